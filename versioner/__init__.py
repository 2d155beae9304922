"""Knows whether a news correction did what it says."""
