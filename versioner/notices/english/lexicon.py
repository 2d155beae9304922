"""The words of `lexicon.toml` with their inflections, ready to look up."""

from __future__ import annotations

from typing import Any, Final, Literal, NamedTuple, TypeAlias

from versioner.language.slips import slips
from versioner.model import TargetKind
from versioner.tables import made, table

Form: TypeAlias = Literal["base", "s", "ed", "ing"]
_TABLE: Final[dict[str, Any]] = table(__file__, "lexicon.toml")
_SAME_IN_THE_PAST = frozenset(["cut", "put", "set", "read", "recast"])


class Verb(NamedTuple):
    """A verb as it was met: its groups in the lexicon, its base form and its inflection."""

    groups: tuple[str, ...]
    base: str
    form: Form


_Told: TypeAlias = tuple[tuple[str, ...], str, Form]
"""A verb's fields as plain values."""


def words(name: str) -> frozenset[str]:
    """The words listed under `[words]` by that name."""
    return frozenset(_TABLE["words"][name])


def label_words(kind: str) -> frozenset[str]:
    """The words that a label of that kind is made of."""
    return frozenset(_TABLE["labels"][kind])


def _forms(base: str) -> dict[str, Form]:
    stem = base[:-1] if base.endswith("e") else base
    if base.endswith("y") and base[-2] not in "aeou":
        return {base: "base", base[:-1] + "ies": "s", base[:-1] + "ied": "ed", base + "ing": "ing"}
    s = base + ("es" if base.endswith(("s", "x", "ch", "sh")) else "s")
    return {base: "base", s: "s", stem + "ed": "ed", stem + "ing": "ing"}


def _form_of(word: str, base: str) -> Form:
    if word.endswith("ing"):
        return "ing"
    if word == base and base not in _SAME_IN_THE_PAST:
        return "base"
    return "s" if word.endswith("s") and word != base else "ed"


def _inflect(groups: dict[str, list[str]], irregular: dict[str, list[str]]) -> dict[str, _Told]:
    table: dict[str, _Told] = {}
    for group, bases in groups.items():
        for base in bases:
            forms = dict(_forms(base)) | {w: _form_of(w, base) for w in irregular.get(base, ())}
            for word, form in forms.items():
                known = table.get(word)
                table[word] = (*known[0], group) if known else (group,), base, form
    return table


def _groups(table: dict[str, Any]) -> dict[str, list[str]]:
    return {name: bases for name, bases in table.items() if isinstance(bases, list)}


def _inflected() -> dict[str, dict[str, _Told]]:
    """Every inflection of the verbs, and every way to mistype those of change."""
    errors = {group: _TABLE["errors"][group] for group in ("target", "as", "said", "thing", "missing")}
    tables = {
        "finite": _inflect({"finite": _TABLE["words"]["finite_bases"]}, {}),
        "change": _inflect(_groups(_TABLE["verbs"]), _TABLE["verbs"]["irregular"]),
        "state": _inflect(_TABLE["states"], {"show": ["shown", "showing"], "make": ["makes", "making"]}),
        "error": _inflect(errors, _TABLE["errors"]["irregular"]),
    }
    participles: dict[str, _Told] = {low: (("as",), low, "ed") for low in _TABLE["errors"]["as_done"]}
    tables["error"] = participles | tables["error"]
    known = tables["change"].keys() | tables["error"].keys() | tables["state"].keys()
    mistyped = {
        slip: verb
        for word, verb in tables["change"].items()
        if verb[2] in ("s", "ed") and len(word) > 6
        for slip in sorted(slips(word) - known)
        if len(slip) > 5
    }
    return tables | {"change": mistyped | tables["change"]}


_VERBS: Final[dict[str, dict[str, _Told]]] = made(__file__, "verbs", ["lexicon.toml"], _inflected)


def _verb(table: str, low: str) -> Verb | None:
    told = _VERBS[table].get(low)
    return Verb(*told) if told is not None else None


_FINITE_FORMS: Final = frozenset(_TABLE["words"]["finite"])
ADVERBS: Final = frozenset(_TABLE["errors"]["adverbs"])
WRONGLY: Final = frozenset(_TABLE["errors"]["wrongly"])
WRONG: Final = frozenset(_TABLE["errors"]["wrong"])
OLD: Final = frozenset(_TABLE["errors"]["old"])
MANNER: Final = ADVERBS | WRONGLY
AUXILIARIES: Final = words("copulas") | words("modals")
TARGET_KINDS: Final[dict[str, TargetKind]] = {
    phrase: kind for kind, group in _TABLE["target_kinds"].items() for phrase in group
}


def change(low: str) -> Verb | None:
    """The verb of change that a word may be: 'removes' -> remove; so 'remvoes', 'corects' in rough copy."""
    return _verb("change", low)


def finite(low: str) -> Form | None:
    """The form of a word that may be a finite verb: 'applies' -> s, 'apply' -> base."""
    if low in _FINITE_FORMS:
        return "s"
    verb = _verb("finite", low)
    return verb.form if verb is not None else None


def state(low: str) -> Verb | None:
    """The verb that opens what the text now says: 'show', 'clarifies'."""
    return _verb("state", low)


def kind_of_error(base: str) -> TargetKind | None:
    """What a verb of error by itself says was wrong: 'misspell' -> spelling."""
    kind: TargetKind | None = _TABLE["errors"]["kinds"].get(base)
    return kind


def error(low: str) -> Verb | None:
    """The verb of error that a word may be: 'misstated' -> target."""
    return _verb("error", low)


def one_word(verb: Verb) -> str | None:
    """The word for doing wrongly what a verb says, in its form: 'identified' -> 'misidentified'."""
    told: str | None = _TABLE["errors"]["one_word"].get(verb.base)
    return in_form(told, verb.form) if told is not None else None


def in_form(base: str, form: Form) -> str | None:
    """A verb of error in that form: ('misspell', 'ed') -> 'misspelled', ('give', 'ed') -> 'gave'."""
    irregular = (w for w in _TABLE["errors"]["irregular"].get(base, ()) if _form_of(w, base) == form)
    return next(irregular, None) or next((w for w, f in _forms(base).items() if f == form), None)


_Phrases: TypeAlias = dict[str, list[tuple[list[str], str]]]


def _by_two_words(table: dict[str, list[str]]) -> dict[str, _Phrases]:
    """Phrases by their first word and second, if any: {"left": {"out": [(["left", "out"], "omitted")]}}."""
    by_first: dict[str, _Phrases] = {}
    for meant, phrases in table.items():
        for phrase in (told.split() for told in phrases):
            second = phrase[1] if len(phrase) > 1 else ""
            by_first.setdefault(phrase[0], {}).setdefault(second, []).append((phrase, meant))
    return by_first


PHRASES_OF_ERROR: Final = _by_two_words(_TABLE["errors"]["phrases"])


def _place_table() -> dict[tuple[str, ...], str]:
    return {
        tuple(phrase.split()): kind
        for kind, phrases in _TABLE["places"].items()
        if isinstance(phrases, list) and kind not in ("adjectives", "sentence")
        for phrase in phrases
    }


PLACES: Final = _place_table()
PLACE_ADJECTIVES: Final = frozenset(_TABLE["places"]["adjectives"])
SENTENCE: Final = frozenset(_TABLE["places"]["sentence"])
FROM_END: Final[dict[str, int]] = _TABLE["places"]["from_end"]


def value_words(kind: str) -> frozenset[str]:
    """The words that show what kind a value is: 'gendered', 'affiliations', 'places', 'gazetteer'."""
    return frozenset(_TABLE["values"][kind])
