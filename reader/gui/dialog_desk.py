"""DialogDesk: opens the dialogs. Each is imported when it is first wished for: the window paints sooner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.errors import ReaderError
from reader.gui.export_desk import ExportDesk
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.note_desk import NoteDesk
from reader.gui.reading import Reading
from reader.gui.session import Session
from reader.gui.settings import WindowSettings

if TYPE_CHECKING:
    from reader.gui.dialogs.preferences_dialog import Choices
    from reader.library import Description


class DialogDesk(QObject):
    """Details, preferences, shortcuts, accuracy, about; `exports` is the desk of all that leaves the window.

    Signals:
        policy_named(str): the open policy has this title now.
    """

    policy_named = Signal(str)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        library: LibrarySession,
        reading: Reading,
        notes: NoteDesk,
        messages: Messages,
        settings: WindowSettings,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._library = window, session, library
        self._reading, self._messages = reading, messages
        self.exports = ExportDesk(window, library, reading, notes, messages, settings)

    @Slot()
    def details(self) -> None:
        """Show where the open policy comes from, and take what the user puts right."""
        from reader.gui.dialogs.details_dialog import DetailsDialog

        record = self._library.record(self._library.policy_id) if self._library.policy_id else None
        if record is None:
            self._messages.say(self.tr("This policy is not in the library, so its details cannot be kept."))
            return
        dialog = DetailsDialog(self._window, record)
        dialog.description_given.connect(partial(self._describe, dialog.show_problem, record.id))
        dialog.exec()
        dialog.deleteLater()

    def _describe(self, show_problem: Callable[[str], None], policy_id: str, description: Description) -> None:
        document = self._reading.document
        try:
            record = self._library.describe(policy_id, description)
        except ReaderError as error:
            show_problem(str(error))
            return
        if document is not None:
            known = document.provenance
            self._reading.set_provenance(
                replace(
                    known,
                    title=record.title,
                    site=record.site,
                    address=record.address,
                    archived_on=record.archived_on,
                )
            )
        self.policy_named.emit(record.title)
        self._messages.say(self.tr("The details are kept."))

    def preferences(self, choices: Choices, show: Callable[[Choices], None]) -> None:
        """Offer every choice; `show` is called with each as it is made."""
        from reader.gui.dialogs.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self._window, choices)
        dialog.changed.connect(show)
        dialog.exec()
        dialog.deleteLater()

    def shortcuts(self, table: list[tuple[str, str, str]]) -> None:
        """Show all keys."""
        from reader.gui.dialogs.shortcuts_dialog import ShortcutsDialog

        dialog = ShortcutsDialog(self._window, table)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def about(self) -> None:
        """Say what this program is."""
        from reader.gui.dialogs.about_dialog import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def accuracy(self) -> None:
        """Say how well the rules read."""
        from reader.gui.dialogs.accuracy_dialog import AccuracyDialog

        dialog = AccuracyDialog(self._window)
        dialog.exec()
        dialog.deleteLater()
