"""A label states nothing: the sentence under it says how sure it is. Invented policies."""

from __future__ import annotations

import pytest

from reader.document import Block, BlockKind, Document, Provenance, Source
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.labels import names_alone, without_labels
from tests.summary.builders import document_of, finding


def policy(*paragraphs: str) -> Document:
    """Return a document of one section."""
    blocks = [Block(BlockKind.HEADING, "Acorns", level=2)]
    blocks += [Block(BlockKind.PARAGRAPH, paragraph) for paragraph in paragraphs]
    return segment(Source(tuple(blocks), Provenance(title="Invented policy")))


@pytest.mark.parametrize(
    ("text", "heading", "label"),
    [
        ("International Transfers.", False, True),
        ("3. Sharing with third parties", True, True),
        ("How we use cookies", True, True),
        ("How we use cookies", False, False),
        ("We never sell your data", True, False),
        ("Your data is sent abroad.", False, False),
        ("Contact us", False, False),
    ],
)
def test_a_label_has_no_verb(text: str, heading: bool, label: bool) -> None:
    assert names_alone(text, heading=heading) is label


def test_the_may_under_a_label_holds() -> None:
    document = policy("International Transfers. We may transfer personal information internationally.")
    clauses = "International Transfers.", "We may transfer personal information internationally."
    (line,) = summarise(document, [finding(document, "transfer-abroad", *clauses)]).risks
    assert line.text == "They may send your data abroad."


def test_a_label_alone_stays_where_nothing_else_states_the_practice() -> None:
    document = policy("International Transfers. Please read our other pages.")
    found = finding(document, "transfer-abroad", "International Transfers.")
    assert without_labels(document, [found]) == [found]


def test_an_item_of_a_list_is_no_label() -> None:
    blocks = [
        Block(BlockKind.HEADING, "Acorns", level=2),
        Block(BlockKind.PARAGRAPH, "We collect:"),
        Block(BlockKind.LIST_ITEM, "Phone number. It is for the courier."),
        Block(BlockKind.PARAGRAPH, "We collect your e-mail address."),
    ]
    document = segment(Source(tuple(blocks), Provenance(title="Invented policy")))
    found = finding(document, "collect-contact", "Phone number.", "We collect your e-mail address.")
    assert without_labels(document, [found]) == [found]


def test_a_right_keeps_its_title() -> None:
    document = document_of(("Rights", ["Right of access. You can ask for a copy."]))
    found = finding(document, "right-access", "Right of access.", "You can ask for a copy.")
    assert without_labels(document, [found]) == [found]
