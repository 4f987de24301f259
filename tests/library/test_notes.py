"""Notes: written, listed, removed, brought back, in any order that undo replays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.document import Document, Note, NoteTarget, OwnPoint, Selector, find_selector
from reader.errors import LibraryError
from reader.library import Library, PolicyRecord
from tests.library.builders import SECTIONS, make_document, make_note, make_source, select

notes = st.builds(
    Note,
    id=st.text("abcdef0123456789", min_size=1, max_size=8),
    target=st.sampled_from(NoteTarget),
    body=st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
    created=st.just("2026-01-02T03:04:05Z"),
    modified=st.just("2026-01-02T03:04:06Z"),
    selector=st.none()
    | st.builds(
        Selector,
        start=st.integers(0, 50),
        end=st.integers(50, 99),
        exact=st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
        prefix=st.text("ab 📷", max_size=8),
        suffix=st.text("ab 📷", max_size=8),
    ),
    section_title=st.text("xyz é", max_size=8),
    colour=st.sampled_from(["yellow", "blue"]),
    tags=st.tuples() | st.tuples(st.text("tag\"'é,", max_size=5)),
    point=st.none()
    | st.builds(
        OwnPoint,
        severity=st.sampled_from(["high", "medium", "low"]),
        title=st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
        practice=st.sampled_from(["", "credit-search"]),
    ),
)


def test_note_comes_back_as_it_was(library: Library, policy: PolicyRecord, document: Document) -> None:
    note = replace(make_note(selector=select(document, "record calls")), tags=("ask", "café"), section_title="Calls")
    library.save_note(policy.id, note)
    assert library.notes(policy.id) == [note]
    assert library.get(policy.id).note_count == 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(note=notes)
def test_any_note_comes_back_as_it_was(library: Library, policy: PolicyRecord, note: Note) -> None:
    library.save_note(policy.id, note)
    assert note in library.notes(policy.id)
    library.delete_note(note.id)
    assert library.notes(policy.id) == []


def test_place_behind_an_emoji_is_in_code_points(library: Library, policy: PolicyRecord, document: Document) -> None:
    note = make_note(selector=select(document, "café bills"))
    library.save_note(policy.id, note)
    selector = library.notes(policy.id)[0].selector
    assert selector is not None
    assert library.text(policy.id)[selector.start : selector.end] == "café bills"
    assert find_selector(library.text(policy.id), selector) == selector.span


def test_saving_again_changes_the_note_and_adds_none(library: Library, policy: PolicyRecord) -> None:
    library.save_note(policy.id, make_note(body="first"))
    library.save_note(policy.id, make_note(body="second"))
    assert [note.body for note in library.notes(policy.id)] == ["second"]


def test_notes_stand_in_reading_order(library: Library, policy: PolicyRecord, document: Document) -> None:
    library.save_note(policy.id, make_note("late", selector=select(document, "train staff")))
    library.save_note(policy.id, make_note("early", selector=select(document, "your name")))
    library.save_note(policy.id, make_note("whole"))
    assert [note.id for note in library.notes(policy.id)] == ["whole", "early", "late"]


def test_removed_note_is_in_the_trash_and_comes_back(library: Library, policy: PolicyRecord) -> None:
    library.save_note(policy.id, make_note())
    library.remove_note("n1")
    assert library.notes(policy.id) == []
    assert library.get(policy.id).note_count == 0
    assert [note.id for _, note in library.all_notes(trashed=True)] == ["n1"]
    library.restore_note("n1")
    assert library.notes(policy.id) == [make_note()]
    assert library.all_notes(trashed=True) == []


def test_undo_and_redo_can_replay_every_step(library: Library, policy: PolicyRecord) -> None:
    note = make_note()
    for _ in range(2):
        library.save_note(policy.id, note)  # create, later redo
        library.save_note(policy.id, note)
        library.remove_note(note.id)  # undo of create
        library.remove_note(note.id)
    library.save_note(policy.id, note)
    library.restore_note(note.id)  # of one that is not in the trash
    assert library.notes(policy.id) == [note]


def test_saving_a_note_in_the_trash_brings_it_back(library: Library, policy: PolicyRecord) -> None:
    library.save_note(policy.id, make_note())
    library.remove_note("n1")
    library.save_note(policy.id, make_note(body="again"))
    assert library.notes(policy.id) == [make_note(body="again")]


def test_removing_what_is_gone_does_nothing_but_restoring_it_is_told(library: Library) -> None:
    library.remove_note("never")
    with pytest.raises(LibraryError, match="no longer in the trash"):
        library.restore_note("never")


def test_note_never_moves_to_another_policy(library: Library, policy: PolicyRecord) -> None:
    source = make_source(SECTIONS[:1], title="Another")
    other = library.add(source, make_document(source), None)
    library.save_note(policy.id, make_note())
    with pytest.raises(LibraryError, match="another policy"):
        library.save_note(other.id, make_note(body="moved"))
    assert library.notes(policy.id) == [make_note()]


def test_note_needs_a_policy(library: Library) -> None:
    with pytest.raises(LibraryError, match="not in the library"):
        library.save_note("nothing", make_note())


def test_all_notes_names_their_policies_in_title_order(library: Library) -> None:
    for title in ("banana terms", "Apple terms"):
        source = make_source(((title, "Text."),), title=title)
        record = library.add(source, make_document(source), None)
        library.save_note(record.id, make_note(f"on {title}"))
    found = [(record.title, note.id, record.note_count) for record, note in library.all_notes()]
    assert found == [("Apple terms", "on Apple terms", 1), ("banana terms", "on banana terms", 1)]


def test_notes_of_a_policy_in_the_trash_are_not_listed_but_kept(library: Library, policy: PolicyRecord) -> None:
    library.save_note(policy.id, make_note())
    library.trash(policy.id)
    assert library.all_notes() == []
    library.restore(policy.id)
    assert [note for _, note in library.all_notes()] == [make_note()]


def test_half_of_an_emoji_does_not_lose_the_note(library: Library, policy: PolicyRecord) -> None:
    library.save_note(policy.id, make_note(body="half \ud83d here"))
    assert library.notes(policy.id)[0].body == "half ? here"
