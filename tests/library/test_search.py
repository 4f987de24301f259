"""Search over texts and notes: what is found, where it stands, what the snippet shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Document, Span
from reader.library import Library, PolicyRecord
from reader.library.search import make_snippet, marked_spans
from tests.library.builders import make_document, make_note, make_source, select


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("customer's", "customer's"),
        ("customer’s", "customer's"),
        ("c++", "C"),
        ("e-mail", "e-mail"),
        ("a.b", "a.b"),
        ("cafe", "café"),
        ("searches", "search"),
        ("insur*", "Insurance"),
        ('"credit reference"', "credit reference"),
        ('"credit ref"*', "credit reference"),
        ("photos", "photos"),
    ],
)
def test_words_are_found_at_their_place(
    library: Library, policy: PolicyRecord, document: Document, query: str, found: str
) -> None:
    (hit,) = library.search(query)
    assert document.text[hit.start : hit.end] == found
    assert f"[{found}]" in hit.snippet
    assert (hit.where, hit.policy_id, hit.policy_title, hit.note_id) == ("text", policy.id, "Privacy policy", "")


@pytest.mark.parametrize("query", ["", " ", "(", '"', "note: x", "* *", '"reference credit"', "credit photos", "zebra"])
def test_nothing_is_found_and_nothing_raises(library: Library, policy: PolicyRecord, query: str) -> None:
    assert library.search(query) == []


def test_place_behind_an_emoji_is_in_code_points(library: Library, policy: PolicyRecord, document: Document) -> None:
    (hit,) = library.search("bills")
    assert document.text[hit.start : hit.end] == "bills"
    assert hit.section_title == "What we collect"


def test_note_is_found_before_the_text_with_the_place_of_its_passage(
    library: Library, policy: PolicyRecord, document: Document
) -> None:
    library.save_note(policy.id, make_note(body="Do calls cost?", selector=select(document, "train staff")))
    note, text = library.search("calls")
    assert (note.where, note.note_id, note.snippet) == ("note", "n1", "Do [calls] cost?")
    assert document.text[note.start : note.end] == "train staff"
    assert text.where == "text"


def test_note_is_found_by_what_it_says_now(library: Library, policy: PolicyRecord) -> None:
    library.save_note(policy.id, make_note(body="walrus"))
    library.save_note(policy.id, make_note(body="penguin"))
    assert library.search("walrus") == []
    (hit,) = library.search("penguin")
    assert (hit.start, hit.end) == (0, 0)


def test_trash_is_not_searched(library: Library, policy: PolicyRecord) -> None:
    library.save_note(policy.id, make_note(body="penguin"))
    library.remove_note("n1")
    assert library.search("penguin") == []
    library.restore_note("n1")
    library.trash(policy.id)
    assert library.search("penguin") == []
    assert library.search("credit") == []


def test_notes_leave_room_for_texts(library: Library, policy: PolicyRecord) -> None:
    for number in range(6):
        library.save_note(policy.id, make_note(f"n{number}", body="calls"))
    assert [hit.where for hit in library.search("calls", limit=4)] == ["note", "note", "note", "text"]
    assert library.search("calls", limit=0) == []


def test_word_in_a_made_title_leads_to_the_section(library: Library, policy: PolicyRecord) -> None:
    source = make_source((("Heading", "Some text about it."),), title="Made")
    document = make_document(source)
    section = document.sections[0]
    object.__setattr__(section, "title", "Disclosure to the police")
    record = library.add(source, document, None)
    (hit,) = library.search("police")
    assert (hit.policy_id, hit.start, hit.end) == (record.id, 0, 0)
    assert hit.snippet == "Heading Some text about it."


def test_hits_in_the_title_come_first(library: Library) -> None:
    source = make_source(
        (
            ("Data", "We use cookies and more of them here."),
            ("Cookies", "They are small."),
        )
    )
    library.add(source, make_document(source), None)
    assert [hit.section_title for hit in library.search("cookies")] == ["Cookies", "Data"]


def test_snippet_shows_the_densest_stretch_on_one_line() -> None:
    text = "data here. " + "x " * 200 + "\n\ndata and more data, 📷 data. " + "y " * 200
    spans = [Span(at, at + 4) for at in range(len(text)) if text.startswith("data", at)]
    place, snippet = make_snippet(text, spans)
    assert place == spans[1]
    assert "[data] and more [data], 📷 [data]." in snippet
    assert snippet.startswith("…")
    assert snippet.endswith("…")
    assert len(snippet) < 200


def test_whole_short_text_is_its_own_snippet() -> None:
    assert make_snippet("We share it.", [Span(3, 8)]) == (Span(3, 8), "We [share] it.")


@given(
    pieces=st.lists(st.text(alphabet="ab 📷<>/é", max_size=6), min_size=1, max_size=9),
)
def test_marks_give_back_the_places_they_stand_at(pieces: list[str]) -> None:
    text = "".join(pieces)
    marked = "".join(f"<1f>{piece}</1f>" if index % 2 else piece for index, piece in enumerate(pieces))
    spans = marked_spans(marked, "<1f>", "</1f>", text)
    assert [span.of(text) for span in spans] == pieces[1::2]


def test_marks_over_another_text_give_no_place() -> None:
    assert marked_spans("a <1f>b</1f>", "<1f>", "</1f>", "a b c") == []


@given(st.text(alphabet="data 📷\n", max_size=600))
def test_snippet_never_fails_and_holds_its_hit(text: str) -> None:
    spans = [Span(at, at + 1) for at, character in enumerate(text) if character == "d"]
    place, snippet = make_snippet(text, spans)
    assert "\n" not in snippet
    assert not spans or (place in spans and "[d]" in snippet)
