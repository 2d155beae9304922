"""Which paragraph became which."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

from tests.comparing.strategies import mirrored, pairs_of_articles
from versioner.comparing import align
from versioner.model import Stretch

LEDE = "The harbour council of Ardwick voted 7-2 on Monday to close the old swing bridge for repairs."
COST = "The work will cost $4.2 million and last until March 2027, the council’s engineer said."
QUOTE = "“Nobody likes a detour, but the piers are cracked,” said Nora Vance, who runs the ferry office."
HISTORY = "Built in 1911, the bridge carried trams until 1954. It was last repainted a decade ago."
FERRY = "A free ferry will run every 20 minutes from the fish market while the bridge is shut."
WEATHER = "Forecasters expect heavy rain over the northern hills for most of the coming week."
SPORT = "Tickets for the regatta go on sale at the town hall on the first Saturday in June."
STOCK = "Read more here."
WEEK = [
    ("Monday", "hail"), ("Tuesday", "fog"), ("Wednesday", "gulls"), ("Thursday", "lorries"),
    ("Friday", "snow"), ("Saturday", "singers"), ("Sunday", "silence"),
]  # fmt: skip


def shown(before: list[str], after: list[str]) -> str:
    """The links in short: kind, indices before > indices after."""
    return "; ".join(
        f"{link.kind} {','.join(map(str, link.before))}>{','.join(map(str, link.after))}"
        for link in align(before, after).links
    )


CASES = {  # what the case shows: (before, after, the links)
    "nothing changed": ([LEDE, COST], [LEDE, COST], "kept 0>0; kept 1>1"),
    "nothing at all": ([], [], ""),
    "one word": ([LEDE, COST], [LEDE, COST.replace("4.2", "4.3")], "kept 0>0; edited 1>1"),
    "quotes of another kind": ([QUOTE], [QUOTE.replace("“", '"').replace("”", '"')], "edited 0>0"),
    "added and removed": (
        [LEDE, COST, FERRY], [LEDE, WEATHER, FERRY], "kept 0>0; removed 1>; added >1; kept 2>2",
    ),
    "removed at both ends": ([LEDE, COST, FERRY], [COST], "removed 0>; kept 1>0; removed 2>"),
    "moved up": (
        [LEDE, COST, QUOTE, FERRY], [LEDE, FERRY, COST, QUOTE], "kept 0>0; moved 3>1; kept 1>2; kept 2>3",
    ),
    "moved and edited": (
        [LEDE, COST, QUOTE, HISTORY, FERRY],
        [LEDE, FERRY.replace("20", "30"), COST, QUOTE, HISTORY],
        "kept 0>0; moved 4>1; kept 1>2; kept 2>3; kept 3>4",
    ),
    "a stock line does not move": (
        [STOCK, LEDE, COST], [LEDE, COST, STOCK], "removed 0>; kept 1>0; kept 2>1; added >2",
    ),
    "a word exchanged between two that are else the same": (
        [LEDE, "Turnout rose to 17 per cent, from 12 four years ago.", QUOTE, FERRY, COST,
         "Turnout fell to 17 per cent, from 12 four years ago."],
        [LEDE, "Turnout fell to 17 per cent, from 12 four years ago.", QUOTE, FERRY, COST,
         "Turnout rose to 17 per cent, from 12 four years ago."],
        "kept 0>0; edited 1>1; kept 2>2; kept 3>3; kept 4>4; edited 5>5",
    ),
    "split": (
        [LEDE, HISTORY, COST],
        [LEDE, *HISTORY.replace(". It", ".|It").split("|"), COST],
        "kept 0>0; split 1>1,2; kept 2>3",
    ),
    "merged": (
        [LEDE, *HISTORY.replace(". It", ".|It").split("|"), COST],
        [LEDE, HISTORY, COST],
        "kept 0>0; merged 1,2>1; kept 3>2",
    ),
    "split and edited": (
        [LEDE, HISTORY],
        [LEDE, "Built in 1912, the bridge carried trams until 1954.", "It was last repainted a decade ago."],
        "kept 0>0; split 1>1,2",
    ),
    "split in five": (
        [f"{LEDE} {COST} {QUOTE} {FERRY} {WEATHER}"],
        [LEDE, COST, QUOTE, FERRY, WEATHER],
        "split 0>0,1,2,3,4",
    ),
    "merged of seven as long as each other": (
        [f"{day} brought {thing} to the quay and nobody minded it much." for day, thing in WEEK],
        [" ".join(f"{day} brought {thing} to the quay and nobody minded it much." for day, thing in WEEK)],
        "merged 0,1,2,3,4,5,6>0",
    ),
    "an unrelated one beside an edit": (
        [WEATHER, COST], [COST.replace("March", "May"), SPORT], "removed 0>; edited 1>0; added >1",
    ),
    "a rewrite beside a new one": (
        [LEDE, COST],
        ["The swing bridge will close for repairs, the harbour council of Ardwick decided on Monday.", SPORT],
        "edited 0>0; removed 1>; added >1",
    ),
    "doubled": ([LEDE, COST], [LEDE, COST, COST], "kept 0>0; kept 1>1; added >2"),
    "the same everywhere": ([STOCK] * 3, [STOCK] * 2, "kept 0>0; kept 1>1; removed 2>"),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), CASES.values(), ids=CASES)
def test_links(before: list[str], after: list[str], expected: str) -> None:
    assert shown(before, after) == expected


def entry(clock: str, place: str, count: int) -> str:
    return (
        f"{clock} Police say the road through {place} is closed and {count} people have been moved to safety."
    )


def test_a_live_blog_is_aligned_by_time_and_place_though_every_entry_reads_alike() -> None:
    hours = [f"{10 + k // 4}:{k % 4 * 15:02d}" for k in range(20)]
    places = [f"{name} {kind}" for name in ("Oxley", "Marsh", "Thorn", "Brack", "Wick") for kind in "ABCD"]
    before = [entry(*row) for row in zip(hours, places, range(3, 23), strict=True)][::-1]
    after = [entry("15:00", "Salt Row", 9), entry("15:15", "Fell Road", 8)][::-1]
    after += [text.replace("people", "residents") for text in before]
    links = align(before, after).links
    assert [(link.before, link.after) for link in links] == [
        ((), (0,)), ((), (1,)), *(((k,), (k + 2,)) for k in range(20)),
    ]  # fmt: skip


def test_edits_of_a_split_lie_in_one_part_each() -> None:
    parts = ["Built in 1912, the bridge carried trams until 1954.", "It was last painted ten years ago."]
    (link,) = align([HISTORY], parts).links
    words = [
        (HISTORY[e.before.start : e.before.end], parts[e.after.block][e.after.start : e.after.end])
        for e in link.edits
    ]
    assert words == [("1911", "1912"), ("repainted a decade", "painted ten years")]
    assert [edit.after.block for edit in link.edits] == [0, 1]
    assert {edit.before.block for edit in link.edits} == {0}


@given(pairs_of_articles())
def test_every_text_of_both_sides_is_in_exactly_one_link(pair: tuple[list[str], list[str]]) -> None:
    before, after = pair
    links = align(before, after).links
    assert Counter(i for link in links for i in link.before) == Counter(range(len(before)))
    assert Counter(j for link in links for j in link.after) == Counter(range(len(after)))


@given(pairs_of_articles())
def test_exchanged_sides_give_exchanged_links(pair: tuple[list[str], list[str]]) -> None:
    before, after = pair
    assert mirrored(align(before, after)) == set(align(after, before).links)


@given(pairs_of_articles())
def test_links_stand_in_order_of_the_later_side(pair: tuple[list[str], list[str]]) -> None:
    firsts = [link.after[0] for link in align(*pair).links if link.after]
    assert firsts == sorted(firsts)


@given(pairs_of_articles())
def test_the_shape_of_a_link_is_told_by_its_kind(pair: tuple[list[str], list[str]]) -> None:
    before, after = pair
    shapes = {"kept": "1:1", "edited": "1:1", "moved": "1:1", "added": "0:1", "removed": "1:0"}
    for link in align(before, after).links:
        shape = f"{len(link.before)}:{len(link.after)}"
        assert shape == shapes.get(link.kind, shape)
        if link.kind == "kept":
            assert before[link.before[0]] == after[link.after[0]]
            assert link.edits == ()
        if link.kind == "edited":
            assert link.edits


@given(pairs_of_articles())
def test_stretches_lie_in_the_texts_of_their_link(pair: tuple[list[str], list[str]]) -> None:
    before, after = pair

    def inside(stretch: Stretch, texts: list[str], indices: tuple[int, ...]) -> bool:
        return stretch.block in indices and 0 <= stretch.start <= stretch.end <= len(texts[stretch.block])

    for link in align(before, after).links:
        for edit in link.edits:
            assert inside(edit.before, before, link.before)
            assert inside(edit.after, after, link.after)


@given(pairs_of_articles())
def test_an_article_compared_with_itself_is_kept(pair: tuple[list[str], list[str]]) -> None:
    before, _ = pair
    assert all(link.kind == "kept" for link in align(before, before).links)
