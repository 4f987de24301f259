"""PaperView: pages on the screen as they would be printed, in one column. In: a SetPaper; it can be read and copied."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.gui.paper.setter import INK, SetPaper
from reader.gui.views.page_builder import ClosedDocument

MARGIN = 22  # px round the words
BAR = 2.0  # px


class PaperView(QTextEdit):
    """Shows a Paper; it is white in every theme, as paper is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor("white"))
        colours.setColor(QPalette.ColorRole.Text, INK)
        self.setPalette(colours)
        self._page: SetPaper | None = None
        self._plain = ClosedDocument()

    def show_paper(self, page: SetPaper) -> None:
        """Show a paper from its beginning."""
        self._page = page  # keeps the document alive
        page.document.documentLayout().setPaintDevice(self.viewport())
        page.document.setDocumentMargin(MARGIN)
        self.setDocument(page.document)
        self.moveCursor(self.textCursor().MoveOperation.Start)

    def show_html(self, text: str) -> None:
        """Show a web page's words in their order; nothing that it names is loaded."""
        self._page = None
        self._plain = ClosedDocument()
        self._plain.setDocumentMargin(MARGIN)
        self._plain.setHtml(text)
        self.setDocument(self._plain)
        self.moveCursor(self.textCursor().MoveOperation.Start)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and a bar beside each quotation."""
        super().paintEvent(event)
        if self._page is None:
            return
        painter = QPainter(self.viewport())
        shown = QRectF(event.rect())
        layout = self._page.document.documentLayout()
        for number, colour in self._page.bars:
            rect = layout.blockBoundingRect(self._page.document.findBlockByNumber(number))
            bar = QRectF(
                MARGIN - self.horizontalScrollBar().value(),
                rect.top() - self.verticalScrollBar().value(),
                BAR,
                rect.height(),
            )
            if bar.intersects(shown):
                painter.fillRect(bar, colour)
        painter.end()
