"""ExportDesk: between the window and the files that leave it: the export sheet, and printing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.errors import ReaderError
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.note_desk import NoteDesk
from reader.gui.reading import Reading
from reader.gui.settings import WindowSettings

if TYPE_CHECKING:
    from reader.export import Contents
    from reader.gui.dialogs.export_choices import Choice
    from reader.gui.dialogs.export_dialog import ExportDialog
    from reader.gui.dialogs.letters_dialog import LettersDialog
    from reader.gui.export_session import ExportSession


class ExportDesk(QObject):
    """Exports and prints the open policy. What was chosen last is offered again."""

    def __init__(
        self,
        window: QWidget,
        library: LibrarySession,
        reading: Reading,
        notes: NoteDesk,
        messages: Messages,
        settings: WindowSettings,
    ) -> None:
        super().__init__(window)
        self._window, self._library, self._reading = window, library, reading
        self._notes, self._messages, self._settings = notes, messages, settings

    @Slot()
    def export(self) -> None:
        """Ask what to export, as what and where, and write it."""
        from reader.gui.dialogs.export_dialog import ExportDialog

        session = self._session()
        if session is None:
            return
        from reader.gui.dialogs.export_choices import Choice
        from reader.gui.export_session import looks

        text = self._settings.text
        dialog = ExportDialog(
            self._window,
            session.file_name("html"),
            Path(text("export_folder", str(Path.home()))),
            Choice(text("export_format", "html"), self._chosen(), text("export_look", "report")),
            looks(),
            session.empty(),
        )
        dialog.preview_requested.connect(partial(self._preview, dialog, session))
        dialog.export_requested.connect(partial(self._write, dialog, session))
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def print(self) -> None:
        """Show the pages as they would be printed, and print them from there."""
        from reader.gui.dialogs.print_dialog import PrintDialog

        session = self._session()
        if session is None:
            return
        paper = session.paper(self._chosen(), self._settings.text("export_look", "report"))
        dialog = PrintDialog(self._window, paper, session.report.source.provenance.title)
        dialog.failed.connect(self._messages.say)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def letters(self) -> None:
        """Show what you can do, and letters to send."""
        from reader.gui.dialogs.letters_dialog import Draft, LettersDialog

        session = self._session()
        if session is None:
            return
        found = session.drafts()
        if not found:
            self._messages.say(self.tr("This policy is not in English, so there is nothing to draft from."))
            return
        silent = self.tr("The policy does not offer this in words that were found. The law may all the same.")
        drafts = [Draft("doings", self.tr("What you can do"), session.doings())]
        drafts += [Draft(each.id, each.title, each.text, "" if each.said else silent) for each in found]
        dialog = LettersDialog(self._window, drafts, Path(self._settings.text("export_folder", str(Path.home()))))
        dialog.save_requested.connect(partial(self._save_draft, dialog, session, {d.name: d.title for d in drafts}))
        dialog.exec()
        dialog.deleteLater()

    def _save_draft(
        self, dialog: LettersDialog, session: ExportSession, titles: dict[str, str], path: str, name: str, text: str
    ) -> None:
        try:
            written = session.write_draft(Path(path), titles[name], text)
        except ReaderError as error:
            dialog.show_notice(str(error))
            return
        self._settings.write({"export_folder": str(written.parent)})
        dialog.mark_saved(name)
        dialog.show_notice(self.tr("Saved to {path}").format(path=written))

    def _session(self) -> ExportSession | None:
        from reader.gui.export_session import ExportSession  # late: the first paint needs no writers

        if self._reading.report is None:
            return None
        self._notes.flush()
        return ExportSession(self._reading.report, self._library.notes(), self._library.verdicts())

    def _chosen(self) -> Contents:
        from reader.gui.export_session import chosen_contents

        return chosen_contents(self._settings.text)

    def _preview(self, dialog: ExportDialog, session: ExportSession, choice: Choice) -> None:
        try:
            if choice.format == "html" and choice.look != "report":
                dialog.show_html(*session.shown_html(choice.contents, choice.look))
            elif session.paged(choice.format):
                from reader.gui.paper.setter import set_paper

                paper, whole = session.shown_paper(choice.contents, choice.look)
                dialog.show_page(set_paper(paper), whole)
            else:
                dialog.show_text(*session.shown_text(choice.format, choice.contents))
        except ReaderError as error:
            dialog.show_problem(str(error))

    def _write(self, dialog: ExportDialog, session: ExportSession, path: str, choice: Choice) -> None:
        try:
            written = session.write(Path(path), choice.format, choice.contents, choice.look)
        except ReaderError as error:
            dialog.show_problem(str(error))
            return
        self._settings.write(
            {
                "export_folder": str(written.parent),
                "export_format": choice.format,
                "export_contents": ",".join(choice.contents.names),
                "export_look": choice.look,
            }
        )
        self._messages.say(self.tr("Exported to {path}").format(path=written))
