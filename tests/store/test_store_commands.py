"""The commands on the store, as a person or a script calls them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from versioner.cli import COMMANDS

BEFORE = "Ferry returns\n\nThe ferry carries 12 people.\n\nIt sails at nine.\n"
AFTER = "Ferry returns\n\nThe ferry carries 14 people.\n\nIt sails at nine.\n"


class Shell:
    """The `versioner` command with a store of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {**os.environ, "VERSIONER_STORE": str(folder / "store"), "NO_COLOR": "1"}

    def run(self, *arguments: str, told: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", "from versioner.cli import main; main()", *arguments]
        return subprocess.run(
            command,
            input=told,
            capture_output=True,
            text=True,
            env=self.environment,
            cwd=self.folder,
            check=False,
        )

    def json(self, *arguments: str, told: str = "", status: int = 0) -> object:
        done = self.run(*arguments, "--format", "json", told=told)
        assert done.returncode == status, done.stderr
        return json.loads(done.stdout)


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def test_from_the_first_revision_to_a_restored_backup(shell: Shell) -> None:
    first = shell.json("add", "ferry", told=BEFORE)
    assert (first["number"], first["is_new"]) == (1, True)  # type: ignore[index]
    second = shell.json("add", "ferry", told=AFTER, status=1)
    assert second["report"]["outcome"] == "fail"  # type: ignore[index]
    assert shell.json("add", "ferry", told=AFTER, status=1)["is_new"] is False  # type: ignore[index]
    assert [item["number"] for item in shell.json("list", "--words", "ferry")] == [2]  # type: ignore[union-attr]
    assert [item["number"] for item in shell.json("list", "--all", "--outcome", "fail")] == [2]  # type: ignore[union-attr]
    assert [item["number"] for item in shell.json("log", "ferry")] == [2, 1]  # type: ignore[union-attr]
    assert "carries 14 people" in shell.run("show", "ferry").stdout
    assert shell.run("show", "ferry", "1", "--received").stdout == BEFORE
    assert "carries" in str(shell.json("show", "ferry", "1"))
    assert shell.json("check", "--article", "ferry", status=1) == second["report"]  # type: ignore[index]
    blamed = {item["sentence"]: item["number"] for item in shell.json("blame", "ferry")}  # type: ignore[union-attr]
    assert blamed["The ferry carries 14 people."] == 2
    assert blamed["It sails at nine."] == 1
    exported = shell.run("export").stdout
    (shell.folder / "all.jsonl").write_text(exported)
    assert shell.json("verify") == []
    assert shell.json("reindex") == {"default": 2}
    assert shell.json("recheck") == {"made": 2}
    assert shell.json("maintain")["default"]["packs_after"] == 1  # type: ignore[index]
    assert list(shell.json("backup", "copy")) == ["default"]  # type: ignore[call-overload]
    shell.environment["VERSIONER_STORE"] = str(shell.folder / "restored")
    assert shell.json("restore", "copy")["revisions"] == 2  # type: ignore[index]
    assert shell.run("show", "ferry", "1", "--received").stdout == BEFORE
    shell.environment["VERSIONER_STORE"] = str(shell.folder / "imported")
    assert shell.json("import", "all.jsonl")["recorded"] == 2  # type: ignore[index]
    assert shell.run("show", "ferry", "1", "--received").stdout == BEFORE
    assert shell.json("redact", "ferry", "1", "--reason", "court")[0]["number"] == 1  # type: ignore[index]
    assert shell.run("show", "ferry", "1", "--received").returncode == 4
    assert shell.json("verify") == []


def test_a_blame_names_the_notice_that_tells_of_a_change(shell: Shell) -> None:
    shell.run("add", "ferry", told=BEFORE)
    notice = "(Corrects the number of people in paragraph 1 to 14, not 12)"
    shell.run("add", "ferry", told=f"{AFTER}\n{notice}\n")
    told = {item["sentence"]: item["notice"] for item in shell.json("blame", "ferry")}  # type: ignore[union-attr]
    assert told["It sails at nine."] is None
    assert "14" in str(told["The ferry carries 14 people."])


ERRORS = {
    "no store": (("log", "ferry"), 3, "there is no store here"),
    "no such file": (("add", "ferry", "none.txt"), 3, "no such file"),
    "an id that cannot be seen": (("add", "a\u200bb"), 2, "U+200B"),
    "not a time": (("list", "--since", "yesterday"), 2, "is no time"),
    "no such source": (("import", ".", "--from", "fax"), 2, "fax"),
    "files and an article": (("check", "--article", "ferry", "a.txt"), 2, "not both"),
    "another database": (("list", "--catalogue", "mysql://x/y"), 2, "cannot hold the catalogue"),
}


@pytest.mark.parametrize(("arguments", "status", "words"), ERRORS.values(), ids=ERRORS)
def test_what_goes_wrong_is_one_line(
    shell: Shell, arguments: tuple[str, ...], status: int, words: str
) -> None:
    if words != "there is no store here":
        shell.run("add", "bridge", told=BEFORE)
    done = shell.run(*arguments, told=BEFORE)
    assert done.returncode == status, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_writer_who_looked_too_early_is_refused(shell: Shell) -> None:
    shell.run("add", "ferry", told=BEFORE)
    done = shell.run("add", "ferry", "--expect", "0", told=AFTER)
    assert done.returncode == 4
    assert "revision 1 is the newest, not none" in done.stderr


def test_checking_files_loads_neither_git_nor_a_database(tmp_path: Path) -> None:
    for name, text in (("before.txt", BEFORE), ("after.txt", AFTER)):
        (tmp_path / name).write_text(text)
    program = (
        "import sys; sys.argv[1:] = ['check', 'before.txt', 'after.txt']\n"
        "from versioner.cli import main\n"
        "try: main()\n"
        "finally: print(sorted({'git', 'sqlalchemy', 'alembic', 'versioner.store.store'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines()[-1] == "[]", done.stdout + done.stderr


STORE_COMMANDS = [
    name
    for name, (where, _) in COMMANDS.items()
    if where.startswith(("versioner.cli.store", "versioner.cli.upkeep"))
]


@pytest.mark.parametrize("name", STORE_COMMANDS)
def test_every_command_on_the_store_has_help(shell: Shell, name: str) -> None:
    done = shell.run(name, "--help")
    assert done.returncode == 0
    assert "VERSIONER_STORE" in done.stdout
