"""The page: nothing runs, nothing is loaded, anchors lead somewhere, headings are in order."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser

from reader.document import Block, BlockKind, Provenance, Run, RunKind, Source, Span
from reader.export import render
from reader.export.html_note import note_html
from reader.report import Report
from reader.summary.model import Summary
from tests.export.builders import make_document, make_notes, make_report

EVIL = "<img src=x onerror=alert(1)>\"'><script>alert(1)</script>"


def _page(report: Report | None = None) -> tuple[str, LexborHTMLParser]:
    report = report or make_report()
    text = render(report, make_notes(report.document) if report.rulebook == "en-test" else (), "html")
    return text, LexborHTMLParser(text)


def _hostile() -> Report:
    blocks = (
        Block(BlockKind.HEADING, EVIL, level=1),
        Block(
            BlockKind.PARAGRAPH,
            EVIL,
            runs=(
                Run(RunKind.LINK, Span(0, 4), "javascript:alert(1)"),
                Run(RunKind.LINK, Span(5, 9), "http://a/\"onx='"),
            ),
        ),
        Block(BlockKind.LIST_ITEM, EVIL, level=1, marker=EVIL, group=1),
        Block(BlockKind.TABLE_ROW, f"{EVIL} | {EVIL}", group=2),
    )
    document = replace(
        make_document(blocks),
        provenance=Provenance(EVIL, EVIL, EVIL, EVIL, EVIL, EVIL),
        notices=(EVIL,),
        language='e"n',
    )
    return Report(Source(blocks), document, (), Summary(), EVIL)


def test_nothing_is_loaded_and_nothing_runs() -> None:
    for report in (make_report(), _hostile()):
        text, tree = _page(report)
        assert not tree.css("script, img, link, iframe, object, embed, form, base, svg, video, audio")
        assert "url(" not in text
        assert "@import" not in text
        for node in tree.css("*"):
            assert not [name for name in node.attributes if name.startswith("on") or name in ("src", "style")]


def test_hostile_text_is_shown_and_only_web_addresses_are_links() -> None:
    _, tree = _page(_hostile())
    assert tree.css_first("h1").text() == EVIL
    assert EVIL in tree.css_first(".words p").text().replace(" (javascript:alert(1))", "").replace(
        " (http://a/\"onx=')", ""
    )
    links = [node.attributes for node in tree.css("a") if not (node.attributes["href"] or "").startswith("#")]
    assert [link["href"] for link in links] == ["http://a/\"onx='"]
    assert "noreferrer" in (links[0]["rel"] or "")


def test_style_is_allowed_by_its_hash_and_nothing_else() -> None:
    text, tree = _page()
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style.group(1).encode()).digest()).decode()
    policy = tree.css_first("meta[http-equiv]").attributes["content"] or ""
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")


def test_every_anchor_leads_somewhere_and_ids_are_unique() -> None:
    _, tree = _page()
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    wanted = {(node.attributes["href"] or "")[1:] for node in tree.css("a[href^='#']")}
    assert wanted <= set(ids)
    assert {"H1", "H1-1", "H2-1", "M1-1", "N2-1", "s2"} <= set(ids)


def test_headings_are_in_order_and_landmarks_stand() -> None:
    _, tree = _page()
    levels = [int((node.tag or "h0")[1]) for node in tree.css("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for landmark in ("header", "nav", "main", "footer"):
        assert tree.css_first(landmark) is not None
    assert tree.css_first("html").attributes["lang"] == "en"
    assert tree.css_first(".skip").attributes["href"] == "#main"


def test_marks_carry_a_label_in_text() -> None:
    _, tree = _page()
    labels = [node.text() for node in tree.css(".words a.label, h3 a.label")]
    assert labels == ["[M1]", "[H1]", "[N2]", "[H2]"]


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("![x](http://t.example/p.png)", "<img"),
        ("[x](javascript:alert(1))", "href"),
        ("# Big", "<h1"),
        ("<b onclick=x>", "<b "),
    ],
)
def test_note_cannot_run_load_or_upset_the_headings(body: str, refused: str) -> None:
    assert refused not in note_html(body)


def test_note_keeps_the_users_markdown() -> None:
    assert note_html("a **b** [c](https://d.example)") == (
        '<p>a <strong>b</strong> <a href="https://d.example" rel="noreferrer noopener nofollow">c</a></p>\n'
    )
