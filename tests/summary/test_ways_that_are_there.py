"""A way to do something is told as far as the clause gives it, and what would say nothing without one is not."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.clauses.modality import is_moved_perhaps
from reader.summary.model import Contact
from tests.summary.builders import document_of, finding


def said(practice: str, *clauses: str, title: str = "What you can do") -> str:
    """Return the first sentence of a section with some clauses."""
    document = document_of((title, list(clauses)))
    summary = summarise(document, [finding(document, practice, *clauses)])
    return summary.sections["s1"][0].text


def done(practice: str, *clauses: str) -> list[str]:
    """Return what can be done, as the same clauses give it."""
    document = document_of(("What you can do", list(clauses)))
    return [action.text for action in summarise(document, [finding(document, practice, *clauses)]).actions]


@pytest.mark.parametrize(
    ("clause", "action"),
    [
        (
            "You can stop our newsletter with the unsubscribe link in each e-mail.",
            "Stop newsletters: click “unsubscribe” in an e-mail.",
        ),
        ("You will find a link to cancel it at the end of each newsletter.", "click the link in an e-mail."),
        (
            "We stop our marketing when you cancel your subscription.",
            "Stop getting marketing: cancel your subscription.",
        ),
        (
            "You can stop our marketing by emailing, writing or telephoning us.",
            "Stop getting marketing: e-mail them, write to them or phone them.",
        ),
        ("Tell us and we stop our marketing.", "Stop getting marketing: tell them."),
        ("You can opt out of our promotions at any time.", "Stop getting marketing, at any time."),
        (
            "You have the right to object to processing for direct marketing purposes.",
            "Object to the use of your data for marketing.",
        ),
        (
            "If you do not wish to be sent further information, click the box during registration.",
            "Stop being sent more information: use the tick box when you sign up.",
        ),
        (
            "If you want no offers from us, tick the box on the form on which we collect your data.",
            "Stop getting marketing: use the tick box on the form.",
        ),
        ("You can turn off our push notifications in the app’s settings.", "Stop some of their push messages"),
    ],
)
def test_marketing_is_stopped_by_the_way_that_the_clause_names(clause: str, action: str) -> None:
    (text,) = done("opt-out-marketing", clause)
    assert action.rstrip(".") in text


def test_a_chance_to_unsubscribe_is_no_click() -> None:
    clause = "In terms of any promotional emails, we always give you the chance to opt-out (or unsubscribe)."
    assert ":" not in said("opt-out-marketing", clause)
    assert done("opt-out-marketing", clause) == ["Stop marketing e-mails."]


@pytest.mark.parametrize(
    ("clause", "named"),
    [
        ("You can set your browser to refuse cookies.", True),
        ("Cookies can be refused in most browsers.", True),
        ("To refuse our cookies, use our banner; the choice is specific to the browser you use.", False),
        ("You can refuse cookies by our signal in each participating browser.", False),
    ],
)
def test_only_settings_of_the_browser_are_told_as_such(clause: str, named: bool) -> None:
    assert ("in your browser’s settings" in said("opt-out-cookies", clause)) == named


def test_nobody_is_asked_where_the_browser_refuses_cookies() -> None:
    clauses = ("You can set your browser to refuse cookies.", "To stop aimed adverts, e-mail optout@acorn.example.")
    document = document_of(("Cookies", list(clauses)))
    (action,) = summarise(document, [finding(document, "opt-out-cookies", *clauses)]).actions
    assert action.text.endswith("in your browser’s settings.")
    assert action.contact == Contact()


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("opt-out-cookies", "You may limit the use of cookies."),
        ("opt-out-marketing", "You may opt out of our communications."),
        ("privacy-contact", "If you have questions about this policy, please contact us."),
    ],
)
def test_a_thing_to_do_that_says_nothing_is_left_out(practice: str, clause: str) -> None:
    assert done(practice, clause) == []


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("If you have any concerns, write to ask@acorn.example.", "Contact them with concerns."),
        ("To obtain a copy of your data, write to ask@acorn.example.", "Contact them to see your data."),
    ],
)
def test_a_contact_is_told_with_what_it_is_for(clause: str, text: str) -> None:
    assert done("privacy-contact", clause) == [text]


def test_a_parent_has_a_child_s_data_deleted() -> None:
    clause = (
        "If you are a parent whose child gave us data, you may ask us to delete it by contacting ask@acorn.example."
    )
    assert said("privacy-contact", clause) == "You can contact them by e-mail to have your child’s data deleted."


def test_the_address_for_such_requests_is_not_one_for_all() -> None:
    right = "You have the right to a copy of your data."
    such = "To make such a request, write to Acorn Requests, 12 Elm Lane, Hove, BN3 1AA."
    document = document_of(("Your rights", [right]), ("Shine", ["You may ask whom we tell.", such]))
    findings = [finding(document, "right-access", right), finding(document, "privacy-contact", such)]
    action = summarise(document, findings).actions[0]
    assert action.practice == "right-access"
    assert action.contact == Contact()


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        ("right-access", "You can view your account data by logging in.", "You can see your account details."),
        ("right-access", "You can view your order history in your account.", "You can see your order history."),
        (
            "right-correct",
            "You can update your account information in your settings.",
            "You can change your account details yourself.",
        ),
        (
            "right-object",
            "You can withdraw your consent to sharing your location data.",
            "You can withdraw consent to the use of your location.",
        ),
        (
            "right-delete",
            "If you have an account, you can log in and delete your account.",
            "You can delete or close your account.",
        ),
        ("share-business-transfer", "If Acorn is sold, the buyer gets your data.", "If the business changes hands,"),
        (
            "share-business-transfer",
            "If a part of Acorn is sold, the buyer gets your data.",
            "If the business or part of it",
        ),
        ("marketing-contact", "We conduct surveys and tell you of our offers.", "They contact you about offers."),
    ],
)
def test_is_as_wide_and_as_sure_as_its_clause(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause).startswith(text)


@pytest.mark.parametrize(
    ("clause", "perhaps"),
    [
        ("Any use of a new firm that keeps data outside the EEA.", True),
        ("We ensure that contracts with firms who process data outside the EEA are safe.", True),
        ("We keep your data outside the EEA.", False),
    ],
)
def test_what_is_only_spoken_of_does_not_go_abroad_for_certain(clause: str, perhaps: bool) -> None:
    assert is_moved_perhaps(clause) == perhaps


def test_statistics_of_a_site_make_nothing_of_your_data_certain() -> None:
    cookie = "The information generated by the cookie is stored by Google on servers in the United States."
    yours = "Your data may be stored in the United States."
    assert said("transfer-abroad", cookie, yours) == "They may send your data to the United States or keep it there."


def test_what_a_word_means_is_not_collected_for_certain() -> None:
    meaning = "By “personal data” we mean information about any person."
    clause = "This includes your name and address."
    document = document_of(("Words", [meaning + " " + clause]))
    (text,) = summarise(document, [finding(document, "collect-contact", clause)]).sections["s1"]
    assert "collect" not in text.text


def test_a_list_under_a_title_that_says_may_is_no_more_certain() -> None:
    assert said("collect-contact", "Your name and address.", title="What we might need from you").startswith("They may")


def test_what_comes_by_post_is_not_stopped_in_an_e_mail() -> None:
    post = "We send you offers by post."
    click = "To leave our mailing list, click the unsubscribe link in any e-mail."
    document = document_of(("Post", [post]), ("Lists", [click]))
    findings = [finding(document, "marketing-contact", post), finding(document, "opt-out-marketing", click)]
    assert not any(" But " in item.text for item in summarise(document, findings).glance)
