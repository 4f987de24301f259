"""PDFs: reading order, headings, running heads, divided words, tables, pages; and what cannot be read, told apart."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.document import BlockKind
from reader.errors import Damaged, Protected, Scanned
from reader.load.extract import Extract
from reader.load.pdf.reader import read_pdf
from tests.load.builders import Ink, make_pdf

WRAPPED = (
    "We collect your name, your address and the details of your orders when",
    "you buy from us, and we keep them for as long as the law asks us to do",
    "so. We never sell them.",
)


def column(lines: Sequence[str], x: float = 60, top: float = 700, size: float = 10) -> list[Ink]:
    return [Ink(x, top - 12 * number, line, size) for number, line in enumerate(lines)]


def shape(extract: Extract) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.page, block.text) for block in extract.blocks]


def test_lines_become_paragraphs_with_headings_and_pages() -> None:
    first = [Ink(60, 760, "Privacy notice", 20), Ink(60, 730, "What we collect", 14), *column(WRAPPED)]
    second = [Ink(60, 730, "Your rights", 14), *column(WRAPPED)]
    extract = read_pdf(make_pdf([first, second], info="/Title(Notice of Shop)/ModDate(D:20240305101112Z)"))
    text = " ".join(WRAPPED)
    assert shape(extract) == [
        ("heading", 1, "Privacy notice"),
        ("heading", 1, "What we collect"),
        ("paragraph", 1, text),
        ("heading", 2, "Your rights"),
        ("paragraph", 2, text),
    ]
    assert [block.level for block in extract.blocks if block.kind is BlockKind.HEADING] == [1, 2, 2]
    assert (extract.title, extract.dated) == ("Notice of Shop", "2024-03-05")


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"left line {number} goes on with words" for number in range(8)]
    right = [f"right line {number} goes on with words" for number in range(8)]
    title = Ink(60, 760, "A title that stands across both of the columns of this page", 18)
    page = [title, *column(left, 60), *column(right, 320)]
    blocks = read_pdf(make_pdf([page])).blocks
    words = " ".join(block.text for block in blocks[1:])
    assert words == " ".join(left + right)
    interleaved = [ink for pair in zip(column(left, 60), column(right, 320), strict=True) for ink in pair]
    assert [ink.text for ink in interleaved[:2]] == [left[0], right[0]]


def test_a_table_is_read_row_by_row() -> None:
    rows = [("Data", "Why we use it"), ("Your name", "To deliver your order"), ("Your card", "To take the payment")]
    page = [ink for at, (a, b) in enumerate(rows) for ink in (Ink(60, 700 - 20 * at, a), Ink(250, 700 - 20 * at, b))]
    extract = read_pdf(make_pdf([page]))
    assert shape(extract) == [("table-row", 1, f"{a} | {b}") for a, b in rows]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [Ink(60, 810, "Shop plc - Privacy notice"), *column(WRAPPED), Ink(280, 30, f"Page {number} of 3")]
        for number in (1, 2, 3)
    ]
    assert [block.text for block in read_pdf(make_pdf(pages)).blocks] == [" ".join(WRAPPED)] * 3


def test_contents_with_dots_are_left_out() -> None:
    page = [Ink(60, 760, "What we collect . . . . . . . . . . . . 2"), Ink(60, 745, "Your rights ............ 14")]
    assert [block.text for block in read_pdf(make_pdf([page + column(WRAPPED)])).blocks] == [" ".join(WRAPPED)]


def test_links_keep_their_address() -> None:
    annotation = "/Annots[<</Type/Annot/Subtype/Link/Rect[58 694 160 712]/A<</S/URI/URI(https://shop.example/out)>>>>]"
    [block] = read_pdf(make_pdf([[Ink(60, 700, "Opt out here, where you wish to.")]], extra=annotation)).blocks
    [run] = block.runs
    assert (run.kind.value, run.target) == ("link", "https://shop.example/out")
    assert run.span.of(block.text) == "Opt out here, where you"


def test_divided_words_are_made_whole_and_compounds_kept() -> None:
    lines = (
        "We pass your details to third-party companies, and to no other third-",
        "party company, where the law of the country makes a further disclo-",
        "sure necessary. Each disclosure is written down.",
    )
    [block] = read_pdf(make_pdf([column(lines)])).blocks
    assert "no other third-party company" in block.text
    assert "further disclosure necessary" in block.text


def test_a_paragraph_goes_on_over_the_page() -> None:
    pages = [column(WRAPPED[:2]), column(("so, and no longer. We never sell them.",))]
    [block] = read_pdf(make_pdf(pages)).blocks
    assert block.text.endswith("the law asks us to do so, and no longer. We never sell them.")
    assert block.page == 1


def test_bullets_are_items_and_bold_lines_stand_alone() -> None:
    page = [
        Ink(60, 724, "Cookies", bold=True),
        *column(("We set cookies:",)),
        Ink(70, 680, "\u2022"),
        Ink(84, 680, "to keep you logged in while you go from one page of the shop to the"),
        Ink(84, 668, "next one;"),
        Ink(70, 656, "\u2022"),
        Ink(84, 656, "to count visits."),
    ]
    blocks = read_pdf(make_pdf([page])).blocks
    assert [(block.kind.value, block.marker, block.text) for block in blocks] == [
        ("paragraph", "", "Cookies"),
        ("paragraph", "", "We set cookies:"),
        ("list-item", "•", "to keep you logged in while you go from one page of the shop to the next one;"),
        ("list-item", "•", "to count visits."),
    ]
    assert blocks[0].runs[0].kind.value == "strong"


def test_bookmarks_name_the_headings() -> None:
    page = [
        Ink(60, 724, "Cookies"),
        *column(WRAPPED),
        Ink(60, 640, "Rights"),
        Ink(60, 600, "Contact"),
        *column(WRAPPED, top=570),
    ]
    extract = read_pdf(make_pdf([page], bookmarks=("Cookies", "Rights", "Contact")))
    assert [block.text for block in extract.blocks if block.kind is BlockKind.HEADING] == [
        "Cookies",
        "Rights",
        "Contact",
    ]


@pytest.mark.parametrize("turn", ["0 1 -1 0 595 0", "-1 0 0 -1 595 842", "0 -1 1 0 0 842", "1 0 0 1 0 0"])
def test_a_page_is_turned_until_its_text_is_upright(turn: str) -> None:
    upright = make_pdf([[Ink(60, 500, "Cookies", 16), *column(WRAPPED, top=480)]])
    at = upright.index(b"BT ")
    turned = upright[:at] + f"{turn} cm ".encode() + upright[at:]
    texts = [block.text for block in read_pdf(turned).blocks]
    assert texts == ["Cookies", " ".join(WRAPPED)]


def test_text_up_the_margin_is_left_out() -> None:
    page = make_pdf([column(WRAPPED)])
    at = page.index(b"BT ")
    margin = b"q 0 1 -1 0 40 300 cm BT /F0 10 Tf 0 0 Td (DRAFT of March) Tj ET Q "
    assert [block.text for block in read_pdf(page[:at] + margin + page[at:]).blocks] == [" ".join(WRAPPED)]


def test_what_lies_outside_the_page_is_not_read() -> None:
    page = [*column(WRAPPED), Ink(60, 900, "above"), Ink(60, -40, "below"), Ink(700, 500, "beside")]
    assert [block.text for block in read_pdf(make_pdf([page])).blocks] == [" ".join(WRAPPED)]
    cut = read_pdf(make_pdf([column(WRAPPED)], extra="/CropBox[40 300 500 712]"))
    assert [block.text for block in cut.blocks] == [" ".join(WRAPPED)]


def test_scans_are_told_apart() -> None:
    with pytest.raises(Scanned, match="pictures of pages") as caught:
        read_pdf(make_pdf([[], []], picture=True))
    assert "OCR" in caught.value.hint


def test_pictures_beside_text_are_told_of() -> None:
    assert read_pdf(make_pdf([column(WRAPPED)], picture=True)).notices == ("1 image not shown.",)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"1 0 obj<<>>endobj\n" * 50 + b"%%EOF"])
def test_damaged_files_are_refused(data: bytes) -> None:
    with pytest.raises(Damaged):
        read_pdf(data)


def test_a_password_is_told_apart() -> None:
    encrypted = make_pdf([column(WRAPPED)]).replace(
        b"/Info ",
        b"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>/Info ",
    )
    with pytest.raises(Protected, match="password"):
        read_pdf(encrypted)
