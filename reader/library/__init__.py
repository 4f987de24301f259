"""The library: policies, notes and verdicts in one SQLite file, with search, trash and backups.

Importing this package is cheap; sqlite_utils is loaded when a library is opened.
"""

from reader.library.library import Library
from reader.library.model import Decision, PolicyRecord, SearchHit, Verdict

__all__ = ["Decision", "Library", "PolicyRecord", "SearchHit", "Verdict"]
