"""Dockerfile and compose file, as far as they can be tried without containers."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from api.settings import PREFIX, Settings
from tests.api.test_serving import served
from tests.conftest import ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())


def test_the_compose_file_is_one() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    done = subprocess.run([*command, ROOT / "compose.yaml"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_every_setting_they_make_is_one() -> None:
    known = {PREFIX + name.upper() for name in Settings.__dataclass_fields__}
    told = set(COMPOSE["services"]["versioner"]["environment"])
    told |= set(re.findall(r"(VERSIONER_\w+)=", DOCKERFILE))
    assert told <= known


def test_what_is_copied_is_there_and_the_wheel_holds_all_that_is_needed(tmp_path: Path) -> None:
    for line in re.findall(r"^COPY (.*)$", DOCKERFILE, re.M):
        *sources, _ = line.split()
        assert all((ROOT / source).exists() for source in sources)
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "-q",
        "-w",
        tmp_path,
        ROOT,
    ]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("versioner-*.whl")
    names = subprocess.run(
        [sys.executable, "-m", "zipfile", "-l", wheel], capture_output=True, text=True, check=True
    ).stdout
    for folder in ("versioner", "api"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                assert path.relative_to(ROOT).as_posix() in names


def test_its_health_is_asked_as_a_server_answers(tmp_path: Path) -> None:
    told = json.loads(re.findall(r"HEALTHCHECK .*?CMD (\[.*?\])$", DOCKERFILE, re.S | re.M)[0])
    with served(tmp_path / "store") as (address, _):
        command = [sys.executable, *(one.replace("http://127.0.0.1:8000", address) for one in told[1:])]
        assert subprocess.run(command, check=False).returncode == 0
    assert subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode != 0
