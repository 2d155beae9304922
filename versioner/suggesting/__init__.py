"""Two revisions -> the notice that would account for what changed, in a house's form.

What changed comes from `versioner.checking`; a draft is read and checked again before it is offered.
"""

from versioner.suggesting.drafting import Suggestion, suggest
from versioner.suggesting.houses import STYLES

__all__ = ["STYLES", "Suggestion", "suggest"]
