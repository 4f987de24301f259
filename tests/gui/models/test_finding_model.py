"""FindingModel: rows by weight, groups, and what a screen reader says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from reader.gui.models.finding_model import FIRST, POINT, FindingModel
from reader.gui.points import points_of
from reader.report import Report


def test_rows_go_by_weight_and_groups_begin_once(report: Report) -> None:
    model = FindingModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_points(points_of(report))
    rows = [model.index(row) for row in range(model.rowCount())]
    assert [row.data(POINT).mark for row in rows] == ["high", "medium", "protection", "right"]
    assert [row.data(FIRST) for row in rows] == [True, False, True, True]
    assert model.row_of("call-recording/" + rows[1].data(POINT).section) == 1
    assert model.row_of("nothing") == -1
    assert tester.model() is model


def test_a_row_says_which_of_how_many(report: Report) -> None:
    model = FindingModel()
    model.set_points(points_of(report))
    spoken = str(model.index(1).data(int(Qt.ItemDataRole.AccessibleTextRole)))
    assert spoken.startswith("Medium risk. Your phone calls may be recorded or listened to.")
    assert spoken.endswith("2 of 4.")
