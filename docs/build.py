"""Print into the docs what the program says of itself: the README's example, the list of commands.

Run by `make docs`; tests/test_docs.py fails where a page differs from what this prints.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
_LOOK: dict[str, Any] = {
    "help_option_names": ["-h", "--help"],
    "max_content_width": 100,
    "terminal_width": 100,
}
_MARK = "<!-- output: harbour-ferry -->"


def readme() -> str:
    """The README with the report of its example behind the mark."""
    from versioner.checking import check
    from versioner.reading import read
    from versioner.reports import terminal

    case = ROOT / "fixtures" / "cases" / "harbour-ferry"
    report = check(read((case / "before.txt").read_bytes()), read((case / "after.txt").read_bytes()))
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    head, _, tail = text.partition(_MARK)
    if tail.startswith("\n```text\n"):
        tail = tail.split("\n```\n", 1)[1]
    shown = f"```text\n{terminal.render(report, width=100)}```"
    return f"{head}{_MARK}\n{shown}\n\n{tail.strip()}\n"


def commands() -> str:
    """Every command's help, as the terminal shows it."""
    from versioner.cli import cli

    context = click.Context(cli, info_name="versioner", **_LOOK)
    pages = [
        "# Commands",
        "",
        "Printed by the program (`make docs`).",
        "",
        "```text",
        cli.get_help(context),
        "```",
    ]
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        if command is None:
            continue
        inner = click.Context(command, info_name=name, parent=context, **_LOOK)
        pages += ["", f"## versioner {name}", "", "```text", command.get_help(inner), "```"]
    return "\n".join(pages) + "\n"


def settings() -> str:
    """Every setting of the server."""
    from api.settings import table

    return f"# Settings of the server\n\nPrinted by the program (`make docs`). {_SETTINGS}\n\n{table()}"


def problems() -> str:
    """Every problem the API may answer with."""
    from api.problems import page

    return page()


def openapi() -> str:
    """Every route, every shape."""
    import json

    from api.app import openapi

    return json.dumps(openapi(), indent=1, ensure_ascii=False) + "\n"


def policy() -> str:
    """The page on the gate's policy, with the tables of keys and of profiles."""
    from versioner.checking.policy import profile, profiles
    from versioner.checking.rules import RULES
    from versioner.ci.settings import KEYS

    keys = ["| key | takes | |", "| --- | --- | --- |"]
    keys += [f"| `{k.name}` | {k.takes} | {k.does}{' (also per path)' if k.per_path else ''} |" for k in KEYS]
    names = list(profiles())
    rules = [f"| rule | | {' | '.join(names)} |", f"| --- | --- |{' --- |' * len(names)}"]
    for r in RULES:
        answers = " | ".join(profile(name).answer(r.id) for name in names)
        rules.append(f"| [{r.id}](rules/{r.id}.md) {r.name} | {r.title} | {answers} |")
    text = (ROOT / "docs" / "policy.md").read_text(encoding="utf-8")
    for mark, table in (("keys", keys), ("profiles", rules)):
        head, _, tail = text.partition(f"<!-- {mark} -->\n")
        tail = tail.split("<!-- end -->\n", 1)[-1]
        text = f"{head}<!-- {mark} -->\n" + "\n".join(table) + f"\n<!-- end -->\n{tail}"
    return text


_SETTINGS = (
    "A later source wins: default, file, environment, command line.\nThe file is TOML, a line a setting: "
    "`versioner serve --config versioner-server.toml`, or `VERSIONER_CONFIG`."
)
PAGES = {
    "README.md": readme,
    "docs/commands.md": commands,
    "docs/settings.md": settings,
    "docs/policy.md": policy,
    "docs/problems.md": problems,
    "docs/openapi.json": openapi,
}


if __name__ == "__main__":
    for name, printed in PAGES.items():
        (ROOT / name).write_text(printed(), encoding="utf-8")
        print(f"wrote {name}")
