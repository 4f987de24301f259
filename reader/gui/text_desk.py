"""TextDesk: what one does with the text in hand: copy it, cite it, copy a link, open its menu, begin to find."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QTextEdit

from reader.gui.actions import Actions
from reader.gui.citation import citation
from reader.gui.messages import Messages
from reader.gui.reading import Reading
from reader.gui.workspace import Workspace

MENU = ("copy", "cite", "note", "highlight", "own_point", "", "jump", "next_risk", "", "select_all")


class TextDesk(QObject):
    """Serves the text view."""

    def __init__(self, panes: Workspace, reading: Reading, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._panes, self._reading, self._messages = panes, reading, messages
        self._actions: Actions | None = None
        panes.text.link_chosen.connect(self._copy_link)
        panes.text.context_wanted.connect(self._show_menu)

    def set_actions(self, actions: Actions) -> None:
        """Take the actions that the menu is made of."""
        self._actions = actions

    @Slot()
    def copy(self) -> None:
        """Copy from the text, or from the field that has the keyboard."""
        focused = QApplication.focusWidget()
        (focused if isinstance(focused, (QLineEdit, QTextEdit, QPlainTextEdit)) else self._panes.text).copy()

    @Slot()
    def copy_citation(self) -> None:
        """Copy the selected passage, or the clause at the caret, with where it stands."""
        document, span = self._reading.document, self._panes.text.selected_span()
        mark = self._panes.text.point_at_caret()
        if span is None and mark is not None:
            span = mark.span
        if document is None or span is None:
            self._messages.say(self.tr("Select a passage first."))
            return
        QGuiApplication.clipboard().setText(citation(document, span))
        self._messages.say(self.tr("Copied with its citation."))

    @Slot()
    def find(self) -> None:
        """Open the find bar, with what is selected if it is short."""
        span, document = self._panes.text.selected_span(), self._reading.document
        words = document.quote(span) if span is not None and document is not None and len(span) < 80 else ""
        self._panes.find_bar.open_with(words)

    @Slot(str)
    def _copy_link(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self._messages.say(self.tr("Links are not opened. Address copied: {address}").format(address=address))

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        if self._actions is None:
            return
        menu = QMenu(self._panes)
        for name in MENU:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        menu.popup(place)
