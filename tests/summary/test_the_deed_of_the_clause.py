"""A word of the topic makes no deed: what a clause is about decides, and who does it. Invented clauses."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("collect-contact", "Update your contact details, such as your name and e-mail address."),
        ("collect-contact", "The owner of a group and its administrators have access to your e-mail address."),
        ("device-data", "Group owners have access to each member's IP address for the purpose of blocking."),
        ("security-measures", "We tell you of a leak, so that you can take steps to protect your account data."),
        ("targeted-ads", "We remember your settings, such as whether to show you more relevant ads."),
        ("targeted-ads", "We determine the effectiveness of our personalized advertising."),
        (
            "tracking-analytics",
            "This includes advertisers and other companies that see whether you bought something after clicking an ad.",
        ),
        ("data-from-others", "We draw inferences about you based on what you or third parties told us."),
        (
            "data-from-others",
            "Our partners may collect information from your device and combine it with data from other sources.",
        ),
        ("retention-limited", "The list is kept in session storage and deleted once the tab is closed."),
        ("collect-sensitive", "Sensitive personal data | Dietary needs | Deleted after the event"),
        ("location-tracking", "We may share your IP address and location with partners."),
        ("profiling", "We may disclose your data to our sister companies to personalise your experience."),
        ("profiling", "We create statistical and inferred information to improve our service."),
        ("share-third-party", "Our partners receive your information when you visit their sites."),
        ("share-third-party-marketing", "Some features allow you to share your details with advertisers for offers."),
        (
            "change-with-notice",
            "We post the new policy and may take additional measures to inform you about changes.",
        ),
        ("marketing-contact", "We do so to improve our processes, products and services."),
        (
            "security-measures",
            "If we are unable to delete data, we will implement security measures to prevent further use of it.",
        ),
        ("tracking-analytics", "The address is used to improve our server's interaction with your device."),
        (
            "transfer-abroad",
            "The data is transmitted from your browser directly to a Birch server in the USA and stored there.",
        ),
        ("share-third-party", "We may also make public data available to researchers."),
        ("right-delete", "You can tell us whether to delete information about you in the event of your death."),
        ("third-party-cookies", "No advertising or third-party cookies here."),
        ("data-from-others", "The personal data we collect from public sector employees includes their rank."),
        ("data-from-others", "Our business partners may include companies such as your internet provider."),
        ("children-data", "Children from 13 to 17 can use this site under the supervision of their parents."),
        ("collect-financial", "Processing your payments and refunds by card."),
        (
            "credit-reporting",
            "You share data with these parties yourself, and they may report unpaid debts to credit bureaus.",
        ),
    ],
)
def test_a_mention_is_not_said(practice: str, clause: str) -> None:
    assert said(practice, clause) == []


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "tracking-analytics",
            "These sites may share information about your activity with us and with others who measure it.",
            "They may record what you do on other sites and apps.",
        ),
        (
            "tracking-analytics",
            "We track your activity across our services, as well as third-party services.",
            "They record what you do on their and on other companies’ services.",
        ),
        (
            "tracking-analytics",
            "We measure the effectiveness of our advertising on this site.",
            "They measure how well adverts work.",
        ),
        (
            "tracking-analytics",
            "We process referral invitations to learn which pages people like to visit.",
            "They record the pages you view.",
        ),
        (
            "message-monitoring",
            "We may scan messages to suggest answers.",
            "They may scan your messages.",
        ),
        (
            "message-monitoring",
            "Our communications with you may be monitored and recorded.",
            "They may monitor or record your messages to them.",
        ),
        (
            "security-measures",
            "We protect your data by training our employees.",
            "They say that they protect data with staff training.",
        ),
        (
            "tracking-analytics",
            "When you visit other sites that integrate our buttons, we log the page.",
            "They record your visits to other sites that use their features.",
        ),
        (
            "tracking-analytics",
            "We determine whether the newsletters are opened and which links are clicked.",
            "They record what you click in their e-mails.",
        ),
        (
            "tracking-analytics",
            "We log the boards and content that you view or interact with, and the page visited before using it.",
            "They record what you look at and use, and the page you came from.",
        ),
        (
            "security-measures",
            "We use encryption to protect your personal information when you order from us.",
            "They say that they protect some data with encryption.",
        ),
        (
            "marketing-contact",
            "We send newsletters, e-mails and other electronic messages containing advertising information.",
            "They send you marketing by e-mail.",
        ),
        (
            "collect-sensitive",
            "We ask for your health number and the state of your disability claims.",
            "They collect sensitive details, such as your health.",
        ),
        (
            "collect-contact",
            "We collect call and message log information, such as your phone number and calling-party number.",
            "They collect your call and message records, and phone number.",
        ),
        (
            "marketing-contact",
            "We use your e-mail address to contact you for user research.",
            "They contact you about research.",
        ),
        (
            "service-restriction",
            "We may suspend your account if what you do there is unlawful.",
            "They can block your account if you break the law.",
        ),
        (
            "opt-out-marketing",
            "You can update your marketing preferences in the shop.",
            "You can choose which marketing you get: change your preferences.",
        ),
        (
            "consent-by-use",
            "By submitting your personal data, you agree to this transfer, storing or processing.",
            "Giving them your details counts as agreeing to your data going abroad.",
        ),
        (
            "opt-out-cookies",
            "You may decline the use of DART cookies.",
            "You can refuse or switch off some cookies.",
        ),
        (
            "targeted-ads",
            "We share your information with advertising partners to help select which ads to show you.",
            "They share your details with others to choose which adverts you see.",
        ),
        (
            "third-party-cookies",
            "We and our service providers collect information with cookies and pixels.",
            "Firms that work for them may collect data on this site or service.",
        ),
        (
            "third-party-cookies",
            "Our partners combine personal and non-personal information that cookies collect here.",
            "Other companies may set cookies or collect data on this site or service.",
        ),
        (
            "opt-out-marketing",
            "You have the right to object to direct marketing involving profiling.",
            "You can stop marketing that uses a profile of you.",
        ),
        (
            "retention-limited",
            "We keep your uploads until you delete them.",
            "They keep some of your data until you delete it or your account.",
        ),
        (
            "retention-limited",
            "We delete it after you leave, but tax provisions require 7 years of bookkeeping.",
            "They set a limit to how long they keep some of your data.",
        ),
        (
            "collect-sensitive",
            "We collect health details and details of criminal convictions of members of your household.",
            "They collect sensitive details, such as your health.",
        ),
        (
            "no-share-promise",
            "We do not disclose your exact location to any other user.",
            "They promise not to show your exact location to other users.",
        ),
        (
            "no-share-promise",
            "We will only share your contact data with third parties for marketing if you have given your consent.",
            "They promise not to pass your contact details to others for marketing unless you agree.",
        ),
        (
            "consent-by-use",
            "When you sign in to your account with your social media login, you consent to our use of what it tells.",
            "When you sign in to your account with your social media login, you consent to their use of what it tells.",
        ),
        (
            "targeted-ads",
            "While we do not sell your personal data, we use advertising partners to show you relevant ads.",
            "They or others use your data to choose which adverts you see.",
        ),
        (
            "profiling",
            "We may infer more about you from aggregated information that others give us.",
            "They may use statistics about groups of people to guess more about you.",
        ),
        (
            "data-from-others",
            "We receive data about you from ad networks.",
            "They get data about you from advertising firms.",
        ),
        (
            "fraud-check",
            "We may disclose your details to fraud prevention and identity verification agencies.",
            "They may share details about you with fraud-prevention agencies.",
        ),
        (
            "credit-search",
            "We use your data for managing your account, including obtaining credit references.",
            "They get credit references on you.",
        ),
        (
            "right-delete",
            "You can close your account by clicking here.",
            "You can close your account.",
        ),
        (
            "opt-out-cookies",
            "You can opt out of our use of data from cookies that follow you for personalized ads.",
            "You can refuse or switch off some adverts aimed at you.",
        ),
    ],
)
def test_the_deed_itself_is_said(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


def test_a_denial_of_selling_that_waits_for_a_yes_is_said_as_one() -> None:
    clause = "We will not sell your personal data to others unless we have your permission or the law requires it."
    assert said("sell-data", clause, condition=Condition.CONSENT) == [
        "They say that they do not sell your data unless you agree or the law requires it."
    ]


def test_what_others_collect_and_give_them_is_what_they_get() -> None:
    assert said("data-from-others", "Our partners collect information about you from public sources and give it to us.")


@pytest.mark.parametrize(
    ("clause", "nameless"),
    [
        ("We use anonymized data to understand how our service is used.", True),
        ("We use your data to understand how our service is used. It is anonymized 48 hours after that.", False),
    ],
)
def test_data_that_is_made_nameless_later_is_not_used_so(clause: str, nameless: bool) -> None:
    [text] = said("tracking-analytics", clause)
    assert ("not to name you" in text) is nameless
