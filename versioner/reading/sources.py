"""One thing to be read: its text, and the JSON in it, parsed once for all formats that ask."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from versioner.errors import TooLarge, Unreadable
from versioner.limits import LIMITS

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


def too_deep() -> TooLarge:
    """The error for elements nested deeper than any article has them."""
    return TooLarge(LIMITS.nesting_levels + 1, LIMITS.nesting_levels, "levels of nesting")


@dataclass(frozen=True)
class Source:
    """The decoded `text` of one file, and `where` it came from, for messages."""

    text: str
    where: str = ""

    @cached_property
    def opening(self) -> str:
        """The first characters that are not white space, in lower case."""
        start = len(self.text) - len(self.text.lstrip())
        return self.text[start : start + 2000].lower()

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file as an editor counts them. Raises `TooLarge` over `limits.lines`."""
        text = self.text.replace("\r\n", "\n").replace("\r", "\n")
        if text.count("\n") > LIMITS.lines:
            raise TooLarge(text.count("\n"), LIMITS.lines, "lines")
        return text.split("\n")

    @cached_property
    def json(self) -> Json:
        """The JSON value of the whole text.

        Raises `Unreadable` where it is broken, `TooLarge` where it is nested too deep.
        """
        import json

        try:
            value: Json = json.loads(self.text)
        except RecursionError:
            raise too_deep() from None
        except json.JSONDecodeError as error:
            cut_off = error.pos >= len(self.text.rstrip()) or error.msg.startswith("Unterminated")
            what = "is JSON that is cut off" if cut_off else "is broken JSON"
            raise self.unreadable(f"{what} ({error.msg}, line {error.lineno})") from None
        except ValueError as error:
            raise self.unreadable(f"is JSON with a value that cannot be read ({error})") from None
        self._check_depth(value)
        return value

    def looks_like_json(self) -> bool:
        """Whether the text opens as a JSON object, or as a list of them."""
        compact = "".join(self.opening[:40].split())
        return compact.startswith(('{"', "{}", "[{"))

    def record(self) -> dict[str, Json]:
        """The one JSON object of the text; an empty one where the text is something else."""
        value = self.json if self.looks_like_json() else None
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        return value if isinstance(value, dict) else {}

    def unreadable(self, what: str, do: str = "Give the whole article again.") -> Unreadable:
        """The error that says what is wrong with this file."""
        return Unreadable(what, where=self.where, do=do)

    def _check_depth(self, value: Json) -> None:
        level: list[Json] = [value]
        for _ in range(LIMITS.nesting_levels):
            inner: list[Json] = []
            for one in level:
                if isinstance(one, dict):
                    inner.extend(v for v in one.values() if isinstance(v, (dict, list)))
                elif isinstance(one, list):
                    inner.extend(v for v in one if isinstance(v, (dict, list)))
            if not inner:
                return
            level = inner
        raise too_deep()
