"""How near the alignment and the edits come to the truth of generated revisions."""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from bench.revisions import Case, Groups, cases
from versioner.comparing import align
from versioner.language.tokens import tokens

Span: TypeAlias = tuple[int, int, int]
"""Paragraph, start, end."""
Answer: TypeAlias = tuple[Groups, list[tuple[list[Span], list[Span]]]]
"""What belongs together, and for each hunk its spans on both sides."""

IN_PLACE: Final = ("numbers", "words", "quotes", "punctuation", "rewrite", "reword")
"""Kinds of cases in which no paragraph comes, goes or moves."""
_FIGURE: Final = re.compile(r"\d(?:[\d.,]*\d)?")


def ours(case: Case) -> Answer:
    """What `versioner.comparing.align` says."""
    links = align(case.before, case.after).links
    linked = [link for link in links if link.kind not in ("kept", "added", "removed")]
    edits = [
        ([(e.before.block, e.before.start, e.before.end)], [(e.after.block, e.after.start, e.after.end)])
        for link in linked
        for e in link.edits
    ]
    return {(link.kind, link.before, link.after) for link in linked}, edits


def plain(case: Case) -> Answer:
    """What difflib says of all words of both texts in one go; it links no paragraphs."""
    before, after = (
        [
            (m.group(), (at, m.start(), m.end()))
            for at, text in enumerate(texts)
            for m in re.finditer(r"\S+", text)
        ]
        for texts in (case.before, case.after)
    )
    matcher = difflib.SequenceMatcher(None, [w for w, _ in before], [w for w, _ in after], autojunk=False)
    return set(), [
        ([span for _, span in before[i1:i2]], [span for _, span in after[j1:j2]])
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    ]


@dataclass
class Score:
    """Sums over cases; of a pair or token: how many were found, true, and both."""

    cases: int = 0
    exact: int = 0
    pairs: list[int] = field(default_factory=lambda: [0, 0, 0])
    changed: list[int] = field(default_factory=lambda: [0, 0, 0])
    hunks: int = 0
    true_hunks: int = 0
    broken: int = 0

    def add(self, case: Case, answer: Answer) -> None:
        """Take one case in."""
        groups, hunks = answer
        self.cases += 1
        self.exact += groups == case.groups
        _count(self.pairs, _pairs(groups), _pairs(case.groups))
        for side, texts in enumerate((case.before, case.after)):
            found = [span for hunk in hunks for span in hunk[side]]
            true = [tuple(change[side]) for change in case.changes]
            _count(self.changed, _tokens_in(texts, found), _tokens_in(texts, true))
            self.broken += sum(
                _breaks(texts[at], start) + _breaks(texts[at], end) for at, start, end in found
            )
        self.hunks += len(hunks)
        self.true_hunks += len(case.changes)

    def row(self, name: str) -> str:
        """One line of the table."""
        return (
            f"{name:34} {f1(self.pairs):9.3f} {self.exact:4}/{self.cases:<4} {f1(self.changed):10.3f}"
            f" {self.hunks / max(1, self.true_hunks):8.2f} {self.broken:7}"
        )


def f1(counts: Sequence[int]) -> float:
    """Of found, true and right."""
    found, true, right = counts
    return 2 * right / (found + true) if found + true else 1.0


def _count(counts: list[int], found: set[tuple[int, int]], true: set[tuple[int, int]]) -> None:
    for at, number in enumerate((len(found), len(true), len(found & true))):
        counts[at] += number


def _pairs(groups: Groups) -> set[tuple[int, int]]:
    return {(i, j) for _, before, after in groups for i in before for j in after}


def _tokens_in(texts: Sequence[str], spans: Iterable[Span]) -> set[tuple[int, int]]:
    """The tokens that spans touch, each as paragraph and start."""
    touched = set()
    for at, start, end in spans:
        for token in tokens(texts[at]):
            if token.start < end and start < token.end:
                touched.add((at, token.start))
    return touched


def _breaks(text: str, position: int) -> bool:
    return any(m.start() < position < m.end() for m in _FIGURE.finditer(text))


def report(seeds: Sequence[int]) -> str:
    """The table: difflib over all words, ours, ours where nothing moves, and ours for each kind of case."""
    made = cases(seeds)
    rows: list[tuple[str, Callable[[Case], Answer], list[Case]]] = [
        ("difflib, all words, in place", plain, [case for case in made if case.kind in IN_PLACE]),
        ("ours, in place", ours, [case for case in made if case.kind in IN_PLACE]),
        ("difflib, all words", plain, made),
        ("ours", ours, made),
    ]
    rows += [
        (f"  {kind}", ours, [c for c in made if c.kind == kind])
        for kind in dict.fromkeys(c.kind for c in made)
    ]
    lines = [f"{'':34} {'alignment':>9} {'exact':>9} {'words F1':>10} {'hunks':>8} {'broken':>7}"]
    for name, engine, chosen in rows:
        score = Score()
        for case in chosen:
            score.add(case, engine(case))
        lines.append(score.row(name))
    return "\n".join(lines)


def run(arguments: Sequence[str] = ()) -> int:
    """Print the table; to reach: alignment 0.99, words in place 0.98, hunks in place 1.03, none broken."""
    parser = argparse.ArgumentParser(prog="python -m bench diff-quality")
    parser.add_argument("--seeds", type=int, default=20, help="cases of each kind (default 20)")
    print(report(range(200, 200 + parser.parse_args(list(arguments)).seeds)))
    return 0
