"""The program's own tables of words and rules: TOML beside the code, parsed once and kept.

Parsing them takes longer than a check. What was parsed is kept beside Python's compiled files and
used while the table's size and time of change are those it was made from, as Python does with code.
"""

from __future__ import annotations

import marshal
import os
from typing import Any


def table(code: str, name: str) -> dict[str, Any]:
    """The table `name` that lies beside the module whose `__file__` is `code`, as plain values."""
    folder = os.path.dirname(code)
    source = os.path.join(folder, name)
    kept = os.path.join(folder, "__pycache__", f"{name}.kept")
    status = os.stat(source)
    made_from = [1, status.st_size, status.st_mtime_ns]
    try:
        with open(kept, "rb") as file:
            stamp, values = marshal.load(file)
        if stamp == made_from:
            return values  # type: ignore[no-any-return]
    except (OSError, ValueError, EOFError, TypeError):
        pass
    values = _parsed(source)
    _keep(kept, [made_from, values])
    return values


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
