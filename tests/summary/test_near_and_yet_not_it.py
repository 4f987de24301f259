"""What only looks like a thing is not told as it: a page's name, a feature's name, a warning, a deed of others."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.texts.voice import third_person
from tests.summary.builders import document_of, finding


def said(practice: str, *clauses: str) -> list[str]:
    document = document_of(("All", list(clauses)))
    summary = summarise(document, [finding(document, practice, clause) for clause in clauses])
    items = (*summary.risks, *summary.protections, *summary.rights, *summary.facts)
    told = (sentence for sentences in summary.sections.values() for sentence in sentences if sentence.practices)
    return list(dict.fromkeys([item.text for item in items] + [sentence.text for sentence in told]))


@pytest.mark.parametrize(
    "text",
    [
        "More on the Bramble group can be found under “About us”.",
        "See About Us for who we are.",
        "Press “Manage our cookies” at the foot of a page.",
    ],
)
def test_the_name_of_a_page_is_left_as_it_is(text: str) -> None:
    assert third_person(text) is None


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        (
            "collect-contact",
            "We strongly urge you not to disclose personal details (such as your name or e-mail address) in a chat.",
        ),
        ("right-access", "On a tablet, we ask for permission to access your contact details on your device."),
        ("profiling", "Bramble is a place where members log in and create profiles to talk about gardens."),
        ("marketing-contact", "These companies and clubs may use the details we share to send you special offers."),
        (
            "device-data",
            "These pixels allow Advertising Partners to obtain the IP address and browser of whoever opened the page.",
        ),
        ("security-measures", "These payment processors adhere to a standard for secure handling of card data."),
        ("security-measures", "PCI-DSS requirements help ensure the secure handling of payment information."),
        (
            "collect-sensitive",
            "If you store papers with the Pelican Passport feature, you can use a recovery e-mail address.",
        ),
        (
            "right-delete",
            "You can remove your public information by e-mailing close@bramble.example to have your account disabled.",
        ),
        ("privacy-contact", "Bramble has appointed a data protection officer, who is responsible for compliance."),
    ],
)
def test_what_is_near_is_not_the_practice(practice: str, clause: str) -> None:
    assert said(practice, clause) == []


def test_what_is_made_not_to_share_is_no_risk() -> None:
    clause = "Our share buttons are designed not to share data with a network until you press them."
    document = document_of(("All", [clause]))
    assert summarise(document, [finding(document, "share-third-party", clause)]).risks == ()


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "collect-contact",
            "We urge you not to post your phone number, but we collect your name and e-mail address.",
            "They collect your name and e-mail address.",
        ),
        (
            "right-access",
            "You may ask us for access to your personal data.",
            "You can ask to see your data.",
        ),
        (
            "privacy-contact",
            "Bramble has appointed a data protection officer, whom you can reach at dpo@bramble.example.",
            "You can contact their data protection officer by e-mail.",
        ),
        (
            "right-delete",
            "You can have your account disabled and all of its data deleted.",
            "You can have data about you deleted.",
        ),
        (
            "children-data",
            "Children aged 13 or older may give us their details with the permission of their parents.",
            "They may collect data from children aged 13 or over if a parent agrees.",
        ),
        (
            "children-data",
            "We collect the first name of children under 13 with the permission of their parents.",
            "They collect data from children under 13 if a parent agrees.",
        ),
        (
            "right-object",
            "If you have expressly consented to further processing, you may revoke this at any time.",
            "If you agreed to a use of your data, you can withdraw your consent.",
        ),
    ],
)
def test_what_is_the_practice_is_still_said(practice: str, clause: str, text: str) -> None:
    assert text in said(practice, clause)


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "We keep your data only for as long as it’s needed for our services, in line with legal requirements.",
            "They keep data as long as they need it, with no fixed time limit.",
        ),
        (
            "We keep data as long as necessary or, where the law provides for longer, for the time required by law.",
            "They keep data as long as they need it, with no fixed time limit.",
        ),
        (
            "We keep your data to comply with our legal obligations, resolve disputes and enforce our agreements.",
            "They keep data for legal and other reasons.",
        ),
    ],
)
def test_other_reasons_for_keeping_are_said_where_there_are_any(clause: str, text: str) -> None:
    assert text in said("retention-open-ended", clause)


@pytest.mark.parametrize("case", [" when we do this", " in doing so"])
def test_a_promise_about_the_case_just_told_is_not_said_of_all(case: str) -> None:
    promise = "We never share your name or other information that directly identifies you"
    general, own = said("no-share-promise", f"{promise}."), said("no-share-promise", f"{promise}{case}.")
    assert general
    assert not set(general) & set(own)
