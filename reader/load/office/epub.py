"""An e-book (EPUB) becomes an Extract: the chapters of its spine, one after the other."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from reader.document import Block
from reader.errors import Damaged, Protected
from reader.load.decode import decode, repair
from reader.load.extract import Extract
from reader.load.html_blocks import walk_html
from reader.load.limits import BLOCKS
from reader.load.normalize import clean
from reader.load.office.xml import Element, day_of, local, named, parse_xml, text_of, value
from reader.load.packed import Package
from reader.load.struck import told_of_struck

MIMETYPE = "application/epub+zip"
CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html")
_HINT = "Get the file again from where it came from."


def read_epub(package: Package) -> Extract:
    """Return what an EPUB holds.

    Raises:
        Protected: if its chapters are encrypted.
        Damaged: if its parts are missing or broken.
    """
    if "META-INF/encryption.xml" in package and b"xhtml" in package.read("META-INF/encryption.xml"):
        raise Protected(
            "The file is protected against copying.", "Save or copy the text from the program that shows it."
        )
    if CONTAINER not in package:
        raise Damaged("The file is an e-book without a list of its chapters.", _HINT)
    book = value(next(named(parse_xml(package.read(CONTAINER)), "rootfile"), None), "full-path")
    if book not in package:
        raise Damaged("The file is an e-book without a list of its chapters.", _HINT)
    root = parse_xml(package.read(book))
    blocks: list[Block] = []
    groups = struck = 0
    for name in _chapters(root, posixpath.dirname(book)):
        if name in package and len(blocks) <= BLOCKS:
            text, _ = repair(decode(package.read(name)))
            chapter = walk_html(clean(text), groups)
            blocks += chapter.blocks
            groups, struck = chapter.groups, struck + chapter.struck
    return Extract(
        "epub",
        tuple(blocks),
        title=text_of(root, "title"),
        dated=day_of(text_of(root, "date")),
        notices=told_of_struck(struck),
    )


def _chapters(root: Element, folder: str) -> list[str]:
    """Return the names of the chapters in reading order, without the e-book's own table of contents."""
    items = {
        value(item, "id"): posixpath.normpath(posixpath.join(folder, unquote(value(item, "href"))))
        for item in named(root, "item")
        if value(item, "media-type") in _PAGES and "nav" not in value(item, "properties").split()
    }
    spine = next(named(root, "spine"), None)
    wanted = [value(entry, "idref") for entry in spine if local(entry) == "itemref"] if spine is not None else []
    return [items[name] for name in dict.fromkeys(wanted) if name in items]
