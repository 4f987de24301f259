"""Shares: how many policies state a practice: of all, by group, and which stand apart.

In: briefs and columns. Out: counts. A group's share is told as a percentage only from FEW policies on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from reader.survey.briefs import DENIED, FOUND, PERHAPS, Brief, newest, stated
from reader.survey.model import Column

FEW = 10  # below so many policies a percentage says more than is known: "2 of 3" is shown
MOST_GROUPS = 12  # columns of a table that still fit on a page across
# Iglewicz and Hoaglin (1993): a modified z-score over 3.5 is an outlier.
APART = 3.5
RARE_SHARE, USUAL_SHARE = 0.05, 0.9
FEWEST_FOR_OUTLIERS = 8


@dataclass(frozen=True, slots=True)
class Share:
    """How many of `total` policies state a practice surely, how many perhaps, and how many deny it."""

    found: int
    perhaps: int
    denied: int
    total: int

    @property
    def stating(self) -> int:
        """How many state it, surely or perhaps."""
        return self.found + self.perhaps


@dataclass(frozen=True, slots=True)
class Grouping:
    """Policies parted by a property ("year", "tag", a field's name): the groups in order, each with its policies."""

    name: str
    groups: tuple[tuple[str, tuple[Brief, ...]], ...]


@dataclass(frozen=True, slots=True)
class Outlier:
    """A policy that stands apart, and why: `kind` is "many", "few" (risks), "rare" or "missing" (a practice)."""

    kind: str
    brief: Brief
    column: int = -1
    value: int = 0


def share(briefs: Sequence[Brief], column: int) -> Share:
    """Count the answers of policies about a practice."""
    answers = [brief.answers[column] for brief in briefs]
    return Share(answers.count(FOUND), answers.count(PERHAPS), answers.count(DENIED), len(answers))


def groupings(briefs: Sequence[Brief]) -> tuple[Grouping, ...]:
    """Return every way to part the policies that gives two groups or more; of several versions the newest counts.

    By year, though, the newest of each year counts: that is how a sector changed.
    """
    present = newest(briefs)
    by_year: dict[str, list[Brief]] = defaultdict(list)
    for brief in briefs:
        if brief.year:
            by_year[brief.year].append(brief)
    found = {"year": {year: list(newest(by_year[year])) for year in sorted(by_year)}}
    by_tag: dict[str, list[Brief]] = defaultdict(list)
    by_site: dict[str, list[Brief]] = defaultdict(list)
    own: dict[str, dict[str, list[Brief]]] = defaultdict(lambda: defaultdict(list))
    for brief in present:
        for tag in brief.tags:
            by_tag[tag].append(brief)
        if brief.site:
            by_site[brief.site].append(brief)
        for name, value in brief.fields:
            own[name][value].append(brief)
    found["tag"] = dict(by_tag)
    # One policy a site is no group: the map shows it.
    found["site"] = {site: those for site, those in by_site.items() if len(those) > 1}
    found |= own
    return tuple(_grouping(name, groups) for name, groups in found.items() if len(groups) > 1)


def _grouping(name: str, groups: dict[str, list[Brief]]) -> Grouping:
    """Return the largest groups: years in order, others by size."""
    order = sorted(groups, reverse=True) if name == "year" else sorted(groups, key=lambda key: (-len(groups[key]), key))
    kept = order[:MOST_GROUPS]
    if name == "year":
        kept.sort()
    return Grouping(name, tuple((value or "none", tuple(groups[value])) for value in kept))


def outliers(briefs: Sequence[Brief], columns: Sequence[Column]) -> tuple[Outlier, ...]:
    """Return the policies that stand apart: by their number of risks, by what only they state, by what they lack."""
    if len(briefs) < FEWEST_FOR_OUTLIERS:
        return ()
    return (*_by_risks(briefs, columns), *_by_practice(briefs, columns))


def risk_count(brief: Brief, columns: Sequence[Column]) -> int:
    """Count the risks that a policy states."""
    return sum(column.kind == "risk" and brief.states(number) for number, column in enumerate(columns))


def _by_risks(briefs: Sequence[Brief], columns: Sequence[Column]) -> Iterator[Outlier]:
    counts = {brief.number: risk_count(brief, columns) for brief in briefs}
    middle = median(counts.values())
    spread = median(abs(count - middle) for count in counts.values())
    for brief in sorted(briefs, key=lambda brief: -counts[brief.number]):
        away = counts[brief.number] - middle
        if spread and abs(0.6745 * away / spread) > APART:
            yield Outlier("many" if away > 0 else "few", brief, value=counts[brief.number])


def _by_practice(briefs: Sequence[Brief], columns: Sequence[Column]) -> Iterator[Outlier]:
    for number, column in enumerate(columns):
        those = stated(briefs, number)
        if those and len(those) <= max(1, RARE_SHARE * len(briefs)):
            yield from (Outlier("rare", brief, number, len(those)) for brief in those)
        elif column.kind in ("right", "protection") and USUAL_SHARE * len(briefs) <= len(those) < len(briefs):
            have = {brief.number for brief in those}
            yield from (Outlier("missing", b, number, len(those)) for b in briefs if b.number not in have)
