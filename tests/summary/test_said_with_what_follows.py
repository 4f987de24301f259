"""A sentence hangs on nothing: with the exception that follows its clause, or what it is of, on invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Condition, Finding
from reader.summary import summarise
from reader.summary.quoting.joined import joined
from tests.summary.builders import document_of, finding

_WARRANTED = "If we find that the request warrants a fee, we will tell you why."
_EXCESSIVE = "We do not charge a fee for your request unless it is excessive or unfounded."
_CHANGE = "We may update this policy from time to time."
_NOTICE = "If we make material changes, we will notify you and let you review them."
_APP = "If you allow the Acorn app to access your precise location, it is used to show you trees nearby."
_WAITING = "Location: nearby masts and, with your separate consent, your phone’s GPS signal, may be sent to us."
_PARENT = "If you are a parent of a child under 13 who has given us data, please contact us to have it deleted."


def by_rule(found: Finding) -> Finding:
    """Return a finding as a rule of its practice makes it."""
    return replace(found, evidence=tuple(replace(one, rule=f"{found.practice}.a") for one in found.evidence))


def said(practice: str, *clauses: str, after: str = "", condition: Condition = Condition.NONE) -> list[str]:
    """Return what is said of clauses that are all evidence of one practice, with a sentence `after` that is none."""
    document = document_of(("Acorns", [" ".join([*clauses, *([after] if after else [])])]))
    found = by_rule(finding(document, practice, *clauses, condition=condition))
    return [sentence.text for sentence in summarise(document, [found]).sections["s1"] if sentence.practices]


@pytest.mark.parametrize(
    ("practice", "clauses", "after", "text"),
    [
        (
            "access-fee",
            (_EXCESSIVE, _WARRANTED),
            "",
            "They may charge you for a copy of your data if they find your request excessive.",
        ),
        ("right-delete", (_PARENT,), "", "Parents can ask for the data of a child under 13 to be deleted."),
        (
            "retention-open-ended",
            ("Your data is not kept for longer than necessary.",),
            "",
            "They keep data as long as they need it, with no fixed time limit.",
        ),
        (
            "retention-open-ended",
            ("We keep your data for as long as you are a customer of ours and as required by law.",),
            "",
            "They keep data as long as you are a customer, or as the law requires.",
        ),
        (
            "retention-limited",
            ("We delete your data 20 days after you terminate the service.",),
            "",
            "They set a time limit for keeping some of your data: 20 days after you leave.",
        ),
        (
            "retention-limited",
            ("We hold your data until 3 years after it was last accessed by us.",),
            "",
            "They set a time limit for keeping some of your data: 3 years after they last used it.",
        ),
        ("location-tracking", (_WAITING,), "", "They may collect your location."),
        (
            "data-about-others",
            ("We help you share acorns by suggesting recipients from your contacts.",),
            "",
            "They get data about your contacts.",
        ),
        (
            "withhold-consequence",
            ("Your ability to use certain features is limited depending on the settings you’ve adjusted.",),
            "",
            "If you change some settings, parts of the site or service may not work.",
        ),
        (
            "withhold-consequence",
            ("The map won’t work properly if you don’t share your location.",),
            "",
            "If you refuse to give your location, the site or service may not work properly.",
        ),
        (
            "external-links",
            ("What you give to third-party services is governed by their own privacy policies.",),
            "",
            "Other companies’ sites or services go by their own privacy rules.",
        ),
        (
            "external-links",
            ("Third-party services may have their own privacy policies.",),
            "",
            "Other companies’ sites or services may have privacy rules of their own.",
        ),
        (
            "consent-by-use",
            ("In choosing to share your details with us, you agree to our use of them.",),
            "",
            "Giving them your details counts as agreeing to some uses of your data.",
        ),
    ],
)
def test_what_limits_or_names_it_is_said(practice: str, clauses: tuple[str, ...], after: str, text: str) -> None:
    assert said(practice, *clauses, after=after) == [text]


def test_the_notice_that_follows_a_change_is_said_unless_another_line_says_it() -> None:
    told = "They can change the policy from time to time, but say that they tell you of some changes."
    assert said("change-without-notice", _CHANGE, after=_NOTICE) == [told]
    assert said("change-without-notice", _CHANGE, after="We may notify you.") == [
        "They can change the policy from time to time."
    ]
    document = document_of(("Changes", [f"{_CHANGE} {_NOTICE}"]))
    found = [
        by_rule(finding(document, practice, clause))
        for practice, clause in (("change-without-notice", _CHANGE), ("change-with-notice", _NOTICE))
    ]
    (line,) = [item.text for item in summarise(document, found).glance]
    assert line.startswith("They can change the policy from time to time. But they promise to tell you")


def test_a_yes_that_they_may_have_to_ask_for_collects_nothing() -> None:
    assert not said("children-data", "If your country asks for it, we may require your parent’s consent.")
    assert said("children-data", "We may collect data from children if a parent consents.")


def test_a_right_that_is_over_is_no_right() -> None:
    assert not said("right-correct", "The right to rectification of your data cannot be enforced after that time.")


def test_a_setting_of_the_device_is_a_yes() -> None:
    (text,) = said("location-tracking", _APP, condition=Condition.CONSENT)
    assert text.endswith("if you agree.")


def test_what_only_some_of_it_is_needs_no_other_hedge() -> None:
    clauses = ("When card details are sent, for example, we use SSL encryption.",)
    assert said("security-measures", *clauses) == ["They say that they protect some data with encryption."]


def test_notice_is_no_risk_to_be_quoted() -> None:
    notice = "Users will be notified of any privacy policy changes on our privacy page."
    none = "We may change the privacy policy and put it on our privacy page."
    for lead, risks in ((notice, []), (none, ["They can change the policy."])):
        document = document_of(("Changes", [lead]))
        doubtful = finding(document, "change-without-notice", lead, certainty=0.5)
        assert [item.text for item in summarise(document, [doubtful]).risks] == risks


def test_a_page_that_alone_tells_of_changes_is_named() -> None:
    clause = "Users will be notified of any privacy policy changes:"
    told = "They tell of changes to the policy on the page where it stands."
    for follows, text in (("On our Privacy Policy Page", told), ("By e-mail", "They can change the policy.")):
        document = document_of(("Acorns", [clause, follows]))
        found = by_rule(finding(document, "change-without-notice", clause))
        assert [one.text for one in summarise(document, [found]).risks] == [text]
    assert said("change-without-notice", f"{clause[:-1]} on our Privacy Policy Page.") == [told]


def test_what_is_done_only_for_some_purposes_is_done_for_each() -> None:
    only = "We use your information only for the following purposes:"
    assert joined(only, "To show you adverts.") == "We use your information to show you adverts."
    assert joined("We will only use it for the following purposes:", "To show you adverts.") == ""
