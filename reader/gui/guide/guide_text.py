"""GuideText: a page of the guide to read: text with a caret that screen readers get, links by mouse and keys, pictures.

In: a page of Markdown; out: the link that is followed. QTextBrowser is not used: screen readers get no text of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from reader.gui.guide.page_setter import GuideSheet, Picture, parse, set_page
from reader.gui.look import Look
from reader.gui.theme import theme
from reader.gui.views.page_builder import letter_width
from reader.gui.views.page_view import BASE_SIZE, ZOOMS
from reader.gui.views.read_only_text import ReadOnlyText
from reader.resources import resource_path

_EDGE = 36  # px, at least, on each side of the text
LIGHT, DARK = "-light.", "-dark."


class GuideText(ReadOnlyText):
    """Shows a page, read only. It opens and fetches nothing but the guide's own pictures.

    Signals:
        followed(str): a link was clicked, or Enter pressed on it.
    """

    followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Page of the guide"))
        self._text = ""
        self._sheet: GuideSheet | None = None
        self._zoom, self._look = 1.0, Look()
        self._hits: list[tuple[int, int]] = []
        self._hit = -1
        self._pressed = QPoint()

    def show_page(self, text: str) -> None:
        """Show a page from its top."""
        self._text, self._hits, self._hit = text, [], -1
        self._set(0)

    def dress(self, zoom: float, look: Look) -> None:
        """Set the page in another size and look, and in the theme's colours; stay where the reader is."""
        self._zoom, self._look = min(ZOOMS[-1], max(ZOOMS[0], zoom)), look
        self._set(self.place())

    def zoom(self) -> float:
        """Return the size of the text as a multiple of its own."""
        return self._zoom

    def place(self) -> int:
        """Return the Qt position at the top of the view."""
        return self.cursorForPosition(QPoint(self.viewport().width() // 2, 4)).position()

    def go_to(self, place: int) -> None:
        """Put the caret at a Qt position and bring it near the top."""
        cursor = self.textCursor()
        cursor.setPosition(min(place, max(0, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - 12 if place else 0)

    def go_to_heading(self, slug: str) -> None:
        """Go to a heading; to the top where there is none of this name."""
        self.go_to(self._sheet.headings.get(slug, 0) if self._sheet is not None else 0)

    def set_hits(self, hits: Sequence[tuple[int, int]], current: int) -> None:
        """Mark ranges of Qt positions, and bring the current one into view; -1 is none of them."""
        self._hits, self._hit = list(hits), current
        self._mark()
        if 0 <= current < len(hits):
            cursor = self.textCursor()
            cursor.setPosition(hits[current][0])
            self.setTextCursor(cursor)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(cursor).top() - self.viewport().height() // 3)

    def _set(self, place: int) -> None:
        sheet = set_page(self._text, theme(), BASE_SIZE * self._zoom, self._look)
        sheet.document.setParent(self)
        before, self._sheet = self._sheet, sheet
        self.setDocument(sheet.document)
        if before is not None:
            before.document.deleteLater()
        self._fit()
        self._mark()
        self.go_to(place)

    def _mark(self) -> None:
        selections = []
        for index, (start, end) in enumerate(self._hits):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            style = QTextCharFormat()
            mark = "found" if index == self._hit else "find"
            style.setBackground(theme().tint(mark))
            style.setForeground(QColor(theme().text["heading"]))
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            style.setUnderlineColor(theme().line(mark))
            selection.cursor, selection.format = cursor, style
            selections.append(selection)
        self.setExtraSelections(selections)

    # Measure and pictures

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column's measure and the reader's place."""
        place = self.place()
        super().resizeEvent(event)
        self._fit()
        if self.verticalScrollBar().value():
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(cursor).top())

    def _fit(self) -> None:
        if self._sheet is None:
            return
        width = self.viewport().width()
        column = min(width - 2 * _EDGE, round(letter_width(self.document().defaultFont()) * self._look.column))
        frame = self.document().rootFrame()
        style = frame.frameFormat()
        style.setLeftMargin(max(_EDGE, (width - column) // 2))
        style.setRightMargin(max(_EDGE, width - column - (width - column) // 2))
        style.setTopMargin(_EDGE)
        style.setBottomMargin(round(self.viewport().height() * 0.5))
        if style != frame.frameFormat():
            frame.setFrameFormat(style)
        for picture in self._sheet.pictures:
            self._fit_picture(picture, max(80, column))

    def _fit_picture(self, picture: Picture, column: int) -> None:
        """Draw a picture at the column's width, sharp at the screen's scale, and never larger than it is."""
        image = picture_for_theme(picture.name)
        ratio = self.devicePixelRatioF()
        width = min(column, image.width())
        scaled = image.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(picture.name), scaled)
        cursor = QTextCursor(self.document())
        cursor.setPosition(picture.position)
        cursor.setPosition(picture.position + 1, QTextCursor.MoveMode.KeepAnchor)
        style = QTextImageFormat(cursor.charFormat().toImageFormat())
        style.setWidth(width)
        style.setHeight(round(width * image.height() / max(1, image.width())))
        cursor.setCharFormat(style)

    # Links

    def links(self) -> list[tuple[int, int, str]]:
        """Return where each link of the page begins and ends, in Qt positions, and where it leads."""
        found: list[tuple[int, int, str]] = []
        block = self.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                piece = pieces.fragment()
                target = piece.charFormat().anchorHref()
                end = piece.position() + piece.length()
                if target and found and found[-1][1] == piece.position() and found[-1][2] == target:
                    found[-1] = (found[-1][0], end, target)
                elif target:
                    found.append((piece.position(), end, target))
                pieces += 1
            block = block.next()
        return found

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from link to link, and out after the last."""
        cursor = self.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        links = self.links()
        if forward:
            after = here[1] if cursor.hasSelection() else here[0]
            link = next((each for each in links if each[0] >= after), None)
        else:
            link = next((each for each in reversed(links) if each[1] <= here[0]), None)
        if link is None:
            return super().focusNextPrevChild(forward)
        cursor.setPosition(link[0])
        cursor.setPosition(link[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows the link at the caret."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            cursor = self.textCursor()
            at = cursor.selectionEnd() if cursor.hasSelection() else cursor.position()
            target = next((each[2] for each in self.links() if each[0] <= at <= each[1]), "")
            if target:
                self.followed.emit(target)
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a link."""
        super().mouseMoveEvent(event)
        over = bool(self.anchorAt(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button went down: who drags over a link selects it and does not follow it."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link that was clicked."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        near = (place - self._pressed).manhattanLength() < QApplication.startDragDistance()
        target = self.anchorAt(place) if near and event.button() == Qt.MouseButton.LeftButton else ""
        if target:
            self.followed.emit(target)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data


def pictures_of(text: str) -> list[Path]:
    """Return the files of a page's pictures, light and dark."""
    names = [
        str(child.attrGet("src")) for token in parse(text) for child in token.children or [] if child.type == "image"
    ]
    return [resource_path(f"guide/{each}") for name in names for each in (name, name.replace(LIGHT, DARK))]


def picture_for_theme(name: str) -> QImage:
    """Return a picture of the guide, in the dark where the theme is dark."""
    wanted = name.replace(LIGHT, DARK) if theme().dark else name
    path = resource_path(f"guide/{wanted}")
    return QImage(str(path if path.is_file() else resource_path(f"guide/{name}")))
