"""What an article and its files are called in git; an article's id is never a path or a ref by itself."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass

from versioner.errors import UsageError
from versioner.limits import LIMITS
from versioner.regexes import regex

REFS = "refs/articles"
DEFAULT_COLLECTION = "default"

_COLLECTION = regex(r"[a-z0-9][a-z0-9-]{0,62}")
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# Letters and marks by their category, yet nothing that an eye could see.
_UNSEEN = regex(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


def is_unseen(character: str) -> bool:
    """Whether a reader could not see this character, or it could reorder or command what is seen."""
    return (
        unicodedata.category(character) in _UNSEEN_CATEGORIES
        or _UNSEEN.match(character) is not None
        or (character.isspace() and character != " ")
    )


def article_id(given: str) -> str:
    """The id by which an article is known: what was given, in Unicode's composed form (NFC).

    Two ids that look the same because one spells é with two code points are one article.
    Raises UsageError for an empty or overlong id, and for characters that cannot be seen.
    """
    composed = unicodedata.normalize("NFC", given)
    if not composed.strip():
        raise UsageError("an article needs an id", do="Give the id that its owner knows it by.")
    if max(len(given), len(composed)) > LIMITS.article_id_characters:
        raise UsageError(
            f"the article id has {len(composed):,} characters, the limit is {LIMITS.article_id_characters:,}"
        )
    for character in composed:
        if is_unseen(character):
            raise UsageError(
                f"the article id holds U+{ord(character):04X}, which cannot be seen",
                do="Use visible characters and plain spaces only.",
            )
    if composed != composed.strip():
        raise UsageError("the article id begins or ends with a space", do="Take the space away.")
    return composed


def collection_name(given: str) -> str:
    """A collection's name, checked: lower-case letters, digits and hyphens, at most 63."""
    if not _COLLECTION.fullmatch(given):
        raise UsageError(
            f"{given!r} cannot name a collection",
            do="Use lower-case letters, digits and hyphens, at most 63 of them.",
        )
    return given


@dataclass(frozen=True, slots=True)
class Key:
    """An article's name in git: the SHA-256 of its id, as hex."""

    digest: str

    @classmethod
    def of_ref(cls, ref: str) -> Key:
        """The key whose ref this is."""
        return cls(ref.removeprefix(f"{REFS}/").replace("/", ""))

    @property
    def ref(self) -> str:
        """The ref that leads to the article's newest revision."""
        return f"{REFS}/{self.digest[:2]}/{self.digest[2:]}"

    @property
    def text_file(self) -> str:
        """The article as people read it.

        Names end alike within one article only, so that git packs its revisions against each other.
        """
        return f"article-{self.digest[:16]}.txt"

    @property
    def metadata_file(self) -> str:
        """What is known about the revision, as JSON."""
        return f"metadata-{self.digest[:16]}.json"

    @property
    def received_file(self) -> str:
        """The exact bytes received."""
        return f"received-{self.digest[:16]}"


def key_of(identifier: str) -> Key:
    """The key of an article's id (as `article_id` returns it)."""
    return Key(hashlib.sha256(identifier.encode()).hexdigest())
