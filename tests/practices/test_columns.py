"""The columns of a table say who gets data, whom it comes from, and what an answer denies."""

from __future__ import annotations

import pytest

from reader.document import Document
from reader.load import load_text
from reader.practices import Condition, detect
from reader.practices.columns import PLAIN, Columns, Row
from reader.practices.rulebook import load_rulebook
from reader.segment import segment


def table(*rows: str) -> Document:
    head, *others = rows
    line = "|".join("---" for _ in head.split("|"))
    text = "\n".join(f"| {row} |" for row in (head, line, *others))
    opening = "# Acorn privacy\n\n## What we do with data\n\nThis table tells it.\n\n"
    return segment(load_text(f"{opening}{text}\n", "markdown"))


def last_row(document: Document) -> Row:
    return Columns(document, load_rulebook().vocabulary).row(document.sentences[-1])


def found(document: Document) -> dict[str, Condition]:
    return {finding.practice: finding.condition for finding in detect(document, rules_alone=True)}


@pytest.mark.parametrize(
    ("head", "practice", "cell"),
    [
        ("Who do we share it with?", "share-service-providers", "The courier that delivers it"),
        ("Data recipients", "share-group", "Our group companies"),
        ("Shared with", "share-authorities", "The police"),
        ("Categories of third parties to whom it is disclosed", "share-service-providers", "Hosting providers"),
        ("Partners", "share-third-party", "Brackenfield Ireland Operations"),
        ("Where we get it from", "data-from-others", "Data brokers"),
        ("Categories of sources", "data-from-others", "Social networks"),
    ],
)
def test_a_cell_states_what_the_head_of_its_column_says(head: str, practice: str, cell: str) -> None:
    document = table(f"Why | Which data | {head}", f"To run the shop | Your order | {cell}")
    assert practice in found(document)
    [said] = last_row(document).cells
    assert (document.quote(said.head), document.quote(said.span)) == (head, cell)


@pytest.mark.parametrize("cell", ["-", "None", "No", "n/a", "Not shared", "Nobody", "We do not share it"])
def test_a_cell_that_says_no_names_nobody(cell: str) -> None:
    document = table("Why | Which data | Partners", f"To run the shop | Your order | {cell}")
    assert last_row(document).cells == ()
    assert "share-third-party" not in found(document)


def test_a_cell_that_names_the_firm_itself_names_nobody_else() -> None:
    said = "This is the privacy policy of Acorn Ltd (“Acorn”, “we”). Write to Acorn at privacy@acorn.example."
    opening = f"# Privacy policy\n\n{said}\n\n"
    rows = "| Why | Partners |\n|---|---|\n| To run the shop | Acorn |\n| To send it | Acorn & Birch |\n"
    document = segment(load_text(opening + rows, "markdown"))
    columns = Columns(document, load_rulebook().vocabulary)
    assert [len(columns.row(sentence).cells) for sentence in document.sentences[-2:]] == [0, 1]


def test_the_evidence_of_a_cell_is_its_row_and_what_its_head_says_is_marked_there() -> None:
    document = table("Why | Which data | Partners", "To run the shop | Your order | Brackenfield Ireland")
    [finding] = detect(document, rules_alone=True)
    [evidence] = finding.evidence
    assert document.quote(evidence.span) == "To run the shop | Your order | Brackenfield Ireland"
    assert {document.quote(hit.span) for hit in evidence.hits} == {"Partners"}
    assert evidence.said == "we share your personal information with our partners: Brackenfield Ireland"


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (("Name | Domain | Partners", "_ab | Brackenfield | Brackenfield"), "a table of cookies"),
        (("Why | Which data | Partners", "To run the shop | Brackenfield"), "a cell is missing"),
        (("Partners of our shop are many. | Data", "Brackenfield | Orders"), "the first row is no head"),
        (("Why | Which data", "To run the shop | Partners"), "no column tells who gets it"),
    ],
)
def test_nothing_is_read_from(rows: tuple[str, ...], why: str) -> None:
    assert last_row(table(*rows)) == PLAIN, why


def test_a_no_under_collected_denies_the_whole_row() -> None:
    head = "Category | Examples | Collected"
    yes = table(head, "Geolocation data | Physical location or movements | Yes")
    no = table(head, "Geolocation data | Physical location or movements | NO")
    assert "location-tracking" in found(yes)
    assert not found(no)
    assert "location-tracking" not in {finding.practice for finding in detect(no)}


def test_a_no_under_sold_denies_the_sale_alone() -> None:
    row = last_row(table("Category | Collected? | Sold?", "Identifiers such as your e-mail address | Yes | No"))
    assert row.denies("sell-data")
    assert not row.denies("collect-contact")


BANK = "Reasons we can share your personal information | Does Acorn Bank share? | Can you limit this sharing?"


@pytest.mark.parametrize(
    ("answers", "expected"),
    [("Yes | No", Condition.NONE), ("Yes | Yes", Condition.OPT_OUT), ("No | We don't share", None)],
)
@pytest.mark.parametrize(
    ("reason", "practice"),
    [
        ("For our affiliates to market to you", "share-group"),
        ("For joint marketing with other financial companies", "share-third-party-marketing"),
        ("For nonaffiliates to market to you", "share-third-party-marketing"),
    ],
)
def test_the_notice_of_american_banks_is_read_by_its_answers(
    reason: str, practice: str, answers: str, expected: Condition | None
) -> None:
    assert found(table(BANK, f"{reason} | {answers}")).get(practice) is expected
