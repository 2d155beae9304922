"""What a notice takes out in words of its own: the name in "the collector Ida Orr", "Orr having won it"."""

from __future__ import annotations

from versioner.checking.consequences import PRONOUNS
from versioner.checking.findings import sentence_around, words
from versioner.checking.revisions import Site
from versioner.checking.wording import WORD, content_words, names_in, of_one_family
from versioner.language.names import is_name, is_person, mentions
from versioner.language.values import lowered
from versioner.model import Claim, Span
from versioner.regexes import regex

_APPOSED = regex(r"(?:[a-z][\w’'-]*+ ){1,6}(?=[A-Z])")
_OWNER = regex(r"[^,;:]{1,60}['’]s? ")
_SMALL = frozenset(
    ["of", "in", "at", "to", "as", "on", "for", "with", "by", "from", "that", "and", "or", "not"]
)
_MOST = 0.75
"""The share of the words of meaning told that must be among those that went."""


def name_meant(wording: str) -> str:
    """The name that is to go, without the words that only say who it is.

    >>> name_meant("the retired collector Ida Orr"), name_meant("former mayor of Tarn"), name_meant("Orr")
    ('Ida Orr', 'former mayor of Tarn', 'Orr')
    """
    lead = _APPOSED.match(wording)
    if lead is None or not _SMALL.isdisjoint(lead[0].split()):
        return wording
    name = wording[lead.end() :]
    return name if is_name(name) and is_person(name) else wording


def dropped(claim: Claim, site: Site) -> frozenset[int]:
    """The edits that take from a passage about the person named what the notice tells of him otherwise.

    Of "a reference to Ida Orr having been nominated for a prize" the words "nominated for a prize" go.
    """
    told, old = claim.target.text or "", claim.old or ""
    people = [name for name in names_in(f"the {told.partition(old)[0]}") if is_person(name)]
    named = {word for name in people for word in content_words(name)}
    wanted = set(content_words(old)) - _TOLD_OF_IT - named
    about = " ".join(part.text for part in site.before)
    if len(wanted) < _FEW or (people and not any(mentions(name, about) for name in people)):
        return frozenset()
    head = set(content_words(_head(old)))
    found = []
    for i, edit in enumerate(site.edits):
        went, came = (set(content_words(side)) for side in words(edit, site))
        gone = went - came
        if len(wanted & gone) >= _MOST * len(wanted) or (
            _is_told_by(head, gone) and _speaks_of(wanted - head, _sentence_before(site, i))
        ):
            found.append(i)
    return frozenset(found)


def still_told(old: str, site: Site) -> bool:
    """Whether a place still has words of the family of what was to go: 'bankrupt' of a bankruptcy."""
    stays = {word for part in site.after for word in content_words(part.text)}
    return _is_told_by(set(content_words(_head(old))), stays)


def _head(told: str) -> str:
    """What is told of somebody: the bankruptcy "of Ida Orr", "Mr Orr's" divorce; "" for what has no owner."""
    owned = _OWNER.match(told)
    return told.partition(" of ")[0] if " of " in told else told[owned.end() :] if owned is not None else ""


def _is_told_by(head: set[str], gone: set[str]) -> bool:
    """Whether words that went tell what a noun names: 'was declared bankrupt' the bankruptcy of somebody."""
    return bool(head) and all(any(len(g) > _SMALLEST and of_one_family(h, g) for g in gone) for h in head)


def _speaks_of(named: set[str], sentence: str) -> bool:
    """Whether a sentence has words for whoever is meant, or a pronoun that may be his."""
    return bool(named & set(content_words(sentence)) or PRONOUNS & set(lowered(sentence).split()))


def _sentence_before(site: Site, i: int) -> str:
    """The sentence of the earlier revision in which an edit stands."""
    stretch = site.edits[i].before
    text = site.before[stretch.block].text if stretch.block < len(site.before) else ""
    return text[slice(*sentence_around(text, stretch.start, stretch.end))]


def words_told(claim: Claim, text: str) -> list[Span]:
    """Where the words of meaning that a notice takes out stand in a text, in whatever order."""
    wanted = set(content_words(claim.old or "")) - _TOLD_OF_IT
    return [Span(*m.span()) for m in WORD.finditer(text) if wanted & set(content_words(m.group()))]


_FEW = 2
_SMALLEST = 3
"""Letters of a word that says too little to be of a noun's family."""
_TOLD_OF_IT = frozenset(["having", "hav", "being", "that", "who", "which", "fact", "reference", "mention"])
