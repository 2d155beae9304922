"""How a notice was read, for an editor to follow."""

from __future__ import annotations

from versioner.notices.tracing import as_text, trace

NOTICE = (
    "An earlier version of this article misstated the age of the mayor. "
    "She is 43, not 34. We regret the error."
)


def test_each_sentence_has_its_role_and_claims() -> None:
    told = [(line.role, line.claims) for line in trace(NOTICE)]
    assert told == [("error", ("c1",)), ("fact", ("c1",)), ("remark", ())]


def test_the_wording_told_is_shown() -> None:
    fact = trace(NOTICE)[1]
    assert (fact.old, fact.new) == ("34", "43")


def test_a_change_names_its_verb_and_places() -> None:
    line = trace("(Corrects age of mayor in paragraph 3 to 43)")[0]
    assert line.verbs == ("Corrects (fix)",)
    assert [str(x) for x in line.places] == ["paragraph 3"]


def test_the_text_form_marks_what_each_word_was_taken_for() -> None:
    shown = as_text(trace("(Corrects age of mayor in paragraph 3 to 43)"))
    assert "Corrects[change]" in shown
    assert "paragraph[place] 3[place]" in shown
    assert "43[value]" in shown


def test_nothing_to_read_is_no_lines() -> None:
    assert as_text(trace("")) == ""
