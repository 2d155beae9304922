"""An error told as what the house is sorry for: "We regret that an earlier version said A"."""

from __future__ import annotations

from versioner.notices.english.lexer import Token
from versioner.notices.english.lexicon import MANNER, error, in_form
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.subjects import story_subject
from versioner.notices.english.wrongs import read_wrong

_SORRY = frozenset(
    "sorry apologies apology apologise apologize apologises apologizes oops whoops regret regrets regretted"
    " apologised apologized embarrassed".split()
)
_OWNS = _SORRY | frozenset(
    "note noted acknowledge acknowledges admit concede clear out add say aware".split()
)
_OURS = frozenset(["we", "we're", "we've", "i", "i'm", "i've", "our", "my"])
_APOLOGY = 14


def behind_regret(sentence: Phrase) -> Phrase:
    """The error alone of 'We regret that X', 'Sorry for misspelling X', 'Our apologies to Ida Orr: X'."""
    colon = sentence.find((":",), 1, _APOLOGY)
    if colon is not None and _SORRY & set(sentence.lows(0, min(colon, 4))):
        return sentence.part(colon + 1) if len(sentence) - colon > 4 else sentence
    return _behind_that(sentence) or _behind_for(sentence) or sentence


def _behind_that(sentence: Phrase) -> Phrase | None:
    """'an earlier version named her Orr' of 'We regret that an earlier version named her Orr'."""
    that = sentence.find(("that",), 1, _APOLOGY)
    if that is None or that + 3 >= len(sentence):
        return None
    lead, rest = sentence.lows(0, that), sentence.part(that + 1)
    told = _OWNS & set(lead) and (lead[0] in _OURS or _SORRY & set(lead[:6]))
    return rest if told and story_subject(rest) and read_wrong(rest) else None


def _behind_for(sentence: Phrase) -> Phrase | None:
    """'misspelled her name' of 'We apologise for misspelling her name'."""
    at = sentence.find(("for", "about", "regret", "regrets"), 0, _APOLOGY)
    if at is None or not _SORRY & set(sentence.lows(0, at + 1)):
        return None
    doing = at + 1
    while sentence.low(doing) in MANNER or sentence.low(doing) in ("having", "the", "error", "of", "in"):
        doing += 1
    verb = error(sentence.low(doing))
    done = in_form(verb.base, "ed") if verb is not None and verb.form in ("ing", "ed") else None
    if done is None or (doing == at + 1 and sentence.low(doing).endswith("ed")):
        return None
    token: Token = sentence[doing]._replace(low=done)
    told = (*sentence.part(at + 1, doing), token, *sentence.part(doing + 1))
    rest = Phrase(sentence.text, told, 0, len(told), sentence.numbered)
    while rest.low(0) in ("having", "the", "error", "of", "in"):
        rest = rest.part(1)
    return rest if read_wrong(rest, ours=True) else None
