"""What whoever runs the server may choose: a file and the environment -> one frozen value.

docs/settings.md is printed from here. A later source wins: default, file, environment, command line.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from versioner.cli.places import default_store
from versioner.errors import NotFound, UsageError

PREFIX = "VERSIONER_"
_SITE = re.compile(r"https?://(\*\.)?[A-Za-z0-9.-]+(:[0-9]{1,5})?")


def _setting(default: Any, says: str) -> Any:
    return field(default=default, metadata={"says": says})


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting of the server; an empty text means "not set"."""

    store: str = field(
        default_factory=default_store, metadata={"says": "Folder of the store; made if there is none."}
    )
    catalogue: str = _setting(
        "", "URL of a catalogue on PostgreSQL (`postgresql://…`). Empty: SQLite in the store."
    )
    ledger: str = _setting("", "URL of the database of tokens and webhooks. Empty: SQLite in the store.")
    host: str = _setting("127.0.0.1", "Address to listen on. Any but a loopback one needs a token first.")
    port: int = _setting(8000, "Port to listen on; 0 takes a free one.")
    workers: int = _setting(2, "Server processes.")
    threads: int = _setting(4, "Requests that each process answers at once.")
    public_url: str = _setting(
        "", "How clients reach the server, for links in feeds. Empty: as the request says."
    )
    trusted_proxies: int = _setting(0, "Proxies in front whose X-Forwarded-… headers are believed.")
    reading: str = _setting(
        "open", "`open`: anybody may read what is published; `closed`: reading needs a token."
    )
    require_if_match: bool = _setting(
        False, "Refuse (428) a new revision of a known article without If-Match or Idempotency-Key."
    )
    enforce: str = _setting(
        "", "`fail` or `warn`: refuse (409) every revision whose check ends so. Empty: as a request asks."
    )
    body_bytes: int = _setting(2_097_152, "Bytes of one request's body.")
    blocks: int = _setting(5_000, "Blocks (paragraphs, captions …) of one article.")
    page_size: int = _setting(200, "Items of one page of a list, at most.")
    requests_per_minute: int = _setting(
        0, "Requests of one client (token, or address) a minute, counted in each process. 0: no limit."
    )
    webhooks_to_private: bool = _setting(
        False, "Let webhooks go to private and loopback addresses, and to http://."
    )
    embedded_by: str = _setting(
        "", "Sites whose pages may show ours in a frame, such as `https://cms.example`; blanks between them."
    )
    log: str = _setting("text", "`text` or `json`: one line a request, on standard error.")
    stalled_seconds: int = _setting(
        30, "How long a client may send or take nothing before its connection ends."
    )
    shutdown_seconds: int = _setting(30, "How long a stopping server lets running requests end.")

    def __post_init__(self) -> None:
        _check(self.reading in ("open", "closed"), "reading", "`open` or `closed`")
        _check(self.enforce in ("", "fail", "warn"), "enforce", "`fail`, `warn` or nothing")
        _check(self.log in ("text", "json"), "log", "`text` or `json`")
        sites = self.embedded_by.split()
        _check(all(map(_SITE.fullmatch, sites)), "embedded_by", "addresses such as `https://cms.example`")
        for name, least in (
            ("port", 0),
            ("workers", 1),
            ("threads", 1),
            ("body_bytes", 1),
            ("blocks", 1),
            ("page_size", 1),
            ("requests_per_minute", 0),
            ("trusted_proxies", 0),
            ("stalled_seconds", 1),
            ("shutdown_seconds", 1),
        ):
            _check(getattr(self, name) >= least, name, f"a number from {least}")

    @property
    def ledger_url(self) -> str:
        """Where the ledger is."""
        return self.ledger or f"sqlite:///{Path(self.store).absolute() / 'ledger.sqlite'}"


def read_settings(file: str | None, environment: Mapping[str, str], **given: Any) -> Settings:
    """The settings in force. `given` are those of the command line, None where not given.

    `file` is TOML, a key a setting. Raises NotFound, and UsageError for a setting that is not known or
    has a value it cannot have.
    """
    told: dict[str, Any] = {}
    if file is not None:
        told |= {name: _typed(name, value, file) for name, value in _table(Path(file)).items()}
    for name in (f.name for f in fields(Settings)):
        variable = PREFIX + name.upper()
        if environment.get(variable):
            told[name] = _typed(name, environment[variable], f"${variable}")
    return Settings(**told | {name: value for name, value in given.items() if value is not None})


def from_environment() -> Settings:
    """The settings of a server that is started by another program than `versioner serve`."""
    return read_settings(os.environ.get(f"{PREFIX}CONFIG"), os.environ)


def table() -> str:
    """The settings as a table in Markdown."""
    rows = ["| setting | environment | default | |", "| --- | --- | --- | --- |"]
    for f in fields(Settings):
        default = "the user's data folder" if f.name == "store" else f"`{_shown(f.default)}`"
        rows.append(f"| `{f.name}` | `{PREFIX}{f.name.upper()}` | {default} | {f.metadata['says']} |")
    return "\n".join(rows) + "\n"


def _shown(default: object) -> str:
    return str(default).lower() if isinstance(default, bool) else str(default) or '""'


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise NotFound(f"cannot be read ({error.strerror})", where=str(path), do="Check the path.") from None
    except ValueError as error:
        raise UsageError(f"is no TOML ({error})", where=str(path)) from None


def _typed(name: str, value: Any, where: str) -> Any:
    kinds = {f.name: type(f.default) if f.name != "store" else str for f in fields(Settings)}
    if name not in kinds:
        near = difflib.get_close_matches(name, kinds, 1)
        raise UsageError(
            f"there is no setting {name!r}", where=where, do=f"Is it {near[0]!r}?" if near else ""
        )
    kind = kinds[name]
    if isinstance(value, str) and kind is not str:
        words: dict[str, Any] = {
            "true": True,
            "1": True,
            "yes": True,
            "false": False,
            "0": False,
            "no": False,
        }
        value = (
            words.get(value.lower(), value) if kind is bool else int(value) if value.isdecimal() else value
        )
    if type(value) is not kind:
        raise UsageError(
            f"{name} cannot be {value!r}", where=where, do=f"Give a value of type {kind.__name__}."
        )
    return value


def _check(holds: bool, name: str, wanted: str) -> None:
    if not holds:
        raise UsageError(f"the setting {name} is none it can be", do=f"Give {wanted}.")
