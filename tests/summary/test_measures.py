"""What the issue holds us to, measured on real policies: skipped where ../shared is not there."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from reader.practices import load_taxonomy
from reader.report import Analyzer, Report, report_json
from reader.summary import Summary

SHARED = Path(__file__).parents[3] / "shared"
CURRENT = sorted((SHARED / "policies" / "current").glob("*.md"))[::6]
GOLD = sorted((SHARED / "gold").glob("*.md"))[::4]

needs_shared = pytest.mark.skipif(not CURRENT or not GOLD, reason="the real policies are not here")


@cache
def report_of(path: Path) -> Report:
    analyzer = Analyzer()
    return analyzer.analyze(analyzer.read(path))


def sentences_of(summary: Summary) -> Iterator[str]:
    """Yield our sentences: what a section says in its own words is not ours."""
    for items in (summary.risks, summary.protections, summary.rights, summary.facts):
        yield from (item.text for item in items)
    yield from (action.text for action in summary.actions)
    for said in summary.sections.values():
        yield from (sentence.text for sentence in said if sentence.practices)
    for item in summary.glance:
        yield from (f"{part.rstrip('.')}." for part in item.text.split(". "))


@needs_shared
def test_our_sentences_are_short_and_easy() -> None:
    grades = []
    for path in CURRENT:
        summary = report_of(path).summary
        grades.append(summary.plain_grade)
        for text in sentences_of(summary):
            assert len(text.split()) <= 30, text
            assert "  " not in text
            assert not set("{}[]") & set(text)
    assert statistics.median(grades) <= 7


@needs_shared
def test_an_overview_fits_one_screen() -> None:
    for path in CURRENT:
        summary = report_of(path).summary
        assert len(summary.glance) <= 8
        words = sum(len(item.text.split()) for item in summary.glance)
        words += sum(len(entry.text.split()) for found in summary.lists for entry in found.entries[: found.shown])
        assert words <= 400


@needs_shared
def test_every_risk_found_on_a_clause_that_bears_it_is_in_the_overview() -> None:
    annotated = said = found = 0
    taxonomy = load_taxonomy()
    for path in GOLD:
        report = report_of(path)
        in_overview = {item.practice for item in report.summary.risks}
        marked = {finding.practice for finding in report.findings}
        gold = {entry["practice"] for entry in json.loads(path.with_suffix(".json").read_text("utf-8"))["findings"]}
        risks = {practice for practice in gold if taxonomy[practice].severity.value in ("high", "medium")}
        annotated += len(risks)
        found += len(risks & marked)
        said += len(risks & in_overview)
    assert annotated
    assert said >= 0.95 * found


@needs_shared
def test_two_runs_say_the_same() -> None:
    path = CURRENT[0]
    analyzer = Analyzer()
    assert report_json(analyzer.analyze(analyzer.read(path))) == report_json(report_of(path))
