"""KeepingDesk: the library as a whole: backups and their return, one file to carry, several libraries, a damaged one.

In: wishes of the Library menu. Out: files written or taken in, another library opened. Nothing is replaced before the
user has seen what would be, and what is replaced is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.errors import ReaderError
from reader.gui.language import counted
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.settings import WindowSettings
from reader.paths import library_folder

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.gui.dialogs.backups_dialog import BackupsDialog
    from reader.library.restoring import BackupContents

SUFFIX = ".policybundle"
MOST = 12  # libraries remembered


class KeepingDesk(QObject):
    """Does what concerns the library as a whole.

    Signals:
        switched(): another library is open, or the same one as it was once.
        taken_in(): policies came in from a file.
    """

    switched = Signal()
    taken_in = Signal()

    def __init__(
        self, window: QWidget, library: LibrarySession, messages: Messages, settings: WindowSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._library, self._messages, self._settings = window, library, messages, settings
        chosen = settings.text("library", "")
        if chosen:
            library.folder = Path(chosen)
        library.broken.connect(self._recover)

    @Slot()
    def export_all(self) -> None:
        """Write the whole library to one file."""
        self.export(())

    def export(self, policy_ids: Sequence[str]) -> None:
        """Write policies, all of them by default, with all that is kept of them to one file."""
        kinds = self.tr("Policy Reader library (*{suffix})").format(suffix=SUFFIX)
        start = str(Path(self._settings.text("export_folder", str(Path.home()))) / f"library{SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export the library"), start, kinds)
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name + SUFFIX)
        try:
            number = self._library.demand(lambda library: library.export_bundle(path, policy_ids))
        except ReaderError as error:
            self._messages.say(str(error))
            return
        words = self.tr("{policies} exported to {path}. The file is as private as the library.")
        self._messages.say(words.format(policies=counted(number, "policy"), path=path))

    @Slot()
    def take_in(self) -> None:
        """Take in the policies and notes of such a file."""
        kinds = self.tr("Policy Reader library (*{suffix});;All files (*)").format(suffix=SUFFIX)
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import a library file"), str(Path.home()), kinds)
        if not name:
            return
        try:
            taken = self._library.demand(lambda library: library.import_bundle(Path(name)))
        except ReaderError as error:
            self._messages.say(str(error))
            return
        self._library.policies_changed.emit()
        self.taken_in.emit()
        words = self.tr("{policies} taken in.").format(policies=counted(len(taken.policies), "policy"))
        if taken.without_file:
            words += " " + self.tr("The original files of {policies} are missing or damaged; text and notes are whole.")
            words = words.format(policies=counted(taken.without_file, "policy"))
        self._messages.say(words)

    @Slot()
    def show_backups(self) -> None:
        """Show the backups, and what is in each."""
        from reader.gui.dialogs.backups_dialog import BackupsDialog  # late: most readers never see it

        dialog = BackupsDialog(self._window, *self._contents())
        dialog.backup_wanted.connect(partial(self._back_up, dialog))
        dialog.restore_requested.connect(partial(self._restore, dialog))
        dialog.exec()

    def _contents(self) -> tuple[BackupContents, list[BackupContents]]:
        from reader.library.restoring import BackupContents, folder_backups

        folder = self._library.folder
        try:
            here = self._library.demand(lambda library: library.contents())
        except ReaderError:
            here = BackupContents(folder, whole=False)
        return here, folder_backups(folder)

    def _back_up(self, dialog: BackupsDialog) -> None:
        try:
            path = self._library.demand(lambda library: library.back_up())
        except ReaderError as error:
            QMessageBox.warning(dialog, self.tr("Backups"), str(error))
            return
        dialog.set_backups(*self._contents())
        self._messages.say(self.tr("Backed up: {name}").format(name=path.name))

    def _restore(self, dialog: BackupsDialog, chosen: BackupContents) -> None:
        from reader.gui.dialogs.backups_dialog import written

        here, _ = self._contents()
        words = self.tr("Put the backup of {moment} in the library's place?") + "\n\n"
        words += self.tr("It holds {policies} and {notes}, the library now {policies_now} and {notes_now}.")
        words += "\n\n" + self.tr("What is there now is kept beside it.")
        words = words.format(
            moment=written(chosen.path),
            policies=counted(chosen.policies, "policy"),
            notes=counted(chosen.notes, "note"),
            policies_now=counted(here.policies, "policy"),
            notes_now=counted(here.notes, "note"),
        )
        if QMessageBox.question(dialog, self.tr("Backups"), words) != QMessageBox.StandardButton.Yes:
            return
        dialog.accept()
        self._replace(lambda folder: (_restore(folder, chosen.path), chosen.path))

    def _replace(self, act: Callable[[Path], tuple[Path | None, Path | None]]) -> None:
        """Close the library, do something to its files, and open it again, whatever came of it.

        `act` returns where what was there is kept, None where nothing was, and the backup that was put in its place.
        """
        folder = self._library.folder
        self._library.leave()
        self._library.close()
        try:
            words = self._told(*act(folder))
        except ReaderError as error:
            QMessageBox.warning(self._window, self.tr("Library"), str(error))
            words = ""
        if self._library.switch(folder) and words:
            self._messages.say(words)
        self.switched.emit()

    def _told(self, kept: Path | None, used: Path | None) -> str:
        now = self.tr("The library is as in the backup.") if used else self.tr("The library begins empty.")
        return f"{now} " + self.tr("What was there is kept as {path}.").format(path=kept) if kept else now

    @Slot(str)
    def _recover(self, why: str) -> None:
        """Offer the newest good backup in the place of a damaged library."""
        _, backups = self._contents()
        good = next((one for one in backups if one.whole), None)
        if good is None:
            words = "{why}\n\n" + self.tr(
                "There is no good backup. Set the damaged file aside and begin an empty library?"
            )
        else:
            words = "{why}\n\n" + self.tr("Put the newest good backup ({name}, {notes} notes) in its place?")
        words += "\n\n" + self.tr("The damaged file is kept.")
        name, notes = (good.path.name, good.notes) if good is not None else ("", 0)
        asked = words.format(why=why, name=name, notes=notes)
        if QMessageBox.question(self._window, self.tr("Library"), asked) == QMessageBox.StandardButton.Yes:
            self._replace(_recover)

    @Slot()
    def show_libraries(self) -> None:
        """Show the libraries that were opened, to switch between."""
        from reader.gui.dialogs.libraries_dialog import LibrariesDialog  # late: most readers never see it

        dialog = LibrariesDialog(self._window, self.known(), self._library.folder)
        dialog.folder_chosen.connect(self.open_folder)
        dialog.exec()

    def known(self) -> list[Path]:
        """Return the folders of the libraries that were opened, the program's own first."""
        others = [Path(line) for line in self._settings.text("libraries", "").splitlines() if line]
        return list(dict.fromkeys((library_folder(), self._library.folder, *others)))

    @Slot(object)
    def open_folder(self, folder: Path) -> None:
        """Go over to the library in a folder; where that fails, back to the one that was open."""
        if folder == self._library.folder:
            return
        before = self._library.folder
        if not self._library.switch(folder):
            self._library.switch(before)
            self.switched.emit()
            return
        own = folder == library_folder()
        remembered = [str(one) for one in (folder, *self.known()) if one != library_folder()][:MOST]
        self._settings.write({"library": "" if own else str(folder), "libraries": "\n".join(dict.fromkeys(remembered))})
        self._messages.say(self.tr("The library in {folder} is open.").format(folder=folder))
        self.switched.emit()


def _restore(folder: Path, backup: Path) -> Path | None:
    from reader.library import Library

    return Library.restore_backup(folder, backup)


def _recover(folder: Path) -> tuple[Path | None, Path | None]:
    from reader.library import Library

    return Library.recover(folder)
