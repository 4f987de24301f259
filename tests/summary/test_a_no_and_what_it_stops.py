"""What a no costs and stops, and what is measured: no wider than the clause, on invented clauses."""

from __future__ import annotations

import pytest

from reader.summary.clauses.presumed import is_presumed
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        # what a no costs is told with the no
        (
            "withhold-consequence",
            "But if you do, the lathe viewer may not run so well.",
            "If you say no to some things, what you can use or do may be limited.",
        ),
        (
            "withhold-consequence",
            "You can set your browser to prevent this, but then you may be unable to use some parts of our site.",
            "If you change your browser’s settings, parts of the site or service may not work.",
        ),
        (
            "withhold-consequence",
            "If you reject location-based search, the app will not be able to offer location-based functionalities.",
            "If you refuse to give your location, parts of the site or service may not work.",
        ),
        # cookies of some are some, and deleting them is no refusing
        (
            "opt-out-cookies",
            "With the lathe guild's tool you can opt out of many third party ad servers' and networks' cookies.",
            "You can refuse or switch off some cookies.",
        ),
        (
            "opt-out-cookies",
            'While you cannot block "session" cookies, your browser lets you reject "permanent" cookies.',
            "You can refuse or switch off some cookies in your browser’s settings.",
        ),
        (
            "opt-out-cookies",
            "If you wish to delete any cookies from your disk, consult the notes of your file management software.",
            "You can delete cookies.",
        ),
        # what names nobody
        (
            "tracking-analytics",
            "We collect statistics on web activity such that no information about individual users is revealed to us.",
            "They measure how their site or service is used, in a form that is said not to name you.",
        ),
        # a technical detail is told as that one, and a setting as a setting
        ("device-data", "We record your IP address with your order.", "They collect your IP address."),
        (
            "device-data",
            "We record your IP address and browser type.",
            "They collect technical details, such as your IP address and browser.",
        ),
        (
            "location-tracking",
            "We collect your browser type, time zone setting and location, and plug-in types.",
            "They collect your time zone setting and location.",
        ),
        # what is done on their site is not all that is done online
        (
            "profiling",
            "Cookies keep your browsing habits on our website, so that our recommendations fit you better.",
            "They use what you do on their site or service to work out what you may like.",
        ),
    ],
)
def test_it_is_told_no_wider(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("withhold-consequence", "Because of this, you may not be able to pay with your card at times."),
        ("cookies-use", "Firefox stores all cookies in one file."),
        ("tracking-analytics", "Monitoring the use of our copyrighted materials."),
    ],
)
def test_another_matter_is_not_told(practice: str, clause: str) -> None:
    assert said(practice, clause) == []


@pytest.mark.parametrize(
    ("clause", "presumed"),
    [
        ("These tags are only used to track the effectiveness of a particular campaign.", True),
        ("They let us learn which adverts bring people to our shop.", True),
        ("We track how you use our site and the success of our adverts.", False),
        ("We track which pages you visit.", False),
    ],
)
def test_a_count_of_adverts_makes_no_measuring_of_use_certain(clause: str, presumed: bool) -> None:
    at = [max(clause.find("track"), clause.find("learn"))]
    assert is_presumed(clause, at, "tracking-analytics.measured") is presumed
    assert not is_presumed(clause, at, "profiling.interests")
