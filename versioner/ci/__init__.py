"""The gate for newsroom pipelines: settings, which articles changed, all pairs judged, what is accepted.

Not here: judging one pair (`versioner.checking`), the formats of a run (`versioner.reports.runs`).
"""
