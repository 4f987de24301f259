"""The report's tables: how common each practice is, by group, over time, and which policies stand apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.survey.briefs import Brief, stated
from reader.survey.model import Column
from reader.survey.page.markup import anchor, bar, counted, esc, percent, table
from reader.survey.shares import FEW, Grouping, Outlier, Share, share
from reader.survey.table_columns import DENIED_BY
from reader.survey.timeline import Change, first_seen

KINDS = {"risk": "Risk", "protection": "Protection", "right": "Right", "fact": "Fact"}
_MOST_NAMED = 400  # policies behind a number; more are in the table


def prevalence_html(briefs: Sequence[Brief], columns: Sequence[Column], quoted: frozenset[int]) -> str:
    """Return how common each practice is, by topic, the most common first; each opens who states it."""
    parts = []
    for topic, numbers in by_topic(columns):
        ordered = sorted(numbers, key=lambda number: -share(briefs, number).stating)
        rows = (_prevalence_row(briefs, columns[number], number, quoted) for number in ordered)
        parts.append(table(topic, ("Practice", "Share", "Policies", "Promise not to"), rows, "prevalence"))
    return "\n".join(parts)


def by_topic(columns: Sequence[Column]) -> list[tuple[str, list[int]]]:
    """Return the places of the columns by topic, in the order of the taxonomy."""
    topics: dict[str, list[int]] = {}
    for number, column in enumerate(columns):
        topics.setdefault(column.topic or "Practices of your own", []).append(number)
    return list(topics.items())


def _prevalence_row(briefs: Sequence[Brief], column: Column, number: int, quoted: frozenset[int]) -> str:
    counts = share(briefs, number)
    who = stated(briefs, number)
    names = f"{counts.stating:,} of {counts.total:,}"
    if counts.perhaps:
        names += f", {counts.perhaps:,} of them perhaps"
    if who:
        links = ", ".join(policy_link(brief, column, quoted) for brief in who[:_MOST_NAMED])
        more = f" and {len(who) - _MOST_NAMED:,} more" if len(who) > _MOST_NAMED else ""
        names = f"<details><summary>{names}</summary><p>{links}{more}</p></details>"
    denied = (f"{counts.denied:,}" if counts.denied else "none") if column.practice in DENIED_BY else ""
    return (
        f'<tr><th scope="row">{esc(column.title)} {chip(column)}</th>'
        f"<td>{bar(counts.found, counts.perhaps, counts.total, column.kind)}"
        f'<span class="percent">{percent(counts.stating, counts.total)}</span></td>'
        f"<td>{names}</td><td>{denied}</td></tr>"
    )


def chip(column: Column) -> str:
    """Return the kind of a practice as a label: "Risk, high"."""
    grave = f", {column.severity}" if column.kind == "risk" else ""
    return f'<span class="chip {esc(column.kind)}">{KINDS.get(column.kind, "Practice")}{esc(grave)}</span>'


def policy_link(brief: Brief, column: Column | None, quoted: frozenset[int]) -> str:
    """Return a policy's name, leading to its quote where the page holds it."""
    if brief.number not in quoted:
        return esc(brief.name)
    return f'<a href="#{anchor(brief.number, column)}">{esc(brief.name)}</a>'


def groups_html(grouping: Grouping, columns: Sequence[Column]) -> str:
    """Return how common each practice is in each group; a group of a few is told in numbers."""
    head = [
        "Practice",
        *(
            f'{esc(value)}<br><span class="small">{counted(len(those), "policy", "policies")}</span>'
            for value, those in grouping.groups
        ),
    ]
    rows = []
    for number, column in enumerate(columns):
        counts = [share(those, number) for _, those in grouping.groups]
        if any(one.stating for one in counts):
            cells = "".join(_share_cell(one, column.kind) for one in counts)
            rows.append(f'<tr><th scope="row">{esc(column.title)} {chip(column)}</th>{cells}</tr>')
    return table(f"How common each practice is by {grouping.name}", head, rows, "groups")


def _share_cell(counts: Share, kind: str) -> str:
    part = counts.stating / counts.total if counts.total else 0
    shade = 0 if not counts.stating else min(4, 1 + int(part * 4))
    said = percent(counts.stating, counts.total) if counts.total >= FEW else f"{counts.stating} of {counts.total}"
    return f'<td class="{esc(kind)} h{shade}">{said}</td>'


def changes_html(changes: Sequence[Change], columns: Sequence[Column], quoted: frozenset[int]) -> str:
    """Return when each practice appeared in a policy, or went, by practice."""
    rows: list[str] = []
    for number, group in groupby(changes, key=lambda change: change.column):
        those = list(group)
        for first, change in enumerate(those):
            title = f'<th scope="row" rowspan="{len(those)}">{esc(columns[number].title)} {chip(columns[number])}</th>'
            brief = change.after if change.appeared else change.before
            word = "appeared" if change.appeared else "no longer found"
            sign = "+" if change.appeared else "−"
            rows.append(
                f'<tr class="{"new" if change.appeared else "gone"}">{"" if first else title}'
                f'<td><span aria-hidden="true">{sign}</span> {word}</td>'
                f"<td>{esc(change.before.date)} to {esc(change.after.date)}</td>"
                f"<td>{policy_link(brief, columns[number], quoted)}</td></tr>"
            )
    return table(
        "Practices that appeared or went between two versions",
        ("Practice", "What happened", "Between the versions of", "Policy and quote"),
        rows,
        "changes",
    )


def first_seen_html(briefs: Sequence[Brief], columns: Sequence[Column], quoted: frozenset[int]) -> str:
    """Return when each practice was first stated in the whole corpus, the newest practices first."""
    seen = [one for number in range(len(columns)) if (one := first_seen(briefs, number)) is not None]
    seen.sort(key=lambda one: one.brief.date, reverse=True)
    rows = (
        f'<tr><th scope="row">{esc(columns[one.column].title)} {chip(columns[one.column])}</th>'
        f"<td>{esc(one.brief.date)}</td><td>{policy_link(one.brief, columns[one.column], quoted)}</td>"
        f"<td>{counted(one.older, 'older policy', 'older policies')}</td></tr>"
        for one in seen
    )
    head = ("Practice", "First stated on", "Policy and quote", "Not found in")
    return table("When each practice was first seen in these policies", head, rows, "seen") if seen else ""


def outliers_html(outliers: Sequence[Outlier], columns: Sequence[Column], total: int, quoted: frozenset[int]) -> str:
    """Return the policies that stand apart, as lists."""
    return "\n".join(_outlier_lists(outliers, columns, total, quoted)) or "<p>None stands apart by these measures.</p>"


def _outlier_lists(
    outliers: Sequence[Outlier], columns: Sequence[Column], total: int, quoted: frozenset[int]
) -> Iterator[str]:
    for kind, heading in (("many", "Far more risks than most"), ("few", "Far fewer risks than most")):
        those = [outlier for outlier in outliers if outlier.kind == kind]
        if those:
            items = "".join(
                f"<li>{policy_link(one.brief, None, quoted)}: {counted(one.value, 'risk', 'risks')} stated</li>"
                for one in those
            )
            yield f"<h3>{heading}</h3><ul>{items}</ul>"
    for kind, heading in (
        ("rare", "Only a few state it"),
        ("missing", "Nearly all state it, and in these nothing was found"),
    ):
        those = [outlier for outlier in outliers if outlier.kind == kind]
        items = ""
        for number, group in groupby(those, key=lambda outlier: outlier.column):
            ones = list(group)
            column = columns[number]
            names = ", ".join(policy_link(one.brief, column if kind == "rare" else None, quoted) for one in ones)
            items += (
                f"<li><b>{esc(column.title)}</b> {chip(column)} "
                f'<span class="small">{ones[0].value} of {total}</span><br>{names}</li>'
            )
        if items:
            yield f'<h3>{heading}</h3><ul class="apart">{items}</ul>'
