"""The outcome of a report in one sentence that can be quoted."""

from __future__ import annotations

from collections import Counter

from versioner.model import Report, VerdictKind

_SAID: dict[VerdictKind, str] = {
    "confirmed": "confirmed",
    "drifted": "at another number than cited",
    "contradicted": "contradicted by the text",
    "unverifiable": "that cannot be told",
}


def sentence(report: Report) -> str:
    """What a standards editor would say of the check, figures included."""
    new = [n for n in report.notices if n.new]
    parts = [_verdicts(report)] if report.verdicts else [_no_claims(len(new))]
    heavy = sum(u.weight == "substantive" for u in report.unannounced)
    if heavy:
        parts.append(
            f"{_count(heavy, 'substantive change is', 'substantive changes are')} announced by no notice"
        )
    if report.leftovers:
        places = _count(len(report.leftovers), "other place", "other places")
        parts.append(f"wording called wrong still stands in {places}")
    if any(n.notice.not_understood for n in new):
        parts.append("part of a notice was not understood")
    return f"{report.outcome.capitalize()}: {'; '.join(parts)}."


def _count(n: int, one: str, many: str) -> str:
    return f"{n} {one if n == 1 else many}"


def _no_claims(notices: int) -> str:
    return "there is no new notice" if not notices else "the notice claims nothing that can be checked"


def _verdicts(report: Report) -> str:
    kinds = Counter(v.verdict for v in report.verdicts)
    told = [f"{kinds[kind]} {words}" for kind, words in _SAID.items() if kinds[kind]]
    total = len(report.verdicts)
    if kinds["unverifiable"] == total:
        return "it cannot be told whether " + (
            "what the notice says is so" if total == 1 else f"the {total} statements of the notice are so"
        )
    if len(told) == 1 and kinds["confirmed"] == total:
        return "what the notice says is so" if total == 1 else f"all {total} statements of the notice are so"
    if total == 1:
        (words,) = (words for kind, words in _SAID.items() if kinds[kind])
        return f"the one statement of the notice is {words}"
    return f"of {total} statements of the notice, {_joined(told)}"


def _joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
