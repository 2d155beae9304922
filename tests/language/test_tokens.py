"""One token is one thing that may change; a sentence ends where a reader would end it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from versioner.language.tokens import sentences, tokens

TOKENS = {  # what the case shows: (text, its tokens with their kinds, between bars)
    "words": ("O’Neill's co-founder", "O’Neill's word|co-founder word"),
    "money": ("$4.2 million", "$4.2 million money"),
    "money of several lands": ("£1,200.50 €1.200,50 US$5bn", "£1,200.50 money|€1.200,50 money|US$5bn money"),
    "money, sign behind": ("5 € or", "5 € money|or word"),
    "percent sign and words": (
        "12.5% 3 per cent 2 percentage points",
        "12.5% percent|3 per cent percent|2 percentage points percent",
    ),
    "clock": ("10:45 a.m. and 9am", "10:45 a.m. time|and word|9am time"),
    "scale word": ("4.2 million people", "4.2 million number|people word"),
    "list of numbers": ("3, 2024", "3 number|, punct|2024 number"),
    "ordinals and decades": ("1st 90s 21st-century", "1st number|90s number|21st-century number"),
    "number in a compound": ("5,000-strong 18-year-old", "5,000-strong number|18-year-old number"),
    "sign kept": ("at -3C", "at word|-3C number"),
    "a range or a score is one": ("10–12 3-2", "10–12 number|3-2 number"),
    "dates": ("2024-08-03 3/4/2024", "2024-08-03 date|3/4/2024 date"),
    "abbreviations": ("Mr. Lee, U.S. Nov. 3", "Mr. word|Lee word|, punct|U.S. word|Nov. word|3 number"),
    "number sign and plain no": ("No. 5 said no.", "No. word|5 number|said word|no word|. punct"),
    "variant": ("B.1.1.7 COVID-19", "B.1.1.7 word|COVID-19 word"),
    "addresses": (
        "(https://example.org/a?b=1). ana@example.org",
        "( punct|https://example.org/a?b=1 url|) punct|. punct|ana@example.org url",
    ),
    "slash and dash": ("and/or he—she", "and word|/ punct|or word|he word|— punct|she word"),
    "quotes": ("“No,” he", "“ punct|No word|, punct|” punct|he word"),
    "missing space": ("Thursday.The final", "Thursday word|. punct|The word|final word"),
    "missing space after a figure": ("2024.The", "2024 number|. punct|The word"),
    "han and kana": ("東京タ", "東 word|京 word|タ word"),
    "hangul by spaces": ("한국어 문장", "한국어 word|문장 word"),
    "combining accents": ("Jose\u0301 gov\xadern", "Jose\u0301 word|gov\xadern word"),
    "devanagari": ("हिन्दी में", "हिन्दी word|में word"),
    "emoji": ("👩‍👧 🇫🇷", "👩‍👧 symbol|🇫🇷 symbol"),
    "ellipsis": ("well... no…", "well word|... punct|no word|… punct"),
    "temperature": ("20°C", "20°C number"),
    "thin space in figures": ("10\u2009000 km", "10\u2009000 number|km word"),
}


@pytest.mark.parametrize(("text", "expected"), TOKENS.values(), ids=TOKENS)
def test_tokens(text: str, expected: str) -> None:
    assert "|".join(f"{token.text} {token.kind}" for token in tokens(text)) == expected


texts = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from("aB1. ,-–$%€'’“”@#:/\xa0\u0301\xad\u200b東\n_U")),
    max_size=60,
)


@given(texts)
def test_tokens_cover_all_but_white_space_and_never_overlap(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert not text[end : token.start].strip()
        assert text[token.start : token.end] == token.text
        assert token.text == token.text.strip() != ""
        end = token.end
    assert not text[end:].strip()


@given(texts, texts)
def test_a_rare_script_elsewhere_changes_no_token(text: str, more: str) -> None:
    plain = [token.text for token in tokens(f"{text}\n\n")]
    assert [token.text for token in tokens(f"{text}\n\n東")][: len(plain)] == plain


@pytest.mark.parametrize(
    "hostile",
    ["http://", "a.", "a-", "1,", "a@", "a+", "$", "\u0301", "1\xa0", "U.", ".", "-1", "a\xad", "🇫", "12:"],
)
def test_long_runs_are_read_in_linear_time(hostile: str) -> None:
    text = hostile * 40_000
    assert sum(len(token.text) for token in tokens(text)) == len("".join(text.split()))


SENTENCES = {  # what the case shows: sentences, one a line
    "plain": "The vote passed.\nIt was close!\nWas it?",
    "courtesy titles": "Mr. Lee met Dr. Ana Ruiz.\nThey spoke.",
    "a country's initials": "He lives in the U.S. Senate offices.\nShe does not.",
    "initials at the end": "He lives in the U.S.\nThe vote is on Monday.",
    "months and numbers": "On Aug. 3 he wore No. 5 there.\nHe said no.\nNo. 6 lost.",
    "initials of a person": "J.K. Marsh and Robert F. Dunn agreed.\nThey left.",
    "closing quote stays": "“We will go.”\nShe went.",
    "question inside": "“Why?” he asked.\nNobody knew.",
    "clock": "It opens at 10 a.m. on Friday.\nIt shuts at 6 p.m.",
    "decimals": "It rose 3.5 percent to $4.2 million.\nThen it fell.",
    "ellipsis": "Well... and so on.\nThen… nothing.",
    "chinese": "這是第一句。\n那是第二句！",
}


@pytest.mark.parametrize("lines", SENTENCES.values(), ids=SENTENCES)
def test_sentences(lines: str) -> None:
    text = lines.replace("\n", " ")
    assert [text[start:end] for start, end in sentences(text)] == lines.split("\n")


def test_a_missing_space_still_ends_a_sentence() -> None:
    text = "It ends on Thursday.The final is next."
    assert [text[start:end] for start, end in sentences(text)] == [
        "It ends on Thursday.",
        "The final is next.",
    ]


@given(texts)
def test_sentences_cover_all_but_white_space(text: str) -> None:
    end = 0
    for start, stop in sentences(text):
        assert not text[end:start].strip()
        assert start < stop
        end = stop
    assert not text[end:].strip()


@pytest.mark.parametrize("hostile", [".", ". ", "\n", "\n ", "Mr. ", '?" ', ". (", "A. ", "。", '"'])
def test_long_runs_are_cut_in_linear_time(hostile: str) -> None:
    assert sentences(hostile * 40_000 + "x")
