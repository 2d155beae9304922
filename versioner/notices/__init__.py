"""Document -> notices -> claims: finding, kinds, the grammar. Not here: judging (`versioner.checking`)."""

from versioner.notices.documents import with_notices
from versioner.notices.passages import understand_passage

__all__ = ["understand_passage", "with_notices"]
