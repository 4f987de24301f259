"""Plain English: what a policy says, what you can do, what it does not say, and its hard words."""

from typing import TYPE_CHECKING

from reader.late import late_names

if TYPE_CHECKING:
    from reader.summary.hard_words import HardWord, hard_words
    from reader.summary.model import Action, Contact, NotStated, Origin, OverviewItem, PlainSentence, Summary
    from reader.summary.readability import count_words, reading_grade, reading_minutes
    from reader.summary.summariser import summarise

__all__ = [
    "Action",
    "Contact",
    "HardWord",
    "NotStated",
    "Origin",
    "OverviewItem",
    "PlainSentence",
    "Summary",
    "count_words",
    "hard_words",
    "reading_grade",
    "reading_minutes",
    "summarise",
]

__getattr__ = late_names(
    __name__,
    {
        "HardWord": "hard_words",
        "hard_words": "hard_words",
        "Action": "model",
        "Contact": "model",
        "NotStated": "model",
        "Origin": "model",
        "OverviewItem": "model",
        "PlainSentence": "model",
        "Summary": "model",
        "count_words": "readability",
        "reading_grade": "readability",
        "reading_minutes": "readability",
        "summarise": "summariser",
    },
)
