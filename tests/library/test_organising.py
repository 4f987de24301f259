"""The user's own order: collections, own fields, saved searches, many policies at once, versions, duplicates."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.errors import LibraryError
from reader.library import Library, PolicyRecord
from reader.library.backups import list_backups
from reader.library.order_model import FieldKind, PolicyState
from tests.library.builders import SECTIONS, make_document, make_source


def add(library: Library, title: str, site: str = "", sections: tuple[tuple[str, str], ...] = ()) -> PolicyRecord:
    source = make_source(sections or ((title, f"This is {title}."),), title, site)
    return library.add(source, make_document(source))


@pytest.fixture
def three(library: Library) -> list[PolicyRecord]:
    return [add(library, title, f"{title.casefold()}.example") for title in ("Alder", "Birch", "Cedar")]


def state_of(library: Library, policy_id: str) -> PolicyState:
    (state,) = library.order.states([policy_id])
    return state


def found(library: Library, query: str) -> set[str]:
    return {hit.policy_title for hit in library.search(query)}


def test_collection_counts_what_is_not_in_the_trash(library: Library, three: list[PolicyRecord]) -> None:
    banks = library.order.add_collection("  Banks ")
    assert library.order.add_collection("banks").id == banks.id
    library.order.write(
        [replace(state, collections=(banks.id,)) for state in library.order.states([three[0].id, three[1].id])]
    )
    library.trash(three[1].id)
    assert [(one.name, one.size) for one in library.order.collections()] == [("Banks", 1)]
    assert found(library, "collection:BANKS") == {"Alder"}
    assert found(library, "this -collection:banks") == {"Cedar"}
    library.order.rename_collection(banks.id, "Lenders")
    library.order.delete_collection(banks.id)
    assert library.order.collections() == []
    assert state_of(library, three[0].id).collections == ()


def test_two_collections_do_not_share_a_name(library: Library) -> None:
    library.order.add_collection("Banks")
    other = library.order.add_collection("Shops")
    with pytest.raises(LibraryError, match="already"):
        library.order.rename_collection(other.id, "BANKS")
    with pytest.raises(LibraryError, match="name is needed"):
        library.order.add_collection("  ")


@pytest.mark.parametrize(
    ("kind", "written", "kept"),
    [
        ("text", "  two  words ", "two words"),
        ("number", "1,5", "1.5"),
        ("number", "1,200", "1.2"),
        ("number", "-3", "-3"),
        ("date", "2011-11-21", "2011-11-21"),
        ("yes/no", "TRUE", "yes"),
        ("yes/no", "n", "no"),
        ("choice", "ann", "Ann"),
    ],
)
def test_value_is_kept_in_one_form(
    library: Library, three: list[PolicyRecord], kind: FieldKind, written: str, kept: str
) -> None:
    field = library.order.add_field("F", kind, ["Ann", "Ben"])
    library.order.write([replace(state_of(library, three[0].id), values=((field.id, written),))])
    assert state_of(library, three[0].id).value(field.id) == kept


@pytest.mark.parametrize(
    ("kind", "written"), [("number", "many"), ("number", "inf"), ("date", "21/11"), ("yes/no", "?"), ("choice", "Cy")]
)
def test_value_that_does_not_fit_is_refused_and_nothing_is_written(
    library: Library, three: list[PolicyRecord], kind: FieldKind, written: str
) -> None:
    field = library.order.add_field("F", kind, ["Ann"])
    states = library.order.states([record.id for record in three])
    states = [replace(states[0], status="done"), replace(states[1], values=((field.id, written),))]
    with pytest.raises(LibraryError, match="does not fit"):
        library.order.write(states)
    assert state_of(library, three[0].id).status == ""


def test_own_fields_are_searched(library: Library, three: list[PolicyRecord]) -> None:
    order = library.order
    rating, due = order.add_field("Rating", "number"), order.add_field("Due on", "date")
    by = order.add_field("Reviewed by", "choice", ["Ann", "Ben"])
    values = (
        ((rating.id, "10"), (due.id, "2026-03-01"), (by.id, "Ann")),
        ((rating.id, "9.5"), (due.id, "2025-12-31")),
        (),
    )
    states = order.states([record.id for record in three])
    order.write([replace(state, values=own) for state, own in zip(states, values, strict=True)])
    assert found(library, "rating:>9.7") == {"Alder"}
    assert found(library, "rating:<=9.5") == {"Birch"}
    assert found(library, "rating:9..10") == {"Alder", "Birch"}
    assert found(library, "rating:10,9.5") == {"Alder", "Birch"}
    assert found(library, "due-on:<2026-01-01") == {"Birch"}
    assert found(library, "due-on:2026-*") == {"Alder"}
    assert found(library, "Reviewed-By:ann this") == {"Alder"}
    assert found(library, "-rating:* this") == {"Cedar"}
    assert found(library, "rating:>nonsense") == set()
    assert found(library, "nothing:ann") == set()


def test_states_written_back_undo_a_change(library: Library, three: list[PolicyRecord]) -> None:
    order, ids = library.order, [record.id for record in three]
    banks, field = order.add_collection("Banks"), order.add_field("Checked", "yes/no")
    library.set_tags(ids[0], ["old"])
    before = order.states(ids)
    after = [
        replace(one, status="done", tags=("new",), collections=(banks.id,), values=((field.id, "yes"),), trashed="2026")
        for one in before
    ]
    order.write(after)
    assert order.states(ids) == after
    assert library.policies() == []
    order.write(before)
    assert order.states(ids) == before


def test_an_old_state_with_a_field_that_is_gone_can_be_written(library: Library, three: list[PolicyRecord]) -> None:
    field, banks = library.order.add_field("Checked", "yes/no"), library.order.add_collection("Banks")
    state = replace(state_of(library, three[0].id), values=((field.id, "yes"),), collections=(banks.id,))
    library.order.write([state])
    library.order.delete_field(field.id)
    library.order.delete_collection(banks.id)
    library.order.write([state])
    assert state_of(library, three[0].id) == replace(state, values=(), collections=())


def test_a_field_with_values_goes_after_a_backup(library: Library, three: list[PolicyRecord]) -> None:
    field = library.order.add_field("Checked", "yes/no")
    library.order.write([replace(state_of(library, three[0].id), values=((field.id, "yes"),))])
    library.order.delete_field(field.id)
    assert library.order.fields() == []
    assert any("before-field" in path.name for path in list_backups(library.folder))


def test_a_field_changes_its_name_and_choices_but_loses_no_value(library: Library, three: list[PolicyRecord]) -> None:
    field = library.order.add_field("By", "choice", ["Ann", "Ben"])
    library.order.write([replace(state_of(library, three[0].id), values=((field.id, "Ben"),))])
    with pytest.raises(LibraryError, match="in use"):
        library.order.change_field(field.id, "By", ["Ann"])
    assert library.order.change_field(field.id, "Read by", ["Ben", "Cy"]).choices == ("Ben", "Cy")


@pytest.mark.parametrize("name", ["Rating", "RATING", "Site", "due  on", ""])
def test_a_name_that_a_query_could_not_tell_is_refused(library: Library, name: str) -> None:
    library.order.add_field("rating", "number")
    library.order.add_field("Due on", "date")
    with pytest.raises(LibraryError):
        library.order.add_field(name, "text")


def test_searches_are_kept_under_their_names(library: Library) -> None:
    library.order.save_search("Credit", "practice:credit-*")
    library.order.save_search("credit", " credit  refer* ")
    assert [(one.name, one.query) for one in library.order.searches()] == [("Credit", "credit refer*")]
    library.order.delete_search(library.order.searches()[0].id)
    assert library.order.searches() == []
    with pytest.raises(LibraryError, match="nothing to search"):
        library.order.save_search("Empty", "  ")


def test_a_text_becomes_a_version_and_stands_alone_again(library: Library, three: list[PolicyRecord]) -> None:
    joined = library.order.join(three[1].id, three[0].id)
    assert (joined.policy, joined.version) == (library.get(three[0].id).policy, 2)
    assert [record.id for record in library.versions(three[0].id)] == [three[0].id, three[1].id]
    alone = library.order.part(three[1].id)
    assert alone.version == 1
    assert alone.policy != joined.policy
    assert library.order.part(three[2].id) == library.get(three[2].id)
    ids = [record.id for record in three]
    apart = library.order.memberships(ids)
    library.order.join(ids[2], ids[0])
    library.order.join(ids[1], ids[0])
    together = library.order.memberships(ids)
    library.order.regroup(apart)
    assert library.order.memberships(ids) == apart
    library.order.regroup(together)
    assert [record.id for record in library.versions(ids[0])] == [ids[0], ids[2], ids[1]]
    with pytest.raises(LibraryError, match="no version of itself"):
        library.order.join(three[0].id, three[0].id)


def test_a_policy_is_known_by_its_site_or_title(library: Library) -> None:
    old = add(library, "Privacy policy", "larkfield.example")
    assert library.order.known_policy(old.id) is None
    same_site = add(library, "Your privacy", "Larkfield.example")
    assert library.order.known_policy(same_site.id) == old
    other_site = add(library, "Privacy policy", "mossgate.example", SECTIONS)
    assert library.order.known_policy(other_site.id) is None
    no_site = add(library, "Your privacy", "", (("Other", "Other words."),))
    assert library.order.known_policy(no_site.id) is None  # a title that anybody may have
    named = add(library, "Elm privacy", "elm.example", (("A", "Words of Elm."),))
    again = add(library, "ELM privacy", "", (("B", "Other words of Elm."),))
    assert library.order.known_policy(again.id) == named


def test_duplicates_share_most_of_their_words(library: Library) -> None:
    text = tuple(
        (f"Part {number}", f"Here is what part {number} says about your data and calls.") for number in range(9)
    )
    one = add(library, "Alder", "alder.example", text)
    other = add(library, "Alder, saved", "mirror.example", (*text, ("Footer", "Saved today.")))
    add(library, "Birch", "birch.example", SECTIONS)
    (pair,) = library.order.duplicates()
    assert {pair.first, pair.second} == {one.id, other.id}
    assert 0.9 < pair.share < 1
    library.order.join(other.id, one.id)
    assert library.order.duplicates() == []


def test_a_word_cut_inside_its_ending_is_found(library: Library) -> None:
    add(library, "Alder", "", (("Claims", "Our insurance agencies are sharing claims with regulators."),))
    for begun in ("insu", "insura", "insuranc", "agenci", "sharin", "regulato", "claim"):
        assert found(library, f"{begun}*") == {"Alder"}, begun
        assert {hit.policy_title for hit in library.search(begun, typing=True)} == {"Alder"}
    assert found(library, "claims NEAR insura*") == {"Alder"}
    assert found(library, '"insurance agenci*') == {"Alder"}
    assert found(library, "insurq*") == set()
