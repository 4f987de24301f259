"""StartScreen: what is seen before a policy is open. In: the policies read lately; out: wishes to open one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.gui.theme import interface_font, reading_family
from reader.gui.views.drop_zone import DropZone, centre

TYPE_CHECKING = False  # as `typing` has it; the first paint waits for neither that nor lists nor sqlite-utils
if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from reader.gui.views.recent_list import RecentList
    from reader.library.model import PolicyRecord

COLUMN = 620  # px: the width of the one column, about 75 characters


class StartScreen(QWidget):
    """The one screen that a first-time reader needs.

    Signals:
        open_requested(): choose a file.
        paste_requested(): read what is on the clipboard.
        sample_requested(): open the policy that comes with the program.
        recent_requested(str): open a policy of the library, by its id.
        paths_dropped(list[Path]): files or folders were dropped.
    """

    open_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()
    recent_requested = Signal(str)
    paths_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Start"))
        self.setAcceptDrops(True)
        self._zone = DropZone()
        self._open = self._button(self.tr("&Open a policy…"), self.open_requested)
        self._open.setDefault(True)
        self._paste = self._button(self.tr("&Paste text"), self.paste_requested)
        self._sample = self._button(self.tr("&Try the sample policy"), self.sample_requested)
        self._recent: RecentList | None = None  # made with the first record
        self._column = QVBoxLayout()
        self._lay_out()

    def set_recent(self, records: Sequence[PolicyRecord]) -> None:
        """Show the policies read lately, the latest first; only the first few have room."""
        if self._recent is None:
            if not records:
                return
            from reader.gui.views.recent_list import RecentList

            self._recent = RecentList()
            self._recent.chosen.connect(self.recent_requested)
            self._column.insertWidget(self._column.count() - 1, self._recent)  # before the stretch
        self._recent.set_records(records)

    def focus_first(self) -> None:
        """Give the keyboard to the first button."""
        self._open.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files from anywhere on the screen, not in the drop zone alone."""
        if event.mimeData().hasUrls() and _paths(event):
            event.acceptProposedAction()
            self._zone.set_lit(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Put the light of the drop zone out."""
        super().dragLeaveEvent(event)
        self._zone.set_lit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for what was dropped."""
        self._zone.set_lit(False)
        paths = _paths(event)
        if paths:
            event.acceptProposedAction()
            self.paths_dropped.emit(paths)

    def _button(self, words: str, wish: object) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(True)
        button.setAccessibleName(words.replace("&", ""))
        button.setMinimumHeight(36)
        button.clicked.connect(wish)
        return button

    def _lay_out(self) -> None:
        title_font = QFont(reading_family())
        title_font.setPointSizeF(interface_font(2.3).pointSizeF())
        title = _label(self.tr("Know what you agree to"), "heading", title_font)
        lead = _label(
            self.tr(
                "Open a privacy policy and see in plain English what it says about you. "
                "Every point leads to the clause that it rests on."
            ),
            "muted",
            interface_font(1.08),
        )
        lead.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        for button in (self._open, self._paste, self._sample):
            buttons.addWidget(button)
        buttons.addStretch()
        self._zone.add(buttons)
        promise = _label(self.tr("Nothing leaves this computer."), "muted", interface_font())
        column = self._column
        column.setSpacing(0)
        column.addStretch(2)
        for widget, gap in ((title, 8), (lead, 26), (self._zone, 10), (promise, 26)):
            column.addWidget(widget)
            column.addSpacing(gap)
        column.addStretch(3)
        centre(promise)
        middle = QWidget()
        middle.setMaximumWidth(COLUMN)
        middle.setLayout(column)
        page = QWidget()
        page.setObjectName("page")
        across = QHBoxLayout(page)
        across.setContentsMargins(24, 24, 24, 24)
        across.addStretch(1)
        across.addWidget(middle, 1000)
        across.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setProperty("focusPolicy", 0)  # NoFocus; its name would load all of Qt's enumerations
        area.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)


def _label(words: str, role: str, font: QFont) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", role)
    label.setFont(font)
    return label


def _paths(event: QDropEvent) -> list[Path]:
    """Return the files of this computer among what is dragged; an address of the web is none."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
