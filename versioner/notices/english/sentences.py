"""A notice cut into sentences, and what each is for: a remark, or something to read."""

from __future__ import annotations

import re

from versioner.language.english import MONTHS, WEEKDAYS
from versioner.notices.english.lexer import Token, lex
from versioner.notices.english.phrase import Phrase

STORY = frozenset(
    "story article piece post version versions report item text column review recipe obituary essay interview newsletter page entry copy "
    "feature dispatch blog stories articles list profile explainer graphic episode podcast file posting headline transcript guide quiz".split()
) - {"headline", "graphic", "list"}
_LABEL = frozenset(
    "correction corrections corrected corrects correct clarification clarifications clarified update updates updated updating editor's editors editors' note notes ed's eds eds. ed "
    "attention attn advisory edit erratum errata oops record amplifications amplification addendum corrective repetition repeat rpt refile reissue please read "
    "for the an important notice apology mea culpa setting straight from us our readers to with a official kill advisory advisories repeating 2nd 1st substitute "
    "story writethru eta ps wire resend resending resent".split()
)
_TIME_WORDS = frozenset(
    "a.m. p.m. a.m p.m et edt est gmt bst utc pt pdt pst cet am pm at on january of".split()
)
_REMARK = (
    re.compile(r"\b(?:we|the \w+|\w+ \w+)(?: \w+)? (?:regrets?|apologi[sz]es?|apologi[sz]e|thanks?|appreciates?)\b", re.I),
    re.compile(r"^(?:our )?(?:sorry|apologies|apology|thanks|thank you)\b", re.I),
    re.compile(r"^\W*(?:there (?:are|is)|with)?\s*(?:no|minor|other minor|some)\s+(?:other |further |additional )?(?:changes?|edits?)", re.I),
    re.compile(r"^\W*no (?:other |further )?changes?\b", re.I),
    re.compile(r"\b(?:a|the) corrected (?:version|copy|story|report)\b.{0,40}\b(?:below|follows|is|has|appears|can)\b", re.I),
    re.compile(
        r"^\W*(?:the|this|our|that|it|both|all) ?(?:\w+ ){0,3}?(?:story|article|piece|post|item|text|report|version|page|error|errors|mistake|digital version|"
        r"web version|online version|stories|articles|headline and text|information)? ?(?:above |below |online )?(?:has|have|had|was|were|is) (?:also |now |since |subsequently )?(?:been )?(?:now )?"
        r"(?:corrected|updated|amended|fixed|changed|revised|edited|removed from|adjusted)(?: (?:accordingly|above|below|online|to reflect (?:this|that|these changes|the change|the correction)|here|throughout|since|for clarity|on our website|"
        r"in the online version|in (?:the )?(?:text|story|article)|with the correct information))?\W*$",
        re.I,
    ),
    re.compile(r"^\W*(?:the )?(?:error|mistake|errors) (?:was|were|occurred|has|have|is|crept|arose|resulted|appeared)\b", re.I),
    re.compile(r"^\W*(?:links? (?:photos?|video)|with (?:ap )?photos?|pickup|pick up|for (?:global )?distribution|trims?|recasts?|will be updated|the original (?:story|article|version|post) (?:continues|follows|is|appears)|original story)\b.{0,40}$", re.I),
    re.compile(r"^\W*(?:corrected|updated|published|posted|amended) (?:on |at )?.{0,40}$|^\W*hat ?tip\b|^\W*h/t\b", re.I),
    re.compile(r"\b(?:will|should) (?:not )?(?:be (?:updated|restored|republished)|update|have known|have (?:been )?(?:checked|had))\b", re.I),
    re.compile(r"^\W*(?:see|read|click|for more)\b", re.I),
)  # fmt: skip


def is_remark(phrase: Phrase) -> bool:
    """Whether a sentence claims nothing: regret, thanks, "the story has been corrected", sign-offs."""
    words = phrase.text[phrase.span.start : phrase.span.end][:400]
    return any(pattern.search(words) for pattern in _REMARK)


def sentences(text: str) -> tuple[Phrase, ...]:
    """The sentences of a notice, its label and date left out; semicolons end one too."""
    tokens = lex(text)
    whole = Phrase(text, tokens, 0, len(tokens))
    start = label_end(whole)
    found: list[Phrase] = []
    for i in range(start, len(tokens)):
        if i > start and (_ends(tokens, i - 1, text) or _breaks(tokens, i, text)):
            found.append(Phrase(text, tokens, start, i))
            start = i
    if start < len(tokens):
        found.append(Phrase(text, tokens, start, len(tokens)))
    cut = [p.part(label_end(p)) if k and _on_new_line(p) else p for k, p in enumerate(found)]
    return tuple(p.trimmed() for p in cut if len(p.trimmed()))


def _on_new_line(phrase: Phrase) -> bool:
    return "\n" in phrase.text[max(0, phrase.span.start - 3) : phrase.span.start]


def _ends(tokens: tuple[Token, ...], i: int, text: str) -> bool:
    """Whether the token at i ends a sentence."""
    low = tokens[i].low
    if low == ";":
        return True
    if i + 1 >= len(tokens) or tokens[i + 1].start == tokens[i].end:
        return low in (".", "!", "?") and i + 1 < len(tokens) and tokens[i + 1].text in "()[]”\"’'"
    if low in (".", "!", "?") or (tokens[i].kind == "quoted" and tokens[i].text[-2] in ".!?"):
        ahead = tokens[i + 1]
        return ahead.text[0].isupper() or not ahead.text[0].isalpha()
    if low[-1] == "." and len(low) > 2 and tokens[i + 1].capital:
        return low in (
            "par.",
            "para.",
            "paras.",
            "pars.",
            "graf.",
            "p.m.",
            "a.m.",
            "inc.",
            "ltd.",
            "corp.",
            "co.",
            "st.",
            "etc.",
        ) and (
            tokens[i + 1].low in ("it", "the", "this", "an", "a", "he", "she", "they", "its", "in", "also")
        )
    return False


def _breaks(tokens: tuple[Token, ...], i: int, text: str) -> bool:
    """Whether a blank line or a list mark stands between the tokens at i - 1 and i."""
    gap = text[tokens[i - 1].end : tokens[i].start]
    if "\n" not in gap:
        return False
    return gap.count("\n") > 1 or tokens[i].text in "-•*(–" or tokens[i - 1].text == ":"


def label_end(phrase: Phrase) -> int:
    """Behind the label, its date and its opening marks: "(ATTN: ", "Correction, Aug. 8, 2022: "."""
    i = end = 0
    seen_label = False
    while i < min(len(phrase), 24):
        low = phrase.low(i)
        if low in (":", "///") or (low in ("-", "–", "—", "=", "|") and seen_label):
            if not seen_label and not _dated(phrase, end, i):
                return end
            i += 1
            end = i
            seen_label = False
            continue
        if low in (
            "(",
            "[",
            "*",
            "•",
            "-",
            "–",
            "—",
            ">",
            "#",
            "_",
            "^",
            "]",
            ")",
            "/",
            ".",
            ",",
            "&",
            "--",
            "=",
            '"',
        ):
            if low == "." and seen_label:
                return i + 1
            i += 1
            if not seen_label and end == i - 1:
                end = i
            continue
        if low in _LABEL or low.rstrip("'s") in _LABEL or (seen_label and _is_date(phrase, i)):
            if (
                low in ("corrects", "updates", "corrected", "updated", "correct", "repeats", "edit")
                and not seen_label
                and not _colon_soon(phrase, i)
            ):
                return end
            seen_label = seen_label or low not in (
                "for",
                "the",
                "an",
                "to",
                "with",
                "a",
                "us",
                "from",
                "our",
                "read",
                "please",
            )
            i += 1
            continue
        break
    if end and not seen_label:
        return end
    if seen_label and i < len(phrase) and i and "\n" in phrase.text[phrase[i - 1].end : phrase[i].start]:
        return i
    return end


def _colon_soon(phrase: Phrase, i: int) -> bool:
    """Whether a colon ends the label within its date: 'Update 11 June 2022:'."""
    for j in range(i + 1, min(len(phrase), i + 14)):
        if phrase.low(j) == ":":
            return True
        if not (_is_date(phrase, j) or phrase.low(j) in _LABEL):
            return False
    return False


def _dated(phrase: Phrase, lo: int, hi: int) -> bool:
    return hi > lo and all(_is_date(phrase, i) or phrase.low(i) in "([" for i in range(lo, hi))


def _is_date(phrase: Phrase, i: int) -> bool:
    low = phrase.low(i).rstrip(".")
    return (
        phrase[i].kind == "number"
        or low in MONTHS
        or low in WEEKDAYS
        or phrase.low(i) in _TIME_WORDS
        or low in (",", "(", ")", "/", "")
    )


_DATE_OPENERS = frozenset(["on", "at", "the", "this", "a", "an", "our"])


def story_subject(phrase: Phrase) -> int:
    """How many words a subject such as "An earlier version of this March 4 story" takes; 0 if none."""
    lows = phrase.lows()
    i, limit = 0, min(len(lows), 26)
    if limit and lows[0] in ("it", "we", "i"):
        return 1
    seen = False
    while i < limit:
        low = lows[i]
        if low in STORY:
            seen = True
            i += 1
            continue
        if low in _SUBJECT_WORDS or _is_date(phrase, i) and low not in ("(", ")"):
            i += 1
            continue
        if (
            seen
            and low
            in (
                "published",
                "posted",
                "that",
                "which",
                "about",
                "on",
                "first",
                "headlined",
                "headed",
                "moved",
                "for",
                "by",
                "sent",
                "ran",
                "with",
                "distributed",
                "titled",
                "as",
            )
            and _later_verb(lows, i)
        ):
            return _later_verb(lows, i)
        break
    return i if seen else 0


_SUBJECT_WORDS = frozenset(
    "this the an a our that earlier previous prior original initial first version of news web online print updated early published draft syndicated sunday's of "
    "both these some all in audio each two several previously latest today's yesterday's".split()
)
_AUX = frozenset("was were has have had is are".split())


def _later_verb(lows: list[str], i: int) -> int:
    """The index of the main verb behind a relative part: 'published on Feb. 20, was corrected'."""
    from versioner.notices.english.lexicon import ADVERBS, error

    for j in range(i + 1, min(len(lows), i + 26)):
        verb = error(lows[j])
        if (
            lows[j] in _AUX
            or lows[j] in ADVERBS
            or (verb is not None and verb.form == "ed" and verb.group != "wrong")
        ):
            return j
        if (
            verb is not None
            and verb.form == "ed"
            and lows[j] not in ("published", "set", "used", "dated", "listed", "called", "read", "put")
        ):
            return j
    return 0
