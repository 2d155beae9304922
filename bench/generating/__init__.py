"""Corrections whose truth is known: invented articles, edits of them, and notices that tell so or do not."""
