"""What is asked for in one place, or named beside a thing, is not lent to another."""

from __future__ import annotations

from reader.summary import summarise
from tests.summary.builders import FILLER, document_of, finding, lines


def test_what_identifiers_are_tied_to_is_not_collected() -> None:
    tied = "While you browse, we store the data that we collect with unique identifiers tied to the browser or app."
    (said,) = lines("device-data", tied)
    assert "device identifiers" in said
    assert "browser" not in said
    told = "We collect your IP address, device ID and identifiers of cookies that can uniquely identify a browser."
    assert lines("device-data", told) == [
        "They may collect technical details, such as your IP address and device identifiers."
    ]
    plain = "We collect your IP address and browser type."
    assert lines("device-data", plain) == ["They collect technical details, such as your IP address and browser."]


def test_what_other_companies_give_is_no_cookie_of_theirs() -> None:
    given = "We gather what you do on our site using cookies and information provided by other companies."
    assert lines("third-party-cookies", given) == []
    both = "We use information provided by other companies, and other companies set cookies on our site."
    assert lines("third-party-cookies", both) != []


def test_where_you_ask_to_see_your_data_is_no_address_for_questions() -> None:
    view = (
        "If you wish to view any information you gave, contact The Clerk, Acorn Stores, 17 Elm Street, Hove, BN3 1AA."
    )
    ask = "If you have any questions on the privacy of our site, please contact our team at help@acorn.example."
    document = document_of(("About", [FILLER]), ("Seeing it", [view]), ("More", [ask]))
    found = [finding(document, "privacy-contact", clause) for clause in (view, ask)]
    (action,) = summarise(document, found).actions
    assert action.contact.email == "help@acorn.example"
    assert action.contact.address == ""


def test_such_a_request_is_none_of_which_the_policy_speaks_only_later() -> None:
    first = (
        "The law lets those who live in California ask for a list of those to whom we give data for their marketing."
    )
    such = "To make such a request, please send an email to post@acorn.example."
    right = "If you live in Nevada, you have the right to opt out of the sale of certain personal information."
    how = "You can exercise this right by contacting us as set forth in “Contact us” below."
    document = document_of(("About", [FILLER]), ("Your state rights", [first, such, right, how]))
    (action,) = summarise(document, [finding(document, "right-object", right, how)]).actions
    assert action.contact.email == ""
    document = document_of(("About", [FILLER]), ("Your state rights", [right, such]))
    (action,) = summarise(document, [finding(document, "right-object", right)]).actions
    assert action.contact.email == "post@acorn.example"
