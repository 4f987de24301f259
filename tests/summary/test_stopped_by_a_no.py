"""What is sent until a no is told so only where a no is one to it; consents and ways keep to their clause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.clauses.conditions import with_own_condition
from reader.summary.clauses.grounding import ground_of
from reader.summary.saying.phrase import Clauses
from reader.summary.texts.slots import load_slots
from tests.summary.builders import document_of, finding, lines

SEND = "We may send you news about our new seeds."
OTHER = "We may also send you offers of our nursery."
POST = "We may send you offers by post and by telephone."


def sent(*paragraphs: str, stop: str) -> list[str]:
    """Return the plain sentences of a section that sends what all but its last paragraph say, and lets you stop."""
    document = document_of(("Offers", [*paragraphs]))
    messages = [one for one in paragraphs if one != stop]
    sends = replace(finding(document, "marketing-contact", *messages), condition=Condition.OPT_OUT)
    return [
        one.text for one in summarise(document, [sends, finding(document, "opt-out-marketing", stop)]).sections["s1"]
    ]


def test_a_no_that_points_back_is_none_to_what_stands_after_it() -> None:
    stop = "You may unsubscribe from it at any time."
    assert not any("you can stop this" in text for text in sent(SEND, stop, OTHER, stop=stop))
    assert any("you can stop this" in text for text in sent(SEND, OTHER, stop, stop=stop))


def test_a_no_to_all_marketing_is_one_wherever_it_stands() -> None:
    stop = "You may opt out of all marketing communications from us at any time."
    assert any("you can stop this" in text for text in sent(SEND, stop, OTHER, stop=stop))


def test_a_no_to_what_comes_by_e_mail_is_none_to_what_comes_by_post() -> None:
    stop = "You may unsubscribe by the link in each e-mail."
    assert not any("you can stop this" in text for text in sent(POST, stop, stop=stop))


@pytest.mark.parametrize(
    ("title", "before", "asked"),
    [
        ("Where you have given us your consent", [], True),
        ("Where you have given us your consent", ["Where we have a legal obligation:"], False),
        ("Why we use it", ["Purposes for which you have given us your consent."], True),
        ("Your consent", [], False),
    ],
)
def test_what_stands_under_a_consent_waits_for_it(title: str, before: list[str], asked: bool) -> None:
    clause = "To send you our offers by e-mail."
    document = document_of((title, [*before, clause]))
    found = finding(document, "marketing-contact", clause)
    found = replace(found, evidence=tuple(replace(one, rule="marketing-contact.told") for one in found.evidence))
    assert (with_own_condition(found, document).condition is Condition.CONSENT) is asked


@pytest.mark.parametrize(
    "clause",
    [
        "To contact you about things you have told us you want to hear about, such as our offers.",
        "You will have the opportunity to consent to us contacting you by post about our products and services.",
    ],
)
def test_what_you_asked_to_hear_about_waits_for_your_yes(clause: str) -> None:
    document = document_of(("Offers", [clause]))
    found = finding(document, "marketing-contact", clause)
    found = replace(found, evidence=tuple(replace(one, rule="marketing-contact.told") for one in found.evidence))
    assert with_own_condition(found, document).condition is Condition.CONSENT


def test_what_is_done_with_data_that_you_let_them_take_waits_for_your_yes() -> None:
    before = "By accepting this use, the network may collect your device data."
    clause = "This data could be used to show you personalised adverts."
    document = document_of(("Adverts", [f"{before} {clause}"]))
    assert with_own_condition(finding(document, "targeted-ads", clause), document).condition is Condition.CONSENT


def test_a_consent_within_an_aside_is_none_to_the_whole() -> None:
    clause = "We infer your interests for our adverts, which, where you have consented, may rest on partners' data."
    document = document_of(("Adverts", [clause]))
    found = finding(document, "targeted-ads", clause, condition=Condition.CONSENT)
    assert with_own_condition(found, document).condition is Condition.NONE


def test_feedback_on_products_is_no_offer_of_them() -> None:
    assert "products or services" not in load_slots()["offer"].find(
        "We ask for your feedback on our products and services."
    )
    assert "products or services" in load_slots()["offer"].find("We write to you about our products and services.")


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("marketing-contact", "Some cookies are used to provide you with offers of our shops that may interest you."),
        ("opt-out-marketing", "If you have not been in contact for three years, we will stop sending you newsletters."),
        (
            "share-third-party-marketing",
            "We or our partners may also send you details of products. We share it with courts.",
        ),
        ("targeted-ads", "We may share aggregated information with third parties to deliver targeted advertising."),
    ],
)
def test_what_states_no_practice(practice: str, clause: str) -> None:
    assert not ground_of(practice).bears(clause)


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "marketing-contact",
            "It can be used by us to contact visitors and to learn which of our services matter to them.",
            "They may use your data to contact you.",
        ),
        (
            "targeted-ads",
            "These advertisers may use cookies to personalise the adverts that appear here.",
            "Outside companies may use your data to choose which adverts you see.",
        ),
        (
            "targeted-ads",
            "We use your activity and information from third parties to personalise the ads that we show.",
            "They use your data to choose which adverts you see.",
        ),
        (
            "opt-out-marketing",
            "Each commercial e-mail contains a link by which you may unsubscribe.",
            "You can stop marketing e-mails: click “unsubscribe” in an e-mail.",
        ),
        (
            "opt-out-marketing",
            "You may choose to receive, or not receive, promotional e-mails on our preferences page.",
            "You can choose whether you get marketing e-mails.",
        ),
        (
            "opt-out-marketing",
            "If you do not wish to be contacted by third parties, or you do not want us to send marketing, call us.",
            "You can stop marketing: phone them.",
        ),
    ],
)
def test_no_more_than_the_clause_says(practice: str, clause: str, text: str) -> None:
    assert lines(practice, clause) == [text]


def test_what_holds_in_the_time_of_a_case_is_so_in_some_cases() -> None:
    case = "If we turn you down, we keep your data for a year."
    clause = "During this time, we may also e-mail you about our products and services."
    document = document_of(("Turned down", [f"{case} {clause}"]))
    (item,) = finding(document, "marketing-contact", clause).evidence
    assert Clauses(document).of(item).limited


def test_an_item_of_what_is_done_only_for_these_ends_is_not_told_alone() -> None:
    lead = "We will only collect information which is needed to:"
    document = document_of(("Why", [lead, "• contact you for market research;", "• send you offers by post."]))
    clauses = ["contact you for market research", "send you offers by post"]
    found = finding(document, "marketing-contact", *clauses, certainty=0.9)
    texts = [item.text for item in summarise(document, [found]).risks]
    assert not any("only" in text for text in texts), texts
