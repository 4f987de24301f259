"""Two reports become a comparison: what changed for the reader, then what changed in the words."""

from reader.compare.comparer import compare
from reader.compare.contract import SCHEMA, comparison_json
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
from reader.compare.word_changes import WordChange, WordPiece, word_changes

__all__ = [
    "SCHEMA",
    "Clause",
    "Comparison",
    "Effect",
    "PracticeChange",
    "PracticeChangeKind",
    "Reanchorer",
    "SectionChange",
    "SentenceChange",
    "TextChangeKind",
    "WordChange",
    "WordPiece",
    "compare",
    "comparison_json",
    "word_changes",
]
