"""Every revision, kept in git; SQL only in `catalogue/`.

The door is `versioner.store.store.Store`. What is *not* here: reading bytes into documents
(`versioner.reading`) and judging them (`versioner.checking`); `versioner.recording` brings the
three together.

======================= ==============================================================
naming, text, commits   what a revision looks like in git; pure
packs, files            bytes of a pack; what makes a file survive a loss of power
processes, repository   git helpers through GitPython; one collection's repository
committing, unfinished  from a request to "recorded"; what a crash left half catalogued
store                   collections and the catalogue as one thing
importing               sources of many revisions: a new one is a function there
verifying, maintaining  is all of it still so; keep it small and quick
redacting, backing_up   legal take-down; copies that are whole
======================= ==============================================================
"""
