"""The columns of a survey: every practice of the taxonomy, and which promise denies which."""

from __future__ import annotations

from functools import cache

from reader.resources import resource_toml
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
    """Return a column for each practice, in the order of the taxonomy."""
    return tuple(
        Column(row["id"], row["title"], row["kind"], row["severity"])
        for row in resource_toml("practices.toml")["practice"]
    )
