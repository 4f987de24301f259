"""What is for another kind of people, or done with data alone, is told as such: invented clauses."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.clauses.kinds import kind_of
from reader.summary.clauses.own_case import own_case
from reader.summary.clauses.presumed import is_presumed
from reader.summary.clauses.scope import is_limited
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("If you are a supplier, we keep your name.", "a supplier"),
        (
            "If you are a vendor, courier, or business partner of Acorn, you may give us your name.",
            "a vendor, courier, or business partner of Acorn",
        ),
        ("As a nut seller, you give us your bank details.", "a nut seller"),
        ("If Orchard Creators submit payment details, we encrypt them.", "an Orchard Creator"),
        ("Harbour Ads Users | If you use Harbour Ads, we ask for your name.", "a Harbour Ads User"),
        (
            "Oak Trial Participants and Future Participants | If you join, we ask for your passport.",
            "an Oak Trial Participant or Future Participant",
        ),
        # everybody, or several of whom everybody is one
        ("If you are a customer or supplier, we keep your name.", None),
        ("Registered Users | If you sign up, we ask for your name.", None),
        ("Advertising Partners | We share your clicks with them.", None),
        ("We share your name with suppliers if you buy.", None),
        ("If you use sellers of nuts, we keep your name.", None),
    ],
)
def test_another_kind_of_people_is_named_in_the_clauses_words(text: str, name: str | None) -> None:
    kind = kind_of(text)
    assert (kind.name if kind else None) == name
    assert kind is None or is_limited(text)


def test_a_kind_is_the_case_of_a_clause() -> None:
    text = "If Orchard Creators submit payment details, we encrypt them."
    case = own_case(text, [text.index("payment details")])
    assert case is not None
    assert case.tail == ", if you are an Orchard Creator"
    later = "If Orchard Creators submit a nut, we sort it. We keep your name."
    assert own_case(later, [later.index("your name")]) is None


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "collect-contact",
            "If you are a vendor or courier, you give us your e-mail address.",
            "They collect your e-mail address, if you are a vendor or courier.",
        ),
        (
            "marketing-contact",
            "We use your data to run the orchard and to market our products.",
            "They use your data to market their products or services.",
        ),
        (
            "marketing-contact",
            "To grow better nuts we carry out customer surveys and market research with your contact details.",
            "They use your data for surveys or market research.",
        ),
        (
            "withhold-consequence",
            "If you withdraw your consent, some features of the orchard may not work.",
            "If you withdraw your consent, parts of the site or service may not work.",
        ),
        (
            "withhold-consequence",
            "If you do not give us your name, some features of the orchard may not work.",
            "If you hold back details, parts of the site or service may not work.",
        ),
        (
            "withhold-consequence",
            "The orchard may no longer work if you change your settings.",
            "If you change some settings, what you can use or do may be limited.",
        ),
        (
            "fraud-check",
            "We may ask for your name and proof of identity in order to open the gate.",
            "They may ask you for proof of who you are.",
        ),
        (
            "profiling",
            "Location Data may be used to customize your experience of the orchard.",
            "They may use where you are to tailor the site or service to you.",
        ),
        (
            "consent-by-use",
            "By using the orchard, you consent to the processing of data about you by Google.",
            "Using the site or service counts as agreeing to Google’s use of your data.",
        ),
        (
            "data-from-others",
            "We may collect personal information from firms and third parties to find new orchards.",
            "They may collect personal information from firms and third parties to find new orchards.",
        ),
    ],
)
def test_what_is_told_is_what_the_clause_does(practice: str, clause: str, text: str) -> None:
    assert text in said(practice, clause)


def test_a_store_of_the_browser_is_no_cookie() -> None:
    clause = "Local Storage: local storage lets us store data on your device and includes HTML5 local storage."
    document = document_of(("Your data", [clause]))
    text = [one.text for one in summarise(document, [finding(document, "cookies-use", clause)]).facts]
    assert text == ["They keep data in your browser’s own storage."]


@pytest.mark.parametrize(
    ("text", "words", "presumed"),
    [
        ("Location data is saved for 6 years.", "Location data", True),
        ("We retain biometric data for as long as needed.", "biometric", True),
        ("We use sensitive data only when a law permits it.", "sensitive data", True),
        ("We use location data only to show the way.", "location data", False),
        ("We collect location data and it is saved for 6 years by a supplier.", "by a supplier", False),
    ],
)
def test_that_a_thing_is_kept_makes_no_taking_in_certain(text: str, words: str, presumed: bool) -> None:
    start = text.index(words)
    assert is_presumed(text, [start], "collect-sensitive.taken") == presumed
    assert not is_presumed(text, [start], "retention-limited.period")
