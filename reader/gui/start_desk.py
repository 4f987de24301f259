"""StartDesk: the start screen and the ways from it, and from the File menu, into what is kept.

In: the library of the window. Out: the start screen shown with nothing on it of the policy before, the menu of policies
read lately, and the box that searches the library.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from reader.gui.actions import Actions
from reader.gui.opening import Opening, Parts

MOST_RECENT = 10


class StartDesk(QObject):
    """Serves the start screen."""

    def __init__(self, parts: Parts, opening: Opening, actions: Actions) -> None:
        super().__init__(parts.window)
        self._parts, self._opening, self._actions = parts, opening, actions
        parts.library.policies_changed.connect(self.fill_recent)

    @Slot()
    def open_library(self) -> None:
        """Open the library and show what is in it."""
        if self._parts.library.open_library():
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the policies kept."""
        self._parts.shelf.refresh()
        self.fill_recent()

    @Slot()
    def show(self) -> None:
        """Show the start screen; what was said last was of a policy that is no longer seen.

        What is said on the way, of a note that could not be saved, stays.
        """
        parts = self._parts
        parts.messages.clear()
        self._opening.keep_place()
        parts.shelf.refresh()
        parts.pages.setCurrentWidget(parts.start)
        parts.messages.saved("")
        parts.start.focus_first()

    @Slot()
    def fill_recent(self) -> None:
        """Fill the menu of policies read lately."""
        menu = self._actions.recent
        menu.clear()
        records = self._parts.library.policies()
        latest = sorted(records, key=lambda record: record.opened or record.added, reverse=True)[:MOST_RECENT]
        for record in latest:
            name = (record.title or record.file_name).replace("&", "&&")
            menu.addAction(name, partial(self._opening.open_kept, record.id))
        menu.setEnabled(bool(latest))

    @Slot()
    def search_library(self) -> None:
        """Give the keyboard to the box that searches the library."""
        panes = self._parts.panes
        if self._parts.reading.document is None:
            panes.card.show_message(
                self.tr("No policy is open"), self.tr("Choose one from the library, or open a file."), "", "", ""
            )
            panes.show_card()
        self._parts.pages.setCurrentWidget(panes)
        panes.show_tab(panes.library)
        panes.library.focus_search()
