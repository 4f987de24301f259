"""Narrow: a part of the data, some who see it, one channel or one's own calls are not told as all: invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.clauses.modality import is_as_you_set_it
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "right-delete",
            "You may ask us to delete certain personal information in the Nut Centre of the oak.",
            "You can ask to have some data about you deleted.",
        ),
        (
            "right-delete",
            "If you wish to remove your personal information from any of our Nut Forums, see the Section 8, below.",
            "You may be able to have some data about you deleted.",
        ),
        (
            "right-delete",
            "You can delete some or all of your personal information by a letter to the owl.",
            "You can have data about you deleted.",
        ),
        (
            "right-delete",
            "You can delete some of your data, and you have the right to erasure.",
            "You can have data about you deleted.",
        ),
        (
            "right-correct",
            "You may, at any time, update or correct certain categories of Nut Data by signing in to your tree.",
            "You can change some of your details yourself.",
        ),
        (
            "right-correct",
            "You can correct specific information about you, at any time and in any year, by a letter to the owl.",
            "You can have some wrong details about you put right.",
        ),
        (
            "right-correct",
            "If you are a parent and wish to have the information of your child modified, you may contact us.",
            "Parents can ask for their child’s data to be changed.",
        ),
        (
            "right-object",
            "You have the right to opt out of the sale of certain Personal Data to firms that sell it again.",
            "You can opt out of some sales of your data.",
        ),
        (
            "opt-out-cookies",
            "You may opt out of us using information we collect from third parties to personalize the ads you see.",
            "You can refuse or switch off some adverts aimed at you.",
        ),
        (
            "opt-out-cookies",
            "You may withdraw consent to having your data used to personalize the advertisements that you see.",
            "You can refuse or switch off adverts aimed at you.",
        ),
        (
            "opt-out-cookies",
            (
                "To object to the collection and storage of your visitor data, you can get an opt-out cookie, and none "
                "from your browser is kept."
            ),
            "You can refuse or switch off some tracking.",
        ),
        (
            "opt-out-cookies",
            "You may opt out by a browser signal from having your data used to personalize the ads that you see.",
            "You can refuse or switch off adverts aimed at you.",
        ),
        (
            "call-recording",
            "We record a portion of customer calls.",
            "They record some of your phone calls with them.",
        ),
        (
            "call-recording",
            "Telephone calls to our customer service are recorded.",
            "They record your phone calls with them.",
        ),
        ("call-recording", "Telephone calls are recorded.", "They record your phone calls."),
    ],
)
def test_a_part_is_not_told_as_all(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "Excerpts from your profile, which may be long, are seen by anyone.",
            "Other people may see part of your profile.",
        ),
        ("Your display name is public.", "Other people can see your display name."),
        ("Your name and your display name are public.", "Other people can see your name."),
        (
            (
                "One who shares a dashboard enables others with access to the shared dashboard to see your name, "
                "your email address and whatever else is in the nest."
            ),
            "People with access to the shared dashboard may see some of your data or of what you do.",
        ),
        (
            (
                "If you post content to our page on a third party service, it will be visible to anyone with access to "
                "it through that third party service."
            ),
            (
                "If you post content to their page on a third party service, other people can see some of what you "
                "post on other companies’ services."
            ),
        ),
    ],
)
def test_who_sees_what_is_the_clause_s(clause: str, text: str) -> None:
    assert said("publish-personal-data", clause) == [text]


@pytest.mark.parametrize(
    ("clause", "as_set"),
    [
        ("What you post will be seen by others, consistent with your settings.", True),
        ("Your nuts can be viewed by your friends if you allow it.", True),
        ("We display some of it according to your member profile and account settings.", True),
        ("Your posts are public, whatever your settings are.", False),
    ],
)
def test_what_is_seen_as_you_set_it_may_be_seen(clause: str, as_set: bool) -> None:
    assert is_as_you_set_it(clause) is as_set


def test_what_those_with_access_see_is_not_seen_by_others() -> None:
    clauses = ("Anyone with access to your account can see your profile.", "Your posts in the forum are public.")
    assert said("publish-personal-data", *clauses) == ["Other people can see your posts."]


def test_a_setting_is_not_what_is_seen() -> None:
    clauses = (
        "We display some information according to your member profile and account settings.",
        "Some information, such as your username, is always public.",
    )
    assert said("publish-personal-data", *clauses) == ["Other people can see your username."]


def test_a_part_is_not_said_where_another_clause_is_of_the_whole() -> None:
    clauses = ("You can correct certain details in the tree.", "You may have the right to rectify inaccurate data.")
    assert all(" some wrong " not in text for text in said("right-correct", *clauses))


@pytest.mark.parametrize(
    ("clauses", "text"),
    [
        (("You may opt out of receiving commercial emails from us.",), "You can stop marketing e-mails."),
        (
            ("If you no longer want to receive our marketing emails, click the unsubscribe link in an e-mail.",),
            "You can stop marketing e-mails: click “unsubscribe” in an e-mail.",
        ),
        (
            ("You may opt out of marketing emails and texts.",),
            "You can stop marketing e-mails and texts.",
        ),
        (
            ("You can turn off our marketing push notifications in your device settings.",),
            "You can stop marketing push messages: change your device’s settings for push messages.",
        ),
        (
            ("You may opt out of marketing emails.", "You may opt out of promotional text messages."),
            "You can stop marketing e-mails and marketing texts.",
        ),
        (
            ("You can opt out of our marketing communications.", "You may opt out of marketing emails."),
            "You can stop marketing.",
        ),
        (
            ("If you do not want our marketing, follow the unsubscribe link in any e-mail.",),
            "You can stop marketing: click “unsubscribe” in an e-mail.",
        ),
    ],
)
def test_the_marketing_that_stops_is_that_of_the_clause(clauses: tuple[str, ...], text: str) -> None:
    assert said("opt-out-marketing", *clauses) == [text]


def test_what_the_joined_sentence_stops_is_no_more() -> None:
    send = "We send you offers by e-mail."
    stop = "You may opt out of our promotional emails at any time by the unsubscribe link in each of them."
    document = document_of(("Offers", [send, stop]))
    sent = finding(document, "marketing-contact", send)
    sent = replace(sent, condition=Condition.OPT_OUT)
    texts = [
        one.text for one in summarise(document, [sent, finding(document, "opt-out-marketing", stop)]).sections["s1"]
    ]
    assert any("you can stop the marketing e-mails" in text for text in texts), texts


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        (
            "right-delete",
            (
                "If a Squirrel is suspected of being younger than 18 years of age, Acorn will close the nest and will "
                "take steps to delete the individual’s information."
            ),
        ),
        (
            "publish-personal-data",
            (
                "We process your information if people search for your name and we show results for sites with "
                "publicly available information about you."
            ),
        ),
    ],
)
def test_what_they_do_of_themselves_is_no_right_and_what_is_public_is_not_shown_by_them(
    practice: str, clause: str
) -> None:
    assert said(practice, clause) == []
