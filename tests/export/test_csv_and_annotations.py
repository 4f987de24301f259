"""Exports for other programs: a table that runs nothing, and annotations that point at the very words."""

from __future__ import annotations

import csv
import io
import json

from reader.document import Selector, find_selector
from reader.export import render
from tests.export.builders import make_notes, make_report


def test_each_clause_and_each_note_has_a_row() -> None:
    report = make_report()
    notes = make_notes(report.document)
    head, *rows = csv.reader(io.StringIO(render(report, notes, "csv", "2026-02-01")[1:]))
    clauses = sum(len(finding.evidence) for finding in report.findings)
    assert len(rows) == clauses + len(notes)
    assert {len(row) for row in rows} == {len(head)}
    by_name = [dict(zip(head, row, strict=True)) for row in rows]
    quotes = {report.document.quote(item.span) for finding in report.findings for item in finding.evidence}
    assert {row["quote"] for row in by_name if row["what"] == "finding"} == quotes
    assert {row["read on"] for row in by_name} == {"2026-02-01"}
    assert {row["note"] for row in by_name if row["what"] == "note"} == {note.body for note in notes}


def test_every_annotation_points_at_its_words() -> None:
    report = make_report()
    notes = make_notes(report.document)
    content = json.loads(render(report, notes, "annotations"))
    assert content["@context"] == "http://www.w3.org/ns/anno.jsonld"
    items = content["first"]["items"]
    assert content["total"] == len(items)
    assert len({item["id"] for item in items}) == len(items)
    text = report.document.text
    pointed = 0
    for item in items:
        selectors = {s["type"]: s for s in item["target"].get("selector", ())}
        if not selectors:
            continue
        quote, position = selectors["TextQuoteSelector"], selectors["TextPositionSelector"]
        selector = Selector(position["start"], position["end"], quote["exact"], quote["prefix"], quote["suffix"])
        if item["motivation"] == "classifying":
            assert text[selector.start : selector.end] == selector.exact
            assert find_selector(text, selector) is not None
            pointed += 1
    assert pointed == sum(len(finding.evidence) for finding in report.findings)


def test_a_note_keeps_its_words_and_its_times() -> None:
    report = make_report()
    notes = make_notes(report.document)
    items = json.loads(render(report, notes, "annotations"))["first"]["items"]
    bodies = {item["id"]: item["body"][0]["value"] for item in items if item["id"].startswith("urn:uuid:")}
    assert bodies == {f"urn:uuid:{note.id}": note.body for note in notes}
