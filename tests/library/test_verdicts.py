"""Verdicts on findings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.errors import LibraryError
from reader.library import Library, PolicyRecord, Verdict

VERDICT = Verdict(
    "call-recording", "calls-recorded", "record calls", 200, 212, "dismissed", "Known.", "1.0", "2026-01-02T03:04:05Z"
)


def test_verdicts_come_back_in_reading_order(library: Library, policy: PolicyRecord) -> None:
    earlier = replace(VERDICT, practice="credit-search", start=100, end=112, decision="agreed")
    library.save_verdict(policy.id, VERDICT)
    library.save_verdict(policy.id, earlier)
    assert library.verdicts(policy.id) == [earlier, VERDICT]


def test_second_verdict_on_a_finding_replaces_the_first(library: Library, policy: PolicyRecord) -> None:
    library.save_verdict(policy.id, VERDICT)
    changed = replace(VERDICT, decision="agreed", reason="")
    library.save_verdict(policy.id, changed)
    assert library.verdicts(policy.id) == [changed]


def test_verdict_is_taken_back_once_or_twice(library: Library, policy: PolicyRecord) -> None:
    library.save_verdict(policy.id, VERDICT)
    library.remove_verdict(policy.id, VERDICT)
    library.remove_verdict(policy.id, VERDICT)
    assert library.verdicts(policy.id) == []


def test_verdict_without_a_time_gets_the_present(library: Library, policy: PolicyRecord) -> None:
    library.save_verdict(policy.id, replace(VERDICT, created=""))
    assert library.verdicts(policy.id)[0].created == "2026-03-02T12:00:00.000Z"


def test_verdict_needs_a_policy(library: Library) -> None:
    with pytest.raises(LibraryError, match="not in the library"):
        library.save_verdict("nothing", VERDICT)
