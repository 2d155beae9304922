"""The settings of a newsroom: `versioner.toml`, or `[tool.versioner]` in pyproject.toml, found upwards.

What each key means is told by KEYS; the page docs/policy.md is printed from it.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path, PurePosixPath
from typing import Any, cast

from versioner.checking.policy import ANSWERS, FAIL_ON, STANDARD, Answer, Policy, profile, profiles
from versioner.checking.rules import RULES, rule_named
from versioner.ci.allowing import Allowed
from versioner.ci.patterns import ARTICLES, SKIP, matches
from versioner.errors import UsageError
from versioner.reading.counting import CountingRule

_BYTES_AT_MOST = 1_000_000
_COUNTED = tuple(f.name for f in fields(CountingRule))
BUILT_IN = "built in"


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the settings: what it takes, what it does, and whether `[[paths]]` may set it too."""

    name: str
    takes: str
    does: str
    per_path: bool = False


KEYS: tuple[Key, ...] = (
    Key("profile", "strict, standard, advisory", "the policy to start from", per_path=True),
    Key("rules", "table: rule → fail, warn, note, ignore", "other answers than the profile's", per_path=True),
    Key("fail_on", ", ".join(FAIL_ON), "the threshold at which a run fails, over any policy", per_path=True),
    Key(
        "counting",
        f"list of {', '.join(_COUNTED)}",
        "what the house counts besides paragraphs",
        per_path=True,
    ),
    Key("articles", "list of patterns", "which files are articles"),
    Key("skip", "list of patterns", "which of them are not: templates, partials, data"),
    Key("furniture", "list of files", "the house's own furniture patterns"),
    Key("openings", "list of files", "how the house's own notices open"),
    Key(
        "together_hours",
        "number",
        "how near the commits of a fix and its notice must be to be judged together",
    ),
    Key("baseline", "file", "accepted findings, written by `versioner ci --write-baseline`"),
    Key("paths", "list of tables with `path`", "other settings for the articles a pattern matches"),
    Key("allow", "list of tables with `rule`, `path`, `reason`", "findings allowed in one place"),
)


@dataclass(frozen=True, slots=True)
class Value:
    """A setting in force and where it came from."""

    value: Any
    origin: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What one file of settings says; `where` names it, `folder` is what its patterns are relative to."""

    where: str = BUILT_IN
    folder: Path | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    fail_on: str | None = None

    def get(self, name: str, default: Any) -> Any:
        """A setting that holds for all paths."""
        return self.values.get(name, default)

    def is_article(self, path: str) -> bool:
        """Whether a path has the look of an article's file at all."""
        return any(matches(path, pattern) for pattern in self.get("articles", ARTICLES))

    def skipped(self, path: str) -> str | None:
        """Why a path is not an article though it looks like one, or None."""
        pattern = next((p for p in self.get("skip", SKIP) if matches(path, p)), None)
        return None if pattern is None else f"matches the skip pattern “{pattern}”"

    def in_force(self, path: str | None = None) -> dict[str, Value]:
        """The settings in force for an article, each with its origin; `rules` holds one value a rule."""
        layers = [(self.where, self.values)]
        for n, entry in enumerate(self.get("paths", ()), 1):
            if path is not None and matches(path, entry["path"]):
                layers.append((f"{self.where}, paths {n} ({entry['path']})", entry))
        found = {"profile": Value("standard", BUILT_IN), "fail_on": Value(None, BUILT_IN),
                 "counting": Value([], BUILT_IN)}  # fmt: skip
        for origin, values in layers:
            found |= {name: Value(values[name], origin) for name in found if name in values}
        if self.fail_on:
            found["fail_on"] = Value(self.fail_on, "--fail-on")
        start = profile(found["profile"].value)
        rules = {r.name: Value(start.answer(r.id), f"profile {start.name}") for r in RULES}
        for origin, values in layers:
            rules |= {_name(k): Value(v, origin) for k, v in values.get("rules", {}).items()}
        return {**found, "rules": Value(_raised(rules, found["fail_on"]), "")}

    def listed(self, path: str | None = None) -> dict[str, Value]:
        """Every setting in force by its name, rules as "rules.<name>": what `versioner policy` prints."""
        found = self.in_force(path)
        rules = found.pop("rules").value
        defaults = {
            "articles": ARTICLES,
            "skip": SKIP,
            "furniture": (),
            "openings": (),
            "together_hours": 24.0,
            "baseline": None,
        }
        rest = {n: Value(self.values.get(n, d), self.where if n in self.values else BUILT_IN)
                for n, d in defaults.items()}  # fmt: skip
        return {**found, **{f"rules.{name}": value for name, value in rules.items()}, **rest}

    def policy(self, path: str | None = None) -> Policy:
        """The policy in force for an article."""
        if not self.values and not self.fail_on:
            return STANDARD
        found = self.in_force(path)
        answers = {name: value.value for name, value in found["rules"].value.items()}
        return Policy(found["profile"].value, tuple((r.id, answers[r.name]) for r in RULES))

    def counting(self, path: str | None = None) -> CountingRule:
        """How the house counts paragraphs in an article."""
        return CountingRule(**dict.fromkeys(self.in_force(path)["counting"].value, True))

    def allowed(self) -> tuple[Allowed, ...]:
        """What is allowed in one place, with its reasons."""
        return tuple(Allowed(**entry) for entry in self.get("allow", ()))


def _raised(rules: dict[str, Value], threshold: Value) -> dict[str, Value]:
    """The answers moved by the threshold, if there is one."""
    if threshold.value is None:
        return rules
    pairs = tuple((r.id, cast("Answer", rules[r.name].value)) for r in RULES)
    moved = Policy("", pairs).failing_on(threshold.value)
    origin = f"fail_on = {threshold.value} ({threshold.origin})"
    return {
        r.name: rules[r.name] if old == (new := moved.answer(r.id)) else Value(new, origin)
        for r, (_, old) in zip(RULES, pairs, strict=True)
    }


def _name(rule: str) -> str:
    found = rule_named(rule)
    assert found is not None
    return found.name


def find_settings(start: Path, given: Path | None = None, *, fail_on: str | None = None) -> Settings:
    """The settings that hold in a folder: the file `given`, or the nearest one upwards; none is no error.

    Raises UsageError for a broken file, an unknown key or value; it names the nearest known one.
    """
    if given is not None:
        values = _table(given)
        if values is None:
            raise UsageError("holds no [tool.versioner]", where=str(given), do="Give a versioner.toml.")
        return _settings(given, values, fail_on)
    for folder in (start, *start.parents):
        for name in ("versioner.toml", "pyproject.toml"):
            if (folder / name).is_file() and (values := _table(folder / name)) is not None:
                return _settings(folder / name, values, fail_on)
    return Settings(fail_on=fail_on)


def _settings(path: Path, values: dict[str, Any], fail_on: str | None) -> Settings:
    where = path.name if path.name != "pyproject.toml" else "pyproject.toml [tool.versioner]"
    return Settings(where, path.parent, _checked(values, str(path)), fail_on)


def _table(path: Path) -> dict[str, Any] | None:
    import tomllib

    try:
        data = path.read_bytes()
        if len(data) > _BYTES_AT_MOST:
            raise UsageError(f"is over {_BYTES_AT_MOST:,} bytes", where=str(path), do="Give settings only.")
        values = tomllib.loads(data.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"is no TOML ({error})", where=str(path), do="Mend it.") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(f"cannot be read: {reason}", where=str(path), do="Check the path.") from None
    if path.name != "pyproject.toml":
        return values
    inner = values.get("tool", {})
    return inner.get("versioner") if isinstance(inner, dict) else None


def _checked(values: Any, where: str) -> dict[str, Any]:
    _need(isinstance(values, dict), "must be a table", where)
    _known(values, [key.name for key in KEYS], where, "key")
    _check_scope(values, where)
    for name in ("articles", "skip", "furniture", "openings"):
        _check_texts(values.get(name, []), f"{where}: {name}")
    hours = values.get("together_hours", 0)
    _need(
        isinstance(hours, (int, float)) and hours >= 0,
        "must be a number of hours",
        f"{where}: together_hours",
    )
    _need(isinstance(values.get("baseline", ""), str), "must be a file's name", f"{where}: baseline")
    for n, entry in enumerate(_tables(values, "paths", where), 1):
        inside = f"{where}: paths {n}"
        _known(entry, ["path", *(key.name for key in KEYS if key.per_path)], inside, "key")
        _need(isinstance(entry.get("path"), str), "needs a `path`, a pattern", inside)
        _check_scope(entry, inside)
    for n, entry in enumerate(_tables(values, "allow", where), 1):
        _check_allowed(entry, f"{where}: allow {n}")
    return cast("dict[str, Any]", values)


def _check_scope(values: Mapping[str, Any], where: str) -> None:
    """The keys that may be set for all articles or for some."""
    _choice(values.get("profile", "standard"), profiles(), f"{where}: profile", "profile")
    _choice(values.get("fail_on", "never"), FAIL_ON, f"{where}: fail_on", "threshold")
    rules = values.get("rules", {})
    _need(isinstance(rules, dict), "must be a table", f"{where}: rules")
    _known(rules, [n for r in RULES for n in (r.id, r.name)], f"{where}: rules", "rule")
    for name, answer in rules.items():
        _choice(answer, ANSWERS, f"{where}: rules.{name}", "answer")
    _check_texts(values.get("counting", []), f"{where}: counting")
    for name in values.get("counting", []):
        _choice(name, _COUNTED, f"{where}: counting", "kind of block")


def _check_allowed(entry: dict[str, Any], where: str) -> None:
    _known(entry, [f.name for f in fields(Allowed)], where, "key")
    for name in ("rule", "path", "reason"):
        _need(isinstance(entry.get(name), str) and entry[name].strip() != "", f"needs a `{name}`", where)
    _choice(entry["rule"], [n for r in RULES for n in (r.id, r.name)], where, "rule")
    _need(isinstance(entry.get("words", ""), str), "needs `words` as text", where)


def _tables(values: Mapping[str, Any], name: str, where: str) -> Iterable[dict[str, Any]]:
    entries = values.get(name, [])
    ok = isinstance(entries, list) and all(isinstance(e, dict) for e in entries)
    _need(ok, f"must be tables: [[{name}]]", f"{where}: {name}")
    return cast("list[dict[str, Any]]", entries)


def _check_texts(value: Any, where: str) -> None:
    _need(
        isinstance(value, list) and all(isinstance(v, str) for v in value), "must be a list of texts", where
    )


def _need(holds: bool, what: str, where: str) -> None:
    if not holds:
        raise UsageError(what, where=where, do="See docs/policy.md.")


def _known(values: Mapping[str, Any], known: Iterable[str], where: str, noun: str) -> None:
    for key in values:
        _choice(key, list(known), where, noun)


def _choice(value: Any, known: Iterable[str], where: str, noun: str) -> None:
    choices = list(known)
    if value in choices:
        return
    near = difflib.get_close_matches(str(value), choices, 1)
    do = f"Did you mean {near[0]!r}?" if near else f"Use one of {', '.join(choices)}."
    raise UsageError(f"unknown {noun} {value!r}", where=where, do=do)


def relative(settings: Settings, path: str, root: Path) -> str:
    """A path of the checkout at `root` as the patterns of the settings see it."""
    if settings.folder is None or settings.folder == root:
        return path
    try:
        return (root / PurePosixPath(path)).relative_to(settings.folder).as_posix()
    except ValueError:
        return path
