"""The version of the rules that made a report. A change of any verdict's meaning changes it."""

RULES_VERSION = "2026.11"
