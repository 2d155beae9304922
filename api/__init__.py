"""The REST API over `versioner`: parse, call, answer. Nothing is judged or stored here.

A new endpoint is a class in `resources/`, its shapes in `schemas/`, a line in `app.py`. What git cannot
give back (tokens, webhooks) is in `ledger/`; `webhooks/` tells others what happened. Every error becomes
a response in `problems.py`.
"""
