"""A scrolling column of labels and lines: the shape of every tab of the side pane."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.document import Span
from reader.gui.theme import interface_font
from reader.gui.views.line_button import LineButton


class Column(QScrollArea):
    """A column.

    Signals:
        spans_requested(object, int): clauses to go to, and which of them.
        spans_hovered(object): clauses to outline lightly, () to end it.
    """

    spans_requested = Signal(object, int)
    spans_hovered = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self._body.setObjectName("pane_body")
        self._body.setAccessibleName(name)
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(14, 14, 12, 24)
        self._rows.setSpacing(2)
        self._rows.addStretch(1)
        self.setWidget(self._body)
        self._spared: list[QWidget] = []

    def spare(self, *widgets: QWidget) -> None:
        """Have widgets outlive `empty`, which only takes them out; they are hidden until they are put in."""
        for widget in widgets:
            widget.hide()
            widget.setParent(self)
        self._spared += widgets

    def empty(self) -> None:
        """Take everything out."""
        for spared in self._spared:
            self._rows.removeWidget(spared)
            spared.hide()
            spared.setParent(self)
        while self._rows.count() > 1:
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._rows.insertWidget(self._rows.count() - 1, widget)

    def space(self, pixels: int) -> None:
        """Leave room at the end."""
        self._rows.insertSpacing(self._rows.count() - 1, pixels)  # no widget: a screen reader would come upon it

    def label(self, text: str, role: str = "", scale: float = 1.0, bold: bool = False) -> QLabel:
        """Put a label at the end; `role` is "heading", "kicker", "muted", "faint" or ""."""
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(interface_font(scale, bold))
        label.setProperty("role", role)
        label.setContentsMargins(11, 0, 8, 0)
        self.add(label)
        return label

    def group(self, title: str) -> None:
        """Put the title of a group at the end."""
        self.space(14)
        self.label(title, "kicker", 0.92, bold=True)
        self.space(2)

    def line(
        self, text: str, spans: tuple[Span, ...] = (), mark: str = "", detail: str = "", scale: float = 1.0
    ) -> LineButton:
        """Put a line at the end."""
        button = LineButton(text, spans, mark, detail, scale)
        button.chosen.connect(self.spans_requested)
        button.pointed.connect(self.spans_hovered)
        button.pointed.connect(self._reveal)
        self.add(button)
        return button

    def reveal(self, child: QWidget, part: QRect) -> None:
        """Bring a part of a child into view."""
        top = child.mapTo(self._body, part.topLeft())
        bottom = child.mapTo(self._body, part.bottomLeft())
        self.ensureVisible(0, bottom.y(), 0, 12)
        self.ensureVisible(0, top.y(), 0, 12)

    def focus_first(self) -> bool:
        """Give the keyboard to the first line; return False where there is none."""
        for child in self._body.findChildren(QWidget):
            if child.isVisible() and child.focusPolicy() != Qt.FocusPolicy.NoFocus:
                child.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    @Slot(object)
    def _reveal(self, spans: tuple[Span, ...]) -> None:
        sender = self.sender()
        if spans and isinstance(sender, QWidget) and sender.hasFocus():
            self.ensureWidgetVisible(sender, 0, 12)
