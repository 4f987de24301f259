"""What a part says of itself, a list of its items and an age of its limits, is said with them: invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.load import load_text
from reader.practices import detect
from reader.practices.finding import Condition
from reader.segment import segment
from reader.summary import summarise
from tests.summary.builders import document_of, finding

NOTICE = """# Privacy policy of Harbour Lane

## Notice for California Residents

{opening}

| **Category of data** | **Who we disclose it to** |
| --- | --- |
| Identifiers. Name, alias and online identifier. | {cell} |
"""
FIRMS = "* Advertising networks * Data analytics providers * Social networks * Service providers"


def told(opening: str, cell: str = FIRMS) -> dict[str, str]:
    document = segment(load_text(NOTICE.format(opening=opening, cell=cell), "markdown"))
    summary = summarise(document, detect(document))
    return {item.practice: item.text for item in (*summary.risks, *summary.facts)}


@pytest.mark.parametrize(
    ("opening", "end"),
    [
        ("This California notice only applies to data that is subject to the CCPA.", ", if you live in California."),
        ("This section applies solely to residents of California.", ", if you live in California."),
        ("This notice applies to our shops and to our website only.", "social networks."),
        ("We wrote this notice for you.", "social networks."),
    ],
)
def test_a_notice_for_some_alone_says_so(opening: str, end: str) -> None:
    text = told(opening)["share-third-party"]
    assert text.endswith(end)


def test_who_stands_beside_the_suppliers_is_none_of_them() -> None:
    assert told("We wrote this notice for you.")["share-service-providers"] == (
        "They let outside firms handle your details for them."
    )


def test_what_the_item_of_the_suppliers_names_is_said() -> None:
    told_of = told("We wrote this.", "* Social networks * Service providers (hosting) * Advertising networks")
    assert (
        told_of["share-service-providers"]
        == "They let outside firms handle your details for them, such as hosting firms."
    )


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "You must be at least 15 years old or the age of majority where you live, whichever is higher, to use it.",
            "The site or service is not meant for anyone under 15, or under the age of majority where that is higher.",
        ),
        (
            "It is not directed to those under 15 in the United States or under the age of majority elsewhere.",
            "The site or service is not meant for anyone under 15 in the United States, or under age elsewhere.",
        ),
        (
            "Our site is not directed to children under the age of 15.",
            "The site or service is not meant for anyone under 15.",
        ),
    ],
)
def test_an_age_is_said_with_the_one_beside_it(clause: str, text: str) -> None:
    document = document_of(("Children", [clause]))
    summary = summarise(document, [finding(document, "children-excluded", clause)])
    assert [item.text for item in summary.protections] == [text]


def test_a_right_of_firms_makes_yours_no_surer() -> None:
    firms = (
        "We share contact details of firms with our group (business customers have the right to object at any time)."
    )
    lead = "Under the laws that apply you may have the following rights."
    object_to = "You have the right to object to our use of your data."
    withdraw = "You can withdraw your consent at any time by writing to us."
    document = document_of(("Sharing", [firms]), ("Consent", [withdraw]), ("Your rights", [lead, object_to]))
    found = [
        finding(document, "right-object", firms),
        finding(document, "right-object", withdraw),
        finding(document, "right-object", object_to),
    ]
    (text,) = (item.text for item in summarise(document, found).rights)
    assert text == "You can withdraw your consent, and may be able to object to some uses of your data."


def test_what_is_said_of_all_messages_holds_for_each_kind() -> None:
    policy = """# Messages

We send you offers about our products. We do this by post and e-mail, but only if you would like us to.

We use your details for things like:

* Details of new products and services
"""
    document = segment(load_text(policy, "markdown"))
    found = finding(
        document,
        "marketing-contact",
        "We send you offers about our products.",
        "Details of new products and services",
    )
    found = replace(found, condition=Condition.OPT_OUT)
    (item,) = summarise(document, [found]).risks
    assert "in some cases" not in item.text
    assert item.text == "If you agree, they may contact you about offers."


def test_rows_under_words_that_always_ask_wait_for_a_yes() -> None:
    policy = """# Who we share data with

If we share personal data with them, we will always ask your consent before we share it in this way.

We share data with these firms:

| Third party | Types of data shared |
| --- | --- |
| Brackenfield | Age and interests |
"""
    document = segment(load_text(policy, "markdown"))
    (item,) = summarise(document, [finding(document, "share-third-party", "Brackenfield | Age and interests")]).risks
    assert "if you agree" in item.text


@pytest.mark.parametrize(
    ("before", "waits"),
    [("It can be used in many ways, depending on your settings.", True), ("It can be used in many ways.", False)],
)
def test_an_example_is_of_what_stands_before_it(before: str, waits: bool) -> None:
    example = "For example, your number is used to make the ads you see more relevant to you."
    document = document_of(("Phone number", [f"{before} {example}"]))
    (item,) = summarise(document, [finding(document, "targeted-ads", example)]).risks
    assert ("depending on your settings" in item.text) is waits


@pytest.mark.parametrize(
    ("denial", "cards"),
    [("We do not collect or store any payment card details.", False), ("We look after your data.", True)],
)
def test_the_words_of_a_law_give_no_card_that_is_denied(denial: str, cards: bool) -> None:
    recited = "Categories in the customer records statute: a name, bank account number, credit card number."
    document = document_of(("Payments", [denial]), ("Kinds", [recited]))
    (item,) = summarise(document, [finding(document, "collect-financial", recited)]).facts
    assert "bank details" in item.text
    assert ("card details" in item.text) is cards
