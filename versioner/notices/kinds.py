"""Of what kind a notice is: its formal tag decides; without one, what it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from versioner.language.slips import MEANT
from versioner.model import NoticeKind
from versioner.notices.labels import Label
from versioner.notices.patterns import Opening
from versioner.notices.taken_back import ITEM, taken_back, unsound
from versioner.regexes import regex

_STRENGTH: tuple[NoticeKind, ...] = ("correction", "clarification", "refile", "update")
_LEAD = (
    r"^\W{0,12}(?:(?:attention|attn|eds?'?|editors?|advisory|note|notice|desk|editorial_?note)\W{1,6}){0,3}"
)
_FIRST_WORDS: dict[NoticeKind, str] = {
    "correction": r"correct",
    "clarification": r"(?:clarif|makes? clear)",
    "refile": r"(?:re-?fil|re-?issu|resen[dt]|re-?publish|re-?transmit)",
    "repeat": r"(?:repetition|repeat|rpt)",
    "update": r"(?:updat|adds|adding|recasts|rewrites|replaces (?:headline|lead|lede)\b|leads|subs\b)",
}
_TYPED = regex(_LEAD + r"([a-z]+)", re.I)
_FIRST_WORD = tuple((regex(_LEAD + words, re.I), kind) for kind, words in _FIRST_WORDS.items())
_WRONG = (
    r"correct(?:s|ed|ing|ion)?|mis(?:stat|identif|spel|quot|attribut|nam|represent|report|label|plac|charact|gender|calculat|translat|dated|count|interpret)\w*"
    r"|incorrect\w*|wrong(?:ly)?|erroneous\w*|inaccura\w*|should have|rather than|instead of"
    rf"|as (?:this|an?|the|our) (?:\w+ ){{0,3}}{ITEM} (?:said|had|stated|reported|put|gave|claimed)"
    r"|(?:because|as) (?:it|they|the \w+) (?:had |wrongly )?(?:merged|conflated|confused|misread|blurred"
    r"|mixed|muddled|garbled|exaggerated|overstated|understated|ran together|misinterpreted)"
    r"|replac\w+|attribut\w+|pronouns?|(?:accurate|correct|proper)ly reflect"
)
_TAKES_OUT = r"remov\w+|drops|delet\w+"
_CORRECTS = regex(
    rf"\b(?:{_WRONG}|{_TAKES_OUT}|error|mistaken\w*"
    r"|originally(?! (?:published|posted|appeared|ran|aired|filed))"
    r"|an? (?:earlier|previous|prior) \w+|not the|sted|delet\w+"
    r"|(?:caption|headline|chart|map|photo|graphic|table|byline)s?\b[^.;]{0,40} updated"
    r"|amend\w*|(?:updated|revised) to (?:\w+ly )?reflect (?:the fact )?that)\b|, not\b",
    re.I,
)
_RIGHT_TOLD = r"\b|, not\b|\bnot (?:[0-9$£€])|\bnot (?-i:[A-Z])"
_PUTS_RIGHT = regex(rf"\b(?:{_WRONG}|{_TAKES_OUT}|fix\w*){_RIGHT_TOLD}", re.I)
_RIGHTS_A_FACT = regex(rf"\b(?:{_WRONG}|fix\w*){_RIGHT_TOLD}", re.I)
"""What an editor's note says that only puts a fact right; 'to remove a name' may have other causes."""
_CLARIFIES = regex(
    r"\b(?:clarif\w+|ma[kd]e (?:it )?clear(?:er)?|makes? (?:it )?clear"
    r"|for (?:clarity|context|precision|accuracy)|specif(?:y|ies))\b",
    re.I,
)
_AS_TOLD = regex(r"\bas [^.,;]{0,60}\bma[dk]es? (?:it )?clear\b", re.I)
"""Where the right fact was told: 'As the story made clear, the figure is 30.'"""
_TO_CLARIFY = regex(
    r"\b(?:amended|updated|edited|changed|revised|adjusted)\b[^.;]{0,80}?"
    r"\bto (?:clarify|make (?:it )?clear(?:er)?|specify)\b",
    re.I,
)
_UPDATES = regex(
    r"\b(?:updat\w+|adds|added|to add(?=:)|further|developing|reopened|rewrit\w+|recasts?|new throughout"
    r"|new(?:er)? (?:information|details))\b",
    re.I,
)
_CORRECTS_TOO = regex(
    r"\b(?:corrects|correction|version (?:of (?:this|the) \w+ )?corrected|to correct)\b|\bCORRECT"
    r"|^\W*(?i:adds (?:the )?(?:dropped|missing|omitted))\b"
)
_CONDUCT = regex(
    r"\b(?:has|have|had|we|later|since|editors) learned\b|\bagainst our\b|\bplagiari|\bfabricat"
    r"|\bconflict of interest\b"
    r"|\bmisrepresented (?:his|her|their)\b",
    re.I,
)
_CHANGED_REPEAT = regex(
    r"\b(?:correct\w*|add(?:s|ed|ing)?|fix\w*|restor\w+|remov\w+|missing|delet\w+|insert\w+|chang(?:es|ed|ing))\b",
    re.I,
)
_TOLD_AGAIN = regex(r"[;,.] (?-i:CORRECTS)\b|; corrects\b", re.I)
"""A correction listed behind what was resent."""
_TAKES_BACK = regex(r"\bretract(?:s|ed|ing)\b|\bno longer (?:stands?|considers?)\b", re.I)
_TO_CORRECT = regex(r"\bto (?:correct|fix)\b", re.I)
_RECEIVED = regex(r"\b(?:received|arrived|sent|supplied|came) after (?:initial |first )?publication\b", re.I)
_UPDATED_WITH = regex(
    rf"^\W*(?:we|i|we’ve|we've) (?:have |has )?updated (?:this|the|our) {ITEM} with"
    r" (?!the (?:correct|right|proper))",
    re.I,
)
_BROUGHT_UP_TO_DATE = regex(r"\bupdated (?:since|with|throughout)\b", re.I)
_UPDATED_LAST = regex(
    rf"(?<=[.!?’”\"])\s+(?:this|the|our) {ITEM} (?:has|have) (?:now |since )?been updated[.)\]*_\s]*$", re.I
)
"""How a house ends what it puts right: 'We first reported X. It was Y. This story has been updated.'"""
_REPORTED_FIRST = regex(
    r"\b(?:originally|initially|first|previously) (?:reported|said|stated|gave|identified)\b", re.I
)
_SENTENCE_END = regex(r"(?<=[.!?])(?<![ap]\.m\.)(?<!\b[A-Z][a-z]{2}\.)(?<!\bSept\.)\s")
_DENIED = regex(
    r"[.;] (?:it|he|she|they|the \w+) (?:is|was|are|were|has|had|have|did|does|do) not\b"
    r"|\b(?:error|mistake), and\b|\bhas been replaced\b",
    re.I,
)
"""What puts right in the sentence behind one of an earlier version."""
_EARLIER = regex(
    r"\b(?:(?:an?|the) (?:earlier|previous|original|prior) version"
    r"|this (?:article|story|post|piece|report) (?:originally|initially|previously|first))\b",
    re.I,
)
_GIVEN = regex(
    rf"{_EARLIER.pattern}[^.;]*\b(?:gave|put|listed|named|called|spel(?:led|t)|dated|described|identified|said"
    r"|referred|stated|reported|wrote|claimed|suggested)\b"
    r"[^;]*[.;] (?:it|he|she|they) (?:(?:is|was|are|were) (?!under |being |paid )"
    r"|(?:has|have|had) (?!since|now|asked|been asked|told|said|denied|disputed)"
    r"|(?!asked|denied|disputed|declined|objected|contacted|complained|requested|learned)\w+ed\b"
    r"|(?!says|asks|denies|disputes|declines|insists|objects|maintains|claims)[a-z]{2,}[^s\W]s\b)",
    re.I,
)
"""'The original version gave its name as Tarn; it is Tarnow.'"""
_SURELY_RIGHTED = regex(
    r"\b(?:has|have) been corrected\b|\binstead of\b|\bmisstat|, not\b"
    r"|\b(?:incorrect|wrong|erroneous|mistaken)ly (?:described|identified|said|gave|named|called|listed"
    r"|stated|referred|put|dated|credited|attributed|reported)\b"
    r"|\b(?:values?|figures?|numbers?|totals?|units?|labels?|dates?|prices?|scores?|names?)\b[^.;]{0,60}"
    r"\b(?:was|were) (?:wrong|incorrect|transposed|reversed)\b",
    re.I,
)
_REMOVED_AS_WRONG = regex(
    r"\b(?:has|have|was|were) (?:since |now )?(?:been )?(?:removed|deleted|cut|taken out)\b[^.;]*"
    r"\b(?:as|because|since)\b[^.;]*\b(?:(?:do|does|did|is|was|are|were|has|had) not"
    r"(?! (?:meet|comply|follow|adhere|satisfy|live up|reflect|able))"
    r"|(?:is|was|were|are) (?:wrong|false|untrue|incorrect|inaccurate|mistaken))\b",
    re.I,
)
"""A statement taken out because it is not so: 'was removed, as the study does not say that'."""
_CORRECTED_COPY = regex(
    r"\ba corrected (?:chart|map|graphic|table|version|caption|image)\b"
    rf"|[.!?] (?:the|this|our) {ITEM} has (?:since |now |also )?been corrected\.?\s*$",
    re.I,
)
_BY_OTHERS = regex(
    r"\b(?:retracted|withdrawn) (?:on [\w ]{3,12} )?by (?:its|the|their) (?!desk|editor)", re.I
)
_TO_MAKE_CLEAR = regex(r"\bto (?:clarify|make (?:it )?clear)\b", re.I)
_NO_CHANGE = regex(r"\bno (?:other )?changes?\b|\bunchanged\b|without changes?", re.I)
_FOR_PRIVACY = regex(
    r"\b(?:remov|withh[eo]ld|chang|delet|redact|initials|anonymi)\w*\b[^.]{0,80}\b(?:home address"
    r"|phone number|licen[cs]e plate|safety|privacy|fear(?:s|ed|ing)?"
    r"|at (?:his|her|their|(?:the|a) \w+[’']s) (?:\w+ )?request)\b",
    re.I,
)
"""Taken out for somebody's sake, not as wrong: 'to remove the home address of a juror'."""


def kind_of(text: str, labels: Sequence[Label], openings: Sequence[Opening]) -> NoticeKind:
    """The kind of a notice, from its labels, the openings met in it and its words.

    Source: the annotation rules in docs/notices.md: the formal tag decides, of several the
    strongest (correction, clarification, refile, update); "Editor's note" decides nothing.
    """
    taken = next((o.kind for o in openings if o.kind in ("retraction", "withdrawal")), None)
    tags = [label.kind for label in labels if label.kind not in (None, "editors_note")]
    taken = taken or (taken_back(text) if not tags else None)
    if taken == "withdrawal" and (_TAKES_BACK.search(text) or unsound(text)):
        taken = "retraction" if not _BY_OTHERS.search(text) else None
    if taken is not None and not any(t in ("correction", "clarification") for t in tags):
        return taken
    edit = any(label.words == ("edit",) and label.dated for label in labels) and re.match(
        r"\W*edit \d", text, re.I
    )
    if edit:
        return "update"
    for kind in _STRENGTH:
        if kind in tags:
            return kind
    if tags and tags[0] is not None:
        return tags[0]
    noted = any(label.kind == "editors_note" for label in labels)
    held = next((o.kind for o in openings if o.kind == "editors_note"), None)
    if held is not None:
        return held
    body = text if not labels or not noted else text[text.find(":") + 1 :]
    tagged = _tagged(body)
    if tagged is not None and not noted:
        return tagged
    told = [o.kind for o in openings if o.kind is not None]
    if noted:
        return _noted(body, openings)
    if _TO_CLARIFY.search(body) and not _TO_CORRECT.search(body):
        return "clarification"
    if _UPDATED_WITH.search(body) or (
        _FOR_PRIVACY.search(body) and re.search(r"\b(?:updated|previously)\b", body, re.I)
    ):
        return "update"
    if _RECEIVED.search(body) and not _PUTS_RIGHT.search(body):
        return "update"
    for kind in _STRENGTH:
        if kind in told:
            return kind if kind != "update" else _by_content(body)
    return told[0] if told else _by_content(body)


def opens_as(kind: NoticeKind, text: str) -> bool:
    """Whether a notice's first word names it so, whatever it is: '(Repeats to fix age ...' as a repeat."""
    return any(pattern.match(text) for pattern, named in _FIRST_WORD if named == kind)


def _noted(body: str, openings: Sequence[Opening]) -> NoticeKind:
    """Of an editor's note: a correction where it only puts a fact right, an update where it adds news."""
    if _CONDUCT.search(body):
        return "editors_note"
    if _puts_right_first(body, openings):
        return "correction"
    if _BROUGHT_UP_TO_DATE.search(body):
        return "update"
    return "clarification" if _TO_CLARIFY.search(body) and not _TO_CORRECT.search(body) else "editors_note"


def _puts_right_first(body: str, openings: Sequence[Opening]) -> bool:
    """Whether an editor's note only puts a fact right: 'An earlier version put it in Ghent. It is not.'"""
    first = _SENTENCE_END.split(body.strip(), maxsplit=1)[0]
    if (_RIGHTS_A_FACT if openings else _SURELY_RIGHTED).search(first) or _CORRECTED_COPY.search(body):
        return True
    if _EARLIER.search(first) is None:
        return _REMOVED_AS_WRONG.search(first) is not None
    return _DENIED.search(body) is not None or _GIVEN.search(body) is not None


def _tagged(text: str) -> NoticeKind | None:
    """The kind that the first word tags: '(Corrects ...', 'REFILES', 'ATTN: UPDATES'."""
    typed = _TYPED.match(text)
    if typed is not None and (meant := MEANT.get(typed[1].lower())) is not None:
        text = text[: typed.start(1)] + meant + text[typed.end(1) :]
    for pattern, kind in _FIRST_WORD:
        if pattern.match(text):
            if kind == "repeat":
                if re.search(r"\bcorrect(?:ions?|ed)\b", text[:40], re.I):
                    return "correction"
                return "refile" if _changes(text) else "repeat"
            if kind == "update" and _CORRECTS_TOO.search(text):
                return "correction"
            if kind == "refile" and _TOLD_AGAIN.search(text):
                return "correction"
            if kind == "update" and _TO_MAKE_CLEAR.search(text):
                return "clarification"
            return kind
    return None


def _changes(text: str) -> bool:
    return _CHANGED_REPEAT.search(_NO_CHANGE.sub("", text)) is not None


def _by_content(text: str) -> NoticeKind:
    """Without a tag: something put right is a correction, made clear a clarification, else an update."""
    if _REPORTED_FIRST.search(text):
        text = _UPDATED_LAST.sub("", text)
    if _CLARIFIES.search(_AS_TOLD.sub("", text)) and not _PUTS_RIGHT.search(text):
        return "clarification"
    return "update" if _UPDATES.search(text) and not _CORRECTS.search(text) else "correction"
