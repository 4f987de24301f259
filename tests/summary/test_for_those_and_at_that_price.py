"""What a clause says of a part, at a price or in some cases alone is not said of all; of invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Condition, Hit
from reader.summary import summarise
from tests.summary.builders import document_of, finding, lines, span_of
from tests.summary.test_no_more_than_said import said

COPY = (
    "To obtain a copy of the information we hold about you, please write to the Records Officer, Fern Lane, "
    "enclosing a cheque for £10."
)
MOVED = "When we transfer your data to other countries, we use contractual measures to protect it."
OF_EUROPE = "For transfers from the EEA, these include the Standard Contractual Clauses."
DENIED = (
    "We will not share your phone number with third parties except with your consent or as necessary to bring you "
    "what you ordered."
)


@pytest.mark.parametrize(
    ("practice", "clauses", "text"),
    [
        ("right-access", [COPY], "You can ask to see your data or for a copy, for a fee."),
        (
            "right-access",
            ["To obtain a copy of the information we hold about you, please write to the Records Officer, Fern Lane."],
            "You can ask to see your data or for a copy.",
        ),
        (
            "transfer-protected",
            [MOVED, OF_EUROPE],
            "They promise safeguards for data sent abroad, such as standard contract terms for data from Europe.",
        ),
        (
            "transfer-protected",
            [MOVED, "We send your data abroad under the Standard Contractual Clauses."],
            "They promise safeguards for data sent abroad, such as standard contract terms.",
        ),
        (
            "share-authorities",
            ["We report to the tax authorities where we are not compelled by applicable law but find it due."],
            "They can give your details to tax authorities.",
        ),
        (
            "share-authorities",
            ["We report to the tax authorities where we are compelled by applicable law."],
            "They can give your details to tax authorities where the law requires it.",
        ),
        (
            "right-delete",
            ["You can delete the data you gave us, to the extent that we are not otherwise required to keep it."],
            "You may be able to have data about you deleted.",
        ),
        (
            "tracking-analytics",
            [
                "We may track the number of users who come to areas of the site, but this will not identify you.",
                "Our pages enable us to count users who have visited the shop.",
            ],
            "They record how many people visit.",
        ),
        (
            "targeted-ads",
            ["We use sensitive personal information only when the law permits it, to serve you targeted advertising."],
            "They use your sensitive details to choose which adverts you see.",
        ),
    ],
)
def test_is_said_as_far_as_the_clauses_go(practice: str, clauses: list[str], text: str) -> None:
    assert lines(practice, *clauses) == [text]


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("opt-out-cookies", "Your choices about our use of cookies are described in the section on cookies below."),
        (
            "share-authorities",
            "We rely on your consent where a member requests that we provide their records to law enforcement.",
        ),
        (
            "share-third-party",
            "We will only share or disclose your personal information as necessary to run our garden planner.",
        ),
    ],
)
def test_of_what_only_points_or_answers_you_nothing_is_said(practice: str, clause: str) -> None:
    assert lines(practice, clause) == []


def test_what_is_paid_is_told_with_the_thing_to_do() -> None:
    document = document_of(("Your data", [COPY]))
    (action,) = summarise(document, [finding(document, "right-access", COPY)]).actions
    assert action.text == "Ask to see your data or for a copy of it, for a fee."


def test_grave_data_of_some_cases_is_told_apart() -> None:
    sure = "We collect your passport and details of a disability."
    some = "We collect your biometric data, depending on applicable privacy law."
    assert said("collect-sensitive", sure, some) == [
        "They collect sensitive details, such as your passport and disability and, in some cases, your biometric data."
    ]


def test_a_denial_with_two_ways_out_tells_both() -> None:
    document = document_of(("Messages", [DENIED]))
    found = finding(document, "share-third-party", DENIED, condition=Condition.CONSENT)
    (item,) = found.evidence
    found = replace(found, evidence=(replace(item, rule="share-third-party.consent"),))
    (told,) = summarise(document, [found]).sections["s1"]
    assert told.text.endswith(", if you agree or in some other cases.")


def test_a_right_to_stop_marketing_in_some_cases_is_not_sure() -> None:
    clause = "In certain circumstances, you have the right to ask that we stop sending you marketing."
    document = document_of(("Your rights", [clause]))
    found = finding(document, "opt-out-marketing", clause)
    (item,) = found.evidence
    found = replace(found, evidence=(replace(item, rule="opt-out-marketing.way"),))
    (told,) = summarise(document, [found]).sections["s1"]
    assert told.text == "You may be able to stop marketing."


def test_what_goes_on_from_a_may_is_no_surer() -> None:
    may, goes_on = "The site may collect your address for our counts.", "We accomplish this by cookies that we use."
    document = document_of(("Your data", [f"{may} {goes_on}"]))
    (told,) = summarise(document, [finding(document, "cookies-use", goes_on)]).sections["s1"]
    assert told.text == "They may store cookies on your device."


def test_what_these_cookies_are_for_makes_none_certain() -> None:
    may, these = "We may use cookies on our site.", "We use these cookies to water your basket."
    document = document_of(("Your data", [may, these]))
    found = finding(document, "cookies-use", may, these)
    hits = [Hit("words", span_of(document, words)) for words in ("We may use cookies", "We use these cookies")]
    evidence = tuple(
        replace(one, rule="cookies-use.we-rely", hits=(hit,)) for one, hit in zip(found.evidence, hits, strict=True)
    )
    (told,) = summarise(document, [replace(found, evidence=evidence)]).sections["s1"]
    assert told.text.startswith("They may store cookies")


def test_a_question_as_title_is_the_case_of_its_answer() -> None:
    clause = "We collect information such as your IP address."
    document = document_of(("7. If I don’t register, do you still collect data on me?", [clause]))
    (told,) = summarise(document, [finding(document, "device-data", clause)]).sections["s1"]
    assert told.text == "They collect technical details, such as your IP address, if you do not sign up."


def test_a_yes_to_cookies_is_one_to_what_others_only_speak_of() -> None:
    asked, these = "If you agree, we may use cookies on our site.", "We use these cookies to count visits."
    document = document_of(("Your data", [asked, these]))
    found = finding(document, "cookies-use", asked, these)
    first, second = found.evidence
    first = replace(first, condition=Condition.CONSENT)
    second = replace(
        second, rule="cookies-use.we-rely", hits=(Hit("words", span_of(document, "We use these cookies")),)
    )
    (told,) = summarise(document, [replace(found, evidence=(first, second))]).sections["s1"]
    assert told.text.endswith(", in some cases only if you agree.")
