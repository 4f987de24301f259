"""A no to others' marketing, or to e-mails and texts, is none to all; a yes to cookies is that alone."""

from __future__ import annotations

from reader.practices.finding import Condition
from reader.summary import summarise
from tests.summary.builders import FILLER, document_of, finding, lines


def test_a_no_to_third_party_marketing_stops_that_alone() -> None:
    said = lines(
        "opt-out-marketing",
        "If you do not want us to use your details for third party marketing purposes, please write to us.",
    )
    assert said == ["You can stop third-party marketing: write to them."]


def test_a_no_to_third_party_marketing_and_theirs_stops_both() -> None:
    said = lines(
        "opt-out-marketing",
        "If you do not want us to use your details for our marketing or third party marketing, please write to us.",
    )
    assert said == ["You can stop marketing: write to them."]


def test_what_they_send_does_not_stop_at_a_no_to_third_party_marketing() -> None:
    sent = "We may contact you with promotions by post."
    no = "If you do not want us to use your details for third party marketing purposes, please write to us."
    document = document_of(("About", [FILLER]), ("Marketing", [sent, FILLER, no]))
    summary = summarise(
        document,
        [
            finding(document, "marketing-contact", sent, condition=Condition.OPT_OUT),
            finding(document, "opt-out-marketing", no),
        ],
    )
    assert [item.text for item in summary.risks] == ["They may contact you about offers by post."]
    assert [item.text for item in summary.rights] == ["You can stop third-party marketing: write to them."]


def test_a_no_to_emails_and_texts_leaves_what_comes_by_post() -> None:
    said = lines(
        "opt-out-marketing",
        "If you no longer wish to get marketing emails and/or texts from us, please write to us at our office.",
    )
    assert said == ["You can stop marketing e-mails and texts: write to them."]


def test_a_no_to_emails_texts_and_more_is_not_told_as_these_two() -> None:
    said = lines(
        "opt-out-marketing",
        "If you no longer wish to get marketing emails, texts and calls from us, please write to us at our office.",
    )
    assert said == ["You can stop marketing: write to them."]


def test_a_yes_to_cookies_is_none_to_the_policy() -> None:
    one = "By using our website you are consenting to the use of cookies outlined in this privacy policy."
    other = "By providing your details through the website, you are agreeing to this."
    assert lines("consent-by-use", one, other) == [
        "Using the site or service counts as agreeing to some uses of your data."
    ]


def test_a_yes_to_the_policy_and_its_cookies_is_one_to_the_policy() -> None:
    both = "By using our website you agree to this privacy policy and consent to the use of cookies and your data."
    assert lines("consent-by-use", both) == ["Using the site or service counts as agreeing to the policy."]


def test_a_complaint_that_is_a_step_to_arbitration_is_no_right() -> None:
    clause = (
        "If you have a claim that is unresolved after your raising the issue with your data protection authority, "
        "you may seek redress through binding arbitration."
    )
    assert lines("right-complain", clause) == []
