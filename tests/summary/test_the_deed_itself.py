"""A right, a choice or a use is said only where the clause has its own deed, with your data as its object."""

from __future__ import annotations

import pytest

from reader.summary.clauses.grounding import ground_of
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        (
            "right-access",
            "Please read it so you know what choices and rights you have about the details we hold.",
        ),
        ("right-access", "Some of our tools let you access your accounts and your records with other banks."),
        ("right-access", "You can also give third parties access to your records and account by our Heron API."),
        ("right-correct", "You are responsible for telling us that your details have changed, such as a new address."),
        (
            "right-correct",
            "You must inform your branch of any change to your details so that we may update our records.",
        ),
        ("privacy-contact", "Heron Finance Ltd (registered office: 4 Quay Street, Poole BH15 1AA), information"),
        (
            "no-share-promise",
            "We may share your details with Heron Rewards, but we don’t share more information than we need to.",
        ),
        (
            "profiling",
            "From time to time we may contact you with offers or suggest products which may be of interest to you.",
        ),
        (
            "profiling",
            "When we offer those personalised tips to you, we will describe how we use your notes to provide them.",
        ),
        (
            "targeted-ads",
            "We will give you information about offers you may be interested in (see Marketing Choices below).",
        ),
        (
            "tracking-analytics",
            "We may use the information to perform analytics and make sure that our cover is fairly priced.",
        ),
        (
            "cookies-use",
            "We hire firms to see how our adverts do, and these third parties may deploy cookies.",
        ),
    ],
)
def test_a_clause_without_the_deed_bears_nothing(practice: str, clause: str) -> None:
    assert not ground_of(practice).bears(clause)


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("right-access", "You may view or edit your heron.example account on the profile page."),
        ("right-access", "You have the right to ask us to provide details about what we have collected."),
        ("right-access", "You have the right to know which data we hold about you."),
        ("right-correct", "You are responsible for keeping your details right, and you can ask us to correct them."),
        ("privacy-contact", "Write to us with questions on your data at our registered office, 4 Quay Street, Poole."),
        ("no-share-promise", "We do not share your details with anyone."),
        ("profiling", "We suggest products that may interest you, based on what you bought."),
        ("profiling", "We show you suggestions like places you might like near you."),
        ("targeted-ads", "We use tailored marketing and offers that are relevant to you."),
        ("tracking-analytics", "We carry out analytics on how visitors use our site and how we price it."),
        (
            "cookies-use",
            "We, our partners, our sponsors and third-party ad networks may use session cookies.",
        ),
    ],
)
def test_a_clause_with_the_deed_bears_it(practice: str, clause: str) -> None:
    assert ground_of(practice).bears(clause)


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        ("opt-out-cookies", "This part tells you how you can manage cookie settings.", "You can manage cookies."),
        (
            "opt-out-cookies",
            "You can control cookies through your browser settings and other tools.",
            "You can manage cookies in your browser’s settings.",
        ),
        (
            "opt-out-cookies",
            "You can manage cookies or block them in your browser settings.",
            "You can refuse or switch off cookies in your browser’s settings.",
        ),
        (
            "children-excluded",
            "Heron sites do not knowingly collect information from children under the age of 13_.",
            "They say that they do not knowingly collect data from anyone under 13.",
        ),
        (
            "no-sell-promise",
            "We may share information as told below, but we won’t sell it to advertisers or other third parties.",
            "They promise not to sell your data.",
        ),
        (
            "marketing-contact",
            "We may use your information to run the club, for safety and product research purposes, and for marketing.",
            "They may use your data for marketing.",
        ),
        (
            "profiling",
            "To give a better experience, and tailor our marketing messages, we use what we know of your visits.",
            "They use data about you to make their messages fit you.",
        ),
        (
            "opt-out-marketing",
            "If you subscribe to a newsletter, you can unsubscribe by a link in the e-mail.",
            "You can stop newsletters: click “unsubscribe” in an e-mail.",
        ),
        (
            "opt-out-marketing",
            "If you want to stop receiving marketing notifications by telephone, reply STOP to any text message.",
            "You can stop marketing: reply STOP to a text.",
        ),
        (
            "opt-out-marketing",
            "To stop our marketing, tell us by phone.",
            "You can stop marketing: phone them.",
        ),
        (
            "privacy-contact",
            "Ask by calling our customers services team or writing to the Data Protection Officer, BR9 1ZZ.",
            "",
        ),
    ],
)
def test_no_more_than_the_deed_is_said(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == ([text] if text else [])
