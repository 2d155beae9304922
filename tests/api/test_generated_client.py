"""A client that a public generator makes of our OpenAPI document posts a revision and reads it."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.api.conftest import BEFORE, CASE, FERRY
from tests.api.test_serving import served

DOCUMENT = Path(__file__).parents[2] / "docs" / "openapi.json"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of the package that the generator made."""
    folder = tmp_path_factory.mktemp("generated")
    command = [Path(sys.executable).parent / "openapi-python-client", "generate", "--path", DOCUMENT,
               "--meta", "none", "--output-path", folder / "made_of_ours"]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    sys.path.insert(0, str(folder))
    return "made_of_ours"


def test_it_posts_and_reads(generated: str, tmp_path: Path) -> None:
    def part(name: str) -> ModuleType:
        return importlib.import_module(f"{generated}.{name}")

    models, revisions = part("models"), "api.revisions.{}_v1_articles_article_id_revisions{}"
    first = {"headline": "Ferry opens", "text": "The ferry cost 48 million crowns.\n\nIt is blue."}
    second = {
        **first,
        "text": first["text"].replace("48", "54"),
        "notices": ["Corrects cost in paragraph 1."],
    }
    with served(tmp_path / "store") as (address, _), part("client").Client(base_url=address) as client:
        post = part(revisions.format("post", "")).sync
        for told in (first, second):
            done = post(
                FERRY, client=client, body=models.Document.from_dict(told), source="Tidewater",
                idempotency_key=f"key of {told['text'][:30]}",
            )  # fmt: skip
        assert (done.revision.number, done.revision.source, done.is_new) == (2, "Tidewater", True)
        assert [v.verdict for v in done.report.verdicts] == ["confirmed"]
        read = part(revisions.format("get", "_ref")).sync(FERRY, "latest", client=client)
        assert read.to_dict() == done.revision.to_dict()
        document = part(revisions.format("get", "_ref_document")).sync(FERRY, "1", client=client)
        assert document.headline == "Ferry opens"
        listed = part("api.articles.get_v1_articles").sync(client=client, words="ferry")
        assert [item.article_id for item in listed.items] == [FERRY]
        missing = part(revisions.format("get", "_ref")).sync("nobody", "1", client=client)
        assert (missing.status, missing.type_) == (404, "/problems/not-found")


def test_it_can_send_the_original_bytes(generated: str, tmp_path: Path) -> None:
    types = importlib.import_module(f"{generated}.types")
    post = importlib.import_module(f"{generated}.api.revisions.post_v1_articles_article_id_revisions")
    client = importlib.import_module(f"{generated}.client").Client
    with served(tmp_path / "store") as (address, _), client(base_url=address) as there:
        with (CASE / "before.txt").open("rb") as payload:
            done = post.sync(FERRY, client=there, body=types.File(payload=payload))
        received = importlib.import_module(
            f"{generated}.api.revisions.get_v1_articles_article_id_revisions_ref_received"
        )
        assert done.revision.number == 1
        assert received.sync_detailed(FERRY, "1", client=there).content == BEFORE
