"""What is too much for one check is said to be so, and never takes for ever."""

from versioner.checking import check
from versioner.checking.judging import Looks, judge_notice
from versioner.checking.revisions import side_by_side
from versioner.limits import LIMITS
from versioner.model import Block, Document
from versioner.notices import with_notices
from versioner.reading.counting import PLAIN

TOWN = ["The ferry cost 48 crowns.", "The quay is 12 metres long.", "The bridge opened in 1999."]
NOTICE = "(Corrects cost of ferry to 52 crowns, not 48; corrects length of quay to 14 metres, not 12.)"


def _document(texts: list[str]) -> Document:
    return Document(headline="A town", blocks=tuple(Block("paragraph", text) for text in texts))


def test_claims_past_the_limit_are_told_as_not_looked_for() -> None:
    after = with_notices(
        _document([TOWN[0].replace("48", "52"), TOWN[1].replace("12", "14"), TOWN[2], NOTICE])
    )
    revisions = side_by_side(_document(TOWN), after)
    notice = after.notices[0]
    assert {v.verdict for v in judge_notice(notice, revisions, PLAIN).verdicts} == {"confirmed"}
    first, second = judge_notice(notice, revisions, PLAIN, Looks(1)).verdicts
    assert (first.verdict, second.verdict) == ("confirmed", "unverifiable")
    assert "not looked for" in second.message


def test_an_article_is_numbered_once_for_all_its_notices() -> None:
    revisions = side_by_side(_document(TOWN), with_notices(_document([*TOWN, NOTICE])))
    judge_notice(revisions.after.notices[0], revisions, PLAIN)
    assert revisions.counted("after", PLAIN) is revisions.counted("after", PLAIN)


def test_changes_past_the_limit_are_counted_together() -> None:
    count = LIMITS.changes_weighed + 25
    before = [f"Line {n} of the list stands here." for n in range(count)]
    after = [f"Line {n} of the list stands there." for n in range(count)]
    report = check(_document(before), _document(after))
    assert len(report.unannounced) == LIMITS.changes_weighed + 1
    assert any("25 more paragraphs changed" in u.message for u in report.unannounced)


def test_wrong_wording_is_found_in_far_paragraphs_however_it_is_written() -> None:
    before = [
        "The price rose 310 percent.",
        *(f"Item {n} is about something else." for n in range(200)),
    ]
    before[150] = "A rise of 310 per cent was discussed."
    after = [before[0].replace("310", "210"), *before[1:]]
    notice = "(Corrects rise in paragraph 1 to 210 percent, not 310 percent.)"
    report = check(_document(before), with_notices(_document([*after, notice])))
    assert [left.text for left in report.leftovers] == ["310 per cent"]
