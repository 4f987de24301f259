"""Plain English: what a policy says, what you can do, what it does not say, and its hard words."""

from typing import TYPE_CHECKING

from reader.late import late_names

if TYPE_CHECKING:
    from reader.summary.glossary import HardWord, hard_words
    from reader.summary.model import (
        Action,
        Contact,
        Contradiction,
        FactList,
        GlanceItem,
        ListEntry,
        NotStated,
        Origin,
        OverviewItem,
        PlainSentence,
        Summary,
        VagueWord,
    )
    from reader.summary.readability import reading_grade, reading_minutes
    from reader.summary.summariser import summarise

__all__ = [
    "Action",
    "Contact",
    "Contradiction",
    "FactList",
    "GlanceItem",
    "HardWord",
    "ListEntry",
    "NotStated",
    "Origin",
    "OverviewItem",
    "PlainSentence",
    "Summary",
    "VagueWord",
    "hard_words",
    "reading_grade",
    "reading_minutes",
    "summarise",
]

__getattr__ = late_names(
    __name__,
    {
        "HardWord": "glossary",
        "hard_words": "glossary",
        "Action": "model",
        "Contact": "model",
        "Contradiction": "model",
        "FactList": "model",
        "GlanceItem": "model",
        "ListEntry": "model",
        "NotStated": "model",
        "Origin": "model",
        "OverviewItem": "model",
        "PlainSentence": "model",
        "Summary": "model",
        "VagueWord": "model",
        "reading_grade": "readability",
        "reading_minutes": "readability",
        "summarise": "summariser",
    },
)
