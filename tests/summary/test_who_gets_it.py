"""Who gets details and from whom they come is said as the clause says it: invented clauses."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.texts.slots import load_slots
from tests.summary.builders import document_of, finding


@pytest.mark.parametrize(
    ("slot", "text", "nouns"),
    [
        ("recipient", "We share your data with our trusted AI providers.", ("AI firms",)),
        (
            "recipient",
            "We give it to credit bureaus, data brokers and our lawyers.",
            ("credit agencies", "data brokers", "professional advisers"),
        ),
        ("recipient", "Charities and other energy suppliers", ("charities", "other energy suppliers")),
        ("recipient", "We may share your marks with your future employer.", ("your employer",)),
        ("recipient", "We may share it with any third parties we choose.", ("any others they choose",)),
        ("recipient", "We disclose your e-mail address to Stripe.", ("Stripe",)),
        ("recipient", "We help advertisements of charities.", ()),
        ("recipient", "We share data with third parties such as landlords.", ("other firms", "landlords")),
        ("supplier", "We send your recordings to artificial intelligence providers.", ("AI firms",)),
        ("source", "We get data from credit rating agencies and landlords.", ("credit agencies", "landlords")),
        (
            "source",
            "If you sign in with a social account, we get your name.",
            ("services that you log in with",),
        ),
        ("source", "We note whether you stand on sanctions lists kept by public authorities.", ()),
    ],
)
def test_a_recipient_and_a_source_have_their_own_names(slot: str, text: str, nouns: tuple[str, ...]) -> None:
    assert load_slots()[slot].find(text) == nouns


def _risk(practice: str, *clauses: str) -> str:
    document = document_of(("Sharing", list(clauses)))
    (line,) = summarise(document, [finding(document, practice, *clauses)]).risks
    return line.text


def test_third_parties_that_are_not_named_are_others_beside_those_that_are() -> None:
    flat, named = "We share your data with third parties.", "We share your data with insurers."
    assert _risk("share-third-party", flat, named) == "They share details about you with insurers and others."


def test_third_parties_that_are_named_are_told_by_their_names_alone() -> None:
    assert (
        _risk("share-third-party", "We share your data with third parties, such as insurers.")
        == "They share details about you with insurers."
    )


def test_third_parties_stay_where_other_users_are_named() -> None:
    clause = "We share your data with other users and with third parties."
    assert _risk("share-third-party", clause) == "They share details about you with other users and third parties."


def test_whoever_they_choose_leaves_no_others() -> None:
    clauses = "We share your data with any third parties we choose.", "We share your data with third parties."
    assert _risk("share-third-party", *clauses) == "They share details about you with any others they choose."


@pytest.mark.parametrize(
    ("slot", "text", "nouns"),
    [
        (
            "age",
            "It is not meant for children under the age of sixteen (16) in the United States.",
            ("under sixteen in the United States",),
        ),
        ("age", "You must be at least 16 years old or of full age, whichever is greater.", ("under 16",)),
        ("at-least", "You must be at least 16 years old or of full age, whichever is greater, to join.", ()),
        ("others-affected", "We see the names of attendees in your diary.", ("people in your calendar",)),
        ("others-affected", "We log the called-party number of each call.", ("people you message or call",)),
        ("others-affected", "If you allow others to use your account, we see them.", ("others who use your account",)),
        ("others-affected", "Others may see how you use your account.", ()),
    ],
)
def test_whom_else_it_is_about_and_how_old_they_are(slot: str, text: str, nouns: tuple[str, ...]) -> None:
    slots = load_slots()
    found = slots[slot].find(text)
    assert (() if slots[slot].unless and slots[slots[slot].unless].find(text) else found) == nouns


def test_the_place_to_which_it_surely_goes_is_named_and_not_one_to_which_it_may_go() -> None:
    clauses = (
        "Your data will be transferred to the Republic of Korea.",
        "It may also be transferred to other countries, such as the United States.",
    )
    assert _risk("transfer-abroad", *clauses) == "They send your data to Korea."


def test_a_rough_place_stays_rough_beside_a_control_of_it() -> None:
    clauses = "We collect your approximate location.", "You can control how we use location data in your settings."
    assert _risk("location-tracking", *clauses) == "They collect roughly where you are."
