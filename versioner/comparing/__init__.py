"""Two revisions -> alignment (kept, edited, moved, split, merged, added, removed) -> word-level edits.

No claims and no verdicts in here (see `versioner.checking`), and no layout (see `versioner.reports`).
"""

from versioner.comparing.aligning import align
from versioner.comparing.documents import (
    DocumentAlignment,
    Part,
    PartChange,
    compare_documents,
    content,
)
from versioner.comparing.edits import word_edits

__all__ = [
    "DocumentAlignment",
    "Part",
    "PartChange",
    "align",
    "compare_documents",
    "content",
    "word_edits",
]
