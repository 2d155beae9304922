"""A notice that takes a story back accounts for what went with it, and for no edit of a body that stands."""

from __future__ import annotations

import pytest

from tests.checking.conftest import BRIDGE, Newsroom

STANDING = [
    "This article was taken down on 3 May and has been republished.",
    "Retraction: The Lantern has retracted its report that Holt owns the ferry.",
    "This story has been withdrawn and replaced with a corrected version.",
]


@pytest.mark.parametrize("notice", STANDING)
def test_an_edit_of_a_body_that_stands_is_reported_beside_a_retraction(
    newsroom: Newsroom, notice: str
) -> None:
    report = newsroom.check(BRIDGE, newsroom.edited((4, "34", "43"), (3, "$30", "$50")), notice)
    assert [u.weight for u in report.unannounced] == ["substantive", "substantive"]


def test_what_went_with_a_retraction_is_accounted_for(newsroom: Newsroom) -> None:
    notice = "Retraction: We have retracted parts of this article, whose author invented a witness."
    assert newsroom.check(BRIDGE, BRIDGE[:4], notice).unannounced == ()
    assert newsroom.check(BRIDGE, BRIDGE[:1], notice, now="Bridge story withdrawn").unannounced == ()


BACK = [
    "Retraction: The Lantern has retracted its report that Reed was the first to cross it.",
    "Correction: We withdraw the claim that Sam Reed was the first to cross it and apologise to the mayor.",
    "Retraction: We retract the statement in paragraph 4 that Reed was the first to cross it.",
]


@pytest.mark.parametrize("notice", BACK)
def test_a_statement_taken_back_may_not_stand(newsroom: Newsroom, notice: str) -> None:
    of = newsroom.edited((4, "Sam Reed, 34, was", "Sam Reed was"))
    stands = newsroom.check(of, newsroom.edited((2, "$12", "$15"), of=of), notice)
    assert [v.verdict for v in stands.verdicts] == ["contradicted"]
    assert "substantive" in [u.weight for u in stands.unannounced]
    gone = newsroom.check(of, [*of[:3], *of[4:]], notice)
    assert [v.verdict for v in gone.verdicts] == ["confirmed"]
    assert gone.unannounced == ()
