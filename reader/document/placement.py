"""Placement: what became of a passage in another version of its policy, said honestly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from reader.document.selector import Selector


class PlacementState(StrEnum):
    """How sure it is that a passage of one version stands in another.

    ANCHORED: the same words, in their place. CHANGED: its words were edited, and it is certain which they are now.
    REVIEW: there is a likely place, and the user decides. ORPHANED: it is no longer there.
    """

    ANCHORED = "anchored"
    CHANGED = "changed"
    REVIEW = "review"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a passage stands in another version: `selector` is None for an orphan, a proposal for a review.

    `similarity` is the share of words in common between the passage then and now, in order, 0 to 1.
    """

    state: PlacementState
    selector: Selector | None = None
    similarity: float = 0.0

    @property
    def certain(self) -> bool:
        """Whether it is placed without asking the user."""
        return self.state in (PlacementState.ANCHORED, PlacementState.CHANGED)


Placer = Callable[[Selector], Placement]
