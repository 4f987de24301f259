"""Write the parts of an annotated policy as pieces of HTML: at a glance, what you can do, points, notes, hard words.

In: an AnnotatedPolicy. Out: HTML in which the policy's words are text alone; "" for a part that has nothing to show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.document import NoteTarget, Span, link_to
from reader.export.annotated_policy import AnnotatedPolicy, PlacedNote
from reader.export.citation import citation_sides
from reader.export.contents import Part
from reader.export.escaping import escape_html as esc
from reader.export.html_note import note_html
from reader.export.html_text import place_html
from reader.export.points import SEVERITY_WORDS, Point, Quote
from reader.export.statements import Statement, actions, contradictions, glance, overview
from reader.export.wording import nothing

AGAIN = "Opens the passage in Policy Reader, if the policy is in your library"
GLANCE = (
    ("Risks", "risks", "what may hurt you"),
    ("Protections", "protections", "what they promise"),
    ("Your rights and choices", "rights", "what you can ask for"),
)


def glance_html(policy: AnnotatedPolicy) -> str:
    """Return the few things that matter most."""
    first = "".join(f"<li>{_item(item, policy)}</li>\n" for item in glance(policy.report))
    return f'<ul class="first">{first}</ul>\n' if first else ""


def overview_html(policy: AnnotatedPolicy) -> str:
    """Return risks, protections and rights, the short lists, and what does not fit together."""
    return "".join(_overview(policy))


def _overview(policy: AnnotatedPolicy) -> Iterator[str]:
    groups = overview(policy.report)
    for title, key, meaning in GLANCE:
        items = groups[key]
        yield f'<div class="glance {key}"><h3>{title} <small>{meaning}</small></h3>\n'
        entries = "".join(f"<li>{_item(item, policy)}</li>\n" for item in items)
        yield f"<ul>{entries}</ul>" if items else _none(policy, key)
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


def _none(policy: AnnotatedPolicy, key: str) -> str:
    return f'<p class="none">{nothing(policy.report, key)}</p>'


def severity_chip(severity: str) -> str:
    """Return the severity as a word in a coloured box, nothing for what is no risk."""
    return f'<strong class="chip {severity}">{SEVERITY_WORDS[severity]}</strong> ' if severity in SEVERITY_WORDS else ""


def places_html(spans: Sequence[Span], policy: AnnotatedPolicy) -> str:
    """Return links to the clauses that a sentence rests on, each place once."""
    document = policy.report.document
    places: dict[str, Span] = {}
    for span in spans:
        places.setdefault(document.place(span), span)
    links = ", ".join(place_html(place, span, policy) for place, span in places.items())
    return f' <span class="place">{links}</span>' if links else ""


def actions_html(policy: AnnotatedPolicy) -> str:
    """Return what you can do, with the ways to reach them."""
    entries = []
    for action in actions(policy.report):
        ways = "".join(f"<div><dt>{label}</dt><dd>{esc(value)}</dd></div>" for label, value in action.ways)
        entries.append(
            f"<li>{esc(action.text)}{places_html(action.evidence, policy)}"
            + (f'<dl class="contact">{ways}</dl>' if ways else "")
            + "</li>\n"
        )
    return f"<ul>{''.join(entries)}</ul>" if entries else _none(policy, "actions")


def gaps_html(policy: AnnotatedPolicy) -> str:
    """Return the questions that the policy does not answer."""
    entries = "".join(f"<li>{esc(gap.question)}</li>" for gap in policy.report.summary.not_stated)
    return f'<ul class="gaps">{entries}</ul>' if entries else _none(policy, "not_stated")


def points_html(policy: AnnotatedPolicy) -> str:
    """Return the risk points, each with its quotes and where they stand."""
    if not policy.points:
        return _none(policy, "points")
    return "".join(_point(point, policy) for point in policy.points)


def dismissed_html(policy: AnnotatedPolicy) -> str:
    """Return the points that the user dismissed, "" where there is none."""
    return "".join(_point(point, policy) for point in policy.dismissed)


def words_html(policy: AnnotatedPolicy) -> str:
    """Return the hard words, each with its meaning and where it stands first, "" where there is none."""
    entries = "".join(
        f"<dt>{esc(word.term)}</dt><dd>{esc(word.detail)}{places_html(word.spans[:1], policy)}</dd>\n"
        for word in policy.words
    )
    return f'<dl class="hard">{entries}</dl>' if entries else ""


def _point(point: Point, policy: AnnotatedPolicy) -> str:
    linked = Part.TEXT in policy.contents and not point.dismissed
    condition = f' <span class="condition">{point.condition}</span>' if point.condition else ""
    quotes = "".join(
        f'<blockquote class="{point.severity}"><p>{_lead_in(quote)}{esc(quote.text)}</p>'
        f"<footer>{_cited(policy, quote, f'{point.label}-{number}' if linked else '')}</footer>"
        "</blockquote>\n"
        for number, quote in enumerate(point.quotes, 1)
    )
    return (
        f'<article class="point" id="{point.label}"><h3><span class="label {point.severity}">[{point.label}]</span> '
        f"{severity_chip(point.severity)}{esc(point.title)}{condition}</h3>\n<p>{esc(point.plain)}</p>\n"
        + (f'<p class="reason">You dismissed it: {esc(point.reason)}</p>\n' if point.reason else "")
        + f"{quotes}</article>\n"
    )


def citation_html(policy: AnnotatedPolicy, place: str, span: Span, anchor: str = "") -> str:
    """Return where a quote stands as one line.

    The place is a link where there is something to lead to, the hash one that opens the passage in the program again.
    """
    document = policy.report.document
    before, after = citation_sides(document)
    where = f'<a href="#{anchor}">{esc(place)}</a>' if anchor else esc(place)
    again = f'<a class="again" href="{esc(link_to(document, span))}" title="{AGAIN}">{esc(after)}</a>' if after else ""
    return f"<cite>{', '.join(filter(None, (esc(before), where, again)))}</cite>"


def _cited(policy: AnnotatedPolicy, quote: Quote, anchor: str) -> str:
    return citation_html(policy, quote.place, quote.span, anchor)


def _lead_in(quote: Quote) -> str:
    return f'<span class="lead-in">{esc(quote.lead_in)}</span> … ' if quote.lead_in else ""


def notes_html(policy: AnnotatedPolicy) -> str:
    """Return the user's notes, "" where there is none."""
    return "".join(_note(placed, policy) for placed in policy.notes)


def _note(placed: PlacedNote, policy: AnnotatedPolicy) -> str:
    if placed.span:
        linked = Part.TEXT in policy.contents
        where = f'<a href="#{placed.label}-1">{esc(placed.place)}</a>' if linked else esc(placed.place)
    else:
        where = "its passage was not found in this text" if placed.lost else "the whole policy"
    tags = "".join(f' <span class="tag">#{esc(tag)}</span>' for tag in placed.note.tags)
    about = "section" if placed.note.target is NoteTarget.SECTION else "passage"
    quote = (
        f'<blockquote class="note" title="The {about}"><p>{esc(placed.quote)}</p>'
        + (f"<footer>{citation_html(policy, placed.place, placed.span)}</footer>" if placed.span else "")
        + "</blockquote>"
        if placed.quote
        else ""
    )
    return (
        f'<article class="point" id="{placed.label}"><h3><span class="label note">[{placed.label}]</span> '
        f'Note on {where}{tags}</h3>\n{quote}<div class="body">{note_html(placed.note.body)}</div></article>\n'
    )


def legend_html(policy: AnnotatedPolicy) -> str:
    """Return what the marks in the text mean."""
    looks = [*(f'<span class="mark {look}">{word}</span> [{word[0]}1]' for look, word in SEVERITY_WORDS.items())]
    if policy.notes:
        looks.append('<span class="mark note">Your note</span> [N1]')
    return f'<p class="legend">Marks in the text: {", ".join(looks)}. A label leads to its point.</p>\n'
