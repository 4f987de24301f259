"""The day that a file is named by: “2026-08-22.html”, “policy_20260822.pdf”. In: a name. Out: the day and the rest."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import NamedTuple

# What may be a day in a file's name, as people name what they save: "2026-08-22.html", "policy_20260822.pdf". Eight
# digits in a run with letters are no day but part of some number, unless a time follows: "20260822T1015.html".
_DAY = re.compile(
    r"(?<![0-9])(?=[0-9]{4}[-_.]|(?<![^\W\d_])[0-9]{8}(?!(?!T[0-9])[^\W\d_]))"
    r"([0-9]{4})([-_.]?)([0-9]{2})\2([0-9]{2})(?![0-9])(?:T[0-9]{4,6}Z?)?"
)
_FIRST_YEAR = 1995  # no policy of a web site is older


class NamedDay(NamedTuple):
    """The day (YYYY-MM-DD) in a name, "" if there is none, and the name without it."""

    day: str
    rest: str


def day_in(name: str) -> NamedDay:
    """Return the first day that a name holds and a policy can be of, next year at the latest."""
    for found in _DAY.finditer(name):
        try:
            day = date(int(found[1]), int(found[3]), int(found[4]))
        except ValueError:
            continue
        if _FIRST_YEAR <= day.year <= datetime.now(UTC).year + 1:
            return NamedDay(day.isoformat(), name[: found.start()] + name[found.end() :])
    return NamedDay("", name)
