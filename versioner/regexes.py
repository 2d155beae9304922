"""Regular expressions that are compiled when they are first asked.

Compiling all that a check might need takes longer than the check, and a short one needs half of them.
"""

from __future__ import annotations

import re
from typing import AnyStr, cast


def regex(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The expression as `re.compile` gives it, compiled at its first use; a wrong one is told then."""
    return cast("re.Pattern[AnyStr]", _Waiting(expression, flags))


class _Waiting:
    """Stands for a compiled expression; each of its methods is found once, and kept."""

    def __init__(self, expression: str | bytes, flags: int) -> None:
        self._told = expression, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(*self._told), name)  # type: ignore[type-var]
        setattr(self, name, found)
        return found
