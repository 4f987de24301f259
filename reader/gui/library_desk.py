"""LibraryDesk: between the library tab, the start screen and the library: shows what is kept, passes wishes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from reader.gui.library_session import LibrarySession
from reader.gui.order_session import OrderSession
from reader.gui.views.library_view import LibraryView
from reader.gui.views.start_screen import StartScreen


class LibraryDesk(QObject):
    """Keeps the lists of policies in step with the library.

    Signals:
        policy_requested(str, int): open a kept policy; a code point, or -1 for where the reader was.
        note_requested(str, str): open a kept policy at a note.
        page_requested(): show the whole library.
    """

    policy_requested = Signal(str, int)
    note_requested = Signal(str, str)
    page_requested = Signal()

    def __init__(self, view: LibraryView, start: StartScreen, library: LibrarySession, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._start = start
        self._library = library
        self._order: OrderSession | None = None
        view.policy_requested.connect(self.policy_requested)
        view.note_requested.connect(self.note_requested)
        view.page_requested.connect(self.page_requested)
        view.trash_requested.connect(self._trash)
        view.restore_requested.connect(self._restore)
        view.delete_requested.connect(library.delete)
        view.status_requested.connect(self._set_status)
        view.search_requested.connect(self._search)
        start.recent_requested.connect(self._open_recent)
        library.policies_changed.connect(self.refresh)

    def set_order(self, order: OrderSession) -> None:
        """Take what changes policies in steps that can be undone."""
        self._order = order

    @Slot()
    def refresh(self) -> None:
        """Show the policies kept."""
        policies = self._library.policies()
        self._view.set_digests(self._library.digests)
        if self._order is not None:
            self._view.set_tags({one: state.tags for one, state in self._order.states().items()})
        self._view.set_policies(policies, self._library.policies(trashed=True))
        self._start.set_recent(policies)

    @Slot(object)
    def _trash(self, policy_ids: Sequence[str]) -> None:
        if self._order is not None:
            self._order.trash(policy_ids)

    @Slot(str)
    def _restore(self, policy_id: str) -> None:
        if self._order is not None:
            self._order.restore([policy_id])

    @Slot(object, str)
    def _set_status(self, policy_ids: Sequence[str], status: str) -> None:
        if self._order is not None:
            self._order.set_status(policy_ids, status)

    @Slot(str)
    def _search(self, query: str) -> None:
        self._view.set_results(query, self._library.search(query) if query.strip() else [])

    @Slot(str)
    def _open_recent(self, policy_id: str) -> None:
        self.policy_requested.emit(policy_id, -1)
