"""Sentences that said too much, each for a cause of its own, told of invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Document, Span
from reader.practices.finding import Condition, Finding, Hit
from reader.summary import summarise
from reader.summary.clauses.conditions import with_own_condition
from reader.summary.clauses.grounding import ground_of, shared_ground
from reader.summary.texts.own_name import as_own_login
from reader.summary.texts.slots import load_slots
from tests.summary.builders import FILLER, document_of, finding, lines

AN_AGE = "You must be at least 18 years old {}to subscribe to the seed club."
BUYS = "Others who buy our plans for your use, such as your employer or your school, give us data about you."
LOGGED_IN = ("services that you log in with", "partners")
NEVER = "We never make your details available to companies outside the Acorn Group for marketing purposes."
UNLESS = "We will not pass your details to any other company for marketing purposes unless we have your consent."
OTHERS = "We may share your information with other organisations who may contact you for marketing purposes."
SHARED = "They may share details about you with {}."


def _told(document: Document, found: Finding) -> list[str]:
    """Return what is said of a finding in its section."""
    return [one.text for one in summarise(document, [found]).sections[found.section] if one.practices]


def _hit(found: Finding, at: int, length: int) -> Finding:
    """Return a finding with the words by which its first clause was found."""
    item = found.evidence[0]
    span = Span(item.span.start + at, item.span.start + at + length)
    return replace(found, evidence=(replace(item, hits=(Hit("by-hand", span),)),))


def _with_last(found: Finding, *, condition: Condition = Condition.NONE, exception: bool = False) -> Finding:
    """Return a finding whose last clause has a condition or an exception."""
    *others, last = found.evidence
    return replace(found, evidence=(*others, replace(last, condition=condition, exception=exception)))


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        (
            "security-measures",
            "If you forward an encrypted letter of your account, it will not be end-to-end encrypted.",
        ),
        ("security-measures", "These account details are used to know you again and to protect your account."),
        ("data-about-others", "For example, before accessing the address book of your phone."),
    ],
)
def test_what_states_no_such_deed_is_no_ground(practice: str, clause: str) -> None:
    assert not (ground_of(practice).bears(clause) and shared_ground("all-but-rights").bears(clause))


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("security-measures", "The information is used on servers which protect your data."),
        ("data-about-others", "For example, before booking, we collect the names of your friends."),
    ],
)
def test_what_states_it_stays_a_ground(practice: str, clause: str) -> None:
    assert ground_of(practice).bears(clause)
    assert shared_ground("all-but-rights").bears(clause)


@pytest.mark.parametrize(
    ("slot", "clause", "nouns"),
    [
        ("recipient", "We share it with charities that you select in the app.", "charities that you choose"),
        (
            "recipient",
            "We share it with third parties to whom you have chosen to send it.",
            "third parties that you choose",
        ),
        ("recipient", "We share it with charities in your town.", "charities"),
        ("recipient", "If you as a merchant use a till of another firm, we may give it details.", ""),
        ("recipient", "We share it with merchants.", "retailers or merchants"),
        ("authority", "We give your name to public safety authorities such as 112.", "the emergency services"),
        ("authority", "You can call us in an emergency service case.", ""),
        ("any-of-these", "In case of objection, not all functions may be open to you.", "object"),
        ("any-of-these", "There is no case in which all is open.", ""),
        ("source", BUYS, "an employer or school that buys for you|your employer or school"),
        ("limit-who", "We will notify registered users by e-mail of such changes.", "are registered"),
        ("limit-who", "We will notify users by e-mail of such changes.", ""),
    ],
)
def test_what_a_clause_names(slot: str, clause: str, nouns: str) -> None:
    assert "|".join(load_slots()[slot].find(clause)) == nouns


def test_whom_you_pick_is_told_so_only_where_no_clause_names_them_at_large() -> None:
    slot = load_slots()["recipient"]
    assert slot.say(["charities that you choose", "insurers"]) == "charities that you choose and insurers"
    assert slot.say(["charities that you choose", "charities"]) == "charities"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("We learn of your visits when you log in with Acorn.", "services that you log in to with their account"),
        ("We learn of your visits when you log in with Birch.", LOGGED_IN[0]),
        ("We learn of it when you log in with Acorn or when you sign in through Birch.", LOGGED_IN[0]),
    ],
)
def test_an_account_of_their_own_is_none_that_you_log_in_with_here(text: str, first: str) -> None:
    assert as_own_login(LOGGED_IN, "acorn stores", text) == (first, "partners")


def test_a_log_in_with_their_account_is_told_so() -> None:
    clause = (
        "We receive information about your visits and the rest of what you do with services provided by others "
        "when you log in with Invented on third-party sites, "
        "or visit the services of others that show our buttons, adverts or cookies."
    )
    document = document_of(("About", [FILLER]), ("Sources", [clause]))
    told = _told(document, finding(document, "data-from-others", clause))
    assert told == ["They get data about you from services that you log in to with their account."]


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("", "Only people aged 18 or over can subscribe."),
        (
            "(or the age of majority where you live) ",
            "Only people aged 18 or over, or of full age where they live, can subscribe.",
        ),
    ],
)
def test_an_age_that_differs_by_place_is_told_with_that(other: str, told: str) -> None:
    assert lines("children-excluded", AN_AGE.format(other)) == [told]


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        (
            "We use the services of third parties for parts of our website.",
            "They use outside firms for some of their work.",
        ),
        ("We may also use third-party providers for such plans.", "They may use outside firms for some of their work."),
        ("We use third parties who process your data for us.", "They let outside firms handle your details for them."),
    ],
)
def test_a_firm_that_works_for_them_is_not_said_to_get_your_details(clause: str, told: str) -> None:
    assert lines("share-service-providers", clause) == [told]


def test_what_becomes_perhaps_of_a_thing_that_is_only_spoken_of_is_no_fact() -> None:
    clause = (
        "Our use and disclosure of aggregated or anonymous data is not subject to this policy and may go to others."
    )
    document = document_of(("About", [FILLER]), ("Sums", [clause]))
    at = clause.index("disclosure of aggregated")
    found = finding(document, "share-aggregate", clause)
    assert _told(document, _hit(found, at, len("disclosure of aggregated")))[0].startswith("They may give others")


def test_a_promise_for_marketing_is_told_with_the_yes_of_another_clause() -> None:
    document = document_of(("About", [FILLER]), ("Sharing", [NEVER, UNLESS]))
    found = finding(document, "no-share-promise", NEVER, UNLESS)
    found = _with_last(found, exception=True)
    told = [item.text for item in summarise(document, [found]).protections]
    assert told == [
        "They promise not to pass your details to companies outside the Acorn Group for marketing unless you agree."
    ]


@pytest.mark.doubted
def test_a_clause_is_not_told_as_written_beside_one_that_asks_for_a_yes() -> None:
    asks = (
        "We may use your e-mail address for such purposes but will not give your details to third parties "
        "unless you have given us your clear permission."
    )
    document = document_of(("About", [FILLER]), ("Sharing", [OTHERS, asks]))
    found = finding(document, "share-third-party-marketing", OTHERS, asks)
    found = _with_last(found, condition=Condition.CONSENT, exception=True)
    told = _told(document, found)
    assert told == ["They may pass your details to other companies for marketing, in some cases only if you agree."]


def test_what_others_see_as_you_instruct_is_your_choice() -> None:
    clause = "We may make your public profile available to others as you instruct in using our services."
    document = document_of(("About", [FILLER]), ("Sharing", [clause]))
    found = finding(document, "publish-personal-data", clause)
    assert with_own_condition(found, document).condition is Condition.CONSENT
    assert _told(document, found) == ["Other people may see your profile, depending on what you choose."]
