"""Where words of an article stand in its source file, front matter, markup and escapes included.

Both texts are made compact: without white space, markup and marks of emphasis, escapes resolved. In
the compact text the words of a block are found whole, and every character knows its place in the file.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from versioner.model import Span
from versioner.reports.runs.run import Region

_SPACE = r"[\s\x00-\x1f\u00ad\u200b-\u200f\u2060\ufeff]+"
_UNSEEN = r"<(?P<unseen>script|style|title)\b"
_TAG = r"</?[A-Za-z!?][^<>]*>"
_ENTITY = r"(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
_ESCAPE = (
    r"(?P<escape>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\[nrtbf\"/\\])"
)
_TARGET = r"\]\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,500}\")?\)"
_MARKS = r"[*_~`\\\[>]+|\]"
_JSON = ("ninjs", "ans", "wordpress", "jsonld")
_CONTEXTS = (None, 80, 30, 0)


class SourceFile:
    """The text of one file and the format it was read as."""

    def __init__(self, text: str, form: str) -> None:
        self._text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._form = form
        self._plain = re.compile("|".join([_SPACE, *([_MARKS] if form == "markdown" else [])]))

    def region(self, text: str, span: Span, lines: tuple[int, int] | None = None) -> Region | None:
        """Where the words at `span` of a block's `text` stand; `lines` are those the block was read from.

        Where the words cannot be found, the lines; None where those are not known either.
        """
        start, end = _words_at(text, span)
        for compact in self._views():
            for context in _CONTEXTS:
                low = 0 if context is None else max(0, start - context)
                high = len(text) if context is None else end + context
                head, core, tail = (
                    self._plain.sub("", s) for s in (text[low:start], text[start:end], text[end:high])
                )
                at = compact.find(head + core + tail, self._window(compact, lines)) if core else -1
                if at >= 0:
                    first, last = at + len(head), at + len(head) + len(core) - 1
                    return self._region(compact.starts[first], compact.ends[last])
        return self._whole(lines) if lines else None

    def _views(self) -> Iterator[_Compact]:
        """The file as a reader sees it, then with what scripts hold."""
        yield self._seen
        if self._form == "html":
            yield self._all

    @cached_property
    def _seen(self) -> _Compact:
        return _Compact(self._text, self._pattern(_UNSEEN if self._form == "html" else None))

    @cached_property
    def _all(self) -> _Compact:
        return _Compact(self._text, self._pattern(_ESCAPE))

    def _pattern(self, first: str | None) -> re.Pattern[str]:
        parts = [*([first] if first else [])]
        parts += [_ESCAPE] if self._form in _JSON else []
        parts += [_TARGET, _MARKS] if self._form == "markdown" else []
        parts += [_TAG, _ENTITY] if self._form != "plain" else []
        # A tag must be tried before the marks of Markdown, which end one.
        return re.compile("|".join([*sorted(parts, key=lambda p: p is _MARKS), _SPACE]))

    @cached_property
    def _breaks(self) -> array[int]:
        """The offset at which each line begins."""
        return array("L", [0, *(m.end() for m in re.finditer("\n", self._text))])

    def _window(self, compact: _Compact, lines: tuple[int, int] | None) -> tuple[int, int]:
        if lines is None:
            return 0, len(compact.text)
        first = self._breaks[min(lines[0], len(self._breaks)) - 1]
        last = self._breaks[lines[1]] if lines[1] < len(self._breaks) else len(self._text)
        return bisect_left(compact.starts, first), bisect_left(compact.starts, last)

    def _region(self, start: int, end: int) -> Region:
        line, last = bisect_right(self._breaks, start), bisect_right(self._breaks, max(start, end - 1))
        return Region(line, start - self._breaks[line - 1] + 1, last, end - self._breaks[last - 1] + 1)

    def _whole(self, lines: tuple[int, int]) -> Region:
        last = min(lines[1], len(self._breaks))
        end = self._breaks[last] - 1 if last < len(self._breaks) else len(self._text)
        return self._region(self._breaks[min(lines[0], last) - 1], end)


class _Compact:
    """A text without what no reader sees, and where each of its characters starts and ends in the file."""

    def __init__(self, source: str, unseen: re.Pattern[str]) -> None:
        self.starts, self.ends = array("L"), array("L")
        kept: list[str] = []
        at = 0
        for match in unseen.finditer(source):
            if match.start() < at:
                continue
            self._copy(source, at, match.start(), kept)
            at = match.end()
            if match.lastgroup == "unseen":
                close = source.find(f"</{match['unseen']}", at)
                at = close if close >= 0 else len(source)
            elif match.lastgroup and (char := _resolved(match.group())):
                kept.append(char)
                self.starts.extend([match.start()] * len(char))
                self.ends.extend([match.end()] * len(char))
        self._copy(source, at, len(source), kept)
        self.text = "".join(kept)

    def _copy(self, source: str, start: int, end: int, kept: list[str]) -> None:
        kept.append(source[start:end])
        self.starts.extend(range(start, end))
        self.ends.extend(range(start + 1, end + 1))

    def find(self, needle: str, window: tuple[int, int]) -> int:
        return self.text.find(needle, *window)


def _resolved(sign: str) -> str:
    """What an entity or an escape stands for, without white space."""
    if sign[0] == "&":
        import html

        return "".join(html.unescape(sign).split())
    if sign[1] == "u":
        code = "".join(sign.split("\\u"))
        return bytes.fromhex(code).decode("utf-16-be", "ignore").strip()
    return sign[1] if sign[1] in '"/\\' else ""


def _words_at(text: str, span: Span) -> tuple[int, int]:
    """The span without white space at its ends; for a point between words, the word next to it."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        return start, end
    end = len(text[: span.start].rstrip())
    start = text.rfind(" ", 0, end) + 1
    if start < end:
        return start, end
    first = next((i for i in range(span.end, len(text)) if not text[i].isspace()), len(text))
    stop = text.find(" ", first)
    return first, stop if stop >= 0 else len(text)
