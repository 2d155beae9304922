"""Which files are articles: patterns as in a .gitignore, and what sites keep beside their articles."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

ARTICLES: tuple[str, ...] = (
    "*.md", "*.markdown", "*.html", "*.htm", "*.txt", "*.json", "*.xml",
)  # fmt: skip
"""Files that may be articles; whether a JSON or XML file is one, its content tells."""

SKIP: tuple[str, ...] = (
    "layouts/", "_layouts/", "_includes/", "includes/", "partials/", "templates/", "themes/", "archetypes/",
    "components/", "shortcodes/", "_data/", "data/", "assets/", "static/", "node_modules/", "_site/",
    ".github/", ".gitlab/", ".vscode/", "_index.*", "README*", "CHANGELOG*", "CONTRIBUTING*", "LICENSE*",
    "CODE_OF_CONDUCT*", "SECURITY*", "robots.txt", "requirements*.txt", "humans.txt", "404.*", "sitemap*.xml",
    "feed.xml", "package*.json", "tsconfig*.json", "manifest.json", "*.schema.json", ".*",
)  # fmt: skip
"""Templates, partials, data files and papers of the project, as the usual site generators name them."""


def matches(path: str, pattern: str) -> bool:
    """Whether a path (relative, with `/`) matches a pattern, itself or a folder it lies in.

    `*` and `?` stay within one part of the path, `**` goes through folders. A pattern with a `/` before
    its end counts from the top, one without matches at any depth; a `/` at its end means a folder.

    >>> matches("site/_includes/head.html", "_includes/"), matches("content/a/b.md", "content/**/*.md")
    (True, True)
    """
    parts = path.split("/")
    wanted = pattern.strip("/").split("/")
    inside = pattern.endswith(("/", "/**"))
    if len(wanted) == 1:
        return any(fnmatchcase(part, wanted[0]) for part in (parts[:-1] if inside else parts))
    places: Iterable[int] = [0]
    for want in wanted:
        if want == "**":
            places = range(min(places, default=len(parts) + 1), len(parts) + 1)
        else:
            places = [i + 1 for i in places if i < len(parts) and fnmatchcase(parts[i], want)]
    return any(i < len(parts) or (i == len(parts) and not inside) for i in places)
