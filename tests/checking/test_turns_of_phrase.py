"""Builds and phrases that a desk puts for one another, and those that look alike and tell another thing."""
# ruff: noqa: E501  a table reads best a case a line

from __future__ import annotations

import pytest

from tests.checking.conftest import Newsroom
from versioner.checking.said_alike import in_other_writing

ONE = [
    ("who can", "The yard has the only winch capable of raising the keel.", "The yard has the only winch that can raise the keel."),
    ("who could", "It was the last loom able to weave hemp.", "It was the last loom that could weave hemp."),
    ("a mass", "Add thyme, if you have some, and salt.", "Add thyme, if you have it, and salt."),
    ("so many more", "The mill needs 40 additional spinners.", "The mill needs another 40 spinners."),
    ("some more", "A dozen others were hurt.", "A further dozen were hurt."),
    ("twice", "Flour costs almost twice as much as a year earlier.", "Flour costs nearly double what it cost a year earlier."),
    ("times", "The loom weaves three times as much cloth as it did in 1990.", "The loom weaves three times the cloth it did in 1990."),
    ("grown", "The flock has more than doubled in size since 1990.", "The flock is now more than twice the size it was in 1990."),
    ("a view", "The reeve was, as her rivals had it, idle.", "The reeve was, according to her rivals, idle."),
    ("whose eyes", "The plan, in his rivals' view, is idle.", "The plan, according to his rivals, is idle."),
    ("silence", "The reeve did not say a word.", "The reeve said nothing."),
    ("no comment", "The mill has so far declined to comment.", "The mill has yet to comment."),
    ("no reply", "The mill has not so far replied.", "The mill has yet to reply."),
    ("a call", "Weavers urged the mill to shut.", "Weavers said the mill should shut."),
    ("advice", "Walkers are advised to avoid the weir.", "Walkers should avoid the weir."),
    ("out of service", "The barge was taken out of service in 1990.", "The barge was withdrawn from use in 1990."),
    ("called off", "The fair was called off.", "The fair was cancelled."),
    ("an irregular verb", "Thieves stole the bell.", "Thieves made off with the bell."),
    ("both", "Neither the miller nor his wife was hurt.", "The miller and his wife were both unhurt."),
    ("bought and sold", "Orr bought the mill from the Harts in 1990.", "The Harts sold the mill to Orr in 1990."),
    ("older", "Ann is six years younger than Bea.", "Bea is six years older than Ann."),
    ("won", "Harn ran out 3-1 winners over Tarn in Orrick.", "Harn beat Tarn 3-1 in Orrick."),
    ("lost", "Tarn were beaten 3-1 by Harn.", "Tarn went down 3-1 to Harn."),
    ("a share", "One in five looms is idle.", "A fifth of all looms are idle."),
    ("at least", "The flood took at least ten looms.", "The flood took ten looms or more."),
    ("unless", "The fair will open unless it rains.", "The fair will open if it does not rain."),
    ("a first", "It was the first time since 1990 that the weir had frozen.", "The weir had not frozen since 1990."),
    ("in spite", "Although he had no tools, Orr built a loom.", "Despite having no tools, Orr built a loom."),
    ("short forms", "The mill didn't shut and can't.", "The mill did not shut and cannot."),
    ("who speaks for it", "A spokesman for the mill said it was shut.", "The mill said it was shut."),
]  # fmt: skip
OTHER = [
    ("who can and does", "It is the only winch able to raise the keel.", "It is the only winch to raise the keel."),
    ("so many, or more", "Another 12 weavers were hurt.", "Twelve weavers were hurt."),
    ("more than", "Harn has 30 more than Tarn.", "Harn has another 30."),
    ("twice or half", "Flour costs twice as much as in 1990.", "Flour costs half as much as in 1990."),
    ("rivals and friends", "The plan, in his rivals' view, is idle.", "The plan, in his friends' view, is idle."),
    ("a call or a forecast", "Weavers urged the mill to shut.", "Weavers said the mill would shut."),
    ("a call to do or not", "Weavers urged the mill to shut.", "Weavers urged the mill not to shut."),
    ("off and back", "The fair was called off.", "The fair was put off."),
    ("one of two", "Neither the miller nor his wife was hurt.", "The miller and his wife were hurt."),
    ("who bought", "Orr bought the mill from the Harts.", "The Harts bought the mill from Orr."),
    ("who is older", "Ann is younger than Bea.", "Bea is younger than Ann."),
    ("who won", "Harn beat Tarn 3-1.", "Tarn beat Harn 3-1."),
    ("whose pronoun", "Although he was ill, Orr sang.", "Although she was ill, Orr sang."),
    ("whose sorrow", "Lee heard that he said he was sorry.", "Lee heard that he said she was sorry."),
    ("whose spokesman", "A spokesman for the prime minister said no.", "The prime minister said no."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [c[1:] for c in ONE], ids=[c[0] for c in ONE])
def test_two_builds_tell_one_thing(one: str, other: str) -> None:
    assert in_other_writing(one, other)
    assert in_other_writing(other, one)


@pytest.mark.parametrize(("one", "other"), [c[1:] for c in OTHER], ids=[c[0] for c in OTHER])
def test_two_builds_tell_two_things(one: str, other: str) -> None:
    assert not in_other_writing(one, other)
    assert not in_other_writing(other, one)


OPENING = "The weir board met on Thursday to hear about its mill."
WEIGHED = [
    ("copy", "The mill's overseer, Ida Moor, left at noon.", "Overseer Ida Moor left at noon."),
    ("copy", "A plaque to the weavers was put up in May.", "In May a plaque went up to the weavers."),
    ("copy", "Orr bought the mill from the Harts in 1990.", "The Harts sold the mill to Orr in 1990."),
    ("copy", "The weir will stay shut until June.", "The weir will not reopen before June."),
    ("substantive", "The mill's overseer, Ida Moor, left at noon.", "Treasurer Ida Moor left at noon."),
    ("substantive", "Orr bought the mill from the Harts in 1990.", "The Harts bought the mill from Orr in 1990."),
    ("substantive", "The fair was called off.", "The fair was put off."),
    ("substantive", "The toll was brought in last year.", "The toll was done away with last year."),
    ("substantive", "The mill will take on 60 weavers.", "The mill will lay off 60 weavers."),
    ("substantive", "The looms doubled in number.", "The looms halved in number."),
    ("substantive", "The mill may reopen in May.", "The mill will reopen in May."),
]  # fmt: skip


@pytest.mark.parametrize(("weight", "before", "after"), WEIGHED)
def test_what_an_editor_makes_of_it(newsroom: Newsroom, weight: str, before: str, after: str) -> None:
    report = newsroom.check([OPENING, before], [OPENING, after])
    weights = {u.weight for u in report.unannounced}
    assert ("substantive" in weights) == (weight == "substantive")
