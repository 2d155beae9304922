"""Keeping an archive: maintenance, take-down, backups, imports, the catalogue made again."""

from __future__ import annotations

import io
import json
import os
import subprocess
import tarfile
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.store.articles import document, next_story, story
from versioner.errors import Corrupt, NotFound, Removed, UsageError
from versioner.recording import import_all, recheck, record, report_of
from versioner.store import backing_up, importing, maintaining, redacting, verifying
from versioner.store.catalogue import opening, queries
from versioner.store.catalogue.catalogue import Catalogue
from versioner.store.catalogue.queries import Filter, revisions_page
from versioner.store.catalogue.rebuilding import rebuild
from versioner.store.catalogue.tables import articles, metadata, reports, revisions
from versioner.store.processes import git
from versioner.store.store import Store

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def fill(store: Store, stories: int = 12, each: int = 6) -> dict[tuple[str, int], bytes]:
    held = {}
    for name in range(stories):
        told = story(name)
        for number in range(each):
            held[f"story-{name}", store.record(f"story-{name}", *told).number] = told[1]
            told = next_story(told, (name, number))
    return held


def check_all(store: Store, held: dict[tuple[str, int], bytes]) -> None:
    for (article, number), received in held.items():
        assert store.collection().received(article, number) == received
    assert [str(problem) for problem in verifying.verify(store.collection())] == []


def test_maintenance_packs_revisions_against_each_other_and_loses_nothing(
    store: Store, tmp_path: Path
) -> None:
    held = fill(store)
    done = maintaining.maintain(store.collection())
    assert done.packs_after == 1
    assert done.bytes_after < done.bytes_before / 2
    check_all(store, held)
    folder = store.collection().repository.folder
    subprocess.run(
        ["git", "clone", "--quiet", "--mirror", "--no-local", str(folder), str(tmp_path / "best")], check=True
    )
    subprocess.run(["git", "-C", str(tmp_path / "best"), "repack", "-adfq", "--window=50"], check=True)
    best = sum(pack.stat().st_size for pack in (tmp_path / "best/objects/pack").glob("*.pack"))
    assert done.bytes_after <= 1.3 * best


def test_what_a_killed_writer_left_of_a_pack_stops_neither_merging_nor_maintenance(store: Store) -> None:
    held = fill(store, 2, 2)
    repository = store.collection().repository
    pack, index = (repository.objects / "pack" / f"pack-young-{'0' * 40}.{end}" for end in ("pack", "idx"))
    pack.write_bytes(b"PACK")  # its index was to come next, or had just gone
    gone = repository.objects / "pack" / "tmp_1234.pack"
    gone.symlink_to("renamed between a look and the next")
    held |= fill(store, 40, 2)
    assert len(repository.packs()) < 40
    done = maintaining.maintain(store.collection())
    assert (done.packs_after, pack.exists(), index.exists(), gone.is_symlink()) == (1, False, False, False)
    check_all(store, held)


def test_maintenance_while_others_write_and_read(store: Store) -> None:
    held = fill(store, 6, 3)
    stop = threading.Event()
    failed: list[BaseException] = []

    def write() -> None:
        try:
            for number in range(10_000):
                if stop.is_set():
                    return
                received = f"late {number}".encode()
                done = store.record(f"late-{number % 5}", document("x"), received)
                held[done.article_id, done.number] = received
                assert store.collection().received("story-1", 1) == held["story-1", 1]
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=write) for _ in range(1)]
    for thread in threads:
        thread.start()
    for number in range(6):
        maintaining.maintain(store.collection(), full=number == 3)
    stop.set()
    for thread in threads:
        thread.join()
    assert failed == []
    check_all(store, held)


def dump(store: Store) -> list[tuple[object, ...]]:
    """All that the catalogue says, without the numbers of its rows."""
    columns = [column for column in revisions.c if column.name not in ("id", "article")]
    query = (
        select(articles.c.collection, articles.c.article_id, articles.c.number, articles.c.received, *columns,
               reports.c.rules, reports.c.report)
        .select_from(revisions).join(articles).outerjoin(reports, reports.c.revision == revisions.c.id)
        .order_by(articles.c.collection, articles.c.article_id, revisions.c.number)
    )  # fmt: skip
    with store.catalogue.reading() as connection:
        return [tuple(row) for row in connection.execute(query)]


def test_the_catalogue_made_again_is_equal(on_both: Store) -> None:
    for number in range(3):
        record(
            on_both, "ferry", f"The ferry\n\nIt sails at {number + 7}.\n\nIt is full.".encode(), source="wire"
        )
        record(on_both, "bridge", f"The bridge\n\nIt is {number} years old.".encode(), collection="city")
    before = dump(on_both)
    assert len(before) == 6
    assert all(row[-1] for row in before)
    on_both.catalogue.clear()
    assert dump(on_both) == []
    assert sum(rebuild(on_both.collection(name)) for name in on_both.collections()) == 6
    assert recheck(on_both) == 6
    assert recheck(on_both) == 0
    assert dump(on_both) == before


def listed(store: Store, **asked: object) -> list[tuple[str, int]]:
    found = revisions_page(store.catalogue, Filter(**asked))  # type: ignore[arg-type]
    return [(item.article_id, item.number) for item in found.items]


def test_lists_by_time_source_words_notice_and_outcome(on_both: Store) -> None:
    on_both.record("ferry", document("a", headline="The Élan ferry, late again"), b"1", source="wire",
                   received_at=datetime(2026, 11, 1, tzinfo=UTC))  # fmt: skip
    on_both.record("ferry", document("b", headline="Ferry on time", notice="Corrects the time."), b"2",
                   source="wire", received_at=datetime(2026, 11, 2, tzinfo=UTC))  # fmt: skip
    on_both.record("bridge", document("c", headline="Bridge's opening: 2027"), b"3", source="desk",
                   received_at=datetime(2026, 11, 3, tzinfo=UTC))  # fmt: skip
    assert listed(on_both) == [("bridge", 1), ("ferry", 2), ("ferry", 1)]
    assert listed(on_both, newest_only=True) == [("bridge", 1), ("ferry", 2)]
    assert listed(on_both, source="wire") == [("ferry", 2), ("ferry", 1)]
    assert listed(on_both, words="ELAN late") == [("ferry", 1)]
    assert listed(on_both, words="2027 bridge") == [("bridge", 1)]
    assert listed(on_both, words='"ferry" OR bridge*') == []
    assert listed(on_both, has_notice=True) == [("ferry", 2)]
    assert listed(
        on_both, since=datetime(2026, 11, 2, tzinfo=UTC), until=datetime(2026, 11, 3, tzinfo=UTC)
    ) == [("ferry", 2)]
    assert listed(on_both, collection="none") == []
    recheck(on_both)
    assert sum(len(listed(on_both, outcome=outcome)) for outcome in ("pass", "warn", "fail")) == 3


def test_pages_follow_one_another_while_revisions_arrive(on_both: Store) -> None:
    for number in range(7):
        on_both.record("ferry", document("x"), f"{number}".encode())
    first = revisions_page(on_both.catalogue, Filter(), size=3)
    on_both.record("ferry", document("x"), b"new")
    second = revisions_page(on_both.catalogue, Filter(), after=first.next, size=3)
    third = revisions_page(on_both.catalogue, Filter(), after=second.next, size=3)
    assert [i.number for page in (first, second, third) for i in page.items] == [7, 6, 5, 4, 3, 2, 1]
    assert third.next is None


@pytest.mark.filterwarnings("ignore:autogenerate skipping")  # an index of expressions cannot be compared
def test_the_tables_are_those_of_the_migrations(catalogue_url: str | None, tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    catalogue = Catalogue(catalogue_url or f"sqlite:///{tmp_path}/c.sqlite")
    ours = {"articles", "revisions", "reports"}

    def included(thing: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
        return name != "revisions_by_words" and (kind != "table" or name in ours)

    with catalogue.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": included})
        assert compare_metadata(context, metadata) == []
    opening.migrate(catalogue.engine, "base")
    opening.migrate(catalogue.engine)
    with catalogue.reading() as connection:
        assert connection.execute(select(articles)).all() == []
    catalogue.close()


def test_a_take_down_removes_the_bytes_and_keeps_the_record(on_both: Store) -> None:
    secret = b"The secret name is Xylophantes"
    on_both.record("ferry", document("one"), b"first")
    on_both.record("ferry", document(secret.decode(), headline="Xylophantes named"), secret)
    on_both.record("ferry", document("three"), b"third")
    on_both.record("other", document("four"), b"fourth")
    gone = redacting.redact(on_both, "ferry", [2], "court order 12/26", NOW)
    assert [(r.number, r.removed, r.headline) for r in gone] == [(2, "court order 12/26", None)]
    collection = on_both.collection()
    with pytest.raises(Removed):
        collection.received("ferry", 2)
    assert [r.number for r in collection.history("ferry")] == [3, 2, 1]
    assert collection.received("ferry", 1) == b"first"
    assert collection.received("ferry", 3) == b"third"
    assert collection.received("other") == b"fourth"
    assert list(verifying.verify(collection)) == []
    objects = git(collection.repository.folder, "cat-file", "--batch-all-objects", "--batch")
    assert b"Xylophantes" not in objects
    for path in on_both.folder.rglob("*"):
        assert not path.is_file() or b"Xylophantes" not in path.read_bytes(), path
    assert json.loads((on_both.folder / "removals.jsonl").read_text())["reason"] == "court order 12/26"
    assert on_both.record("ferry", document("five"), b"fifth").number == 4
    assert list(verifying.verify(collection)) == []
    assert listed(on_both, words="Xylophantes") == []


def test_a_take_down_asks_for_every_revision_with_the_same_bytes(store: Store) -> None:
    for received in (b"a", b"b", b"a"):
        store.record("ferry", document("x"), received)
    with pytest.raises(UsageError, match="revision 3 holds the same bytes"):
        redacting.redact(store, "ferry", [1], "court", NOW)
    with pytest.raises(NotFound):
        redacting.redact(store, "ferry", [9], "court", NOW)
    redacting.redact(store, "ferry", [1, 3], "court", NOW)
    again = store.record("ferry", document("x"), b"a")
    assert (again.number, again.is_new) == (3, False), "what was taken down does not come back by a feed"
    assert report_of(store.collection(), "ferry", 2) is not None


def test_a_backup_made_while_others_write_is_whole(store: Store, tmp_path: Path) -> None:
    held = fill(store, 4, 3)
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            store.record("late", document("x"), f"{number}".encode())

    thread = threading.Thread(target=write)
    thread.start()
    for number in range(3):
        backing_up.back_up(store, tmp_path / f"backup{number}")
    stop.set()
    thread.join()
    for number in range(3):
        with backing_up.restore(tmp_path / f"backup{number}", tmp_path / f"restored{number}") as restored:
            check_all(restored, held)
            restored.record("ferry", document("x"), b"and it goes on")
    (tmp_path / "backup0" / "default.bundle").write_bytes(b"torn")
    with pytest.raises(Corrupt):
        backing_up.restore(tmp_path / "backup0", tmp_path / "never")


TEXTS = [
    "Ferry sails\n\nIt sails at nine.\n",
    "Ferry sails\n\nIt sails at ten.\n",
    "Ferry sails\n\nIt sails at nine.\n",
]


def _folder(path: Path) -> None:
    for number, told in enumerate(TEXTS, 1):
        (path / "ferry").mkdir(parents=True, exist_ok=True)
        (path / "ferry" / f"{number}.txt").write_text(told)
    (path / "broken.txt").write_bytes(b"")


def _jsonl(path: Path) -> None:
    lines = [json.dumps({"article_id": "ferry", "payload": told, "published": f"2026-11-0{n}"})
             for n, told in enumerate(TEXTS, 1)]  # fmt: skip
    path.write_text("\n".join([*lines, "{broken"]) + "\n")


def _tar(path: Path) -> None:
    with tarfile.open(path, "w:gz") as archive:
        for name, told in [
            *((f"ferry/{n}.txt", told) for n, told in enumerate(TEXTS, 1)),
            ("broken.txt", ""),
        ]:
            member = tarfile.TarInfo(name)
            member.size = len(told.encode())
            archive.addfile(member, io.BytesIO(told.encode()))


def _warc(path: Path) -> None:
    with path.open("wb") as file:
        for number, told in enumerate([*TEXTS, ""], 1):
            headers = f"Content-Type: text/plain\r\nContent-Length: {len(told)}"
            body = f"HTTP/1.1 200 OK\r\n{headers}\r\n\r\n{told}".encode()
            address = "ferry" if told else "broken"
            head = (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{address}\r\n"
                    f"WARC-Date: 2026-11-0{number}T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
                    f"Content-Type: application/http; msgtype=response\r\n"
                    f"Content-Length: {len(body)}\r\n\r\n")  # fmt: skip
            file.write(head.encode() + body + b"\r\n\r\n")


def _git(path: Path) -> None:
    def run(*arguments: str) -> None:
        author = ["-c", "user.name=a", "-c", "user.email=a@localhost"]
        subprocess.run(["git", "-C", str(path), *author, *arguments], check=True, capture_output=True)

    path.mkdir()
    run("init")
    for told in TEXTS:
        (path / "ferry.txt").write_text(told)
        run("add", ".")
        run("commit", "-m", "x")
    (path / "broken.txt").write_bytes(b"")
    run("add", ".")
    run("commit", "-m", "y")


SOURCES: dict[str, tuple[Callable[[Path], None], str, str]] = {
    "folder": (_folder, "source", "ferry"),
    "jsonl": (_jsonl, "source.jsonl", "ferry"),
    "tar": (_tar, "source.tar.gz", "ferry"),
    "warc": (_warc, "source.warc", "https://news.example/ferry"),
    "git": (_git, "source", "ferry.txt"),
}


@pytest.mark.parametrize("kind", SOURCES)
def test_every_source_is_imported_in_order_resumed_and_told_what_was_refused(
    store: Store, tmp_path: Path, kind: str
) -> None:
    make, name, article = SOURCES[kind]
    make(tmp_path / name)
    assert importing.kind_of(tmp_path / name) == kind
    items = list(importing.SOURCES[kind](tmp_path / name))
    wanted = [item for item in items if item.article_id == article]
    assert [item.payload.decode() for item in wanted] == TEXTS

    def interrupted() -> Iterator[importing.Item]:
        for item in items:
            yield item
            if item.article_id == article:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_all(store, interrupted(), kind)
    done = import_all(store, items, kind)
    assert (done.recorded, done.refused, done.finished) == (3, 1, True), done
    assert done.refusals[0][1]
    assert [store.collection().received(article, n).decode() for n in (1, 2, 3)] == TEXTS
    again = import_all(store, items, kind)
    assert (again.recorded, again.known, again.refused) == (0, 3, 1)
    assert recheck(store) == 3


@pytest.mark.parametrize("kind", ["tar", "warc"])
def test_an_archive_that_is_none_is_refused_in_a_sentence(tmp_path: Path, kind: str) -> None:
    (tmp_path / "noise").write_bytes(bytes(range(256)) * 40)
    (item,) = importing.SOURCES[kind](tmp_path / "noise")
    assert (item.refused or "").startswith("the archive cannot be read further: ")


def test_every_source_has_a_row_here() -> None:
    assert set(SOURCES) == set(importing.SOURCES)


def test_a_report_is_kept_with_the_rules_that_made_it(store: Store) -> None:
    record(store, "ferry", b"Ferry sails\n\nIt carries 12 people.\n")
    done = record(store, "ferry", b"Ferry sails\n\nIt carries 14 people.\n")
    from versioner.store.naming import key_of

    kept = queries.report_of(store.catalogue, "default", key_of("ferry"), 2)
    assert kept is not None
    assert kept[0] == done.report.rules
    assert json.loads(kept[1])["outcome"] == done.report.outcome == "fail"


def test_an_archive_of_many_owners_does_not_need_our_user(store: Store) -> None:
    """git refuses repositories of other owners, unless they are named outright as ours are."""
    store.record("ferry", document("x"), b"x")
    if os.geteuid() == 0:
        for path in [store.folder, *store.folder.rglob("*")]:
            os.chown(path, 12345, -1)
    with Store(store.folder) as again:
        assert again.collection().received("ferry") == b"x"
