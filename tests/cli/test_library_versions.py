"""`library versions|carry|settle` over a real library with two versions of one policy."""

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

OLD = "# Heron privacy policy\n\nWe record your telephone calls to our shop.\n\nHerons are kept for ten years by us.\n"
NEW = "# Heron privacy policy\n\nAll is new.\n\nWe record your telephone calls to our shop.\n"


@pytest.fixture
def ids(tmp_path: Path) -> tuple[str, str]:
    """Keep two versions, with a note that stays and one whose passage is gone; return their ids."""
    records = []
    with Library.open(library_folder()) as library:
        for name, text in (("old.html", OLD), ("new.html", NEW)):
            report = Analyzer().analyze(Analyzer().read_text(text, "markdown", name))
            source = report.source
            object.__setattr__(source.provenance, "site", "heron.example")
            object.__setattr__(report.document.provenance, "site", "heron.example")
            records.append(library.add(source, report.document))
            if name == "old.html":
                when = "2026-01-02T03:04:05.000Z"
                for identity, quote in (("n1", "telephone calls to our shop"), ("n2", "kept for ten years by us")):
                    selector = make_selector(report.document.text, span_of(report.document, quote))
                    note = Note(identity, NoteTarget.PASSAGE, f"On {quote}", when, when, selector)
                    library.save_note(records[0].id, note)
    return records[0].id, records[1].id


def test_versions_are_listed_under_their_policy(ids: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "versions"]) == 0
    out = capsys.readouterr().out
    assert "version 1" in out
    assert "version 2" in out
    assert main(["library", "versions", ids[0], "--format", "json"]) == 0
    (policy,) = json.loads(capsys.readouterr().out)["policies"]
    assert [record["id"] for record in policy["versions"]] == list(ids)


def test_notes_are_carried_and_what_waits_is_settled(ids: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "carry", *ids, "--format", "json"]) == 0
    notes = {note["note"]["id"]: note for note in json.loads(capsys.readouterr().out)["notes"]}
    assert (notes["n1"]["placement"]["state"], notes["n1"]["waits"]) == ("anchored", False)
    assert (notes["n2"]["placement"]["state"], notes["n2"]["waits"]) == ("orphaned", True)
    assert main(["library", "carry", *ids]) == 0
    assert "1 note needs a look" in capsys.readouterr().out
    assert main(["library", "settle", "n2", ids[1], "--accept"]) == 2
    assert main(["library", "settle", "n2", ids[1], "--at", "All is new."]) == 0
    with Library.open(library_folder()) as library:
        assert len(library.notes(ids[1])) == 2
        assert len(library.notes(ids[0])) == 2


@pytest.mark.parametrize("arguments", [["carry", "a", "b"], ["settle", "n1", "x", "--leave"]])
def test_without_a_library_it_says_so(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", *arguments]) == 2
    assert "no library yet" in capsys.readouterr().err


def test_policies_are_read_again_and_found_by_practice_and_tag(
    ids: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["library", "search", "practice:call-recording"]) == 0
    assert "Nothing was found" in capsys.readouterr().out
    assert main(["library", "index"]) == 0
    assert "2 policies were read" in capsys.readouterr().out
    assert main(["library", "tag", ids[0], "first"]) == 0
    assert main(["library", "status", ids[0], "done"]) == 0
    capsys.readouterr()
    assert main(["library", "search", "practice:call-recording", "tag:first", "status:done", "--format", "json"]) == 0
    hits = json.loads(capsys.readouterr().out)["hits"]
    assert {hit["policy_id"] for hit in hits if hit["where"] == "text"} == {ids[0]}


def test_history_says_which_version_was_not_read_whole(capsys: pytest.CaptureFixture[str]) -> None:
    german = "Wir geben Ihre Daten nicht an Dritte weiter und verkaufen sie nicht. " * 6
    kept = []
    with Library.open(library_folder()) as library:
        for name, text in (("old.md", OLD), ("new.md", f"# Datenschutz\n\n{german}\n")):
            report = Analyzer().analyze(Analyzer().read_text(text, "markdown", name))
            kept.append(library.add(report.source, report.document).id)
        library.order.join(kept[1], kept[0])
    assert main(["library", "history", kept[0]]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "This policy is in German" in shown
    assert "−" not in shown
    assert "no risk came or went" not in shown
