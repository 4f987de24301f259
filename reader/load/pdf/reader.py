"""A PDF becomes an Extract: blocks with the page on which each begins, running heads and page numbers left out.

Headings are those of the bookmarks where there are bookmarks, else the lines set larger than the text.
"""

from __future__ import annotations

import re

import pypdfium2
import pypdfium2.raw as raw

from reader.document import Block, BlockKind
from reader.errors import Damaged, Protected, Scanned
from reader.load.extract import Extract
from reader.load.limits import BLOCKS, PAGES
from reader.load.pdf.order import Line, order_lines
from reader.load.pdf.paragraphs import Paragraphs, plain
from reader.load.pdf.running import drop_running_lines
from reader.load.pdf.words import read_fragments
from reader.load.wording import counted

_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_LEAST_CHARACTERS = 40  # of a page, on average; a page of text has 1,500 and more, a scanned one a stamp at most
_UNREADABLE = 0.2  # share of characters without a meaning, from which the text is said to be garbled
_BOOKMARKS = 2_000
_LEAST_BOOKMARKS = 3


def read_pdf(data: bytes) -> Extract:
    """Return what a PDF holds.

    Raises:
        Protected: if it opens only with a password.
        Scanned: if it holds pictures of pages and no text.
        Damaged: if it is broken.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise Protected(
                "The file is under a password.", "Open it in its program with the password and print it to a new PDF."
            ) from error
        raise Damaged("The file is a damaged PDF.", "Get the file again from where it came from.") from error
    with document:
        pages, images = _read_pages(document)
        _refuse_scans(pages, images)
        blocks = Paragraphs(drop_running_lines(pages), _bookmarks(document)).blocks()
        told = document.get_metadata_dict()
        count = len(document)
    dated = _DATE.match(told.get("ModDate") or told.get("CreationDate") or "")
    return Extract(
        "pdf",
        tuple(blocks[: BLOCKS + 1]),
        title=_title(told.get("Title", "")),
        dated="-".join(dated.groups()) if dated is not None else "",
        notices=tuple(_notices(blocks, count, images)),
    )


def _read_pages(document: pypdfium2.PdfDocument) -> tuple[list[tuple[float, list[Line]]], int]:
    """Return the height and the lines of each page, and how many pictures stand on them."""
    pages: list[tuple[float, list[Line]]] = []
    images = 0
    for index in range(min(len(document), PAGES)):
        try:
            page = document[index]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError:
            continue  # a broken page: the others are read, and the notice tells
        height, fragments = read_fragments(page, text_page, index + 1)
        images += sum(1 for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2))
        pages.append((height, order_lines(fragments)))
        text_page.close()
        page.close()
    if not pages:
        raise Damaged("The file is a damaged PDF: none of its pages can be read.", "Get the file again.")
    return pages, images


def _refuse_scans(pages: list[tuple[float, list[Line]]], images: int) -> None:
    characters = sum(len(line.text) for _, lines in pages for line in lines)
    if images and characters < _LEAST_CHARACTERS * len(pages):
        raise Scanned(
            "The file holds pictures of pages and no text.",
            "Make its text readable first (OCR): with your scanner's program, or with OCRmyPDF.",
        )


def _bookmarks(document: pypdfium2.PdfDocument) -> dict[str, int]:
    """Return the titles of the bookmarks, as compared, with their levels from 1."""
    found: dict[str, int] = {}
    try:
        for entry in document.get_toc(max_depth=5):
            title = plain(entry.get_title())
            if title:
                found.setdefault(title, entry.level + 1)
            if len(found) > _BOOKMARKS:
                break
    except (pypdfium2.PdfiumError, ValueError):
        return {}
    return found if len(found) >= _LEAST_BOOKMARKS else {}


def _title(text: str) -> str:
    """Return the title in a PDF's own words, "" where it is only the name of a file or a program."""
    text = " ".join(text.split())
    return "" if re.search(r"\.(?:docx?|pdf|indd|odt|html?)\b|^microsoft word|^untitled", text, re.IGNORECASE) else text


def _notices(blocks: list[Block], pages: int, images: int) -> list[str]:
    notices = []
    if pages > PAGES:
        notices.append(f"The file has {pages:,} pages; only the first {PAGES:,} are shown.")
    text = "".join(block.text for block in blocks if block.kind is not BlockKind.TABLE_ROW)
    strange = sum(character == "\ufffd" or "\ue000" <= character <= "\uf8ff" for character in text)
    if strange > _UNREADABLE * max(1, len(text)):
        notices.append("Much of the text is garbled: the file does not say which letters its shapes stand for.")
    if images:
        notices.append(f"{counted(images, 'image')} not shown.")
    return notices
