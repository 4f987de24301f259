"""Two reports become a comparison: what changed for the reader, then what changed in the words."""

from reader.compare.alignment import align
from reader.compare.comparer import compare, compare_aligned
from reader.compare.contract import SCHEMA, comparison_json
from reader.compare.history import History, Track, history, history_json
from reader.compare.model import (
    Clause,
    Comparison,
    Effect,
    PracticeChange,
    PracticeChangeKind,
    SectionChange,
    SentenceChange,
    TextChangeKind,
)
from reader.compare.reanchoring import Reanchorer
from reader.compare.text_rows import CHANGED, RowKind, SectionRows, TextRow, count_rows, text_rows
from reader.compare.word_changes import WordChange, WordPiece, word_changes

__all__ = [
    "CHANGED",
    "SCHEMA",
    "Clause",
    "Comparison",
    "Effect",
    "History",
    "PracticeChange",
    "PracticeChangeKind",
    "Reanchorer",
    "RowKind",
    "SectionChange",
    "SectionRows",
    "SentenceChange",
    "TextChangeKind",
    "TextRow",
    "Track",
    "WordChange",
    "WordPiece",
    "align",
    "compare",
    "compare_aligned",
    "comparison_json",
    "count_rows",
    "history",
    "history_json",
    "text_rows",
    "word_changes",
]
