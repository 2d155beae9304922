"""Start-up: a fresh process beside a bare `python -c pass`, in the same run.

`python -m bench start`. The least of interleaved rounds; everything is compiled before, as installing does.
"""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Final

from bench.measuring import ROUNDS
from bench.whole import corrected_article

_AIM: Final = 12
_ROUNDS: Final = 2 * ROUNDS
COMMAND: Final = str(Path(sys.executable).with_name("versioner"))


def _commands(folder: Path) -> dict[str, list[str]]:
    before, after = folder / "before.txt", folder / "after.txt"
    for path, text in zip((before, after), corrected_article(Random("start"), 10), strict=True):
        path.write_bytes(text)
    _repository(folder / "site", before.read_bytes(), after.read_bytes())
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        "versioner --help": [COMMAND, "--help"],
        "versioner check BEFORE AFTER": [COMMAND, "check", str(before), str(after)],
        "versioner ci BEFORE AFTER": [COMMAND, "ci", str(before), str(after)],
        "versioner ci --base HEAD~1 (a checkout)": [COMMAND, "ci", "--base", "HEAD~1"],
    }


def _repository(folder: Path, before: bytes, after: bytes) -> None:
    """A checkout whose last commit corrects one article."""
    folder.mkdir()
    git = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@localhost"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    for text in (before, after):
        (folder / "article.md").write_bytes(text)
        subprocess.run([*git, "add", "."], check=True)
        subprocess.run([*git, "commit", "--quiet", "-m", "An article"], check=True)


def run(arguments: Sequence[str] = ()) -> int:
    """Print the table; nothing is asked of it beside its time."""
    compileall.compile_dir(str(Path(__file__).parents[1] / "versioner"), quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        commands = _commands(Path(folder))
        site = Path(folder) / "site"
        environment = {**os.environ, "XDG_CONFIG_HOME": folder}
        least = dict.fromkeys(commands, float("inf"))
        for _ in range(_ROUNDS):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, cwd=site, env=environment, capture_output=True, check=False)
                least[name] = min(least[name], time.perf_counter() - start)
    bare = least["python -c pass"]
    print(f"{'':46} {'ms':>9} {'ratio':>7} {'to reach':>9}")
    for name, seconds in least.items():
        aim = "" if name == "python -c pass" else str(_AIM)
        print(f"{name:46} {seconds * 1e3:9.1f} {seconds / bare:7.1f} {aim:>9}")
    return 0
