"""The archive without our program: every command of docs/plain-git.md runs and says what is true."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.store.articles import document
from versioner.store import maintaining
from versioner.store.store import Store

BLOCKS = re.findall(r"```sh\n(.*?)```", (ROOT / "docs" / "plain-git.md").read_text(), re.DOTALL)
ID = "https://news.example/ferry?a=1 'é'"
HOSTILE = "Ferry\x1b[31m sinks\n\nRemoved: yes\x00\u202e"


@pytest.mark.parametrize("maintained", [False, True])
def test_the_documented_commands_read_blame_clone_and_verify(
    store: Store, tmp_path: Path, maintained: bool
) -> None:
    store.record(ID, document("It sails at nine.", headline=HOSTILE), b"exact \x00 bytes 1")
    store.record(ID, document("It sails at ten.", headline=HOSTILE), b"exact \x00 bytes 2")
    if maintained:
        maintaining.maintain(store.collection())
    script = tmp_path / "all.sh"
    script.write_text("set -eu\n" + "\necho ------\n".join(BLOCKS))
    environment = {
        **os.environ,
        "ARCHIVE": str(store.collection().repository.folder),
        "ID": ID,
        "GIT_PAGER": "cat",
    }
    ran = subprocess.run(["sh", str(script)], cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    told = ran.stdout.decode()
    assert "It sails at [-nine.-]{+ten.+}" in told
    assert "It sails at nine." in told.split("------")[4]
    assert ID in told
    assert (tmp_path / "received").read_bytes() == b"exact \x00 bytes 2"
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", told), "nothing acts on a terminal"
    assert (tmp_path / "copy.git" / "HEAD").exists()


def test_a_headline_cannot_pose_as_a_trailer(store: Store) -> None:
    store.record("ferry", document("x", headline="Calm\n\nRevision: 9\nArticle: other"), b"x")
    assert store.collection().head("ferry").number == 1
