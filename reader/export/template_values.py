"""What a template may use beside the ready parts: points, notes, sections and the rest as plain values.

In: an AnnotatedPolicy. Out: a mapping; resources/guide/templates.md describes it for those who write a look. Texts are
raw, and escaped where they are placed; what is HTML already is marked so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from reader.document import Span
from reader.export.annotated_policy import AnnotatedPolicy, PlacedNote
from reader.export.citation import citation_line
from reader.export.contents import Part
from reader.export.html_note import note_html
from reader.export.html_text import section_words
from reader.export.points import SEVERITY_WORDS, Point
from reader.export.statements import Statement, actions, glance
from reader.export.templates import safe_markup
from reader.report import EXPLAINED

Value = dict[str, Any]


def data_values(policy: AnnotatedPolicy) -> Value:
    """Return the values; what was not chosen is an empty list."""
    contents, report = policy.contents, policy.report
    explained = report.document.language == EXPLAINED

    def chosen(part: Part, values: Iterable[object]) -> list[object]:
        return list(values) if part in contents and explained else []

    return {
        "glance": chosen(Part.GLANCE, (_statement(item, policy) for item in glance(report))),
        "actions": chosen(Part.ACTIONS, (_statement(item, policy) for item in actions(report))),
        "gaps": chosen(Part.GAPS, (gap.question for gap in report.summary.not_stated)),
        "points": chosen(Part.POINTS, (_point(point, policy) for point in policy.points)),
        "dismissed": chosen(Part.DISMISSED, (_point(point, policy) for point in policy.dismissed)),
        "notes": [_note(placed) for placed in policy.notes],
        "words": [{"term": word.term, "detail": word.detail} for word in policy.words]
        if Part.WORDS in contents
        else [],
        "sections": _Sections(policy) if contents.by_section else (),
    }


class _Sections(Sequence[Value]):
    """The sections, made when a template asks for them: the report has them in a part of its own."""

    def __init__(self, policy: AnnotatedPolicy) -> None:
        self._policy = policy

    def __len__(self) -> int:
        return len(self._policy.sections)

    def __getitem__(self, index: Any) -> Any:
        return self._all[index]

    @cached_property
    def _all(self) -> list[Value]:
        policy = self._policy
        said = Part.SECTIONS in policy.contents
        return [
            {
                "number": entry.number,
                "depth": entry.depth,
                "title": safe_markup(title),
                "words": safe_markup(words),
                "sentences": [_statement(item, policy) for item in entry.sentences] if said else [],
            }
            for entry, (title, words) in zip(policy.sections, section_words(policy), strict=True)
        ]


def _statement(item: Statement, policy: AnnotatedPolicy) -> Value:
    return {
        "text": item.text,
        "severity": item.severity,
        "severity_word": SEVERITY_WORDS.get(item.severity, ""),
        "places": _places(item.evidence, policy),
        "ways": [{"label": label, "value": value} for label, value in item.ways],
    }


def _places(spans: Sequence[Span], policy: AnnotatedPolicy) -> list[str]:
    return list(dict.fromkeys(policy.report.document.place(span) for span in spans))


def _point(point: Point, policy: AnnotatedPolicy) -> Value:
    return {
        "label": point.label,
        "severity": point.severity,
        "severity_word": SEVERITY_WORDS[point.severity],
        "practice": point.practice,
        "title": point.title,
        "plain": point.plain,
        "condition": point.condition,
        "reason": point.reason,
        "quotes": [
            {
                "text": quote.text,
                "lead_in": quote.lead_in,
                "place": quote.place,
                "citation": citation_line(policy.report.document, quote.place),
                "start": quote.span.start,
                "end": quote.span.end,
            }
            for quote in point.quotes
        ],
    }


def _note(placed: PlacedNote) -> Value:
    note = placed.note
    return {
        "label": placed.label,
        "body": note.body,
        "html": safe_markup(note_html(note.body)),
        "quote": placed.quote,
        "place": placed.place,
        "lost": placed.lost,
        "tags": list(note.tags),
        "created": note.created[:10],
    }
