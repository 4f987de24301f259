"""An OpenDocument text (ODT) becomes an Extract: headings, lists with their numbers, tables, notes."""

from __future__ import annotations

from reader.document import RunKind
from reader.errors import Damaged, Protected
from reader.load.extract import Extract
from reader.load.normalize import TextBuilder
from reader.load.office.numbering import Counter, Level
from reader.load.office.writer import Composer, Place
from reader.load.office.xml import Element, child, day_of, local, named, parse_xml, text_of, value
from reader.load.packed import Package
from reader.load.wording import counted

MIMETYPE = "application/vnd.oasis.opendocument.text"
_PASSED = frozenset(("section", "index-body", "soft-page-break", "meta", "ruby", "ruby-base"))
_LEFT_OUT = frozenset(
    ("tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls", "table-of-content")
)
_HINT = "Get the file again from where it came from."


def read_odt(package: Package) -> Extract:
    """Return what an ODT holds.

    Raises:
        Protected: if it is under a password.
        Damaged: if its parts are missing or broken.
    """
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise Protected("The file is under a password.", "Open it in its program and save it without one.")
    if "content.xml" not in package:
        raise Damaged("The file is an OpenDocument text without its text.", _HINT)
    root = parse_xml(package.read("content.xml"))
    styles = parse_xml(package.read("styles.xml")) if "styles.xml" in package else None
    walker = _Walker([root, *([styles] if styles is not None else [])])
    body = child(root, "body", "text")
    if body is not None:
        walker.walk(body, 0, None)
    walker.add_notes()
    meta = parse_xml(package.read("meta.xml")) if "meta.xml" in package else None
    notices = [f"{counted(walker.images, 'image')} not shown."] if walker.images else []
    return Extract(
        "odt",
        tuple(walker.composer.blocks),
        title=text_of(meta, "title") if meta is not None else "",
        dated=day_of(text_of(meta, "date") or text_of(meta, "creation-date")) if meta is not None else "",
        notices=tuple(notices),
    )


class _Walker:
    """Walks the body once; depth is bounded by `parse_xml`."""

    def __init__(self, roots: list[Element]) -> None:
        self.composer = Composer()
        self.images = 0
        self._bold, self._italic = _text_styles(roots)
        self._levels = _list_styles(roots)
        self._counters: dict[str, Counter] = {}
        self._notes: list[Element] = []
        self._group = 0

    def walk(self, parent: Element, depth: int, counter: Counter | None, first: str = "") -> None:
        """Read what stands under an element; `first` is the label that the first paragraph of a list item shows."""
        for element in parent:
            if self.composer.full:
                return
            name = local(element)
            if name == "h":
                level = value(element, "outline-level")
                self._text(element, Place(int(level) if level.isdigit() and level != "0" else 1))
            elif name == "p":
                self._text(element, Place(0, depth, first, self._group) if depth else Place())
                first = ""
            elif name == "list":
                self._list(element, depth, counter)
            elif name == "table":
                self._table(element)
            elif name in _PASSED and name not in _LEFT_OUT:
                self.walk(element, depth, counter)
            elif name in ("frame", "g", "custom-shape"):
                self._frame(element)

    def _list(self, element: Element, depth: int, counter: Counter | None) -> None:
        style = value(element, "style-name")
        if depth == 0:
            self._group = self.composer.new_group()
        if style or counter is None:
            goes_on = value(element, "continue-numbering") == "true" or value(element, "continue-list")
            if not goes_on or style not in self._counters:
                self._counters[style] = Counter(self._levels.get(style, {}))
            counter = self._counters[style]
        else:
            counter.numbers.pop(depth, None)
        for item in element:
            if local(item) in ("list-item", "list-header"):
                label = "" if local(item) == "list-header" or _only_nests(item) else counter.next_label(depth)
                self.walk(item, depth + 1, counter, label)

    def _text(self, element: Element, place: Place) -> None:
        if local(element) == "h" and place.heading == 0:
            place = Place(1)
        builder = TextBuilder()
        frames: list[Element] = []
        whole = value(element, "style-name") in self._bold
        if whole:
            builder.open(RunKind.STRONG)
        self._inline(element, builder, frames)
        if whole:
            builder.close(RunKind.STRONG)
        self.composer.paragraph(builder, place)
        for frame in frames:
            self._frame(frame)

    def _inline(self, parent: Element, builder: TextBuilder, frames: list[Element]) -> None:
        builder.add(parent.text or "")
        for element in parent:
            self._piece(element, builder, frames)
            builder.add(element.tail or "")

    def _piece(self, element: Element, builder: TextBuilder, frames: list[Element]) -> None:
        name = local(element)
        if name in ("s", "tab"):
            builder.add(" ")
        elif name == "line-break":
            builder.line_break()
        elif name == "a":
            builder.open(RunKind.LINK, value(element, "href"))
            self._inline(element, builder, frames)
            builder.close(RunKind.LINK)
        elif name == "span":
            style = value(element, "style-name")
            kinds = [RunKind.STRONG] * (style in self._bold) + [RunKind.EMPHASIS] * (style in self._italic)
            for kind in kinds:
                builder.open(kind)
            self._inline(element, builder, frames)
            for kind in reversed(kinds):
                builder.close(kind)
        elif name == "note":
            self._notes.append(element)
            builder.add(f" [{len(self._notes)}]")
        elif name in ("frame", "g", "custom-shape"):
            frames.append(element)
        elif name not in _LEFT_OUT:
            self._inline(element, builder, frames)

    def _frame(self, frame: Element) -> None:
        boxes = list(named(frame, "text-box"))
        for box in boxes:
            self.walk(box, 0, None)
        if not boxes:
            self.images += any(True for _ in named(frame, "image"))

    def _table(self, table: Element) -> None:
        group = self.composer.new_group() if not self.composer.in_cell else 0
        for row in _rows(table):
            self.composer.begin_row(group)
            for cell in row:
                if local(cell) == "table-cell":
                    self.walk(cell, 0, None)
                    self.composer.end_cell()
            self.composer.end_row()

    def add_notes(self) -> None:
        """Add footnotes and endnotes at the end, with their numbers."""
        for number, note in enumerate(list(self._notes), start=1):
            builder = TextBuilder()
            builder.add(f"[{number}] ")
            body = child(note, "note-body")
            for paragraph in body if body is not None else ():
                self._inline(paragraph, builder, [])
                builder.add(" ")
            self.composer.paragraph(builder, Place())


def _rows(table: Element) -> list[Element]:
    rows: list[Element] = []
    for element in table:
        if local(element) == "table-row":
            rows.append(element)
        elif local(element) in ("table-header-rows", "table-rows", "table-row-group"):
            rows += _rows(element)
    return rows


def _only_nests(item: Element) -> bool:
    """Tell whether a list item holds nothing but a deeper list: then it has no label of its own."""
    return all(local(inner) == "list" for inner in item)


def _text_styles(roots: list[Element]) -> tuple[set[str], set[str]]:
    """Return the names of the styles that are bold and of those that are italic."""
    bold: set[str] = set()
    italic: set[str] = set()
    for root in roots:
        for style in named(root, "style"):
            properties = child(style, "text-properties")
            if value(properties, "font-weight") in ("bold", "600", "700", "800", "900"):
                bold.add(value(style, "name"))
            if value(properties, "font-style") == "italic":
                italic.add(value(style, "name"))
    return bold, italic


def _list_styles(roots: list[Element]) -> dict[str, dict[int, Level]]:
    styles: dict[str, dict[int, Level]] = {}
    for root in roots:
        for style in named(root, "list-style"):
            levels: dict[int, Level] = {}
            for level in style:
                number = value(level, "level")
                if number.isdigit() and local(level) == "list-level-style-number":
                    levels[int(number) - 1] = _level(level, int(number))
            styles.setdefault(value(style, "name"), levels)
    return styles


def _level(element: Element, number: int) -> Level:
    shown = value(element, "display-levels")
    first = number - min(9, int(shown)) + 1 if shown.isdigit() and int(shown) > 0 else number
    parts = ".".join(f"%{part}" for part in range(max(1, first), number + 1))
    form = value(element, "num-format")
    start = value(element, "start-value")
    pattern = value(element, "num-prefix") + parts + value(element, "num-suffix")
    return Level(form or "none", pattern, int(start) if start.isdigit() else 1)
