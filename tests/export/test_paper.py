"""Paper: what an export shows, in order, ready to be set."""

from __future__ import annotations

from reader.export import Contents, Extras, Line, Paper, Style, paper_of
from reader.export.note_lines import note_lines
from tests.export.builders import SEARCH, make_notes, make_report


def _paper(*parts: str) -> Paper:
    report = make_report()
    return paper_of(report, make_notes(report.document), "", Extras(Contents.of(parts)))


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


def test_every_target_stands_somewhere() -> None:
    for parts in (["all"], ["points"], ["text"], ["glance", "text"], ["notes", "points"]):
        paper = _paper(*parts)
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
