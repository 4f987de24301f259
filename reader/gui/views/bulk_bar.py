"""BulkBar: what can be done with the policies that are chosen. In: how many, and what there is; out: wishes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from reader.gui.language import counted
from reader.gui.views.status_button import StatusButton

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.order_model import Collection, OwnField


class BulkBar(QWidget):
    """A row of buttons; those that cannot be used now are hidden, so that what is there can be done.

    Signals:
        open_wanted(), compare_wanted(), survey_wanted(), tags_wanted(), join_wanted(), part_wanted(), export_wanted(),
        summaries_wanted(), trash_wanted(), restore_wanted(), delete_wanted(): what the buttons say.
        status_chosen(str): mark them "", "in review" or "done".
        collection_chosen(str, bool): put them in a collection, by its id, or (False) take them out.
        collection_wanted(): put them in a collection that is to be made.
        field_chosen(object): give this OwnField a value.
        fields_wanted(): make and change own fields.
    """

    open_wanted = Signal()
    compare_wanted = Signal()
    survey_wanted = Signal()
    tags_wanted = Signal()
    join_wanted = Signal()
    part_wanted = Signal()
    export_wanted = Signal()
    summaries_wanted = Signal()
    trash_wanted = Signal()
    restore_wanted = Signal()
    delete_wanted = Signal()
    status_chosen = Signal(str)
    collection_chosen = Signal(str, bool)
    collection_wanted = Signal()
    field_chosen = Signal(object)
    fields_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("With the chosen policies"))
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._open = self._button(self.tr("&Open"), self.open_wanted)
        self._compare = self._button(self.tr("Co&mpare"), self.compare_wanted)
        self._status = StatusButton()
        self._status.chosen.connect(self.status_chosen)
        self._tags = self._button(self.tr("&Tags …"), self.tags_wanted)
        self._collections = self._menu_button(self.tr("&Collection"))
        self._more = self._menu_button(self.tr("Mo&re"))
        self._trash = self._button(self.tr("Move to tr&ash"), self.trash_wanted)
        self._restore = self._button(self.tr("&Restore"), self.restore_wanted)
        self._delete = self._button(self.tr("&Delete for good…"), self.delete_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for button in (self._open, self._compare, self._status, self._tags, self._collections, self._more, self._trash):
            layout.addWidget(button)
        layout.addWidget(self._restore)
        layout.addWidget(self._delete)
        layout.addStretch()
        layout.addWidget(self._count)
        self.set_parts((), ())
        self.set_chosen(0, trash=False)

    def set_parts(self, collections: Sequence[Collection], fields: Sequence[OwnField]) -> None:
        """Offer the collections and fields that there are."""
        menu = self._emptied(self._collections)
        menu.addAction(self.tr("Ne&w collection …"), self.collection_wanted.emit)
        if collections:
            menu.addSeparator()
            for one in collections:
                menu.addAction(self._put_in(one), partial(self.collection_chosen.emit, one.id, True))
            out = menu.addMenu(self.tr("Take &out of"))
            for one in collections:
                out.addAction(one.name.replace("&", "&&"), partial(self.collection_chosen.emit, one.id, False))
        menu = self._emptied(self._more)
        for field in fields:
            words = self.tr("Set “{field}” …").format(field=field.name.replace("&", "&&"))
            menu.addAction(words, partial(self.field_chosen.emit, field))
        menu.addAction(self.tr("Own &fields …"), self.fields_wanted.emit)
        menu.addSeparator()
        self._join = menu.addAction(self.tr("Make them &versions of one policy"), self.join_wanted.emit)
        menu.addAction(self.tr("Make it a &policy of its own"), self.part_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("S&urvey them"), self.survey_wanted.emit)
        menu.addAction(self.tr("Export their s&ummaries …"), self.summaries_wanted.emit)
        menu.addAction(self.tr("&Export them with their notes …"), self.export_wanted.emit)

    def set_chosen(self, count: int, trash: bool) -> None:
        """Take how many policies are chosen, and whether they lie in the trash."""
        self._count.setText(self.tr("{policies} chosen").format(policies=counted(count, "policy")) if count > 1 else "")
        some = count > 0
        for button, shown in (
            (self._open, not trash),
            (self._compare, not trash),
            (self._status, not trash),
            (self._tags, not trash),
            (self._collections, not trash),
            (self._more, not trash),
            (self._trash, not trash),
            (self._restore, trash),
            (self._delete, trash),
        ):
            button.setVisible(shown)
            button.setEnabled(some)
        self._open.setEnabled(count == 1)
        self._compare.setEnabled(count == 2)
        self._join.setEnabled(count > 1)

    def _put_in(self, one: Collection) -> str:
        return one.name.replace("&", "&&")

    def _button(self, words: str, wish: SignalInstance) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words.replace("&", ""))
        button.setMinimumHeight(30)
        button.setAutoDefault(False)
        button.clicked.connect(wish)
        return button

    def _menu_button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words.replace("&", ""))
        button.setMinimumHeight(30)
        button.setAutoDefault(False)
        menu = QMenu(button)
        menu.setAccessibleName(words.replace("&", ""))
        button.setMenu(menu)
        return button

    def _emptied(self, button: QPushButton) -> QMenu:
        menu = button.menu()
        for action in menu.actions():
            if action.menu() is not None:
                action.menu().deleteLater()
        menu.clear()
        return menu
