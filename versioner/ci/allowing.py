"""Findings that do not count: allowed in one place with a reason, or accepted by a baseline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from versioner.checking.rules import rule_named
from versioner.ci.patterns import matches
from versioner.errors import UsageError
from versioner.reports.runs.run import Article, Finding, accepted

_FORMAT = "versioner.baseline/1"
_BYTES_AT_MOST = 50_000_000


@dataclass(frozen=True, slots=True)
class Allowed:
    """One rule allowed in the articles a pattern matches, with the reason.

    `words` narrows it to findings whose message or surroundings hold these words.
    """

    rule: str
    path: str
    reason: str
    words: str = ""

    def covers(self, path: str, finding: Finding) -> bool:
        """Whether a finding in the article at `path` is allowed."""
        rule = rule_named(self.rule)
        return (
            rule is not None
            and rule.id == finding.rule
            and matches(path, self.path)
            and (not self.words or self.words in finding.message or self.words in finding.shown)
        )


def settled(
    article: Article, path: str, allowed: Sequence[Allowed], baseline: frozenset[tuple[str, str]]
) -> Article:
    """The article with what is allowed or known before marked; `path` is as the settings see it."""

    def reason(finding: Finding) -> str | None:
        found = next((a.reason for a in allowed if a.covers(path, finding)), None)
        if found is None and (article.path, finding.fingerprint) in baseline:
            return "in the baseline"
        return found

    return accepted(article, [reason(f) for f in article.findings])


def read_baseline(path: Path) -> frozenset[tuple[str, str]]:
    """The findings of a baseline file: pairs of a path and a fingerprint.

    Raises UsageError where there is no such file, or it is no baseline.
    """
    import json

    wrong = UsageError("is no baseline", where=str(path), do="Write it with `versioner ci --write-baseline`.")
    try:
        data = path.read_bytes()
        value: Any = json.loads(data) if len(data) <= _BYTES_AT_MOST else None
    except OSError as error:
        raise UsageError(
            f"cannot be read: {error.strerror}",
            where=str(path),
            do="Write it with `versioner ci --write-baseline`.",
        ) from None
    except (ValueError, RecursionError):
        raise wrong from None
    try:
        if value["format"] != _FORMAT:
            raise wrong
        return frozenset((str(e["path"]), str(e["fingerprint"])) for e in value["findings"])
    except (KeyError, TypeError):
        raise wrong from None


def baseline_text(articles: Iterable[Article]) -> str:
    """The findings of today's run, all but notes, as a baseline file; one finding a line, in order."""
    import json

    rows = sorted(
        {
            (a.path, f.rule, f.fingerprint, f.message)
            for a in articles
            for f in a.findings
            if f.level != "note"
        }
    )
    lines = [
        json.dumps(
            dict(zip(("path", "rule", "fingerprint", "message"), row, strict=True)), ensure_ascii=False
        )
        for row in rows
    ]
    inner = ",\n  ".join(lines)
    return (
        f'{{"format": "{_FORMAT}", "findings": [\n  {inner}\n]}}\n'
        if lines
        else (f'{{"format": "{_FORMAT}", "findings": []}}\n')
    )
