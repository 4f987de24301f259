"""ComparePages: two texts beside each other as a document of Qt's, unchanged stretches folded.

In: SectionRows, a way of setting them, which folds are open. Out: a document with the places of its changes and
clauses. What was put in is underlined and behind a "+", what was taken out struck through and behind a "−": told
without colour too. No text of a policy is read as HTML.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from reader.compare import CHANGED, RowKind, SectionRows, TextRow, WordChange, WordPiece, word_changes
from reader.gui.language import said
from reader.gui.theme import interface_font, reading_family, theme

FOLD = "fold:"  # the link of a fold, with its number
PLACE = "place:"  # the link of a sentence's place: "place:new:120"
KEEP = 1  # unchanged sentences that stay round a change, for its context


@dataclass(slots=True)
class ComparePage:
    """A document, where each change begins in it, and where each clause stands, by side and start."""

    document: QTextDocument
    changes: list[int] = field(default_factory=list)
    clauses: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Setting:
    """How the texts are set: beside each other or in one column, in which size, with which folds open."""

    beside: bool = True
    size: float = 12.0
    opened: frozenset[int] = frozenset()


def build_page(sections: Sequence[SectionRows], setting: Setting) -> ComparePage:
    """Return the document of two texts."""
    return _Builder(setting).build(sections)


class _Builder:
    """Writes one document from its beginning to its end."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(24)
        font = QFont(reading_family())
        font.setPointSizeF(setting.size)
        self._document.setDefaultFont(font)
        self._page = ComparePage(self._document)
        self._cursor = QTextCursor(self._document)
        self._folds = 0
        self._begun = False

    def build(self, sections: Sequence[SectionRows]) -> ComparePage:
        """Write all sections."""
        self._cursor.beginEditBlock()
        if self._setting.beside:
            self._headings_of_sides()
        for section in sections:
            changed = [row.kind in CHANGED or row.kind is RowKind.MOVED for row in section.rows]
            self._title(section)
            for number, rows in _stretches(section.rows, changed):
                if number is None:
                    self._write(rows)
                else:
                    self._folded(rows)
        self._cursor.endEditBlock()
        return self._page

    # Pieces

    def _title(self, section: SectionRows) -> None:
        title = section.new_title or section.old_title
        if not title:
            return
        words = title
        if not section.new_title:
            words = said("{title} (section of the old text)").format(title=title)
        elif section.old_title and section.old_title != section.new_title:
            words = said("{title} (before: {old})").format(title=title, old=section.old_title)
        style = _style(theme().text["heading"], bold=True)
        style.setFontPointSize(self._setting.size * 1.15)
        self._block(top=20, heading=True)
        self._cursor.insertText(words, style)

    def _headings_of_sides(self) -> None:
        style = _style(theme().text["muted"], bold=True)
        style.setFont(interface_font(0.95, bold=True))
        self._row([(said("Old text"), style)], [(said("New text"), style)])

    def _folded(self, rows: Sequence[TextRow]) -> None:
        number = self._folds
        self._folds += 1
        opened = number in self._setting.opened
        link = _style(theme().text["link"])
        link.setAnchor(True)
        link.setAnchorHref(f"{FOLD}{number}")
        link.setFont(interface_font(0.92))
        layout = sum(row.kind is RowKind.LAYOUT for row in rows)
        words = _counted(len(rows), said("1 unchanged sentence"), said("{n} unchanged sentences"))
        if layout:
            words = f"{words} ({said('{n} differ in layout alone').format(n=layout)})"
        self._block(top=6)
        self._cursor.insertText(f"{'▾' if opened else '▸'} {words}", link)
        if opened:
            self._write(rows)

    def _write(self, rows: Sequence[TextRow]) -> None:
        for row in rows:
            here = self._cursor.position()
            if self._setting.beside:
                self._beside(row)
            else:
                self._in_one_column(row)
            if row.kind in CHANGED:
                self._page.changes.append(here + 1)

    def _beside(self, row: TextRow) -> None:
        old, new = _pieces(row, lined=False)
        places = [self._place(side, clause) for side, clause in (("old", row.old), ("new", row.new))]
        mark = self._mark(row)
        self._row([*places[0], *old], [*mark, *places[1], *new], row)

    def _in_one_column(self, row: TextRow) -> None:
        clause = row.new or row.old
        side = "new" if row.new is not None else "old"
        pieces = _together(row)
        self._block(top=5, left=0)
        start = self._cursor.position()
        for text, style in (*self._mark(row), *self._place(side, clause), *pieces):
            self._cursor.insertText(text, style)
        for name, one in (("old", row.old), ("new", row.new)):
            if one is not None:
                self._page.clauses[name, one.span.start] = (start, self._cursor.position())

    def _mark(self, row: TextRow) -> list[tuple[str, QTextCharFormat]]:
        if row.kind is not RowKind.MOVED:
            return []
        style = _style(theme().text["muted"])
        style.setFont(interface_font(0.88))
        return [(said("moved") + "  ", style)]

    def _place(self, side: str, clause: object) -> list[tuple[str, QTextCharFormat]]:
        span, place = getattr(clause, "span", None), str(getattr(clause, "place", ""))
        if span is None:
            return []
        style = _style(theme().text["faint"])
        style.setFont(interface_font(0.82))
        style.setAnchor(True)
        style.setAnchorHref(f"{PLACE}{side}:{span.start}")
        return [(f"{place.replace(' ', chr(0xA0))}  ", style)]

    def _block(self, top: float, left: float = 0, heading: bool = False) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(top)
        form.setLeftMargin(left)
        form.setLineHeight(135.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if heading:
            form.setHeadingLevel(2)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        if self._begun:
            self._cursor.insertBlock(form, QTextCharFormat())
        else:
            self._cursor.setBlockFormat(form)
        self._begun = True

    def _row(
        self,
        old: Sequence[tuple[str, QTextCharFormat]],
        new: Sequence[tuple[str, QTextCharFormat]],
        row: TextRow | None = None,
    ) -> None:
        """Write one row of two cells."""
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        form = QTextTableFormat()
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setBorder(0)
        form.setCellSpacing(0)
        form.setCellPadding(5)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        form.setColumnWidthConstraints([half, half])
        table = self._cursor.insertTable(1, 2, form)
        for column, pieces in enumerate((old, new)):
            cursor = table.cellAt(0, column).firstCursorPosition()
            block = QTextBlockFormat()
            block.setLineHeight(135.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(block)
            start = cursor.position()
            for text, style in pieces:
                cursor.insertText(text, style)
            clause = None if row is None else (row.old, row.new)[column]
            if clause is not None:
                self._page.clauses["old" if column == 0 else "new", clause.span.start] = (start, cursor.position())
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._tight()
        self._begun = True

    def _tight(self) -> None:
        """Make the block that Qt puts behind a table as low as it can be."""
        form = QTextBlockFormat()
        form.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(form)


def _stretches(rows: Sequence[TextRow], changed: Sequence[bool]) -> Iterator[tuple[int | None, list[TextRow]]]:
    """Yield stretches of rows: shown ones with None, folded ones with their place; context stays round changes."""
    near = [any(changed[max(0, at - KEEP) : at + KEEP + 1]) for at in range(len(rows))]
    for shown, group in groupby(range(len(rows)), key=lambda at: near[at]):
        found = list(group)
        # A fold of one sentence takes as much room as the sentence.
        alone = len(found) == 1 and len(rows) > 1
        yield (None if shown or alone else found[0]), [rows[at] for at in found]


def _pieces(
    row: TextRow, lined: bool = True
) -> tuple[list[tuple[str, QTextCharFormat]], list[tuple[str, QTextCharFormat]]]:
    """Return what stands on the old and on the new side of a row.

    With `lined`, whole sentences that came or went are underlined and struck through as words are: in one column. Side
    by side the side tells it beside the sign, and a paragraph that is struck through is hard to read.
    """
    plain = _style(theme().text["main"])
    if row.kind is RowKind.EDITED and row.old is not None and row.new is not None:
        words = word_changes(row.old.quote, row.new.quote)
        return (
            [_piece(one) for one in words if one.change is not WordChange.ADDED],
            [_piece(one) for one in words if one.change is not WordChange.REMOVED],
        )
    if row.kind is RowKind.REMOVED and row.old is not None:
        return [_piece(WordPiece(WordChange.REMOVED, row.old.quote), lined)], []
    if row.kind is RowKind.ADDED and row.new is not None:
        return [], [_piece(WordPiece(WordChange.ADDED, row.new.quote), lined)]
    quiet = _style(theme().text["muted"]) if row.kind is RowKind.SAME else plain
    return (
        [(row.old.quote, quiet)] if row.old is not None else [],
        [(row.new.quote, quiet)] if row.new is not None else [],
    )


def _together(row: TextRow) -> list[tuple[str, QTextCharFormat]]:
    """Return a row as one text."""
    if row.kind is RowKind.EDITED and row.old is not None and row.new is not None:
        return [_piece(one) for one in word_changes(row.old.quote, row.new.quote)]
    old, new = _pieces(row)
    return new or old


def _piece(piece: WordPiece, lined: bool = True) -> tuple[str, QTextCharFormat]:
    colours = theme()
    style = _style(colours.text["main"])
    if piece.change is WordChange.SAME or not piece.text.strip():
        return piece.text, style
    added = piece.change is WordChange.ADDED
    mark = "protection" if added else "high"
    style.setBackground(colours.tint(mark))
    style.setForeground(colours.line(mark))
    if lined and added:
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    elif lined:
        style.setFontStrikeOut(True)
    style.setProperty(QTextFormat.Property.UserProperty, mark)
    text = piece.text
    blank = len(text) - len(text.lstrip())
    return f"{text[:blank]}{'+' if added else '−'}{'' if lined else ' '}{text[blank:]}", style


def _style(colour: str, bold: bool = False) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setForeground(QColor(colour))
    if bold:
        style.setFontWeight(QFont.Weight.DemiBold)
    return style


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(n=count)
