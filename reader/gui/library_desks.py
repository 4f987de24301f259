"""LibraryDesks: the desks round the library, put together: its page, the user's own order, the walk through policies.

In: the parts of the window. Out: what each action of the Library menu does. Each page is built when it is first wished
for, as the window paints sooner without it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QUndoGroup, QUndoStack
from PySide6.QtWidgets import QWidget

from reader.gui.index_desk import IndexDesk
from reader.gui.keeping_desk import KeepingDesk
from reader.gui.library_page_desk import LibraryPageDesk
from reader.gui.opening import Opening, Parts
from reader.gui.order_desk import OrderDesk
from reader.gui.order_session import OrderSession
from reader.gui.same_topic_desk import SameTopicDesk
from reader.gui.summaries_desk import SummariesDesk
from reader.gui.survey_desk import SurveyDesk
from reader.gui.theme import dress
from reader.gui.version_desk import VersionDesk
from reader.gui.views.library_page import LibraryPage

if TYPE_CHECKING:
    from reader.gui.compare_desk import CompareDesk
    from reader.gui.history_desk import HistoryDesk
    from reader.gui.views.compare_page import ComparePage
    from reader.gui.views.history_page import HistoryPage

Slots = dict[str, Callable[..., object]]


class LibraryDesks(QObject):
    """Owns the desks."""

    def __init__(self, parts: Parts, opening: Opening, notes_undo: QUndoStack) -> None:
        super().__init__(parts.window)
        self._parts, self._opening = parts, opening
        self.order = OrderSession(parts.library, self)
        self._page: LibraryPage | None = None
        self._page_desk: LibraryPageDesk | None = None
        self._history: HistoryPage | None = None
        self._history_desk: HistoryDesk | None = None
        self._compare: ComparePage | None = None
        self._compare_desk: CompareDesk | None = None
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
        self._surveys = SurveyDesk(parts, self._turn_to, self._leave, self._to_survey, self)
        self._surveys.policy_requested.connect(opening.open_kept)
        self._summaries = SummariesDesk(parts, self._to_survey, self)
        self._keeping = KeepingDesk(parts.window, parts.library, parts.messages, parts.settings, self)
        self._keeping.switched.connect(self._show_switched)
        self._index = IndexDesk(parts.session, parts.library, parts.messages, self)
        self._keeping.taken_in.connect(self._index.start)
        self._versions = VersionDesk(parts.panes, parts.reading, parts.library, self.order, parts.messages, self)
        self._versions.compare_requested.connect(self.compare)
        parts.shelf.set_order(self.order)
        parts.shelf.page_requested.connect(self.show_page)

    def slots(self) -> Slots:
        """Return what each action does, by its name."""
        return {
            "library": self.show_page,
            "compare": self.show_compare,
            "history": self.show_history,
            "next_change": partial(self._step_change, 1),
            "previous_change": partial(self._step_change, -1),
            "next_policy": partial(self._topics.step, 1),
            "previous_policy": partial(self._topics.step, -1),
            "fields": self._show_fields,
            "carried": self._versions.carry_here,
            "export_library": self._keeping.export_all,
            "summaries": self._summaries.show,
            "import_library": self._keeping.take_in,
            "backups": self._keeping.show_backups,
            "libraries": self._keeping.show_libraries,
            "index": self._index.start,
            **self._surveys.slots(),
        }

    def close(self) -> None:
        """Stop all work and wait for it."""
        pages = (self._page_desk, self._compare_desk, self._history_desk, self._surveys)
        for desk in (self._versions, self._index, self._summaries, *pages):
            if desk is not None:
                desk.close()

    @Slot()
    def _show_switched(self) -> None:
        """After another library was opened nothing of the one before is left in the window."""
        self.order.stack.clear()
        self._show_library(hush=False)  # what is said then is of the library that is shown

    @Slot()
    def show_compare(self) -> None:
        """Compare the open policy with the version before it, or let two be chosen."""
        self._turn_to(self._made_compare())
        if self._compare_desk is not None:
            self._compare_desk.offer()

    @Slot(str, str)
    def compare(self, old_id: str, new_id: str) -> None:
        """Compare two texts of the library."""
        self._turn_to(self._made_compare())
        if self._compare_desk is not None:
            self._compare_desk.compare(old_id, new_id)

    @Slot()
    def show_history(self) -> None:
        """Show the versions of the open policy over time."""
        policy_id = self._parts.library.policy_id
        self._turn_to(self._made_history())
        if self._history_desk is not None:
            self._history_desk.show_policy(policy_id)

    def _step_change(self, way: int) -> None:
        if self._compare is not None and self._compare.isVisible():
            self._compare.step(way)
        else:
            self._parts.messages.say(self.tr("Compare two texts first: Ctrl+D."))

    @Slot()
    def show_page(self) -> None:
        """Show the whole library."""
        self._show_library()

    def _show_library(self, *, hush: bool = True) -> None:
        page = self._made_page()
        self._turn_to(page, hush=hush)
        if self._page_desk is not None:
            self._page_desk.refresh()
        page.focus_rows()

    def show_these(self, policy_ids: Sequence[str]) -> None:
        """Show the whole library with these policies chosen."""
        self.show_page()
        if self._page is not None:
            self._page.rows.choose(policy_ids)

    def survey_these(self, policy_ids: Sequence[str]) -> None:
        """Make a survey of these policies."""
        self.show_these(policy_ids)
        self._surveys.show_survey()

    def _turn_to(self, page: QWidget, *, hush: bool = True) -> None:
        pages = self._parts.pages
        if pages.currentWidget() not in (self._page, self._compare, self._history, self._surveys.page, page):
            self._before = pages.currentWidget()
        self._opening.keep_place()
        if not page.styleSheet():  # made after the window was dressed
            dress(page)
        if hush and pages.currentWidget() is not page:
            self._parts.messages.hint("")  # what was said is of what is no longer seen
        pages.setCurrentWidget(page)

    def _made_history(self) -> HistoryPage:
        if self._history is None:
            from reader.gui.history_desk import HistoryDesk
            from reader.gui.views.history_page import HistoryPage  # late: comparing follows the first paint

            parts = self._parts
            self._history = HistoryPage()
            desk = HistoryDesk(self._history, parts.session, parts.library, parts.messages, self)
            desk.policy_requested.connect(self._opening.open_kept)
            desk.compare_requested.connect(self.compare)
            self._history.closed.connect(self._leave)
            parts.pages.addWidget(self._history)
            self._history_desk = desk
        return self._history

    def _made_compare(self) -> ComparePage:
        if self._compare is None:
            from reader.gui.compare_desk import CompareDesk
            from reader.gui.views.compare_page import ComparePage  # late: comparing follows the first paint

            parts = self._parts
            self._compare = ComparePage()
            desk = CompareDesk(
                parts.window, self._compare, parts.session, parts.library, parts.reading, parts.messages, self
            )
            desk.policy_requested.connect(self._opening.open_kept)
            self._compare.closed.connect(self._leave)
            parts.pages.addWidget(self._compare)
            self._compare_desk = desk
        return self._compare

    def _made_page(self) -> LibraryPage:
        if self._page is None:
            self._page = LibraryPage()
            parts = self._parts
            desk = LibraryPageDesk(parts.window, self._page, parts.library, self.order, self)
            OrderDesk(parts.window, self._page, parts.library, self.order, self)
            self._page.bulk.survey_wanted.connect(self._surveys.show_survey)
            rows = self._page.rows
            self._page.bulk.summaries_wanted.connect(lambda: self._summaries.show_these(rows.chosen()))
            desk.policy_requested.connect(self._opening.open_kept)
            desk.note_requested.connect(parts.shelf.note_requested)
            desk.compare_requested.connect(self.compare)
            desk.export_requested.connect(self._keeping.export)
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

    def _to_survey(self) -> Sequence[str]:
        """Return the policies that are chosen on the page, if several are, else all that are listed."""
        chosen = self._page.rows.chosen() if self._page is not None and self._page.isVisible() else []
        return chosen if len(chosen) > 1 else self._in_order()

    @Slot(int)
    def _turn_to_notes(self, index: int) -> None:
        # 0 is a stack that is emptied, or one that is deleted with the window: it is touched no more.
        if index:
            self.undo.setActiveStack(self._notes_undo)

    @Slot(int)
    def _turn_to_order(self, index: int) -> None:
        if index:
            self.undo.setActiveStack(self.order.stack)
