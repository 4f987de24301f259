"""RecordModel changes row by row: what was selected stays selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.gui.models.record_model import RecordModel, Role


class Words(RecordModel[tuple[str, int]]):
    def id_of(self, record: tuple[str, int]) -> str:
        return record[0]

    def shown(self, record: tuple[str, int], role: int) -> object:
        return record[1] if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def model(qtbot: QtBot) -> Words:
    model = Words()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def ids(model: Words) -> list[str]:
    return [str(model.index(row).data(Role.ID)) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "abc"), ("abc", ""), ("abc", "cba"), ("abc", "bd"), ("abcd", "dxacb"), ("abc", "abc")],
)
def test_shows_the_wanted_rows_in_the_wanted_order(model: Words, before: str, after: str) -> None:
    model.set_records([(name, 1) for name in before])
    model.set_records([(name, 1) for name in after])
    assert ids(model) == list(after)


def test_a_changed_record_changes_one_row_alone(model: Words, qtbot: QtBot) -> None:
    model.set_records([("a", 1), ("b", 1)])
    changed: list[int] = []
    model.dataChanged.connect(lambda first, last: changed.extend(range(first.row(), last.row() + 1)))
    model.set_records([("a", 1), ("b", 2)])
    assert changed == [1]
    assert model.index(1).data() == 2


def test_a_kept_place_follows_its_record(model: Words) -> None:
    model.set_records([("a", 1), ("b", 1), ("c", 1)])
    place = QPersistentModelIndex(model.index(1))
    model.set_records([("c", 1), ("x", 1), ("b", 5)])
    assert (place.row(), place.data()) == (2, 5)


def test_an_unknown_record_has_no_row(model: Words) -> None:
    model.set_records([("a", 1)])
    assert model.row_of("z") == -1
