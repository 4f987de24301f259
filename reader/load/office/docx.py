"""A Word document (DOCX) becomes an Extract: headings, lists with their numbers, tables, notes and text boxes.

Tracked changes are read as accepted; comments, headers and footers are left out. Measured against mammoth and
python-docx on 24 files (../shared/anchors/dependencies.md): the same words and headings, four to twenty times faster.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.document import RunKind
from reader.errors import Damaged
from reader.load.extract import Extract
from reader.load.normalize import TextBuilder
from reader.load.office.docx_styles import Style, Styles, is_on
from reader.load.office.writer import Composer, Place
from reader.load.office.xml import Element, child, day_of, local, named, parse_xml, text_of, value
from reader.load.packed import Package
from reader.load.wording import counted

DOCUMENT = "word/document.xml"
_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\l\s+)?"([^"]{1,2000})"')
_PASSED = frozenset(("ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo"))
_LEFT_OUT = frozenset(("del", "moveFrom"))
_LAYOUT_PARAGRAPHS = 6  # in one cell: a table of data has fewer


def read_docx(package: Package) -> Extract:
    """Return what a DOCX holds.

    Raises:
        Damaged: if its parts are missing or broken.
    """
    if DOCUMENT not in package:
        raise Damaged("The file is a Word document without its text.", "Get the file again from where it came from.")
    body = child(parse_xml(package.read(DOCUMENT)), "body")
    walker = _Walker(Styles(package))
    if body is not None:
        walker.walk(body)
    walker.add_notes(package)
    core = parse_xml(package.read("docProps/core.xml")) if "docProps/core.xml" in package else None
    notices = []
    if walker.deleted:
        notices.append(f"Tracked changes are read as accepted; {counted(walker.deleted, 'deletion')} left out.")
    comments = (
        len(list(named(parse_xml(package.read("word/comments.xml")), "comment")))
        if "word/comments.xml" in package
        else 0
    )
    if comments:
        notices.append(f"{counted(comments, 'comment')} in the margin left out.")
    if walker.images:
        notices.append(f"{counted(walker.images, 'image')} not shown.")
    return Extract(
        "docx",
        tuple(walker.composer.blocks),
        title=text_of(core, "title") if core is not None else "",
        dated=day_of(text_of(core, "modified") or text_of(core, "created")) if core is not None else "",
        notices=tuple(notices),
    )


@dataclass(slots=True)
class _Field:
    """A field being read (begin, instruction, separate, result, end)."""

    instruction: str = ""
    link: bool = False


@dataclass(slots=True)
class _Text:
    """The paragraph being read, and what was found in it for after it."""

    builder: TextBuilder = field(default_factory=TextBuilder)
    boxes: list[Element] = field(default_factory=list)
    fields: list[_Field] = field(default_factory=list)
    shown: bool = False  # some of its text is not hidden
    hidden: bool = False


class _Walker:
    """Walks the body once; depth is bounded by `parse_xml`."""

    def __init__(self, styles: Styles) -> None:
        self.composer = Composer()
        self.deleted = 0
        self.images = 0
        self._styles = styles
        self._group = 0
        self._list = ""
        self._notes: list[tuple[str, str]] = []

    def walk(self, parent: Element) -> None:
        """Read the paragraphs and tables under an element."""
        for element in parent:
            if self.composer.full:
                return
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name in _PASSED:
                self.walk(element)

    def _paragraph(self, element: Element) -> None:
        style = self._styles.style(element)
        if style.contents:
            return
        text = _Text()
        self._inline(element, text, style)
        if not text.builder.empty:
            place = self._place(style, hidden=text.hidden and not text.shown)
            self.composer.paragraph(text.builder, place)
        for box in text.boxes:
            self.walk(box)

    def _place(self, style: Style, hidden: bool) -> Place:
        label = ""
        if self._styles.has_list(style.list_id):
            label = self._styles.label(style.list_id, style.list_level)
        if style.heading:
            self._list = ""
            return Place(style.heading, marker="" if label == "•" else label, hidden=hidden)
        if not label:
            self._list = ""
            return Place(hidden=hidden)
        if self._list != style.list_id:
            self._list, self._group = style.list_id, self.composer.new_group()
        return Place(0, style.list_level + 1, label, self._group, hidden)

    def _inline(self, parent: Element, text: _Text, style: Style) -> None:
        for element in parent:
            name = local(element)
            if name == "r":
                self._run(element, text, style)
            elif name == "hyperlink":
                text.builder.open(RunKind.LINK, self._styles.links.get(value(element, "id"), ""))
                self._inline(element, text, style)
                text.builder.close(RunKind.LINK)
            elif name in _LEFT_OUT:
                self.deleted += 1
            elif name in _PASSED:
                self._inline(element, text, style)

    def _run(self, run: Element, text: _Text, style: Style) -> None:
        properties = child(run, "rPr")
        bold = child(properties, "b")
        kinds = (
            [RunKind.STRONG]
            if (is_on(bold) if bold is not None else style.bold or self._styles.bold(properties))
            else []
        )
        if is_on(child(properties, "i")):
            kinds.append(RunKind.EMPHASIS)
        invisible = is_on(child(properties, "vanish"))
        for kind in kinds:
            text.builder.open(kind)
        for element in run:
            self._piece(element, text, invisible)
        for kind in reversed(kinds):
            text.builder.close(kind)

    def _piece(self, element: Element, text: _Text, invisible: bool) -> None:
        name = local(element)
        if name == "t":
            text.hidden, text.shown = text.hidden or invisible, text.shown or not invisible
            text.builder.add(element.text or "")
        elif name in ("tab", "ptab"):
            text.builder.add(" ")
        elif name in ("br", "cr"):
            if value(element, "type") not in ("page", "column"):
                text.builder.line_break()
        elif name == "noBreakHyphen":
            text.builder.add("-")
        elif name in ("footnoteReference", "endnoteReference"):
            self._notes.append((name[:-9], value(element, "id")))
            text.builder.add(f" [{len(self._notes)}]")
        elif name == "fldChar":
            self._field(value(element, "fldCharType"), text)
        elif name == "instrText" and text.fields:
            text.fields[-1].instruction += element.text or ""
        elif name in ("drawing", "pict", "object", "AlternateContent"):
            self._drawing(element, text)

    def _field(self, kind: str, text: _Text) -> None:
        """Follow a field; the result of a HYPERLINK is a link."""
        if kind == "begin":
            text.fields.append(_Field())
        elif kind == "separate" and text.fields:
            match = _LINK.match(text.fields[-1].instruction)
            if match is not None:
                text.fields[-1].link = True
                text.builder.open(RunKind.LINK, match[1])
        elif kind == "end" and text.fields and text.fields.pop().link:
            text.builder.close(RunKind.LINK)

    def _drawing(self, element: Element, text: _Text) -> None:
        """Keep the text boxes of a drawing for after the paragraph; each is there twice, for new and old programs."""
        choice = next(named(element, "Choice"), element)
        boxes = list(named(choice, "txbxContent"))
        text.boxes += boxes
        if not boxes:
            self.images += any(True for _ in named(choice, "blip")) or any(True for _ in named(choice, "imagedata"))

    def _table(self, table: Element) -> None:
        rows = _rows(table)
        if not self.composer.in_cell and _is_layout(rows):
            for row in rows:
                for cell in _cells(row):
                    self.walk(cell)
            return
        group = self.composer.new_group() if not self.composer.in_cell else 0
        for row in rows:
            self.composer.begin_row(group)
            for cell in _cells(row):
                self.walk(cell)
                self.composer.end_cell()
            self.composer.end_row()
        self._list = ""

    def add_notes(self, package: Package) -> None:
        """Add the footnotes and endnotes that the text refers to, at its end, with their numbers."""
        bodies: dict[tuple[str, str], Element] = {}
        for kind in {kind for kind, _ in self._notes}:
            name = f"word/{kind}s.xml"
            if name in package:
                for note in named(parse_xml(package.read(name)), kind):
                    bodies[kind, value(note, "id")] = note
        for number, key in enumerate(list(self._notes), start=1):
            if key not in bodies:
                continue
            text = _Text()
            text.builder.add(f"[{number}] ")
            for paragraph in bodies[key]:
                self._inline(paragraph, text, Style())
                text.builder.add(" ")
            self.composer.paragraph(text.builder, Place())


def _rows(table: Element) -> list[Element]:
    """Return the rows of a table itself, not of tables in it."""
    rows: list[Element] = []
    for element in table:
        if local(element) == "tr":
            rows.append(element)
        elif local(element) in _PASSED:
            rows += _rows(element)
    return rows


def _cells(row: Element) -> list[Element]:
    cells: list[Element] = []
    for element in row:
        if local(element) == "tc":
            cells.append(element)
        elif local(element) in _PASSED:
            cells += _cells(element)
    return cells


def _is_layout(rows: list[Element]) -> bool:
    """Tell whether a table only places text on the page: one column, or cells with many paragraphs."""
    if all(len(_cells(row)) < 2 for row in rows):
        return True
    return any(sum(local(inner) == "p" for inner in cell) > _LAYOUT_PARAGRAPHS for row in rows for cell in _cells(row))
