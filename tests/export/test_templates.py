"""Looks: the shipped ones take any choice, own ones are found, a broken one says where, and words never run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from reader.document import Block, BlockKind, Provenance, Source
from reader.errors import ExportError
from reader.export import Contents, Extras, Part, Template, load_template, render, template_names
from reader.export.templates import parse_template
from reader.report import Report
from reader.summary.model import Summary
from tests.export.builders import CALLS, SEARCH, make_document, make_notes, make_report

SHIPPED = template_names()
EVIL = "<img src=x onerror=alert(1)>\"'><script>alert(1)</script>{{ 7*7 }}"


def _render(template: Template, *parts: str, report: Report | None = None) -> str:
    report = report or make_report()
    notes = make_notes(report.document) if report.rulebook == "en-test" else ()
    return render(report, notes, "html", "2026-02-01", Extras(Contents.of(parts), template=template))


def _look(text: str) -> Template:
    return parse_template(text, Path("/looks/mine.html"))


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("parts", [["all"], ["glance"], ["points"], ["text"], ["notes", "sections"]])
def test_a_shipped_look_takes_any_choice_and_leads_nowhere_wrong(name: str, parts: list[str]) -> None:
    tree = LexborHTMLParser(_render(load_template(name), *parts))
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    assert {(node.attributes["href"] or "")[1:] for node in tree.css("a[href^='#']")} <= set(ids)
    assert tree.css_first("h1").text() == "Tarn & Vale: Privacy"
    assert tree.css_first("main") is not None
    assert not tree.css("script, img, link, iframe, [style]")


def test_the_looks_show_what_they_are_for() -> None:
    one, evidence, side = (LexborHTMLParser(_render(load_template(name), "default")) for name in SHIPPED[1:])
    assert SEARCH in one.css_first(".point blockquote").text()
    assert "stop@tarnvale.example" in one.text()
    row = evidence.css_first("table.sheet tbody tr").text()
    document = make_report().document
    start = document.text.index(SEARCH)
    assert SEARCH in row
    assert f"{start} to {start + len(SEARCH)}" in row
    pair = side.css("section.pair")[0]
    assert CALLS in pair.css_first(".words").text()
    assert "They record your calls." in pair.css_first(".means").text()


def test_the_users_own_is_found_by_name_and_goes_first(tmp_path: Path) -> None:
    (tmp_path / "mine.html").write_text("{# Mine #}\n<p>{{ title }}</p>", encoding="utf-8")
    (tmp_path / "evidence.html").write_text("<p>Other</p>", encoding="utf-8")
    assert template_names(tmp_path) == (*SHIPPED, "mine")
    assert "<p>Tarn &amp; Vale: Privacy</p>" in _render(load_template("mine", tmp_path), "all")
    assert "<p>Other</p>" in _render(load_template("evidence", tmp_path), "all")
    assert load_template("mine", tmp_path).title == "Mine"
    assert load_template(str(tmp_path / "mine.html")).name == "mine"


@pytest.mark.parametrize("name", ["nothing", "../report", "/etc/passwd", "none.html"])
def test_a_look_that_is_not_there_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"no look|cannot be read"):
        load_template(name, tmp_path)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<p>\n{{ title </p>", "line 2"),
        ("<p>\n\n{% for x in points %}", "line 3"),
        ("<style>\n\n</style>\n{{ nothing_of_this_name }}", "line 4: 'nothing_of_this_name' is undefined"),
        ("{{ title.__class__ }}", "line 1"),
        ("\n{{ points[0].nothing }}", "line 2"),
        ("\n{{ title | safe }}", "line 2: “safe”|No filter named 'safe'"),
        ("{% autoescape false %}{{ title }}{% endautoescape %}", "escaping cannot be switched off"),
        ("\n{% include '/etc/passwd' %}", "line 2: a look is one file"),
        ("{{ range(10) }}", "'range' is undefined"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("\n{{ '%(a)s' | format(b=1) }}", "line 2: 'a'"),
        ("\n{{ '{0}'.format() }}", "line 2: "),
        ("\n{{ 'abc' | truncate(1) }}", "line 2: "),
        ("\n{{ 'x' * 99999999999999 }}", "line 2: "),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "too deep"),
    ],
)
def test_a_broken_look_says_file_and_line(text: str, says: str) -> None:
    with pytest.raises(ExportError, match=f"/looks/mine.html.*({says})"):
        _render(_look(text), "all")


def test_words_of_a_policy_are_words_in_every_place_of_a_look() -> None:
    blocks = (Block(BlockKind.HEADING, EVIL, level=1), Block(BlockKind.PARAGRAPH, EVIL + "\x1b[31m"))
    document = replace(
        make_document(blocks), provenance=Provenance(EVIL, EVIL, EVIL, EVIL, EVIL, EVIL), notices=(EVIL,)
    )
    report = Report(Source(blocks), document, (), Summary(), "x")
    own = _look('<p title="{{ title }}">{{ title }} {{ "%s" | format(title) }} {{ title ~ notices[0] }}</p>')
    for template in (*map(load_template, SHIPPED), own):
        text = _render(template, "all", report=report)
        tree = LexborHTMLParser(text)
        assert not tree.css("script, img")
        assert not [node for node in tree.css("*") if any(name.startswith("on") for name in node.attributes)]
        assert "49" not in tree.css_first("body").text()
        assert "\x1b" not in text
        assert "{{ 7*7 }}" in tree.css_first("h1" if tree.css("h1") else "p").text()


def test_the_style_is_the_files_own_and_is_allowed_by_its_hash() -> None:
    text = _render(_look("<style>p { color: red; }</style><p>{{ title }}</p>"), "all")
    assert "<style>\np { color: red; }</style>" in text
    assert "<p>Tarn" in text
    # A style that a policy's words would have to fill in is not there to be filled.
    assert "{{ title }}" in _render(_look("<style>p::after { content: '{{ title }}' }</style>"), "all")


@pytest.mark.parametrize("content", [b"\xff\xfe<p>", b"x" * 600_000])
def test_a_file_that_is_no_template_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "mine.html").write_bytes(content)
    with pytest.raises(ExportError, match=r"mine\.html"):
        load_template("mine", tmp_path)


def test_parts_have_titles_for_every_look() -> None:
    page = _render(_look("{% for part in parts %}<h2>{{ part.title }}</h2>{{ part.html }}{% endfor %}"), "all")
    # Provenance, words and dismissed show nothing here, text is by section; the glance is in two halves.
    assert page.count("<h2>") == len(Part) - 4 + 1
