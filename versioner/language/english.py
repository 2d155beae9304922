"""The word tables of English, read once: what `english.toml` says, as mappings and sets."""

from __future__ import annotations

from typing import Final

from versioner.language.verbs import forms
from versioner.tables import table

_TABLE: Final = table(__file__, "english.toml")

NUMBERS: Final[dict[str, int]] = _TABLE["numbers"]
ORDINALS: Final[dict[str, int]] = _TABLE["ordinals"]
FRACTIONS: Final[dict[str, str]] = _TABLE["fractions"]
SCALES: Final[dict[str, int]] = _TABLE["scales"]
MONTHS: Final[dict[str, int]] = _TABLE["months"]
WEEKDAYS: Final[dict[str, int]] = _TABLE["weekdays"]
CURRENCIES: Final[dict[str, str]] = _TABLE["currencies"]
CURRENCY_CODES: Final[dict[str, str]] = _TABLE["currency_codes"]
"""Letters before a number that tell its currency: "Kr4bn", "Rs 112", "EUR 5m"."""
PERCENTS: Final[dict[str, str]] = _TABLE["percents"]
UNITS: Final[dict[str, str]] = _TABLE["units"]
COURTESY: Final[frozenset[str]] = frozenset(_TABLE["titles"]["courtesy"])
RANKS: Final[frozenset[str]] = frozenset(_TABLE["titles"]["ranks"])
STOP: Final[frozenset[str]] = frozenset(_TABLE["words"]["stop"])
NEGATIONS: Final[frozenset[str]] = frozenset(_TABLE["words"]["negations"])
DENYING: Final[frozenset[str]] = frozenset(_TABLE["words"]["denying"].split())
MODALS: Final[frozenset[str]] = frozenset(_TABLE["words"]["modals"])
ATTRIBUTIONS: Final[frozenset[str]] = frozenset(_TABLE["words"]["attributions"])
QUANTITIES: Final[frozenset[str]] = frozenset(_TABLE["words"]["quantities"])
DIRECTIONS: Final[frozenset[str]] = frozenset(_TABLE["words"]["directions"])
OPPOSITES: Final[tuple[tuple[frozenset[str], frozenset[str]], ...]] = tuple(
    (frozenset(one.split()), frozenset(other.split())) for one, other in _TABLE["opposites"]["pairs"]
)
FAMILIES: Final[dict[str, tuple[tuple[int, int], ...]]] = {}
"""Under each word the families it belongs to, and which of a family's meanings it has."""
for _family, _meanings in enumerate(_TABLE["families"]["words"]):
    for _meaning, _same in enumerate(_meanings):
        for _word in _same.split():
            FAMILIES[_word] = (*FAMILIES.get(_word, ()), (_family, _meaning))
SYNONYMS: Final[dict[str, frozenset[int]]] = {}
"""Under each word the groups of words that a desk puts for one another."""
for _group, _words in enumerate(_TABLE["families"]["synonyms"]):
    for _word in _words.split():
        SYNONYMS[_word] = SYNONYMS.get(_word, frozenset()) | {_group}
FORMS: Final[dict[str, frozenset[int]]] = {}
"""Under each word the groups of forms that do not begin alike: 'sell', 'sold', 'sale'."""
for _group, _words in enumerate(_TABLE["families"]["forms"]):
    for _word in _words.split():
        FORMS[_word] = FORMS.get(_word, frozenset()) | {_group}
PLAIN, SLIGHT = (frozenset(_TABLE["words"][name].split()) for name in ("plain", "slight"))
KIN: Final[frozenset[str]] = frozenset(_TABLE["opposites"]["kin"])
MEASURES: Final[frozenset[str]] = frozenset(_TABLE["opposites"]["measures"])
SOURCES, INSTITUTIONS, FIRMS, COMPANY, CAUSES = (
    {word: i for i, group in enumerate(_TABLE["reported"][name]) for word in group.split()}
    for name in ("sources", "institutions", "firms", "company", "causes")
)
"""Who says a thing, people and bodies, and what it came of: under each word the number of its meaning."""
BODIES, CALLED_BODY, CALLED_PLACE, PARTICLES, SUFFIXES, COMMON_FIRST = (
    frozenset(_TABLE["names"][name].split())
    for name in ("bodies", "called_body", "called_place", "particles", "suffixes", "common")
)
ALIKE: Final[dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]] = {}
"""Under its first word each phrase that says as much as another, the longest first, and that other one."""
for _line in _TABLE["alike"]["phrases"]:
    _plain, *_others = (tuple(phrase.split()) for phrase in _line.split("|"))
    for _phrase in (*filter(None, [_plain]), *_others):
        ALIKE.setdefault(_phrase[0], []).append((_phrase, _plain))
_IRREGULAR: Final = {
    verb: tuple(pasts) for verb, *pasts in map(str.split, _TABLE["alike"]["irregular"].split(","))
}
for _line in _TABLE["alike"]["deeds"]:
    _plain_forms = dict(forms(_line.split("|")[0], _IRREGULAR))
    for _name, _told in (form for deed in _line.split("|") for form in forms(deed, _IRREGULAR)):
        _phrase = tuple(_told.split())
        ALIKE.setdefault(_phrase[0], []).append((_phrase, tuple(_plain_forms[_name].split())))
for _phrases in ALIKE.values():
    _phrases.sort(key=lambda known: -len(known[0]))
SHORTENED: Final[dict[str, str]] = _TABLE["alike"]["shortened"]
SHORTENED_WITH_POINT: Final[dict[str, str]] = _TABLE["alike"]["with_point"]
HOMOPHONES: Final[dict[str, str]] = {
    word: group.split()[0] for group in _TABLE["alike"]["homophones"] for word in group.split()
}
"""Under each word one that sounds the same, for which it may be a slip."""
PEOPLES: Final[dict[str, str]] = dict(pair.split() for pair in _TABLE["alike"]["peoples"])
"""Under the word for a people its land: of 'a Malaysian firm' and 'a firm in Malaysia' both tell one."""
TELLING: Final[dict[str, int]] = {
    word: i for i, group in enumerate(_TABLE["turning"]["telling"]) for word in group.split()
}
"""Adverbs that say how a deed is to be judged, under each the number of its meaning."""
BEFORE_DEEDS, STATES, CONDITIONS, HEDGES, REPROACHES = (
    frozenset(_TABLE["turning"][name].split())
    for name in ("before_deeds", "states", "conditions", "hedges", "reproaches")
)
LASTING: Final[dict[str, str]] = dict(
    zip(*(iter(_TABLE["turning"]["lasting"].split()),) * 2, strict=True)  # a present, then its past
)
"""Under what a person does for long what he did."""
