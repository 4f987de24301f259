"""Write an annotated policy as Markdown (CommonMark) that reads well as plain text too.

In: an AnnotatedPolicy. Out: text. The policy's words are escaped, so that they show to the letter; marks are code
spans, `[H1]` before a passage and `[/H1]` after it; a note's body is the user's own Markdown, kept inside a quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.document import BlockKind, Span
from reader.export.annotated_policy import AnnotatedBlock, AnnotatedPolicy, AnnotatedSection
from reader.export.annotated_runs import AnnotatedRun
from reader.export.citation import citation_line
from reader.export.contents import OVERVIEW, TITLES, Part
from reader.export.escaping import (
    escape_markdown,
    escape_markdown_line,
    escape_markdown_piece,
    markdown_code,
    printable,
)
from reader.export.places import joined_places
from reader.export.points import SEVERITY_WORDS, Point
from reader.export.statements import Statement, actions, contradictions, glance, overview
from reader.export.wording import AID, LEGEND, MADE_TITLE, nothing, provenance_lines
from reader.report import EXPLAINED


def write_markdown(policy: AnnotatedPolicy, read_on: str = "") -> str:
    """Return the whole annotated summary as Markdown."""
    contents = policy.contents
    lines = provenance_lines(policy.report, read_on) if Part.PROVENANCE in contents else ()
    parts = [
        f"# {escape_markdown_line(policy.title)}",
        f"*{AID}*",
        _list(f"{label}: {escape_markdown_line(value)}" for label, value in lines),
        *(_quoted(escape_markdown(notice)) for notice in policy.report.document.notices),
        *(_findings(policy) if policy.report.document.language == EXPLAINED else ()),
        *(_dismissed(policy) if Part.DISMISSED in contents else ()),
        *(_words(policy) if Part.WORDS in contents else ()),
        *_notes(policy),
    ]
    if contents.by_section:
        parts.append(f"## {TITLES[Part.SECTIONS]}")
        parts.append(LEGEND.replace("[", "`[").replace("]", "]`") if Part.TEXT in contents else "")
        parts += [part for section in policy.sections for part in _section(section, policy)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _findings(policy: AnnotatedPolicy) -> Iterator[str]:
    """Yield what was found; of a policy in a language that is not explained, nothing may be said of that."""
    if Part.GLANCE in policy.contents:
        first = _list(_item(item, policy) for item in glance(policy.report))
        yield from (f"## {TITLES[Part.GLANCE]}", first) if first else ()
    if Part.ACTIONS in policy.contents:
        yield f"## {TITLES[Part.ACTIONS]}"
        yield _list(_action(action, policy) for action in actions(policy.report)) or nothing(policy.report, "actions")
    if Part.GLANCE in policy.contents:
        yield from _overview(policy)
    if Part.GAPS in policy.contents:
        yield f"## {TITLES[Part.GAPS]}"
        gaps = policy.report.summary.not_stated
        yield _list(escape_markdown_line(gap.question) for gap in gaps) or nothing(policy.report, "not_stated")
    if Part.POINTS in policy.contents:
        yield f"## {TITLES[Part.POINTS]}"
        yield from [_point(point, policy) for point in policy.points] or [nothing(policy.report, "points")]


def _overview(policy: AnnotatedPolicy) -> Iterator[str]:
    summary = policy.report.summary
    yield f"## {OVERVIEW}"
    groups = overview(policy.report)
    for title, key in (("Risks", "risks"), ("Protections", "protections"), ("Your rights and choices", "rights")):
        yield f"### {title}"
        yield _list(_item(item, policy) for item in groups[key]) or nothing(policy.report, key)
    for found in summary.lists:
        yield f"### {found.title}"
        yield _list(f"{escape_markdown_line(entry.text)}{_places(entry.evidence, policy)}" for entry in found.entries)
    if summary.contradictions:
        yield "### What does not fit together"
        yield _list(_item(item, policy) for item in contradictions(policy.report))


def _action(action: Statement, policy: AnnotatedPolicy) -> str:
    ways = "".join(f"\n  - {label}: {escape_markdown_line(value)}" for label, value in action.ways)
    return escape_markdown_line(action.text) + _places(action.evidence, policy) + ways


def _dismissed(policy: AnnotatedPolicy) -> Iterator[str]:
    if policy.dismissed:
        yield f"## {TITLES[Part.DISMISSED]}"
        yield from (_point(point, policy) for point in policy.dismissed)


def _words(policy: AnnotatedPolicy) -> Iterator[str]:
    if policy.words:
        yield f"## {TITLES[Part.WORDS]}"
        yield _list(
            f"**{escape_markdown_line(word.term)}**: {escape_markdown_line(word.detail)}"
            + _places(word.spans[:1], policy)
            for word in policy.words
        )


def _item(item: Statement, policy: AnnotatedPolicy) -> str:
    severity = f"**{SEVERITY_WORDS[item.severity]}:** " if item.severity in SEVERITY_WORDS else ""
    return severity + escape_markdown_line(item.text) + _places(item.evidence, policy)


def _places(spans: Sequence[Span], policy: AnnotatedPolicy) -> str:
    places = joined_places(policy.report.document, spans)
    return f" ({places})" if places else ""


def _point(point: Point, policy: AnnotatedPolicy) -> str:
    condition = f" ({point.condition})" if point.condition else ""
    lines = [f"### `[{point.label}]` {SEVERITY_WORDS[point.severity]}: {escape_markdown_line(point.title)}{condition}"]
    lines.append(escape_markdown_line(point.plain))
    if point.reason:
        lines.append(f"*You dismissed it:* {escape_markdown_line(point.reason)}")
    for quote in point.quotes:
        lead_in = f"{escape_markdown_line(quote.lead_in)} … " if quote.lead_in else ""
        lines.append(_quoted(f"{lead_in}{escape_markdown(quote.text)}\n\n{_citation(policy, quote.place)}"))
    return "\n\n".join(lines)


def _citation(policy: AnnotatedPolicy, place: str) -> str:
    return escape_markdown_line(citation_line(policy.report.document, place))


def _notes(policy: AnnotatedPolicy) -> Iterator[str]:
    if not policy.notes:
        return
    yield f"## {TITLES[Part.NOTES]}"
    for placed in policy.notes:
        where = placed.place or ("its passage was not found in this text" if placed.lost else "the whole policy")
        tags = "".join(f" #{escape_markdown_line(tag)}" for tag in placed.note.tags)
        yield f"### `[{placed.label}]` {where}{tags}"
        if placed.quote:
            citation = f"\n\n{_citation(policy, placed.place)}" if placed.span else ""
            yield _quoted(escape_markdown(placed.quote) + citation)
        # In a quotation a fence or a raw block left open ends with it, and cannot swallow the rest of the export.
        yield _quoted("**Note.**\n\n" + printable(placed.note.body).strip())


def _section(section: AnnotatedSection, policy: AnnotatedPolicy) -> Iterator[str]:
    hashes = "#" * min(3 + section.depth, 6)
    worded = Part.TEXT in policy.contents
    title = _runs(section.heading.runs) if section.heading and worded else escape_markdown_line(section.section.title)
    yield f"{hashes} §{section.number} {' '.join(title.split())}"
    if section.section.made:
        yield f"*{MADE_TITLE}*"
    if section.sentences and Part.SECTIONS in policy.contents:
        if worded:
            yield "**In plain English**"
        yield _list(escape_markdown_line(item.text) + _places(item.evidence, policy) for item in section.sentences)
        if worded:
            yield f"**{TITLES[Part.TEXT]}**"
    if worded:
        yield from _blocks(section.blocks)


def _blocks(blocks: Sequence[AnnotatedBlock]) -> Iterator[str]:
    group: list[str] = []
    for block in blocks:
        text = _runs(block.runs)
        if block.block.kind is BlockKind.LIST_ITEM:
            group.append(_list_item(block, text))
            continue
        if group:
            yield "\n".join(group)
            group = []
        yield _quoted(text) if block.block.kind is BlockKind.QUOTE else text
    if group:
        yield "\n".join(group)


def _list_item(block: AnnotatedBlock, text: str) -> str:
    indent = "  " * (max(block.block.level, 1) - 1)
    marker = block.block.marker
    # A label that says more than "item" is kept as words: a renderer would count numbers anew.
    label = f"{escape_markdown(marker)} " if any(character.isalnum() for character in marker) else ""
    return f"{indent}- {label}" + text.replace("\n", f"\n{indent}  ")


def _runs(runs: Sequence[AnnotatedRun]) -> str:
    pieces = [""]
    for run in runs:
        begins = "".join(f"`[{mark.label}]` " for mark in run.begins)
        ends = "".join(f" `[/{mark.label}]`" for mark in run.ends)
        address = f" ({markdown_code(run.link)})" if run.link_ends and run.link not in run.text else ""
        at_start = not begins and (pieces[-1] == "" or pieces[-1].endswith("\n"))
        pieces.append(f"{begins}{escape_markdown_piece(run.text, at_start, cut=len(runs) > 1)}{address}{ends}")
    return "".join(pieces)


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)
