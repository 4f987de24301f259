"""DOCX and ODT: opened by other programs, they hold what was exported, with the remarks on their passages."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Block, BlockKind, Provenance, Run, RunKind, Source, Span
from reader.export import Contents, Extras, Line, Paper, Piece, Remark, Style, export, paper_of
from reader.export.docx import write_docx
from reader.export.odt import write_odt
from reader.export.package import safe_address
from reader.report import Report
from reader.summary.model import Summary
from tests.export.builders import CALLS, SEARCH, SHARE, make_document, make_notes, make_report

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
WRITERS = {"docx": write_docx, "odt": write_odt}
EVIL = "</w:t><text:p> & <script>alert(1)</script> \x1b[31m \u202eabc \ufffe \"'"


def _paper(*parts: str, look: str = "report") -> Paper:
    report = make_report()
    extras = Extras(Contents.of(parts or ["all"]), look=look)
    return paper_of(report, make_notes(report.document), "2026-02-01", extras)


def _parts(data: bytes) -> dict[str, ET.Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {
            name: ET.fromstring(archive.read(name))  # noqa: S314  our own file
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


@pytest.mark.parametrize("fmt", WRITERS)
def test_same_input_gives_the_same_bytes(fmt: str) -> None:
    assert WRITERS[fmt](_paper()) == WRITERS[fmt](_paper())


def test_word_comments_stand_on_the_very_words() -> None:
    parts = _parts(write_docx(_paper()))
    comments = {
        comment.get(f"{W}id"): "".join(comment.itertext()) for comment in parts["word/comments.xml"].iter(f"{W}comment")
    }
    ranges: dict[str, str] = {}
    open_now: set[str] = set()
    for node in parts["word/document.xml"].iter():
        number = node.get(f"{W}id") or ""
        if node.tag == f"{W}commentRangeStart":
            open_now.add(number)
        elif node.tag == f"{W}commentRangeEnd":
            open_now.discard(number)
        elif node.tag == f"{W}t" and not (node.text or "").startswith("["):
            for each in open_now:
                ranges[each] = ranges.get(each, "") + (node.text or "")
    assert not open_now
    assert set(ranges) == set(comments)
    on = {ranges[number]: text for number, text in comments.items()}
    assert on[CALLS].startswith("[M1] Medium risk")
    assert on[SEARCH].startswith("[H1] High risk")
    assert on[SHARE].startswith("[H2] High risk")
    assert on["credit reference agencies. See"] == "[N2]Which ones?"


def test_annotations_of_an_odt_stand_on_the_very_words() -> None:
    content = _parts(write_odt(_paper()))["content.xml"]
    said = {node.get(f"{OFFICE}name"): "".join(node.itertext()) for node in content.iter(f"{OFFICE}annotation")}
    ends = [node.get(f"{OFFICE}name") for node in content.iter(f"{OFFICE}annotation-end")]
    assert sorted(said) == sorted(ends)
    assert any("[H1] High risk" in text for text in said.values())
    assert any("Which ones?" in text for text in said.values())


@pytest.mark.parametrize("fmt", WRITERS)
def test_without_the_text_there_is_no_remark(fmt: str) -> None:
    parts = _parts(WRITERS[fmt](_paper("points", "notes")))
    everything = "".join(text for part in parts.values() for text in part.itertext())
    assert SEARCH in everything
    tags = {node.tag for part in parts.values() for node in part.iter()}
    assert not {f"{W}comment", f"{W}commentReference", f"{OFFICE}annotation"} & tags


@pytest.mark.parametrize("fmt", WRITERS)
def test_every_link_within_leads_to_a_bookmark(fmt: str) -> None:
    for parts in (["all"], ["points", "text"], ["glance"], ["notes"]):
        found = _parts(WRITERS[fmt](_paper(*parts)))
        nodes = [node for part in found.values() for node in part.iter()]
        links = {node.get(f"{W}anchor") for node in nodes if node.tag == f"{W}hyperlink"} - {None}
        links |= {
            href[1:] for node in nodes if (href := node.get("{http://www.w3.org/1999/xlink}href") or "").startswith("#")
        }
        names = [node.get(f"{W}name") for node in nodes if node.tag == f"{W}bookmarkStart"]
        names += [
            node.get("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}name")
            for node in nodes
            if node.tag.endswith("}bookmark")
        ]
        assert len(names) == len(set(names))
        assert links == set(names)


@pytest.mark.parametrize("fmt", WRITERS)
def test_hostile_words_are_words(fmt: str, tmp_path: Path) -> None:
    blocks = (
        Block(BlockKind.HEADING, EVIL, level=1),
        Block(BlockKind.PARAGRAPH, EVIL, runs=(Run(RunKind.LINK, Span(0, 4), 'http://a/"><x'),)),
        Block(BlockKind.LIST_ITEM, EVIL, level=1, marker=EVIL + "a", group=1),
        Block(BlockKind.TABLE_ROW, f"{EVIL} | {EVIL}", group=2),
    )
    document = replace(
        make_document(blocks), provenance=Provenance(EVIL, EVIL, EVIL, EVIL, EVIL, EVIL), notices=(EVIL,)
    )
    path = export(Report(Source(blocks), document, (), Summary(), EVIL), (), tmp_path / f"a.{fmt}")
    parts = _parts(path.read_bytes())
    main = parts["word/document.xml" if fmt == "docx" else "content.xml"]
    words = "".join(main.itertext())
    assert "</w:t><text:p> & <script>alert(1)</script>" in words
    assert not {"\x1b", "\u202e", "\ufffe"} & set(words)
    assert not [node for node in main.iter() if node.tag.endswith("script")]


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://tarnvale.example/a?b=1&c=2#d", "https://tarnvale.example/a?b=1&c=2%23d"),
        ('http://a/"><x', "http://a/%22%3E%3Cx"),
        ("http://a/%41 %zz", "http://a/%41%20zz"),
        ("http://[x", ""),
        ("http://us er@host/", ""),
        ("javascript:alert(1)", ""),
        ("mailto:stop@tarnvale.example?subject=x", "mailto:stop@tarnvale.example"),
        ("mailto:nobody", ""),
        ("policyreader:passage?policy=ab&quote=We+keep", "policyreader:passage?policy=ab&quote=We+keep"),
        ("policyreader:run?x", ""),
        ('policyreader:passage?"><x', ""),
    ],
)
def test_addresses_that_office_programs_choke_on_are_mended_or_left_out(address: str, safe: str) -> None:
    assert safe_address(address) == safe


@pytest.mark.parametrize("fmt", WRITERS)
@given(words=st.text(), marker=st.text(max_size=5), href=st.text())
def test_any_words_make_a_file_that_can_be_read(fmt: str, words: str, marker: str, href: str) -> None:
    pieces = (Piece(words, look="high", begins=(0,), ends=(0,), anchors=(words,), target=words), Piece("x", href=href))
    line = Line(Style.ITEM, pieces, 1, marker)
    remark = Remark(words, words, (words,), "2026-01-02T03:04:05Z")
    _parts(WRITERS[fmt](Paper(words, (line, Line(Style.HEADING, pieces, 1)), (remark,), footer=words)))


def test_nothing_that_can_open_a_connection_comes_with_the_writers() -> None:
    program = "import sys, reader.export; print([m for m in ('socket', 'ssl', 'urllib.request') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("fmt", WRITERS)
def test_an_end_without_a_beginning_does_not_spoil_the_file(fmt: str) -> None:
    line = Line(Style.TEXT, (Piece("words", ends=(0,)),))
    parts = _parts(WRITERS[fmt](Paper("x", (line,), (Remark("a", "b", ("c",)),))))
    assert not [node for part in parts.values() for node in part.iter() if node.tag.endswith("RangeEnd")]


def test_python_docx_finds_text_headings_and_comments() -> None:
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    opened = docx.Document(io.BytesIO(write_docx(_paper())))
    headings = [paragraph.text for paragraph in opened.paragraphs if paragraph.style.name == "heading 1"]
    headings += [paragraph.text for paragraph in opened.paragraphs if paragraph.style.name == "Heading 1"]
    assert {"At a glance", "Risk points", "Your notes"} <= set(headings)
    comments = [comment.text for comment in opened.comments]
    assert any(text.startswith("[H1] High risk") for text in comments)
    assert {comment.author for comment in opened.comments} == {"Policy Reader", "Your note"}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(
    ("fmt", "look"), [("docx", "report"), ("odt", "report"), ("docx", "evidence"), ("odt", "side-by-side")]
)
def test_libreoffice_opens_it_and_reads_the_same_words(fmt: str, look: str, tmp_path: Path) -> None:
    path = tmp_path / f"tarn.{fmt}"
    path.write_bytes(WRITERS[fmt](_paper(look=look)))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    done = subprocess.run(
        [*command, str(path)], capture_output=True, timeout=90, check=False, env={**os.environ, "HOME": str(tmp_path)}
    )
    written = tmp_path / "tarn.txt"
    assert written.exists(), done.stderr.decode(errors="replace")
    text = written.read_text(encoding="utf-8-sig")
    everywhere = (SEARCH, CALLS, "six years")
    for words in (*everywhere, *(("stop@tarnvale.example", "Which ones?") if look == "report" else ())):
        assert words in " ".join(text.split())
