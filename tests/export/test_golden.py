"""The whole of each export, compared with a file that was read by a person. Set UPDATE_GOLDEN=1 to write them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader import __version__
from reader.export import FORMATS, render
from reader.export.exporter import TEXTS
from tests.export.builders import make_notes, make_report

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("fmt", TEXTS)
def test_export_is_the_golden_file(fmt: str) -> None:
    report = make_report()
    text = render(report, make_notes(report.document), fmt, read_on="2026-02-01").replace(
        f"Policy Reader {__version__}", "Policy Reader VERSION"
    )
    path = GOLDEN / f"tarn{FORMATS[fmt]}"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode()


@pytest.mark.parametrize("fmt", TEXTS)
def test_date_read_is_shown_only_where_given(fmt: str) -> None:
    report = make_report()
    assert render(report, (), fmt) == render(report, (), fmt)
    shown = render(report, (), fmt, read_on="2026-02-01")
    assert "2026-02-01" in shown or "1 February 2026" in shown
    assert "2026" not in render(report, (), fmt)
