"""The report's map, policy by topic: how many of a topic's risks each policy states, and its protections and rights."""

from __future__ import annotations

from collections.abc import Sequence

from reader.survey.briefs import Brief
from reader.survey.model import Column
from reader.survey.page.markup import anchor, esc, table, topic_anchor
from reader.survey.shares import risk_count

KIND_HEADINGS = {"protection": "Protections", "right": "Rights", "fact": "Facts"}


def headings(columns: Sequence[Column]) -> dict[str, list[int]]:
    """Return the columns under the headings of the map: risks by topic, then protections, rights and facts."""
    found: dict[str, list[int]] = {}
    for number, column in enumerate(columns):
        if column.kind == "risk":
            found.setdefault(column.topic or "Practices of your own", []).append(number)
    for kind, heading in KIND_HEADINGS.items():
        numbers = [number for number, column in enumerate(columns) if column.kind == kind]
        if numbers:
            found[heading] = numbers
    return found


def map_html(briefs: Sequence[Brief], columns: Sequence[Column]) -> str:
    """Return the map, the policies with most risks first; each cell leads to its quotes."""
    shown = {heading: numbers for heading, numbers in headings(columns).items() if heading != "Facts"}
    risks = sum(column.kind == "risk" for column in columns)
    head = ["Policy", "All risks", *(esc(heading) for heading in shown)]
    rows = []
    for brief in sorted(briefs, key=lambda brief: (-risk_count(brief, columns), brief.name)):
        count = risk_count(brief, columns)
        cells = f'<td class="risk total">{count}<span class="ear"> of {risks}</span></td>'
        for heading, numbers in shown.items():
            cells += _cell(brief, heading, numbers, columns)
        name = f'<a href="#{anchor(brief.number)}">{esc(brief.name)}</a>'
        rows.append(f'<tr><th scope="row">{name}</th>{cells}</tr>')
    return table("Risks, protections and rights that each policy states", head, rows, "map")


def _cell(brief: Brief, heading: str, numbers: Sequence[int], columns: Sequence[Column]) -> str:
    count = sum(brief.states(number) for number in numbers)
    kind = columns[numbers[0]].kind
    if not count:
        return f'<td class="{kind} h0"><span aria-hidden="true">·</span><span class="ear">none</span></td>'
    # One of one is no more than one of four: a topic with a single risk would be dark throughout.
    shade = min(4, 1 + int(4 * count / max(len(numbers), 4)))
    graves = [columns[number].severity == "high" for number in numbers if brief.states(number)]
    grave = '<span aria-hidden="true">!</span><span class="ear"> with a high one</span>' if any(graves) else ""
    return (
        f'<td class="{kind} h{shade}"><a href="#{topic_anchor(brief.number, heading)}">{count}'
        f'<span class="ear"> of {len(numbers)}</span>{grave}</a></td>'
    )
