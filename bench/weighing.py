"""It makes `versioner/notices/weights.toml` from annotated notices and prose.

`python -m bench weigh [--prose FILE ...] [--hold-out FILE ...]`: each FILE holds one JSON object a line
with `text` and, unless it is prose, `is_notice`. Logistic regression by stochastic gradient descent with
per-weight steps (AdaGrad: Duchi, Hazan, Singer, JMLR 12, 2011) and a pull of small weights to nothing
(truncated gradient: Langford, Li, Zhang, JMLR 10, 2009). The same input gives the same weights.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from bench.generating.articles import compose
from versioner.notices.openings import house_openings
from versioner.notices.weighing import signs

_FIXTURES: Final = Path(__file__).parent.parent / "fixtures"
_WEIGHTS: Final = Path(__file__).parent.parent / "versioner" / "notices" / "weights.toml"
_ROUNDS, _STEP, _PULL = 12, 0.25, 2e-5
_SEEN, _LEAST = 3, 0.12
"""Passages that must hold a sign, and the least weight that is kept."""
_SURE, _NEVER = 1.75, -3.9
_ARTICLES = 250
_TOWNS: Final = "Velden Oxley Harrowgate Tarn Meridian Dunmore Kestrel Saltmarsh Calder Brask".split()
_DATELINES: Final = [
    "({} News) -- ",
    "({}) - ",
    "{} ({} News) — ",
    "{}, May 3 ({}) - ",
    "{} — ",
    "{} (AP) – ",
    "(Adds details) {}, June 2 - ",
    "By Ana {}\n{} - ",
]


class Passage(NamedTuple):
    """A passage's signs and whether it is a notice."""

    signs: tuple[str, ...]
    is_notice: bool


def run(arguments: Sequence[str]) -> int:
    """Make the weights, write them, and say how they do on what is held out."""
    parser = argparse.ArgumentParser(prog="bench weigh", description=__doc__)
    parser.add_argument("--prose", nargs="*", type=Path, default=[], help="passages without any notice")
    parser.add_argument("--hold-out", nargs="*", type=Path, default=[], help="annotated, not learnt from")
    options = parser.parse_args(arguments)
    known = _annotated(sorted(_FIXTURES.glob("notices/*.jsonl")) + sorted(_FIXTURES.glob("unseen/*.jsonl")))
    known += _annotated([_FIXTURES / "finding" / "strangers.jsonl"])
    known += [(text, True) for text in _lines(_FIXTURES / "finding" / "found.txt")]
    for left in ("left.txt", "prose.txt"):
        known += [(text, False) for text in _lines(_FIXTURES / "finding" / left)]
    known += [(text, True) for one in house_openings() for text in one.found]
    known += [(text, False) for one in house_openings() for text in one.left]
    prose = [(text, False) for text in _articles()] + [(text, False) for text, _ in _annotated(options.prose)]
    bias, weights = learnt([Passage(tuple(sorted(signs(t))), notice) for t, notice in [*known, *prose]])
    _write(bias, weights)
    print(f"{len(known):,} annotated passages, {len(prose):,} of prose: {len(weights):,} weights")
    for path in options.hold_out:
        _report(path, bias, weights)
    return 0


def _articles() -> list[str]:
    """Paragraphs of made-up articles, a lede in three with an agency's dateline."""
    chance = Random("prose")
    found: list[str] = []
    for _ in range(_ARTICLES):
        article = compose(chance, chance.choice([6, 10, 14]))
        for part in article.parts():
            dateline = (
                chance.choice(_DATELINES).format(*chance.sample(_TOWNS, 2)) if chance.random() < 0.3 else ""
            )
            found.append(dateline + article.text(part))
    return found


def _annotated(paths: Iterable[Path]) -> list[tuple[str, bool]]:
    records = (json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return [(r["text"], bool(r.get("is_notice"))) for r in records]


def _lines(path: Path) -> list[str]:
    """The passages of a list, without the kind that stands before each notice."""
    kept = path.read_text(encoding="utf-8").splitlines()
    return [line.partition("  ")[2] or line for line in kept if line.strip() and not line.startswith("#")]


def learnt(passages: Sequence[Passage]) -> tuple[float, dict[str, float]]:
    """The bias and the weight of each sign, learnt from the passages in a fixed order of chance."""
    seen = Counter(sign for passage in passages for sign in passage.signs)
    weights = dict.fromkeys((sign for sign, count in seen.items() if count >= _SEEN), 0.0)
    squares = dict.fromkeys(weights, 1.0)
    kept = [Passage(tuple(s for s in p.signs if s in weights), p.is_notice) for p in passages]
    bias, chance = 0.0, Random(1)
    for _ in range(_ROUNDS):
        chance.shuffle(kept)
        for told, is_notice in kept:
            odds = bias + sum(weights[sign] for sign in told)
            slope = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds)))) - is_notice
            bias -= _STEP * 0.05 * slope
            if abs(slope) < 0.01:
                continue
            for sign in told:
                squares[sign] += slope * slope
                step = _STEP / math.sqrt(squares[sign])
                moved = weights[sign] - step * slope
                pull = step * _PULL * len(kept) / 1_000
                weights[sign] = math.copysign(max(0.0, abs(moved) - pull), moved)
    return bias, {sign: w for sign, w in weights.items() if abs(w) >= _LEAST}


def _write(bias: float, weights: dict[str, float]) -> None:
    lines = [
        "# Made by `python -m bench weigh`: do not edit. How much a sign of a passage speaks for a notice.",
        f"bias = {bias:.3f}",
        "# from here on a passage is a notice, though no opening tells it",
        f"sure = {_SURE}",
        "# and below this one it is none, though it begins like one",
        f"never = {_NEVER}",
        "",
        "[weights]",
        *(f"{json.dumps(sign)} = {w:.2f}" for sign, w in sorted(weights.items())),
    ]
    _WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _report(path: Path, bias: float, weights: dict[str, float]) -> None:
    told = [(bias + sum(weights.get(s, 0.0) for s in signs(t)), n) for t, n in _annotated([path])]
    notices, prose = [w for w, n in told if n], [w for w, n in told if not n]
    print(f"{path.name}: {len(notices):,} notices, {len(prose):,} others")
    for line in (-4, -2, 0, 1, 1.5, 2, 2.5, 3):
        found, taken = sum(w > line for w in notices), sum(w > line for w in prose)
        shares = found / max(1, len(notices)), taken / max(1, len(prose))
        print(f"  over {line:4}: {shares[0]:.3f} found, {shares[1]:.4f} taken")
