"""PDF: another program finds the words, the pages' numbers, the bookmarks and the links."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.document import Block, BlockKind, Source
from reader.export import Contents, Extras, export, paper_of
from reader.export.pdf_outline import Bookmark, add_outline
from reader.gui.paper.pages import a4
from reader.gui.paper.pdf import pdf_bytes
from reader.gui.paper.setter import set_paper
from reader.gui.theme import apply_theme
from reader.report import Report
from reader.summary.model import Summary
from tests.export.builders import CALLS, SEARCH, SHARE, make_document, make_notes, make_report


@pytest.fixture
def pdf(qtbot: QtBot) -> bytes:
    report = make_report()
    return pdf_bytes(paper_of(report, make_notes(report.document), "2026-02-01", Extras(Contents.of(["all"]))))


def _text(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as opened:
        return [page.get_textpage().get_text_bounded() for page in opened]


def test_pdfium_reads_what_was_exported_and_the_pages_numbers(pdf: bytes) -> None:
    pages = _text(pdf)
    words = " ".join(" ".join(pages).split())
    for expected in (SEARCH, CALLS, SHARE, "[H1]", "[N2]", "Which ones?", "Ask the press office.", "six years"):
        assert expected in words
    for number, page in enumerate(pages, 1):
        assert f"{number} of {len(pages)}" in page


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_pdftotext_reads_what_was_exported(pdf: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf)
    done = subprocess.run(["pdftotext", str(tmp_path / "a.pdf"), "-"], capture_output=True, check=True)
    assert done.stderr == b""
    words = " ".join(done.stdout.decode().split())
    assert SEARCH in words
    assert "Ask the press office." in words


def test_what_is_added_takes_no_number_of_an_object_that_was_there(pdf: bytes) -> None:
    newest = dict(re.findall(rb"\n(\d+) 0 obj\n(.{1,12})", pdf, re.DOTALL))
    lengths = re.findall(rb"/Length (\d+) 0 R", pdf)
    assert lengths
    for number in lengths:
        assert re.match(rb"\d+\nendobj", newest[number]), f"object {number!r} is no length any more"


def test_bookmarks_name_the_parts_and_lead_to_their_pages(pdf: bytes) -> None:
    with pypdfium2.PdfDocument(pdf) as opened:
        entries = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in opened.get_toc()]
        pages = [page.get_textpage().get_text_bounded() for page in opened]
    titles = [title for _, title, _ in entries]
    assert [title for level, title, _ in entries if level == 0][:2] == ["At a glance", "What you can do"]
    assert "§2 1. Credit & others" in titles
    for _, title, page in entries:
        assert title.replace("§2 ", "") in pages[page].replace("\xa0", " ")


def test_links_are_there_and_lead_somewhere(pdf: bytes) -> None:
    with pypdfium2.PdfDocument(pdf) as opened:
        inner = outer = 0
        for page in opened:
            for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
                annotation = pdfium.FPDFPage_GetAnnot(page, number)
                link = pdfium.FPDFAnnot_GetLink(annotation)
                if pdfium.FPDFLink_GetDest(opened, link):
                    inner += 1
                elif pdfium.FPDFLink_GetAction(link):
                    outer += 1
                pdfium.FPDFPage_CloseAnnot(annotation)
    assert inner >= 6
    assert outer == 5  # one of the policy's own, and one for each quote that opens its passage again
    assert b"(https://tarnvale.example/terms)" in pdf


def test_a_dark_window_makes_no_other_page(pdf: bytes, qapp: QApplication) -> None:
    def picture(data: bytes) -> bytes:
        with pypdfium2.PdfDocument(data) as opened:
            return bytes(opened[0].render().buffer)

    apply_theme(qapp, "dark")
    report = make_report()
    dark = pdf_bytes(paper_of(report, make_notes(report.document), "2026-02-01", Extras(Contents.of(["all"]))))
    assert picture(dark) == picture(pdf)


def test_a_long_policy_is_cut_without_losing_a_line(qtbot: QtBot) -> None:
    blocks = tuple(Block(BlockKind.PARAGRAPH, f"Clause {n} says that we keep a record. " * 6) for n in range(150))
    report = Report(Source(blocks), make_document(blocks), (), Summary(), "x")
    pages = _text(pdf_bytes(paper_of(report, (), "", Extras(Contents.of(["text"])))))
    assert len(pages) > 4
    found = [int(number) for number in re.findall(r"Clause (\d+) says", " ".join(" ".join(pages).split()))]
    assert found == [n for n in range(150) for _ in range(6)]


def test_a_file_not_built_as_qt_builds_is_left_as_it_is() -> None:
    assert add_outline(b"%PDF-1.7\nsomething else", [Bookmark(1, "x", 0, 0.0)], []) == b"%PDF-1.7\nsomething else"


def test_the_page_loads_nothing_and_is_a4(qtbot: QtBot) -> None:
    report = make_report()
    page = set_paper(paper_of(report, ()))
    assert page.document.resource(2, "http://a.example/x.png") is None
    assert a4().fullRectPoints().width() == 595


def test_an_export_to_pdf_is_put_in_place_whole(qtbot: QtBot, tmp_path: Path) -> None:
    path = export(make_report(), (), tmp_path / "a.pdf", make_pdf=pdf_bytes)
    assert path.read_bytes().startswith(b"%PDF-1.4")
    assert list(tmp_path.iterdir()) == [path]
