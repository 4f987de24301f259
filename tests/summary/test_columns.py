"""What a cell states by the head of its column is said, and told with its row."""

from __future__ import annotations

from reader.load import load_text
from reader.practices import detect
from reader.segment import segment
from reader.summary import summarise

POLICY = """# Acorn privacy

## What we do with data

This table tells what we do with your data.

| What we do | Which data | {head} |
|---|---|---|
| We answer what you ask | The name that you give | {cell} |
| We run the shop | Your orders | None |
"""


def said(head: str, cell: str) -> dict[str, str]:
    document = segment(load_text(POLICY.format(head=head, cell=cell), "markdown"))
    summary = summarise(document, detect(document))
    return {
        document.quote(item.evidence[0]).split(" | ")[-1]: item.text
        for item in (*summary.risks, *summary.facts)
        if item.practice in ("share-third-party", "share-group")
    }


def test_who_stands_in_the_column_of_partners_gets_data() -> None:
    assert said("Partners", "Brackenfield Ireland") == {
        "Brackenfield Ireland": "They share details about you with business partners."
    }


def test_nobody_gets_it_where_the_cell_says_so() -> None:
    assert said("Partners", "None") == {}
