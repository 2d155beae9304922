"""Documents that were read a moment ago: the next revision is judged against the one just recorded."""

from __future__ import annotations

import threading
from collections import OrderedDict

from versioner.model import Document

_CHARACTERS = 8_000_000


class Recent:
    """Documents by the commits that hold them, the ones used last. Safe for threads.

    A commit's name is made of all it holds, so what is known under it can never be out of date;
    content that was removed is held by another commit.
    """

    def __init__(self, characters: int = _CHARACTERS) -> None:
        """Take how many characters of text all of them may have together."""
        self._most, self._held = characters, 0
        self._known: OrderedDict[str, tuple[Document, int]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, commit: str) -> Document | None:
        """The document, if it is known."""
        with self._lock:
            found = self._known.get(commit)
            if found is None:
                return None
            self._known.move_to_end(commit)
            return found[0]

    def put(self, commit: str, document: Document) -> None:
        """Remember a document as it was read; others are forgotten for it."""
        size = 1_000 + sum(len(block.text) for block in document.blocks)
        with self._lock:
            if commit in self._known or size > self._most // 8:
                return
            self._known[commit] = document, size
            self._held += size
            while self._held > self._most:
                self._held -= self._known.popitem(last=False)[1][1]
