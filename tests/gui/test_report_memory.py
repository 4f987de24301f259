"""Going back to a policy takes no second analysis, and never another policy's report."""

from __future__ import annotations

import dataclasses

from reader.document import Source
from reader.gui.opened import analyse, ready
from reader.gui.report_memory import ReportMemory
from reader.report import Analyzer, Report


def test_what_is_remembered_is_not_analysed_again(source: Source) -> None:
    analyzer, memory = Analyzer(), ReportMemory()
    first = ready(analyzer, source, b"x", memory=memory)
    assert first.analysis is None
    made = analyse(analyzer, source, first.document, lambda *_: None, memory)
    second = ready(analyzer, dataclasses.replace(source), None, "id", 7, memory)
    assert second.analysis is not None
    assert second.analysis.report is made.report
    assert second.analysis.words == made.words
    assert second.document is first.document
    assert (second.original, second.policy_id, second.position) == (None, "id", 7)


def test_a_source_that_says_something_else_of_itself_is_another(source: Source) -> None:
    analyzer, memory = Analyzer(), ReportMemory()
    analyse(analyzer, source, analyzer.divide(source), lambda *_: None, memory)
    renamed = dataclasses.replace(source, provenance=dataclasses.replace(source.provenance, title="Another name"))
    opened = ready(analyzer, renamed, None, memory=memory)
    assert opened.analysis is None
    assert opened.document.provenance == renamed.provenance


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
