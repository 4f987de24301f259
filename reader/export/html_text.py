"""Write the sections of an annotated policy as HTML: heading, plain summary, and the policy's words with their marks.

In: an AnnotatedPolicy. Out: pieces of HTML. Every block has an anchor ("b12") and every mark one ("H1-1", "H1-2").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.document import BlockKind, Document, RunKind, Span
from reader.export.annotated_policy import AnnotatedBlock, AnnotatedPolicy, AnnotatedSection
from reader.export.annotated_runs import AnnotatedRun
from reader.export.contents import Part
from reader.export.escaping import escape_html as esc
from reader.export.wording import MADE_TITLE

TAGS = {RunKind.STRONG: "strong", RunKind.EMPHASIS: "em", RunKind.CODE: "code"}
LINKED = ("http://", "https://", "mailto:")


def anchor_of(document: Document, span: Span) -> str:
    """Return the anchor of the block in which a span begins."""
    index = bisect_right(document.blocks, span.start, key=lambda placed: placed.span.start) - 1
    return f"b{max(0, index)}"


def place_html(place: str, span: Span, policy: AnnotatedPolicy) -> str:
    """Return a place, as a link where the words themselves, or their section, are shown."""
    document = policy.report.document
    if Part.TEXT in policy.contents:
        return f'<a href="#{anchor_of(document, span)}">{esc(place)}</a>'
    if policy.contents.by_section:
        return f'<a href="#s{document.section_index_at(span.start) + 1}">{esc(place)}</a>'
    return esc(place)


def section_html(policy: AnnotatedPolicy) -> Iterator[str]:
    """Yield the sections in reading order."""
    counts = _Marks(frozenset(_labels(policy)))
    for entry in policy.sections:
        yield _section(entry, policy, counts)


def section_words(policy: AnnotatedPolicy) -> Iterator[tuple[str, str]]:
    """Yield the title and the words of each section in reading order, both as HTML; the words only where chosen."""
    counts = _Marks(frozenset(_labels(policy)))
    worded = Part.TEXT in policy.contents
    for entry in policy.sections:
        title = _runs(entry.heading.runs, counts) if entry.heading and worded else esc(entry.section.title)
        if entry.heading and worded:
            title = f'<span id="b{entry.heading.index}">{title}</span>'
        yield title, "".join(_blocks(entry.blocks, counts)) if worded else ""


class _Marks(dict[str, int]):
    """How often each mark has begun so far, and which of the marks have something that their label can lead to."""

    def __init__(self, linked: frozenset[str]) -> None:
        super().__init__()
        self.linked = linked


def _labels(policy: AnnotatedPolicy) -> Iterator[str]:
    if Part.POINTS in policy.contents:
        yield from (point.label for point in policy.points)
    yield from (placed.label for placed in policy.notes)


def _section(entry: AnnotatedSection, policy: AnnotatedPolicy, counts: _Marks) -> str:
    level = min(3 + entry.depth, 6)
    worded = Part.TEXT in policy.contents
    title = _runs(entry.heading.runs, counts) if entry.heading and worded else esc(entry.section.title)
    anchor = f' id="b{entry.heading.index}"' if entry.heading else ""
    made = f'<p class="made">{MADE_TITLE}</p>\n' if entry.section.made else ""
    text = "".join(_blocks(entry.blocks, counts)) if worded else ""
    alone = "" if Part.SECTIONS in policy.contents and entry.sentences else " alone"
    return (
        f'<section class="policy{alone}" id="s{entry.number}" aria-labelledby="t{entry.number}">\n'
        f'<h{level} id="t{entry.number}"><span class="number">§{entry.number}</span> '
        f"<span{anchor}>{title}</span></h{level}>\n"
        f"{made}{_summary(entry, policy)}"
        + (f'<div class="words" lang="{esc(policy.report.document.language)}">\n{text}</div>\n' if text else "")
        + "</section>\n"
    )


def _summary(entry: AnnotatedSection, policy: AnnotatedPolicy) -> str:
    if not entry.sentences or Part.SECTIONS not in policy.contents:
        return ""
    document = policy.report.document
    items = []
    for sentence in entry.sentences:
        places = {document.place(span): span for span in reversed(sentence.evidence)}
        links = ", ".join(place_html(place, span, policy) for place, span in reversed(places.items()))
        items.append(f'<li>{esc(sentence.text)} <span class="place">{links}</span></li>')
    return (
        f'<div class="plain" role="note" aria-label="In plain English">\n<p class="plain-title">In plain English</p>'
        f"<ul>{''.join(items)}</ul></div>\n"
    )


def _blocks(blocks: Sequence[AnnotatedBlock], counts: _Marks) -> Iterator[str]:
    for (kind, _group), members in groupby(blocks, key=lambda block: (block.block.kind, block.block.group)):
        if kind is BlockKind.LIST_ITEM:
            yield f'<ul class="items">{"".join(_list_item(block, counts) for block in members)}</ul>\n'
        elif kind is BlockKind.TABLE_ROW:
            rows = "".join(f'<tr id="b{block.index}">{_cells(block, counts)}</tr>' for block in members)
            yield f'<div class="table"><table>{rows}</table></div>\n'
        else:
            for block in members:
                words = _runs(block.runs, counts)
                if kind is BlockKind.QUOTE:
                    yield f'<blockquote id="b{block.index}"><p>{words}</p></blockquote>\n'
                else:
                    look = ' class="subheading"' if kind is BlockKind.HEADING else ""
                    yield f'<p id="b{block.index}"{look}>{words}</p>\n'


def _list_item(block: AnnotatedBlock, counts: _Marks) -> str:
    level = min(max(block.block.level, 1), 6)
    marker = f'<span class="marker">{esc(block.block.marker or "•")}</span> '
    return f'<li id="b{block.index}" class="level{level}">{marker}{_runs(block.runs, counts)}</li>'


def _cells(block: AnnotatedBlock, counts: _Marks) -> str:
    """Cut a row's runs at the separators between its cells."""
    cells: list[list[AnnotatedRun]] = [[]]
    for run in block.runs:
        pieces = run.text.split(" | ")
        for number, piece in enumerate(pieces):
            if number:
                cells.append([])
            first, last = number == 0, number == len(pieces) - 1
            cells[-1].append(
                AnnotatedRun(
                    piece,
                    run.marks,
                    run.begins if first else (),
                    run.ends if last else (),
                    run.styles,
                    run.link,
                    run.link_ends and last,
                )
            )
    return "".join(f"<td>{_runs(cell, counts)}</td>" for cell in cells)


def _runs(runs: Sequence[AnnotatedRun], counts: _Marks) -> str:
    return "".join(_run(run, counts) for run in runs)


def _run(run: AnnotatedRun, counts: _Marks) -> str:
    words = esc(run.text).replace("\n", "<br>")
    for kind in sorted(run.styles & TAGS.keys()):
        words = f"<{TAGS[kind]}>{words}</{TAGS[kind]}>"
    if run.link.lower().startswith(LINKED):
        words = f'<a href="{esc(run.link)}" rel="noreferrer noopener nofollow">{words}</a>'
    if run.link_ends and run.link not in run.text and not run.link.startswith("#"):
        words += f' <span class="address">({esc(run.link)})</span>'
    if run.marks:
        # The gravest look wins where marks lie on each other; each of them still has its label.
        look = min(("high", "medium", "low", "note").index(mark.look) for mark in run.marks)
        noted = " noted" if look < 3 and any(mark.look == "note" for mark in run.marks) else ""
        words = f'<span class="mark {("high", "medium", "low", "note")[look]}{noted}">{words}</span>'
    return (
        _begins(run, counts)
        + words
        + "".join(_label(mark.label, mark.look, mark.label in counts.linked) for mark in run.ends)
    )


def _begins(run: AnnotatedRun, counts: _Marks) -> str:
    anchors = []
    for mark in run.begins:
        counts[mark.label] = counts.get(mark.label, 0) + 1
        letter = f' data-letter="{mark.label[0]}"'  # drawn in the margin, where it is found without colour
        anchors.append(f'<span id="{mark.label}-{counts[mark.label]}" class="begin {mark.look}"{letter}></span>')
    return "".join(anchors)


def _label(label: str, look: str, linked: bool) -> str:
    if not linked:
        return f'<span class="label {look}">[{label}]</span>'
    return f'<a class="label {look}" href="#{label}">[{label}]</a>'
