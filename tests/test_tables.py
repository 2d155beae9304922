"""Tables are parsed once, and what was made of them is made again when they change."""

from pathlib import Path

from versioner.tables import made, table


def test_a_changed_table_is_read_again(tmp_path: Path) -> None:
    code, words = tmp_path / "code.py", tmp_path / "words.toml"
    code.touch()
    words.write_text("kinds = ['one']")
    assert table(str(code), "words.toml") == table(str(code), "words.toml") == {"kinds": ["one"]}
    words.write_text("kinds = ['one', 'two']")
    assert table(str(code), "words.toml") == {"kinds": ["one", "two"]}


def test_what_is_made_of_tables_is_made_again_when_a_table_or_the_code_changes(tmp_path: Path) -> None:
    code, words = tmp_path / "code.py", tmp_path / "words.toml"
    runs: list[int] = []

    def make() -> list[int]:
        runs.append(len(runs))
        return [*runs]

    def ask() -> object:
        return made(str(code), "numbers", ["words.toml"], make)

    code.write_text("")
    words.write_text("")
    assert ask() == ask() == [0]
    words.write_text("a = 1")
    assert ask() == [0, 1]
    code.write_text("# other code")
    assert ask() == [0, 1, 2]


def test_a_damaged_or_foreign_file_of_kept_values_is_passed_over(tmp_path: Path) -> None:
    code, words = tmp_path / "code.py", tmp_path / "words.toml"
    code.touch()
    words.write_text("kinds = ['one']")
    table(str(code), "words.toml")
    kept = next((tmp_path / "__pycache__").iterdir())
    kept.write_bytes(b"no marshal")
    assert table(str(code), "words.toml") == {"kinds": ["one"]}
