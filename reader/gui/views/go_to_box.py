"""GoToBox: one field for everything there is: sections, points, notes, commands. In: places; out: the one chosen."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

_ROOT = QModelIndex()
MOST = 60  # rows shown; who needs more types another letter
WIDTH, HEIGHT = 560, 420


@dataclass(frozen=True, slots=True)
class Place:
    """Something to go to or to do: `kind` is said before it, `detail` after; `go` does it.

    `words` are searched too and not shown.
    """

    kind: str
    title: str
    detail: str
    go: Callable[[], object]
    words: str = ""

    @property
    def line(self) -> str:
        """The place as one line."""
        return "  ·  ".join(part for part in (self.title, self.detail) if part)


def ranked(places: Sequence[Place], words: str) -> list[Place]:
    """Return the places that hold all the words, accents and case aside: titles that begin with them first."""
    wanted = _plain(words).split()
    found = []
    for number, place in enumerate(places):
        title, whole = _plain(place.title), _plain(f"{place.kind} {place.title} {place.detail} {place.words}")
        if all(word in whole for word in wanted):
            begins = bool(wanted) and title.startswith(wanted[0])
            inside = all(word in title for word in wanted)
            found.append((not begins, not inside, number, place))
    return [place for *_, place in sorted(found, key=lambda row: row[:3])]


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()


class PlaceModel(QAbstractListModel):
    """Places as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []

    def set_places(self, places: Sequence[Place]) -> None:
        """Show these."""
        self.beginResetModel()
        self._places = list(places)
        self.endResetModel()

    def place(self, row: int) -> Place | None:
        """Return the place of a row."""
        return self._places[row] if 0 <= row < len(self._places) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return the line, or how a screen reader says it."""
        place = self.place(index.row()) if index.isValid() else None
        if place is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{place.kind}:  {place.line}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            of_all = self.tr("{n} of {all}").format(n=index.row() + 1, all=len(self._places))
            return f"{place.kind}. {place.line}. {of_all}."
        return None


class GoToBox(QFrame):
    """A card over the window; Escape or a click elsewhere takes it away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Go to"))
        self._places: list[Place] = []
        self._over = parent
        self._before: QWidget | None = None
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Section, point, note or command"))
        self._words.setAccessibleName(self.tr("Go to section, point, note or command"))
        self._words.textChanged.connect(self._filter)
        self._words.installEventFilter(self)
        self._model = PlaceModel(self)
        self._list = QListView()
        self._list.setObjectName("places")
        self._list.setAccessibleName(self.tr("Places found"))
        self._list.setModel(self._model)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows in the field move through it
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._choose)
        self._none = QLabel(self.tr("Nothing of that name."))
        self._none.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self._words)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def open_with(self, places: Sequence[Place]) -> None:
        """Offer these places."""
        window = self._over
        self._places = list(places)
        self._before = window.focusWidget()
        width = min(WIDTH, window.width() - 40)
        self.setGeometry((window.width() - width) // 2, 60, width, min(HEIGHT, window.height() - 100))
        self._words.clear()
        self._filter("")
        self.show()
        self.raise_()
        self._words.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_box(self) -> None:
        """Take the card away and give the keyboard back."""
        if self.isVisible():
            self.hide()
            if self._before is not None:
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def current(self) -> Place | None:
        """Return the place that Enter would go to."""
        return self._model.place(self._list.currentIndex().row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move through the list; leave the field and the card goes."""
        if watched is self._words and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(Qt.Key(event.key()))
        if watched is self._words and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)

    def _take(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if key in steps:
            self._move(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_box()
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        row = min(self._model.rowCount() - 1, max(0, self._list.currentIndex().row() + step))
        self._list.setCurrentIndex(self._model.index(row, 0))
        place = self.current()
        if place is not None and self.window().isActiveWindow():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{place.kind}. {place.line}"))

    @Slot(str)
    def _filter(self, words: str) -> None:
        found = ranked(self._places, words)[:MOST]
        self._model.set_places(found)
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        place = self._model.place(index.row())
        if place is not None:
            self.close_box()
            place.go()
