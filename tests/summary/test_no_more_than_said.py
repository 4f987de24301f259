"""A sentence says no more than its clause: cases in which a strict reader found too much, on invented clauses."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from tests.summary.builders import document_of, finding


def said(practice: str, *clauses: str, condition: Condition = Condition.NONE, title: str = "Acorns") -> list[str]:
    """Return what is said of clauses that are all evidence of one practice."""
    document = document_of((title, list(clauses)))
    found = finding(document, practice, *clauses, condition=condition)
    return [sentence.text for sentence in summarise(document, [found]).sections["s1"] if sentence.practices]


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "security-measures",
            "We take every reasonable precaution to protect your data.",
            "They say that they take steps to protect your data.",
        ),
        (
            "external-links",
            "Please review the privacy policies of other sites that we link to.",
            "They ask you to read the privacy rules of other companies’ sites or services.",
        ),
        (
            "external-links",
            "We are not responsible for the sites that we link to.",
            "They are not responsible for other companies’ sites or services.",
        ),
        (
            "external-links",
            "This policy does not apply to other sites that we link to.",
            "This policy does not cover other companies’ sites or services.",
        ),
        (
            "debt-recovery",
            "We engage providers for areas such as tax, post, debt recovery and marketing.",
            "Firms that collect debts may get details about you.",
        ),
        ("debt-recovery", "We use your details to recover debts.", "They use your data to collect debts."),
        (
            "device-data",
            "We collect device information when you open the page.",
            "They collect details about your device.",
        ),
        (
            "message-monitoring",
            "We moderate the comments that users leave.",
            "They moderate your posts.",
        ),
        (
            "profiling",
            "We tailor our pages to your needs and preferences.",
            "They use data about you to tailor the site or service to you.",
        ),
        (
            "cookies-use",
            "We use cookies to understand your preferences.",
            "They store cookies on your device.",
        ),
        (
            "opt-out-marketing",
            "You can unsubscribe from notices about your orders at any time.",
            "You can stop some of their messages: unsubscribe.",
        ),
        (
            "opt-out-marketing",
            "Stop our newsletter with the unsubscribe link in each e-mail.",
            "You can stop newsletters: click “unsubscribe” in an e-mail.",
        ),
        (
            "right-correct",
            "You can update your profile information in the app.",
            "You can change your account details yourself.",
        ),
        (
            "right-object",
            "You can opt out of the sharing of your data.",
            "You can opt out of the sharing of your data.",
        ),
        (
            "privacy-contact",
            "Questions about your data? Contact us by writing to dpo@acorns.example.",
            "You can ask them about your data or privacy by e-mail.",
        ),
        (
            "service-restriction",
            "We may remove your ability to contribute acorns.",
            "They can stop you using parts of the site or service.",
        ),
        (
            "tracking-analytics",
            "We collect what you look at, and the referring page.",
            "They collect data about your use of their site or service.",
        ),
        (
            "children-excluded",
            "Our shop is not directed to children under the age of sixteen in the United States.",
            "The site or service is not meant for anyone under sixteen in the United States.",
        ),
        (
            "tracking-analytics",
            "We keep anonymous statistics on how our pages are used.",
            "They measure how their site or service is used, in a form that is said not to name you.",
        ),
        (
            "device-data",
            "Only non-personal data such as the browser used are logged anonymously.",
            "They collect technical details that are said not to name you, such as your browser.",
        ),
        (
            "children-data",
            "We receive details of children under 13 that a parent provides.",
            "They get data about children under 13 from parents or others.",
        ),
        (
            "children-excluded",
            "If you are under 13, we don’t want your details.",
            "They say that they do not want data from anyone under 13.",
        ),
        (
            "children-excluded",
            "Acorns does not allow children under 16 to sign up for an account.",
            "They say that they do not give accounts to anyone under 16.",
        ),
        (
            "targeted-ads",
            "The pixel makes the events that we use for ad delivery better.",
            "They or others use your data to improve how adverts are delivered.",
        ),
        (
            "collect-contact",
            "While you have an account, we keep your phone number.",
            "They keep your phone number.",
        ),
        (
            "location-tracking",
            "We collect your location (inferred from your IP address).",
            "They work out roughly where you are from your IP address.",
        ),
        (
            "change-with-notice",
            "We will notify you of significant changes to this policy, such as by e-mail.",
            "They promise to tell you about important changes.",
        ),
        (
            "change-with-notice",
            "We will e-mail you before we change this policy.",
            "They promise to tell you by e-mail about changes.",
        ),
        (
            "right-access",
            "You can ask us what information we collect and how we use it.",
            "You can ask what they know about you and what they do with it.",
        ),
        (
            "opt-out-cookies",
            "The setting for cookies is in your browser’s menu.",
            "You can change which cookies are allowed in your browser’s settings.",
        ),
        (
            "transfer-abroad",
            "Some of your data is stored in the United States.",
            "They send some of your data to the United States or keep it there.",
        ),
        (
            "message-monitoring",
            "We will make an effort to moderate user-generated comments.",
            "They try to moderate your posts.",
        ),
        (
            "message-monitoring",
            "We monitor incoming and outgoing e-mails.",
            "They monitor your e-mails with them.",
        ),
        (
            "external-links",
            "We do not control how third parties collect data in their services.",
            "They do not control what other companies or sites do with data.",
        ),
        (
            "profiling",
            "We use your interests to make advertising relevant, and our content too.",
            "They use data about you to choose which adverts you see.",
        ),
        (
            "data-from-others",
            "We obtain details from publicly available sources.",
            "They get data about you from public sources.",
        ),
        (
            "third-party-cookies",
            "Our advertising partners use cookies on our pages.",
            "Other companies, such as advertising firms, may set cookies or collect data on this site or service.",
        ),
        (
            "right-complain",
            "EEA and Swiss users have the right to complain to their supervisory authority.",
            "You can complain to your data protection authority, if you live in Europe (the EEA) or Switzerland.",
        ),
        (
            "profiling",
            "We use your shopping habits to run your account.",
            "They use your shopping habits.",
        ),
        (
            "change-with-notice",
            "We will make reasonable efforts to notify you of important changes to this policy.",
            "They say that they will try to tell you about important changes.",
        ),
        (
            "publish-personal-data",
            "A username is publicly posted information.",
            "Other people can see your username.",
        ),
        (
            "retention-limited",
            "We keep some data for 3 years, 7 days or 7 years.",
            "They set a time limit for keeping some of your data: 7 days, 3 years or 7 years.",
        ),
    ],
)
def test_is_said_as_the_clause_has_it(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("collect-sensitive", "We may disclose sensitive data such as your religion to the club."),
        ("collect-financial", "Your card details are collected by our payment processor on our behalf."),
        ("collect-financial", "We collect a token from which your card number cannot be recovered."),
        ("collect-financial", "Acorns uses Oaklet to process your payment information."),
        ("call-recording", "Hosts can watch the recordings of meetings and calls."),
        ("cookies-use", "Merchants on our pages who use cookies count their visitors."),
        ("share-service-providers", "What applies when Acorns acts as a data processor is told elsewhere."),
        ("collect-contact", "We collect what you tell us about others, such as names and e-mail addresses."),
        ("right-delete", "If you are under 18 and live here, you may have what you posted removed."),
        ("retention-limited", "Google Analytics | Counts visits and keeps them for 18 months."),
        ("right-delete", "We require the receiving party to delete your data."),
        ("retention-limited", "We ask for your phone number, which we don’t retain: the code is sent within minutes."),
        ("opt-out-marketing", "You can unsubscribe from e-mails about vacancies."),
        ("security-measures", "Our suppliers are required to protect your data with encryption."),
        ("share-group", "We may obtain information about you from the companies of our group."),
        ("privacy-contact", "You can opt out of marketing by emailing data@acorns.example."),
        (
            "message-monitoring",
            "We review our services. They are improved by what your content and your posts are about.",
        ),
        ("consent-by-use", "By becoming a customer, you consent to use of your name and testimonial."),
        ("publish-personal-data", "Such information includes users’ names and publicly posted content that we gather."),
        ("transfer-protected", "We are liable for data that we pass to agents under the framework for transfers."),
        ("share-authorities", "Foreign courts may be able to obtain disclosure of your information through laws."),
        ("profiling", "This data could be combined with other information from your browsing."),
        ("publish-personal-data", "What you posted may be republished by a third party."),
    ],
)
def test_a_neighbouring_act_is_not_said(practice: str, clause: str) -> None:
    assert said(practice, clause) == []


def test_what_the_next_sentence_takes_back_is_not_said() -> None:
    clauses = ("We use a firm for your card payment details.", "We do not receive or store your card details.")
    document = document_of(("Paying", list(clauses)))
    found = finding(document, "collect-financial", clauses[0])
    assert not summarise(document, [found]).facts


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "We may also share your data with partners with your permission.",
            "They may share details about you with business partners, if you agree.",
        ),
        (
            "Only with your permission may we share your data with partners.",
            "They may share details about you with business partners, but only if you agree.",
        ),
        (
            "We collect only a little, and share it with partners while you choose whether you consent.",
            "They may share some details about you with business partners, if you agree.",
        ),
        (
            "If you choose to connect your diary, we share your data with partners.",
            "They share details about you with business partners, if you choose to connect your diary.",
        ),
    ],
)
def test_a_yes_is_no_firmer_than_the_clause_has_it(clause: str, text: str) -> None:
    assert said("share-third-party", clause, condition=Condition.CONSENT) == [text]
