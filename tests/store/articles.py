"""Articles of our own invention, as many as a test needs."""

from __future__ import annotations

import random

from versioner.model import Block, Document, Notice

_WORDS = (
    "the of council harbour ferry mayor budget vote said on Tuesday and in a to new plan million bridge "
    "school teachers river report committee winter trains market farmers storm library museum opening price"
).split()


def document(
    *paragraphs: str, headline: str | None = "Ferry returns to the harbour", notice: str = ""
) -> Document:
    notices = (Notice(kind="correction", text=notice),) if notice else ()
    return Document(
        headline=headline, blocks=tuple(Block("paragraph", p) for p in paragraphs), notices=notices
    )


def story(seed: object, paragraphs: int = 20, words: int = 40) -> tuple[Document, bytes]:
    """A document and bytes that say the same; the same for the same seed."""
    choose = random.Random(str(seed))
    told = [" ".join(choose.choices(_WORDS, k=words)).capitalize() + "." for _ in range(paragraphs)]
    said = document(*told, headline=f"{' '.join(choose.choices(_WORDS, k=6)).capitalize()} {seed}")
    return said, "\n\n".join([str(said.headline), *told]).encode()


def next_story(before: tuple[Document, bytes], seed: object) -> tuple[Document, bytes]:
    """The story with one to three words put right."""
    choose = random.Random(str(seed))
    told = [block.text for block in before[0].blocks]
    for _ in range(choose.randint(1, 3)):
        at = choose.randrange(len(told))
        words = told[at].split()
        words[choose.randrange(len(words))] = choose.choice(_WORDS)
        told[at] = " ".join(words)
    said = document(*told, headline=before[0].headline)
    return said, "\n\n".join([str(said.headline), *told, f"({seed})"]).encode()
