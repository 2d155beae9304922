"""It judges the judge: checks of corrections whose truth is known, per kind of case.

`python -m bench judge [--cases N] [--seed S] [--kind KIND] [--show N]`: with `--show`, the first answers
that are not the editor's.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bench.generating.cases import KINDS, Case, cases
from versioner.checking import check
from versioner.model import Report, Verdict
from versioner.reading import read


@dataclass(frozen=True)
class Answer:
    """How a report compares with the truth: what counts, and what went wrong, in words."""

    counts: Counter[str]
    wrong: tuple[str, ...]


def report_of(case: Case) -> Report:
    """The check of a case, from its files."""
    before, after = (read(text.encode(), hint=case.form) for text in (case.before, case.after))
    return check(before, after)


def as_read(case: Case, report: Report) -> bool:
    """Whether the notice was read as it is meant; if not, the judge cannot be blamed."""
    new = [j.notice for j in report.notices if j.new]
    if len(new) != 1 or len(new[0].claims) != len(case.changes) or new[0].not_understood:
        return False
    for claim, change, cited in zip(new[0].claims, case.changes, case.cited, strict=True):
        if claim.action not in _ACTIONS.get(change.kind, ("replace", "fix", "state")):
            return False
        told = {x.n for x in claim.locations if x.type == "paragraph"}
        if case.placed and told != {p + 1 for p in cited if p >= 0}:
            return False
        for said, true in ((claim.old, change.old), (claim.new, change.new)):
            if said is not None and true is not None and not _same(said, true):
                return False
            if (
                said is None
                and true
                and len(true) > 1
                and change.kind in ("replace", "remove")
                and f" {true}" in case.notice
            ):
                return False
    return True


_ACTIONS = {
    "not_added": ("add", "fix", "insert"),
    "remove": ("remove",),
    "delete": ("delete",),
    "insert": ("insert", "add"),
}


def _same(said: str, true: str) -> bool:
    """Whether what was read is the wording or the stretch of it that differs: 'head' of 'head chef'."""
    one, other = f" {_bare(said)} ", f" {_bare(true)} "
    return one in other or other in one


def _bare(words: str) -> str:
    return words.lower().removeprefix("the ").strip(" .“”\"'’")


def answer(case: Case, report: Report) -> Answer:
    """Compare a report with the truth of its case."""
    counts: Counter[str] = Counter(cases=1)
    wrong: list[str] = []
    spoilt = [v for v in report.verdicts if _spoilt(case, v, report)]
    for verdict in report.verdicts:
        counts[verdict.verdict] += 1
        if verdict.verdict == "contradicted" and verdict not in spoilt:
            counts["false contradicted"] += 1
            wrong.append(f"false contradicted: {verdict.location}: {verdict.message}")
    if case.kind in ("left out", "wrong value", "elsewhere") and _findable(case):
        counts["to find"] += 1
        if _found(case, report, spoilt):
            counts["found"] += 1
        else:
            wrong.append(
                f"not found: {[(str(v.location), v.verdict, v.found_at, v.message) for v in spoilt]}"
            )
    _weights(case, report, counts, wrong)
    return Answer(counts, tuple(wrong))


def _spoilt(case: Case, verdict: Verdict, report: Report) -> bool:
    """Whether a verdict is about the place at which the notice is not true."""
    if case.spoilt is None:
        return False
    index = int(verdict.claim.rsplit(".", 1)[-1].lstrip("c")) - 1
    if index != case.spoilt_change:
        return False
    if verdict.location is None:
        return len(case.changes[index].parts) == 1
    if case.spoilt == 0:
        return verdict.location.type == "headline"
    return verdict.location.n == case.spoilt or verdict.location.type == "throughout"


def _findable(case: Case) -> bool:
    """Whether the untruth can be told: a notice must name the place, or tell the right value of one place."""
    change = case.changes[case.spoilt_change or 0]
    told = (change.new or change.old or "\0") in case.notice
    if case.placed:
        return told or case.kind == "left out"
    return told and len(case.changes) == 1 and len(change.parts) == 1


def _found(case: Case, report: Report, spoilt: list[Verdict]) -> bool:
    if case.kind == "elsewhere":
        return any(v.verdict == "drifted" and v.found_at == case.found_at for v in spoilt)
    return any(v.verdict == "contradicted" for v in spoilt)


def _weights(case: Case, report: Report, counts: Counter[str], wrong: list[str]) -> None:
    substantive = [u for u in report.unannounced if u.weight == "substantive"]
    if case.weight == "substantive":
        counts["substantive"] += 1
        hit = [
            u for u in substantive if any(_number(p) in case.extra_parts for p in (u.before, u.after) if p)
        ]
        counts["substantive found"] += bool(hit)
        if not hit:
            told = [u.message for u in report.unannounced]
            wrong.append(f"substantive not found: {case.what} in {case.extra_parts}: {told}")
        substantive = [u for u in substantive if u not in hit]
    elif case.weight:
        counts["lesser"] += 1
        hit = [
            u for u in substantive if any(_number(p) in case.extra_parts for p in (u.before, u.after) if p)
        ]
        counts["lesser raised"] += bool(hit)
        if hit:
            wrong.append(f"{case.weight} raised: {case.what}: {[u.what + ': ' + u.message for u in hit]}")
        substantive = [u for u in substantive if u not in hit]
    if substantive and case.kind in ("true", "noise", "extra"):
        counts["false substantive"] += 1
        wrong.append(f"false substantive: {[u.what + ': ' + u.message for u in substantive]}")
    if report.leftovers and case.kind in ("true", "noise", "extra"):
        counts["false leftover"] += 1
        wrong.append(f"false leftover: {[x.message for x in report.leftovers]}")


def _number(place: object) -> int:
    return getattr(place, "paragraph", None) or 0


_COLUMNS = (
    "cases",
    "confirmed",
    "drifted",
    "contradicted",
    "unverifiable",
    "false contradicted",
    "to find",
    "found",
    "substantive",
    "substantive found",
    "lesser",
    "lesser raised",
    "false substantive",
    "false leftover",
)


def table(totals: dict[str, Counter[str]]) -> str:
    """Counts, a column a kind of case."""
    width = max(len(k) for k in totals) + 2
    lines = [" " * 20 + "".join(f"{k:>{width}}" for k in totals)]
    lines += [f"{c:20}" + "".join(f"{t[c] or '':>{width}}" for t in totals.values()) for c in _COLUMNS]
    return "\n".join(lines)


def run(arguments: Sequence[str] = ()) -> int:
    """Print the table; exit status 1 where a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m bench judge")
    parser.add_argument(
        "--cases", type=int, default=1200, help="how many, of all kinds together (default 1200)"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=KINDS, help="only this kind of case")
    parser.add_argument("--show", type=int, default=0, help="show so many answers that are not the editor's")
    parser.add_argument(
        "--misread", action="store_true", help="show also notices that were not read as meant"
    )
    given = parser.parse_args(list(arguments))
    kinds = (given.kind,) if given.kind else KINDS
    totals: dict[str, Counter[str]] = {k: Counter() for k in kinds}
    misread: Counter[str] = Counter()
    shown = 0
    for case in cases(given.seed, given.cases, kinds):
        report = report_of(case)
        well = as_read(case, report)
        if not well:
            misread[case.house] += 1
            if case.kind in ("true", "noise"):
                wrongly = answer(case, report)
                totals[case.kind]["false contradicted"] += wrongly.counts["false contradicted"]
                if wrongly.counts["false contradicted"] and shown < given.show:
                    shown += 1
                    print(f"-- misread: {case.name} ({case.house})\n   {case.notice}\n   {wrongly.wrong[0]}")
            if given.misread and shown < given.show:
                shown += 1
                print(f"-- misread {case.name} ({case.house}, {case.form})\n   {case.notice}")
                for j in report.notices:
                    for c in j.notice.claims:
                        places = [str(x) for x in c.locations]
                        print(
                            f"   {c.action} {c.target.kind} {c.target.text!r} {c.old!r} -> {c.new!r} {places}"
                        )
            continue
        found = answer(case, report)
        totals[case.kind] += found.counts
        if found.wrong and shown < given.show and not given.misread:
            shown += 1
            print(f"-- {case.name} ({case.house}, {case.form})\n   {case.notice}")
            for line in found.wrong:
                print(f"   {line}")
    print(table(totals))
    print(f"notices not read as meant, left out above: {sum(misread.values())} {dict(misread.most_common())}")
    return 0 if _reached(totals) else 1


def _reached(totals: dict[str, Counter[str]]) -> bool:
    """No false contradicted in true and noise; 0.98 found; every substantive; at most 2 in 100 raised."""
    clean = all(not totals[k]["false contradicted"] for k in ("true", "noise") if k in totals)
    found = all(t["found"] >= 0.98 * t["to find"] for t in totals.values())
    weights = all(
        t["substantive found"] == t["substantive"] and t["lesser raised"] <= 0.02 * t["lesser"]
        for t in totals.values()
    )
    return clean and found and weights
