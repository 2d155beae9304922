"""What a writer may rely on, with either kind of catalogue."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.store.articles import document, story
from versioner.errors import Conflict, KeyReused, NotFound, UsageError
from versioner.store import verifying
from versioner.store.store import Store

A, B = (
    (document("It sails at nine."), b"It sails at nine."),
    (document("It sails at ten."), b"It sails at ten."),
)


def numbers(store: Store, article: str = "ferry") -> list[int]:
    return [revision.number for revision in store.collection().history(article)]


def test_revisions_are_numbered_from_one(on_both: Store) -> None:
    first, second = on_both.record("ferry", *A), on_both.record("ferry", *B)
    assert (first.number, first.is_new, second.number, second.is_new) == (1, True, 2, True)
    assert on_both.collection().received("ferry", 1) == A[1]
    assert on_both.collection().received("ferry") == B[1]
    assert list(verifying.verify(on_both.collection())) == []


def test_the_latest_content_again_is_that_revision(on_both: Store) -> None:
    first = on_both.record("ferry", *A)
    again = on_both.record("ferry", *A)
    assert (again.number, again.commit, again.is_new) == (1, first.commit, False)
    assert numbers(on_both) == [1]


def test_an_older_state_that_returns_is_a_new_revision(on_both: Store) -> None:
    assert [on_both.record("ferry", *content).number for content in (A, B, A)] == [1, 2, 3]
    assert on_both.collection().received("ferry", 3) == A[1]
    assert list(verifying.verify(on_both.collection())) == []


def test_of_two_writers_who_saw_the_same_revision_one_wins(on_both: Store) -> None:
    on_both.record("ferry", *A, expect=0)
    on_both.record("ferry", *B, expect=1)
    with pytest.raises(Conflict, match="revision 2 is the newest, not 1") as lost:
        on_both.record("ferry", document("It sails at noon."), b"noon", expect=1)
    assert (lost.value.expected, lost.value.found) == (1, 2)
    assert numbers(on_both) == [2, 1]


def test_a_writer_who_expects_no_article_conflicts_with_one(store: Store) -> None:
    store.record("ferry", *A)
    with pytest.raises(Conflict):
        store.record("ferry", *B, expect=0)


def test_an_idempotency_key_answers_with_its_revision_for_ever(on_both: Store) -> None:
    on_both.record("ferry", *A, idempotency_key="post-1")
    on_both.record("ferry", *B, idempotency_key="post-2")
    again = on_both.record("ferry", *A, idempotency_key="post-1")
    assert (again.number, again.is_new) == (1, False)
    assert on_both.collection().revision("ferry", 1).idempotency_key == "post-1"
    with pytest.raises(KeyReused, match="revision 1"):
        on_both.record("ferry", *B, idempotency_key="post-1")
    assert on_both.record("another", *B, idempotency_key="post-1").is_new


def test_what_was_published_earlier_and_received_later_is_marked_and_rewrites_nothing(store: Store) -> None:
    store.record("ferry", *A, published="2026-11-20T10:00:00+01:00")
    first = store.collection().revision("ferry", 1)
    store.record("ferry", *B, published="2026-11-19T10:00:00+01:00")
    late = store.collection().revision("ferry", 2)
    assert (first.late, late.late) == (False, True)
    assert late.published == datetime(2026, 11, 19, 9, tzinfo=UTC)
    assert late.received_at > late.published
    assert store.collection().revision("ferry", 1) == first


def test_collections_share_nothing_but_the_catalogue(on_both: Store) -> None:
    on_both.record("ferry", *A, collection="city-desk")
    on_both.record("ferry", *B, collection="sports")
    assert on_both.collections() == ["city-desk", "sports"]
    assert on_both.collection("city-desk").received("ferry") == A[1]
    assert on_both.collection("sports").received("ferry") == B[1]
    with pytest.raises(NotFound):
        on_both.collection("weather")


@pytest.mark.parametrize("name", ["", "A", "a/b", "..", "-a", "a.git", "ä", "a" * 64])
def test_names_that_no_collection_can_have(store: Store, name: str) -> None:
    with pytest.raises(UsageError):
        store.record("ferry", *A, collection=name)


def test_what_does_not_exist_is_told_plainly(store: Store) -> None:
    with pytest.raises(NotFound):
        store.collection("default")
    store.record("ferry", *A)
    with pytest.raises(NotFound, match="no such article"):
        store.collection().received("bridge")
    for number in (0, -1, 2):
        with pytest.raises(NotFound, match="newest is 1"):
            store.collection().received("ferry", number)


def test_a_store_opened_again_holds_the_same(store: Store) -> None:
    for seed in range(40):
        store.record(f"story-{seed % 7}", *story(seed))
    with Store(store.folder) as again:
        for seed in range(33, 40):
            assert again.collection().received(f"story-{seed % 7}") == story(seed)[1]


def test_a_folder_with_other_things_is_left_alone(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(UsageError, match="other things"):
        Store(tmp_path)
    with pytest.raises(NotFound, match="no store"):
        Store(tmp_path / "none", create=False)


def test_a_store_named_by_a_relative_path_is_the_same_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Store("kept") as store:
        assert store.record("ferry", *A).number == 1
    with Store(tmp_path / "kept", create=False) as store:
        assert store.record("ferry", *B).number == 2
