"""LibraryDesks: the desks round the library, put together: its page, the user's own order, the walk through policies.

In: the parts of the window. Out: what each action of the Library menu does. The page is built when it is first wished
for, as the window paints sooner without it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QUndoGroup, QUndoStack

from reader.gui.library_page_desk import LibraryPageDesk
from reader.gui.opening import Opening, Parts
from reader.gui.order_desk import OrderDesk
from reader.gui.order_session import OrderSession
from reader.gui.same_topic_desk import SameTopicDesk
from reader.gui.views.library_page import LibraryPage

Slots = dict[str, Callable[..., object]]


class LibraryDesks(QObject):
    """Owns the desks."""

    def __init__(self, parts: Parts, opening: Opening, notes_undo: QUndoStack) -> None:
        super().__init__(parts.window)
        self._parts, self._opening = parts, opening
        self.order = OrderSession(parts.library, self)
        self._page: LibraryPage | None = None
        self._page_desk: LibraryPageDesk | None = None
        self._before = parts.pages.currentWidget()  # where the page was opened from
        # Undo takes back the last change, be it of a note or of the library's order.
        self.undo = QUndoGroup(self)
        self._notes_undo = notes_undo
        self.undo.addStack(notes_undo)
        self.undo.addStack(self.order.stack)
        self.undo.setActiveStack(notes_undo)
        notes_undo.indexChanged.connect(self._turn_to_notes)
        self.order.stack.indexChanged.connect(self._turn_to_order)
        self._topics = SameTopicDesk(parts.panes, parts.reading, parts.library, parts.messages, self._in_order, self)
        self._topics.policy_requested.connect(opening.open_kept)
        parts.shelf.set_order(self.order)
        parts.shelf.page_requested.connect(self.show_page)

    def slots(self) -> Slots:
        """Return what each action does, by its name."""
        return {
            "library": self.show_page,
            "next_policy": partial(self._topics.step, 1),
            "previous_policy": partial(self._topics.step, -1),
            "fields": self._show_fields,
        }

    def close(self) -> None:
        """Stop all work and wait for it."""
        if self._page_desk is not None:
            self._page_desk.close()

    @Slot()
    def show_page(self) -> None:
        """Show the whole library."""
        page = self._made_page()
        pages = self._parts.pages
        if pages.currentWidget() is not page:
            self._before = pages.currentWidget()
        self._opening.keep_place()
        pages.setCurrentWidget(page)
        if self._page_desk is not None:
            self._page_desk.refresh()
        page.focus_rows()

    def _made_page(self) -> LibraryPage:
        if self._page is None:
            self._page = LibraryPage()
            parts = self._parts
            desk = LibraryPageDesk(parts.window, self._page, parts.library, self.order, self)
            OrderDesk(parts.window, self._page, parts.library, self.order, self)
            desk.policy_requested.connect(self._opening.open_kept)
            desk.note_requested.connect(parts.shelf.note_requested)
            self._page.closed.connect(self._leave)
            parts.pages.addWidget(self._page)
            self._page_desk = desk
        return self._page

    @Slot()
    def _leave(self) -> None:
        self._parts.pages.setCurrentWidget(self._before or self._parts.start)

    def _show_fields(self) -> None:
        from reader.gui.dialogs.fields_dialog import FieldsDialog  # late: the window paints sooner

        FieldsDialog(self._parts.window, self.order).exec()

    def _in_order(self) -> Sequence[str]:
        """Return the policies as the page lists them, else by title: opening one must not move it in the row."""
        listed = self._page.rows.in_order() if self._page is not None else []
        if len(listed) > 1:
            return listed
        records = sorted(self._parts.library.policies(), key=lambda one: (one.title.casefold(), one.site, one.id))
        return [record.id for record in records]

    @Slot(int)
    def _turn_to_notes(self, index: int) -> None:
        # 0 is a stack that is emptied, or one that is deleted with the window: it is touched no more.
        if index:
            self.undo.setActiveStack(self._notes_undo)

    @Slot(int)
    def _turn_to_order(self, index: int) -> None:
        if index:
            self.undo.setActiveStack(self.order.stack)
