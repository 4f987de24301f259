"""The library: policies, notes and verdicts in one SQLite file, with search, trash and backups.

Importing this package is cheap; sqlite_utils is loaded when a library is opened.
"""

from reader.library.describing import Description
from reader.library.library import Library
from reader.library.model import CarriedNote, CarriedVerdict, Decision, PolicyRecord, SearchHit, Verdict

__all__ = [
    "CarriedNote",
    "CarriedVerdict",
    "Decision",
    "Description",
    "Library",
    "PolicyRecord",
    "SearchHit",
    "Verdict",
]
