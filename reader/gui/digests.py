"""Digests: what was found in each policy of the library, in a few words, so that the list can be filtered by it.

In: reports. Out: a Digest by the hash of the text. Kept in one file beside the library; it can be deleted, as opening a
policy makes its digest again.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QSaveFile

from reader.gui.language import said

if TYPE_CHECKING:  # the start screen shows digests; reports and their points come with the first policy
    from reader.report import Report

FILE = "digests.json"
SEVERITIES = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Digest:
    """How many risk points of each severity, and the worst severity of each topic that has one."""

    counts: Mapping[str, int] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)

    def short(self) -> str:
        """Return "H3 M4"; "" where there is no risk point."""
        return " ".join(f"{mark[0].upper()}{self.counts[mark]}" for mark in SEVERITIES if self.counts.get(mark))

    def spoken(self) -> str:
        """Return "3 high, 4 medium", for a screen reader."""
        return ", ".join(f"{self.counts[mark]} {said(mark)}" for mark in SEVERITIES if self.counts.get(mark))


def digest_of(report: Report) -> Digest:
    """Return the digest of a policy."""
    from reader.gui.points import mark_of
    from reader.practices import load_taxonomy  # late: the window paints before the rules are loaded

    taxonomy = load_taxonomy()
    practices = [taxonomy[finding.practice] for finding in report.findings]
    risks = [(mark_of(practice.kind, practice.severity), practice.topic) for practice in practices]
    risks = [(mark, topic) for mark, topic in risks if mark in SEVERITIES]
    topics: dict[str, str] = {}
    for mark, topic in sorted(risks, key=lambda risk: SEVERITIES.index(risk[0])):
        topics.setdefault(topic, mark)
    return Digest(dict(Counter(mark for mark, _ in risks)), topics)


class Digests(Mapping[str, Digest]):
    """The digests by the SHA-256 of each policy's canonical text."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._known: dict[str, Digest] = {}
        try:
            rows = json.loads(self._path.read_text(encoding="utf-8"))
            self._known = {key: Digest(row["counts"], row["topics"]) for key, row in rows.items()}
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            pass  # not there yet, or not ours: it is made again as policies are opened

    def __getitem__(self, text_sha256: str) -> Digest:
        return self._known[text_sha256]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def put(self, text_sha256: str, digest: Digest) -> None:
        """Keep a digest; a folder that cannot be written costs the filter, not the work."""
        if self._known.get(text_sha256) == digest:
            return
        self._known[text_sha256] = digest
        rows = {key: {"counts": dict(row.counts), "topics": dict(row.topics)} for key, row in self._known.items()}
        file = QSaveFile(str(self._path))
        if file.open(QIODevice.OpenModeFlag.WriteOnly):
            file.write(json.dumps(rows).encode())
            file.commit()
