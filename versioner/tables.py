"""The program's own tables of words and rules: TOML beside the code, parsed once and kept.

Parsing them takes longer than a check. What was parsed is kept beside Python's compiled files and
used while the table's size and time of change are those it was made from, as Python does with code.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Sequence
from typing import Any


def table(code: str, name: str) -> dict[str, Any]:
    """The table `name` that lies beside the module whose `__file__` is `code`, as plain values."""
    source = os.path.join(os.path.dirname(code), name)
    return _kept(source, [source], lambda: _parsed(source))  # type: ignore[no-any-return]


def made(code: str, name: str, tables: Sequence[str], make: Callable[[], Any]) -> Any:
    """What a module makes of its tables at each start, as plain values, kept as the tables are.

    `name` is its own; it is made again when the module or one of the `tables` beside it changes.
    """
    folder = os.path.dirname(code)
    return _kept(os.path.join(folder, name), [code, *(os.path.join(folder, one) for one in tables)], make)


def _kept(path: str, sources: list[str], make: Callable[[], Any]) -> Any:
    kept = os.path.join(os.path.dirname(path), "__pycache__", f"{os.path.basename(path)}.kept")
    made_from = [2, *(part for source in sources for part in _state(source))]
    try:
        with open(kept, "rb") as file:
            stamp, values = marshal.loads(file.read())  # many times as quick as load(file)
        if stamp == made_from:
            return values
    except (OSError, ValueError, EOFError, TypeError):
        pass
    values = make()
    _keep(kept, [made_from, values])
    return values


def _state(source: str) -> tuple[int, int]:
    status = os.stat(source)
    return status.st_size, status.st_mtime_ns


def _parsed(source: str) -> dict[str, Any]:
    import tomllib

    with open(source, "rb") as file:
        return tomllib.load(file)


def _keep(path: str, what: list[Any]) -> None:
    """Write beside the compiled code; where that may not be written, nothing is kept."""
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        draft = f"{path}.{os.getpid()}"
        with open(draft, "wb") as file:
            marshal.dump(what, file)
        os.replace(draft, path)
    except OSError:
        pass
