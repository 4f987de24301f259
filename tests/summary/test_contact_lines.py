"""What says next to nothing is not said; a way to reach them is named once, as it is given."""

from __future__ import annotations

import pytest

from reader.document import Document
from reader.practices import Finding
from reader.summary import Contact, summarise
from tests.summary.builders import document_of, finding

HANGING = "To make such a request, write to us at shop@acorn.example."
DATA = "You can ask for a copy of your data."


def test_a_contact_for_nothing_that_is_named_is_not_said_of_a_section() -> None:
    document = document_of(("Requests", [HANGING, DATA]))
    found = [finding(document, "privacy-contact", HANGING), finding(document, "right-access", DATA)]
    summary = summarise(document, found)
    assert [item.text for item in summary.sections["s1"]] == ["You can ask to see your data or for a copy."]
    assert [item.text for item in summary.rights] == ["You can ask to see your data or for a copy."]


def test_what_a_contact_is_for_is_said() -> None:
    clause = "If you wish to view your data, please contact the Company Secretary, 5 Mill Lane, Oakham LE15 6AA."
    document = document_of(("Looking", [clause]))
    (said,) = summarise(document, [finding(document, "privacy-contact", clause)]).sections["s1"]
    assert said.text == "You can contact the company secretary by post to see your data."


@pytest.mark.parametrize(
    ("clause", "text", "contact"),
    [
        (
            "If you have questions about your data, write to the mill or send us an e-mail at ask@acorn.example.",
            "Ask about your data or privacy.",
            Contact(email="ask@acorn.example"),
        ),
        (
            "If you have questions about your data, send us an e-mail or write to us.",
            "Ask about your data or privacy by e-mail or by post.",
            Contact(),
        ),
    ],
)
def test_a_way_is_named_only_where_it_is_not_given(clause: str, text: str, contact: Contact) -> None:
    document = document_of(("Contact", [clause]))
    (action,) = summarise(document, [finding(document, "privacy-contact", clause)]).actions
    assert (action.text, action.contact) == (text, contact)


def test_a_contact_that_is_neither_given_nor_for_anything_is_nothing_to_do() -> None:
    clause = "To make such a request, send us an e-mail."
    document = document_of(("Contact", [clause]))
    assert summarise(document, [finding(document, "privacy-contact", clause)]).actions == ()


def test_where_you_ask_the_address_for_questions_goes_first() -> None:
    rights = "To exercise your rights, send us an e-mail at rights@acorn.example."
    asking = "If you have questions about our privacy practices, send us an e-mail at ask@acorn.example."
    document = document_of(("Rights", [rights]), ("Contact", [asking]))
    (action,) = summarise(document, [finding(document, "privacy-contact", rights, asking)]).actions
    assert (action.text, action.contact.email) == ("Ask about your data or privacy.", "ask@acorn.example")


def test_a_sentence_and_an_e_mail_are_no_lines_of_an_address() -> None:
    ask = "If you have questions on our privacy practices, please contact us at the appropriate address below."
    reply = "We will attempt, where practical, to answer your letters and to send you more about privacy."
    document = document_of(("Contact", [f"{ask} {reply}", "shop@acorn.example\n12 Mill Lane, Oakham LE15 6AA"]))
    (action,) = summarise(document, [finding(document, "privacy-contact", ask)]).actions
    assert action.contact == Contact("shop@acorn.example", "", "12 Mill Lane, Oakham LE15 6AA")


@pytest.mark.parametrize(
    ("way", "phone"),
    [
        ("Fax: 01632 960 001", ""),
        ("by fax on 01632 960 001", ""),
        ("Fax: 01632 960 001, phone: 01632 960 002", "01632 960 002"),
        ("phone 01632 960 002 or fax 01632 960 001", "01632 960 002"),
        ("Telephone/fax: 01632 960 001", "01632 960 001"),
    ],
)
def test_a_fax_number_is_no_phone_number(way: str, phone: str) -> None:
    clause = f"If you have questions about your data, write to ask@acorn.example, {way}."
    (action,) = summarise(*_asked(clause)).actions
    assert action.contact.phone == phone


def _asked(clause: str) -> tuple[Document, list[Finding]]:
    document = document_of(("Questions", [clause]))
    return document, [finding(document, "privacy-contact", clause)]


def test_the_lines_of_an_address_begin_after_what_leads_to_them_and_hold_no_phone_number() -> None:
    lead = "If you wish to be removed from the list of customers that receive our offers by mail, please either:"
    line = "write to: Acorn Customer Relations at P.O. Box 12, Dallas, Texas, 75265-0589 or call us"
    document = document_of(("Offers", [lead, line]))
    (action,) = summarise(document, [finding(document, "opt-out-marketing", lead, line)]).actions
    assert action.contact == Contact(address="Acorn Customer Relations at P.O. Box 12, Dallas, Texas, 75265-0589")
