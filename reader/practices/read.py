"""Read: a sentence with what leads to it and what rules found in it, as the witnesses of the second reader see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence as the second reader sees it: folded lower-case texts, its section, what rules found.

    `found` gives, by practice, the trust in the rule that found it (see `reader.practices.trust`).
    """

    own: str
    lead_in: str
    heading: str
    section: int
    found: Mapping[str, float]
