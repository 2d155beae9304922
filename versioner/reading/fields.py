"""Fields of JSON and front matter, which newsrooms fill with text, lists or objects as they please."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from versioner.reading.sources import Json
from versioner.reading.words import folded

_AT_MOST = 100


def text_at(record: Mapping[str, Json], *keys: str, folded_to_one_line: bool = True) -> str | None:
    """The first of these fields that holds words, on one line unless told otherwise."""
    for key in keys:
        value = record.get(key)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = str(value)
        words = next(iter(texts(value)), "")
        words = folded(words) if folded_to_one_line else words
        if words:
            return words
    return None


def texts(value: Json) -> Iterator[str]:
    """The text or texts of a field: itself, those of a list, or what an object's `value` or `name` says."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value[:_AT_MOST]:
            yield from texts(one) if not isinstance(one, list) else ()
    elif isinstance(value, dict):
        for key in ("rendered", "raw", "basic", "value", "@value", "name", "literal", "title", "text"):
            if isinstance(value.get(key), str):
                yield str(value[key])
                return


def names(value: Json) -> str | None:
    """Names of people or houses as a byline gives them: "Ana Sorin, Huw Trent and Jory Pike"."""
    found = [name for name in map(folded, texts(value)) if name and not name.startswith(("http:", "https:"))]
    if len(found) < 2:
        return found[0] if found else None
    return f"{', '.join(found[:-1])} and {found[-1]}"


def lowered(record: Mapping[str, Json]) -> dict[str, Json]:
    """The same fields under names in lower case without hyphens, since versions of a format differ in it."""
    return {key.lower().replace("-", "_"): value for key, value in record.items()}


def objects(value: Json) -> list[dict[str, Json]]:
    """The objects of a list (or of an object's values), the rest left out."""
    if isinstance(value, dict):
        value = list(value.values())
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
