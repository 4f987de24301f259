"""What is struck through is not read as said: it is left out, and told of once."""

from __future__ import annotations

import pytest

from reader.load import load_text
from reader.load.html import read_html
from reader.load.markdown import read_markdown
from reader.report import Analyzer


@pytest.mark.parametrize(
    ("text", "left", "passages"),
    [
        ("We ~~sell~~ keep your data.", "We keep your data.", 1),
        ("We ~~may **sell** and `rent`~~ keep your data.", "We keep your data.", 1),
        ("We <del>sell</del><s>rent</s> <STRIKE>lend</STRIKE> keep your data.", "We keep your data.", 3),
        ("We <s class='old'>sell<br>rent</s>keep <s>it</s> your data.", "We keep your data.", 2),
        ("We **keep <del>or** sell</del> your data.", "We keep your data.", 1),
        ("~~We ~~may~~ sell it.~~ We keep your data.", "We keep your data.", 1),
        ("We <del>keep your data.", "We keep your data.", 0),
        ("We keep</del> your data.", "We keep your data.", 0),
        ("We keep ~~ your ~ data.", "We keep ~~ your ~ data.", 0),
        (r"We keep \~~your\~~ data.", "We keep ~~your~~ data.", 0),
    ],
)
def test_struck_markdown_is_left_out(text: str, left: str, passages: int) -> None:
    marked = read_markdown(text)
    assert ([block.text for block in marked.blocks], marked.struck) == ([left], passages)


def test_a_style_that_begins_or_ends_within_what_is_struck_keeps_to_its_words() -> None:
    (block,) = read_markdown("We **keep <del>or** sell</del> your data.").blocks
    assert [block.text[run.span.start : run.span.end].strip() for run in block.runs] == ["keep"]


def test_paragraphs_and_lists_between_struck_tags_are_left_out() -> None:
    marked = read_markdown(
        "We keep it.\n\n<del>\n\nWe sell it.\n\n- to banks\n- to shops\n\n</del>\n\nWe never sell it.\n"
    )
    assert ([block.text for block in marked.blocks], marked.struck) == (["We keep it.", "We never sell it."], 1)
    open_ended = read_markdown("We keep it.\n\n- <del>\n\n  one\n\n- two\n\n</del>\n\nWe never sell it.\n")
    assert [block.text for block in open_ended.blocks] == ["We keep it.", "one", "two", "We never sell it."]


def test_cells_items_and_titles_that_are_struck_are_left_out() -> None:
    items = "1. name\n2. ~~income~~\n3. age\n"
    table = "| data | why |\n|---|---|\n| ~~IP~~ | ~~ads~~ |\n"
    blocks = read_markdown(f"# Policy\n\n## ~~Selling~~\n\n{items}\n{table}").blocks
    assert [(block.marker, block.text) for block in blocks] == [
        ("", "Policy"), ("1.", "name"), ("3.", "age"), ("", "data | why"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "markup",
    [
        "<p>We <del>sell</del> keep it.</p>",
        "<p>We <s>may <b>sell</b></s> keep it.</p>",
        "<p>We <strike>sell</strike> keep it.</p>",
        '<p>We <span style="color: red; TEXT-DECORATION: underline line-through">sell</span> keep it.</p>',
        "<p>We keep it.</p><del><p>We sell it.</p><ul><li>to banks</li></ul></del>",
    ],
)
def test_what_a_page_strikes_through_is_left_out(markup: str) -> None:
    page = read_html(f"<body>{markup}</body>")
    assert [block.text for block in page.blocks] == ["We keep it."]
    assert page.notices == ("Left out what is struck through (1 passage).",)


def test_what_follows_struck_parts_of_a_page_keeps_its_place() -> None:
    page = read_html(
        '<ol><li>name<li style="text-decoration:line-through">income<li>age<li><s></s>town</ol>'
        "<del><a href='a'>a</a><a href='b'>b</a><a href='c'>c</a></del><ins>We keep it.</ins>"
        '<p style="text-decoration:none">Line-through.</p>'
    )
    assert [(block.marker, block.text) for block in page.blocks] == [
        ("1.", "name"), ("3.", "age"), ("4.", "town"), ("", "We keep it."), ("", "Line-through."),
    ]  # fmt: skip
    assert page.notices == ("Left out what is struck through (2 passages).",)
    page = read_html("<body>We keep it.<del><p>We sell it.</p></del>We never sell it.<s> Ever.</s> Not once.</body>")
    assert [block.text for block in page.blocks] == ["We keep it.", "We never sell it. Not once."]


def test_what_is_struck_is_no_finding_and_its_notice_stands_once() -> None:
    analyzer = Analyzer()
    text = "# Privacy policy of Heron Ltd\n\n~~We sell your personal data.~~\n\nWe <del>may</del> record your calls.\n"
    report = analyzer.analyze(load_text(text, "markdown"))
    assert {finding.practice for finding in report.findings} == {"call-recording"}
    assert [told for told in report.source.notices if "struck" in told] == [
        "Left out what is struck through (2 passages)."
    ]


@pytest.mark.timeout(20)
def test_a_hostile_style_does_not_hang() -> None:
    style = "text-decoration:" * 30_000
    assert len(read_html(f'<p style="{style}">We keep your name.</p>').blocks) == 1
