"""The columns of a survey: every practice that is looked for, and which promise denies which."""

from __future__ import annotations

from functools import cache

from reader.report.rules_used import rules_used
from reader.survey.model import Column

# A promise that is the denial of other practices. "Supplier", "authorities" and "group" are left out on purpose: a
# policy that promises not to pass on details does not mean them, even where it does not name them as exceptions.
DENIED_BY = {
    "share-third-party-marketing": "no-share-promise",
    "share-third-party": "no-share-promise",
    "sell-data": "no-sell-promise",
}


@cache
def columns() -> tuple[Column, ...]:
    """Return a column for each practice, in the order of the taxonomy; the user's own stand last.

    Raises:
        RulebookError: if a rule file that ships is wrong.
    """
    return tuple(
        Column(practice.id, practice.title, practice.kind.value, practice.severity.value, practice.topic)
        for practice in rules_used().practices
    )


@cache
def rulebook_version(*, quick: bool = False) -> str:
    """Return the version of the rules that a survey is made with; a quick one has another."""
    return rules_used().quick_version if quick else rules_used().version
