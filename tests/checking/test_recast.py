"""A passage said anew: what keeps all that was told is copy, what loses or turns a thing of it is not."""

from __future__ import annotations

import pytest

from tests.checking.conftest import Newsroom
from versioner.checking.recast import recast
from versioner.checking.said_alike import said_alike, told_alike

SAME = [
    ("Five men were hurt in a collision of two barges.", "Five men were hurt when two barges collided."),
    ("The introduction of the toll led to a fall of 9%.", "A 9% fall came when the toll was introduced."),
    ("Born in Harn in 1931, Ana Lee wrote plays.", "Ana Lee, who wrote plays, was born in Harn in 1931."),
    ("The mill burned at 3am. No horses were inside.", "The mill, in which were no horses, burned at 3am."),
    ("Short of cooks, the inn was forced to put off 31 suppers.",
     "The inn had to postpone 31 suppers because it lacked cooks."),
    ("The winner of the prize for poetry is Ana Lee, a postal worker.",
     "Ana Lee, a postal worker, has won the prize for poetry."),
    ("Backers include a maker of solder in Malaysia.", "Backers include a Malaysian solder maker."),
    ("He meant to stay for no more than six weeks.", "He intended to stay six weeks at most."),
    ("The theft of two bells, which had cost $900, led to a gate.",
     "A gate was built after the thieves stole two bells that had cost $900."),
    ("Grain prices, which had risen 14% in May, fell by 3% after the sale.",
     "After the sale grain prices fell by 3%, having risen 14% in May."),
    ("After two days of talk about the mill they did not agree on a price.",
     "Two days of talk about the mill failed to make them agree on a price."),
    ("The board hoped the mill would open again in May.", "The board hoped to reopen the mill in May."),
    ("The mill is to close in May, the board said.", "The board said the mill would close in May."),
    ("In May Ana Lee, who was to become mayor, left.", "Ana Lee, who became mayor, left in May."),
    ("Founded in 2016 by 2 millers, it grew.", "It grew, having been founded by 2 millers in 2016."),
]  # fmt: skip
OTHER = [
    (
        "Built in 1931, the mill would cost £6m to repair, it said.",
        "It said the mill, built in 1931, would cost £6m to replace.",
    ),
    ("An artist drew the weir at dawn.", "A photo shows an old weir."),
    ("The mill was sold to a brewer in May.", "In May a baker bought the mill."),
    ("Two barges sank at the weir on Monday.", "At the weir two barges sank on Friday."),
    ("The toll rose because traffic fell.", "The toll fell because traffic rose."),
    ("Ana Lee met the mayor at the mill.", "At the mill Bo Orr met the mayor."),
    ("The board did not sell the mill in May.", "In May the board sold the mill."),
    ("At least 40 cows drowned at the weir.", "At the weir 40 cows drowned."),
    ("Grain, which had fallen 14%, rose 3% after the sale.",
     "After the sale grain fell 3%, having risen 14%."),
    ("A charge of manslaughter awaits the miller over a death at the weir.",
     "Over a death at the weir the miller has been charged with murder."),
    ("The board hoped the mill would open in May.", "The board said the mill would open in May."),
    ("The mill will close in May, the board said.", "The board said the mill closed in May."),
    ("The bridge will be opened by the mayor on Friday.", "On Friday the bridge was opened by the mayor."),
    ("Harn talks begin", "Ferries sail"),
    ("The reeve of the town wept as old barges burned.", "Millers sang when new looms came by rail."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), SAME)
def test_nothing_is_lost(old: str, new: str) -> None:
    assert recast(old, new)
    assert recast(new, old)


@pytest.mark.parametrize(("old", "new"), OTHER)
def test_something_else_is_told(old: str, new: str) -> None:
    assert not recast(old, new)
    assert not recast(new, old)


def test_who_says_it_may_stand_before_or_behind() -> None:
    assert told_alike("The gate was shut, a guard said.", "A guard said the gate was shut.")
    assert not told_alike("The gate was shut, a guard said.", "The gate was shut.")


def test_to_deny_is_not_to_say() -> None:
    assert not told_alike("A guard said the gate was shut.", "A guard denied the gate was shut.")


def test_a_phrase_may_begin_outside_of_what_changed() -> None:
    old, new = "decide whether or not to sell it", "decide whether to sell it"
    assert said_alike((old, 15, 22), (new, 15, 15))


def test_a_very_long_passage_is_not_read() -> None:
    long = "the mill was sold " * 200
    assert not recast(long, f"{long} again")
    assert not said_alike((long, 0, len(long)), (long, 0, len(long)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Tolls rose from $3 to $5.", "Tolls rose to $5 from $3."),
        ("The mill said snow would come.", "Snow will come, the mill said."),
        ("He would now be unable to row.", "He could not now row."),
        ("The club is planning a second race.", "The club plans a second race."),
        ("She was not present at the vote.", "She did not attend the vote."),
        ("The reeve spoke on condition of anonymity.", "The reeve asked not to be named."),
        ("Ana Lee won. The Briton is 31.", "Ana Lee won. Lee is 31."),
        ("The crew lost four in a row at home.", "The crew lost four straight at home."),
        ("Shares were up 5% at 1340 GMT.", "Shares had risen 5% by 1340 GMT."),
        ("What I'd like is a bench.", "What I would like is a bench."),
        (
            "It runs two days a week here and three days there.",
            "It runs two days a week here and three there.",
        ),
        ("By the nineteen-sixties it was gone.", "By the 1960s it was gone."),
        ("Each and every one of them sang.", "Each of them sang."),
        ("Analysts had on average expected a loss.", "Analysts had expected a loss on average."),
        ("It was their steepest one-day fall.", "It was their steepest fall in a day."),
        ("There were those who sang.", "Some sang."),
        ("The mayor, on the steps of the mill, wept.", "On the steps of the mill the mayor wept."),
        ("By the fourth day I rose early to shun it.", "By day four I rose early to avoid it."),
        ("Some 900 head of cattle were moved by boat.", "About 900 cattle were moved by boat."),
        ("They were not given anything to eat.", "They were given nothing to eat."),
        ("The Millers' branch in Orme wept.", "The Orme branch of the Millers wept."),
        ("She used it, it is said, as a stool.", "She used it, reportedly, as a stool."),
        ("Firms met the unions on Monday.", "The unions met firms on Monday."),
        ("They may return Thursday morning at around 9 a.m.", "They may return around 9 a.m. Thursday."),
        ("She declined to be drawn on the weir.", "She would not be drawn on the weir."),
        ("Millers expect another race.", "Millers expect one more race."),
        ("It will shut its doors for the last time in May.", "It will close for good in May."),
        ("Who announced the plan in May is dead.", "Who set out the plan in May is dead."),
        ("It was run by her for two decades.", "It was run by her for 20 years."),
        ("Sales are down by a fifth.", "Sales are down by 20 per cent."),
        ("It will run with shorter hours in May.", "It will run with fewer opening hours in May."),
        ("It was the biggest intraday rise in a year.", "It was the most intraday in a year."),
        ("They urged that the men should accept.", "They urged that the men accept."),
        ("A result is expected to be announced in May.", "A result is expected in May."),
        ("HARN (Wire) - Around 3,200 men left.", "HARN (Wire) - About 3,200 men left."),
        ("She said you could see the weir.", "She said it was possible to see the weir."),
        ("Sailings will start again in May.", "Sailings will resume in May."),
        ("She had been informed on Saturday.", "She had been told on Saturday."),
        ("That is none of the mill's business.", "That is not the mill's business."),
        ("She said she had stopped answering the door.", "She said she no longer answered the door."),
        ("Power came back to all customers at dawn.", "Power came back to every customer at dawn."),
        ("All mills in the three vales are dry.", "Mills in all three vales are dry."),
        ("It fell to some other miller.", "It fell to another miller."),
        ("The mill is not listed.", "The mill is unlisted."),
        ("I was allowed to sail there.", "I could sail there."),
        ("They were not allowed to sail.", "They could not sail."),
        ("They grew up without anywhere to play.", "They grew up with nowhere to play."),
        ("Some volunteered to mend the weir.", "Some offered to mend the weir."),
        ('"It rained," Mr. Orr said. "We left," he added.', '"It rained," Mr. Orr said. "We left."'),
        ('"It rained," she said. "We left," she said.', '"It rained," she said. "We left."'),
        (
            "I stayed, partly because it rained and partly because I had a bed.",
            "I stayed, partly because I had a bed and partly because it rained.",
        ),
    ],
)
def test_a_sentence_in_other_writing_is_no_matter_of_substance(
    newsroom: Newsroom, before: str, after: str
) -> None:
    report = newsroom.check(["The weir is old.", before], ["The weir is old.", after])
    assert {u.weight for u in report.unannounced} <= {"copy"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The tests showed that the milk was safe for all.",
            "The tests showed that the milk was not safe for all.",
        ),
        ("Ada Orr rowed and then wept.", "Ada Orr wept and then rowed."),
        ("All customers have power.", "Most customers have power."),
        ("All mills in the vale are dry.", "Mills in the vale are dry."),
        ("The mill is listed.", "The mill is unlisted."),
        ("They were not allowed to sail.", "They could sail."),
        ('"It rained," she said. "We left," he said.', '"It rained," she said. "We left."'),
        ('The reeve knew. "We left," he said.', 'The reeve knew. "We left."'),
    ],
)
def test_what_turns_a_sentence_is(newsroom: Newsroom, before: str, after: str) -> None:
    report = newsroom.check(["The weir is old.", before], ["The weir is old.", after])
    assert "substantive" in {u.weight for u in report.unannounced}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A fat miller punched a thin baker.", "A thin baker punched a fat miller."),
        ("Orr and Lee got 18 and 30 weeks respectively.", "Orr and Lee got 30 and 18 weeks respectively."),
        (
            "Ada Orr, a former miller, will row for four weeks. Ada Orr saw the weir on Friday.",
            "Bo Orr, a former miller, will row for four weeks. Ada Orr saw the weir on Friday.",
        ),
    ],
)
def test_things_that_took_each_others_place_are(newsroom: Newsroom, before: str, after: str) -> None:
    report = newsroom.check(["The weir is old.", before], ["The weir is old.", after])
    assert "substantive" in {u.weight for u in report.unannounced}


def test_a_sentence_is_compared_as_if_what_the_notice_tells_had_stood_in_both(newsroom: Newsroom) -> None:
    before = ["The weir is old.", "Pumping out the seven miles of mud will take about a year and a half."]
    after = ["The weir is old.", "Pumping out the eleven miles of mud will take some 18 months."]
    report = newsroom.check(before, after, "Correction: There are eleven miles of mud, not seven.")
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert {u.weight for u in report.unannounced} == {"copy"}
