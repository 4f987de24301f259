"""Perhaps: what may be a risk, but is not clear enough to be said in words of our own, is quoted.

In: a document, all findings, and the practices that are said. Out: overview lines in the policy’s words. A quotation
claims nothing; it shows the reader where to look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from reader.document import Document, Span
from reader.practices import load_taxonomy
from reader.practices.finding import Evidence, Finding, Kind, Severity
from reader.resources import resource_toml
from reader.summary.clauses.around import goes_on_with, stands_in_a_case
from reader.summary.clauses.leads import lead_ins
from reader.summary.model import OverviewItem
from reader.summary.quoting.quotation import quotation
from reader.summary.quoting.shorten import LONGEST, is_hard
from reader.summary.texts.slots import load_slots

_OPENING = "Perhaps a risk"
_SAYS_WHERE = re.compile(r"\bif you (?:are|live|reside)\b|\bresidents?\b", re.IGNORECASE)
_SERIOUS = frozenset({Severity.HIGH, Severity.MEDIUM})


def perhaps(
    document: Document,
    findings: Sequence[Finding],
    said: Mapping[str, Sequence[Finding]],
    limit: Callable[[Evidence], str],
) -> tuple[OverviewItem, ...]:
    """Return a line for each high or medium risk that was found and is not said, in the taxonomy's order.

    It is the quotation of its likeliest clause that can be quoted, or its plain words where a clause is as plain.
    `limit` gives the words for whom alone a clause holds (", if you live in Ruritania").
    """
    promised = {
        item.span for found in said.values() for one in found if _kind(one) is Kind.PROTECTION for item in one.evidence
    }
    leads = lead_ins(document)
    after = _first_items(document)
    items = []
    for practice in load_taxonomy().practices:
        if practice.id in said or practice.kind is not Kind.RISK or practice.severity not in _SERIOUS:
            continue
        for item in _likely(findings, practice.id):
            clause = document.quote(item.span)
            about = " ".join([*map(document.quote, leads.get(item.span.start, ())), clause])
            if item.span in promised or _is_none(about) or not _speaks_of_it(practice.id, about):
                continue
            text = _with_notice(_plainly(practice.id, clause), goes_on_with(document, item))
            text = text or _quoted(document, item, leads, after, limit(item))
            if text:
                items.append(OverviewItem(text, practice.id, practice.severity.value, (item.span,)))
                break
    return tuple(items)


def _likely(findings: Iterable[Finding], practice: str) -> list[Evidence]:
    """Return the clauses that are likely enough to state a practice, the likeliest first."""
    found = [
        item
        for finding in findings
        if finding.practice == practice
        for item in finding.evidence
        if item.certainty >= _table()["least"]
    ]
    return sorted(found, key=lambda item: (-item.certainty, item.span))


def _quoted(
    document: Document, item: Evidence, leads: dict[int, tuple[Span, ...]], after: dict[Span, Span], limit: str
) -> str:
    clause, before = document.quote(item.span), [document.quote(lead) for lead in leads.get(item.span.start, ())]
    if any(stands_in_a_case(document, lead.start) for lead in leads.get(item.span.start, ())):
        return ""
    if clause.rstrip().endswith(":"):  # what makes it so stands in the one item that follows
        if before or item.span not in after:
            return ""
        clause, before = document.quote(after[item.span]), [clause]
    at = item.span.start
    hits = (
        (min(hit.span.start for hit in item.hits) - at, max(hit.span.end for hit in item.hits) - at)
        if item.hits
        else (0, 0)
    )
    opening = _OPENING if _SAYS_WHERE.search(clause) else f"{_OPENING}{limit}"
    words = quotation(clause, before, hits, LONGEST - len(opening.split()) - 1)  # "…" may be one
    return f"{opening}: {words}." if words and not is_hard(words) else ""


def _first_items(document: Document) -> dict[Span, Span]:
    """Return the item of each lead-in that leads to one alone."""
    items: dict[Span, list[Span]] = {}
    for sentence in document.sentences:
        if sentence.lead_ins:
            items.setdefault(sentence.lead_ins[-1], []).append(sentence.span)
    return {lead: found[0] for lead, found in items.items() if len(found) == 1}


def _is_none(clause: str) -> bool:
    """Tell whether a clause is of what is no risk: who is too young, a limit, how to use a right."""
    return any(_compiled(pattern).search(clause) for pattern in _table()["never"])


def _speaks_of_it(practice: str, text: str) -> bool:
    """Tell whether a clause speaks of the thing of a practice at all: of data that goes somewhere, not of a place."""
    needed = _table()["needs"].get(practice)
    return needed is None or _compiled(needed).search(text) is not None


def _plainly(practice: str, clause: str) -> str:
    """Return the plain words of a practice where a clause says just that, "" elsewhere."""
    plain = _table()["plain"].get(practice)
    return str(plain["text"]) if plain and _compiled(plain["where"]).search(clause) else ""


def _with_notice(text: str, follows: str) -> str:
    """Return plain words on changes with the notice of big ones that what follows their clause gives."""
    told = load_slots()["tells-big"].find(follows) if text and follows else ()
    return f"{text.removesuffix('.')}, {told[0]}." if told else text


def _kind(finding: Finding) -> Kind:
    return load_taxonomy()[finding.practice].kind


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = resource_toml("wording/en/grounds.toml")["perhaps"]
    return table


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
