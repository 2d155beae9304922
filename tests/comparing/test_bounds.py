"""Any input is answered within bounds, the same on any machine, from either side."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter

import pytest

from bench.inputs import WORST
from tests.comparing.strategies import mirrored
from versioner.comparing import align
from versioner.comparing.aligning import _groups
from versioner.comparing.opcodes import Work


@pytest.mark.parametrize("name", WORST)
def test_the_worst_inputs_known_are_aligned_whole_and_alike_from_both_sides(name: str) -> None:
    before, after = WORST[name](0.03)
    alignment = align(before, after)
    assert Counter(i for link in alignment.links for i in link.before) == Counter(range(len(before)))
    assert Counter(j for link in alignment.links for j in link.after) == Counter(range(len(after)))
    assert mirrored(alignment) == set(align(after, before).links)


def test_a_spent_budget_is_told() -> None:
    before, after = WORST["20,000 random words of 50 kinds"](1)
    assert align(before, after).approximate
    assert not align(before, before).approximate


def test_comparing_paragraphs_stops_at_its_count() -> None:
    few = [f"{a}{b}" for a in "bdfgkl" for b in ("an", "or", "us", "et")]
    before = [" ".join(few[(k * n) % 24] for n in range(3, 23)) for k in range(1, 600)]
    after = [" ".join(few[(k * n + n // 7) % 24] for n in range(3, 23)) for k in range(1, 600)]
    work = Work(likenesses=2_000)
    groups, _ = _groups(before, after, work)
    assert work.likenesses > -2_000
    assert len({i for group in groups for i in group[0]}) == sum(len(group[0]) for group in groups)


_SHOW = """
from bench.inputs import WORST
from versioner.comparing import align
for name in sorted(WORST):
    print(name, align(*WORST[name](0.004)))
"""


def test_the_answer_does_not_depend_on_the_seed_of_hashes() -> None:
    shown = {
        subprocess.run(
            [sys.executable, "-c", _SHOW],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(shown) == 1
