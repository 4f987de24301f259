"""A consent, a choice or an exception of one half of a clause is not lent to the other: invented clauses."""

from __future__ import annotations

import pytest

from reader.document import Block, BlockKind, Document, Provenance, Source, Span
from reader.practices.finding import Condition, Evidence, Finding, Hit
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.apart import (
    asked_besides,
    goes_on_after_a_yes,
    is_excepted,
    takes_back,
    without_others_exception,
    without_others_yes,
)
from reader.summary.clauses.refusals import goes_on_until_a_no
from tests.summary.builders import document_of, finding, span_of
from tests.summary.test_no_more_than_said import said


def said_of(practice: str, clause: str, words: str, condition: Condition, rule: str = "by-hand") -> list[str]:
    """Return what is said of a clause in which some words state the practice, under a condition."""
    document: Document = document_of(("Squirrels", [clause]))
    start = document.text.index(clause)
    at = document.text.index(words, start)
    item = Evidence(
        Span(start, start + len(clause)), rule, condition, False, (Hit("words", Span(at, at + len(words))),)
    )
    found = Finding("f1", practice, "s1", condition, (item,))
    return [sentence.text for sentence in summarise(document, [found]).sections["s1"] if sentence.practices]


def test_a_second_deed_alone_waits_for_the_yes() -> None:
    clause = (
        "We use your data to personalise the website and, where you have given us your consent, to tell you about nuts "
        "that may be of interest to you."
    )
    assert said_of("profiling", clause, "personalise", Condition.CONSENT) == [
        "They use data about you to tailor the site or service to you."
    ]
    both = "Where you have given us your consent, we use your data to personalise the website."
    assert said_of("profiling", both, "personalise", Condition.CONSENT) == [
        "They use data about you to tailor the site or service to you, if you agree."
    ]


def test_what_is_set_against_the_deed_has_a_consent_of_its_own() -> None:
    clause = (
        "While our sponsors may receive aggregate statistics about squirrels, your name will not be shared with them "
        "unless you have agreed to it."
    )
    (line,) = said_of("share-aggregate", clause, "receive aggregate statistics", Condition.CONSENT)
    assert "only if you agree" not in line


def test_agreeing_to_messages_is_no_condition_of_the_number_or_of_who_sends_them() -> None:
    clause = "If you give us your phone number and opt in, we or our service provider may send you text messages."
    taken = said_of("collect-contact", clause, "phone number", Condition.CONSENT, "collect-contact.taken")
    assert taken == ["They may collect your phone number."]
    sent = said_of(
        "share-service-providers", clause, "service provider", Condition.CONSENT, "share-service-providers.x"
    )
    assert sent == ["They may let outside firms handle some of your details for them."]
    stored = "If you opt in, we may collect your phone number and text you."
    told = said_of("collect-contact", stored, "phone number", Condition.CONSENT, "collect-contact.taken")
    assert told == ["They may collect your phone number, if you agree."]


def test_what_counts_as_a_yes_goes_on_until_a_no() -> None:
    clause = "By continuing to browse, you consent to our placing cookies on it (unless you have chosen to block them)."
    assert said_of("cookies-use", clause, "cookies", Condition.CONSENT) == [
        "They may store cookies on your device, unless you object."
    ]
    assert not goes_on_until_a_no("If you agree, we place cookies unless you block them.")


def test_parts_after_the_words_alone_are_set_apart() -> None:
    text = "We sort the nuts and, if you agree, to count them."
    assert asked_besides(text, [16]) == [(17, len(text) - 1)]
    assert asked_besides(text, [len(text) - 1]) == []
    assert asked_besides(text, []) == []


def test_an_exception_of_sharing_is_none_of_selling() -> None:
    text = "We neither rent nor sell your data to anyone and that we will share your data only as described below."
    assert "only" not in without_others_exception(text, "no-sell-promise.denial")
    assert "only" in without_others_exception(text, "no-share-promise.denial")
    assert "only" in without_others_exception(text, "share-third-party.outsider")


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("We never sell your data, though some of it goes to partners and others by licence or otherwise.", True),
        ("We do not sell your data, but we may rent it to our sister shops.", True),
        ("We do not sell your data, but we share it with our couriers.", False),
    ],
)
def test_a_promise_not_to_sell_that_lets_them_license_has_an_exception(text: str, taken: bool) -> None:
    assert takes_back(text, "no-sell-promise.denial") is taken
    assert not takes_back(text, "no-share-promise.denial")


def test_how_the_same_is_done_waits_for_the_same_yes() -> None:
    asked = (
        "If you have agreed that we may contact you for marketing, we may send you e-mails and other news of offers."
    )
    same = "We do this by watching what you buy and sending you news of our products."
    document = document_of(("Offers", [f"{asked} {same}"]))
    evidence = tuple(
        Evidence(span_of(document, text), "by-hand", condition)
        for text, condition in ((asked, Condition.CONSENT), (same, Condition.NONE))
    )
    found = Finding("f1", "marketing-contact", "s1", Condition.NONE, evidence)
    (line,) = summarise(document, [found]).sections["s1"]
    assert line.text.startswith("If you agree, they may ")


@pytest.mark.parametrize(
    ("before", "waits"),
    [
        ("We send you our newsletter only with your consent.", True),
        ("We may write to you once you have agreed.", True),
        ("We send you our newsletter every month.", False),
        ("We write to those who agree with us.", False),
    ],
)
def test_what_a_message_brings_waits_for_the_yes_that_the_message_waits_for(before: str, waits: bool) -> None:
    brings = "This will contain offers of our shop."
    document = document_of(("News", [f"{before} {brings}"]))
    assert goes_on_after_a_yes(document, span_of(document, brings)) is waits


def test_a_promise_of_no_marketing_unasked_holds_for_all_of_it() -> None:
    never = "We will not use your data to contact you for direct marketing purposes unless you give us your consent."
    news = "We use your data to tell you about our products and offers."
    document = document_of(("Offers", [never]), ("News", [news]))
    evidence = [
        Finding(
            f"f{at}", "marketing-contact", f"s{at}", Condition.NONE, (Evidence(span_of(document, text), "by-hand"),)
        )
        for at, text in enumerate((never, news), 1)
    ]
    (line,) = summarise(document, evidence).risks
    assert "if you agree" in line.text.lower()
    mail = never.replace("direct marketing purposes", "marketing by e-mail")
    assert "if you agree" not in " ".join(said("marketing-contact", mail, news)).lower()


def test_exceptions_of_what_outsiders_get_are_not_lost_behind_the_group() -> None:
    promise, group = "We do not give your data to anyone outside the Group except:", "We share it with our Group."
    document = document_of(("Nuts", [promise, group]))
    found = [
        finding(document, "no-share-promise", promise, exception=True),
        finding(document, "share-group", group),
    ]
    lines = [line.text for line in summarise(document, found).sections["s1"]]
    assert lines[0] == "They promise not to pass your details to outsiders, with exceptions."


def weighed(text: str, words: str, condition: Condition = Condition.NONE, practice: str = "marketing-contact") -> str:
    """Return what is said in the overview of one clause, in lower case."""
    document: Document = document_of(("Nuts", [text]))
    start = document.text.index(words)
    item = Evidence(
        span_of(document, text), "by-hand", condition, False, (Hit("words", Span(start, start + len(words))),)
    )
    (line,) = summarise(document, [Finding("f1", practice, "s1", condition, (item,))]).risks
    return line.text.lower()


def test_what_you_have_opted_not_to_get_goes_on_until_a_no() -> None:
    clause = (
        "We use your data to provide you with news, special offers and general information about other nuts, acorns, "
        "hollow trees and events which we offer that are like those that you have already seen, heard of or asked "
        "about in our woods unless you have opted not to receive such information."
    )
    assert "unless you object" in weighed(clause, "special offers")


def test_an_agreement_is_a_yes_and_a_contract_is_none() -> None:
    yes = "With your agreement, we contact you about our offers."
    assert "if you agree" in weighed(yes, "contact you", Condition.CONSENT)
    contract = "In line with your agreement with us, we contact you about our offers."
    assert "agree" not in weighed(contract, "contact you", Condition.CONSENT)


def test_a_condition_in_brackets_is_that_of_its_item() -> None:
    clause = "We collect times and locations, pages you visit (if you choose to connect to our kiosks), and more."
    assert "depending on" not in weighed(clause, "locations", Condition.CONSENT, "location-tracking")
    at = clause.index("pages")
    assert "choose" in without_others_yes(clause, [(at, at + 5)], "by-hand")


def test_a_consent_that_the_law_makes_needless_is_asked_for_in_some_cases() -> None:
    clause = "We give no data to third parties without your consent unless we are allowed to do so by law."
    assert "in some cases only if you agree" in weighed(clause, "third parties", Condition.CONSENT, "share-third-party")


def test_a_consent_that_is_one_of_several_ways_is_no_condition_of_an_item() -> None:
    blocks = [
        Block(BlockKind.HEADING, "Nuts", level=2),
        Block(
            BlockKind.PARAGRAPH,
            "We do not share your data, except when we have your permission, or under the following circumstances:",
        ),
        Block(BlockKind.LIST_ITEM, "If the wood is merged with another, we will transfer your data with it."),
        Block(BlockKind.LIST_ITEM, "If a court asks for it."),
    ]
    document = segment(Source(tuple(blocks), Provenance(title="Invented policy")))
    clause = "If the wood is merged with another, we will transfer your data with it."
    found = finding(document, "share-business-transfer", clause, condition=Condition.CONSENT)
    (line,) = summarise(document, [found]).risks
    assert "agree" not in line.text


def test_what_is_not_done_for_the_law_stops_with_a_no() -> None:
    stops = "Unless you have told us otherwise, we may share your data with selected other organisations."
    law = "If we suspect fraud, we may pass your data to other organisations to prevent it."
    document = document_of(("Nuts", [stops, law]))
    evidence = (
        Evidence(span_of(document, stops), "by-hand", Condition.OPT_OUT),
        Evidence(span_of(document, law), "by-hand", Condition.NONE),
    )
    (line,) = summarise(document, [Finding("f1", "share-third-party", "s1", Condition.NONE, evidence)]).risks
    assert line.text.endswith(", in some cases unless you object.")


def test_what_others_agree_to_is_no_yes_of_yours() -> None:
    clause = "We give your data to a firm that helps us run the shop, but only if that party agrees to keep it safe."
    (line,) = said_of("share-service-providers", clause, "firm that helps us", Condition.CONSENT)
    assert "agree" not in line


def test_a_consent_beside_what_is_described_is_none_of_the_items() -> None:
    blocks = [
        Block(BlockKind.HEADING, "Nuts", level=2),
        Block(BlockKind.PARAGRAPH, "We share no data, except if you consent to it or as described in this policy:"),
        Block(BlockKind.LIST_ITEM, "In the event of a merger of our woods;"),
        Block(BlockKind.LIST_ITEM, "In the event of a flood."),
    ]
    document = segment(Source(tuple(blocks), Provenance(title="Invented policy")))
    clause = "In the event of a merger of our woods;"
    found = finding(document, "share-business-transfer", clause, condition=Condition.CONSENT)
    (line,) = summarise(document, [found]).risks
    assert "agree" not in line.text


def test_how_a_childs_data_is_used_excepts_nobody() -> None:
    text = "If a child under 13 signs up, we will delete its data and not use it (except to keep the child safe)."
    assert not is_excepted(text, "", Evidence(Span(0, 1), "children-excluded.below", exception=True))
    text = "Except where we say so, the site is not meant for children under 13."
    assert is_excepted(text, "", Evidence(Span(0, 1), "children-excluded.below", exception=True))
