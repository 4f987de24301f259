"""RecentList: the policies read lately, on the start screen. In: records; out: the id of one that is to be opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.gui.models.library_model import ORDERS, LibraryModel, in_order
from reader.gui.models.record_model import Role
from reader.gui.theme import interface_font
from reader.gui.views.row_list import RowList
from reader.gui.views.rows import PAD, RowShape

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.model import PolicyRecord

MOST_RECENT = 6


class RecentList(QWidget):
    """A heading and a short list; nothing to see where there is no policy.

    Signals:
        chosen(str): a policy's id.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = LibraryModel(self)
        self._list = RowList(self._model, RowShape(), single_click=True)
        self._list.setAccessibleName(self.tr("Recent policies"))
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.opened.connect(self._choose)
        title = QLabel(self.tr("Recent"))
        title.setProperty("role", "heading")
        title.setFont(interface_font(bold=True))
        title.setIndent(round(PAD) + 1)  # in one line with the titles under it
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(self._list)

    def set_records(self, records: Sequence[PolicyRecord]) -> None:
        """Show the policies read lately, the latest first; only the first few have room."""
        shown = in_order(records, ORDERS[0])[:MOST_RECENT]
        self._model.set_records(shown)
        # The list is as high as its rows: one scroll bar, the page's, is enough.
        rows = sum(self._list.sizeHintForRow(row) for row in range(len(shown)))
        self._list.setFixedHeight(rows + 2)
        self.setVisible(bool(shown))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(str(index.data(Role.ID)))
