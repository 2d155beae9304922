"""The least a web server can do that keeps what it is sent: one Flask route, one row, durably in SQLite."""

from __future__ import annotations

import os
import sqlite3
import threading

from flask import Flask, request


def create_app() -> Flask:
    """The application; the database is the file that the environment names."""
    app, own = Flask("peer"), threading.local()

    @app.post("/<name>")
    def write(name: str) -> tuple[dict[str, int], int]:
        if not hasattr(own, "connection"):
            own.connection = sqlite3.connect(os.environ["PEER_DATABASE"], timeout=60, isolation_level=None)
            own.connection.execute("PRAGMA journal_mode = WAL")
            own.connection.execute("PRAGMA synchronous = FULL")
            own.connection.execute("CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, name, body)")
        row = own.connection.execute(
            "INSERT INTO rows (name, body) VALUES (?, ?)", (name, request.get_data())
        )
        return {"number": row.lastrowid or 0}, 201

    return app
