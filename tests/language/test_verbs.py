"""The forms of a verb, alone or with what stands behind it."""

from __future__ import annotations

import pytest

from versioner.language.meanings import verb_of
from versioner.language.verbs import forms

IRREGULAR = {"put": ("put",), "take": ("took", "taken"), "have": ("had",)}


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("call off", "call off|calls off|called off|calling off"),
        ("carry out", "carry out|carries out|carried out|carrying out"),
        ("drop out", "drop out|drops out|dropped out|dropping out"),
        ("agree", "agree|agrees|agreed|agreeing"),
        ("use", "use|uses|used|using"),
        ("cancel", "cancel|cancels|canceled|cancelled|canceling|cancelling"),
        ("have talks", "have talks|has talks|had talks|having talks"),
        ("take on", "take on|takes on|took on|taken on|taking on"),
    ],
)
def test_the_forms_of_a_phrase(phrase: str, told: str) -> None:
    assert "|".join(form for _, form in forms(phrase, IRREGULAR)) == told


def test_a_form_that_is_a_past_as_well_is_mostly_that() -> None:
    assert next(iter(forms("put off", IRREGULAR))) == ("past", "put off")


@pytest.mark.parametrize("verb", ["set", "make", "lift", "hope", "sing", "see", "plan", "call", "carry"])
def test_the_verb_of_a_participle(verb: str) -> None:
    (participle,) = (form for name, form in forms(verb, {}) if name == "ing")
    assert verb_of(participle) == verb
