"""What comes through the door to difflib is difflib's, and bounded."""

from __future__ import annotations

import difflib
import random

import cydifflib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from versioner.comparing.opcodes import Work, matching_runs

tokens = st.lists(st.integers(0, 6), max_size=60)


@given(tokens, tokens)
def test_the_compiled_twin_gives_the_same_opcodes(a: list[int], b: list[int]) -> None:
    plain = difflib.SequenceMatcher(None, a, b, autojunk=False)
    compiled = cydifflib.SequenceMatcher(None, a, b, False)
    assert list(compiled.get_opcodes()) == plain.get_opcodes()


def blocks(a: list[int], b: list[int]) -> list[tuple[int, int, int]]:
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    return [tuple(block) for block in matcher.get_matching_blocks()[:-1]]


@given(tokens, tokens)
def test_small_ranges_are_difflibs(a: list[int], b: list[int]) -> None:
    work = Work()
    assert matching_runs(a, b, work) == blocks(a, b)
    assert not work.approximate


@pytest.mark.parametrize("kinds", [30, 300, 3_000])
@pytest.mark.parametrize("length", [100, 800])
def test_ranges_asked_one_by_one_are_difflibs(kinds: int, length: int) -> None:
    chance = random.Random(kinds * length)
    a = [chance.randrange(kinds) for _ in range(length)]
    b = [item if chance.random() > 0.2 else chance.randrange(kinds) for item in a]
    work = Work()
    assert matching_runs(a, b, work) == blocks(a, b)
    assert not work.approximate


def comb(size: int, first: int) -> list[int]:
    return [token for n in range(size) for token in (first + n, 0)]


chance = random.Random(7)
WORST = {  # worst cases of difflib: (one side, the other)
    "every second token the same": (comb(5_000, 10), comb(5_000, 50_000)),
    "periodic": ([n % 7 for n in range(20_000)], [n % 7 for n in range(3, 19_000)]),
    "all the same": ([1] * 20_000, [1] * 19_000 + [2]),
    "few kinds": (
        [chance.randrange(50) for _ in range(20_000)],
        [chance.randrange(50) for _ in range(20_000)],
    ),
    "all different": (list(range(50_000)), list(range(60_000, 120_000))),
}


@pytest.mark.parametrize(("a", "b"), WORST.values(), ids=WORST)
def test_worst_cases_stay_within_the_work_allowed(a: list[int], b: list[int]) -> None:
    work = Work()
    runs = matching_runs(a, b, work)
    assert work.steps >= 0
    assert work.cells >= 0
    at_a = at_b = 0
    for i, j, size in runs:
        assert (i, j) >= (at_a, at_b)
        assert a[i : i + size] == b[j : j + size]
        at_a, at_b = i + size, j + size


def test_spent_work_leaves_ranges_replaced_and_says_so() -> None:
    work = Work(steps=0, cells=0)
    assert matching_runs([1, 1, 2], [3, 1, 1], work) == []
    assert work.approximate


def test_one_article_shares_one_allowance() -> None:
    work = Work(steps=5_000)
    matching_runs(list(range(60)), list(range(60)), work)
    assert not work.approximate
    matching_runs(comb(60, 10), comb(60, 100), work)
    assert work.approximate
