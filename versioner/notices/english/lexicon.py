"""The words of `lexicon.toml` with their inflections, ready to look up."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from versioner.model import TargetKind

Form: TypeAlias = Literal["base", "s", "ed", "ing"]
_TABLE: Final[dict[str, Any]] = tomllib.loads(
    files("versioner.notices.english").joinpath("lexicon.toml").read_text(encoding="utf-8")
)


class Verb(NamedTuple):
    """A verb as it was met: its group in the lexicon, its base form and its inflection."""

    group: str
    base: str
    form: Form


def _forms(base: str) -> dict[str, Form]:
    stem = base[:-1] if base.endswith("e") else base
    if base.endswith("y") and base[-2] not in "aeou":
        return {base: "base", base[:-1] + "ies": "s", base[:-1] + "ied": "ed", base + "ing": "ing"}
    s = base + ("es" if base.endswith(("s", "x", "ch", "sh")) else "s")
    return {base: "base", s: "s", stem + "ed": "ed", stem + "ing": "ing"}


def _form_of(word: str, base: str) -> Form:
    if word.endswith("ing"):
        return "ing"
    if word == base and base not in ("cut", "put", "set", "read", "recast"):
        return "base"
    return "s" if word.endswith("s") and not base.endswith("s") and word != base else "ed"


def _inflect(groups: dict[str, list[str]], irregular: dict[str, list[str]]) -> dict[str, list[Verb]]:
    table: dict[str, list[Verb]] = {}
    for group, bases in groups.items():
        for base in bases:
            forms = dict(_forms(base))
            for word in irregular.get(base, ()):
                forms[word] = _form_of(word, base)
            for word, form in forms.items():
                table.setdefault(word, []).append(Verb(group, base, form))
    return table


_ACTS = _inflect(
    {g: v for g, v in _TABLE["verbs"].items()},
    _TABLE["irregular"],
)
_ERRORS = _inflect(
    {g: _TABLE["errors"][g] for g in ("target", "wrong", "missing")}, _TABLE["errors"]["irregular"]
)
ADVERBS: Final = frozenset(_TABLE["errors"]["adverbs"])
WRONGLY: Final = frozenset(
    [
        "incorrectly",
        "wrongly",
        "erroneously",
        "mistakenly",
        "inaccurately",
        "falsely",
        "improperly",
        "misleadingly",
    ]
)
WRONG: Final = frozenset(["incorrect", "wrong", "erroneous", "inaccurate", "mistaken", "false", "misleading"])
TARGET_KINDS: Final[dict[str, TargetKind]] = {
    words: kind for kind, group in _TABLE["target_kinds"].items() for words in group
}


def act(low: str) -> Verb | None:
    """The verb of change that a word may be: 'removes' -> remove."""
    found = _ACTS.get(low)
    return found[0] if found else None


def state(low: str) -> bool:
    """Whether a word opens what the text now says: 'to show that ...'."""
    return any(v.group == "state" for v in _ACTS.get(low, ()))


def error(low: str) -> Verb | None:
    """The verb of error that a word may be: 'misstated' -> target."""
    found = _ERRORS.get(low)
    return found[0] if found else None
