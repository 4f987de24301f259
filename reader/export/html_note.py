"""Turn the Markdown of a user's note into HTML that loads nothing and runs nothing.

In: the body of a note. Out: HTML. Raw HTML is shown as text, images are not made, headings become bold lines so that
the headings of the page stay in order, and links leave no trace of where they were followed from.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reader.export.escaping import printable

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def note_tokens(body: str) -> list[Token]:
    """Return the pieces of Markdown that a note's body, free of control characters, is made of."""
    return _parser().parse(body)


def note_html(body: str) -> str:
    """Return a note's body as HTML."""
    parser = _parser()
    tokens = parser.parse(printable(body))
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = "p"
            if token.nesting == 1:
                token.attrSet("class", "note-heading")
        for child in token.children or ():
            if child.type == "link_open":
                child.attrSet("rel", "noreferrer noopener nofollow")
    return str(parser.renderer.render(tokens, parser.options, {}))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # late: a report without notes needs no parser

    # An image would be loaded from wherever it points: "![x](y)" stays a link behind an exclamation mark.
    return MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
