"""From a file to a report, on the invented policies: what every part has to get right together."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.report import Analyzer, Report

SAMPLES = Path(__file__).parent.parent / "resources" / "samples"
DATA = Path(__file__).parent / "data"
FILES = [*sorted(SAMPLES.glob("*.md")), *sorted(DATA.glob("*.*"))]


def _report(path: Path) -> Report:
    analyzer = Analyzer()
    return analyzer.analyze(analyzer.read(path))


def _practices(report: Report) -> set[str]:
    return {finding.practice for finding in report.findings}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_all_that_is_said_rests_on_the_text(path: Path) -> None:
    report = _report(path)
    end = len(report.document.text)
    spans = [evidence.span for finding in report.findings for evidence in finding.evidence]
    spans += [span for said in report.summary.sections.values() for sentence in said for span in sentence.evidence]
    assert spans
    assert all(0 <= span.start < span.end <= end and report.document.quote(span).strip() for span in spans)
    assert [section.title for section in report.document.sections]


def test_the_retailer_is_read_with_its_denials() -> None:
    practices = _practices(_report(SAMPLES / "hartwell-and-finch.md"))
    assert {"credit-search", "credit-reporting", "fraud-check", "debt-recovery", "call-recording"} <= practices
    assert {"automated-decision", "no-sell-promise", "children-excluded", "right-access"} <= practices
    assert not {"sell-data", "collect-sensitive", "children-data", "ai-training"} & practices


def test_the_journal_is_read_with_its_denials() -> None:
    practices = _practices(_report(SAMPLES / "lumenly.md"))
    assert {"no-sell-promise", "share-service-providers", "breach-notice", "children-excluded"} <= practices
    assert not {"sell-data", "credit-search", "call-recording", "share-third-party-marketing"} & practices


def test_an_archived_page_has_its_origin_and_its_letters_back() -> None:
    report = _report(DATA / "pell-and-daughters-2003.md")
    origin = report.document.provenance
    assert (origin.site, origin.archived_on) == ("pellanddaughters.example", "2003-06-18")
    assert "That’s our promise" in report.document.text
    assert "â€" not in report.document.text
    assert any("repaired" in notice for notice in report.document.notices)
    assert "Wayback" not in report.document.text
    assert "share-third-party-marketing" not in _practices(report)


def test_a_saved_page_loses_its_menus_not_its_text() -> None:
    text = _report(DATA / "corven-broadband.html").document.text
    assert "debt collection agencies, if you do not pay" in text
    assert "12 months" in text
    assert not [furniture for furniture in ("Careers", "Sign in", "dataLayer", "Back to top") if furniture in text]
