"""Copies that are whole, made while others write: one git bundle a collection, with digests."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from versioner.errors import Corrupt, NotFound, UsageError
from versioner.store import files
from versioner.store.catalogue import rebuilding
from versioner.store.naming import collection_name
from versioner.store.processes import git
from versioner.store.store import Store

_MANIFEST = "manifest.json"
_REMOVALS = "removals.jsonl"
_SCHEMA = "versioner.backup/1"


def back_up(store: Store, target: Path) -> dict[str, dict[str, object]]:
    """Write a backup of every collection into the new folder `target`; gives its manifest.

    Each collection is taken at one moment: all that was recorded before, whole. The bundles are
    plain git: `git clone --mirror` reads them.
    """
    if target.exists() and any(target.iterdir()):
        raise UsageError("this folder holds other things", where=str(target), do="Name a new folder.")
    manifest: dict[str, dict[str, object]] = {}
    with files.told_plainly("backing up"):
        target.mkdir(parents=True, exist_ok=True)
        for name in store.collections():
            refs = sum(1 for _ in store.collection(name).repository.refs("refs"))
            if refs:
                git(store.collection(name).repository.folder, "bundle", "create", "--quiet",
                    str((target / f"{name}.bundle").absolute()), "--all")  # fmt: skip
                manifest[name] = {"bundle": f"{name}.bundle", "sha256": _digest(target / f"{name}.bundle")}
        if (store.folder / _REMOVALS).exists():
            (target / _REMOVALS).write_bytes((store.folder / _REMOVALS).read_bytes())
        files.replace_synced(
            target / _MANIFEST,
            json.dumps({"schema": _SCHEMA, "collections": manifest}, indent=1, sort_keys=True).encode()
            + b"\n",
        )
        files.flush_filesystem(target)
    return manifest


def restore(source: Path, folder: Path, *, catalogue: str | None = None) -> Store:
    """Make a new store in `folder` from a backup, its catalogue rebuilt. Raises NotFound, Corrupt."""
    try:
        manifest = json.loads((source / _MANIFEST).read_bytes())["collections"]
    except FileNotFoundError:
        raise NotFound("there is no backup here", where=str(source)) from None
    except (ValueError, KeyError):
        raise Corrupt("the manifest cannot be read", where=str(source / _MANIFEST)) from None
    for name, entry in manifest.items():
        collection_name(name)
        if _digest(source / f"{name}.bundle") != entry["sha256"]:
            raise Corrupt("the bundle is not the one that was written", where=f"{name}.bundle")
    store = Store(folder, catalogue=catalogue)
    for name in manifest:
        _unbundle(store, name, source / f"{name}.bundle")
    if (source / _REMOVALS).exists():
        files.replace_synced(folder / _REMOVALS, (source / _REMOVALS).read_bytes())
    return store


def _unbundle(store: Store, name: str, bundle: Path) -> None:
    collection = store.collection(name, create=True)
    if any(True for _ in collection.repository.refs("refs")):
        raise UsageError(f"the collection {name!r} holds revisions already", do="Restore into a new store.")
    with files.told_plainly("restoring"), collection.committer.turn():
        folder = collection.repository.folder
        listed = git(folder, "bundle", "unbundle", str(bundle.absolute())).decode().splitlines()
        pairs = [line.split(" ", 1) for line in listed]
        commands = "".join(f"create {ref} {commit}\n" for commit, ref in pairs if ref != "HEAD")
        git(folder, "update-ref", "--stdin", feed=commands.encode())
        git(folder, "pack-refs", "--all")
        files.flush_filesystem(folder)
    rebuilding.rebuild(collection)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
