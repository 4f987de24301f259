"""Small invented surveys."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.survey import Answer, Cell, Column, Outcome, Row, Survey

COLUMNS = (
    Column("sell-data", "Your data may be sold", "risk", "high", "Sharing"),
    Column("call-recording", "Your calls may be recorded", "risk", "medium", "Monitoring"),
    Column("no-sell-promise", "They say they will not sell your data", "protection", "none", "Sharing"),
    Column("access", "You can ask for a copy", "right", "none", "Your rights"),
)
LETTERS = {
    "f": Cell(Answer.FOUND, 2, "We <b>do</b> it & more.", "§1 ¶1", 3, 26),
    "p": Cell(Answer.FOUND, 1, "We may, perhaps.", "§2 ¶1", 30, 46, False),
    "d": Cell(Answer.DENIED, 0, "We never do.", "§3 ¶1", 50, 62),
    "-": Cell(Answer.NOT_FOUND),
    "x": Cell(Answer.NOT_READ),
}
MakeRow = Callable[..., Row]


@pytest.fixture
def make_row() -> MakeRow:
    """Return a function that makes a row: a file's name, and a letter of LETTERS for each of COLUMNS."""

    def make(file: str, letters: str, **known: object) -> Row:
        values: dict[str, object] = {"title": file.title(), "site": "", "date": "", "language": "en", "words": 100}
        values |= {"sha256": "0", "text_sha256": "1", "rulebook": "r1"}
        return Row(file=file, cells=tuple(LETTERS[one] for one in letters), **(values | known))  # type: ignore[arg-type]

    return make


@pytest.fixture
def make_survey() -> Callable[[list[Outcome]], Survey]:
    """Return a function that makes a survey of outcomes."""
    return lambda outcomes: Survey("r1", COLUMNS, tuple(outcomes), len(outcomes))
