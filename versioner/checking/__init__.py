"""Alignment + claims -> report: which paragraph is meant, judging, what no notice mentions.

Not here: reading, finding and parsing notices (`versioner.reading`, `versioner.notices`), layout of reports.
"""

from versioner.checking.check import check

__all__ = ["check"]
