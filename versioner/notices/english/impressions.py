"""What an item let its readers believe: "left the impression that", "readers were told", a turned word."""

from __future__ import annotations

from versioner.notices.english.draft import Draft
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import WRONGLY
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.owning import cut_version, owned
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.worded import value

_MIGHT = frozenset(["might", "could", "may", "would"])


def impression(body: Phrase) -> Phrase | None:
    """'Orr wrote it alone' of 'this story may have left the impression that Orr wrote it alone'."""
    if (read := _might_be_read(body)) is not None:
        return read
    at = body.find(("impression", "idea", "sense"), 3, 24)
    if at is None or body.low(at + 1) != "that" or at + 3 >= len(body):
        return None
    verb = body.find(_LEFT, max(0, at - 6), at)
    ours = verb is not None and owned(body, verb) and body.low(verb - 1) != "to"
    return cut_version(body.part(at + 2)).trimmed() if ours else None


def _might_be_read(body: Phrase) -> Phrase | None:
    """'Orr was fined' of 'the column might have been read as suggesting that Orr was fined'."""
    at = body.find(_READ, 3, 24)
    if at is None or body.low(at + 1) not in ("as", "to") or body.low(at - 1) not in ("been", "be"):
        return None
    that = at + 3 if body.low(at + 2) in _SUGGESTING else len(body)
    that += body.low(that) == "that"
    ours = _MIGHT & set(body.lows(max(0, at - 3), at)) and owned(body, at - 1)
    return cut_version(body.part(that)).trimmed() if ours and that + 1 < len(body) else None


_READ = frozenset("read taken interpreted understood construed seen misread misunderstood".split())
_SUGGESTING = frozenset(
    "suggesting implying saying meaning stating indicating claiming alleging mean suggest imply say".split()
)
_LEFT = frozenset("left gave given created conveyed leaves gives creates conveys fostered".split())


def heard_by_readers(body: Phrase) -> Phrase | None:
    """'polls close at 7' of 'listeners to our newscast heard that polls close at 7'."""
    who = body.find(("listeners", "viewers", "readers", "subscribers"), 0, 10)
    verb = body.find(_TOLD, who + 1, who + 12) if who is not None else None
    if who is None or verb is None or {",", ";"} & set(body.lows(who, verb)):
        return None
    ours = {"our", "this", "the"} & set(body.lows(who, verb)) or WRONGLY & set(body.lows())
    that = body.part(verb + 1, verb + 3).find(("that",))
    if body.low(verb) == "told" and body.low(verb - 1) not in (
        "were",
        "wrongly",
        "incorrectly",
        "mistakenly",
    ):
        return None
    return body.part(verb + 2 + that).trimmed() if that is not None and ours else None


_TOLD = frozenset(["heard", "told", "read", "informed"])


def meaning_changed(body: Phrase) -> Draft | None:
    """'An editing error changed the meaning of a remark by Ida Orr.'"""
    at = body.find(("changed", "altered", "distorted", "reversed"), 2, 24)
    if at is None or not {"error", "mistake", "slip", "change"} & set(body.lows(0, 6)):
        return None
    if body.lows(at + 1, at + 4) not in (["the", "meaning", "of"], ["the", "sense", "of"]):
        return None
    thing = body.part(at + 4).trimmed()
    return Draft(body, "fix", thing, head_kind(thing) or "quote", open=True) if len(thing) else None


def slip_turned(body: Phrase) -> Draft | None:
    """'An editing error turned "metres" into "miles"': what was right came first."""
    if not {"error", "mistake", "slip", "glitch", "autocorrect", "typo"} & set(body.lows(0, 6)):
        return None
    at = body.find(("turned", "changed", "transformed", "rendered", "altered"), 0, 16)
    into = body.find(("into", "to", "as"), at + 2) if at is not None else None
    if at is None or into is None or into - at > 8 or into + 1 == len(body):
        return None
    right, wrong = body.part(at + 1, into).trimmed(), value(body, into + 1)
    wrong = body.part(into + 1, into + 2) if body.part(into + 1)[0].kind == "quoted" else wrong
    about = body.part(into + 1 + len(wrong))
    in_ = about.find(("to", "for", "of"))
    thing = about.part(in_ + 1).trimmed() if in_ is not None else None
    return Draft(body, "replace", thing, target_kind(None, wrong, right), wrong, right)
