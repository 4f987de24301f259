"""The hard words of a report, for those who show a report and know no stage. In: a Report; out: HardWords."""

from __future__ import annotations

from reader.report.model import Report
from reader.summary import HardWord, hard_words


def hard_words_of(report: Report) -> tuple[HardWord, ...]:
    """Return the words of the policy that a reader may not know, in the order in which they first stand."""
    return tuple(hard_words(report.document))
