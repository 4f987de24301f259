"""ReportMemory: the reports of the policies opened last, so that going back to one takes no second analysis.

In: a source. Out: its report and hard words, if it is one of the last few. Asked from the threads of jobs.
"""

from __future__ import annotations

from collections import deque
from threading import Lock
from typing import TYPE_CHECKING

from reader.document import Source
from reader.report import Report

if TYPE_CHECKING:
    from reader.summary import HardWord

LAST = 8  # policies: some megabytes each


class ReportMemory:
    """Holds what was made of the last few sources, the newest first."""

    def __init__(self, last: int = LAST) -> None:
        self._kept: deque[tuple[Report, tuple[HardWord, ...]]] = deque(maxlen=last)
        self._lock = Lock()

    def put(self, report: Report, words: tuple[HardWord, ...]) -> None:
        """Keep a report and its hard words; the oldest goes."""
        with self._lock:
            self._kept.appendleft((report, words))

    def find(self, source: Source) -> tuple[Report, tuple[HardWord, ...]] | None:
        """Return what was made of exactly this source: the same text, and the same said of where it comes from."""
        with self._lock:
            found = next((kept for kept in self._kept if kept[0].source == source), None)
            if found is not None:
                self._kept.remove(found)
                self._kept.appendleft(found)
            return found
