"""Every limit, in one frozen value with its unit in the name.

All limits are counts, never seconds, so that the same input gives the same answer on any machine.
"""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """What one run will take on; past a limit the input is refused with one sentence that names it."""

    article_bytes: int = 16_000_000
    """Bytes of one file or request body that holds one article."""
    nesting_levels: int = 200
    """Depth of JSON, XML or HTML elements inside one another."""
    markup_tags: int = 400_000
    """Tags in one HTML or XML text."""
    lines: int = 400_000
    """Lines of one plain text or Markdown file."""
    markdown_characters: int = 4_000_000
    """Characters of one Markdown file."""
    blocks: int = 60_000
    """Blocks (paragraphs, list items, furniture ...) of one article."""
    notice_characters: int = 8_000
    """Characters of one notice that are parsed; what stands behind them is reported as not understood."""
    sentence_words: int = 120
    """Words of one sentence of a notice that are read together; a longer one is cut there."""
    claims_per_notice: int = 24
    """Claims read from one notice."""
    looks: int = 150_000
    """Claims times places of an article at which one check looks; past it claims are not judged."""
    paragraphs_read_for_values: int = 20_000
    """Paragraphs of one article that are read for a wrong date or figure in another form than told."""
    changes_weighed: int = 10_000
    """Changes that no notice tells, each weighed on its own; more are counted together."""
    locations_per_claim: int = 400
    """Places one claim may cite; a range such as 'paragraphs 1-9999' is refused past this."""
    article_id_characters: int = 512
    """Characters (Unicode code points) of an article's id."""
    idempotency_key_characters: int = 200
    """Characters of the key by which a client marks a repeated request."""
    revisions_per_commit: int = 128
    """Waiting revisions that are made durable together."""
    bytes_per_commit: int = 64_000_000
    """Bytes received, of the waiting revisions that are made durable together."""


LIMITS = Limits()
