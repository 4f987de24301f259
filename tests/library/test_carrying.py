"""Notes and verdicts go on to a new version, and the old ones stay where they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Placement, PlacementState, Selector, Span, make_selector
from reader.errors import LibraryError
from reader.library import Library, PolicyRecord, Verdict
from tests.library.builders import SECTIONS, make_document, make_note, make_source

QUOTE = "We search credit reference agencies."
NEW_SECTIONS = (("Changes", "This is the second version."), *SECTIONS)


@pytest.fixture
def old(library: Library, policy: PolicyRecord) -> PolicyRecord:
    text = library.text(policy.id)
    start = text.index(QUOTE)
    library.save_note(
        policy.id, make_note("n1", "Which agencies?", make_selector(text, Span(start, start + len(QUOTE))))
    )
    library.save_note(policy.id, replace(make_note("n2", "Read again in May."), tags=("later",)))
    library.save_verdict(
        policy.id, Verdict("credit-search", "r1", QUOTE, start, start + len(QUOTE), "dismissed", "known")
    )
    return policy


@pytest.fixture
def new(library: Library, old: PolicyRecord) -> PolicyRecord:
    source = make_source(NEW_SECTIONS)
    return library.add(source, make_document(source))


def placed(library: Library, version: str, state: PlacementState, quote: str = QUOTE) -> Placement:
    text = library.text(version)
    return Placement(state, make_selector(text, Span(text.index(quote), text.index(quote) + len(quote))), 0.9)


def test_new_text_is_the_next_version(old: PolicyRecord, new: PolicyRecord) -> None:
    assert (new.policy, new.version) == (old.policy, 2)


def test_certain_notes_stand_on_both_versions(library: Library, old: PolicyRecord, new: PolicyRecord) -> None:
    before = library.notes(old.id)
    there = placed(library, new.id, PlacementState.CHANGED)
    carried = library.carry_notes(old.id, new.id, lambda _: there)
    assert library.notes(old.id) == before
    copies = {note.body: note for note in library.notes(new.id)}
    assert copies["Which agencies?"].selector == there.selector
    assert copies["Read again in May."].tags == ("later",)
    assert {one.copy for one in carried} == {note.id for note in copies.values()}
    assert not any(one.waits for one in carried)


def test_carrying_twice_is_carrying_once_and_adds_what_is_new(
    library: Library, old: PolicyRecord, new: PolicyRecord
) -> None:
    there = placed(library, new.id, PlacementState.ANCHORED)
    first = library.carry_notes(old.id, new.id, lambda _: there)
    assert library.carry_notes(old.id, new.id, lambda _: there) == first
    library.save_note(old.id, make_note("n3", "A third."))
    assert len(library.carry_notes(old.id, new.id, lambda _: there)) == 3
    assert len(library.notes(new.id)) == 3


@pytest.mark.parametrize("state", [PlacementState.REVIEW, PlacementState.ORPHANED])
def test_uncertain_note_waits_and_is_not_on_the_new_version(
    library: Library, old: PolicyRecord, new: PolicyRecord, state: PlacementState
) -> None:
    there = placed(library, new.id, state) if state is PlacementState.REVIEW else Placement(state)
    first, *_ = library.carry_notes(old.id, new.id, lambda _: there)
    assert (first.note.id, first.waits, first.copy, first.placement) == ("n1", True, "", there)
    assert [note.body for note in library.notes(new.id)] == ["Read again in May."]


def test_settled_note_stands_where_the_user_put_it(library: Library, old: PolicyRecord, new: PolicyRecord) -> None:
    library.carry_notes(old.id, new.id, lambda _: Placement(PlacementState.ORPHANED))
    chosen = placed(library, new.id, PlacementState.REVIEW, "record calls").selector
    library.settle_note("n1", new.id, chosen)
    assert [note.selector for note in library.notes(new.id) if note.body == "Which agencies?"] == [chosen]
    assert not any(one.waits for one in library.carried_notes(new.id))
    library.settle_note("n1", new.id, chosen)
    assert len(library.notes(new.id)) == 2


def test_note_left_with_its_version_waits_no_more(library: Library, old: PolicyRecord, new: PolicyRecord) -> None:
    library.carry_notes(old.id, new.id, lambda _: Placement(PlacementState.ORPHANED))
    library.settle_note("n1", new.id, None)
    assert not any(one.waits for one in library.carried_notes(new.id))
    assert len(library.notes(new.id)) == 1
    assert len(library.notes(old.id)) == 2


def test_placement_that_does_not_hold_is_not_believed(library: Library, old: PolicyRecord, new: PolicyRecord) -> None:
    wrong = Placement(PlacementState.ANCHORED, Selector(3, 9, "zebras"), 1.0)
    first, *_ = library.carry_notes(old.id, new.id, lambda _: wrong)
    assert first.placement.state is PlacementState.ORPHANED
    library.carry_verdicts(old.id, new.id, lambda _: wrong)
    assert library.verdicts(new.id) == []


def test_verdict_holds_for_the_same_words_alone(library: Library, old: PolicyRecord, new: PolicyRecord) -> None:
    changed = placed(library, new.id, PlacementState.CHANGED)
    (first,) = library.carry_verdicts(old.id, new.id, lambda _: changed)
    assert not first.kept
    assert library.verdicts(new.id) == []
    library.carry_verdicts(old.id, new.id, lambda _: placed(library, new.id, PlacementState.ANCHORED))
    (verdict,) = library.verdicts(new.id)
    assert library.text(new.id)[verdict.start : verdict.end] == QUOTE
    assert verdict.reason == "known"
    assert len(library.verdicts(old.id)) == 1


def test_verdict_given_on_the_new_version_stays(library: Library, old: PolicyRecord, new: PolicyRecord) -> None:
    there = placed(library, new.id, PlacementState.ANCHORED)
    assert there.selector is not None
    own = Verdict("credit-search", "r1", QUOTE, there.selector.start, there.selector.end, "agreed", "", "7", "2026")
    library.save_verdict(new.id, own)
    library.carry_verdicts(old.id, new.id, lambda _: there)
    assert library.verdicts(new.id) == [own]


def test_deleting_a_version_takes_what_was_carried_to_it(
    library: Library, old: PolicyRecord, new: PolicyRecord
) -> None:
    library.carry_notes(old.id, new.id, lambda _: Placement(PlacementState.ORPHANED))
    library.delete(new.id)
    assert len(library.notes(old.id)) == 2
    with pytest.raises(LibraryError):
        library.carried_notes(new.id)


def test_versions_that_are_not_two_are_refused(library: Library, old: PolicyRecord, new: PolicyRecord) -> None:
    for pair in ((old.id, old.id), (old.id, "nowhere"), ("nowhere", new.id)):
        with pytest.raises(LibraryError):
            library.carry_notes(*pair, lambda _: Placement(PlacementState.ORPHANED))
        with pytest.raises(LibraryError):
            library.carry_verdicts(*pair, lambda _: Placement(PlacementState.ORPHANED))
    with pytest.raises(LibraryError):
        library.settle_note("n1", new.id, None)
