"""ChangeColumn: what changed for the reader, each as a sentence over both clauses. In: a Comparison; out: a clause."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.compare import Clause, Comparison, PracticeChange, SentenceChange
from reader.export.comparison_words import (
    NO_PRACTICE,
    REWORDED,
    SAME,
    SAME_WORDS,
    STANDING,
    change_line,
    changes_by_effect,
    sentence_case,
)
from reader.gui.language import said
from reader.gui.views.column import Column

MOST_QUOTES = 3  # clauses of a side that are shown; the text beside has them all
LONGEST = 220  # code points of a clause


class ChangeColumn(Column):
    """The column beside the two texts.

    Signals:
        clause_requested(str, int): show the clause of the "old" or "new" text that starts at a code point.
    """

    clause_requested = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("What changed for you"))

    def set_comparison(self, comparison: Comparison, facts: Sequence[str] = ()) -> None:
        """Show a comparison; `facts` are lines under its title."""
        self.empty()
        self.label(self.tr("What changed for you"), "heading", 1.2, bold=True)
        for fact in facts:
            self.label(fact, "muted", 0.95)
        if comparison.nothing_changed:
            self.space(8)
            self.label(said(SAME if comparison.identical else SAME_WORDS))
            return
        if not comparison.practices:
            self.space(8)
            self.label(said(NO_PRACTICE))
        for title, changes in changes_by_effect(comparison, said):
            self.group(title)
            for change in changes:
                self._change(change, change_line(change, said))
        if comparison.standing:
            self.group(said(STANDING))
            for change in comparison.standing:
                self._stands(change)
        if comparison.reworded:
            self.group(said(REWORDED))
            for sentence in comparison.reworded:
                self._reworded(sentence)

    def say(self, words: str) -> None:
        """Show a line alone."""
        self.empty()
        self.label(words, "muted")

    def _change(self, change: PracticeChange, line: str) -> None:
        self.space(6)
        self.label(line, bold=True)
        self._clauses("new", self.tr("Now"), change.new)
        self._clauses("old", self.tr("Before"), change.old)

    def _stands(self, change: PracticeChange) -> None:
        """Say what is as it was in one line, which leads to its first clause: what changed is what one came for."""
        clause = change.new[0]
        place = clause.place.replace(" ", "\u00a0")  # kept on one line
        line = self.line(f"{sentence_case(change.title)} ({place})", (clause.span,), scale=0.95)
        line.clicked.connect(partial(self._ask, "new", clause.span.start))

    def _reworded(self, sentence: SentenceChange) -> None:
        self.space(6)
        for side, word, clause in (("new", self.tr("Now"), sentence.new), ("old", self.tr("Before"), sentence.old)):
            if clause is not None:
                self._clauses(side, word, (clause,))

    def _clauses(self, side: str, word: str, clauses: Sequence[Clause]) -> None:
        for clause in clauses[:MOST_QUOTES]:
            words = " ".join(f"{clause.lead_in} … {clause.quote}".split()) if clause.lead_in else clause.quote
            words = " ".join(words.split())
            if len(words) > LONGEST:
                words = words[:LONGEST].rsplit(" ", 1)[0] + " …"
            line = self.line(f"{word} ({clause.place}): {words}", (clause.span,), scale=0.95)
            line.clicked.connect(partial(self._ask, side, clause.span.start))
        if len(clauses) > MOST_QUOTES:
            self.label(self.tr("and {n} more").format(n=len(clauses) - MOST_QUOTES), "muted", 0.92)

    def _ask(self, side: str, start: int, _checked: bool = False) -> None:
        self.clause_requested.emit(side, start)
