"""What reports are made with: the practices looked for, and the version of the rules. For tables over many reports."""

from __future__ import annotations

from dataclasses import dataclass

from reader.practices import Practice, load_rulebook
from reader.practices.rulebook import QUICK


@dataclass(frozen=True, slots=True)
class RulesUsed:
    """The versions of the rulebook, full and quick, and its practices in the order in which they are shown."""

    version: str
    quick_version: str
    practices: tuple[Practice, ...]


def rules_used() -> RulesUsed:
    """Return what the program's own rulebook looks for, the user's own practices at the end.

    Raises:
        RulebookError: if a rule file that ships is wrong.
    """
    book = load_rulebook()
    return RulesUsed(book.version, book.quick_version, book.taxonomy.practices)


def is_quick(version: str) -> bool:
    """Tell whether a version of the rulebook is that of readings without the network."""
    return version.endswith(QUICK)
