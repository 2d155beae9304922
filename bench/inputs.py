"""Pairs of revisions to time: ordinary ones, and the worst that are known."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final, TypeAlias

from bench.newsroom import article, live_blog, paragraph

Pair: TypeAlias = tuple[list[str], list[str]]


def _edited(chance: Random, texts: list[str], count: int) -> list[str]:
    """Change one word in each of `count` paragraphs."""
    after = list(texts)
    for at in chance.sample(range(len(after)), count):
        words = after[at].split(" ")
        words[chance.randrange(len(words))] = f"word{chance.randrange(1000)}"
        after[at] = " ".join(words)
    return after


def an_article(scale: float = 1) -> Pair:
    """25 paragraphs, about 920 words, 5 edits."""
    chance = Random("article")
    texts = [paragraph(chance, 3) for _ in range(25)]
    return texts, _edited(chance, texts, 5)


def a_live_blog(scale: float = 1) -> Pair:
    """400 entries, 20 new ones on top and 30 edited."""
    chance = Random("blog")
    entries = live_blog(chance, int(420 * scale))
    return entries[20:], entries[:20] + _edited(chance, entries[20:], 30)


def many_paragraphs(scale: float = 1) -> Pair:
    """5,000 paragraphs of about 37 words, 160 edits."""
    chance = Random("many")
    texts = [paragraph(chance, 3) for _ in range(int(5_000 * scale))]
    return texts, _edited(chance, texts, int(160 * scale))


def one_long_paragraph(scale: float = 1) -> Pair:
    """One paragraph of 100,000 words, 200 edits."""
    chance = Random("long")
    words = " ".join(article(chance, int(4_700 * scale))).split(" ")[: int(100_000 * scale)]
    after = list(words)
    for at in chance.sample(range(len(after)), int(200 * scale)):
        after[at] = f"word{chance.randrange(1000)}"
    return [" ".join(words)], [" ".join(after)]


def periodic_words(scale: float = 1) -> Pair:
    """One paragraph of 20,000 words that repeat every seven."""
    week = ["rain", "wind", "snow", "sun", "fog", "hail", "frost"]
    words = [week[k % 7] for k in range(int(20_000 * scale))]
    after = [word for k, word in enumerate(words) if k % 997]
    return [" ".join(words)], [" ".join(after)]


def comb(scale: float = 1) -> Pair:
    """One paragraph of 2,000 words, every second one "the", the rest all different."""
    count = int(1_000 * scale)
    return [" ".join(f"a{k} the" for k in range(count))], [" ".join(f"b{k} the" for k in range(count))]


def _identical(scale: float) -> Pair:
    texts = ["The same stands here again and again."] * int(50_000 * scale)
    return texts, [*texts[: len(texts) // 3], "Something else.", *texts[len(texts) // 3 :]]


def _random_words(scale: float, kinds: int, words: int = 20_000) -> Pair:
    chance = Random(f"random {kinds}")
    before, after = (
        " ".join(f"w{chance.randrange(kinds)}" for _ in range(int(words * scale))) for _ in range(2)
    )
    return [before], [after]


def _replaced(scale: float) -> Pair:
    chance = Random("replaced")
    return article(chance, int(5_000 * scale)), article(chance, int(5_000 * scale))


def _all_edited(count: int) -> Pair:
    chance = Random("all edited")
    texts = article(chance, count)
    return texts, _edited(chance, texts, count)


def _all_entries_edited(scale: float) -> Pair:
    chance = Random("all entries")
    entries = live_blog(chance, int(5_000 * scale))
    return entries, _edited(chance, entries, len(entries))


def _no_rare_words(scale: float, new: int = 0) -> Pair:
    chance = Random("no rare words")
    few = [f"{a}{b}" for a in "bdfgkl" for b in ("an", "or", "us", "et", "im")]
    entries = [" ".join(chance.choices(few, k=25)) for _ in range(int(5_000 * scale))]
    after = [text.replace(few[k % 30], few[(k + 7) % 30], 2) for k, text in enumerate(entries)]
    return entries, [" ".join(chance.choices(few, k=25)) for _ in range(new)] + after


def _two_kinds(scale: float) -> Pair:
    chance = Random("two kinds")
    before = [
        chance.choice(["One kind of line.", "Another kind of line."]) for _ in range(int(50_000 * scale))
    ]
    return before, [text if chance.random() > 0.02 else f"New line {k}." for k, text in enumerate(before)]


def _shuffled(scale: float) -> Pair:
    chance = Random("shuffled")
    texts = article(chance, int(5_000 * scale))
    return texts, chance.sample(texts, len(texts))


def _long_paragraphs(scale: float) -> Pair:
    chance = Random("long paragraphs")
    before = [" ".join(article(chance, 400)) for _ in range(int(20 * scale) or 1)]
    after = [" ".join(chance.sample(text.split(" "), text.count(" ") + 1)) for text in before]
    return before, after


def _crumbs(scale: float) -> Pair:
    chance = Random("crumbs")
    before, after = ([chance.choice("abcdefgh") for _ in range(int(50_000 * scale))] for _ in range(2))
    return before, after


WORST: Final[dict[str, Callable[[float], Pair]]] = {
    "50,000 identical paragraphs, 1 put in": _identical,
    "one paragraph of 100,000 words, 200 edits": one_long_paragraph,
    "20,000 random words of 50 kinds": lambda scale: _random_words(scale, 50),
    "20,000 random words of 20,000 kinds": lambda scale: _random_words(scale, 20_000),
    "20,000 periodic words": periodic_words,
    "2,000 words, every 2nd 'the'": comb,
    "100,000 random words, one paragraph": lambda scale: _random_words(scale, 5_000, 100_000),
    "5,000 paragraphs, 160 edits": many_paragraphs,
    "5,000 paragraphs replaced": _replaced,
    "400 paragraphs, all edited": lambda scale: _all_edited(int(400 * scale)),
    "5,000 paragraphs, all edited": lambda scale: _all_edited(int(5_000 * scale)),
    "5,000 live entries, all edited": _all_entries_edited,
    "5,000 entries of 30 words, all edited": _no_rare_words,
    "the same, 60 new on top": lambda scale: _no_rare_words(scale, 60),
    "50,000 paragraphs of 2 kinds, 2% new": _two_kinds,
    "50,000 crumbs of 8 kinds": _crumbs,
    "5,000 paragraphs shuffled": _shuffled,
    "20 paragraphs of 9,000 words shuffled inside": _long_paragraphs,
}
