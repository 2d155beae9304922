"""Bytes -> Document: what one revision says, in any format a newsroom keeps it.

A new input format is a file here and a line in `formats.py`; a new piece of furniture is an entry
in `furniture/*.toml`, and a newsroom's own file of patterns goes through `with_own`. Which passages
are notices is not told here but in `versioner.notices`.
"""

from versioner.reading.counting import PLAIN, RULES_IN_USE, CountingRule, number, paragraphs
from versioner.reading.formats import FORMATS, read
from versioner.reading.furniture import Furniture
from versioner.reading.furniture_files import with_own

__all__ = [
    "FORMATS",
    "PLAIN",
    "RULES_IN_USE",
    "CountingRule",
    "Furniture",
    "number",
    "paragraphs",
    "read",
    "with_own",
]
