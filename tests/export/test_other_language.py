"""Of a policy in another language nothing is claimed: neither that there are no risks, nor that all is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.export import export
from reader.report import Analyzer

TEXT = "# Datenschutz\n\n" + "Wir geben Ihre Daten nicht an Dritte weiter und verkaufen sie nicht. " * 4


@pytest.mark.parametrize("suffix", ["md", "html"])
def test_nothing_is_claimed(tmp_path: Path, suffix: str) -> None:
    analyzer = Analyzer()
    path = export(
        analyzer.analyze(analyzer.read_text(TEXT)), (), tmp_path / f"out.{suffix}", suffix.replace("md", "markdown")
    )
    text = path.read_text(encoding="utf-8")
    assert "in German" in text
    assert "Wir geben Ihre Daten" in text
    assert "No risk points" not in text
    assert "What it does not say" not in text
