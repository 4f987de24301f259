"""OrderDesk: asks for what the user's own order needs: names of collections and searches, tags, values, fields.

In: wishes of the page of the library. Out: the library put in order. What cannot be taken is said where it was asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.gui.library_session import LibrarySession
from reader.gui.order_session import OrderSession
from reader.gui.views.library_page import LibraryPage
from reader.gui.views.library_side import COLLECTION, SEARCH, Place

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.order_model import OwnField


class OrderDesk(QObject):
    """Asks, and carries out the answer."""

    def __init__(
        self, window: QWidget, page: LibraryPage, library: LibrarySession, order: OrderSession, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._page, self._library, self._order = window, page, library, order
        page.side.collection_wanted.connect(self._make_collection)
        page.side.rename_requested.connect(self._rename)
        page.side.removal_requested.connect(self._take_away)
        page.save_wanted.connect(self._save_search)
        page.rows.table.value_given.connect(self._set_value)
        page.bulk.tags_wanted.connect(self._ask_tags)
        page.bulk.collection_wanted.connect(self._collect_in_new)
        page.bulk.field_chosen.connect(self._ask_value)
        page.bulk.fields_wanted.connect(self.show_fields)

    @Slot()
    def _make_collection(self) -> None:
        def take(name: str) -> None:
            self._order.ask(lambda library: library.order.add_collection(name))

        self._ask(self.tr("Name of the new collection"), "", take)

    @Slot()
    def _collect_in_new(self) -> None:
        ids = self._page.rows.chosen()

        def take(name: str) -> None:
            collection = self._library.demand(lambda library: library.order.add_collection(name))
            self._order.collect(ids, collection.id, put_in=True)

        self._ask(self.tr("Name of the new collection"), "", take)

    @Slot(object)
    def _rename(self, place: Place) -> None:
        def take(text: str) -> None:
            self._order.ask(lambda library: library.order.rename_collection(place.key, text))

        if place.kind == COLLECTION:
            name = next((one.name for one in self._order.collections() if one.id == place.key), "")
            self._ask(self.tr("Name of the collection"), name, take)

    @Slot(object)
    def _take_away(self, place: Place) -> None:
        if place.kind == SEARCH:
            self._order.ask(lambda library: library.order.delete_search(place.key))
        elif self._sure(self.tr("Take this collection away? Its policies stay in the library.")):
            self._order.ask(lambda library: library.order.delete_collection(place.key))

    @Slot()
    def _ask_tags(self) -> None:
        ids = self._page.rows.chosen()
        states = self._order.states()
        held = [set(states[one].tags) for one in ids if one in states]
        common = sorted(set.intersection(*held)) if held else []

        def take(text: str) -> None:
            wanted = {" ".join(tag.split()) for tag in text.split(",")} - {""}
            self._order.tag(ids, sorted(wanted), sorted(set(common) - wanted))

        hint = self.tr("With commas between. What stands here is on all of them; what you take out goes from all.")
        self._ask(self.tr("Tags"), ", ".join(common), take, hint)

    @Slot(object)
    def _ask_value(self, field: OwnField) -> None:
        ids = self._page.rows.chosen()
        states = self._order.states()
        values = {states[one].value(field.id) for one in ids if one in states}
        choices: list[tuple[str, str]] = []
        if field.kind in ("yes/no", "choice"):
            words = {"yes": self.tr("Yes"), "no": self.tr("No")}
            known = ("yes", "no") if field.kind == "yes/no" else field.choices
            choices = [("", ""), *((words.get(one, one) if field.kind == "yes/no" else one, one) for one in known)]

        def take(text: str) -> None:
            self._library.demand(lambda _: _plain(field, text))
            self._order.set_value(ids, field, text)

        hints = {"date": self.tr("year-month-day"), "number": self.tr("A number")}
        self._ask(field.name, values.pop() if len(values) == 1 else "", take, hints.get(field.kind, ""), choices)

    @Slot(str, object, str)
    def _set_value(self, policy_id: str, field: OwnField, value: str) -> None:
        self._order.set_value([policy_id], field, value)

    @Slot()
    def show_fields(self) -> None:
        """Make and change own fields."""
        from reader.gui.dialogs.fields_dialog import FieldsDialog  # late: the window paints sooner

        FieldsDialog(self._window, self._order).exec()

    @Slot()
    def _save_search(self) -> None:
        query = self._page.query()

        def take(name: str) -> None:
            self._order.ask(lambda library: library.order.save_search(name, query))

        self._ask(self.tr("Save the search as"), query[:60], take)

    def _ask(
        self,
        question: str,
        value: str,
        take: Callable[[str], object],
        hint: str = "",
        choices: Sequence[tuple[str, str]] = (),
    ) -> None:
        from reader.gui.dialogs.name_dialog import NameDialog  # late: the window paints sooner

        NameDialog(self._window, question, value, take, hint, choices).exec()

    def _sure(self, words: str) -> bool:
        answer = QMessageBox.question(self._window, self.tr("Library"), words)
        return answer == QMessageBox.StandardButton.Yes


def _plain(field: OwnField, text: str) -> str:
    from reader.library.own_fields import plain_value

    return plain_value(field, text)
