"""rewrite, update: the place changed."""

from __future__ import annotations

from versioner.checking.findings import Finding, evidence_for, evidence_whole
from versioner.checking.revisions import Revisions, Site
from versioner.model import Claim


def judge(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """Whether the place reads otherwise than before."""
    if revisions.before is None:
        return Finding(None, None, why="A rewrite cannot be seen without the earlier revision.")
    if not site.changed:
        return Finding(True, False, why=f"{site.name.capitalize()} is as it was.")
    if site.kind in ("added", "removed"):
        return Finding(True, True, (evidence_whole(site),))
    every = range(len(site.edits))
    return Finding(True, True, evidence_for(site, every), frozenset(every))
