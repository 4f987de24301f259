"""A kept text knows its day: that of its archive, else the one that its file is named by."""

from __future__ import annotations

import pytest

from reader.library.model import PolicyRecord

ADDED = "2026-11-22T09:00:00.000Z"


@pytest.mark.parametrize(
    ("file_name", "day"),
    [
        ("2026-08-22.html", "2026-08-22"),
        ("policy_20250131.pdf", "2025-01-31"),
        ("elm 2024.02.03 privacy.md", "2024-02-03"),
        ("elm-2024-0203.md", ""),
        ("elm-2024-13-03.md", ""),
        ("12026-08-22.md", ""),
        ("privacy.html", ""),
        ("v2024-02-03.html", "2024-02-03"),
        ("elm-2025-02-31.md", ""),
        ("elm-2025-02-31 2025-03-01.md", "2025-03-01"),
        ("elm 2024-02-29.md", "2024-02-29"),
        ("elm-19401231.pdf", ""),
        ("ref_20991231.pdf", ""),
        ("a20240203.pdf", ""),
        ("20240203b7.pdf", ""),
        ("2024-02-03T101500.html", "2024-02-03"),
        ("20240203T101500Z.html", "2024-02-03"),
    ],
)
def test_a_day_in_the_name_of_a_file_is_the_day_of_its_text(file_name: str, day: str) -> None:
    record = PolicyRecord("p", "Elm", "", "", "", ADDED, ADDED, "", "", 10, file_name=file_name)
    assert record.day == day
    archived = PolicyRecord("p", "Elm", "", "", "2020-01-02", ADDED, ADDED, "", "", 10, file_name=file_name)
    assert archived.day == "2020-01-02"
