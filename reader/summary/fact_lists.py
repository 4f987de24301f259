"""Fact lists: what they collect, who gets it, why and how long, in few words with the words of the policy behind them.

In: the findings that can be said, by practice, and resources/wording/en/lists.toml. Out: FactLists with all entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from reader.document import Document, Sentence, Span
from reader.practices.finding import Condition, Evidence, Finding
from reader.resources import resource_toml
from reader.summary.cells import place_of
from reader.summary.clauses.clause import elsewhere
from reader.summary.model import FactList, ListEntry
from reader.summary.saying.phrase import Clauses
from reader.summary.texts.slots import denied_ranges, load_slots

Found = dict[str, list[Span]]
_CONSENT = " (if you agree)"
_LONGEST_CELL = 5  # words: a longer first cell of a row is no name of a thing


def fact_lists(document: Document, merged: Mapping[str, Sequence[Finding]], clauses: Clauses) -> tuple[FactList, ...]:
    """Return the lists that have an entry, each entry once with every place where the policy names it."""
    lists = []
    for table in _tables():
        found: Found = {}
        for source in table["from"]:
            entries = (
                _purposes(document, table, source) if "stated" in table else _of(document, source, merged, clauses)
            )
            for text, span in entries:
                found.setdefault(text, []).append(span)
        if found:
            entries_of = tuple(ListEntry(text, tuple(sorted(set(spans)))) for text, spans in _frequent(found, table))
            lists.append(FactList(table["id"], table["title"], entries_of, table["shown"]))
    return tuple(lists)


def _frequent(found: Found, table: Mapping[str, Any]) -> list[tuple[str, list[Span]]]:
    """Put telling purposes first, others by how often they are named; other lists are in the order of their sources."""
    items = list(found.items())
    first = table.get("first", ())
    return sorted(items, key=lambda item: (item[0] not in first, -len(item[1]))) if "stated" in table else items


def _of(
    document: Document, source: Mapping[str, Any], merged: Mapping[str, Sequence[Finding]], clauses: Clauses
) -> Iterator[tuple[str, Span]]:
    evidence = [item for practice in source["practices"] for one in merged.get(practice, ()) for item in one.evidence]
    named = list(_nouns(document, source, evidence, clauses)) if "slot" in source else []
    yield from named
    fixed = source.get("always") or ("" if named else source.get("else", ""))
    if fixed and evidence:
        agreed = all(item.condition is Condition.CONSENT for item in evidence)
        for item in evidence:
            yield fixed + (_CONSENT if agreed else ""), item.span


def _nouns(
    document: Document, source: Mapping[str, Any], evidence: Sequence[Evidence], clauses: Clauses
) -> Iterator[tuple[str, Span]]:
    slot = load_slots()[source["slot"]]
    agreed: dict[str, bool] = {}
    found: list[tuple[str, Span]] = []
    for item in evidence:
        clause = clauses.of(item)
        what = _what(source, item, clauses)
        if what is None:
            continue
        covered = (*clause.denied, *elsewhere(slot, clause))
        for noun, (start, end) in slot.places(clause.text, covered):
            if noun in slot.general:
                continue
            agreed[noun] = agreed.get(noun, True) and item.condition is Condition.CONSENT
            found.append((noun, place_of(document, item, start, end)))
            if what:
                yield f"{what}: {noun}", item.span
    if "what" not in source:
        for noun, span in found:
            yield source.get("before", "") + noun + (_CONSENT if agreed[noun] else ""), span


def _what(source: Mapping[str, Any], item: Evidence, clauses: Clauses) -> str | None:
    """Return what a period is for: the first cell of a row, or the one thing that the clause names; None for neither.

    A period whose thing is not named would be said of all your data. "" where no thing is wanted.
    """
    if "what" not in source:
        return ""
    clause = clauses.of(item)
    if " | " in clause.text:
        cell = clause.text.split(" | ", 1)[0].strip()
        return cell if 0 < len(cell.split()) <= _LONGEST_CELL and not re.search(r"[.;:]", cell) else None
    nouns = clauses.nouns(load_slots()[source["what"]], clause)
    periods = clauses.nouns(load_slots()[source["slot"]], clause)
    return nouns[0] if len(nouns) == 1 and len(periods) == 1 else None


def _purposes(document: Document, table: Mapping[str, Any], source: Mapping[str, Any]) -> Iterator[tuple[str, Span]]:
    """Yield the purposes named where they say what they use data for, and the words that name them."""
    slot, stated = load_slots()[source["slot"]], _stated(table["stated"])
    leads: dict[Span, bool] = {}
    for sentence in document.sentences:
        if sentence.is_heading:
            continue
        text = document.quote(sentence.span)
        begun = stated.search(text)
        if begun is None and not any(_leads(document, lead, table, leads) for lead in sentence.lead_ins):
            continue
        covered = denied_ranges(text)
        for noun, (start, end) in slot.places(text, covered):
            if begun is None or start >= begun.end() - 1:
                yield noun, _at(sentence, start, end)


def _leads(document: Document, lead: Span, table: Mapping[str, Any], known: dict[Span, bool]) -> bool:
    if lead not in known:
        text = document.quote(lead)
        data = _stated(table["never"]).search(text) is not None
        known[lead] = not data and _stated(table["stated"]).search(text) is not None and not denied_ranges(text)
    return known[lead]


def _at(sentence: Sentence, start: int, end: int) -> Span:
    return Span(sentence.span.start + start, sentence.span.start + end)


@cache
def _tables() -> list[dict[str, Any]]:
    tables: list[dict[str, Any]] = resource_toml("wording/en/lists.toml")["list"]
    return tables


@cache
def _stated(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
