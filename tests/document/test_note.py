"""Notes: what they are about, and that they are values."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from reader.document import Note, NoteTarget, Selector

NOTE = Note("n1", NoteTarget.PASSAGE, "Ask.", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z", Selector(0, 2, "We"))


def test_target_is_known_by_its_word() -> None:
    assert [NoteTarget(word) for word in ("passage", "section", "policy")] == list(NoteTarget)
    with pytest.raises(ValueError, match="everything"):
        NoteTarget("everything")


def test_note_is_a_value_that_never_changes() -> None:
    changed = replace(NOTE, body="Ask twice.")
    assert (NOTE.body, changed.body) == ("Ask.", "Ask twice.")
    assert replace(changed, body="Ask.") == NOTE
    with pytest.raises(FrozenInstanceError):
        NOTE.body = "other"  # type: ignore[misc]


def test_note_on_the_whole_policy_needs_no_passage() -> None:
    note = Note("n2", NoteTarget.POLICY, "", "", "")
    assert (note.selector, note.section_title, note.tags) == (None, "", ())
