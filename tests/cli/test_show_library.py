"""`library list|search|notes` and `export --notes` over a real library."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.document import Note, NoteTarget, make_selector
from reader.library import Library
from reader.paths import library_folder
from reader.report import Analyzer
from tests.export.builders import span_of

POLICY = "# Heron privacy policy\n\nWe may record your telephone calls.\n\n## Cookies\n\nThis site uses cookies.\n"


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    path = tmp_path / "heron.md"
    path.write_text(POLICY, encoding="utf-8")
    report = Analyzer().analyze(Analyzer().read(path))
    with Library.open(library_folder()) as library:
        record = library.add(report.source, report.document, path.read_bytes())
        selector = make_selector(report.document.text, span_of(report.document, "telephone calls"))
        when = "2026-01-02T03:04:05.000Z"
        library.save_note(record.id, Note("n1", NoteTarget.PASSAGE, "How long kept?\x1b[2J", when, when, selector))
    return path


def _json(capsys: pytest.CaptureFixture[str]) -> dict[str, list[dict[str, object]]]:
    content: dict[str, list[dict[str, object]]] = json.loads(capsys.readouterr().out)
    return content


def test_list_search_and_notes_as_text(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "list"]) == 0
    assert "1 note" in capsys.readouterr().out
    assert main(["library", "search", "cookies"]) == 0
    assert "[cookies]" in capsys.readouterr().out.lower()
    assert main(["library", "notes"]) == 0
    out = capsys.readouterr().out
    assert "“telephone calls”" in out
    assert "How long kept?\ufffd" in out


def test_versions_with_one_title_are_told_apart_by_their_days(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for day, words in (("2024-09-01", "telephone calls"), ("2026-04-11", "telephone calls and chats")):
        (tmp_path / f"{day}.md").write_text(f"# Heron privacy policy\n\nWe record your {words}.\n", encoding="utf-8")
    assert main(["library", "add", str(tmp_path)]) == 0
    added = capsys.readouterr().out
    assert "Heron privacy policy · 2024-09-01 · " in added
    assert main(["library", "list"]) == 0
    assert "as of 2026-04-11 · " in capsys.readouterr().out
    assert main(["library", "search", "telephone"]) == 0
    assert "as of 2024-09-01 · " in capsys.readouterr().out


def test_a_search_for_a_practice_says_what_was_not_asked(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["library", "search", "practice:call-recording"]
    assert main(asked) == 0
    assert "1 policy was not read with today's rules" in capsys.readouterr().out
    assert main(["library", "index"]) == 0
    capsys.readouterr()
    assert main(asked) == 0
    found = capsys.readouterr().out
    assert "not read" not in found
    assert "telephone calls" in found
    assert main(["library", "search", "cookies"]) == 0
    assert "not read" not in capsys.readouterr().out


def test_list_search_and_notes_as_json(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "list", "--format", "json"]) == 0
    assert [record["file_name"] for record in _json(capsys)["policies"]] == ["heron.md"]
    assert main(["library", "search", "telephone", "calls", "--format", "json"]) == 0
    assert "text" in {hit["where"] for hit in _json(capsys)["hits"]}
    assert main(["library", "notes", "--format", "json"]) == 0
    assert [note["id"] for note in _json(capsys)["notes"]] == ["n1"]


def test_no_library_yet_is_no_error_and_makes_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "list"]) == 0
    assert "empty" in capsys.readouterr().out
    assert not library_folder().exists()


def test_folder_without_a_library_is_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "list", "--library", str(tmp_path)]) == 2
    assert "There is no library" in capsys.readouterr().err


def test_export_takes_the_notes_of_the_same_text(policy: Path, tmp_path: Path) -> None:
    for arguments, expected in (["--notes"], True), ([], False):
        out = tmp_path / "out.html"
        assert main(["export", str(policy), "-o", str(out), *arguments]) == 0
        assert ("How long kept?" in out.read_text(encoding="utf-8")) is expected
