"""History: the risk points of a policy over its versions: which version brought what, and which dropped it.

In: the Reports of the versions, the oldest first. Out: a History. A practice is brought or dropped only where the
comparison of a version with the one before says so; one that was merely found in one of them is taken to stand in both.
Of a version that was not read, or not all of it, nothing is said to be absent: what stood before and stands after is
compared over it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reader.compare.alignment import align
from reader.compare.clauses import clause
from reader.compare.comparer import in_part, unread_notice
from reader.compare.contract import comparison_document
from reader.compare.model import Clause, PracticeChangeKind
from reader.compare.practice_changes import SEVERITY_ORDER, practice_changes
from reader.document import Provenance
from reader.report import Report, report_object

SCHEMA = "policy-reader/history/1"
COUNTED = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Track:
    """A risk over the versions. `clauses` holds, for each, the first clause that states it, None where none does.

    `present` is true also where the words stand but were not found in that version alone; `clauses` has None there.
    `unknown` is true where none was found in a version of which a part was not read: it may stand there.
    """

    practice: str
    title: str
    severity: str
    present: tuple[bool, ...]
    clauses: tuple[Clause | None, ...]
    unknown: tuple[bool, ...]

    @property
    def steady(self) -> bool:
        """Whether it stands in all versions, as far as is known."""
        return all(there or hidden for there, hidden in zip(self.present, self.unknown, strict=True))

    def brought(self, version: int) -> bool:
        """Tell whether a version, by its place from 0, brought it; the first version that was read brings nothing."""
        return self.present[version] and self._stood_before(version) is False

    def dropped(self, version: int) -> bool:
        """Tell whether a version dropped it."""
        return not self.present[version] and not self.unknown[version] and self._stood_before(version) is True

    def _stood_before(self, version: int) -> bool | None:
        """Return whether it stood in the last version before of which that is known, None where there is none."""
        known = (place for place in reversed(range(version)) if not self.unknown[place])
        place = next(known, None)
        return None if place is None else self.present[place]


@dataclass(frozen=True, slots=True)
class History:
    """The versions, the oldest first, and the risks: those that came or went first, the gravest before the others.

    `notices` tells of each version that was not read, or not all of it, what was not; "" of the others.
    """

    versions: tuple[Provenance, ...]
    tracks: tuple[Track, ...]
    notices: tuple[str, ...]

    def brought(self, version: int) -> tuple[Track, ...]:
        """Return what a version brought."""
        return tuple(track for track in self.tracks if track.brought(version))

    def dropped(self, version: int) -> tuple[Track, ...]:
        """Return what a version dropped."""
        return tuple(track for track in self.tracks if track.dropped(version))

    def counts(self, version: int) -> dict[str, int]:
        """Return how many risks of each severity a version has."""
        found = [track.severity for track in self.tracks if track.present[version]]
        return {severity: found.count(severity) for severity in COUNTED}


def history(reports: Sequence[Report], step: Callable[[int], None] = lambda _: None) -> History:
    """Return the history of versions, the oldest first; `step` is called with the place of each before its turn."""
    told: dict[str, dict[str, Any]] = {}
    present: dict[str, list[bool]] = {}
    clauses: dict[str, list[Clause | None]] = {}
    for place, report in enumerate(reports):
        for entry in report_object(report)["findings"]:
            if entry["kind"] == "risk":
                told.setdefault(entry["practice"], entry)
        for finding in report.findings:
            if finding.practice in told and not all(evidence.by_words_alone for evidence in finding.evidence):
                present.setdefault(finding.practice, [False] * len(reports))[place] = True
                here = clauses.setdefault(finding.practice, [None] * len(reports))
                here[place] = here[place] or clause(report.document, finding.evidence[0].span)
    for place in range(1, len(reports)):
        step(place)
        old, new = reports[place - 1], reports[place]
        changes = practice_changes(old, new, align(old.document, new.document))
        brought = {change.practice for change in changes if change.change is PracticeChangeKind.NEW}
        dropped = {change.practice for change in changes if change.change is PracticeChangeKind.GONE}
        for practice, stands in present.items():
            if stands[place] and not stands[place - 1] and practice not in brought:
                stands[place - 1] = True
            elif stands[place - 1] and not stands[place] and practice not in dropped:
                stands[place] = True
    partly = [in_part(report) for report in reports]
    tracks = [
        Track(
            practice,
            entry["title"],
            entry["severity"],
            tuple(present[practice]),
            tuple(clauses[practice]),
            tuple(part and not there for part, there in zip(partly, present[practice], strict=True)),
        )
        for practice, entry in told.items()
        if practice in present
    ]
    tracks.sort(key=lambda one: (one.steady, SEVERITY_ORDER[one.severity], one.present.index(True), one.title))
    return History(
        tuple(report.document.provenance for report in reports),
        tuple(tracks),
        tuple(unread_notice(report) for report in reports),
    )


def history_json(past: History) -> str:
    """Return a history as one JSON object, indented, with a line end at its end."""
    return json.dumps(history_object(past), indent=2) + "\n"


def history_object(past: History) -> dict[str, Any]:
    """Return a history ready for `json.dumps`."""
    return {
        "schema": SCHEMA,
        "versions": [
            comparison_document(version)
            | {
                "risks": past.counts(place),
                "brought": [track.practice for track in past.brought(place)],
                "dropped": [track.practice for track in past.dropped(place)],
                "not_read": past.notices[place],
                "seen": list(version.seen),
            }
            for place, version in enumerate(past.versions)
        ],
        "risks": [
            {
                "practice": track.practice,
                "title": track.title,
                "severity": track.severity,
                "present": list(track.present),
                "unknown": list(track.unknown),
                "quotes": [one.quote if one else "" for one in track.clauses],
            }
            for track in past.tracks
        ],
    }
