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
