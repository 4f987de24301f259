"""What a clause says of one firm, one site, one kind of receiver or of what you ask for is not said of all."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.texts.slots import load_slots
from tests.summary.builders import document_of, finding

NEVER = "Your details are not passed on to third parties."


def said(practice: str, clause: str, condition: Condition = Condition.NONE) -> list[str]:
    document = document_of(("All", [clause]))
    summary = summarise(document, [finding(document, practice, clause, condition=condition)])
    return [item.text for item in (*summary.risks, *summary.protections)]


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("We are certified under the Privacy Shield for transfers from abroad.", "sent abroad"),
        ("When we pass your data on outside the EEA, we use standard contractual clauses.", "sent out of Europe"),
        ("When we transfer your data to other countries, we use standard contractual clauses.", "sent abroad"),
    ],
)
def test_safeguards_are_for_the_data_of_which_the_clause_speaks(clause: str, text: str) -> None:
    (item,) = said("transfer-protected", clause)
    assert item.startswith(f"They promise safeguards for data {text}")


def test_an_address_names_no_safeguard() -> None:
    clause = (
        "We protect data sent to other countries, all of which are listed at "
        "https://law.example/rules/adequacy-decisions_en."
    )
    assert said("transfer-protected", clause) == ["They promise safeguards for data sent abroad."]


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "If you agree, we share your name with event sponsors so that they can write to you about their products.",
            "If you agree, they may pass your name to event sponsors for marketing.",
        ),
        (
            "We do not share your name with advertisers unless you ask us to.",
            "Only if you ask for it, they may pass your name to advertisers.",
        ),
        (
            "We do not disclose your details to third parties for direct marketing unless you request it.",
            "Only if you ask for it, they may pass your details to other companies for marketing.",
        ),
        (
            "We do not disclose your details to third parties for direct marketing unless you consent.",
            "Only if you agree, they may pass your details to other companies for marketing.",
        ),
    ],
)
def test_who_gets_details_for_marketing_and_whose_wish_it_is(clause: str, text: str) -> None:
    assert said("share-third-party-marketing", clause, Condition.CONSENT) == [text]


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("When an e-mail is end-to-end encrypted, only you and its reader hold the key.", ("some data",)),
        ("End-to-end encryption requires a device that supports it.", ("some data",)),
        ("We encrypt your data, and encryption is part of all that we build.", ()),
    ],
)
def test_what_is_encrypted_in_one_feature_is_some_data(clause: str, found: tuple[str, ...]) -> None:
    assert load_slots()["part-protected"].find(clause) == found


def test_a_promise_under_the_name_of_one_site_is_for_those_who_use_it() -> None:
    document = document_of(("4.1 shop.example.com", ["We sell boats."]), ("4.2 *club.example.org*", [NEVER]))
    (item,) = summarise(document, [finding(document, "no-share-promise", NEVER)]).protections
    assert item.text == "They promise not to pass your details to outsiders, if you use club.example.org."
    document = document_of(("Sharing", ["We sell boats."]), ("club.example.org", [NEVER]))
    (item,) = summarise(document, [finding(document, "no-share-promise", NEVER)]).protections
    assert item.text == "They promise not to pass your details to outsiders."


def test_a_long_promise_in_their_words_is_never_a_fact() -> None:
    clause = (
        "We do not sell (or share) information that identifies you personally, like your name or contact information, "
        "in our ads program."
    )
    document = document_of(("Notice to residents of the United States", [clause]))
    (item,) = summarise(document, [finding(document, "no-sell-promise", clause)]).protections
    assert item.text.startswith("They promise not to sell (or share)")
