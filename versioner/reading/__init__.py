"""Bytes -> Document: what one revision says, in any format a newsroom keeps it.

A new input format is a file here and a line in `formats.py`; a new piece of furniture is an entry
in `furniture/*.toml`. Which passages are notices is not told here but in `versioner.notices`.
"""

from versioner.reading.counting import PLAIN, RULES_IN_USE, CountingRule, number, paragraphs
from versioner.reading.formats import FORMATS, read

__all__ = ["FORMATS", "PLAIN", "RULES_IN_USE", "CountingRule", "number", "paragraphs", "read"]
