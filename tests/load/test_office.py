"""DOCX, ODT, RTF and EPUB: headings, lists with their numbers, tables, notes, changes, links; and hostile XML."""

from __future__ import annotations

import pytest

from reader.document import Block, RunKind
from reader.errors import Damaged, Protected
from reader.load.formats import read_bytes
from reader.load.office.numbering import Counter, Level, written
from reader.load.office.rtf import read_rtf
from tests.load.builders import PROSE, docx_paragraph, make_docx, make_epub, make_odt, make_zip

Shape = list[tuple[str, int, str, str]]


def shape(data: bytes) -> Shape:
    return [(block.kind.value, block.level, block.marker, block.text) for block in read_bytes(data).blocks]


def links(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    return [(run.span.of(block.text), run.target) for block in blocks for run in block.runs if run.kind is RunKind.LINK]


STYLES = (
    '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="H1"/></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
)


def item(text: str, level: int = 0) -> str:
    return docx_paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>')


def test_docx_headings_and_numbered_lists() -> None:
    body = docx_paragraph("Privacy", '<w:pStyle w:val="Own"/>') + docx_paragraph(PROSE)
    body += item("name") + item("street", 1) + item("town", 1) + item("age")
    assert shape(make_docx(body, styles=STYLES, numbering=NUMBERING)) == [
        ("heading", 1, "", "Privacy"),
        ("paragraph", 0, "", PROSE),
        ("list-item", 1, "1.", "name"),
        ("list-item", 2, "1.a)", "street"),
        ("list-item", 2, "1.b)", "town"),
        ("list-item", 1, "2.", "age"),
    ]


def test_docx_contents_are_left_out() -> None:
    styles = '<w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    body = docx_paragraph("Cookies 3", '<w:pStyle w:val="T"/>') + docx_paragraph(PROSE)
    assert shape(make_docx(body, styles=styles)) == [("paragraph", 0, "", PROSE)]


def test_docx_tables_and_boxes() -> None:
    def cell(text: str) -> str:
        return f"<w:tc>{docx_paragraph(text)}</w:tc>"

    table = f"<w:tbl><w:tr>{cell('Data')}{cell('Why')}</w:tr><w:tr>{cell('Name')}{cell('orders')}</w:tr></w:tbl>"
    box = f"<w:p><w:r><w:pict><w:txbxContent>{docx_paragraph('In a box.')}</w:txbxContent></w:pict></w:r></w:p>"
    assert shape(make_docx(table + box)) == [
        ("table-row", 0, "", "Data | Why"),
        ("table-row", 0, "", "Name | orders"),
        ("paragraph", 0, "", "In a box."),
    ]


def test_docx_changes_are_read_as_accepted_and_notes_come_last() -> None:
    body = (
        "<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>may </w:t></w:r></w:ins><w:r><w:t>share it</w:t></w:r>"
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
    )
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>With our bank.</w:t></w:r></w:p></w:footnote>'
    comments = '<w:comment w:id="0"><w:p><w:r><w:t>Check this!</w:t></w:r></w:p></w:comment>'
    extract = read_bytes(make_docx(body, footnotes=note, comments=comments))
    assert [block.text for block in extract.blocks] == ["We may share it [1].", "[1] With our bank."]
    assert extract.notices == (
        "Tracked changes are read as accepted; 1 deletion left out.",
        "1 comment in the margin left out.",
    )


def test_docx_links_of_both_kinds() -> None:
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://b.example" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>there</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert links(read_bytes(make_docx(field)).blocks) == [("there", "https://b.example")]


def test_docx_hidden_text_is_kept_and_marked() -> None:
    [block] = read_bytes(make_docx(docx_paragraph("We sell it.", run="<w:vanish/>"))).blocks
    assert block.hidden


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://host.example/x.dtd">',
    ],
)
def test_a_document_type_is_refused(prolog: str) -> None:
    hostile = make_zip({"[Content_Types].xml": "<x/>", "word/document.xml": f"{prolog}<document>&b;</document>"})
    with pytest.raises(Damaged, match="document type"):
        read_bytes(hostile)


def test_xml_nested_without_end_is_refused() -> None:
    with pytest.raises(Damaged, match="nests"):
        read_bytes(make_zip({"word/document.xml": "<a>" * 100_000}))


def test_odt() -> None:
    styles = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix="."/></text:list-style>'
        '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    body = (
        '<text:h text:outline-level="2">Your<text:s/>rights</text:h>'
        '<text:p>We <text:span text:style-name="B">never</text:span> sell<text:note><text:note-body><text:p>Not even '
        'lend.</text:p></text:note-body></text:note> it. <text:a xlink:href="https://shop.example">More</text:a></text:p>'
        '<text:list text:style-name="L1"><text:list-item><text:p>name</text:p></text:list-item>'
        "<text:list-item><text:p>age</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Data</text:p></table:table-cell>"
        "<table:table-cell><text:p>Why</text:p></table:table-cell></table:table-row></table:table>"
    )
    data = make_odt(body, styles, "<dc:title>Notice</dc:title><dc:date>2024-03-05T10:11:12</dc:date>")
    assert shape(data) == [
        ("heading", 2, "", "Your rights"),
        ("paragraph", 0, "", "We never sell [1] it. More"),
        ("list-item", 1, "1.", "name"),
        ("list-item", 1, "2.", "age"),
        ("table-row", 0, "", "Data | Why"),
        ("paragraph", 0, "", "[1] Not even lend."),
    ]
    extract = read_bytes(data)
    assert (extract.format, extract.title, extract.dated) == ("odt", "Notice", "2024-03-05")
    assert links(extract.blocks) == [("More", "https://shop.example")]


def test_a_password_on_an_odt_is_told_apart() -> None:
    locked = make_zip(
        {"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<encryption-data/>"}
    )
    with pytest.raises(Protected):
        read_bytes(locked)


def test_epub_chapters_come_in_the_order_of_the_spine() -> None:
    extract = read_bytes(make_epub(["<h1>Privacy</h1><p>One.</p>", "<h2>Cookies</h2><ul><li>Two.</li></ul>"]))
    assert [block.text for block in extract.blocks] == ["Privacy", "One.", "Cookies", "Two."]
    assert (extract.format, extract.title, extract.dated) == ("epub", "Privacy notice", "2024-03-05")


RTF = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\stylesheet{\s1\outlinelevel0 heading 1;}}"
    r"{\info{\title Notice of Shop}{\revtim\yr2024\mo3\dy5}}{\header Shop plc}"
    r"\pard\s1 Privacy\par\pard We {\b never} sell it: caf\'e9, \u8364?5, \ldblquote yes\rdblquote ."
    r"{\*\bkmkstart x}{\field{\*\fldinst HYPERLINK "
    '"https://shop.example"}{\\fldrslt more}}\\par'
    r"\pard\ls1{\listtext 1.\tab}name\par{\listtext 2.\tab}age\par"
    r"\trowd\cellx1\cellx2\pard\intbl Data\cell Why\cell\row\pard End.{\footnote A note.}\par}"
)


def test_rtf() -> None:
    extract = read_rtf(RTF.encode("ascii"))
    assert [(block.kind.value, block.level, block.marker, block.text) for block in extract.blocks] == [
        ("heading", 1, "", "Privacy"),
        ("paragraph", 0, "", "We never sell it: café, €5, “yes”.more"),
        ("list-item", 1, "1.", "name"),
        ("list-item", 1, "2.", "age"),
        ("table-row", 0, "", "Data | Why"),
        ("paragraph", 0, "", "End.A note."),
    ]
    assert (extract.title, extract.dated) == ("Notice of Shop", "2024-03-05")
    assert links(extract.blocks) == [("more", "https://shop.example")]


def test_rtf_deleted_text_is_no_text_and_hidden_text_is_known_as_such() -> None:
    extract = read_rtf(
        rb"{\rtf1 We never sell it. {\deleted\revauthdel1 We sell it.\line }\deleted All.\deleted0 End.\par"
        rb"{\v Not shown.\par}{\v Not }shown\par}"
    )
    assert [(block.text, block.hidden) for block in extract.blocks] == [
        ("We never sell it. End.", False),
        ("Not shown.", True),
        ("Not shown", False),
    ]
    assert extract.notices == ("Tracked changes are read as accepted; 2 deletions left out.",)


@pytest.mark.parametrize("data", [b"We sell it.\\par", b"}}} We sell it. ", b"\\bin9 {", b""])
def test_rtf_binary_data_is_no_text_whatever_it_looks_like(data: bytes) -> None:
    picture = rb"{\pict\wmetafile8\bin%d %b}" % (len(data), data)
    extract = read_rtf(rb"{\rtf1 We never " + picture + rb"sell it.{\*\own\bin%d %b}\par" % (len(data), data) + b"}")
    assert [block.text for block in extract.blocks] == ["We never sell it."]
    assert extract.notices == ("1 image not shown.",)


def test_rtf_that_ends_within_binary_data_keeps_what_stands_before_it() -> None:
    extract = read_rtf(rb"{\rtf1 We never sell it.\par {\pict\bin900 We sell it.")
    assert [block.text for block in extract.blocks] == ["We never sell it."]


def test_rtf_nested_without_end_is_refused() -> None:
    with pytest.raises(Damaged):
        read_rtf(b"{\\rtf1" + b"{" * 100_000)


def test_numbers() -> None:
    assert [written(n, "lowerRoman") for n in (1, 4, 9, 14)] == ["i", "iv", "ix", "xiv"]
    assert [written(n, "upperLetter") for n in (1, 26, 27)] == ["A", "Z", "AA"]
    counter = Counter({0: Level("decimal", "%1"), 1: Level("decimal", "%1.%2")})
    assert [counter.next_label(level) for level in (0, 1, 1, 0, 1)] == ["1", "1.1", "1.2", "2", "2.1"]


def test_a_document_that_is_not_whole_is_told_without_words_of_programmers() -> None:
    with pytest.raises(Damaged) as told:
        read_bytes(b"PK\x03\x04 and no more")
    assert "begins like a Word document" in str(told.value)
    assert "zip file" not in str(told.value)
