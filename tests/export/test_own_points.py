"""Points of the user's own in exports: severity and name before the words of their note."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reader.document import Note, NoteTarget, OwnPoint
from reader.export import render
from reader.export.own_points import with_point
from tests.export.builders import make_notes, make_report


@pytest.fixture
def note() -> Note:
    report = make_report()
    return next(note for note in make_notes(report.document) if note.target == NoteTarget.PASSAGE)


def test_a_note_that_is_no_point_stays_as_it_is(note: Note) -> None:
    assert with_point(note) is note


def test_severity_and_name_come_before_the_words(note: Note) -> None:
    note = replace(note, body="Ask them.", point=OwnPoint("high", "They *look* you up"))
    assert with_point(note).body == "**Your point, high risk:** They \\*look\\* you up\n\nAsk them."
    assert with_point(replace(note, body="", point=OwnPoint("low"))).body == "**Your point, low risk**"


def test_every_format_holds_the_point(note: Note) -> None:
    note = replace(note, point=OwnPoint("high", "They look you up", "credit-search"))
    for fmt in ("html", "markdown", "csv", "json"):
        assert "They look you up" in render(make_report(), [note], fmt)
    (found,) = json.loads(render(make_report(), [note], "json"))["notes"]
    assert found["point"] == {"severity": "high", "title": "They look you up", "practice": "credit-search"}
