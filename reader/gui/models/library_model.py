"""LibraryModel and HitModel: policies kept and places found as rows. In: records of the library; out: roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from reader.gui.dates import shown_day
from reader.gui.digests import Digest
from reader.gui.language import counted, said
from reader.gui.models.record_model import Index, RecordModel, Role

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.model import PolicyRecord, SearchHit

# What a list of policies can be sorted by, in words; the first is where a list begins.
ORDERS = ("Last opened", "Date added", "Title", "Date of the policy")
UNTITLED = "Untitled policy"
_HIT = re.compile(r"(\[[^\[\]]+\])")


class LibraryModel(RecordModel["PolicyRecord"]):
    """The policies of the library, one a row, each with what was found in it where that is known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._digests: Mapping[str, Digest] = {}

    def set_digests(self, digests: Mapping[str, Digest]) -> None:
        """Take what was found, by the hash of the text."""
        self._digests = digests
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def id_of(self, record: PolicyRecord) -> str:
        """Return the id of the policy."""
        return record.id

    def shown(self, record: PolicyRecord, role: int) -> object:
        """Return what a role shows of a policy."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return policy_title(record)
            case Role.DETAIL:
                return policy_detail(record)
            case Role.ASIDE:
                digest = self._digests.get(record.text_sha256)
                return digest.short() if digest is not None else ""
            case Qt.ItemDataRole.AccessibleTextRole:
                digest = self._digests.get(record.text_sha256)
                risks = (
                    " " + said("Risk points: {risks}.").format(risks=digest.spoken() or said("none"))
                    if digest is not None
                    else ""
                )
                notes = "" if record.note_count else " " + said("No notes.")
                return f"{policy_title(record)}.{risks} {policy_detail(record)}.{notes}"
            case Qt.ItemDataRole.ToolTipRole:
                return record.address or record.file_name or None
        return None


class HitModel(QAbstractListModel):
    """The places that a search found, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[SearchHit, ...] = ()

    def set_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show what was found."""
        # Other hits are other rows: there is no place to keep, so a reset is right here.
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def hit(self, row: int) -> SearchHit:
        """Return the place of a row."""
        return self._hits[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index, never changed
        """Return the number of places."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a role shows of a place."""
        if not index.isValid() or not 0 <= index.row() < len(self._hits):
            return None
        hit = self._hits[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return hit.policy_title or said(UNTITLED)
            case Role.DETAIL:
                return where(hit)
            case Role.SNIPPET:
                return unmark(hit.snippet)[0]
            case Role.MARKS:
                return unmark(hit.snippet)[1]
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{hit.policy_title or said(UNTITLED)}. {where(hit)}: {unmark(hit.snippet)[0]}"
        return None


def in_order(records: Iterable[PolicyRecord], order: str) -> list[PolicyRecord]:
    """Return policies in one of the ORDERS: titles from A, dates from the latest; what has no date comes last."""
    match order:
        case "Title":
            return sorted(records, key=lambda record: policy_title(record).casefold())
        case "Date of the policy":
            return sorted(records, key=lambda record: record.day, reverse=True)
        case "Date added":
            return sorted(records, key=lambda record: record.added, reverse=True)
    return sorted(records, key=lambda record: record.opened or record.added, reverse=True)


def policy_title(record: PolicyRecord) -> str:
    """Return the name that a policy goes by."""
    return record.title or record.site or record.file_name or said(UNTITLED)


def policy_detail(record: PolicyRecord) -> str:
    """Return how far its review is, where it is from, its notes, of what day it is, and how long."""
    version = said("as of {day}").format(day=shown_day(record.day)) if record.day else ""
    if not version and record.added:
        version = said("added {day}").format(day=shown_day(record.added))
    # Half of all policies are titled "Privacy policy": where no site tells them apart, the file's name does.
    site = record.site or record.file_name
    known = "" if site == policy_title(record) else site
    notes = counted(record.note_count, "note") if record.note_count else ""
    status = said(record.status.capitalize()) if record.status else ""
    return " · ".join(part for part in (status, known, notes, version, counted(record.words, "word")) if part)


def where(hit: SearchHit) -> str:
    """Return where in a policy a place is."""
    place = said("In your note") if hit.where == "note" else said("In the text")
    return f"{place} · {hit.section_title}" if hit.section_title else place


def unmark(snippet: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a snippet without the brackets round its hits, and the code-point ranges that they enclosed."""
    parts: list[str] = []
    marks = []
    length = 0
    for piece in _HIT.split(" ".join(snippet.split())):
        words = piece[1:-1] if _HIT.fullmatch(piece) else piece
        if words is not piece:
            marks.append((length, length + len(words)))
        parts.append(words)
        length += len(words)
    return "".join(parts), tuple(marks)
