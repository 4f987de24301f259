"""Who does it, by which way, and of what, is said as the clause says it: you yourself, or they when you ask."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding


def said(practice: str, *clauses: str) -> tuple[str, list[str]]:
    document = document_of(("What you can do", list(clauses)))
    summary = summarise(document, [finding(document, practice, *clauses)])
    (section,) = summary.sections.values()
    return section[0].text, [action.text for action in summary.actions]


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        ("right-delete", "By visiting your Nut Profile, you can correct or delete personal data.", "delete"),
        ("right-correct", "By visiting your Nut Profile, you can correct or delete personal data.", "change"),
        ("right-delete", "If you prefer, you can go to “My Account” and delete any card that we hold.", "delete"),
        ("right-delete", "You are free to remove that data in the account panel of your nut box.", "delete"),
        ("right-delete", "You can always delete them from our servers in Settings > Privacy > Nuts.", "delete"),
        ("right-correct", "You can also use this page to update this information.", "change"),
    ],
)
def test_what_you_do_there_is_asked_of_nobody(practice: str, clause: str, text: str) -> None:
    what = "delete some of your data yourself" if text == "delete" else "change some of your details yourself"
    assert said(practice, clause) == (f"You can {what}.", [f"{what[:1].upper()}{what[1:]}."])


def test_what_no_clause_has_you_ask_for_is_no_request() -> None:
    clause = "Our help pages tell you how to remove information in general."
    _, actions = said("right-delete", clause)
    assert actions == ["Have some data about you deleted."]


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("You or your friend may ask us to have this information removed.", "ask to have some data about you deleted"),
        ("You may ask us to remove your public information from view.", "ask to have some data about you deleted"),
        ("You may ask us to delete your personal information.", "ask to have data about you deleted"),
    ],
)
def test_one_thing_is_not_all_your_data(clause: str, text: str) -> None:
    assert said("right-delete", clause)[0] == f"You can {text}."


@pytest.mark.parametrize(
    ("clause", "way"),
    [
        ("To stop our marketing texts, text STOP to 12345.", "text STOP to 12345"),
        ("You may unsubscribe from our text messages by replying STOP.", "reply STOP to a text"),
        ("You may unsubscribe from our marketing texts by texting STOP in the message window.", "text STOP"),
    ],
)
def test_a_text_is_stopped_by_the_way_that_is_given(clause: str, way: str) -> None:
    text, actions = said("opt-out-marketing", clause)
    assert text.endswith(f": {way}.")
    assert actions[0].endswith(f": {way}.")


def test_only_the_marketing_of_others_is_stopped() -> None:
    clause = "If you do not wish to be contacted by third-party companies for marketing reasons, please tell us."
    assert said("opt-out-marketing", clause)[0] == "You can stop marketing from other companies: tell them."


def test_adverts_on_a_page_are_no_messages_to_stop() -> None:
    clause = "If you would prefer not to receive this type of advertising, you can opt out."
    document = document_of(("Adverts", [clause]))
    assert summarise(document, [finding(document, "opt-out-marketing", clause)]).actions == ()


def test_what_a_label_names_is_not_what_is_refused() -> None:
    clause = "Cookies and other nuts: To opt out of advertising, please visit the page of the Nut Initiative."
    assert said("opt-out-cookies", clause)[0] == "You can refuse or switch off adverts aimed at you."


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "If you are under the age of 18, you must not use our site unless you have the consent of a parent.",
            "The site or service is not meant for anyone under 18, unless a parent agrees.",
        ),
        (
            "We will not knowingly collect data from children under 13 without their parents’ consent.",
            "They say that they do not knowingly collect data from anyone under 13, unless a parent agrees.",
        ),
        ("Our site is not intended for children.", "The site or service is not meant for children."),
    ],
)
def test_a_parents_leave_is_told_with_whom_it_is_not_for(clause: str, text: str) -> None:
    assert said("children-excluded", clause)[0] == text


def test_what_is_only_advised_is_no_condition_of_theirs() -> None:
    clause = "We recommend that children ask for their parents’ permission before they send information."
    document = document_of(("Children", [clause]))
    assert not summarise(document, [finding(document, "children-data", clause)]).risks


def test_what_is_deleted_of_others_is_none_of_your_data() -> None:
    clause = "You can always stop syncing contacts or delete them in Settings."
    document = document_of(("Contacts", [clause]))
    assert summarise(document, [finding(document, "right-delete", clause)]).rights == ()


def test_who_sends_a_mail_does_not_do_it_there() -> None:
    clause = "Users are able to change their personal information by emailing us."
    assert "yourself" not in said("right-correct", clause)[0]


def test_a_test_of_your_age_keeps_nobody_out() -> None:
    clause = "This feature tells us only one thing: whether you are likely under or over 18."
    document = document_of(("Age", [clause]))
    assert not summarise(document, [finding(document, "children-excluded", clause)]).protections


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "We may change this policy from time to time, so remember to check back, in case it has changed.",
            "They can change the policy from time to time, and ask you to check it for changes.",
        ),
        (
            "We may change this policy from time to time; please review this page regularly.",
            "They can change the policy from time to time, and ask you to check it for changes.",
        ),
        (
            "We reserve the right to periodically review and change this policy from time to time.",
            "They can change the policy from time to time.",
        ),
    ],
)
def test_who_looks_for_changes_is_said(clause: str, text: str) -> None:
    assert said("change-without-notice", clause)[0] == text


def test_what_they_may_help_with_is_left_open() -> None:
    clause = "If you ask us, we may provide you with assistance to erase your personal data."
    assert said("right-delete", clause)[0] == "You may be able to have data about you deleted."


def test_the_instructions_in_an_e_mail_are_a_way() -> None:
    clause = "You may opt out of marketing by following the instructions contained within our e-mails."
    assert said("opt-out-marketing", clause)[0].endswith(": follow the instructions in a message.")


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "right-object",
            "If you have expressly consented to further processing, you may revoke this at any time.",
            "If you agreed to a use of your data, you can withdraw your consent.",
        ),
        (
            "right-access",
            "Under “edit profile”, look at what data is public when people look up your nuts.",
            "Under “edit profile”, look at what data is public when people look up your nuts.",
        ),
        ("right-access", "You have the right to access your data.", "You can see your data."),
        ("right-access", "Contact us to get a copy of your data.", "You can ask to see your data or for a copy."),
        (
            "children-data",
            "Children aged 13 or older may give us their data with the permission of their parents.",
            "They may collect data from children aged 13 or over if a parent agrees.",
        ),
    ],
)
def test_what_no_clause_plainly_says_is_not_said_by_default(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause)[0] == text


def test_a_permission_that_they_ask_for_is_no_right_to_see() -> None:
    clause = "We ask for permission to access your contact details on your device, so that we can find your nuts."
    document = document_of(("Access", [clause]))
    assert summarise(document, [finding(document, "right-access", clause)]).rights == ()
