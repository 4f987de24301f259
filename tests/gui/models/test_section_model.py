"""SectionModel: the tree, the counts, and what a screen reader says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from reader.gui.models.section_model import COUNTS, SECTION, SectionModel
from reader.gui.points import points_of
from reader.report import Report


def test_the_tree_holds_every_section_once(report: Report) -> None:
    model = SectionModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_document(report.document, points_of(report))
    for section in report.document.sections:
        index = model.index_of(section.id)
        assert index.data() == section.title
        assert index.data(SECTION) == section.id
    assert model.rowCount() == 1
    assert model.rowCount(model.index(0, 0)) == 3
    assert model.parent(model.index_of(report.document.sections[1].id)) == model.index(0, 0)
    assert tester.model() is model


def test_counts_are_of_risks_alone_and_are_spoken(report: Report) -> None:
    model = SectionModel()
    model.set_document(report.document, points_of(report))
    by_title = {section.title: model.index_of(section.id) for section in report.document.sections}
    spoken = int(Qt.ItemDataRole.AccessibleTextRole)
    assert by_title["Credit"].data(COUNTS) == (("high", 1),)
    assert by_title["Credit"].data(spoken) == "Credit. 1 high risk."
    assert by_title["Contact"].data(spoken) == "Contact. No risk points."


def test_nothing_open_is_an_empty_tree() -> None:
    model = SectionModel()
    model.set_document(None)
    assert model.rowCount() == 0
    assert not model.index_of("s1").isValid()
