"""AlikeList: policies that say nearly the same, as pairs. In: pairs with their records; out: what to do with one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from reader.gui.models.library_model import policy_title

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.model import PolicyRecord

Pair = tuple["PolicyRecord", "PolicyRecord", float]
_PAIR = Qt.ItemDataRole.UserRole + 1


class AlikeList(QWidget):
    """A list of pairs with three buttons.

    Signals:
        compare_requested(str, str): compare two policies, the older first.
        join_requested(str, str): make the second a version of the first.
        trash_requested(str): put a policy in the trash.
    """

    compare_requested = Signal(str, str)
    join_requested = Signal(str, str)
    trash_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Policies that say nearly the same"))
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._list.setObjectName("places")
        self._list.setAccessibleName(self.tr("Policies that say nearly the same"))
        self._list.setModel(self._model)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setWordWrap(True)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.activated.connect(self._compare)
        self._words = QLabel()
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self._buttons = []
        for words, act in (
            (self.tr("Co&mpare"), self._compare),
            (self.tr("Make them &versions of one policy"), self._join),
            (self.tr("Mo&ve the second to the trash"), self._trash),
        ):
            button = QPushButton(words)
            button.setAccessibleName(words.replace("&", ""))
            button.setMinimumHeight(30)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            buttons.addWidget(button)
            self._buttons.append(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._words)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)
        self.set_pairs(())

    def set_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show pairs, most alike first; each has the record, the other one, and the share of words that is the same."""
        self._model.clear()
        for one, other, share in pairs:
            percent = "100" if share >= 1 else str(min(99, round(100 * share)))
            item = QStandardItem(
                self.tr("{percent} % the same: {one} and {other}").format(
                    percent=percent, one=_name(one), other=_name(other)
                )
            )
            item.setData((one.id, other.id), _PAIR)
            item.setEditable(False)
            self._model.appendRow(item)
        self._words.setText(
            self.tr("Kept apart, though most of their words are the same.")
            if pairs
            else self.tr("No two policies say nearly the same.")
        )
        for button in self._buttons:
            button.setVisible(bool(pairs))
        if pairs:
            self._list.setCurrentIndex(self._model.index(0, 0))

    def say(self, words: str) -> None:
        """Say something in place of the pairs."""
        self.set_pairs(())
        self._words.setText(words)

    def _pair(self) -> tuple[str, str] | None:
        pair = self._list.currentIndex().data(_PAIR)
        return (str(pair[0]), str(pair[1])) if pair else None

    @Slot()
    def _compare(self) -> None:
        pair = self._pair()
        if pair is not None:
            self.compare_requested.emit(*pair)

    @Slot()
    def _join(self) -> None:
        pair = self._pair()
        if pair is not None:
            self.join_requested.emit(*pair)

    @Slot()
    def _trash(self) -> None:
        pair = self._pair()
        if pair is not None:
            self.trash_requested.emit(pair[1])


def _name(record: PolicyRecord) -> str:
    return " · ".join(dict.fromkeys(filter(None, (policy_title(record), record.site or record.file_name, record.day))))
