"""The columns of a survey: named as shortly as tells them apart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.gui.models.survey_model import SurveyModel
from reader.survey import Row, Survey


def row(title: str, site: str = "", date: str = "") -> Row:
    return Row(f"{title}{date}.md", title, site, date, "en", 100, "0", "1", "r", ())


def test_a_column_has_a_day_only_where_another_has_its_name(qtbot: QtBot) -> None:
    rows = (
        row("Heron: Privacy Policy", date="2024-01-02"),
        row("Heron: Privacy Notice", date="2025-01-02"),
        row("Otter: Privacy Policy", date="2025-01-02"),
        row("Privacy Policy", "elm.example", "2020-01-02"),
    )
    model = SurveyModel()
    model.set_survey(Survey("r", (), rows, len(rows)))
    across = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(1, model.columnCount())]
    assert across == ["Heron · 2 January 2024", "Heron · 2 January 2025", "Otter", "elm.example"]
    tip = model.headerData(3, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert tip == "Otter: Privacy Policy · 2 January 2025"
