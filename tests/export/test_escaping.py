"""What a policy says never becomes markup: checked by parsing what was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.export.escaping import escape_html, escape_markdown, escape_markdown_line, markdown_code, printable

HOSTILE = [
    "# not a heading",
    "- not an item",
    "1. not an item",
    "12) nor this",
    "+ nor this",
    "> no quotation",
    "---",
    "===",
    "***",
    "```\nno fence",
    "~~~",
    "a | b\n--- | ---",
    "[click](https://evil.example)",
    "![x](https://evil.example/p.png)",
    "[ref]: https://evil.example",
    "<https://evil.example>",
    "<script>alert(1)</script>",
    "<!-- open",
    "&lt;b&gt; &#60;",
    "`code` **bold** _em_ ~~gone~~ $x$",
    "back\\slash \\[x\\]",
    "https://evil.example www.evil.example",
]


def _plain(markdown: str) -> tuple[str, set[str]]:
    """Return the words that a Markdown text shows and the kinds of token in it."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown)
    kinds = {token.type for token in tokens}
    words = []
    for token in tokens:
        for child in token.children or ():
            kinds.add(child.type)
            words.append("\n" if child.type in ("softbreak", "hardbreak") else child.content)
    return "".join(words), kinds


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("prefix", ["", "> ", "- "])
def test_markdown_shows_hostile_text_to_the_letter(text: str, prefix: str) -> None:
    shown, kinds = _plain(prefix + escape_markdown(text).replace("\n", f"\n{'> ' if prefix == '> ' else '  '}"))
    assert shown == text
    assert not kinds & {"link_open", "image", "html_block", "html_inline", "code_inline", "fence", "table_open", "hr"}
    assert "heading_open" not in kinds
    assert ("bullet_list_open" in kinds) == (prefix == "- ")
    assert "ordered_list_open" not in kinds


@given(st.text(st.sampled_from("ab1 \n#-+=>|.[](){}<>!&;:/\\`*_~$\"'"), max_size=30))
def test_markdown_of_any_text_is_one_paragraph_of_its_words(text: str) -> None:
    _, kinds = _plain(escape_markdown(text))
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "hardbreak"}
    shown, kinds = _plain(escape_markdown_line(text))
    assert shown == " ".join(text.split())
    assert "hardbreak" not in kinds


@given(st.text(st.sampled_from("a` []|"), max_size=12))
def test_code_span_holds_any_backticks(text: str) -> None:
    shown, kinds = _plain("x " + markdown_code(text))
    assert "".join(shown.split()) == "x" + "".join(text.split())
    assert ("code_inline" in kinds) == bool(text.strip())


def test_html_is_escaped_for_text_and_attributes() -> None:
    assert escape_html('<a href="x">\'&\x00') == "&lt;a href=&quot;x&quot;&gt;&#x27;&amp;\ufffd"


@pytest.mark.parametrize("control", ["\x1b[2J", "\x07", "\x9b1m", "\u202e", "\u2066", "\x7f", "\ud800"])
def test_controls_and_turns_of_direction_are_shown_not_done(control: str) -> None:
    assert control[0] not in printable(f"a{control}b")
    assert "\ufffd" in printable(f"a{control}b")
