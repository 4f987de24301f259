"""An item of a list that lost its marks, and a row of a table, is no surer than what opens the list."""

from __future__ import annotations

import pytest

from reader.load import load_text
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.torn import torn_leads
from tests.summary.builders import document_of, finding, span_of

_TABLE = """# Kinds of details

We may gather the following kinds of details:

| Kind | Whose | Details |
|---|---|---|
| Calls | Buyers | Recordings of your phone calls with our shop |
"""
OPENS = "We might use your details to:"


@pytest.mark.parametrize(
    ("practice", "opens", "items", "said"),
    [
        (
            "location-tracking",
            "1. We might use your details to:",
            ["1. answer your letters.", "You can stop this.", "2. log your location when you walk to our shop."],
            "They may collect your location.",
        ),
        (
            "targeted-ads",
            "We may use your details in the following manner:",
            ["To answer your letters.", "To show you adverts by what you have read here."],
            "They may use your data to show you adverts.",
        ),
        (
            "collect-contact",
            "We may gather and keep the following kinds of details:",
            ["Your name and your account details (e-mail address, date of birth)."],
            "They may collect your name, e-mail address and date of birth.",
        ),
    ],
)
def test_an_item_without_its_mark_is_read_with_what_opens_its_list(
    practice: str, opens: str, items: list[str], said: str
) -> None:
    document = document_of(("What we do", [opens, *items]))
    (sentence,) = summarise(document, [finding(document, practice, items[-1])]).sections["s1"]
    assert sentence.text == said


def test_what_opens_a_list_and_allows_nothing_is_not_asked() -> None:
    document = document_of(("What we do", ["Neighbours can find this in our table:", "1. log where you are."]))
    assert torn_leads(document) == {}


def test_another_sentence_after_a_list_is_no_item() -> None:
    document = document_of(("What we do", [OPENS, "We log where you are."]))
    assert torn_leads(document) == {}


def test_a_row_is_read_with_what_stands_over_its_table() -> None:
    document = segment(load_text(_TABLE, "markdown", "Invented policy"))
    leads = torn_leads(document)
    row = span_of(document, "Calls | Buyers")
    assert document.quote(leads[row.start]) == "We may gather the following kinds of details:"
