"""A condition is told of the clauses that have it, and a way out of what it lets you stop: invented clauses."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.clauses.matters import is_of_another_matter
from reader.summary.clauses.sent import sends_no_marketing
from reader.summary.clauses.way_out import is_no_way_out
from tests.summary.builders import document_of, finding

MESSAGES, OTHERS, STOP = "marketing-contact", "share-third-party-marketing", "opt-out-marketing"


def risk_of(practice: str, *clauses: tuple[str, Condition]) -> str:
    document = document_of(*((f"Part {at}", [text]) for at, (text, _) in enumerate(clauses)))
    found = [finding(document, practice, text, condition=condition) for text, condition in clauses]
    (risk,) = summarise(document, found).risks
    return risk.text


def way_of(*clauses: str) -> str:
    document = document_of(("Your choices", list(clauses)))
    found = [finding(document, STOP, clause) for clause in clauses]
    (right,) = summarise(document, found).rights
    return right.text


@pytest.mark.parametrize(
    "clause",
    [
        "We may send you marketing if you have told us that you would like it.",
        "If you’ve indicated you’re happy to hear from us, we may send you marketing.",
        "We will not send you marketing unless you have specifically informed us that you want it.",
        "We use your details to send you marketing (with your permission).",
    ],
)
def test_a_wish_that_is_told_is_a_yes(clause: str) -> None:
    text = risk_of(MESSAGES, (clause, Condition.OPT_OUT if "unless" in clause else Condition.NONE))
    assert "you agree" in text
    assert "object" not in text


def test_a_wish_not_to_get_it_is_no_yes() -> None:
    clause = "We may send you marketing unless you have told us that you do not want it."
    assert risk_of(MESSAGES, (clause, Condition.OPT_OUT)) == "They may send you marketing unless you object."


def test_an_objection_is_none_to_what_another_clause_asks_for() -> None:
    yes = "If you have said that you would like us to, we may pass your details to other firms for their marketing."
    no = "If you do not want us to pass your details to other firms for their marketing, tick the box."
    document = document_of(("Others", [yes, no]))
    found = finding(document, OTHERS, yes, no, condition=Condition.OPT_OUT)
    (risk,) = summarise(document, [found]).risks
    assert "in some cases only if you agree" in risk.text
    assert not risk.text.endswith("marketing unless you object.")


def test_messages_about_what_you_asked_for_make_no_yes_one_of_some_cases() -> None:
    yours = "We write to you about the tours and other services you have asked us for."
    offers = "We send you offers where we have your permission to do so."
    text = risk_of(MESSAGES, (yours, Condition.NONE), (offers, Condition.CONSENT))
    assert text.startswith("If you agree, they may ")


@pytest.mark.parametrize(
    ("clause", "none"),
    [
        ("We may e-mail you to ask whether you would like to review the lamp.", True),
        ("We contact you about products you have bought and similar ones that may interest you.", False),
        ("We send you offers on services you have asked for.", False),
        ("We send you vouchers after your purchases.", False),
    ],
)
def test_what_is_sent_is_marketing_or_not(clause: str, none: bool) -> None:
    assert sends_no_marketing(clause) is none


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "You can stop our marketing e-mails with the unsubscribe link in each e-mail.",
            "You can stop marketing e-mails: click “unsubscribe” in an e-mail.",
        ),
        (
            "To stop our marketing, use the unsubscribe link attached to every newsletter.",
            "You can stop marketing: click “unsubscribe” in an e-mail.",
        ),
        (
            "You can opt out of marketing messages with the unsubscribe link in the message.",
            "You can stop marketing: click “unsubscribe” in a message.",
        ),
        (
            "To stop our marketing, click on the unsubscribe-me link on our site.",
            "You can stop marketing: unsubscribe.",
        ),
        (
            "If these facilities are available, you can stop our marketing with our “unsubscribe e-mail”.",
            "You can stop marketing.",
        ),
    ],
)
def test_unsubscribe_stands_where_the_clause_has_it(clause: str, text: str) -> None:
    assert way_of(clause) == text


def test_the_way_for_questions_is_no_way_out() -> None:
    stop = "If you do not want our marketing e-mails, please click here."
    ask = "Call us or write to us if you have further questions about our e-mail unsubscribe process."
    assert way_of(stop, ask) in ("You can stop marketing e-mails.", "You can stop some of their messages.")


@pytest.mark.parametrize(
    ("clause", "none"),
    [
        ("If you have further queries about your data, e-mail unsubscribe@acorn.example or write to us.", True),
        ("If you do not want our offers or have any questions, please write to us.", False),
        ("To stop our newsletter, or if you have any queries, call us.", False),
        ("You can leave our mailing list with the link in each e-mail; for any questions ring us.", False),
        ("If you want no more e-mails, click the link in each; with any problems, ring us.", False),
        ("If you have questions about our offers or if you would like to opt out of them, contact us.", False),
    ],
)
def test_a_way_out_lets_you_stop(clause: str, none: bool) -> None:
    assert is_no_way_out(clause) is none


def test_the_way_off_a_list_for_post_is_not_that_of_all_marketing() -> None:
    mails = "You can stop our promotional e-mails with the unsubscribe link in each e-mail."
    post = "To be removed from our mailing lists, e-mail us with your name, address and postcode."
    assert "marketing: e-mail them" not in way_of(mails, post)


@pytest.mark.parametrize(
    ("clause", "another"),
    [
        ("If you have any queries about how the loyalty points add up, e-mail points@acorn.example.", True),
        ("If you have any further questions about our gift card security policies, please contact us.", True),
        ("If you have any questions about this, please contact us.", False),
        ("If you have questions about our use of cookies, please contact us.", False),
        ("If you have any questions, please contact us.", False),
    ],
)
def test_a_way_for_one_matter_is_not_the_contact(clause: str, another: bool) -> None:
    assert is_of_another_matter(clause) is another
