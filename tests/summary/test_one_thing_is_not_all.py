"""What is so of one thing, one kind or one site is not told as if it were so of all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.summary import summarise
from reader.summary.clauses.own_case import own_case
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "call-recording",
            "We record our communications with Tannery Ltd customers, including telephone calls.",
            "They record your phone calls with them.",
        ),
        (
            "call-recording",
            "To improve the training of our staff, we may record telephone calls.",
            "They may record your phone calls with them, to train staff.",
        ),
        (
            "call-recording",
            "We keep recordings of our conversations with you at the tannery.",
            "They record your conversations with them.",
        ),
        (
            "call-recording",
            "The tannery assistant records your voice and a few seconds before the command.",
            "They record your voice.",
        ),
        (
            "message-monitoring",
            "We record chats with our customer service representatives at the tannery.",
            "They record your chats with them.",
        ),
        ("message-monitoring", "We record chats between members of the tannery.", "They record your chats."),
        (
            "tracking-analytics",
            "We record views and interactions with ads in the leather shop.",
            "They record what you do with adverts.",
        ),
        (
            "tracking-analytics",
            "Track your use of hide-matching functionality available through the tannery site.",
            "They measure how you use some features.",
        ),
        (
            "targeted-ads",
            "Your phone number may be used to make the ads you see more relevant to you.",
            "They may use your phone number to choose which adverts you see.",
        ),
        (
            "third-party-cookies",
            "We host certain webpages for saddlers, and third parties may set cookies there.",
            "Other companies may set cookies or collect data on some pages.",
        ),
        (
            "external-links",
            "This policy does not apply to our customers’ websites, which have their own policies.",
            "This policy does not cover their customers’ sites or services.",
        ),
        (
            "external-links",
            "We do not control the third parties’ use of the shared data on their websites.",
            "They do not control what other companies or sites do with data shared with them.",
        ),
        (
            "no-sell-promise",
            "We do not sell the Registered Users’ personal information with anyone.",
            "They promise not to sell the data of people with an account.",
        ),
        (
            "right-object",
            "We ask for your consent to biometric data processing, which you may withdraw at any time.",
            "You can withdraw consent to some uses of your data.",
        ),
        (
            "right-object",
            "Our incentive programme needs your consent, which you may revoke at any time.",
            "You can withdraw consent to a rewards scheme.",
        ),
        (
            "right-object",
            "You may withdraw your consent at any time.",
            "If you agreed to a use of your data, you can withdraw your consent.",
        ),
        (
            "right-delete",
            "You also have the option to delete questions and answers posted to your profile at any time.",
            "You can delete some of your data yourself.",
        ),
        (
            "opt-out-marketing",
            "You can opt out of receiving certain e-mail notifications, including e-mails advertising our saddles.",
            "You can stop marketing e-mails.",
        ),
        (
            "marketing-contact",
            "We may e-mail you news of the tannery and invite you to future events.",
            "They may contact you about news and events by e-mail.",
        ),
        (
            "retention-limited",
            "Direct messages are kept for 2 months after the end of a talk with the tannery.",
            "They set a time limit for keeping your direct messages: 2 months.",
        ),
        (
            "service-restriction",
            "Violations of the mailing rules may result in immediate termination of service.",
            "They can end the service for you if you break the rules.",
        ),
        (
            "withhold-consequence",
            "Our offers may not have the same level of personalization if you limit the information that you give.",
            "If you hold back details, what you get may be less personal.",
        ),
        (
            "consent-by-use",
            "If you provide this data, you consent to us using it as laid out in this Privacy Policy.",
            "Giving them some details counts as agreeing to their use of these details.",
        ),
        (
            "profiling",
            "We build up an anonymous demographic profile of non-registered visitors.",
            "They build a profile, said not to name them, of visitors with no account.",
        ),
        (
            "data-about-others",
            "If you are using Tannery on behalf of a company, you give us the names of its staff and other people.",
            "They get data about other people linked to you, if you use it for an organisation.",
        ),
    ],
)
def test_the_narrower_word_is_said_where_the_clause_names_it(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("For more information on our transfer mechanisms, please contact us.", "about data sent abroad"),
        ("If you have questions about the security of your personal information, contact us.", "about security"),
        (
            "If you have any questions about our Shine the Light practices under this policy, please contact us.",
            "how they follow California’s law on sharing for marketing",
        ),
        ("If you have questions about this privacy policy, contact us.", "about your data or privacy"),
    ],
)
def test_whom_to_ask_is_said_of_what_may_be_asked(clause: str, text: str) -> None:
    assert said("privacy-contact", clause) == [f"You can ask them {text}."]


def test_a_way_to_ask_stands_before_what_is_asked() -> None:
    clause = "For questions about the security of your data, e-mail us at safe@tannery.example."
    assert said("privacy-contact", clause) == ["You can ask them by e-mail about security."]


def test_what_these_people_cannot_use_is_not_said_of_you() -> None:
    clause = "If this data is withheld, we will be unable to provide certain functionality to these users."
    assert said("withhold-consequence", clause) == []


def test_a_title_that_is_a_case_is_one() -> None:
    case = own_case("3.2 When you use the Tannery Wallet", leads=True)
    assert case is not None
    assert case.tail == ", when you use the Tannery Wallet"
    assert own_case("When you visit our website", leads=True) is None


def test_what_stands_under_a_case_is_told_of_it() -> None:
    clause = "We record your home address and your shoe size."
    document = document_of(("Our details", ["We are a tannery."]), ("When you use Tannery Plus", [clause]))
    summary = summarise(document, [finding(document, "collect-contact", clause)])
    assert [one.text for found in summary.sections.values() for one in found if one.practices] == [
        "They collect your address, when you use Tannery Plus."
    ]


def test_what_stands_under_one_of_several_sites_is_for_those_who_use_it() -> None:
    clause = "You can refuse these cookies in your browser."
    document = document_of(("9.1 hides.example.com", [clause]), ("9.2 saddles.example.com", ["We sell saddles."]))
    summary = summarise(document, [finding(document, "opt-out-cookies", clause)])
    assert [one.text for one in summary.rights] == [
        "You can refuse or switch off cookies in your browser’s settings, if you use hides.example.com."
    ]


def test_what_goes_to_a_place_is_as_wide_as_the_clause_that_names_it() -> None:
    wide = "We may send your personal information to other countries."
    narrow = "Your order details are sent to servers in the United States."
    document = document_of(("Where your data is", [wide, narrow]))
    summary = summarise(document, [finding(document, "transfer-abroad", wide, narrow)])
    assert [one.text for one in summary.risks] == ["They send some data to the United States or keep it there."]


def test_what_is_to_be_so_wherever_data_goes_makes_no_going_certain() -> None:
    clause = "We ensure that all contracts with firms who process personal data outside the EU have safeguards."
    document = document_of(("Where your data is", [clause]))
    found = finding(document, "transfer-abroad", clause)
    moved = replace(found.evidence[0], rule="transfer-abroad.moved")
    summary = summarise(document, [replace(found, evidence=(moved,))])
    assert [one.text for one in summary.risks] == [
        "They may send your data to countries outside the EU or keep it there."
    ]
