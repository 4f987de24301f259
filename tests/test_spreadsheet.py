"""Cells that a spreadsheet shows and never runs."""

from __future__ import annotations

import pytest

from reader.spreadsheet import CELL_CHARACTERS, safe_cell, safe_csv


@pytest.mark.parametrize("start", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "\n=1", "＝1"])
def test_no_cell_begins_a_formula(start: str) -> None:
    assert safe_cell(start).startswith("'")


def test_a_harmless_cell_stays_as_it_is() -> None:
    assert safe_cell("We keep 1 + 1 = 2\nof it") == "We keep 1 + 1 = 2\nof it"


def test_controls_are_shown_and_length_is_bounded() -> None:
    assert safe_cell("a\x1b[31m\u202eb") == "a\ufffd[31m\ufffdb"
    assert len(safe_cell("x" * 100_000)) < CELL_CHARACTERS + 10


def test_a_table_has_its_mark_and_line_ends() -> None:
    assert safe_csv([["a", "=b"], ["c, d", ""]]) == '\ufeffa,\'=b\r\n"c, d",\r\n'
