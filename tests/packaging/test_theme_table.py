"""The themes that a start reads are those of the files that people edit."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "packaging"))

import theme_table


def test_the_table_is_what_the_files_say() -> None:
    written = theme_table.TABLE.read_text(encoding="utf-8")
    assert written == theme_table.table(), "run: python packaging/theme_table.py"
