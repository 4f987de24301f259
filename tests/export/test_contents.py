"""What is in an export is what was chosen, and nothing else tells of what was left out."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass

import pytest
from selectolax.lexbor import LexborHTMLParser

from reader.cli.export_parser import EXPORT_PARTS
from reader.document import Span, parse_link
from reader.errors import ExportError
from reader.export import CHOOSABLE, TITLES, USUAL, Contents, Extras, Part, render
from reader.export.contents import OVERVIEW
from reader.report import Report
from tests.export.builders import CALLS, SEARCH, SHARE, make_notes, make_report

SHOWN = {  # words that each part alone shows
    Part.PROVENANCE: "Rulebook",
    Part.GLANCE: "You can object to letters.",
    Part.ACTIONS: "stop@tarnvale.example",
    Part.GAPS: "How long do they keep your data?",
    Part.POINTS: "only if you agree first",
    Part.DISMISSED: "We asked them",
    Part.NOTES: "Ask the press office.",
    Part.WORDS: "Files kept about how people pay.",
    Part.SECTIONS: "They record your calls.",
    Part.TEXT: "six years",
}
TEXTS = sorted(CHOOSABLE & {"markdown", "html"})


@dataclass(frozen=True)
class _Verdict:
    practice: str
    rule: str
    quote: str
    decision: str = "dismissed"
    reason: str = ""


@dataclass(frozen=True)
class _Word:
    term: str
    detail: str
    spans: tuple[Span, ...]


DISMISSED = _Verdict("credit-search", "search-1", SEARCH, reason="We asked them")
WORDS = (_Word("credit file", "Files kept about how people pay.", (Span(0, 3),)),)


def _render(fmt: str, *parts: str, report: Report | None = None, verdicts: tuple[_Verdict, ...] = (DISMISSED,)) -> str:
    report = report or make_report()
    extras = Extras(Contents.of(parts), verdicts, WORDS)
    return render(report, make_notes(report.document), fmt, extras=extras).replace("\\", "")


@pytest.mark.parametrize("fmt", TEXTS)
@pytest.mark.parametrize("part", [part for part in Part if part is not Part.POINTS])
def test_a_part_is_shown_where_it_is_chosen_and_only_there(fmt: str, part: Part) -> None:
    others = [other for other in Part if other is not part]
    assert SHOWN[part] in _render(fmt, part)
    # Plain sentences stand in several parts: a point has the section's, the glance the policy's.
    if part is not Part.SECTIONS:
        assert SHOWN[part] not in _render(fmt, *others)


@pytest.mark.parametrize("fmt", TEXTS)
def test_what_you_can_do_stands_right_after_what_matters_most(fmt: str) -> None:
    text = _render(fmt, "glance", "actions", "gaps", "points")
    titles = ("At a glance", "What you can do", OVERVIEW, "Protections", "What it does not say", "Risk points")
    body = text[text.index("<main") :] if fmt == "html" else text
    places = [body.index(title) for title in titles]
    assert places == sorted(places)
    assert OVERVIEW not in _render(fmt, "actions", "points")


@pytest.mark.parametrize("fmt", TEXTS)
def test_a_dismissed_point_is_in_no_list_but_its_own_and_has_no_mark(fmt: str) -> None:
    kept = _render(fmt, "points", "text", verdicts=())
    assert "[H2]" in kept
    shown = _render(fmt, "points", "text")
    assert "[H1]" in shown
    assert "[H2]" not in shown
    assert "[D1]" in _render(fmt, "all")
    assert "[D1]" not in shown


@pytest.mark.parametrize(
    "verdict", [_Verdict("credit-search", "other-rule", SEARCH), _Verdict("x", "search-1", SEARCH)]
)
def test_a_verdict_on_another_rule_or_practice_leaves_the_point(verdict: _Verdict) -> None:
    assert "[H2]" in _render("markdown", "points", verdicts=(verdict,))


@pytest.mark.parametrize("fmt", TEXTS)
def test_notes_that_are_left_out_leave_no_mark_in_the_text(fmt: str) -> None:
    shown = _render(fmt, "points", "text")
    assert "N2" not in shown.replace("[N1]", "")
    assert "press office" not in shown


@pytest.mark.parametrize("parts", [["points"], ["text"], ["glance", "sections"], ["notes", "points"], ["all"]])
def test_every_anchor_leads_somewhere_whatever_is_left_out(parts: list[str]) -> None:
    tree = LexborHTMLParser(_render("html", *parts))
    ids = {node.attributes["id"] for node in tree.css("[id]")}
    assert {(node.attributes["href"] or "")[1:] for node in tree.css("a[href^='#']")} <= ids


@pytest.mark.parametrize("fmt", TEXTS)
def test_every_quote_has_its_citation(fmt: str) -> None:
    line = "Tarn & Vale: Privacy, tarnvale.example, archived on 4 May 2012, §1 ¶1, SHA-256 abababababab"
    text = _render(fmt, "points")
    if fmt == "html":
        text = LexborHTMLParser(text).text()
    assert CALLS in text
    assert line in text


def test_names_are_those_of_the_command_line_and_unknown_ones_are_told() -> None:
    assert tuple(Part) == EXPORT_PARTS
    assert set(TITLES) == set(Part)
    assert Contents.of(["default"]) == USUAL
    assert Contents.of(["all"]).names == EXPORT_PARTS
    with pytest.raises(ExportError, match="no part “everything”"):
        Contents.of(["everything"])
    with pytest.raises(ExportError, match="No part"):
        Contents.of([])


def test_files_for_programs_are_whole_whatever_is_chosen() -> None:
    report = make_report()
    notes = make_notes(report.document)
    for fmt in ("csv", "json", "annotations"):
        chosen = render(report, notes, fmt, extras=Extras(Contents.of(["glance"])))
        assert chosen == render(report, notes, fmt)


def test_the_hash_of_a_citation_opens_the_passage_again() -> None:
    tree = LexborHTMLParser(_render("html", "points"))
    link = parse_link(tree.css("a.again")[0].attributes["href"] or "")
    document = make_report().document
    assert link.sha256 == document.provenance.sha256
    assert document.text[link.start : link.end] == link.quote == SHARE


def test_files_for_programs_tell_what_was_dismissed_and_why() -> None:
    extras = Extras(verdicts=(DISMISSED,))
    rows = list(csv.DictReader(io.StringIO(render(make_report(), (), "csv", extras=extras).removeprefix("\ufeff"))))
    said = {row["practice"]: (row["your verdict"], row["your reason"]) for row in rows}
    assert said["credit-search"] == ("dismissed", "We asked them")
    assert said["call-recording"] == ("", "")
    content = json.loads(render(make_report(), (), "json", extras=extras))
    assert content["verdicts"] == [
        {
            "practice": "credit-search",
            "rule": "search-1",
            "quote": SEARCH,
            "decision": "dismissed",
            "reason": "We asked them",
        }
    ]
