"""Cells that a spreadsheet shows and never runs. In: any text; out: the same words, harmless."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

BOM = "\ufeff"  # without it Excel takes UTF-8 for the code page of its country
CELL_CHARACTERS = 32_000  # a cell of Excel holds 32,767
# A spreadsheet runs a cell that begins so as a formula; a policy's words must never be one (CWE-1236).
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def safe_cell(value: str) -> str:
    """Return a text that a spreadsheet shows and never runs, with no control character but the line break."""
    text = _CONTROLS.sub("\ufffd", value.replace("\r\n", "\n"))
    if len(text) > CELL_CHARACTERS:
        text = text[:CELL_CHARACTERS] + " …"
    # Blanks before the sign are looked through: some programs strip them, then read a formula.
    return f"'{text}" if value.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def safe_csv(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as CSV (RFC 4180) that Excel and LibreOffice open as UTF-8, every cell safe."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([safe_cell(value) for value in row] for row in rows)
    return BOM + out.getvalue()
