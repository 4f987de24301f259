"""NoticeBar: what the reader should know of how a file was read: one quiet line, opened to all of it. In: sentences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

SHORT = 240  # code points: beyond it a sentence is for the opened bar


class NoticeBar(QFrame):
    """A line above the text; its button is there only where the line does not hold everything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("About this file"))
        self._notices: tuple[str, ...] = ()
        self._words = QLabel()
        self._words.setProperty("role", "muted")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = QPushButton()
        self._more.setObjectName("small")
        self._more.setCheckable(True)
        self._more.setAutoDefault(False)
        self._more.setMinimumHeight(24)
        self._more.toggled.connect(self._fill)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 10, 5)
        row.addWidget(self._words, 1)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        self._fill()

    def set_notices(self, notices: Sequence[str]) -> None:
        """Show sentences, closed; none takes the bar away."""
        self._notices = tuple(notices)
        self._more.setChecked(False)
        self._fill()
        self.setVisible(bool(notices))

    def text(self) -> str:
        """Return the words shown."""
        return self._words.text()

    def open_details(self) -> None:
        """Show everything."""
        self._more.setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the line anew."""
        super().resizeEvent(event)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        whole = "\n".join(self._notices)
        opened = self._more.isChecked()
        self._words.setWordWrap(opened)
        self._words.setAccessibleName(whole or self.accessibleName())
        if opened:
            self._words.setText("\n".join(f"• {notice}" for notice in self._notices))
        else:
            self._show_line()
        words = self.tr("Less") if opened else self.tr("Details")
        self._more.setText(words)
        self._more.setAccessibleName(self.tr("Less about this file") if opened else self.tr("More about this file"))

    def _show_line(self) -> None:
        first = self._notices[0][:SHORT] if self._notices else ""
        others = len(self._notices) - 1
        line = self.tr("{first} And {n} more.").format(first=first, n=others) if others > 0 else first
        metrics = QFontMetricsF(self._words.font())
        room = self.width() - 40 - self._more.sizeHint().width()
        cut = metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(80, room))
        self._words.setText(cut)
        self._more.setVisible(others > 0 or cut != first)
