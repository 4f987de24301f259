"""FindDesk: between the find bar and the text: where words stand, which of the places is in hand.

Words that the policy does not use may be those of a point in plain English ("sell" where it speaks of "disclosing for
valuable consideration"): then the clauses of such points are the places.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot

from reader.document import Span
from reader.gui.finding_words import find_words, is_about
from reader.gui.reading import Reading
from reader.gui.workspace import Workspace

LEAST = 3  # letters that are looked for in plain English


class FindDesk(QObject):
    """Finds words in the open policy."""

    def __init__(self, panes: Workspace, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._panes, self._reading = panes, reading
        self._hits: list[Span] = []
        self._hit = -1
        self._about = False  # the places are clauses of points
        panes.find_bar.find_requested.connect(self.find)
        panes.find_bar.step_requested.connect(self.step)
        panes.find_bar.closed.connect(self._end_find)

    @Slot(str, bool)
    def find(self, words: str, whole: bool = False) -> None:
        """Mark all places of the words and go to the first after the caret; `whole` words alone if wished for."""
        self._hits, self._hit, self._about = [], -1, False
        if self._reading.document is not None:
            self._hits = find_words(self._reading.document.text, words, whole=whole)
            if not self._hits:
                self._hits = self._clauses_about(words)
                self._about = bool(self._hits)
            caret = self._panes.text.caret()
            self._hit = next((i for i, hit in enumerate(self._hits) if hit.start >= caret), 0) if self._hits else -1
        self._show_hits()

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next or the previous hit, and round at the ends; with nothing sought yet, ask for what."""
        if not self._panes.find_bar.isVisible():
            self._panes.find_bar.open_with()
            return
        if self._hits:
            self._hit = (self._hit + by) % len(self._hits)
            self._show_hits()

    def _clauses_about(self, words: str) -> list[Span]:
        """Return the clauses of the points that are about the words in plain English, in reading order."""
        if len(words.strip()) < LEAST:
            return []
        said: dict[str, str] = {}  # by practice
        if self._reading.report is not None:
            summary = self._reading.report.summary
            for part in (summary.risks, summary.protections, summary.rights, summary.facts):
                said.update({item.practice: item.text for item in part})
        points = self._reading.points.live()
        about = (one for one in points if is_about(f"{one.title} {said.get(one.practice, '')}", words))
        return sorted({span for point in about for span in point.spans})

    @Slot()
    def _end_find(self) -> None:
        self._hits, self._hit = [], -1
        self._panes.text.set_hits([], -1)
        self._panes.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_hits(self) -> None:
        self._panes.text.set_hits(self._hits, self._hit)
        self._panes.find_bar.set_count(self._hit + 1, len(self._hits), self._about)
