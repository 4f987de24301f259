"""Briefs: each policy of a survey in a few hundred bytes, so that a corpus is counted in memory without its quotes.

In: a Table. Out: briefs in the order of the files. An answer is one byte: a place in ANSWERS.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.document.full_title import is_anybodys, short_name
from reader.survey.model import LIBRARY_PLACE, Answer, Cell, Failure, Row, Table
from reader.survey.series import Known, sorted_out

NOTHING, FOUND, PERHAPS, DENIED = range(4)  # PERHAPS: found by a rule that is seldom enough right


@dataclass(frozen=True, slots=True)
class Brief:
    """A policy that was read and explained; `number` is its place among the outcomes, from 1."""

    number: int
    name: str
    site: str
    date: str
    series: str
    words: int
    tags: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    answers: bytes

    @property
    def year(self) -> str:
        """The year of its date, or ""."""
        return self.date[:4]

    def states(self, column: int) -> bool:
        """Tell whether it states a practice, surely or perhaps."""
        return self.answers[column] in (FOUND, PERHAPS)


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a survey read: briefs, policies in other languages (name, language), failures; how many were asked."""

    briefs: tuple[Brief, ...]
    foreign: tuple[tuple[str, str], ...]
    failures: tuple[Failure, ...]
    asked: int


def corpus_of(table: Table) -> Corpus:
    """Return the briefs of a table."""
    briefs, foreign, failures = [], [], []
    known, own_names = [], []
    for number, outcome in enumerate(table.outcomes(), start=1):
        if isinstance(outcome, Failure):
            failures.append(outcome)
        elif outcome.read:
            briefs.append(_brief(number, outcome))
            known.append(Known.of(outcome))
            own_names.append(_own_name(outcome))
        else:
            foreign.append((name_of(outcome), outcome.language))
    series = sorted_out(known)
    told = tuple(
        brief if own == brief.series else replace(brief, series=own, name=own_name)
        for brief, own, own_name in zip(briefs, series, own_names, strict=True)
    )
    return Corpus(told, tuple(foreign), tuple(failures), table.asked)


def newest(briefs: Iterable[Brief]) -> tuple[Brief, ...]:
    """Return the briefs without those that have a newer version among them."""
    last: dict[str, Brief] = {}
    others = []
    for brief in briefs:
        if not (brief.series and brief.date):
            others.append(brief)
        elif brief.series not in last or brief.date >= last[brief.series].date:
            last[brief.series] = brief
    return tuple(sorted([*others, *last.values()], key=lambda brief: brief.number))


def versions(briefs: Iterable[Brief]) -> dict[str, list[Brief]]:
    """Return the dated versions of each policy that has several dates, oldest first."""
    found: dict[str, dict[str, Brief]] = defaultdict(dict)
    for brief in briefs:
        if brief.series and brief.date:
            found[brief.series][brief.date] = brief
    return {series: [dated[day] for day in sorted(dated)] for series, dated in found.items() if len(dated) > 1}


def name_of(row: Row) -> str:
    """Return how a reader knows a policy: its site, else whose version it is, else its file; with the date."""
    kept = row.file.startswith(LIBRARY_PLACE)
    stem = row.file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    tells = kept or (is_anybodys(stem) and not is_anybodys(row.title))  # "2026-08-22.html" tells nobody whose it is
    known = row.site or short_name("" if kept else row.series) or (short_name(row.title) if tells else stem)
    return f"{known}, {row.date}" if row.date and row.series else known


def _own_name(row: Row) -> str:
    """Return how a policy is known that is no version of what its folder is called."""
    name = name_of(replace(row, series=""))
    return f"{name}, {row.date}" if row.date and row.date not in name else name


def stated(briefs: Sequence[Brief], column: int) -> list[Brief]:
    """Return those that state a practice."""
    return [brief for brief in briefs if brief.states(column)]


def _brief(number: int, row: Row) -> Brief:
    answers = bytes(map(_code, row.cells))
    return Brief(number, name_of(row), row.site, row.date, row.series, row.words, row.tags, row.fields, answers)


def _code(cell: Cell) -> int:
    if cell.answer is Answer.FOUND:
        return FOUND if cell.sure else PERHAPS
    return DENIED if cell.answer is Answer.DENIED else NOTHING
