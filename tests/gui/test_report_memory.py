"""Going back to a policy takes no second analysis, and never another policy's report."""

from __future__ import annotations

import dataclasses

from reader.document import Source
from reader.gui.report_memory import ReportMemory
from reader.gui.session import analyze
from reader.report import Analyzer, Report


class Counting(Analyzer):
    """An analyzer that counts its work."""

    done = 0

    def analyze(self, source: Source, progress: object = None) -> Report:
        self.done += 1
        return super().analyze(source)


def test_a_source_is_analysed_once(source: Source) -> None:
    analyzer, memory = Counting(), ReportMemory()
    first = analyze(analyzer, source, lambda *_: None, b"x", memory=memory)
    second = analyze(analyzer, dataclasses.replace(source), lambda *_: None, None, "id", 7, memory)
    assert analyzer.done == 1
    assert second.report is first.report
    assert second.words == first.words
    assert (second.original, second.policy_id, second.position) == (None, "id", 7)


def test_a_source_that_says_something_else_of_itself_is_another(source: Source) -> None:
    analyzer, memory = Counting(), ReportMemory()
    analyze(analyzer, source, lambda *_: None, None, memory=memory)
    renamed = dataclasses.replace(source, provenance=dataclasses.replace(source.provenance, title="Another name"))
    assert analyze(analyzer, renamed, lambda *_: None, None, memory=memory).report.source == renamed
    assert analyzer.done == 2


def test_the_oldest_is_forgotten(source: Source, report: Report) -> None:
    memory = ReportMemory(last=2)
    others = [
        dataclasses.replace(
            report,
            source=dataclasses.replace(source, provenance=dataclasses.replace(source.provenance, title=str(number))),
        )
        for number in range(3)
    ]
    memory.put(others[0], ())
    memory.put(others[1], ())
    assert memory.find(others[0].source) is not None  # and is the newest by that
    memory.put(others[2], ())
    assert memory.find(others[1].source) is None
    assert memory.find(others[0].source) is not None
