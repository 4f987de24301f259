"""Comparison: what is different between two reports. "Old" and "new" are the order in which they were given."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.document import Provenance, Span


class PracticeChangeKind(StrEnum):
    """How a practice changed.

    CONDITION: the same sentence hangs on something else. TERMS: it names other numbers, or is turned round. MORE and
    LESS: what was said stands, and something of another kind is said of it too, or no longer. STANDS is no change: a
    promise or a right that stands in both.
    """

    NEW = "new"
    GONE = "gone"
    CONDITION = "condition"
    TERMS = "terms"
    MORE = "more"
    LESS = "less"
    STANDS = "stands"


class Effect(StrEnum):
    """What a change of a practice means for the reader."""

    WORSE = "worse"
    BETTER = "better"
    NEUTRAL = "neutral"


class TextChangeKind(StrEnum):
    """How a section or a sentence changed."""

    ADDED = "added"
    REMOVED = "removed"
    EDITED = "edited"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence of one side: its span in that side's text, its words, and its place ("§4 ¶1").

    `lead_in` is the sentence that a list item continues, else "".
    """

    span: Span
    quote: str
    place: str
    lead_in: str = ""


@dataclass(frozen=True, slots=True)
class PracticeChange:
    """A practice that is new, gone, or depends on something else than before.

    `kind` is the practice's kind ("risk", "protection", "right", "fact") and `severity` its severity. A condition is
    "" where the practice was not found. `old` and `new` are the clauses of each side; for a practice that is new, `old`
    holds what stood in the place of its clauses, if anything did, and the other way round for one that is gone.
    """

    change: PracticeChangeKind
    practice: str
    title: str
    kind: str
    severity: str
    effect: Effect
    old_condition: str
    new_condition: str
    old: tuple[Clause, ...]
    new: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """A sentence added, removed or edited; `practices` are the ids of what its newest form states."""

    kind: TextChangeKind
    old: Clause | None
    new: Clause | None
    practices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionChange:
    """A section and its counterpart: ids ("s3") and titles, "" where there is none.

    A section without a counterpart whose sentences all stand elsewhere is unchanged: text was only arranged anew.
    """

    kind: TextChangeKind
    old: str
    new: str
    old_title: str
    new_title: str
    retitled: bool = False
    sentences: tuple[SentenceChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that changed. `practices` has the gravest first; `sections` follows the new text.

    `standing` are the promises and rights that stand in both texts, told only where something else changed. `reworded`
    are the sentences edited so that they state what they stated before.

    `identical` tells that the two texts are the same to the letter; a difference of layout or numbering alone leaves it
    false, with `nothing_changed` true.

    `notices` tell of texts that are not, or not all, in a language that is read: what such a text leaves out is not
    known, so no practice is said to be gone from it.
    """

    old: Provenance
    new: Provenance
    identical: bool
    practices: tuple[PracticeChange, ...]
    sections: tuple[SectionChange, ...]
    standing: tuple[PracticeChange, ...] = ()
    reworded: tuple[SentenceChange, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def nothing_changed(self) -> bool:
        """Tell whether no practice and no sentence changed."""
        return not self.practices and not self.changed_sections

    @property
    def changed_sections(self) -> tuple[SectionChange, ...]:
        """Return the sections that are not the same as before."""
        return tuple(section for section in self.sections if section.kind != TextChangeKind.UNCHANGED)
