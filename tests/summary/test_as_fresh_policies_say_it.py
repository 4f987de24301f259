"""What went wrong on policies that nobody had worked on, told of invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Finding
from reader.summary import summarise
from reader.summary.clauses.grounding import ground_of, grounded
from reader.summary.texts.slots import load_slots
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("slot", "clause", "nouns"),
    [
        ("use-how", "By using such services you consent to our passing it on.", "using some of their services"),
        ("use-how", "By using the voicemail product, you consent to this.", "using some of their services"),
        ("use-how", "By linking your chat account you agree that we may keep it.", "linking another account to theirs"),
        ("use-how", "By providing any sensitive data, you agree that we keep it.", "giving them sensitive details"),
        ("use-how", "By using our website, you agree to this policy.", "using the site or service"),
        ("child-source", "Those under 16 must obtain permission from their parents or guardians.", ""),
        ("own-edit", "You may inform us of any changes and we will update your details.", ""),
        ("stop-way", "If you do not wish to get them, do not tick the opt-in box.", "leave the box unticked"),
        ("stop-way", "Untick the box if you do not want them.", "use the tick box"),
        (
            "stop-way",
            "Please reply to a marketing e-mail with the word “unsubscribe” in the subject line.",
            "reply to an e-mail with “unsubscribe”",
        ),
        (
            "stop-way",
            "Reply STOP to our text messages or click unsubscribe in our e-mails.",
            "reply STOP to a text|click “unsubscribe” in an e-mail",
        ),
        ("stop-way", "If you do not tick the opt-out box, we will send you marketing.", "use the tick box"),
        ("use-how", "By using our website or products you consent to this.", "using the site or service"),
        ("use-how", "By using these services you agree to this.", "using the site or service"),
        (
            "child-denial",
            "We do not knowingly seek information about children.",
            "do not knowingly collect data from anyone",
        ),
        ("offer", "We may contact you with offers and to ask for feedback.", "offers"),
        ("loss", "We cannot provide our customised service to you.", "you may not get the service"),
        ("child-denial", "Acme does not seek personal information about children.", "do not ask for data from anyone"),
        ("financial", "Your name and the last 4 digits of the credit card number stay with us.", ""),
        ("financial", "We keep your credit card number.", "card details"),
        ("offer", "We may contact you for a testimonial.", "feedback"),
        ("loss", "You can refuse cookies, but this may limit your ability to use it.", ""),
        ("narrow", "We will not share details of our donors.", "details as a donor"),
    ],
)
def test_a_noun_is_as_narrow_as_the_clause(slot: str, clause: str, nouns: str) -> None:
    assert load_slots()[slot].find(clause) == tuple(filter(None, nouns.split("|")))


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "no-sell-promise",
            "We will not sell this information to others.",
            "They promise not to sell some kinds of data.",
        ),
        (
            "no-sell-promise",
            "We do not sell customer details to mailing list companies or telemarketers.",
            "They promise not to sell your data to mailing-list companies or telemarketing companies.",
        ),
        (
            "no-share-promise",
            "We do not pass your details to anyone outside of the Acorn group to use for their own purposes.",
            "They promise not to pass your details to companies outside the Acorn group for their own use.",
        ),
        (
            "no-share-promise",
            "We do not trade or rent your details to others unless you have consented to it.",
            "They promise not to trade or rent out your details unless you agree.",
        ),
        (
            "no-sell-promise",
            "Except in the cases that we explain below, we do not sell your details without your consent.",
            "They promise not to sell your data.",
        ),
        (
            "no-sell-promise",
            "We will not sell details (name, school, etc.) about your child.",
            "They promise not to sell children’s data.",
        ),
        (
            "no-sell-promise",
            "No data from Acorn Notes will be sold to others.",
            "They say that no data from Acorn Notes will be sold to others.",
        ),
        (
            "security-measures",
            "The password of your account is encrypted, which keeps your personal information safe.",
            "They say that they protect some data with encryption.",
        ),
        (
            "profiling",
            "We make sure our contact with you is relevant based on what you tell us.",
            "They use data about you to make their messages fit you.",
        ),
        (
            "data-from-others",
            "We tell you when we receive information about you from them.",
            "They get data about you from sources other than you.",
        ),
        (
            "opt-out-cookies",
            "You can opt out of cookies via your browser’s cookie settings.",
            "You can refuse or switch off cookies in your browser’s settings.",
        ),
        (
            "change-without-notice",
            "We’ll post changes on this page and, if they’re significant, we’ll let you know by e-mail.",
            "They can change the policy by putting up a new one, but say that they tell you of some changes.",
        ),
        (
            "third-party-cookies",
            "In addition, a website might use external services, which set their own cookies.",
            "",
        ),
        (
            "third-party-cookies",
            "Our mail provider may set cookies if you open an e-mail that it sends for us.",
            "Other companies may set cookies or collect data when you open an e-mail.",
        ),
        (
            "profiling",
            "The web application can tailor its operations to your likes and dislikes.",
            "They may use data about you to tailor the site or service to you.",
        ),
        (
            "data-from-others",
            "Credit reference agencies use information from several public sources.",
            "",
        ),
        (
            "share-third-party",
            "If you register with an e-mail address of your employer, we may share that with your employer.",
            "They may share some details about you with your employer, if you sign up with a work e-mail address.",
        ),
        (
            "security-measures",
            "All personal data received by Oakwatch is encrypted.",
            "They say that they protect some data with encryption.",
        ),
        (
            "targeted-ads",
            "We use your details to serve content and advertisements to you.",
            "They use your data to show you adverts.",
        ),
        (
            "automated-decision",
            "We may use scoring methods to assess credit risks.",
            "They may use a score to judge credit risks.",
        ),
        (
            "transfer-protected",
            "Data that we send abroad is moved as permitted by applicable data protection laws.",
            "They promise to follow the law for data sent abroad.",
        ),
        (
            "retention-open-ended",
            "We keep your details for a certain period after that.",
            "They keep data for what they call a certain time.",
        ),
        (
            "consent-by-use",
            "Notice to you counts for all who use your account, and you agree to pass this notice on to them.",
            "",
        ),
        (
            "share-third-party",
            "take part in a survey (your details are passed to a third party)",
            "They share details about you with third parties, if you take part in a survey.",
        ),
    ],
)
def test_a_sentence_is_no_wider_than_its_clause(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == list(filter(None, [text]))


def test_any_e_mail_address_is_no_work_address() -> None:
    clause = "When you register your e-mail address with our company, we may share it with other firms."
    assert all("work" not in text for text in said("share-third-party", clause))


def test_about_us_is_no_country() -> None:
    clause = "We may sell your data to other firms."
    for title in ("Acme.com About Us Legal Notice", "ABOUT US"):
        assert all("United States" not in text for text in said("sell-data", clause, title=title))
    (text,) = said("no-sell-promise", "We do not sell your data.", title="US Legal Notice")
    assert "United States" in text


def test_what_they_would_like_to_do_they_may_do() -> None:
    clause = "We would also like to pass your details on to other companies so that they can send you offers."
    (text,) = said("share-third-party-marketing", clause)
    assert text.startswith("They may pass")


def test_another_s_copy_is_no_right() -> None:
    clause = "You can then contact the credit reference agency to request a copy of the information on your file."
    assert not ground_of("right-access").bears(clause)


def test_that_details_are_right_is_no_consent() -> None:
    clause = "By using our services, you agree that any registration information you give us is accurate."
    assert not ground_of("consent-by-use").bears(clause)


def test_a_denial_is_quoted_as_no_risk() -> None:
    clause = "We will not, without your consent, sell or publish the information that you entrust to us."
    document = document_of(("Sharing", [clause]))
    found = finding(document, "share-third-party", clause, certainty=0.45)
    assert summarise(document, [found]).risks == ()


def test_a_denial_that_is_the_risk_is_quoted() -> None:
    clause = "We do not ask for your consent before we share your data with partners."
    document = document_of(("Sharing", [clause]))
    found = finding(document, "share-third-party", clause, certainty=0.45)
    (risk,) = summarise(document, [found]).risks
    assert clause.rstrip(".") in risk.text


def test_to_complete_an_order_is_no_accuracy() -> None:
    clause = "By using the site you agree that we may use your information to complete your orders."
    assert ground_of("consent-by-use").bears(clause)


@pytest.mark.parametrize("word", ["reveal", "divulge", "disclose"])
def test_what_they_reveal_to_the_police_is_told(word: str) -> None:
    clause = f"We may have to {word} your information because a court or the police has asked us for it."
    document = document_of(("Others", [clause]))
    (risk,) = summarise(document, [finding(document, "share-authorities", clause)]).risks
    assert "police" in risk.text or "authorities" in risk.text


def test_that_you_have_read_the_policy_is_no_consent() -> None:
    clause = "By browsing our shop you confirm that you have read and understood this privacy policy."
    assert not ground_of("consent-by-use").bears(clause)
    assert ground_of("consent-by-use").bears(clause[:-1] + " and agree to it.")


def test_debts_that_they_collect_themselves_are_given_to_no_firm() -> None:
    clause = "We may use your details to perform debt collection services."
    document = document_of(("Debts", [clause]))
    (risk,) = summarise(document, [finding(document, "debt-recovery", clause)]).risks
    assert risk.text == "They may use your data to collect debts."


def _alone(found: Finding, certainty: float) -> Finding:
    """Return a finding as the second reader makes it without a rule."""
    rule = f"{found.practice}.second-reader"
    return replace(found, evidence=tuple(replace(item, rule=rule, certainty=certainty) for item in found.evidence))


@pytest.mark.parametrize(("certainty", "kept"), [(0.8, 1), (0.7, 0)])
def test_what_no_rule_found_is_said_where_it_is_likely_enough(certainty: float, kept: int) -> None:
    clause = "We may share your details with companies in our group."
    document = document_of(("Sharing", [clause]))
    found = _alone(finding(document, "share-group", clause), certainty)
    assert len(grounded(document, [found])) == kept
