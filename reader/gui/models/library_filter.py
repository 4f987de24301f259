"""LibraryFilter: which policies of the library are shown. In: records with their digests; out: those that fit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.gui.digests import SEVERITIES, Digest

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.model import PolicyRecord

NEW, IN_REVIEW, DONE = "", "in review", "done"  # as the library keeps them
ANY = "*"


@dataclass(frozen=True, slots=True)
class LibraryFilter:
    """Each wish is ANY or a value; `severity` is of the topic where one is chosen, else of any point."""

    site: str = ANY
    status: str = ANY
    topic: str = ANY
    severity: str = ANY
    tag: str = ANY

    @property
    def is_on(self) -> bool:
        """Tell whether anything is left out."""
        return self != LibraryFilter()

    def fits(self, record: PolicyRecord, digest: Digest | None, tags: Collection[str] = ()) -> bool:
        """Tell whether a policy is shown; one that was never read by the rules fits no topic and no severity."""
        if self.site not in (ANY, record.site) or self.status not in (ANY, record.status):
            return False
        if self.tag != ANY and self.tag not in tags:
            return False
        if self.topic == ANY and self.severity == ANY:
            return True
        if digest is None:
            return False
        found = digest.topics.items()
        return any(
            self.topic in (ANY, topic) and (self.severity == ANY or _weight(mark) <= _weight(self.severity))
            for topic, mark in found
        )


def filtered(
    records: Iterable[PolicyRecord],
    digests: Mapping[str, Digest],
    wish: LibraryFilter,
    tags: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> list[PolicyRecord]:
    """Return the policies that fit; `tags` are those of each, by its id."""
    return [record for record in records if wish.fits(record, digests.get(record.text_sha256), tags.get(record.id, ()))]


def _weight(severity: str) -> int:
    return SEVERITIES.index(severity)
