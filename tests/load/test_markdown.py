"""Markdown is read whole: headings, lists, tables, and the HTML in it."""

from reader.document import Block, BlockKind, RunKind
from reader.load.markdown import read_markdown


def blocks_of(text: str) -> list[Block]:
    return read_markdown(text).blocks


def kinds(blocks: list[Block]) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in blocks]


def test_headings_and_paragraphs() -> None:
    blocks = blocks_of("# Policy\n\nWe use\nyour data.\n\nRights\n---\n\n> A promise.")
    assert kinds(blocks) == [
        ("heading", "Policy"),
        ("paragraph", "We use your data."),
        ("heading", "Rights"),
        ("quote", "A promise."),
    ]
    assert [block.level for block in blocks] == [1, 0, 2, 0]


def test_a_hard_break_is_kept() -> None:
    assert blocks_of("Write to:  \nHigh Street")[0].text == "Write to:\nHigh Street"


def test_nested_lists_keep_depth_marker_and_group() -> None:
    blocks = blocks_of("- one\n  - inner\n- two\n\ntext\n\n3. three\n4. four")
    items = [(b.text, b.level, b.marker, b.group) for b in blocks if b.kind is BlockKind.LIST_ITEM]
    assert items == [
        ("one", 1, "•", 1),
        ("inner", 2, "•", 1),
        ("two", 1, "•", 1),
        ("three", 1, "3.", 2),
        ("four", 1, "4.", 2),
    ]


def test_tables_become_rows() -> None:
    blocks = blocks_of("| Data | Why |\n|---|---|\n| **Name** | orders |\n")
    assert kinds(blocks) == [("table-row", "Data | Why"), ("table-row", "Name | orders")]
    assert blocks[1].runs[0].span.of(blocks[1].text) == "Name"


def test_inline_html_is_read_not_lost() -> None:
    blocks = blocks_of("We <b>never</b> sell<br>your <u>data</u> or <unknown>names.")
    assert blocks[0].text == "We never sell\nyour data or names."
    assert [(run.kind, run.span.of(blocks[0].text)) for run in blocks[0].runs] == [(RunKind.STRONG, "never")]


def test_html_blocks_are_read_not_rendered() -> None:
    blocks = blocks_of(
        "<details>\n<summary>Cookies</summary>\n<p>We use them.</p>\n<script>alert(1)</script>\n</details>\n\nEnd."
    )
    assert [block.text for block in blocks] == ["Cookies", "We use them.", "End."]


def test_links_carry_their_target_and_scripts_none() -> None:
    (block,) = blocks_of("[here](https://example.org/a) and [there](javascript:void(0))")
    assert block.text == "here and there"
    assert [run.target for run in block.runs] == ["https://example.org/a", ""]


def test_bold_that_closes_on_the_next_line_is_still_bold() -> None:
    blocks = blocks_of("**Cookies  \n**We use them on this site.")
    assert [block.text for block in blocks] == ["Cookies", "We use them on this site."]
    assert blocks[0].runs[0].kind is RunKind.STRONG


def test_marks_without_a_partner_are_not_shown() -> None:
    assert blocks_of("**Your rights and choices")[0].text == "Your rights and choices"


def test_indented_text_is_no_code() -> None:
    assert kinds(blocks_of("Text.\n\n    We keep it for a year.")) == [
        ("paragraph", "Text."),
        ("paragraph", "We keep it for a year."),
    ]
