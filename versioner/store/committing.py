"""From a request to "recorded": whoever waits together is made durable together.

The order of things, each of which a test breaks on purpose: the journal is flushed, then the pack
and the refs are put in place (compare-and-swap, by git), then the catalogue, then the answer.
Only one process of a collection commits at a time; the turn of a dead one ends with its helpers.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from versioner.errors import Conflict, Corrupt, HelperFailed, KeyReused, StoreError, VersionerError
from versioner.limits import LIMITS
from versioner.store import commits, files, history
from versioner.store.catalogue.catalogue import Catalogue
from versioner.store.commits import Content, Head, NewRevision, Revision
from versioner.store.journal import FINISHED_BYTES, Batch, Journal, Update
from versioner.store.naming import Key, key_of
from versioner.store.packs import Pack, PackBuilder
from versioner.store.refs import Refs
from versioner.store.repository import Repository

_JOURNAL_BYTES = 8_000_000
_MERGE_EVERY = 32
_ATTEMPTS = 5
_HEADS_KNOWN = 10_000
_GATHERINGS, _GATHERING_SECONDS = 20, 0.00005


@dataclass(frozen=True, slots=True)
class Recorded:
    """The answer to a writer: which revision holds the content, and whether it is a new one.

    A new one tells what was recorded, the revision `before` it, and its `row` in the catalogue.
    """

    article_id: str
    number: int
    commit: str
    is_new: bool
    revision: Revision | None = None
    before: Head | None = None
    row: int | None = None


@dataclass(slots=True, eq=False)
class Request:
    """One writer's wish; `expect` is the newest number it has seen (0: none), None where it does not mind."""

    key: Key
    new: NewRevision
    content: Content
    expect: int | None = None
    answer: Recorded | VersionerError | OSError | None = None
    woken: threading.Event = field(default_factory=threading.Event)

    @classmethod
    def of(cls, new: NewRevision, expect: int | None = None) -> Request:
        """A request with all the work done that needs no turn."""
        return cls(key_of(new.article_id), new, commits.content(new), expect)


class _MovedByOthers(Exception):
    """A ref has another value than the one we read, though it is our turn."""


@dataclass(slots=True)
class _Plan:
    """What a batch will write: drafts in order, and for each article where it was and will be."""

    pack: PackBuilder = field(default_factory=PackBuilder)
    drafts: list[tuple[Request, Revision, Head | None]] = field(default_factory=list)
    before: dict[str, Head | None] = field(default_factory=dict)
    heads: dict[str, Head | None] = field(default_factory=dict)

    def updates(self) -> tuple[Update, ...]:
        moved = ((ref, self.before[ref], head) for ref, head in self.heads.items())
        return tuple(
            Update(ref, old.commit if old else None, new.commit)
            for ref, old, new in moved
            if new and new is not old
        )


class Committer:
    """Writes for one collection, from any number of threads."""

    def __init__(self, collection: str, repository: Repository, catalogue: Catalogue) -> None:
        """Take the collection's name, its repository and the catalogue; reads nothing yet."""
        self._collection, self._repository, self._catalogue = collection, repository, catalogue
        self._turn = files.Turn(repository.folder / "versioner.lock")
        self._journal = Journal(repository.folder / "versioner.journal")
        self._refs = Refs(repository.folder, lambda ref: self._where([ref])[ref])
        self._waiting: list[Request] = []
        self._queueing = threading.Lock()
        self._led = False
        self._leading = threading.RLock()
        self._uncatalogued: set[str] = set()
        self._known_heads: dict[str, Head] = {}
        self._since_merge = 0
        self._company = 1

    def record(self, request: Request) -> Recorded:
        """Record one revision and return when it would survive the plug being pulled.

        Raises Conflict, KeyReused, or a StoreError; then nothing of it is recorded.
        """
        with self._queueing:
            self._waiting.append(request)
            leads, self._led = not self._led, True
        if not leads:
            request.woken.wait()
        if request.answer is None:
            self._lead()
        if not isinstance(request.answer, Recorded):
            assert request.answer is not None
            raise request.answer
        return request.answer

    def record_all(self, requests: Sequence[Request]) -> None:
        """Record several in order, made durable together; each gets its `answer`."""
        try:
            with files.told_plainly("recording"), self.turn():
                self._commit_persistently(requests)
                self._tidy()
        except (VersionerError, OSError) as error:
            for request in requests:
                if request.answer is None:
                    request.answer = error

    def _lead(self) -> None:
        """Record what waits, ours with it, then hand on to the first of those who came meanwhile."""
        some: list[Request] = []
        try:
            self._gather()
            some = self._take_waiting()
            self.record_all(some)
        finally:
            with self._queueing:
                self._led = bool(self._waiting)
                heir = self._waiting[:1]
            for request in heir + some:
                request.woken.set()

    def _gather(self) -> None:
        """Wait a moment for those who were answered a moment ago: they are likely to come again."""
        for _ in range(_GATHERINGS):
            if len(self._waiting) >= self._company:
                break
            time.sleep(_GATHERING_SECONDS)

    def _take_waiting(self) -> list[Request]:
        size, taken = 0, 0
        with self._queueing:
            for request in self._waiting[: LIMITS.revisions_per_commit]:
                size += len(request.new.received)
                if taken and size > LIMITS.bytes_per_commit:
                    break
                taken += 1
            some, self._waiting[:taken] = self._waiting[:taken], []
        self._company = taken
        return some

    @contextlib.contextmanager
    def turn(self) -> Iterator[None]:
        """The right to write, alone, with everything finished that a dead writer left unfinished."""
        with self._leading, self._turn:
            unseen = self._journal.unseen(self._turn.noted(FINISHED_BYTES))
            if unseen.changed:
                self._known_heads.clear()
            if unseen.batches:
                self._finish(unseen.batches if unseen.power_lost else unseen.batches[-1:], unseen.power_lost)
            self._catalogue_uncatalogued()
            yield

    def settle(self) -> None:
        """Flush what the journal stands for into git's own files and empty it. Needs the turn."""
        if self._journal.size:
            self._catalogue.flush()
            files.flush_filesystem(self._repository.folder)
            self._journal.empty()

    def sweep(self) -> None:
        """Remove what killed writers left half written. Needs the turn: nobody writes it any more."""
        self._refs.sweep()
        self._repository.sweep()

    def _tidy(self) -> None:
        self._since_merge += 1
        if self._since_merge >= _MERGE_EVERY:
            self._since_merge = 0
            self._repository.merge_young_packs()
        if self._journal.size > _JOURNAL_BYTES:
            self.settle()

    def _commit_persistently(self, requests: Sequence[Request]) -> None:
        for _ in range(_ATTEMPTS):
            try:
                self._commit([request for request in requests if request.answer is None])
                return
            except _MovedByOthers:  # a git that is not ours, pushing into the repository
                self._catalogue_uncatalogued()
        for request in requests:
            ref = request.key.ref
            if self._repository.has_ref(ref) and not self._where([ref])[ref]:
                raise Corrupt("its newest revision is missing", where=request.new.article_id)
        raise HelperFailed("another program keeps moving the refs of this collection")

    def _commit(self, requests: Sequence[Request]) -> None:
        """Decide and write; raises _MovedByOthers where it must be decided again."""
        plan = self._decided(requests)
        if not plan.drafts:
            return
        batch = Batch(plan.pack.finish(), plan.updates())
        self._uncatalogued = {update.ref for update in batch.updates}
        entries = [(request.key, revision) for request, revision, _ in plan.drafts]
        rows: list[int] = []
        placed = False
        try:
            with self._catalogue.writing() as connection:
                rows = self._catalogue.insert(connection, self._collection, entries)
                self._put_in_place(batch)
                placed = True
            self._uncatalogued = set()
        except BaseException as error:
            self._known_heads.clear()
            if not (placed and isinstance(error, StoreError)):
                raise
            # It is recorded: git has it. Nobody writes again before the catalogue has it, too.
            rows = []
        if not self._uncatalogued:
            with contextlib.suppress(OSError):  # without it, the next writer looks itself
                self._turn.note(self._journal.finished)
        self._remember(plan.heads)
        for n, (request, new, before) in enumerate(plan.drafts):
            row = rows[n] if rows else None
            request.answer = Recorded(new.article_id, new.number, new.commit, True, new, before, row)

    def _remember(self, heads: Mapping[str, Head | None]) -> None:
        if len(self._known_heads) > _HEADS_KNOWN:
            self._known_heads.clear()
        self._known_heads.update((ref, head) for ref, head in heads.items() if head is not None)

    def put(self, pack: Pack, updates: Sequence[Update]) -> None:
        """Have refs lead to commits of a pack, durably, without deciding anything. Needs the turn.

        Raises HelperFailed where a ref was moved meanwhile. The catalogue follows.
        """
        self._known_heads.clear()
        try:
            self._put_in_place(Batch(pack, tuple(updates)))
        except _MovedByOthers:
            raise HelperFailed("another program moved the article's ref", do="Try again.") from None
        self._catalogue_again([update.ref for update in updates])

    def _put_in_place(self, batch: Batch) -> None:
        """Journal, pack, refs. If that fails, nothing of it is left that could come back."""
        start = self._journal.end
        self._journal.append(batch)
        moved = False
        try:
            self._repository.keep(batch.pack, flush=False)
            moved = self._refs.move(batch.updates)
        finally:
            if not moved:
                self._journal.take_back(start)
        if not moved:
            raise _MovedByOthers

    def _decided(self, requests: Sequence[Request]) -> _Plan:
        plan = _Plan()
        plan.before = self._heads([request.key for request in requests])
        plan.heads = dict(plan.before)
        asked = [(request.key, request.new.idempotency_key) for request in requests]
        keyed = self._catalogue.recorded_under(self._collection, asked)
        for request in requests:
            try:
                request.answer = self._known(request, plan.heads[request.key.ref], keyed)
            except VersionerError as error:
                request.answer = error
            if request.answer is None:
                before = plan.heads[request.key.ref]
                head, revision = commits.write(plan.pack, request.key, request.new, request.content, before)
                plan.heads[request.key.ref] = head
                plan.drafts.append((request, revision, before))
                keyed[request.key, revision.idempotency_key] = head.number, head.commit, head.received
        return plan

    def _known(
        self,
        request: Request,
        head: Head | None,
        keyed: Mapping[tuple[Key, str | None], tuple[int, str, str]],
    ) -> Recorded | None:
        """The revision that answers a request without writing, if there is one."""
        new = request.new
        if new.idempotency_key is not None:
            found = keyed.get((request.key, new.idempotency_key))
            if found is not None:
                number, commit, sha256 = found
                if sha256 != request.content.sha256:
                    raise KeyReused(new.article_id, number)
                return Recorded(new.article_id, number, commit, False)
        if head is not None and head.article_id != new.article_id:
            raise Corrupt(f"its ref leads to a revision of {head.article_id!r}", where=new.article_id)
        if head is not None and head.received == request.content.sha256:
            return Recorded(new.article_id, head.number, head.commit, False)
        found_number = head.number if head else 0
        if request.expect is not None and request.expect != found_number:
            raise Conflict(new.article_id, request.expect, found_number)
        return None

    def _heads(self, keys: Sequence[Key]) -> dict[str, Head | None]:
        """The newest revision of each article: what we wrote last, as long as nobody else did, or git's."""
        found: dict[str, Head | None] = {key.ref: self._known_heads.get(key.ref) for key in keys}
        unknown = [ref for ref, head in found.items() if head is None]
        for ref, known in zip(unknown, self._repository.objects_of(unknown), strict=True):
            found[ref] = commits.read_head(known[0], known[2]) if known else None
        return found

    def _where(self, names: Sequence[str]) -> dict[str, str | None]:
        """The commits that refs lead to, as git sees them; None for none, or for one that is not there."""
        found = zip(names, self._repository.objects_of(names), strict=True)
        return {ref: known[0] if known else None for ref, known in found}

    def _finish(self, batches: Sequence[Batch], power_lost: bool) -> None:
        """Put in place what the journal holds and the files may lack."""
        for batch in batches:
            self._repository.keep(batch.pack, flush=False)
        moves = [update for batch in batches for update in batch.updates]
        values: dict[str, set[str | None]] = {}
        for update in moves:
            values.setdefault(update.ref, {update.old}).add(update.new)
        lost: set[str] = set()
        self._refs.clear_locks(list(values))
        if power_lost:
            self._refs.sweep()
            for ref, commit in self._where(list(values)).items():
                if (
                    commit is None or commit not in values[ref]
                ):  # its file holds nothing, or what never was its
                    self._repository.drop_ref_file(ref)
                    lost.add(ref)  # an older value shows now, from packed-refs, or none
        for update in moves:
            now = self._where([update.ref])[update.ref]
            if now == update.old or update.ref in lost:
                self._refs.move([Update(update.ref, now, update.new)])
        self._catalogue_again(list(values))
        if power_lost:
            self.settle()

    def _catalogue_uncatalogued(self) -> None:
        if self._uncatalogued:
            self._catalogue_again(sorted(self._uncatalogued))
            self._uncatalogued = set()

    def _catalogue_again(self, refs: Iterable[str]) -> None:
        """Bring the catalogue to what git holds of these articles."""
        for ref in refs:
            newest_first = (
                history.revision(self._repository, head) for head in history.walk(self._repository, ref)
            )
            self._catalogue.follow(self._collection, Key.of_ref(ref), newest_first)

    def close(self) -> None:
        """Give back the files."""
        self._refs.close()
        self._journal.close()
        self._turn.close()
