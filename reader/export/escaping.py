r"""Make a policy's words harmless in an output: no markup, no control character, no hidden turn of direction.

Takes any text, gives text that shows the same words. Line breaks ("\n") stay.
"""

from __future__ import annotations

import re
from html import escape

# C0 and C1 controls but for the line break, and the marks that reorder what is shown (Trojan Source): an escape
# sequence must not reach a terminal, and a sentence must not read otherwise than it is stored.
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BLANKS = str.maketrans({"\t": " ", "\r": " ", "\u2028": "\n", "\u2029": "\n"})

# Escaped wherever they stand. A colon before "//" and the dot of "www." would become links on GitHub, also where the
# text is cut between them; and a cut may hide the digits before a list item's dot: hence the edges.
_MARKDOWN = re.compile(r"[\\`*_\[\]<>|~$#]|&(?=[#\w])|:(?=//)|(?<=\bwww)\.")
_MARKDOWN_CUT = re.compile(_MARKDOWN.pattern + r"|[&:]\Z|\A[.)]")
_LINE_START = re.compile(r"^(?:([-+=])|(\d{1,9})([.)]))", re.MULTILINE)


def printable(text: str) -> str:
    """Return the text with every control character shown as "\ufffd", so that it can do nothing."""
    return _CONTROLS.sub("\ufffd", text.translate(_BLANKS))


def escape_html(text: str) -> str:
    """Return the text for an element's content or a quoted attribute of HTML."""
    return escape(printable(text), quote=True)


def escape_markdown(text: str) -> str:
    """Return the text so that CommonMark and GitHub show it to the letter; lines end in a hard break.

    What starts a list, a heading or a rule is escaped on every line, since the text may be put at the start of one.
    """
    return escape_markdown_piece(text.strip(), cut=False)


def escape_markdown_piece(text: str, line_start: bool = True, cut: bool = True) -> str:
    """Return a piece of a longer text, with its blanks at the edges unless it stands at the start of a line.

    `cut` tells that the text goes on before or after the piece, so that its edges need care.
    """
    lines = re.sub(r"[^\S\n]*\n\s*", "\n", printable(text))
    if line_start:
        lines = lines.lstrip()
    pattern = _MARKDOWN_CUT if cut else _MARKDOWN
    escaped = pattern.sub(lambda match: "\\" + match.group(), lines)
    first, rest = ("", escaped) if line_start else _cut(escaped)
    return (first + _starts(rest)).replace("\n", "\\\n")


def escape_markdown_line(text: str) -> str:
    """Return the text as one line: for a heading, a list item or the middle of a sentence."""
    return escape_markdown_piece(" ".join(printable(text).split()), cut=False)


def markdown_code(text: str) -> str:
    """Return the text as a code span, whatever backticks it holds."""
    line = " ".join(printable(text).split())
    fence = "`" * (max((len(run) for run in re.findall("`+", line)), default=0) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}" if line else ""


def _cut(text: str) -> tuple[str, str]:
    """Cut after the first line break: what stands before it is no start of a line."""
    at = text.find("\n") + 1
    return (text[:at], text[at:]) if at else (text, "")


def _starts(text: str) -> str:
    return _LINE_START.sub(
        lambda match: "\\" + match.group(1) if match.group(1) else f"{match.group(2)}\\{match.group(3)}", text
    )
