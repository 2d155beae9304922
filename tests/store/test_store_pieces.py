"""Names, texts, packs and commits: what a revision looks like in git."""

from __future__ import annotations

import subprocess
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.articles import document
from versioner.errors import Corrupt, UsageError
from versioner.model import Document
from versioner.store import commits, text
from versioner.store.commits import NewRevision, content, read_head, read_metadata, write
from versioner.store.naming import article_id, key_of
from versioner.store.packs import PackBuilder, merged
from versioner.store.store import Store

WHEN = datetime(2026, 11, 24, 9, 30, 15, 123456, tzinfo=UTC)

GOOD_IDS = {
    "a CMS id": "4711",
    "an address": "https://news.example/2026/11/ferry?x=1&y=2#top",
    "a path": "../../etc/passwd",
    "what git would call a lock": "story.lock",
    "an option": "--upload-pack=touch /tmp/x",
    "a ref": "refs/heads/main",
    "HEAD": "HEAD",
    "a revision range": "a..b^{tree}@{1}:x",
    "a device": "CON",
    "other scripts": "船が戻る העיתון газета ชาวประมง",
    "emoji": "⛴🌊",
    "quotes and shells": "'; rm -rf / #\"$(x)`y`",
    "512 characters": "é" * 512,
    "a space within": "the ferry",
}
BAD_IDS = {
    "nothing": "",
    "a space": " ",
    "a space at the end": "ferry ",
    "513 characters": "x" * 513,
    "a line end": "a\nb",
    "a NUL": "a\0b",
    "an escape": "a\x1b[31m",
    "a direction override": "a\u202eb",
    "an isolate": "a\u2066b",
    "nothing to see": "a\u200bb",
    "a soft hyphen": "a\u00adb",
    "a joiner": "a\u200db",
    "a filler": "a\u3164b",
    "half a pair": "a\ud800b",
    "a no-break space": "a\u00a0b",
    "a line separator": "a\u2028b",
    "private use": "a\ue000b",
    "a variation selector": "a\ufe0fb",
}


@pytest.mark.parametrize("given_id", GOOD_IDS.values(), ids=GOOD_IDS)
def test_ids_an_article_may_have(store: Store, given_id: str) -> None:
    done = store.record(given_id, document("x"), b"x")
    assert done.article_id == unicodedata.normalize("NFC", given_id)
    assert store.collection().received(given_id) == b"x"
    assert {path.name for path in store.folder.iterdir()} >= {"collections", "catalogue.sqlite"}
    assert key_of(done.article_id).ref.startswith("refs/articles/")


@pytest.mark.parametrize("given_id", BAD_IDS.values(), ids=BAD_IDS)
def test_ids_an_article_cannot_have(given_id: str) -> None:
    with pytest.raises(UsageError):
        article_id(given_id)


@given(st.text(max_size=600))
def test_every_id_is_refused_or_becomes_a_plain_ref(given_id: str) -> None:
    try:
        known = article_id(given_id)
    except UsageError:
        return
    assert article_id(known) == known
    assert set(key_of(known).ref) <= set("refs/articl0123456789abcdef")


def test_two_spellings_that_look_the_same_are_one_article() -> None:
    assert article_id("cafe\u0301") == article_id("caf\u00e9")


@given(st.text(), st.text())
def test_nothing_in_text_or_subject_acts_on_a_terminal(headline: str, words: str) -> None:
    said = text.text_for_people(document(words, headline=headline)) + text.subject(headline)
    for character in said:
        assert character == "\n" or unicodedata.category(character) != "Cc"
        assert character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff"
    assert "\n" not in text.subject(headline)
    said.encode()


revisions = st.builds(
    NewRevision,
    st.sampled_from(["ferry", "https://news.example/é"]),
    st.builds(
        Document, headline=st.none() | st.text(), byline=st.none() | st.text(), source=st.none() | st.text()
    ),
    st.binary(max_size=200),
    st.just(WHEN),
    published=st.none() | st.datetimes(min_value=datetime(1500, 1, 1)).map(datetime.isoformat),
    source=st.none() | st.text(),
    idempotency_key=st.none() | st.text(max_size=20),
)


@given(revisions, revisions)
@settings(max_examples=60)
def test_what_a_commit_holds_reads_back_the_same(first: NewRevision, second: NewRevision) -> None:
    second = replace(second, article_id=first.article_id)
    objects = _Objects()
    key = key_of(first.article_id)
    head, revision = write(objects, key, first, content(first), None)
    later, following = write(objects, key, second, content(second), head)
    assert read_head(later.commit, objects.data[bytes.fromhex(later.commit)]) == later
    assert following.previous == head.metadata == commits.digest(commits.metadata_bytes(revision))
    assert read_metadata(following.commit, commits.metadata_bytes(following)) == following


class _Objects(PackBuilder):
    def __init__(self) -> None:
        super().__init__()
        self.data: dict[bytes, bytes] = {}

    def add(self, kind, data):  # type: ignore[no-untyped-def]
        name = super().add(kind, data)
        self.data[name] = data
        return name


@pytest.mark.parametrize(
    "data", [b"", b"tree x", b"tree a\n\nsubject", b"tree a\nauthor b 1 +0\n\ns\n\nRevision: 1\n", b"\xff"]
)
def test_a_commit_that_is_not_ours_is_told(data: bytes) -> None:
    with pytest.raises(Corrupt):
        read_head("0" * 40, data)


@given(st.lists(st.binary(max_size=3000), min_size=1, max_size=40))
@settings(max_examples=15, deadline=None)
def test_git_finds_our_packs_perfect(tmp_path_factory: pytest.TempPathFactory, blobs: list[bytes]) -> None:
    halves = []
    for half in (blobs, blobs[::-1]):
        builder = PackBuilder()
        for blob in half:
            builder.add("blob", blob)
        halves.append(builder.finish())
    for pack in (halves[0], merged((half.data, half.index) for half in halves)):
        path = tmp_path_factory.mktemp("pack") / "x.pack"
        path.write_bytes(pack.data)
        subprocess.run(["git", "index-pack", "--strict", str(path)], check=True, capture_output=True)
        assert path.with_suffix(".idx").read_bytes() == pack.index


def test_a_repository_with_other_settings_is_refused(store: Store, tmp_path: Path) -> None:
    store.record("ferry", document("x"), b"x")
    config = store.collection().repository.folder / "config"
    config.write_text(config.read_text() + "\tsshCommand = touch /tmp/planted\n")
    with pytest.raises(Exception, match="settings"):
        Store(store.folder)
