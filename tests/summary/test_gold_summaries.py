"""On real policies: the rules that hold for every sentence of every summary. Skipped where ../shared is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.report import Analyzer

GOLD = Path(__file__).parents[3] / "shared" / "gold"
POLICIES = sorted(GOLD.glob("*.md"))[::4]


@pytest.mark.skipif(not POLICIES, reason="the annotated policies are not here")
@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.stem)
def test_every_sentence_is_whole_short_and_rests_on_its_section(path: Path) -> None:
    analyzer = Analyzer()
    report = analyzer.analyze(analyzer.read(path))
    document, summary = report.document, report.summary
    for section in document.sections:
        sentences = summary.sections[section.id]
        assert len(sentences) <= 12
        for sentence in sentences:
            assert sentence.evidence
            assert all(section.span.covers(span) for span in sentence.evidence)
    lines = [sentence.text for sentences in summary.sections.values() for sentence in sentences]
    lines += [
        item.text for items in (summary.risks, summary.protections, summary.rights, summary.facts) for item in items
    ]
    lines += [action.text for action in summary.actions]
    for line in lines:
        assert line.endswith((".", " …"))
        assert "  " not in line
        assert not set("{}[]") & set(line) or "“" in line
        assert len(line.split()) <= 35
