"""What reports are made with: the practices looked for, and the version of the rules. For tables over many reports."""

from __future__ import annotations

from dataclasses import dataclass

from reader.practices import Practice, load_rulebook


@dataclass(frozen=True, slots=True)
class RulesUsed:
    """The version of the rulebook, and its practices in the order in which they are shown."""

    version: str
    practices: tuple[Practice, ...]


def rules_used() -> RulesUsed:
    """Return what the program's own rulebook looks for, the user's own practices at the end.

    Raises:
        RulebookError: if a rule file that ships is wrong.
    """
    book = load_rulebook()
    return RulesUsed(book.version, book.taxonomy.practices)
