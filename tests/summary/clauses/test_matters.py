"""A way to reach them is given for what the policy gives it for, and for nothing else: invented clauses."""

from __future__ import annotations

import pytest

from reader.summary import Action, Contact, summarise
from reader.summary.clauses.matters import for_that_matter, is_of_another_matter, names_requests
from tests.summary.builders import document_of, finding

COPY = "You can ask us for a copy of your data."


@pytest.mark.parametrize(
    "clause",
    [
        "Requests go to hello@acorn.example.",
        "To use your rights, write to Acorn, 5 Mill Lane, Oakham LE15 6AA.",
        "To change or delete your details, e-mail hello@acorn.example.",
        "Our data protection officer can be reached at dpo@acorn.example.",
    ],
)
def test_a_clause_names_requests(clause: str) -> None:
    assert names_requests(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "If you have questions or comments about this notice, e-mail hello@acorn.example.",
        "Contact us by post at Acorn, 5 Mill Lane, Oakham LE15 6AA.",
    ],
)
def test_a_clause_for_questions_names_none(clause: str) -> None:
    assert not names_requests(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "If you think a site pretends to be ours (spoofing), enter no personal details but tell abuse@acorn.example.",
        "If your card is lost, call us on 0123 456 7890.",
        "For press enquiries, e-mail press@acorn.example.",
        "Please contact us if you find a vulnerability in our app.",
    ],
)
def test_a_way_for_another_matter_is_none_for_privacy(clause: str) -> None:
    assert is_of_another_matter(clause)
    document = document_of(("Safety", [clause]))
    summary = summarise(document, [finding(document, "privacy-contact", clause)])
    assert summary.actions == ()


def test_a_clause_on_privacy_may_speak_of_these_too() -> None:
    assert not is_of_another_matter("For privacy questions or to report phishing, e-mail hello@acorn.example.")


def test_a_mail_address_for_another_matter_is_none_for_requests() -> None:
    assert for_that_matter(Contact(email="fraud@acorn.example"), "right-access") == Contact()
    unsubscribe = Contact(email="unsubscribe@acorn.example")
    assert for_that_matter(unsubscribe, "opt-out-marketing") == unsubscribe


def done(*sections: tuple[str, list[str]], **clauses: str) -> list[Action]:
    document = document_of(*sections)
    found = [finding(document, practice.replace("_", "-"), clause) for practice, clause in clauses.items()]
    return list(summarise(document, found).actions)


def test_where_questions_go_is_no_way_for_a_request() -> None:
    ask = "If you have questions about this policy, e-mail hello@acorn.example."
    copy, contact = done(("Rights", [COPY]), ("More", [ask]), right_access=COPY, privacy_contact=ask)
    assert (copy.contact.email, contact.contact.email) == ("", "hello@acorn.example")


def test_where_questions_and_requests_go_is_one() -> None:
    ask = "If you have questions or requests about your data, e-mail hello@acorn.example."
    copy, _ = done(("Rights", [COPY]), ("More", [ask]), right_access=COPY, privacy_contact=ask)
    assert copy.contact.email == "hello@acorn.example"


@pytest.mark.parametrize(
    ("clause", "address"),
    [
        (
            "Questions about your data: please write to Us at Nut Team, 5 Mill Lane, Oakham LE15 6AA.",
            "Nut Team, 5 Mill Lane, Oakham LE15 6AA",
        ),
        (
            "For a copy of your data, write to Great Mail Group, Royal Mail Oakham, 5 Mill Lane, Oakham LE15 6AA.",
            "Great Mail Group, Royal Mail Oakham, 5 Mill Lane, Oakham LE15 6AA",
        ),
    ],
)
def test_an_address_begins_with_the_addressee(clause: str, address: str) -> None:
    (contact,) = done(("Your data", [clause]), privacy_contact=clause)
    assert contact.contact.address == address


def test_of_several_lines_the_address_is_the_one_for_letters() -> None:
    lead = "If you have questions about your data, contact us by any of these means:"
    lines = [
        "phone us on: 0123 456 7890;",
        "e-mail us at: hello@acorn.example or",
        "write to us at: Acorn, 5 Mill Lane, Oakham LE15 6AA",
    ]
    (contact,) = done(("Questions", [lead, *lines]), privacy_contact=lead)
    assert contact.contact.address == "Acorn, 5 Mill Lane, Oakham LE15 6AA"
