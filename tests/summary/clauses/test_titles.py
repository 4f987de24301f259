"""A title, or a line of a table of contents, states nothing: invented documents."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.clauses.titles import is_title_alone
from tests.summary.builders import document_of, finding, span_of

ABROAD = "transfer-abroad"


@pytest.mark.parametrize(
    ("clause", "alone"),
    [
        ("2. Sending data abroad", True),
        ("TRANSFERS ACROSS BORDERS", True),
        ("We send data abroad", False),
        ("We send data abroad.", False),
    ],
)
def test_a_line_of_the_contents_is_a_title(clause: str, *, alone: bool) -> None:
    contents = ["WHAT WE GATHER", "TRANSFERS ACROSS BORDERS", "HOW TO WRITE", "2. Sending data abroad"]
    document = document_of(
        ("Policy", contents), ("Sending data abroad", ["We send data abroad.", "We send data abroad"])
    )
    assert is_title_alone(document, span_of(document, clause), "") is alone


def test_an_item_of_a_list_is_no_title() -> None:
    document = document_of(("Names", ["We gather:", "names"]))
    assert not is_title_alone(document, span_of(document, "names"), "We gather:")
    assert is_title_alone(document, span_of(document, "names"), "In force from: May")


def test_no_risk_is_said_of_a_title() -> None:
    document = document_of(("Policy", ["WHAT WE GATHER", "TRANSFERS ABROAD", "HOW TO WRITE TO US"]))
    assert not summarise(document, [finding(document, ABROAD, "TRANSFERS ABROAD")]).risks
