"""The pieces of the report's HTML: escaped words, bars, tables that a reader by ear can follow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from reader.survey.model import Column

# Controls, and the marks that reorder what is shown: a quote must not read otherwise than it stands in the policy.
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BLANKS = str.maketrans({"\t": " ", "\r": " ", "\u2028": "\n", "\u2029": "\n"})
BAR = 200  # width in pixels of a whole


def esc(text: str) -> str:
    """Return the text for an element's content or a quoted attribute."""
    return escape(_CONTROLS.sub("\ufffd", text.translate(_BLANKS)), quote=True)


def anchor(number: int, column: Column | None = None) -> str:
    """Return the id of a policy's quotes, or of its quote of one practice."""
    return f"p{number}-{_word(column.practice)}" if column else f"p{number}"


def topic_anchor(number: int, heading: str) -> str:
    """Return the id of a policy's quotes under one heading of the map."""
    return f"p{number}-{_word(heading.lower())}"


def _word(text: str) -> str:
    return re.sub("[^a-z0-9]+", "-", text.lower()).strip("-")


def percent(part: int, whole: int) -> str:
    """Return a share as "42 %"; what is not none is never shown as 0, nor what is not all as 100."""
    if not whole:
        return "0 %"
    value = round(100 * part / whole)
    if part and not value:
        return "under 1 %"
    return f"{min(value, 99) if part < whole else value} %"


def bar(sure: int, perhaps: int, whole: int, kind: str) -> str:
    """Return a bar: full for what is sure, paler for what is perhaps. The numbers stand beside it as text."""
    first = BAR * sure / whole if whole else 0
    second = BAR * perhaps / whole if whole else 0
    return (
        f'<svg class="bar {esc(kind)}" viewBox="0 0 {BAR} 12" width="{BAR}" height="12" aria-hidden="true">'
        f'<rect class="all" width="{BAR}" height="12" rx="2"/>'
        f'<rect class="sure" width="{first:.1f}" height="12" rx="2"/>'
        f'<rect class="perhaps" x="{first:.1f}" width="{second:.1f}" height="12" rx="2"/></svg>'
    )


def table(caption: str, head: Sequence[str], rows: Iterable[str], kind: str) -> str:
    """Return a table whose head cells and rows are HTML already; it scrolls by itself where it is too wide."""
    cells = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    body = "\n".join(rows)
    return (
        f'<div class="wide" role="region" tabindex="0" aria-label="{esc(caption)}"><table class="{kind}">\n'
        f"<caption>{esc(caption)}</caption>\n<thead><tr>{cells}</tr></thead>\n<tbody>\n{body}\n</tbody></table></div>"
    )


def counted(number: int, one: str, many: str) -> str:
    """Return "1 policy" or "1,204 policies"."""
    return f"{number:,} {one if number == 1 else many}"
