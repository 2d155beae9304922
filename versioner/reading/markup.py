"""HTML and XHTML -> pieces: each block with its kind, its line in the source and the part of page it is.

One walk over the tree, without recursion. Which element is the article is told in `html`.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from versioner.limits import LIMITS
from versioner.model import Block, BlockKind
from versioner.reading.notice_guard import may_be_notice
from versioner.reading.page_parts import BLOCK_TAGS, PHRASE_TAGS, STRUCK_TAGS, Part, is_unseen, part_of
from versioner.reading.runs import Marked, Run, marked_blocks
from versioner.reading.sources import too_deep
from versioner.reading.words import folded

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.etree import iterwalk

_LAST_KNOWN_LINE = 65_535  # libxml2 counts no further
_KINDS: Mapping[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "hl2"), "subhead"),
    **dict.fromkeys(("li", "dt", "dd"), "list_item"),
    **dict.fromkeys(("figure", "figcaption", "caption"), "caption"),
    "blockquote": "quote",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One block, the `part` of the page that it is, and how near the article it stands.

    `zone` is 2 inside the article's text, 1 around it (where headline and byline stand), 0 elsewhere.
    """

    block: Block
    part: Part
    zone: int
    only_link: bool = False


@dataclass(frozen=True, slots=True)
class _Inside:
    """What holds for the words at one place of the tree."""

    kind: BlockKind = "paragraph"
    part: Part = "prose"
    zone: int = 0
    in_phrase: bool = False
    struck: bool = False
    bold: bool = False
    slanted: bool = False
    link: bool = False
    parted: bool = False  # whether a block begins and ends with the element


def name_of(element: Element) -> str:
    """An element's name without its namespace, in lower case."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def attributes_of(element: Element) -> Mapping[str, str]:
    """An element's attributes; none for a comment."""
    return cast("Mapping[str, str]", element.attrib)


def pieces(
    root: Element,
    *,
    container: Element | None = None,
    scope: Element | None = None,
    too_long: Container[Element] = (),
) -> list[Piece]:
    """All that a reader sees under `root`, in reading order.

    `container` holds the article's text and `scope` the article; without them all is article.
    `too_long` holds elements with too much of the article in them to be anything but prose.
    Raises `TooLarge` where elements stand deeper inside one another than `limits.nesting_levels`.
    """
    return _Walk(root, container, scope, too_long).pieces()


class _Walk:
    """One walk: the words of the block that is open, and the pieces closed so far."""

    def __init__(
        self,
        root: Element,
        container: Element | None,
        scope: Element | None,
        too_long: Container[Element],
    ) -> None:
        self.root, self.container, self.scope, self.too_long = root, container, scope, too_long
        self.done: list[Piece] = []
        self.runs: list[Run] = []
        self.line: int | None = None
        self.has_image = False
        self.after_image = False

    def pieces(self) -> list[Piece]:
        from lxml import etree

        zone = 2 if self.container is None else 0
        stack = [_Inside(zone=zone)]
        walk = etree.iterwalk(self.root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                stack.append(self._enter(element, stack[-1], walk))
                if len(stack) > LIMITS.nesting_levels:
                    raise too_deep()
            else:
                self._leave(element, stack.pop(), stack[-1])
        self._close(stack[-1])
        return self.done

    def _enter(self, element: Element, outer: _Inside, walk: iterwalk) -> _Inside:
        name = name_of(element)
        attributes = attributes_of(element)
        self._at_line(cast("int | None", element.sourceline))
        if is_unseen(name, attributes):
            walk.skip_subtree()
            return replace(outer, parted=False)
        if name == "br":
            self.runs.append(Run(None))
        self.has_image = self.has_image or name in ("img", "picture", "image")
        inside = self._inside(name, attributes, element, outer)
        if inside.parted:
            self._close(outer)
        if name == "table" and not _lays_out(element):
            self._table(element, inside)
            walk.skip_subtree()
            return inside
        self._add(element.text, inside)
        return inside

    def _leave(self, element: Element, inside: _Inside, outer: _Inside) -> None:
        if inside.parted:
            self._close(inside)
        if element is not self.root:
            self._add(element.tail, outer)

    def _inside(self, name: str, attributes: Mapping[str, str], element: Element, outer: _Inside) -> _Inside:
        zone = outer.zone
        if element is self.container or (element is self.scope and zone == 0):
            zone = 2 if element is self.container else 1
        part = None
        if not outer.in_phrase and element not in self.too_long:
            part = part_of(name, attributes)
        if outer.part in ("furniture", "notice") and part not in ("notice", "others"):
            part = None
        if outer.part == "others":
            part = None
        return _within(outer, name, part, zone)

    def _at_line(self, line: int | None) -> None:
        self.line = line if line is not None and line < _LAST_KNOWN_LINE else None

    def _add(self, text: str | None, inside: _Inside) -> None:
        if not text:
            return
        run = Run(text, inside.struck, inside.bold, inside.slanted, inside.link, self.line)
        self.runs.append(run)
        if self.line is not None:
            self.line += text.count("\n")

    def _close(self, inside: _Inside) -> None:
        """Make pieces of the words gathered since the last block ended."""
        runs, self.runs = self.runs, []
        image, self.has_image = self.has_image, False
        made = list(marked_blocks(runs, inside.kind, by_image=image or self.after_image))
        self.done += (_piece(marked, inside) for marked in made)
        if made or image:
            self.after_image = image and not made

    def _table(self, table: Element, inside: _Inside) -> None:
        """A table is one block: cells parted by bars, rows by slashes."""
        first = self.line
        caption = next((e for e in table if name_of(e) == "caption"), None)
        if caption is not None:
            self._add(words_of(caption), replace(inside, kind="caption"))
            self._close(replace(inside, kind="caption"))
        rows = (_row(tr) for tr in table.iter() if name_of(tr) == "tr")
        text = " / ".join(row for row in rows if row)
        if text:
            last = None if first is None else first + words_of(table).count("\n")
            lines = (first, last) if first is not None and last is not None else None
            self.done.append(Piece(Block("table", text, lines=lines), inside.part, inside.zone))


@lru_cache(maxsize=4096)
def _within(outer: _Inside, name: str, part: Part | None, zone: int) -> _Inside:
    """What holds inside an element of this name and part, which stands where `outer` holds."""
    kind = "caption" if part == "caption" else _KINDS.get(name, outer.kind)
    part = None if part == "caption" else part
    if outer.kind in ("list_item", "quote", "caption") and kind in ("paragraph", "subhead"):
        kind = outer.kind
    return _Inside(
        kind=kind,
        part=part or outer.part,
        zone=zone,
        in_phrase=outer.in_phrase or name in PHRASE_TAGS,
        struck=outer.struck or name in STRUCK_TAGS,
        bold=outer.bold or name in ("b", "strong"),
        slanted=outer.slanted or name in ("i", "em"),
        link=outer.link or name == "a",
        parted=name in BLOCK_TAGS or (part is not None and part != outer.part),
    )


def _piece(marked: Marked, inside: _Inside) -> Piece:
    """The piece that a block makes; a notice among furniture is no furniture."""
    part, block = inside.part, marked.block
    if part == "furniture" and block.kind in ("paragraph", "quote") and not marked.only_link:
        part = "notice" if may_be_notice(block.text) else part
    return Piece(block, part, inside.zone, marked.only_link)


def _lays_out(table: Element) -> bool:
    """Whether a table only arranges the page, as old pages do: whole paragraphs stand in its cells.

    They are marked as such, or parted by empty lines.
    """
    marked = empty_lines = 0
    for element in table.iter():
        name = name_of(element)
        marked += name in ("p", "table", "h1", "article")
        following = element.getnext() if name == "br" else None
        empty_lines += (
            following is not None and name_of(following) == "br" and not (element.tail or "").strip()
        )
    return marked > 2 or empty_lines > 1


def _row(tr: Element) -> str:
    cells = (folded(words_of(cell)) for cell in tr if name_of(cell) in ("td", "th"))
    return " | ".join(cells).strip(" |")


def words_of(element: Element) -> str:
    """The words a reader sees in an element, struck ones left out."""
    words: list[str] = []
    unseen = 0
    from lxml import etree

    for event, one in etree.iterwalk(element, events=("start", "end")):
        name = name_of(one)
        gone = name in STRUCK_TAGS or is_unseen(name, attributes_of(one))
        if event == "start":
            unseen += gone
            words.append("" if unseen or not one.text else one.text)
        else:
            unseen -= gone
            words.append("" if unseen or not one.tail or one is element else one.tail)
    return "".join(words)
