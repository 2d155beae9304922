"""Texts and articles to compare: words that repeat, so that every choice of the aligner is met."""

from __future__ import annotations

from hypothesis import strategies as st

from versioner.model import Alignment, Edit, Link, LinkKind

_WORDS = [
    "the", "a", "of", "and", "in", ".", ",", "“", "”", '"', "—", "-", "mayor", "council", "voted", "Monday",
    "4", "12", "$4.2", "million", "3%", "not", "bridge", "it’s", "it's", "cafe\u0301", "café", "東京", "No.",
    "U.S.", "river", "Ardwick", "said",
]  # fmt: skip
_GAPS = st.sampled_from([" "] * 12 + ["", "  ", "\xa0", "\u2009"])

words = st.sampled_from(_WORDS)


@st.composite
def texts(draw: st.DrawFn, most: int = 25) -> str:
    """A paragraph of few kinds of words, now and then oddly spaced."""
    return "".join(word + draw(_GAPS) for word in draw(st.lists(words, max_size=most))).rstrip(" ")


@st.composite
def pairs_of_texts(draw: st.DrawFn) -> tuple[str, str]:
    """Two wordings: unrelated, or the one an edited form of the other."""
    before = draw(st.one_of(texts(), st.text(max_size=30)))
    if draw(st.booleans()):
        return before, draw(st.one_of(texts(), st.text(max_size=30)))
    pieces = before.split(" ")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(pieces)))
        pieces[at : at + draw(st.integers(0, 3))] = draw(st.lists(words, max_size=3))
    return before, " ".join(pieces)


@st.composite
def pairs_of_articles(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Two lists of paragraphs, the second made from the first by a few changes of every kind."""
    before = draw(st.lists(texts(most=14), max_size=9))
    after = list(before)
    for _ in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from(["edit", "add", "remove", "move", "split", "merge", "double"]))
        at = draw(st.integers(0, max(0, len(after) - 1)))
        if kind == "add" or not after:
            after.insert(at, draw(texts(most=14)))
        elif kind == "edit":
            after[at] = after[at].replace("the", "a", 1) + draw(texts(most=3))
        elif kind == "remove":
            del after[at]
        elif kind == "move":
            after.insert(draw(st.integers(0, len(after) - 1)), after.pop(at))
        elif kind == "double":
            after.insert(at, after[at])
        elif kind == "split":
            cut = len(after[at]) // 2
            after[at : at + 1] = [after[at][:cut].strip(), after[at][cut:].strip()]
        elif at + 1 < len(after):
            after[at : at + 2] = [f"{after[at]} {after[at + 1]}"]
    return before, after


_MIRRORED_KINDS: dict[LinkKind, LinkKind] = {
    "split": "merged", "merged": "split", "added": "removed", "removed": "added",
}  # fmt: skip


def mirrored(alignment: Alignment) -> set[Link]:
    """The links as they would read with the two sides exchanged."""
    return {
        Link(
            _MIRRORED_KINDS.get(link.kind, link.kind),
            link.after,
            link.before,
            tuple(Edit(edit.after, edit.before) for edit in link.edits),
        )
        for link in alignment.links
    }
