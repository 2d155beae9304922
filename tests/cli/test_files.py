"""The command on files, as its user meets it: answers, exit statuses, and one sentence for bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FERRY = Path(__file__).parents[2] / "fixtures" / "cases" / "harbour-ferry"
BEFORE, AFTER = str(FERRY / "before.txt"), str(FERRY / "after.txt")


def versioner(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the real command in a process of its own."""
    call = "import sys; sys.argv[0] = 'versioner'; from versioner.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", call, *args], input=stdin, capture_output=True, timeout=300, check=False
    )


def test_a_check_tells_claim_by_claim_and_fails_on_what_is_not_so() -> None:
    done = versioner("check", BEFORE, AFTER)
    told = done.stdout.decode()
    assert done.returncode == 1
    assert done.stderr == b""
    assert "✓ headline: confirmed" in told
    assert "≈ paragraph 7: drifted, found at paragraph 8" in told
    assert "Paragraph 2 now says “52 million”, not “54 million crowns”." in told
    assert "has [-26-]{+31+}." in told
    assert told.splitlines()[-2].startswith("Fail: of 4 statements of the notice")


def test_piped_output_has_no_colour_and_colour_can_be_asked_for() -> None:
    assert b"\x1b[" not in versioner("check", BEFORE, AFTER).stdout
    assert b"\x1b[" in versioner("check", BEFORE, AFTER, "--color").stdout


def test_one_revision_alone_is_judged_as_far_as_it_tells() -> None:
    done = versioner("check", AFTER, "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 1, "the cost promised is not in the text, which one revision can tell"
    assert report["before"] is None
    references = [v for v in report["verdicts"] if v["claim"] == "n1.c1"]
    assert {(v["verdict"], v["after_holds"], v["before_holds"]) for v in references} == {
        ("unverifiable", True, None)
    }


def test_standard_input_can_be_either_revision_but_not_both() -> None:
    piped = versioner("check", BEFORE, "-", stdin=Path(AFTER).read_bytes())
    assert piped.stdout == versioner("check", BEFORE, AFTER).stdout
    both = versioner("check", "-", "-", stdin=b"x")
    assert both.returncode == 2
    assert both.stderr.decode() == (
        "versioner: standard input can be given only once. Give a file for the other revision.\n"
    )


def test_a_notice_can_stand_elsewhere_than_in_the_article(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("Mayor opens bridge\n\nMayor Ida Tarn, 34, opened the bridge on Monday in the rain.\n")
    new.write_text("Mayor opens bridge\n\nMayor Ida Tarn, 43, opened the bridge on Monday in the rain.\n")
    silent = versioner("check", str(old), str(new), "--format", "json")
    told = versioner(
        "check",
        str(old),
        str(new),
        "--format",
        "json",
        "--notice",
        "(Corrects mayor's age in paragraph 1 to 43, not 34)",
    )
    assert json.loads(silent.stdout)["outcome"] == "fail"
    assert json.loads(told.stdout)["outcome"] == "pass"
    assert [v["verdict"] for v in json.loads(told.stdout)["verdicts"]] == ["confirmed"]


def test_the_notice_of_another_copy_is_judged_against_this_one() -> None:
    done = versioner("check", BEFORE, BEFORE, "--notice-from", AFTER, "--format", "json")
    assert {v["verdict"] for v in json.loads(done.stdout)["verdicts"]} == {"contradicted"}


def test_read_numbers_the_paragraphs_and_marks_the_rest() -> None:
    told = versioner("read", AFTER).stdout.decode()
    assert "        11  Quist declined" in told
    assert " furniture  Most Read from Tidewater\n" in told
    assert "    notice  (Corrects to remove" in told
    blocks = json.loads(versioner("read", AFTER, "--format", "json").stdout)["blocks"]
    assert max(b["paragraph"] or 0 for b in blocks) == 11


def test_notices_are_told_with_their_claims() -> None:
    told = versioner("notices", AFTER).stdout.decode()
    assert "references to Quist" in told
    assert "paragraph 1, paragraph 7" in told
    (notice,) = json.loads(versioner("notices", AFTER, "--format", "json").stdout)
    assert notice["kind"] == "correction"
    assert [len(c["locations"]) for c in notice["claims"]] == [3, 1]


def test_a_batch_answers_line_by_line_and_goes_on_after_a_broken_one() -> None:
    lines = [
        b'{"id": 1, "text": "(Corrects day in paragraph 2 to Monday, not Sunday)"}',
        b"{broken",
        b'{"id": 3}',
        b'{"id": 4, "text": "The fleet put out at dawn."}',
    ]
    done = versioner("notices", "--jsonl", stdin=b"\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [a["id"] for a in answers] == [1, None, 3, 4]
    assert answers[0]["notices"][0]["claims"][0]["old"] == "Sunday"
    assert "Line 2 is no JSON" in answers[1]["error"]
    assert "Line 3 needs" in answers[2]["error"]
    assert answers[3]["notices"] == []


def test_diff_marks_the_words_that_changed() -> None:
    told = versioner("diff", BEFORE, AFTER).stdout.decode()
    assert "48" in told
    assert "52" in told
    links = json.loads(versioner("diff", BEFORE, AFTER, "--format", "json").stdout)
    assert links


BAD: dict[str, tuple[bytes, int, str]] = {
    "empty": (b"", 3, "empty"),
    "binary": (bytes(range(256)) * 40, 3, ""),
    "truncated JSON": (b'{"headline": "A bridge", "body_xhtml": "<p>One', 3, ""),
    "truncated XML": (
        b'<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta>',
        3,
        "",
    ),
    "entity bomb": (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">&c;</newsItem>',
        3,
        "",
    ),
    "too large": (b"word " * 4_000_000, 3, "over the limit of 16,000,000"),
}


@pytest.mark.parametrize(("data", "status", "words"), BAD.values(), ids=BAD)
def test_bad_input_gives_one_sentence_and_no_traceback(
    tmp_path: Path, data: bytes, status: int, words: str
) -> None:
    file = tmp_path / "article"
    file.write_bytes(data)
    done = versioner("check", str(file), AFTER)
    told = done.stderr.decode()
    assert done.returncode == status
    assert told.startswith(f"versioner: {file}: ")
    assert told.count("\n") == 1
    assert words in told
    assert "Traceback" not in told


def test_a_missing_file_and_a_directory_are_told_apart(tmp_path: Path) -> None:
    missing = versioner("read", str(tmp_path / "nothing.txt"))
    assert (missing.returncode, b"no such file" in missing.stderr) == (3, True)
    folder = versioner("read", str(tmp_path))
    assert (folder.returncode, b"is a directory" in folder.stderr) == (3, True)


def test_wrong_use_is_told_with_what_was_meant() -> None:
    assert versioner("check").returncode == 2
    assert versioner("check", "a", "b", "c").returncode == 2
    unknown = versioner("chekc")
    assert unknown.returncode == 2
    assert b"Did you mean 'check'?" in unknown.stderr


def test_an_article_without_any_notice_passes_unless_it_changed() -> None:
    same = versioner("check", BEFORE, BEFORE, "--format", "json")
    assert same.returncode == 0
    report = json.loads(same.stdout)
    assert (report["outcome"], report["unannounced"], report["notices"]) == ("pass", [], [])


def test_checking_files_loads_no_server_no_git_and_no_database() -> None:
    code = (
        "import sys; sys.argv = ['versioner', 'check', *sys.argv[1:]]\n"
        "from versioner.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'flask', 'git', 'sqlalchemy', 'lxml', 'markdown_it', 'yaml'} & set(sys.modules)\n"
        "print(sorted(heavy), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, BEFORE, AFTER], capture_output=True, timeout=300, check=False
    )
    assert done.stderr.decode().strip() == "[]"


def test_explain_tells_how_words_were_taken_and_halves_judged() -> None:
    told = versioner("explain", BEFORE, AFTER).stdout.decode()
    assert "role     change" in told
    assert "references[" in told or "references to Quist" in told
    assert "paragraph 7, counted in the later revision: drifted" in told
    assert "before half: true; after half: true" in told
    assert "before half: true; after half: false" in told


def test_explain_tells_what_ties_an_edit_to_a_claim(tmp_path: Path) -> None:
    before, after = tmp_path / "before.txt", tmp_path / "after.txt"
    lines = ["Pier shuts", "The pier cost $3 million, the harbour said.", "Ida Moor, 41, runs the kiosk."]
    before.write_text("\n\n".join(lines))
    lines[1:] = [lines[1], lines[2].replace("41", "47"), "(Corrects Moor's age in paragraph 2)"]
    after.write_text("\n\n".join(lines))
    told = versioner("explain", str(before), str(after)).stdout.decode()
    assert "tied to “Moor's age”: in its sentence stands “Moor”" in told
    lines[-1] = "(Corrects number of the ticket office in paragraph 2)"
    after.write_text("\n\n".join(lines))
    told = versioner("explain", str(before), str(after)).stdout.decode()
    assert "by its kind and place alone: no word of it stands in that sentence" in told


def test_explain_tells_why_no_notice_is_new(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Pier shuts\n\nThe pier is shut.\n\nCorrection: The pier shut on Monday, not Sunday.\n")
    told = versioner("explain", str(text), str(text)).stdout.decode()
    assert told.startswith("No new notice.\n   n1 stood in the earlier revision: Correction: The pier")


@pytest.mark.parametrize(
    ("streams", "status", "said"),
    [
        ("> /dev/full", 3, "versioner: no room to write (No space left on device). Make some."),
        (">&-", 0, ""),
        ("2>&-", 0, ""),
    ],
)
def test_a_stream_that_is_closed_or_full_is_no_fault(streams: str, status: int, said: str) -> None:
    command = f"{sys.executable} -m versioner read {AFTER} {streams}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True)
    assert (done.returncode, done.stderr.strip()) == (status, said)


def test_a_closed_standard_input_is_empty() -> None:
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m versioner read - <&-"], capture_output=True, text=True
    )
    assert done.returncode == 3
    assert "standard input: is empty" in done.stderr


def test_a_fault_of_the_program_is_one_sentence_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A headline\n\nA paragraph.\n", encoding="utf-8")
    broken = "import versioner.cli, versioner.cli.articles as a; a.Inputs.document = lambda *_: 1 / 0"
    command = [sys.executable, "-c", f"{broken}; versioner.cli.main()", "read", str(tmp_path / "a.txt")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 3
    assert "this is a fault of the program (ZeroDivisionError" in done.stderr
    assert "Traceback" not in done.stderr
    asked = {**os.environ, "VERSIONER_TRACE": "1"}
    traced = subprocess.run(command, capture_output=True, text=True, env=asked)
    assert "Traceback" in traced.stderr
