"""The report's evidence: for each policy on the page, the first sentence behind every answer, with its place."""

from __future__ import annotations

from collections.abc import Sequence

from reader.survey.briefs import name_of
from reader.survey.model import Answer, Cell, Column, Row
from reader.survey.page.heat_map import headings
from reader.survey.page.markup import anchor, counted, esc, topic_anchor
from reader.survey.page.tables import chip


def quotes_html(row: Row, number: int, columns: Sequence[Column]) -> str:
    """Return a policy's quotes under the headings of the map."""
    facts = [row.title, row.date, counted(row.words, "word", "words"), row.file]
    facts += [f"{name}: {value}" for name, value in row.fields]
    facts += [f"#{tag}" for tag in row.tags]
    parts = []
    for heading, numbers in headings(columns).items():
        quotes = [_quote(row.cells[at], columns[at], number) for at in numbers if _says(row.cells[at])]
        if quotes:
            items = "\n".join(quotes)
            parts.append(f'<h4 id="{topic_anchor(number, heading)}">{esc(heading)}</h4>\n<dl>{items}</dl>')
    body = "\n".join(parts) or "<p>Nothing was found.</p>"
    # The map's cells with nothing in them lead nowhere, so a heading is there only with quotes.
    return (
        f'<section class="policy" id="{anchor(number)}"><h3>{esc(name_of(row))}</h3>\n'
        f'<p class="facts">{" · ".join(esc(fact) for fact in facts if fact)}'
        f'<span class="back"> · <a href="#map">back to the map</a></span></p>\n'
        f"{body}</section>"
    )


def _says(cell: Cell) -> bool:
    return cell.answer in (Answer.FOUND, Answer.DENIED)


def _quote(cell: Cell, column: Column, number: int) -> str:
    said = ""
    if cell.answer is Answer.DENIED:
        said = '<span class="said">promises not to</span>'
    elif not cell.sure:
        said = '<span class="said">perhaps</span>'
    more = f", and {counted(cell.count - 1, 'more sentence', 'more sentences')}" if cell.count > 1 else ""
    return (
        f'<div id="{anchor(number, column)}"><dt>{esc(column.title)} {chip(column)} {said}</dt>'
        f"<dd><q>{esc(cell.quote)}</q> <cite>{esc(cell.place)}{more}</cite></dd></div>"
    )
