"""Write a Report as plain text for a terminal: what a careful reader would tell you, with the places to look up.

In: a Report and a Style. Out: text that ends in a line break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.cli.terminal import Style
from reader.document import Span
from reader.export.places import joined_places
from reader.export.points import SEVERITY_WORDS, risk_points
from reader.export.statements import Statement, actions, contradictions, glance, overview, section_statements
from reader.export.wording import AID, length_line, long_date, nothing, reading_line
from reader.report import EXPLAINED, Report

BULLET = "  • "
HANGING = "    "
MOST_PLACES = 3  # of a fact: enough to look it up
NO_BREAK = "\u00a0"


def plain_report(report: Report, style: Style, points: bool = False) -> str:
    """Return the report; with `points`, every risk point with its quotes as well.

    Of a policy in a language that is not explained, it names the sections.
    """
    if report.document.language != EXPLAINED:
        return "\n".join([*_head(report, style), *_sections(report, style)]) + "\n"
    lines = [
        *_head(report, style),
        *_first(report, style),
        *_actions(report, style),
        *_lists(report, style, whole=points),
        *_against(report, style),
        *_gaps(report, style),
        *_all_lines(report, style),
        *_facts(report, style),
        *(_points(report, style) if points else ()),
        *_sections(report, style),
        "",
        *(style.paint(line, "dim") for line in style.wrap(AID)),
    ]
    return "\n".join(lines) + "\n"


def _head(report: Report, style: Style) -> Iterator[str]:
    came_from, summary = report.document.provenance, report.summary
    title = came_from.title or came_from.site or came_from.file_name or "Privacy policy"
    for line in style.wrap(title):
        yield style.paint(line, "bold")
    archived = f"archived on {long_date(came_from.archived_on)}" if came_from.archived_on else ""
    dated = f"file dated {long_date(came_from.dated)}" if came_from.dated else ""
    facts = (came_from.site, archived, dated, length_line(summary.words, summary.reading_minutes))
    for line in style.wrap(" · ".join(fact for fact in facts if fact)):
        yield style.paint(line, "dim")
    if report.document.language == EXPLAINED:
        for line in style.wrap(reading_line(report)):
            yield style.paint(line, "dim")
    for notice in report.document.notices:
        yield from style.wrap(f"Note: {notice}")


def _title(text: str, style: Style) -> Iterator[str]:
    yield ""
    yield style.paint(text, "bold")


def _first(report: Report, style: Style) -> Iterator[str]:
    items = glance(report)
    if items:
        yield from _title("At a glance", style)
    for item in items:
        yield from _item(item, report, style)


def _lists(report: Report, style: Style, *, whole: bool) -> Iterator[str]:
    """Say the short lists in a line each; with `whole`, every entry with its places."""
    for found in report.summary.lists:
        yield from _title(found.title, style)
        if whole:
            for entry in found.entries:
                yield from style.wrap(entry.text + _places(entry.evidence[:MOST_PLACES], report), BULLET, HANGING)
            continue
        texts = [entry.text for entry in found.entries[: found.shown]]
        more = f"; and {found.more} more" if found.more else ""
        yield from style.wrap("; ".join(texts) + more, HANGING)


def _against(report: Report, style: Style) -> Iterator[str]:
    pairs = contradictions(report)
    if pairs:
        yield from _title("What does not fit together", style)
    for pair in pairs:
        yield from style.wrap(pair.text + _places(pair.evidence, report), BULLET, HANGING)


def _all_lines(report: Report, style: Style) -> Iterator[str]:
    """Say every risk and promise; rights only where nothing to do was said of them."""
    groups = overview(report)
    titles = [("Risks", "risks"), ("Protections", "protections")]
    if not report.summary.actions:
        titles.append(("Your rights and choices", "rights"))
    for title, key in titles:
        yield from _title(title, style)
        for item in groups[key]:
            yield from _item(item, report, style)
        if not groups[key]:
            yield from style.wrap(nothing(report, key), HANGING)


def _facts(report: Report, style: Style) -> Iterator[str]:
    facts = report.summary.facts
    if facts:
        yield from _title("Worth knowing", style)
    for item in facts:
        yield from style.wrap(item.text + _places(item.evidence[:MOST_PLACES], report), BULLET, HANGING)


def _item(item: Statement, report: Report, style: Style) -> Iterator[str]:
    word = SEVERITY_WORDS.get(item.severity, "")
    text = f"{word}: {item.text}" if word else item.text
    lines = style.wrap(text + _places(item.evidence, report), BULLET, HANGING)
    # Painted after wrapping: escape sequences have no width, but would be counted.
    yield lines[0].replace(word, style.paint(word, item.severity), 1) if word else lines[0]
    yield from lines[1:]


def _places(spans: Sequence[Span], report: Report) -> str:
    # A no-break space keeps "§4 ¶2" on one line.
    places = re.sub(r"(?<=\d) (?=¶)", NO_BREAK, joined_places(report.document, spans))
    return f" ({places})" if places else ""


def _actions(report: Report, style: Style) -> Iterator[str]:
    yield from _title("What you can do", style)
    for action in actions(report):
        yield from style.wrap(action.text + _places(action.evidence, report), BULLET, HANGING)
        for label, value in action.ways:
            yield from style.wrap(f"{label}: {value}", HANGING + "  ", HANGING + "    ")
    if not report.summary.actions:
        yield from style.wrap(nothing(report, "actions"), HANGING)


def _gaps(report: Report, style: Style) -> Iterator[str]:
    yield from _title("What it does not say", style)
    for gap in report.summary.not_stated:
        sought = f" (Looked for: {gap.looked_for}.)" if gap.looked_for else ""
        yield from style.wrap(gap.question + sought, BULLET, HANGING)
    if not report.summary.not_stated:
        yield from style.wrap(nothing(report, "not_stated"), HANGING)


def _points(report: Report, style: Style) -> Iterator[str]:
    yield from _title("Risk points", style)
    points = risk_points(report)
    for point in points:
        label = f"[{point.label}]"
        condition = f", {point.condition}" if point.condition else ""
        lines = style.wrap(f"{label} {SEVERITY_WORDS[point.severity]}: {point.title}{condition}", "  ", HANGING)
        yield lines[0].replace(label, style.paint(label, point.severity), 1)
        yield from lines[1:]
        for quote in point.quotes:
            lead_in = f"{quote.lead_in} … " if quote.lead_in else ""
            place = quote.place.replace(" ", NO_BREAK)
            yield from style.wrap(f"“{lead_in}{quote.text}” ({place})", HANGING + "  ")
    if not points:
        yield from style.wrap(nothing(report, "points"), HANGING)


def _sections(report: Report, style: Style) -> Iterator[str]:
    yield from _title("Section by section", style)
    for number, section in enumerate(report.document.sections, 1):
        made = " (title made)" if section.made else ""
        made += " (in another language: not read)" if report.document.is_unread(section.span) else ""
        yield ""
        for line in style.wrap(f"§{number} {section.title}{made}", "  ", HANGING):
            yield style.paint(line, "bold")
        for sentence in section_statements(report, section.id):
            yield from style.wrap(sentence.text + _places(sentence.evidence, report), BULLET, HANGING)
