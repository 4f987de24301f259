"""Search over texts and notes: what is found, where it stands, what the snippet shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Document, Span, StatedPractice
from reader.library import Library, PolicyRecord
from reader.library import search as searching
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


@pytest.fixture
def found(library: Library, policy: PolicyRecord, document: Document) -> Library:
    """A library with findings, tags and a second policy."""
    stated = []
    for practice, severity, quote in (
        ("credit-search", "high", "We search credit reference agencies."),
        ("call-recording", "medium", "We may record calls to train staff."),
    ):
        start = document.text.index(quote)
        stated.append(StatedPractice(practice, "risk", severity, Span(start, start + len(quote)), "r1"))
    library.keep_findings(policy.id, "7", stated)
    library.set_tags(policy.id, ["later", " to  read ", "later", ""])
    library.set_status(policy.id, "done")
    library.save_note(policy.id, replace(make_note(selector=select(document, "credit")), tags=("ask%them",)))
    other = make_source((("Calls", "Agencies record calls."),), title="Other terms", site="shop.larkfield.co.uk")
    library.add(other, make_document(other), None)
    return library


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("practice:credit-search", ["note", "Credit checks"]),
        ("practice:credit-* in:text", ["Credit checks"]),
        ("practice:nothing", []),
        ("practice:credit-search,call-recording in:text", ["Credit checks", "Calls"]),
        ("severity:medium", ["Calls"]),
        ("severity:medium train", ["Calls"]),
        ("severity:medium agencies", []),
        ("calls", ["Calls", "Calls"]),
        ("calls site:*.co.uk", ["Calls"]),
        ("calls -site:*.co.uk", ["Calls"]),
        ("calls site:SHOP.larkfield.co.uk", ["Calls"]),
        ("site:*.co.uk", ["Calls"]),
        ("site:larkfield", []),
        ("title:other", ["Calls"]),
        ("title:other agencies", ["Calls"]),
        ('tag:"to read"', ["note", "What we collect"]),
        ("tag:later calls", ["Calls"]),
        ("-tag:later calls", ["Calls"]),
        ("tag:ask%them", ["note"]),
        ("tag:ask_them", []),
        ("tag:a*", ["note"]),
        ("status:done calls", ["Calls"]),
        ("agencies -insurance in:text", ["Calls"]),
        ("in:notes", ["note"]),
        ("in:notes ask", ["note"]),
        ("in:nowhere", []),
        ("search NEAR/1 agencies", []),
        ("search NEAR/3 agencies", ["Credit checks"]),
        ("'; DROP TABLE note --", []),
        ("tag:'", []),
    ],
)
def test_filters_narrow_what_is_found(found: Library, query: str, places: list[str]) -> None:
    hits = found.search(query)
    assert ["note" if hit.where == "note" else hit.section_title for hit in hits] == places


def test_practice_alone_leads_to_the_sentence_that_states_it(
    found: Library, policy: PolicyRecord, document: Document
) -> None:
    (hit,) = found.search("practice:call-recording")
    assert document.text[hit.start : hit.end] == "We may record calls to train staff."
    assert "[We may record calls to train staff.]" in hit.snippet
    assert hit.policy_id == policy.id


def test_filters_leave_out_the_trash(found: Library, policy: PolicyRecord) -> None:
    found.trash(policy.id)
    for query in ("practice:credit-search", "tag:later", "site:larkfield.example calls", "tag:ask*"):
        assert found.search(query) == []


def test_findings_of_another_rulebook_take_the_place_of_the_old(found: Library, policy: PolicyRecord) -> None:
    assert found.is_read_with(policy.id, "7")
    assert not found.is_read_with(policy.id, "8")
    assert policy.id not in found.without_findings("7")
    found.keep_findings(policy.id, "8", [])
    assert found.search("practice:credit-search") == []
    assert policy.id in found.without_findings("7")


def test_tags_are_kept_once_and_in_order(found: Library, policy: PolicyRecord) -> None:
    assert found.tags(policy.id) == ("later", "to read")
    assert found.all_tags() == {"later": 1, "to read": 1}
    found.set_tags(policy.id, [])
    assert found.all_tags() == {}


def test_broad_words_find_titles_and_the_newest(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "BROAD", 3)
    monkeypatch.setattr(searching, "RANKED", 2)
    for number in range(5):
        title = "Cookies" if number == 1 else f"Part {number}"
        source = make_source(((title, f"We use cookies, case {number}."),), title=f"P{number}")
        library.add(source, make_document(source), None)
    hits = library.search("cook*")
    assert hits[0].section_title == "Cookies"
    assert {hit.policy_title for hit in hits} == {"P1", "P3", "P4"}


def test_word_being_typed_is_found_by_its_beginning(library: Library, policy: PolicyRecord) -> None:
    assert library.search("insu") == []
    assert len(library.search("insu", typing=True)) == 1
