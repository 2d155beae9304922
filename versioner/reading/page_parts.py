"""What an element of a page is, by its tag, its class and its attributes: prose, byline, furniture, nothing.

`others` are words of readers, of other articles, of other sites: no notice among them is one of this
article. Classes are compared word by word ("article__most-read" has the words of "most read"), so a new
name is one entry here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from versioner.regexes import regex

Part: TypeAlias = Literal[
    "prose", "headline", "byline", "deck", "kicker", "time", "caption", "notice", "furniture", "others"
]  # fmt: skip

UNSEEN_TAGS = frozenset((
    "head", "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed",
    "video", "audio", "select", "option", "button", "input", "textarea", "nav", "dialog", "menu", "map",
    "datalist", "progress", "meter", "portal", "title", "meta", "link",
))  # fmt: skip
BLOCK_TAGS = frozenset((
    "html", "body", "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hl2", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table",
    "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "ul", "body.content", "block", "nitf",
))  # fmt: skip
PHRASE_TAGS = frozenset((
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hl2", "dt", "dd", "td", "th", "figcaption",
    "caption", "pre",
))  # fmt: skip
STRUCK_TAGS = frozenset({"del", "s", "strike"})

_UNSEEN_CLASSES = ("sr only", "visually hidden", "visuallyhidden", "screen reader text", "print only")
_CLASSES: Mapping[Part, tuple[str, ...]] = {
    "notice": (
        "correction", "corrections", "clarification", "clarifications", "corrected", "amendment", "erratum",
        "retraction", "editors note", "editor note", "editorsnote", "editornote", "editorial note",
        "article note", "story note", "update note", "correction content", "footnote correction",
    ),
    "byline": ("byline", "bylines", "author", "authors", "author line", "author name", "contributor",
               "contributors", "writer", "post author"),
    "deck": ("deck", "dek", "standfirst", "subtitle", "sub title", "sub headline", "subheadline", "strapline",
             "article summary", "article intro", "teaser text"),
    "kicker": ("kicker", "eyebrow", "overline", "section label", "section name", "rubric", "category",
               "flag"),
    "time": ("timestamp", "dateline time", "published", "pubdate", "publish date", "post date", "entry date",
             "article date", "date", "datetime", "meta", "entry meta", "post meta", "article meta",
             "reading time", "read time"),
    "caption": ("caption", "caption text", "photo credit", "image credit", "credit"),
    "others": (
        "comments", "comment list", "disqus", "most read", "most popular", "mostread", "trending",
        "recirc", "recirculation", "recommended", "recommendations", "outbrain", "taboola", "up next",
        "relatedposts", "twitter tweet", "instagram media", "tiktok embed", "bluesky embed",
        "sidebar", "sidebar widget",
    ),
    "furniture": (
        "related", "read more", "readmore", "more on", "more from", "newsletter", "sign up", "signup",
        "subscribe", "subscription", "promo", "share", "sharing", "social", "follow us", "ad", "ads",
        "advert", "advertisement", "sponsored", "tags", "tag list", "topics", "breadcrumb",
        "breadcrumbs", "pagination", "author bio", "bio", "about author", "cookie", "consent",
        "pullquote", "pull quote", "copyright", "toolbar", "skip", "donate", "support us", "membership",
        "jump links", "story continues", "gallery controls", "player", "widget area", "paywall prompt",
        "paywall message", "paywall overlay", "sharedaddy", "addtoany",
    ),
}  # fmt: skip
_NAMING = ("id", "data-component", "data-testid", "data-gu-name", "data-role", "data-type", "data-block")
_NAMES_AT_MOST = 24
_WORD = regex(r"[A-Z]?[a-z0-9]+|[A-Z]+")


def part_of(tag: str, attributes: Mapping[str, str]) -> Part | None:
    """What part of a page an element is, or None where neither tag nor class tells.

    Only for elements outside a phrase: a link of class "author" inside a sentence is a word of it.
    """
    properties = (attributes.get("itemprop") or "").split() + (attributes.get("rel") or "").split()
    part = _by_class(attributes.get("class") or "", " ".join(filter(None, map(attributes.get, _NAMING))))
    if part == "notice" and tag != "a":
        return "notice"
    if tag == "h1" or (tag in ("h2", "h3") and "headline" in properties):
        return "headline"
    if "author" in properties or (tag == "address" and part is None):
        return "byline"
    if tag == "time" or "datePublished" in properties or "dateModified" in properties:
        return "time"
    if "alternativeHeadline" in properties:
        return "deck"
    if tag in ("h1", "h2", "h3", "h4", "h5", "h6") and part in ("time", "byline"):
        return None
    return part or ("furniture" if tag in ("aside", "footer", "form") else None)


def is_unseen(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether a reader sees nothing of an element."""
    if tag in UNSEEN_TAGS or "hidden" in attributes:
        return True
    style = (attributes.get("style") or "").replace(" ", "").lower()
    if "display:none" in style or "visibility:hidden" in style:
        return True
    names = attributes.get("class")
    return bool(names) and any(_has(token, _UNSEEN_CLASSES) for token in _tokens(names or ""))


@lru_cache(maxsize=4096)
def _by_class(classes: str, other_names: str) -> Part | None:
    tokens = _tokens(f"{other_names} {classes}")
    for part, names in _CLASSES.items():
        if any(_has(token, names) for token in tokens):
            return part
    return None


def _tokens(names: str) -> list[str]:
    """Each name as its words between spaces: "Article__mostRead" is " article most read "."""
    return [f" {' '.join(_WORD.findall(name)).lower()} " for name in names.split()[:_NAMES_AT_MOST]]


def _has(token: str, names: tuple[str, ...]) -> bool:
    return any(f" {name} " in token for name in names)
