"""The tab "Hard words": words of the policy with their plain meaning; each leads to where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.gui.language import said
from reader.gui.views.column import Column
from reader.gui.views.wait_block import WaitBlock

if TYPE_CHECKING:  # rules and wording follow the first paint
    from reader.summary import HardWord


class WordsPanel(Column):
    """The hard words of a policy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(said("Hard words"), parent)
        self.wait = WaitBlock()
        self.spare(self.wait)

    def set_waiting(self) -> None:
        """Show that the policy is not read through yet."""
        self._begin()
        self.add(self.wait)
        self.wait.show()

    def set_words(self, words: Sequence[HardWord]) -> None:
        """Show words in the order given."""
        self._begin()
        if not words:
            self.label(self.tr("No hard words were found in this policy."), "muted")
        for word in words:
            self.line(word.term, word.spans, detail=word.detail, scale=1.04)

    def _begin(self) -> None:
        self.empty()
        self.label(self.tr("Hard words"), "heading", 1.22, bold=True)
        self.space(6)
