"""LibraryFilterBar: five choices that narrow the list of policies. In: what can be chosen; out: a LibraryFilter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.gui.models.library_filter import ANY, DONE, IN_REVIEW, NEW, LibraryFilter


class LibraryFilterBar(QWidget):
    """A grid of labelled choices and a button to clear them.

    Signals:
        changed(): another choice was made.
    """

    changed = Signal()

    def __init__(self, across: bool = False, parent: QWidget | None = None) -> None:
        """Make the choices, under each other or, with `across`, side by side."""
        super().__init__(parent)
        self._across = across
        self.setAccessibleName(self.tr("Filter the library"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(6)
        self._grid.setHorizontalSpacing(10)
        for column in range(5) if across else (1,):
            self._grid.setColumnStretch(column, 1)
        self._status = self._choice(self.tr("S&tatus"), self.tr("Any status"))
        self._site = self._choice(self.tr("S&ite"), self.tr("Any site"))
        self._topic = self._choice(self.tr("To&pic"), self.tr("Any topic"))
        self._severity = self._choice(self.tr("Ris&k"), self.tr("Any risk"))
        self._tag = self._choice(self.tr("Ta&g"), self.tr("Any tag"))
        for words, value in ((self.tr("New"), NEW), (self.tr("In review"), IN_REVIEW), (self.tr("Done"), DONE)):
            self._status.addItem(words, value)
        for words, value in (
            (self.tr("High"), "high"),
            (self.tr("Medium or higher"), "medium"),
            (self.tr("Any risk point"), "low"),
        ):
            self._severity.addItem(words, value)
        self._clear = QPushButton(self.tr("&Clear filter"))
        self._clear.setObjectName("small")
        self._clear.setAccessibleName(self.tr("Clear filter"))
        self._clear.setMinimumHeight(26)
        self._clear.setAutoDefault(False)
        self._clear.clicked.connect(self.clear)
        self._grid.addWidget(self._clear, *((1, 5) if across else (5, 1)))
        self._show_clear()

    def wish(self) -> LibraryFilter:
        """Return what is chosen."""
        return LibraryFilter(
            str(self._site.currentData()),
            str(self._status.currentData()),
            str(self._topic.currentData()),
            str(self._severity.currentData()),
            str(self._tag.currentData()),
        )

    def set_choices(self, sites: Sequence[str], topics: Sequence[str], tags: Sequence[str] = ()) -> None:
        """Offer the sites, topics and tags that there are; what is chosen stays as long as it is one of them."""
        self._tag.setEnabled(bool(tags))
        for box, values in ((self._site, sites), (self._topic, topics), (self._tag, tags)):
            if [box.itemData(row) for row in range(1, box.count())] == list(values):
                continue
            chosen = box.currentData()
            while box.count() > 1:
                box.removeItem(box.count() - 1)
            for value in values:
                box.addItem(value, value)
            box.setCurrentIndex(max(0, box.findData(chosen)))

    @Slot()
    def clear(self) -> None:
        """Choose everything again."""
        for box in (self._site, self._status, self._topic, self._severity, self._tag):
            box.setCurrentIndex(0)
        self._tell()

    def _choice(self, name: str, anything: str) -> QComboBox:
        box = QComboBox()
        plain = name.replace("&", "")
        box.setAccessibleName(plain)
        box.view().setAccessibleName(plain)
        box.setMinimumHeight(28)
        # The longest site must not decide how wide the pane is.
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.addItem(anything, ANY)
        box.activated.connect(self._tell)
        label = QLabel(name)
        label.setBuddy(box)
        place = self._grid.count() // 2
        self._grid.addWidget(label, *((0, place) if self._across else (place, 0)))
        self._grid.addWidget(box, *((1, place) if self._across else (place, 1)))
        return box

    @Slot()
    def _tell(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        self._clear.setEnabled(self.wish().is_on)
