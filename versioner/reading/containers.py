"""Which element of a page holds the article: by what the page says, else where most of the prose stands."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import TYPE_CHECKING

from versioner.reading.markup import attributes_of, name_of
from versioner.reading.page_parts import UNSEEN_TAGS

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LOOSE_AT_LEAST = 80  # characters of text directly in a box, as pages without <p> have it
_BOXES = frozenset({"div", "section", "article", "main", "td", "body", "center", "font"})
_NEVER = frozenset(
    {"nav", "aside", "footer", "li", "h1", "h2", "h3", "h4", "h5", "h6", "a", "button", "label"}
)


@dataclass(frozen=True, slots=True)
class Containers:
    """`container` holds the text, `scope` the whole article with its headline and byline.

    `too_long` are elements with half or more of the article's prose: no class name makes them furniture.
    """

    container: Element
    scope: Element
    too_long: Container[Element]


def find_containers(root: Element) -> Containers:
    """Where the article stands in a page.

    First what the markup says (`itemprop=articleBody`, `article`, `main`), the one with most prose;
    if that holds too little of the page's prose, the innermost element that holds nearly all.
    """
    prose = _prose(root)
    whole = prose.get(root, 0)
    said = _said(root, prose, whole)
    container = _innermost(root, prose) if said is None else said
    length = prose.get(container, 0)
    too_long = frozenset(e for e, n in prose.items() if n * 2 >= length)
    return Containers(container, _scope(root, container), too_long)


def _said(root: Element, prose: dict[Element, int], whole: int) -> Element | None:
    """The element that the page itself marks as the article, where it holds enough of the prose."""
    bodies, articles, mains = [], [], []
    for element in prose:
        attributes = attributes_of(element)
        if "articleBody" in (attributes.get("itemprop") or "").split():
            bodies.append(element)
        elif name_of(element) == "article":
            articles.append(element)
        elif name_of(element) == "main" or attributes.get("role") == "main":
            mains.append(element)
    for group in (bodies, articles, mains):
        best = max(group, key=lambda e: prose[e], default=None)
        if best is not None and prose[best] * 3 >= whole:
            return _common(group, prose, best) if group is bodies else best
    return None


def _common(bodies: list[Element], prose: dict[Element, int], best: Element) -> Element:
    """A text that the page has cut in several: their nearest common parent, if little else is in it."""
    total = sum(prose[b] for b in bodies)
    if prose[best] * 10 >= total * 9:
        return best
    outer = best.getparent()
    while outer is not None and prose.get(outer, 0) * 10 < total * 9:
        outer = outer.getparent()
    return outer if outer is not None and prose[outer] * 10 <= total * 13 else best


def _innermost(root: Element, prose: dict[Element, int]) -> Element:
    """Down from the root as long as one child holds nearly all of the prose."""
    here = root
    while True:
        boxes = (e for e in here if prose.get(e, 0) * 5 >= max(1, prose.get(here, 0)) * 4)
        inner = next((e for e in boxes if name_of(e) != "p"), None)
        if inner is None:
            return here
        here = inner


def _scope(root: Element, container: Element) -> Element:
    """The article around its text: up to its heading, the nearest `article` or `main`, or the parent."""
    around = [container, *container.iterancestors()]
    heading = next(root.iter("h1"), None)
    if heading is not None:
        above = frozenset(heading.iterancestors())
        common = next((e for e in around if e in above), None)
        if common is not None and name_of(common) not in ("body", "html"):
            return common
    marked = next((e for e in around if name_of(e) in ("article", "main")), None)
    if marked is not None:
        return marked
    return container if len(around) < 2 or name_of(container) == "body" else around[1]


def _prose(root: Element) -> dict[Element, int]:
    """Characters of prose under each element that has any: text of paragraphs that is no link."""
    from lxml import etree

    found: dict[Element, int] = {}
    sums = [0]
    in_paragraph = never = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = name_of(element)
        if event == "start":
            if name in UNSEEN_TAGS:
                walk.skip_subtree()
            in_paragraph += name in ("p", "blockquote")
            never += name in _NEVER
            sums.append(0 if name in UNSEEN_TAGS else _length(element.text, name, in_paragraph, never))
            continue
        in_paragraph -= name in ("p", "blockquote")
        never -= name in _NEVER
        length = sums.pop()
        if length:
            found[element] = length
        parent = element.getparent()
        outer = name_of(parent) if parent is not None else ""
        sums[-1] += length + (_length(element.tail, outer, in_paragraph, never) if element is not root else 0)
    return found


def _length(text: str | None, name: str, in_paragraph: int, never: int) -> int:
    if not text or never:
        return 0
    length = len(text.strip())
    if in_paragraph:
        return length
    return length if name in _BOXES and length >= _LOOSE_AT_LEAST else 0
