"""Paper: what an export shows, in order, ready to be set."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.errors import ExportError
from reader.export import PAPER_LOOKS, Contents, Extras, Line, Paper, Style, Table, paper_of
from reader.export.note_lines import note_lines
from tests.export.builders import SEARCH, make_notes, make_report


def _paper(*parts: str, look: str = "report") -> Paper:
    report = make_report()
    return paper_of(report, make_notes(report.document), "", Extras(Contents.of(parts), look=look))


def test_an_evidence_sheet_has_a_row_for_each_clause_with_its_exact_place() -> None:
    paper = _paper("all", look="evidence")
    tables = [element for element in paper.elements if isinstance(element, Table) and element.head]
    rows = [["".join(line.text for line in cell) for cell in row] for row in tables[0].rows]
    assert rows[0] == ["No.", "What it is read as", "Clause", "Place", "Characters"]
    start = make_report().document.text.index(SEARCH)
    row = next(row for row in rows if SEARCH in row[2])
    assert row[0] == "H1.1"
    assert row[3:] == ["§2 ¶1", f"{start} to {start + len(SEARCH)}"]
    assert [row[0] for row in rows[1:]] == ["H1.1", "H2.1", "M1.1"]
    notes = [["".join(line.text for line in cell) for cell in row] for row in tables[1].rows]
    assert [note[0] for note in notes[1:]] == ["N1", "N2", "N3"]
    assert SEARCH in "".join(line.text for line in paper.lines()[len(rows) :])


def test_side_by_side_sets_the_words_beside_what_they_mean() -> None:
    pairs = [element for element in _paper("all", look="side-by-side").elements if isinstance(element, Table)][1:]
    left, right = pairs[0].rows[0]
    assert "Calls are recorded." in left[0].text
    assert right[0].text.startswith("They record your calls.")
    words = "".join(line.text for pair in pairs for line in pair.rows[0][0])
    assert "six years" in words
    assert "Orders | six years" in words


@pytest.mark.parametrize("look", PAPER_LOOKS)
def test_remarks_stand_on_the_text_in_every_look(look: str) -> None:
    paper = _paper("all", look=look)
    begun = [number for line in paper.lines() for piece in line.pieces for number in piece.begins]
    assert sorted(begun) == list(range(len(paper.remarks)))


def test_a_look_that_pages_do_not_have_is_told() -> None:
    with pytest.raises(ExportError, match="no look “one-page”"):
        _paper("all", look="one-page")


def test_the_policys_words_are_whole_and_in_order() -> None:
    text = "".join(line.text for line in _paper("text").lines())
    at = 0
    for words in ("Calls are recorded.", "1. Credit & others", SEARCH, "We may tell:", "Unless you object", "Orders"):
        at = text.index(words, at)


def test_a_card_is_a_point_with_its_first_quote_and_citation() -> None:
    paper = _paper("points")
    cards: dict[int, list[Style]] = {}
    for line in paper.lines():
        if line.card:
            cards.setdefault(line.card, []).append(line.style)
    assert list(cards.values()) == [[Style.POINT, Style.TEXT, Style.QUOTE, Style.CITE]] * 3
    kept = [paper.elements[index] for index in paper.kept()]
    assert all(isinstance(line, Line) and line.style is not Style.CITE for line in kept)


def test_remarks_are_numbered_as_they_are_listed() -> None:
    paper = _paper("all")
    begun = {number: piece for line in paper.lines() for piece in line.pieces for number in piece.begins}
    assert sorted(begun) == list(range(len(paper.remarks)))
    for number, piece in begun.items():
        label = paper.remarks[number].lines[0].split("]")[0][1:]
        assert any(anchor.startswith(f"{label}-") for anchor in piece.anchors)


@pytest.mark.parametrize("look", PAPER_LOOKS)
def test_every_target_stands_somewhere(look: str) -> None:
    for parts in (["all"], ["points"], ["text"], ["glance", "text"], ["notes", "points"], ["notes", "text"]):
        paper = _paper(*parts, look=look)
        anchors = {anchor for line in paper.lines() for piece in line.pieces for anchor in piece.anchors}
        assert paper.targets() <= anchors


def test_a_note_keeps_its_markdown_and_loads_nothing() -> None:
    body = "# Big\n\nA **bold** [link](https://a.example) ![x](http://t.example/p.png)\n\n"
    body += "1. one\n2. two\n\n> said\n\n    code"
    lines = list(note_lines(body))
    assert [(line.style, line.marker, line.text) for line in lines] == [
        (Style.TEXT, "", "Big"),
        (Style.TEXT, "", "A bold link !x"),
        (Style.ITEM, "1.", "one"),
        (Style.ITEM, "2.", "two"),
        (Style.QUOTE, "", "said"),
        (Style.TEXT, "", "code"),
    ]
    assert [piece.text for piece in lines[1].pieces if piece.strong] == ["bold"]
    assert [piece.href for piece in lines[1].pieces if piece.href] == ["https://a.example", "http://t.example/p.png"]
    assert not [piece.href for piece in next(note_lines("[x](javascript:alert(1))")).pieces if piece.href]


def test_a_remark_ends_with_the_tags_of_its_note_where_it_has_some() -> None:
    report = make_report()
    placed = next(note for note in make_notes(report.document) if note.id == "n2")
    for tags, last in (((), "Which ones?"), (("story", "law"), "#story #law")):
        paper = paper_of(report, [replace(placed, tags=tags)], "", Extras(Contents.of(["all"])))
        assert next(remark.lines[-1] for remark in paper.remarks if remark.lines[0] == "[N1]") == last
