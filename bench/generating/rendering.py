"""An article as a file: plain text, Markdown or HTML, with its notice, furniture, noise."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Final

from bench.generating.articles import CAPTION, HEADLINE, STORIES, Article


@dataclass(frozen=True)
class Page:
    """What is written out: `lines` are kinds and texts in order ("p", "h2", "caption", "furniture")."""

    headline: str
    lines: list[tuple[str, str]] = field(default_factory=list)
    notice: str = ""
    top: bool = False

    def mapped(self, change: Callable[[str], str]) -> Page:
        """The page with every text of the article changed."""
        lines = [(k, change(t)) for k, t in self.lines]
        return Page(change(self.headline), lines, self.notice, self.top)


def page(article: Article, notice: str = "", *, top: bool = False, subheads: bool = True) -> Page:
    """The article laid out."""
    lines: list[tuple[str, str]] = []
    if article.caption:
        lines.append(("caption", article.text(CAPTION)))
    for part in range(len(article.body)):
        if subheads and part in article.subheads:
            lines.append(("h2", article.subheads[part]))
        lines.append(("p", article.text(part)))
    return Page(article.text(HEADLINE), lines, notice, top)


def plain(it: Page) -> str:
    """As text, a paragraph a block; captions and subheads are not told in this form."""
    body = [t for k, t in it.lines if k in ("p", "furniture", "list")]
    notice = [it.notice] if it.notice else []
    return "\n\n".join([it.headline, *(notice if it.top else []), *body, *([] if it.top else notice)]) + "\n"


def markdown(it: Page) -> str:
    """As Markdown."""
    shape = {
        "p": "{}",
        "h2": "## {}",
        "furniture": "{}",
        "list": "{}",
        "caption": '![A picture](photo.jpg "{}")',
    }
    body = [shape[k].format(t) for k, t in it.lines if k != "caption"]
    notice = ["*" + line + "*" for line in it.notice.split("\n") if line]
    return (
        "\n\n".join([f"# {it.headline}", *(notice if it.top else []), *body, *([] if it.top else notice)])
        + "\n"
    )


def web(it: Page) -> str:
    """As a web page."""
    shape = {
        "p": "<p>{}</p>",
        "h2": "<h2>{}</h2>",
        "caption": '<figure><img src="a.jpg"><figcaption>{}</figcaption></figure>',
        "furniture": '<aside class="newsletter"><p>{}</p></aside>',
        "list": '<div class="most-read"><h3>Most Read</h3><ul><li>{}</li></ul></div>',
    }
    body = [shape[k].format(html.escape(t, quote=False)) for k, t in it.lines]
    notice = (
        [f'<p class="correction">{html.escape(it.notice, quote=False)}</p>'.replace("\n", "<br>")]
        if it.notice
        else []
    )
    inner = "\n".join([*(notice if it.top else []), *body, *([] if it.top else notice)])
    head = html.escape(it.headline, quote=False)
    opening = f"<!doctype html><html lang=en><head><title>{head}</title></head><body>"
    return f"{opening}<article><h1>{head}</h1>\n{inner}\n</article></body></html>\n"


FORMATS: Final = {"plain": plain, "markdown": markdown, "html": web}


def furnished(chance: Random, it: Page) -> Page:
    """The page with furniture put between its paragraphs."""
    lines = list(it.lines)
    for text in chance.sample(STORIES["common"]["furniture"], 2):
        at = chance.randrange(1, len(lines) + 1)
        lines.insert(at, ("furniture", text))
    return Page(it.headline, lines, it.notice, it.top)


def glued(chance: Random, it: Page) -> Page:
    """The page with "Story Continues" glued to a paragraph."""
    lines = list(it.lines)
    at = chance.choice([i for i, (k, _) in enumerate(lines) if k == "p"])
    lines[at] = (
        "p",
        lines[at][1] + chance.choice(["Story Continues", "Story continues below advertisement"]),
    )
    return Page(it.headline, lines, it.notice, it.top)


def curled(text: str) -> str:
    """Typographic quotes and dashes."""
    out, open_ = [], True
    for c in text:
        if c == '"':
            out.append("“" if open_ else "”")
            open_ = not open_
        else:
            out.append("’" if c == "'" else c)
    return "".join(out).replace(" - ", " – ")


def straight(text: str) -> str:
    """Quotes of a typewriter."""
    return text.translate(str.maketrans("“”’‘", "\"\"''"))


def split(chance: Random, it: Page) -> Page:
    """A paragraph of several sentences cut in two, and perhaps two joined."""
    lines = list(it.lines)
    long = [i for i, (k, t) in enumerate(lines) if k == "p" and ". " in t[:-2] and t.count("“") == 0]
    if long:
        at = chance.choice(long)
        cut = lines[at][1].rfind(". ", 0, -2) + 1
        if lines[at][1][cut + 1 : cut + 2].isupper() and lines[at][1][cut - 4 : cut] not in ("a.m.", "p.m."):
            lines[at : at + 1] = [("p", lines[at][1][:cut]), ("p", lines[at][1][cut + 1 :])]
    return Page(it.headline, lines, it.notice, it.top)


def merged(chance: Random, it: Page) -> Page:
    """Two paragraphs made one."""
    lines = list(it.lines)
    pairs = [i for i in range(len(lines) - 1) if lines[i][0] == lines[i + 1][0] == "p"]
    if pairs:
        at = chance.choice(pairs)
        lines[at : at + 2] = [("p", f"{lines[at][1]} {lines[at + 1][1]}")]
    return Page(it.headline, lines, it.notice, it.top)
