"""What is ready to paste works when pasted: the action, the hook, the template, the guide, line by line."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from tests.ci.conftest import FERRY, NOTICE, Site

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "ci-guide.md").read_text(encoding="utf-8")


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A PATH with the command `versioner` of this checkout."""
    command = tmp_path / "bin" / "versioner"
    command.parent.mkdir()
    command.write_text(
        f"#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.quote(sys.executable)}"
        " -c 'from versioner.cli import main; main()' \"$@\"\n"
    )
    command.chmod(0o755)
    return f"{command.parent}{os.pathsep}{os.environ['PATH']}"


def _bash(script: str, folder: Path, path: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith("GIT")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=folder, capture_output=True,
        text=True, check=False, env={**clean, "PATH": path, **environment},
    )  # fmt: skip


def _validate(name: str, value: Any) -> None:
    """Against the schema that check-jsonschema ships, copied from the platform's own."""
    schema = files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{name}.json"
    Draft7Validator(json.loads(schema.read_text(encoding="utf-8"))).validate(value)


def _action() -> dict[str, Any]:
    value: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return value


def test_the_action_is_as_github_demands() -> None:
    _validate("github-actions", _action())


ACTIONS = {
    "a pull request": ({"BASE_REF": "main"}, 1),
    "a push": ({"BEFORE": "origin/main"}, 1),
    "a branch's first push": ({"BEFORE": "0" * 40}, 1),
    "a threshold": ({"BASE_REF": "main", "FAIL_ON": "never"}, 0),
    "paths": ({"BASE_REF": "main", "PATHS": "content\nother\n"}, 1),
    "other paths": ({"BASE_REF": "main", "PATHS": "other dir\n"}, 0),
    "a hostile branch": ({"BASE_REF": "main$(touch ran)"}, 2),
}


@pytest.mark.parametrize(("given", "status"), ACTIONS.values(), ids=ACTIONS)
def test_the_action_judges_and_annotates(
    false_notice: Site, path: str, given: dict[str, str], status: int, tmp_path: Path
) -> None:
    step = _action()["runs"]["steps"][1]
    false_notice.git("update-ref", "refs/remotes/origin/main", "main")
    summary = tmp_path / "summary.md"
    environment = {**dict.fromkeys(step["env"], ""), **given, "SARIF": "out.sarif"}
    done = _bash(step["run"], false_notice.folder, path, GITHUB_STEP_SUMMARY=str(summary), **environment)
    assert done.returncode == status, done.stderr
    assert not (false_notice.folder / "ran").exists()
    if status == 1:
        assert "::error file=content/ferry.md,line=9," in done.stdout
        assert "content/ferry.md:9" in summary.read_text(encoding="utf-8")
        assert (
            json.loads((false_notice.folder / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
        )


def test_the_gitlab_template_is_as_gitlab_demands_and_runs(
    false_notice: Site, path: str, tmp_path: Path
) -> None:
    template = yaml.safe_load((ROOT / "templates" / "versioner.gitlab-ci.yml").read_text(encoding="utf-8"))
    _validate("gitlab-ci", template)
    subprocess.run(["git", "clone", "-q", false_notice.folder, tmp_path / "clone"], check=True)
    script = "\n".join(template["corrections"]["script"])
    done = _bash(script, tmp_path / "clone", path, CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main")
    assert done.returncode == 1, done.stderr
    for name in template["corrections"]["artifacts"]["reports"].values():
        assert "COR001" in (tmp_path / "clone" / name).read_text(encoding="utf-8")


@pytest.fixture
def hooks(tmp_path: Path) -> Path:
    """A repository that holds our manifest of hooks, as pre-commit clones it."""
    folder = tmp_path / "hooks"
    folder.mkdir()
    repository = Site(folder)
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", folder)
    repository.commit()
    return folder


def _pre_commit(site: Site, hooks: Path, path: str) -> subprocess.CompletedProcess[str]:
    rev = subprocess.run(["git", "rev-parse", "HEAD"], cwd=hooks, capture_output=True, text=True, check=True)
    # The hook's own entry is run, by the command of this checkout: nothing is installed in a test.
    hook = {"id": "versioner", "language": "unsupported"}
    repository = {"repo": str(hooks), "rev": rev.stdout.strip(), "hooks": [hook]}
    site.write(".pre-commit-config.yaml", json.dumps({"repos": [repository]}))
    site.git("add", "-A")
    call = shlex.join([sys.executable, "-m", "pre_commit", "run", "--color", "never", "--verbose"])
    return _bash(call, site.folder, path, PRE_COMMIT_HOME=str(hooks.parent / "cache"))


def test_the_hook_stops_a_false_notice_and_lets_a_true_one_pass(site: Site, hooks: Path, path: str) -> None:
    site.write("content/ferry.md", FERRY.replace("48 million", "52 million") + NOTICE)
    stopped = _pre_commit(site, hooks, path)
    assert stopped.returncode == 1
    assert "COR001" in stopped.stdout
    site.write("content/ferry.md", FERRY.replace("48 million", "54 million") + NOTICE)
    passed = _pre_commit(site, hooks, path)
    assert (passed.returncode, "1 article checked" in passed.stdout) == (0, True), (
        passed.stdout + passed.stderr
    )


def test_a_renamed_article_is_seen_by_the_hook_with_both_its_names(
    site: Site, hooks: Path, path: str
) -> None:
    site.git("mv", "content/ferry.md", "content/terminal.md")
    site.write("content/terminal.md", FERRY.replace("26 staff", "27 staff"))
    stopped = _pre_commit(site, hooks, path)
    assert "COR004" in stopped.stdout


def test_the_makefile_line_runs(false_notice: Site, path: str) -> None:
    (line,) = re.findall(r"\| Makefile \| `(.*?)`", GUIDE)
    false_notice.write("Makefile", f"{line}\n")
    false_notice.git("update-ref", "refs/remotes/origin/main", "main")
    assert _bash("make corrections", false_notice.folder, path).returncode == 2  # make's own for a failure
    assert "COR001" in _bash("make corrections", false_notice.folder, path).stdout


def test_the_docker_line_asks_for_what_the_command_has() -> None:
    (line,) = re.findall(r"\| Docker \| `(.*?)` \|$", GUIDE, re.M)
    words = shlex.split(line)
    assert words[:3] == ["docker", "run", "--rm"]
    assert words[-1].endswith("versioner ci --base origin/main")


def test_the_guide_leads_to_a_failing_pull_request(tmp_path: Path, path: str) -> None:
    """Every command of the guide, one after the other, prints what the guide says."""
    folder = tmp_path
    blocks = re.findall(r"```(sh|sh fails|text)\n(.*?)```", GUIDE, re.S)
    printed = ""
    for kind, text in blocks:
        if kind == "text":
            assert printed.endswith(text), printed
            continue
        done = _bash(text, folder, path)
        assert done.returncode == (1 if kind == "sh fails" else 0), done.stdout + done.stderr
        printed = done.stdout
        folder = tmp_path / "newsroom"
