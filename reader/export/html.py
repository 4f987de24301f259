"""Write an annotated policy as one self-contained, accessible HTML page.

In: an AnnotatedPolicy. Out: text. Nothing is loaded and nothing runs: no script, no image, one inline style sheet that
the content security policy allows by its hash. Marks are tint, underline style and a label, so print loses nothing.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence

from reader.document import NoteTarget, Span
from reader.export.annotated_policy import AnnotatedPolicy, PlacedNote
from reader.export.escaping import escape_html as esc
from reader.export.html_note import note_html
from reader.export.html_text import anchor_of, section_html
from reader.export.points import SEVERITY_WORDS, Point, Quote
from reader.export.statements import Statement, actions, contradictions, glance, overview
from reader.export.wording import AID, NOTHING, provenance_lines
from reader.report import EXPLAINED
from reader.resources import resource_text

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; \
base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title}: annotated summary</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the summary</a>
<header>
<p class="kind">Annotated summary of a privacy policy</p>
<h1>{title}</h1>
{provenance}
<p class="aid">{aid}</p>
{notices}
</header>
<nav aria-labelledby="contents"><h2 id="contents">Contents</h2>
{contents}
</nav>
<main id="main">
{body}
</main>
<footer><p>{aid}</p></footer>
</body>
</html>
"""

GLANCE = (
    ("Risks", "risks", "what may hurt you"),
    ("Protections", "protections", "what they promise"),
    ("Your rights and choices", "rights", "what you can ask for"),
)


def write_html(policy: AnnotatedPolicy, read_on: str = "") -> str:
    """Return the whole annotated summary as an HTML page."""
    style = "\n" + resource_text("export/report.css")
    parts = [
        ("glance", "At a glance", "".join(_glance(policy))),
        ("actions", "What you can do", _actions(policy)),
        ("gaps", "What it does not say", _gaps(policy)),
        ("points", "Risk points", _points(policy.points)),
        ("notes", "Your notes", _notes(policy)),
        ("text", "Section by section", _legend(policy) + "".join(section_html(policy))),
    ]
    if policy.report.document.language != EXPLAINED:  # then nothing was looked for, and nothing may be said of it
        parts = parts[-2:]
    shown = [part for part in parts if part[2]]
    lines = provenance_lines(policy.report, read_on)
    return PAGE.format(
        hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii"),
        style=style,
        title=esc(policy.title),
        aid=AID,
        provenance='<dl class="provenance">'
        + "".join(f"<div><dt>{label}</dt><dd>{esc(value)}</dd></div>" for label, value in lines)
        + "</dl>",
        notices="".join(f'<p class="notice">{esc(notice)}</p>' for notice in policy.report.document.notices),
        contents=_contents(policy, shown),
        body="\n".join(
            f'<section id="{name}" aria-labelledby="{name}-t"><h2 id="{name}-t">{title}</h2>\n{content}</section>'
            for name, title, content in shown
        ),
    )


def _contents(policy: AnnotatedPolicy, parts: Sequence[tuple[str, str, str]]) -> str:
    risks = {section.section.id: 0 for section in policy.sections}
    for point in policy.points:
        risks[point.section] = risks.get(point.section, 0) + 1
    sections = "".join(
        f'<li><a href="#s{entry.number}"><span class="number">§{entry.number}</span> {esc(entry.section.title)}</a>'
        + _count(risks[entry.section.id])
        + "</li>"
        for entry in policy.sections
    )
    links = "".join(f'<li><a href="#{name}">{title}</a></li>' for name, title, _ in parts)
    return f'<ul class="parts">{links}</ul>\n<ol class="sections">{sections}</ol>'


def _count(risks: int) -> str:
    return f' <span class="count">{risks} {"risk" if risks == 1 else "risks"}</span>' if risks else ""


def _glance(policy: AnnotatedPolicy) -> Iterator[str]:
    first = "".join(f"<li>{_item(item, policy)}</li>\n" for item in glance(policy.report))
    if first:
        yield f'<ul class="first">{first}</ul>\n'
    groups = overview(policy.report)
    for title, key, meaning in GLANCE:
        items = groups[key]
        yield f'<div class="glance {key}"><h3>{title} <small>{meaning}</small></h3>\n'
        entries = "".join(f"<li>{_item(item, policy)}</li>\n" for item in items)
        yield f"<ul>{entries}</ul>" if items else f'<p class="none">{NOTHING[key]}</p>'
        yield "</div>\n"
    for found in policy.report.summary.lists:
        entries = "".join(
            f"<li>{esc(entry.text)}{places_html(entry.evidence, policy)}</li>\n" for entry in found.entries
        )
        yield f'<div class="glance facts"><h3>{esc(found.title)}</h3>\n<ul>{entries}</ul></div>\n'
    against = "".join(f"<li>{_item(item, policy)}</li>\n" for item in contradictions(policy.report))
    if against:
        yield f'<div class="glance against"><h3>What does not fit together</h3>\n<ul>{against}</ul></div>\n'


def _item(item: Statement, policy: AnnotatedPolicy) -> str:
    return severity_chip(item.severity) + esc(item.text) + places_html(item.evidence, policy)


def severity_chip(severity: str) -> str:
    """Return the severity as a word in a coloured box, nothing for what is no risk."""
    return f'<strong class="chip {severity}">{SEVERITY_WORDS[severity]}</strong> ' if severity in SEVERITY_WORDS else ""


def places_html(spans: Sequence[Span], policy: AnnotatedPolicy) -> str:
    """Return links to the clauses that a sentence rests on, each place once."""
    document = policy.report.document
    places: dict[str, str] = {}
    for span in spans:
        places.setdefault(document.place(span), anchor_of(document, span))
    links = ", ".join(f'<a href="#{anchor}">{esc(place)}</a>' for place, anchor in places.items())
    return f' <span class="place">{links}</span>' if links else ""


def _actions(policy: AnnotatedPolicy) -> str:
    entries = []
    for action in actions(policy.report):
        ways = "".join(f"<div><dt>{label}</dt><dd>{esc(value)}</dd></div>" for label, value in action.ways)
        entries.append(
            f"<li>{esc(action.text)}{places_html(action.evidence, policy)}"
            + (f'<dl class="contact">{ways}</dl>' if ways else "")
            + "</li>\n"
        )
    return f"<ul>{''.join(entries)}</ul>" if entries else f'<p class="none">{NOTHING["actions"]}</p>'


def _gaps(policy: AnnotatedPolicy) -> str:
    entries = "".join(f"<li>{esc(gap.question)}</li>" for gap in policy.report.summary.not_stated)
    return f'<ul class="gaps">{entries}</ul>' if entries else f'<p class="none">{NOTHING["not_stated"]}</p>'


def _points(points: Sequence[Point]) -> str:
    if not points:
        return f'<p class="none">{NOTHING["points"]}</p>'
    return "".join(_point(point) for point in points)


def _point(point: Point) -> str:
    condition = f' <span class="condition">{point.condition}</span>' if point.condition else ""
    quotes = "".join(
        f'<blockquote class="{point.severity}"><p>{_lead_in(quote)}{esc(quote.text)}</p>'
        f'<footer><a href="#{point.label}-{number}">{esc(quote.place)}</a></footer></blockquote>\n'
        for number, quote in enumerate(point.quotes, 1)
    )
    return (
        f'<article class="point" id="{point.label}"><h3><span class="label {point.severity}">[{point.label}]</span> '
        f"{severity_chip(point.severity)}{esc(point.title)}{condition}</h3>\n<p>{esc(point.plain)}</p>\n{quotes}</article>\n"
    )


def _lead_in(quote: Quote) -> str:
    return f'<span class="lead-in">{esc(quote.lead_in)}</span> … ' if quote.lead_in else ""


def _notes(policy: AnnotatedPolicy) -> str:
    return "".join(_note(placed) for placed in policy.notes)


def _note(placed: PlacedNote) -> str:
    if placed.span:
        where = f'<a href="#{placed.label}-1">{esc(placed.place)}</a>'
    else:
        where = "its passage was not found in this text" if placed.lost else "the whole policy"
    tags = "".join(f' <span class="tag">#{esc(tag)}</span>' for tag in placed.note.tags)
    about = "section" if placed.note.target is NoteTarget.SECTION else "passage"
    quote = (
        f'<blockquote class="note" title="The {about}"><p>{esc(placed.quote)}</p></blockquote>' if placed.quote else ""
    )
    return (
        f'<article class="point" id="{placed.label}"><h3><span class="label note">[{placed.label}]</span> '
        f'Note on {where}{tags}</h3>\n{quote}<div class="body">{note_html(placed.note.body)}</div></article>\n'
    )


def _legend(policy: AnnotatedPolicy) -> str:
    looks = [*(f'<span class="mark {look}">{word}</span> [{word[0]}1]' for look, word in SEVERITY_WORDS.items())]
    if policy.notes:
        looks.append('<span class="mark note">Your note</span> [N1]')
    return f'<p class="legend">Marks in the text: {", ".join(looks)}. A label leads to its point.</p>\n'
