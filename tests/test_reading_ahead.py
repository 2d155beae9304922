"""Many articles read by several processes: the same documents, in order, and broken ones in their place."""

from collections.abc import Iterator

from versioner.model import Document
from versioner.reading_ahead import ToRead, read_ahead

TEXTS = [
    b"" if n % 97 == 5 else f"Harbour {n}\n\nThe quay is {n} metres long, the mayor said.\n".encode()
    for n in range(600)
]


def _told(text: bytes) -> ToRead | None:
    return None if text.startswith(b"Harbour 7\n") else ToRead(text, None, "a test")


def test_what_several_processes_read_is_what_one_reads_in_order() -> None:
    spread = list(read_ahead(TEXTS, _told, jobs=2))
    assert [text for text, _ in spread] == TEXTS
    assert spread == list(read_ahead(TEXTS, _told, jobs=1))
    assert spread[7][1] is None
    assert spread[5][1] == "a test: is empty. Give the article's text."
    assert isinstance(spread[8][1], Document)


def test_few_are_read_here() -> None:
    taken: list[int] = []

    def some() -> Iterator[bytes]:
        for n in range(3):
            taken.append(n)
            yield TEXTS[n]

    assert [text for text, _ in read_ahead(some(), _told)] == TEXTS[:3]
    assert taken == [0, 1, 2]
    assert list(read_ahead([], _told)) == []
