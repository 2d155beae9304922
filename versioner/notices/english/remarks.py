"""Sentences that claim nothing: regret, thanks, "the story has been corrected", sign-offs, promises."""

from __future__ import annotations

import re

from versioner.notices.english.phrase import Phrase
from versioner.notices.english.subjects import is_date

_ITEM = r"(?:story|stories|article|articles|piece|post|item|text|report|version|page|column|copy|review|obituary|recipe|newsletter|transcript)"
_DONE = r"(?:corrected|updated|amended|fixed|changed|revised|edited|adjusted|clarified|removed|rectified)"
_REMARKS = (
    re.compile(r"^\W*(?:we|i|the [\w’'-]+(?: [\w’'-]+){0,3}|[\w’'-]+(?: [\w’'-]+){0,2})(?: (?:sincerely|deeply|also|and))? (?:regrets?|apologi[sz]es?|thanks?|appreciates?|are grateful|is grateful)\b(?! of\b)", re.I),
    re.compile(r"^\W*(?:our |my |with )?(?:sincere |deepest )?(?:sorry|apologies|apology|thanks|thank you|mea culpa|whoops|oops|hat ?tip|h/t|ugh|d'oh)\b", re.I),
    re.compile(r"^\W*(?:there (?:are|is|were)|with|i'm|we're)?\s*(?:no|minor|other minor|some minor|sorry|not)\s+(?:other |further |additional |material )?(?:changes?|edits?|for)\b", re.I),
    re.compile(r"\b(?:a|the) (?:fully )?corrected (?:version|copy|story|report|graphic|chart|caption)\b.{0,40}\b(?:below|follows|is|has|appears|can|moved|will)\b", re.I),
    re.compile(
        rf"^\W*(?:(?:the|this|our|both|all|that|these) )?(?:[\w’'-]+ ){{0,4}}?(?:{_ITEM}|errors?|mistakes?|it|this|they|that|information|{_ITEM} and {_ITEM})(?: (?:above|below|online|here|itself))? "
        rf"(?:has|have|had|was|were|is)(?: also| now| since| subsequently| therefore)? ?(?:been )?(?:now )?{_DONE}"
        r"(?: (?:accordingly|above|below|online|here|since|for clarity|for length|on our website|in the online version|in (?:the|this) (?:text|story|article|post)|with the correct \w+|to reflect (?:this|that|these changes|the change|the "
        r"correction|those changes)|to correct (?:this|that|the errors?|it)|to fix (?:this|that|it)|and expanded|after publication|since publication))*\W*$",
        re.I,
    ),
    re.compile(r"^\W*(?:the |both |that |this )?(?:errors?|mistakes?) (?:was|were|occurred|has|have|is|are|crept|arose|resulted|appeared|came|stemmed|happened)\b(?!.{0,40}\b(?:caption|headline|chart|table|graphic|paragraph|graf|repeated)\b)", re.I),
    re.compile(r"^\W*(?:links? (?:photos?|video)|with (?:ap )?(?:photos?|video|graphic)|pick ?up|for (?:global )?distribution|(?:trims?|recasts?)\W*$|will be updated|edited by|reporting by|writing by|(?:this|the) (?:story|article) was first published)\b.{0,60}$", re.I),
    re.compile(r"^\W*(?:the )?original (?:story|article|version|post|item|text)(?: \w+)? (?:continues|follows|is|appears|remains)\b.{0,40}$", re.I),
    re.compile(r"^\W*(?:corrected|updated|published|posted|amended|originally published|first published|last updated|ed\.?)(?: (?:on|at))?\b[^.]{0,45}$(?<!\bwith)", re.I),
    re.compile(r"\b(?:will|should|could) (?:not )?(?:be (?:updated|restored|republished|reposted|corrected)|update|have known|have (?:been )?(?:checked|had|caught|independently)|never have|be destroyed)\b", re.I),
    re.compile(r"^\W*(?:see|read|click|for more|subscribe|please (?:contact|email|see|note that we)|if you|contact|email|the corrected)\b", re.I),
    re.compile(r"^\W*(?:this|the) (?:change|correction|update|note|clarification|error)s? (?:was|were|has|does|do)\b.{0,60}$", re.I),
    re.compile(r"^\W*(?:it|this) (?:was|is) (?:our|my|an?) (?:\w+ )?(?:error|mistake|fault|oversight)\b", re.I),
    re.compile(r"\bmade (?:some |a few |several )?(?:minor |small )?(?:corrections|changes|edits)\b|\bupdated (?:with (?:additional|new|more|further|the latest) (?:information|details|comment|reporting|developments)|throughout)\W*$", re.I),
    re.compile(r"^\W*(?:thanks|hat tip|credit|kudos|via)\b|\bnow says so\W*$", re.I),
    re.compile(r"^\W*(?:this|the) (?:story|article|item|report|piece) (?:was|is) (?:originally|first|from|based|developing|part|provided)\b", re.I),
)  # fmt: skip
_TAKEN_BACK = re.compile(
    r"\b(?:retract(?:s|ed|ing|ion)?|withdraw(?:s|n|ing)?|withdrew|unpublished|taken down|kill(?:ed)?|on hold|hold hold|must not be used|should not be used|do not use|"
    r"disregard|eliminate|embargo|suspended|under review|no longer (?:available|stand)|(?:article|story|post|item|piece|report)(?: has been| was) removed)\b",
    re.I,
)  # fmt: skip


def is_remark(phrase: Phrase) -> bool:
    """Whether a sentence claims nothing and so is no part of what a notice says was changed."""
    said = phrase.text[phrase.span.start : phrase.span.end][:400]
    if all(is_date(phrase, i) or phrase[i].kind == "mark" for i in range(len(phrase))):
        return True
    return len(phrase) <= 2 and said.lower().strip(".!-—–") in ("ed", "eds", "sorry", "oops", "et") or any(p.search(said) for p in _REMARKS)


def is_taken_back(text: str) -> bool:
    """Whether a notice takes a story back or holds it: what it tells besides are circumstances."""
    return _TAKEN_BACK.search(text) is not None
