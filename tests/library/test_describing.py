"""Putting right what a file says of itself: kept with the policy, and nothing else changes."""

from __future__ import annotations

import pytest

from reader.errors import LibraryError
from reader.library import Description, Library, PolicyRecord


def test_what_is_put_right_is_kept_and_opens_so(library: Library, policy: PolicyRecord) -> None:
    text = library.text(policy.id)
    after = library.describe(
        policy.id, Description("  Tea \n privacy ", "tea.example", "https://tea.example/p", "2011-11-21")
    )
    assert (after.title, after.site, after.address, after.archived_on) == (
        "Tea privacy", "tea.example", "https://tea.example/p", "2011-11-21",
    )  # fmt: skip
    source = library.source(policy.id)
    assert (source.provenance.title, source.provenance.archived_on) == ("Tea privacy", "2011-11-21")
    assert source.provenance.sha256 == library.source(policy.id).provenance.sha256
    assert library.text(policy.id) == text
    assert library.get(policy.id) == after


@pytest.mark.parametrize(
    ("description", "part"),
    [
        (Description(" "), "needs a title"),
        (Description("x" * 501), "500 letters"),
        (Description("Tea", archived_on="21.11.2011"), "no date"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_changes(
    library: Library, policy: PolicyRecord, description: Description, part: str
) -> None:
    with pytest.raises(LibraryError, match=part):
        library.describe(policy.id, description)
    assert library.get(policy.id).title == policy.title


def test_an_unknown_policy_is_told(library: Library) -> None:
    with pytest.raises(LibraryError):
        library.describe("nothing", Description("Tea"))
