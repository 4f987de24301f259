"""JudgeDesk: between the points and the library: what the user says of a point is kept, shown, and can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.note_desk import NoteDesk
from reader.gui.reading import Reading
from reader.gui.verdicts import judged, verdicts_on
from reader.gui.workspace import Workspace

if TYPE_CHECKING:
    from reader.library import Decision


class JudgeDesk(QObject):
    """Keeps the points and what was said of them in step with the library.

    Signals:
        judged(): the user said something of a point, or took it back.
    """

    judged = Signal()

    def __init__(
        self,
        panes: Workspace,
        reading: Reading,
        library: LibrarySession,
        notes: NoteDesk,
        undo: QUndoStack,
        messages: Messages,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panes, self._reading, self._library, self._notes = panes, reading, library, notes
        self._messages = messages
        self._last = ""  # the point that was dismissed last: a reason typed now is about it
        panel = panes.summary
        panel.point_judged.connect(self.judge)
        panel.note_wanted.connect(self._note)
        panel.reason_given.connect(self._give_reason)
        panel.undo_requested.connect(undo.undo)
        library.verdicts_changed.connect(self._tell)
        reading.report_shown.connect(self.show_verdicts)
        undo.indexChanged.connect(self._forget)

    @Slot(str, str)
    def judge(self, point_id: str, decision: str) -> None:
        """Keep a decision on a point: "dismissed", "agreed", or "" to take back what was said."""
        self._decide(point_id, decision, "")

    def judge_current(self, decision: str) -> None:
        """Keep a decision on the point in hand: at the caret, else the one selected in the list."""
        mark = self._panes.text.point_at_caret()
        point_id = mark.points[0].id if mark is not None and self._panes.text.hasFocus() else ""
        point_id = point_id or self._panes.summary.current_point()
        if point_id:
            self._decide(point_id, decision, "")
        else:
            self._messages.say(self.tr("Go to a point first: F8 leads to the next."))

    def _decide(self, point_id: str, decision: str, reason: str) -> None:
        point, document, report = self._reading.points.by_id(point_id), self._reading.document, self._reading.report
        if point is not None and point.own:
            if decision == "dismissed":
                self._notes.flush()
                self._library.remove_note(point.own)
                self._messages.say(self.tr("Your point is deleted. Ctrl+Z brings it back."))
            return
        if point is None or document is None or report is None:
            return
        quotes = {document.quote(span) for span in point.spans}
        before = [v for v in self._library.verdicts() if v.practice == point.practice and v.quote in quotes]
        after = verdicts_on(point, document, _decision(decision), reason, report.rulebook) if decision else ()
        words = {
            "dismissed": self.tr("Dismiss point"),
            "agreed": self.tr("Agree with point"),
            "": self.tr("Take judgement back"),
        }
        if not self._library.judge(words[decision], before, after):
            return
        self._last = point_id if decision == "dismissed" else ""
        if decision == "dismissed":
            self._messages.hint("")  # "Point 3 of 12" is true no longer; the card says what was done
            self._panes.summary.show_dismissed(self.tr("Dismissed: {title}.").format(title=point.title), reason)
        else:
            said = self.tr("You agree: {title}.") if decision else self.tr("Taken back: {title}.")
            self._messages.say(said.format(title=point.title))

    @Slot(str)
    def _give_reason(self, reason: str) -> None:
        if self._last:
            self._decide(self._last, "dismissed", reason)

    @Slot(str)
    def _note(self, point_id: str) -> None:
        point = self._reading.points.by_id(point_id)
        if point is not None and point.own:
            self._notes.edit(point.own)
        elif point is not None:
            self._notes.note_on_passage(point.spans[0])

    @Slot()
    def show_verdicts(self) -> None:
        """Show the points with the verdicts that are kept."""
        document = self._reading.document
        if document is not None:
            self._reading.set_points(judged(self._reading.points.found, document, self._library.verdicts()))

    @Slot()
    def _tell(self) -> None:
        self.show_verdicts()
        self.judged.emit()

    @Slot(int)
    def _forget(self, _index: int) -> None:
        """After another step the card that spoke of the last one is out of date."""
        self._panes.summary.hide_dismissed()


def _decision(word: str) -> Decision:
    return "dismissed" if word == "dismissed" else "agreed"
