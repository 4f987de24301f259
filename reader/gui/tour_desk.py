"""TourDesk: the first look: three things to try on the sample policy, once, and again when it is wished for.

A plain sentence and its clause; what one can say of a point; a note. Each step brings into view what it speaks of.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from reader.document import Span
from reader.gui.messages import Messages
from reader.gui.opening import Opening
from reader.gui.reading import Reading
from reader.gui.settings import WindowSettings
from reader.gui.workspace import Workspace

SEEN = "first_look_seen"  # in the settings
SOON = 300  # ms after the sample is shown: it is painted, its panes are filled


class TourDesk(QObject):
    """Between the card of the first look and what it speaks of."""

    def __init__(
        self,
        panes: Workspace,
        reading: Reading,
        opening: Opening,
        messages: Messages,
        settings: WindowSettings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panes, self._reading, self._opening = panes, reading, opening
        self._messages, self._settings = messages, settings
        self._step = 0
        self._wanted = False  # by a command, seen before or not
        self._opened = False  # the sample, from the start screen or the menu
        opening.sample_opened.connect(self._expect)
        opening.policy_shown.connect(self._leave)
        reading.report_shown.connect(self._meet)
        panes.tour.next_wanted.connect(self._go_on)
        panes.tour.left.connect(self._end)

    def start(self) -> None:
        """Open the sample and show the first step, seen before or not."""
        self._wanted = True
        self._opening.open_sample()

    @Slot()
    def _expect(self) -> None:
        self._opened = True

    @Slot()
    def _leave(self) -> None:
        """Another policy ends it."""
        self._panes.tour.hide()
        self._step = 0

    @Slot()
    def _meet(self) -> None:
        """Begin where the sample is read through for the first time."""
        if self._opened and (self._wanted or not self._settings.flag(SEEN, False)):
            QTimer.singleShot(SOON, self, self._go_on)
        self._wanted = self._opened = False

    @Slot()
    def _go_on(self) -> None:
        steps = (
            (self._show_sentence, self.tr("A plain sentence and its clause"), self.tr(
                "At the right stands in plain English what the section says. The clause that the first sentence rests "
                "on is outlined here. Click a sentence to go to its clause; Ctrl+J leads there and back."
            )),
            (self._show_point, self.tr("You judge the points"), self.tr(
                "The program reads by rules and can be wrong. Say Not a risk or Agree under a point; Ctrl+Z takes it "
                "back. F8 goes to the next point."
            )),
            (self._show_passage, self.tr("Your own notes"), self.tr(
                "Select words, as here, and a bar offers a note, a highlight or a point of your own. What you write is "
                "saved as you type, on this computer alone."
            )),
        )  # fmt: skip
        if self._step >= len(steps):
            self._end()
            return
        show, title, words = steps[self._step]
        self._step += 1
        self._settings.write({SEEN: True})
        self._show(show)
        self._panes.tour.show_step(self._step, len(steps), title, words)
        self._messages.say(f"{title}. {words}", 1)

    def _show(self, step: Callable[[], None]) -> None:
        self._panes.show_tab(self._panes.summary)
        step()

    def _show_sentence(self) -> None:
        report = self._reading.report
        if report is None:
            return
        for section in report.document.sections:
            for sentence in report.summary.sections.get(section.id, ()):
                if sentence.practices and sentence.evidence:  # said by us, not the policy's words shortened
                    self._reading.go_to(sentence.evidence[0], section.id)
                    return

    def _show_point(self) -> None:
        risk = next((point for point in self._reading.points.all if point.mark == "high"), None)
        if risk is not None:
            self._reading.go_to_point(risk.id)

    def _show_passage(self) -> None:
        point = next((point for point in self._reading.points.all if point.is_risk), None)
        if point is not None:
            self._panes.text.show_span(point.spans[0])
            self._panes.text.select(Span(point.spans[0].start, point.spans[0].end))

    @Slot()
    def _end(self) -> None:
        self._step = 0
        self._panes.tour.hide()
        self._panes.text.setFocus(Qt.FocusReason.OtherFocusReason)
