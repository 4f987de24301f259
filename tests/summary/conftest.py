"""What holds for all tests of the summary: their clauses are said in our words unless a test asks otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from reader.resources import resource_toml
from reader.summary.saying import unsure


@pytest.fixture(autouse=True)
def in_our_words(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Doubt no practice for itself, so that short clauses show the wording; the mark `doubted` keeps the real table."""
    if "doubted" in request.keywords:
        yield
        return
    table: dict[str, Any] = {**resource_toml("wording/en/doubt.toml"), "often": []}
    monkeypatch.setattr(unsure, "_table", lambda: table)
    unsure._sure.cache_clear()
    yield
    unsure._sure.cache_clear()
