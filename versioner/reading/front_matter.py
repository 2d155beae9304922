"""The fields that stand above a Markdown article between lines of --- (YAML) or +++ (TOML)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field

from versioner.errors import TooLarge
from versioner.model import Document, NoticeKind
from versioner.reading.fields import lowered, names, text_at
from versioner.reading.records import records
from versioner.reading.sources import Json, Source
from versioner.regexes import regex

_BYTES_AT_MOST = 65_536
_GONE = ("withdrawn", "retracted", "canceled", "killed")
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_NOTICES: tuple[tuple[str, NoticeKind], ...] = (
    ("correction", "correction"),
    ("corrections", "correction"),
    ("clarification", "clarification"),
    ("clarifications", "clarification"),
    ("editors_note", "editors_note"),
    ("editor_note", "editors_note"),
    ("editorsnote", "editors_note"),
    ("retraction", "retraction"),
    ("withdrawal", "withdrawal"),
    ("update", "update"),
    ("updates", "update"),
    ("update_note", "update"),
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The `fields` above an article, and the number of `lines` they take in the file."""

    fields: Mapping[str, Json] = field(default_factory=dict)
    lines: int = 0


def front_matter(source: Source) -> FrontMatter:
    """The front matter of a Markdown file; none where the first line is no fence or it is never closed.

    Values are the text in the file: a date is not made a date, nor `no` a falsehood.
    Raises `Unreadable` where it is broken, `TooLarge` over 64 KB.
    """
    lines = source.lines
    ends = _FENCES.get(lines[0].rstrip()) if lines else None
    if ends is None:
        return FrontMatter()
    last = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in ends), None)
    if last is None:
        return FrontMatter()
    text = "\n".join(lines[1:last])
    if len(text) > _BYTES_AT_MOST:
        raise TooLarge(len(text), _BYTES_AT_MOST, "characters of front matter", where=source.where)
    value = _toml(text, source) if lines[0].startswith("+") else _yaml(text, source)
    return FrontMatter(lowered(value) if isinstance(value, dict) else {}, last + 1)


def told_by(fields: Mapping[str, Json]) -> Document:
    """What front matter tells of an article."""
    found = [r for key, kind in _NOTICES for r in records(fields.get(key), f"front matter {key}", kind)]
    return Document(
        headline=text_at(fields, "headline", "title"),
        deck=text_at(fields, "deck", "dek", "standfirst", "subtitle", "subheading", "sub_title",
                     "description", "summary"),
        byline=names(fields.get("byline") or fields.get("authors") or fields.get("author")),
        dateline=text_at(fields, "dateline"),
        kicker=text_at(fields, "kicker"),
        slug=text_at(fields, "slug"),
        records=tuple(r for r in found if " " in r.text),
        published=text_at(fields, "date", "published", "publishdate", "pubdate",
                          "publish_date", "published_at"),
        modified=text_at(fields, "lastmod", "last_modified_at", "modified", "updated", "updated_at"),
        language=text_at(fields, "language", "lang"),
        source=text_at(fields, "publisher", "source"),
        canceled=(text_at(fields, "status") or "").lower() in _GONE,
        format="markdown",
    )  # fmt: skip


def _toml(text: str, source: Source) -> object:
    try:
        return _as_json(tomllib.loads(text))
    except (ValueError, RecursionError) as error:
        raise source.unreadable(f"has front matter that is no TOML ({_brief(error)})", "Mend it.") from None


def _yaml(text: str, source: Source) -> object:
    import yaml

    # The base loader makes texts, lists and tables only: no objects, no dates, no merging of aliases.
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        if (told := _plain_fields(text)) is not None:
            return told
        raise source.unreadable(f"has front matter that is no YAML ({_brief(error)})", "Mend it.") from None


def _plain_fields(text: str) -> dict[str, str] | None:
    """The fields of lines that are all `name: words`, the words as they stand; None where one is not.

    `title: Mayor: "I quit"` is no YAML, and still plain to any reader.
    """
    told: dict[str, str] = {}
    for line in text.splitlines():
        name, colon, words = line.partition(":")
        words = words.strip()
        if not line.strip() or line.startswith("#"):
            continue
        quoted = len(words) > 1 and words[0] == words[-1] and words[0] in _QUOTES
        opened = words[:1] in _STRUCTURE or (words[:1] in _QUOTES and not quoted)
        if not colon or _FIELD.fullmatch(name) is None or opened:
            return None
        told[name] = words[1:-1] if quoted else words
    return told


_FIELD = regex(r"[A-Za-z_][\w-]{0,60}")
_STRUCTURE = ("[", "{", "|", ">", "&", "*", "!", "%", "@", "`", "")
"""What opens a value that is more than words, or none."""
_QUOTES = "\"'"


def _brief(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return f"{getattr(error, 'problem', None) or 'broken'}, line {mark.line + 2} of the file"
    return "nested too deep" if isinstance(error, RecursionError) else str(error).replace("\n", " ")[:120]


def _as_json(value: object, levels: int = 3) -> Json:
    """TOML's values with its dates and times as text, as deep as any field we ask for."""
    if isinstance(value, dict) and levels:
        return {key: _as_json(inner, levels - 1) for key, inner in value.items()}
    if isinstance(value, list) and levels:
        return [_as_json(inner, levels - 1) for inner in value]
    return value if isinstance(value, bool) else str(value)
