"""FindDesk: between the find bar and the text: where words stand, which of the places is in hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot

from reader.document import Span
from reader.gui.finding_words import find_words
from reader.gui.reading import Reading
from reader.gui.workspace import Workspace


class FindDesk(QObject):
    """Finds words in the open policy."""

    def __init__(self, panes: Workspace, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._panes, self._reading = panes, reading
        self._hits: list[Span] = []
        self._hit = -1
        panes.find_bar.find_requested.connect(self.find)
        panes.find_bar.step_requested.connect(self.step)
        panes.find_bar.closed.connect(self._end_find)

    @Slot(str, bool)
    def find(self, words: str, whole: bool = False) -> None:
        """Mark all places of the words and go to the first after the caret; `whole` words alone if wished for."""
        self._hits, self._hit = [], -1
        if self._reading.document is not None:
            self._hits = find_words(self._reading.document.text, words, whole=whole)
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

    @Slot()
    def _end_find(self) -> None:
        self._hits, self._hit = [], -1
        self._panes.text.set_hits([], -1)
        self._panes.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_hits(self) -> None:
        self._panes.text.set_hits(self._hits, self._hit)
        self._panes.find_bar.set_count(self._hit + 1, len(self._hits))
