"""The export command: parts by name, notes and verdicts from the library, one line where something is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from reader.cli.main import main
from reader.document import Note, NoteTarget
from reader.library import Library, Verdict
from reader.report import Analyzer

ROOT = Path(__file__).parent.parent.parent
POLICY = """# Quill & Oak privacy

## Credit

We search your file at a credit reference agency before we open an account.

## Calls

We record your telephone calls.
"""


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    path = tmp_path / "quill.md"
    path.write_text(POLICY, encoding="utf-8")
    return path


def _export(policy: Path, *options: str) -> str:
    out = policy.with_name("out.md")
    assert main(["export", str(policy), "-o", str(out), *options]) == 0
    return out.read_text(encoding="utf-8")


def _keep(policy: Path, folder: Path) -> None:
    """Put the policy in a library with a note, and dismiss its first finding."""
    analyzer = Analyzer()
    report = analyzer.analyze(analyzer.read(policy))
    finding = next(found for found in report.findings if found.practice == "call-recording")
    piece = finding.evidence[0]
    with Library.open(folder) as library:
        record = library.add(report.source, report.document, policy.read_bytes())
        library.save_note(record.id, Note("n", NoteTarget.POLICY, "Ask the tea desk.", "", ""))
        quote = report.document.quote(piece.span)
        verdict = Verdict(
            finding.practice,
            piece.rule,
            quote,
            piece.span.start,
            piece.span.end,
            "dismissed",
            "All do",
            report.rulebook,
        )
        library.save_verdict(record.id, verdict)


def test_only_the_parts_that_are_named_are_written(policy: Path) -> None:
    text = _export(policy, "--contents", "points, gaps")
    assert "## Risk points" in text
    assert "## What it does not say" in text
    assert "## At a glance" not in text
    assert "## Section by section" not in text


def test_hard_words_come_with_their_meaning(policy: Path) -> None:
    text = _export(policy, "--contents", "words")
    assert "## Hard words" in text
    assert "**Credit reference agency**" in text


def test_notes_and_verdicts_come_from_the_library_where_they_are_asked_for(policy: Path, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    _keep(policy, folder)
    plain = _export(policy, "--library", str(folder))
    assert "Ask the tea desk." not in plain
    assert "## Points you dismissed" not in plain
    for options in (["--notes"], ["--contents", "default,notes"], ["--contents", "all"]):
        assert "Ask the tea desk." in _export(policy, "--library", str(folder), *options)
    everything = _export(policy, "--library", str(folder), "--contents", "all")
    assert "*You dismissed it:* All do" in everything
    assert "[D1]" in everything


def test_what_was_written_is_said_on_standard_error(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, out = policy.with_name("library"), policy.with_name("out.html")
    assert main(["export", str(policy), "-o", str(out), "--library", str(folder)]) == 0
    assert capsys.readouterr() == ("", f"Written: {out}: 2 risk points\n")
    _keep(policy, folder)
    assert main(["export", str(policy), "-o", str(out), "--library", str(folder), "--notes"]) == 0
    assert capsys.readouterr() == ("", f"Written: {out}: 1 risk point, 1 note\n")
    for command in (["letters", str(policy)], ["compare", str(policy), str(policy)]):
        assert main([*command, "-o", str(policy.with_name("other.txt"))]) == 0
        assert capsys.readouterr() == ("", f"Written: {policy.with_name('other.txt')}\n")
        assert main([*command, "--quiet", "-o", str(policy.with_name("other.txt"))]) == 0
        assert capsys.readouterr() == ("", "")
    assert main(["export", str(policy), "-q", "-o", str(out)]) == 0
    assert capsys.readouterr() == ("", "")


def test_pages_have_looks_too(policy: Path) -> None:
    out = policy.with_name("out.docx")
    assert main(["export", str(policy), str(out), "--look", "evidence"]) == 0
    with zipfile.ZipFile(out) as archive:
        assert "Evidence sheet" in archive.read("word/document.xml").decode("utf-8")


def test_a_pdf_is_made_without_a_screen(policy: Path) -> None:
    out = policy.with_name("out.pdf")
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and "QT_" not in name}
    command = [sys.executable, "-m", "reader", "export", "--quiet", str(policy), str(out)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    with pypdfium2.PdfDocument(out) as opened:
        text = " ".join(page.get_textpage().get_text_bounded() for page in opened)
    assert "We record your telephone calls." in text


def test_summaries_of_the_library_go_into_a_folder(
    policy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library, out = tmp_path / "library", tmp_path / "out"
    _keep(policy, library)
    command = ["library", "summaries", str(out), "--as", "markdown", "--library", str(library)]
    assert main(command) == 0
    assert "1 summary written" in capsys.readouterr().out
    assert sorted(path.suffix for path in out.iterdir()) == [".html", ".md"]
    text = next(out.glob("*.md")).read_text(encoding="utf-8")
    assert "Ask the tea desk." in text
    assert "record your telephone calls" in text
    looked = ["library", "summaries", str(tmp_path / "c"), "--look", "evidence", "--library", str(library)]
    assert main(looked) == 0
    assert "Evidence sheet" in next((tmp_path / "c").glob("* summary.html")).read_text(encoding="utf-8")
    assert main([*looked, "--as", "csv"]) == 2
    assert main([*looked[:4], "one-page", *looked[5:], "--as", "pdf"]) == 2
    assert main(command) == 1  # the folder is not empty any more
    assert main([*command[:2], str(tmp_path / "b"), "nobody", *command[3:]]) == 2
    assert not (tmp_path / "b").exists()


def test_letters_are_printed_or_written(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["letters", str(policy), "--letter", "copy"]) == 0
    one = capsys.readouterr().out
    assert one.startswith("DRAFT")
    assert "article 17" not in one
    assert main(["letters", str(policy)]) == 0
    everything = capsys.readouterr().out
    assert "WHAT YOU CAN DO" in everything
    assert one.strip() in everything
    out = policy.with_name("letters.docx")
    assert main(["letters", str(policy), "-o", str(out), "--letter", "delete", "--letter", "object"]) == 0
    assert out.read_bytes().startswith(b"PK")
    assert main(["letters", str(policy), "-o", "out.xyz"]) == 2


def test_without_qt_a_pdf_is_refused_in_a_sentence(
    policy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "reader.gui.paper.pdf", None)
    assert main(["export", str(policy), str(policy.with_name("a.pdf"))]) == 1
    assert "No PDF can be made here" in capsys.readouterr().err
    assert not policy.with_name("a.pdf").exists()


@pytest.mark.parametrize("value", ["everything", "", "points;notes"])
def test_an_unknown_part_is_refused_before_the_work(
    policy: Path, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(policy), "-o", "out.md", "--contents", value]) == 2
    assert "give some of provenance, glance" in capsys.readouterr().err


def test_letters_are_refused_for_a_policy_that_is_not_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "german.txt"
    path.write_text("Datenschutz\n\n" + "Wir geben Ihre Daten nicht an Dritte weiter, und Sie dürfen fragen. " * 5)
    assert main(["letters", str(path)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "This policy is in German" in told.err
