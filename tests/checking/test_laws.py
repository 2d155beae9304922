"""What holds of any article, any true edit and any house's notice."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bench.generating.articles import compose
from bench.generating.cases import Case, case_of
from bench.generating.edits import correct
from bench.generating.rendering import page, plain
from bench.judge import answer, as_read, report_of
from versioner.checking import check
from versioner.notices import understand_passage
from versioner.reading import read

some = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.filter_too_much]
)
seeds = st.integers(0, 10**9)


def _case(kind: str, seed: int) -> Case:
    case = case_of(kind, Random(f"law {seed} {kind}"), f"{kind} {seed}")
    assume(case is not None)
    assert case is not None
    return case


@pytest.mark.parametrize("kind", ["true", "noise"])
@some
@given(seed=seeds)
def test_a_true_edit_with_a_truthful_notice_is_never_contradicted(kind: str, seed: int) -> None:
    case = _case(kind, seed)
    report = report_of(case)
    assume(as_read(case, report))
    assert not answer(case, report).counts["false contradicted"]


@some
@given(seed=seeds)
def test_an_edit_left_out_at_one_cited_place_is_contradicted_there(seed: int) -> None:
    case = _case("left out", seed)
    report = report_of(case)
    counts = answer(case, report).counts
    assume(
        as_read(case, report)
        and counts["to find"]
        and (case.changes[case.spoilt_change or 0].new or "\0") in case.notice
    )
    assert counts["found"] == 1


@some
@given(seed=seeds)
def test_a_change_at_another_number_is_drifted(seed: int) -> None:
    case = _case("elsewhere", seed)
    report = report_of(case)
    counts = answer(case, report).counts
    assume(as_read(case, report) and counts["to find"])
    assert counts["found"] == 1


def _told(notice: str) -> tuple[str | None, str | None]:
    """The wrong and the right words as the one claim of a notice is read."""
    claims = [c for n in understand_passage(notice, known=True) for c in n.claims]
    return (claims[0].old, claims[0].new) if len(claims) == 1 else (None, None)


@some
@given(seed=seeds)
def test_exchange_the_revisions_and_turn_the_notice_round(seed: int) -> None:
    """The judge has no direction of its own."""
    chance = Random(f"turned {seed}")
    it = correct(chance, compose(chance, chance.choice([4, 8, 12, 20])))
    changes = [c for c in it.changes if c.kind == "replace" and all(p >= 0 for p in c.parts)]
    assume(len(it.changes) == 1 and changes)
    change = changes[0]
    places = " and ".join(str(p + 1) for p in change.parts) if len(change.parts) < 3 else ""
    assume(places)
    told = "paragraphs" if len(change.parts) > 1 else "paragraph"
    notice = "(Corrects {} to {}, not {}, in {} {})".format
    before, after = (read(plain(page(a)).encode(), hint="plain") for a in (it.before, it.after))
    old, new = change.old or "", change.new or ""
    assume(_told(notice(change.noun, new, old, told, places)) == (old, new))
    assume(_told(notice(change.noun, old, new, told, places)) == (new, old))
    there = check(before, after, notices=[notice(change.noun, change.new, change.old, told, places)])
    back = check(after, before, notices=[notice(change.noun, change.old, change.new, told, places)])
    assert [v.verdict for v in there.verdicts] == [v.verdict for v in back.verdicts]
    assert [(u.weight, u.what) for u in there.unannounced] == [(u.weight, u.what) for u in back.unannounced]
