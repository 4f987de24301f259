"""Contents: what an annotated summary shows, chosen part by part, and what comes with a report to show it.

In: names of parts ("glance,points,notes"). Out: a Contents, which the writers for readers (HTML, Markdown, DOCX, ODT,
PDF) all honour. CSV, JSON and annotations are for programs and always hold everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from reader.document import Span
from reader.errors import ExportRequestError
from reader.export.templates import REPORT, Template


class Part(StrEnum):
    """A part of an annotated summary, in the order in which they are shown."""

    PROVENANCE = "provenance"
    GLANCE = "glance"
    ACTIONS = "actions"
    GAPS = "gaps"
    POINTS = "points"
    DISMISSED = "dismissed"
    NOTES = "notes"
    WORDS = "words"
    SECTIONS = "sections"
    TEXT = "text"


TITLES = {
    Part.PROVENANCE: "Where it comes from",
    Part.GLANCE: "At a glance",
    Part.ACTIONS: "What you can do",
    Part.GAPS: "What it does not say",
    Part.POINTS: "Risk points",
    Part.DISMISSED: "Points you dismissed",
    Part.NOTES: "Your notes",
    Part.WORDS: "Hard words",
    Part.SECTIONS: "Section by section",
    Part.TEXT: "The policy's own words",
}


# The rest of what stands at a glance comes after what you can do: first what matters most, then how to act on it.
OVERVIEW = "The whole policy"

_NAMES = frozenset(part.value for part in Part)


@dataclass(frozen=True, slots=True)
class Contents:
    """The parts that are shown."""

    parts: frozenset[Part]

    def __contains__(self, part: Part) -> bool:
        return part in self.parts

    @classmethod
    def of(cls, names: Iterable[str]) -> Contents:
        """Return the contents that names ask for; "all" is everything, "default" what is shown unasked.

        Raises:
            ExportError: if a name is none of a part.
        """
        parts: set[Part] = set()
        for name in names:
            if name == "all":
                parts.update(Part)
            elif name == "default":
                parts.update(USUAL.parts)
            elif name in _NAMES:
                parts.add(Part(name))
            else:
                raise ExportRequestError(f"There is no part “{name}”.", f"Choose of: {', '.join(Part)}, all, default.")
        if not parts:
            raise ExportRequestError(
                "No part of the summary was chosen.", f"Choose of: {', '.join(Part)}, all, default."
            )
        return cls(frozenset(parts))

    @property
    def by_section(self) -> bool:
        """Whether anything is shown section by section."""
        return Part.SECTIONS in self.parts or Part.TEXT in self.parts

    @property
    def names(self) -> tuple[str, ...]:
        """The parts' names in the order in which they are shown."""
        return tuple(part.value for part in Part if part in self.parts)


# What was set aside or is looked up elsewhere comes only where it is asked for.
USUAL = Contents(frozenset(Part) - {Part.DISMISSED, Part.WORDS})


class Judged(Protocol):
    """What the user thinks of a clause that a rule found: a verdict of the library."""

    @property
    def practice(self) -> str:
        """The practice that was found."""

    @property
    def rule(self) -> str:
        """The rule that found it."""

    @property
    def quote(self) -> str:
        """The clause."""

    @property
    def decision(self) -> str:
        """Be "dismissed" or "agreed"."""

    @property
    def reason(self) -> str:
        """Why, in the user's words."""


class Word(Protocol):
    """A hard word, its meaning, and where it stands."""

    @property
    def term(self) -> str:
        """The word."""

    @property
    def detail(self) -> str:
        """All that is to be said of it."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it stands, in reading order."""


@dataclass(frozen=True, slots=True)
class Extras:
    """What is exported with a report and its notes: which parts, the verdicts, the hard words, and in which look."""

    contents: Contents = USUAL
    verdicts: Sequence[Judged] = ()
    words: Sequence[Word] = ()
    template: Template | None = None  # of the web page; None is the report
    look: str = REPORT  # of pages: one of PAPER_LOOKS


PLAIN = Extras()
