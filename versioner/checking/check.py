"""The whole judgement of one revision against the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from versioner.checking.accounts import Accounts
from versioner.checking.answering import OLD_NEWS, Answered
from versioner.checking.house_rules import house_findings
from versioner.checking.judging import Looks, judge_notice
from versioner.checking.lag import lag_between
from versioner.checking.leftovers import leftovers
from versioner.checking.policy import STANDARD, Policy, outcome
from versioner.checking.revisions import side_by_side
from versioner.checking.rules import RULES_VERSION
from versioner.checking.standing_prose import with_prose_counted
from versioner.checking.told_before import said, sayings, taken_up, told_before
from versioner.checking.unannounced import notices_gone, unannounced
from versioner.language.remembering import forget
from versioner.model import Document, JudgedNotice, Notice, Report, Side
from versioner.notices import with_notices
from versioner.notices.passages import understand_passage
from versioner.reading.counting import PLAIN, CountingRule


def check(
    before: Document | None,
    after: Document,
    *,
    notices: Sequence[str] = (),
    history: Sequence[Document] = (),
    policy: Policy = STANDARD,
    rule: CountingRule = PLAIN,
) -> Report:
    """Did the article change as its notices say, and what changed that no notice tells?

    `before` is None where only one revision exists. `notices` are texts that stand elsewhere than in
    the article. `history` are the revisions before `before`, oldest first: a fix may have come
    earlier than its notice. Deterministic; raises nothing for any two documents.
    """
    try:
        return _checked(before, after, notices, history, policy, rule)
    finally:
        forget()


def _checked(
    before: Document | None,
    after: Document,
    notices: Sequence[str],
    history: Sequence[Document],
    policy: Policy,
    rule: CountingRule,
) -> Report:
    earlier, later = _noticed(before, after)
    listed = _listed(earlier, _with_texts(later, notices))
    new = [j.notice for j in listed if j.new]
    revisions = side_by_side(earlier, later, rule)
    looks = Looks()
    answers = []
    for notice in new:
        old, fresh = told_before(notice, earlier, [j.notice for j in listed if not j.new])
        parts = [judge_notice(fresh, revisions, rule, looks)] if fresh.claims or not old.claims else []
        if old.claims:
            parts.insert(0, _as_old_news(judge_notice(old, side_by_side(None, later, rule), rule, looks)))
        own = tuple(v for part in parts for v in part.verdicts)
        answers.append(Answered(own, tuple(e for part in parts for e in part.edits)))
    if history and before is not None:
        older = [*history, before]
        answers = [_looked_back(n, a, older, later, rule) for n, a in zip(new, answers, strict=True)]
    verdicts = tuple(v for a in answers for v in a.verdicts)
    answered = [e for a in answers for e in a.edits]
    updated = any(n.kind == "update" for n in new)
    changes = unannounced(revisions, Accounts(answered), new, takes_new=updated)
    if earlier is not None:
        stand = sayings(j.notice for j in listed)
        kept = [n for n in earlier.notices if not stand.isdisjoint(said(n)) or taken_up(n, new)]
        changes += notices_gone(earlier.notices, new, kept=kept)
    findings = tuple(
        f
        for f in house_findings(earlier, later, list(zip(new, answers, strict=True)), changes)
        if policy.answer(f.rule) != "ignore"
    )
    left = tuple(leftovers(new, answered, verdicts, revisions))
    counted = revisions.paragraphs
    return Report(
        rules=RULES_VERSION,
        before=Side(earlier.headline, counted[0]) if earlier is not None else None,
        after=Side(later.headline, counted[1]),
        notices=tuple(listed),
        verdicts=verdicts,
        leftovers=left,
        unannounced=tuple(changes),
        findings=findings,
        remarks=_remarks(earlier, approximate=revisions.approximate),
        outcome=outcome(policy, listed, verdicts, changes, left, findings),
    )


def _noticed(before: Document | None, after: Document) -> tuple[Document | None, Document]:
    """Both revisions with their notices."""
    if before is None:
        return None, with_notices(after)
    return with_prose_counted(with_notices(before), with_notices(after))


def _with_texts(document: Document, texts: Sequence[str]) -> tuple[Notice, ...]:
    """The document's notices and those that were given beside it."""
    found = list(document.notices)
    for text in texts:
        found += [replace(n, block=None, position="metadata") for n in understand_passage(text, known=True)]
    return tuple(replace(n, id=f"n{k}") for k, n in enumerate(found, 1))


def _listed(before: Document | None, notices: Sequence[Notice]) -> list[JudgedNotice]:
    old = sayings(before.notices if before is not None else ())
    return [JudgedNotice(n, old.isdisjoint(said(n))) for n in notices]


def _as_old_news(answer: Answered) -> Answered:
    """An answer in which the earlier revision is not missing: it had the notice, and cannot tell."""
    verdicts = (replace(v, message=OLD_NEWS.get(v.message, v.message)) for v in answer.verdicts)
    return answer._replace(verdicts=tuple(verdicts))


def _looked_back(
    notice: Notice, answered: Answered, older: Sequence[Document], later: Document, rule: CountingRule
) -> Answered:
    """Verdicts that an earlier pair of stored revisions makes true: the fix came before its notice."""
    if not any(v.verdict == "contradicted" for v in answered.verdicts):
        return answered
    verdicts = {(v.claim, v.location and (v.location.type, v.location.n)): v for v in answered.verdicts}
    for number in range(len(older) - 1, 0, -1):
        lag = lag_between(older[number], later)
        pair = side_by_side(*_noticed(older[number - 1], older[number]), rule)
        for verdict in judge_notice(notice, pair, rule).verdicts:
            key = (verdict.claim, verdict.location and (verdict.location.type, verdict.location.n))
            if (
                verdict.verdict == "confirmed"
                and verdicts.get(key) is not None
                and verdicts[key].verdict == "contradicted"
            ):
                verdicts[key] = replace(
                    verdict,
                    message=f"{verdict.message} It changed in revision {number + 1}, {lag} the notice.",
                    revisions_back=len(older) - number,
                )
    return answered._replace(verdicts=tuple(verdicts.values()))


def _remarks(before: Document | None, *, approximate: bool) -> tuple[str, ...]:
    """What a reader of the report should know besides: no earlier revision, texts too unlike."""
    out = []
    if before is None:
        out.append("Only one revision exists: whether the wrong wording stood there before cannot be told.")
    if approximate:
        out.append(
            "The two revisions are so long or unlike that some stretches were taken as replaced whole."
        )
    return tuple(out)
