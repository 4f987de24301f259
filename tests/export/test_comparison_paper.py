"""A comparison on pages: the same words as the other formats, what was put in and taken out told without colour."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from reader.compare import Comparison, compare
from reader.errors import ExportError
from reader.export import Line, comparison_paper, write_comparison
from reader.report import Analyzer

OLD = """# Quill & Oak privacy

## Calls

We record your telephone calls to train our staff.

## Keeping

We keep your details for six years.
"""
NEW = """# Quill & Oak privacy

## Calls

We record your telephone calls to train our staff.

## Keeping

We keep your details for ten years.

## Sharing

We sell your personal information to other companies so that they can market to you.
"""


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    analyzer = Analyzer()
    old, new = (analyzer.analyze(analyzer.read_text(text, "markdown", "quill.md")) for text in (OLD, NEW))
    return compare(old, new)


def test_what_changed_for_you_comes_first_with_its_quotes(comparison: Comparison) -> None:
    lines = [line.text for line in comparison_paper(comparison).lines()]
    assert lines[0] == "What changed in a privacy policy"
    you = lines.index("What changed for you")
    assert you < lines.index("The text, section by section")
    assert any(line.startswith("New: ") for line in lines[you:])
    assert any(line.startswith("Now: ") and "We sell your personal information" in line for line in lines)


def test_words_put_in_and_taken_out_are_told_without_colour(comparison: Comparison) -> None:
    pieces = [piece for line in comparison_paper(comparison).lines() for piece in line.pieces]
    added = [piece.text for piece in pieces if piece.underlined]
    removed = [piece.text for piece in pieces if piece.struck]
    assert any("+ten" in text for text in added)
    assert any("−six" in text for text in removed)


def test_a_change_stays_on_a_page_with_its_quote(comparison: Comparison) -> None:
    paper = comparison_paper(comparison)
    for index in paper.kept():
        assert isinstance(paper.elements[index + 1], Line)


def test_nothing_changed_is_said() -> None:
    analyzer = Analyzer()
    report = analyzer.analyze(analyzer.read_text(OLD, "markdown", "quill.md"))
    assert "Nothing changed" in comparison_paper(compare(report, report)).lines()[-1].text


@pytest.mark.parametrize("suffix", [".html", ".docx", ".odt", ".md", ".json", ".HTML"])
def test_it_is_written_as_its_name_asks(comparison: Comparison, suffix: str, tmp_path: Path) -> None:
    data = write_comparison(comparison, tmp_path / f"a{suffix}").read_bytes()
    if suffix in (".docx", ".odt"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            text = archive.read("word/document.xml" if suffix == ".docx" else "content.xml").decode()
        assert "We sell your personal information" in text
    else:
        assert "We sell your personal information" in data.decode()


def test_pages_are_set_by_whoever_can(comparison: Comparison, tmp_path: Path) -> None:
    path = write_comparison(comparison, tmp_path / "a.pdf", lambda paper: paper.title.encode())
    assert path.read_bytes() == b"What changed in a privacy policy"
    for name in ("b.pdf", "b.xyz"):
        with pytest.raises(ExportError, match="does not tell the format"):
            write_comparison(comparison, tmp_path / name)
