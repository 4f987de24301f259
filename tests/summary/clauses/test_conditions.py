"""Conditions are kept where the words beside the practice ask for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Document, Span
from reader.practices.finding import Condition, Finding, Hit
from reader.summary import summarise
from reader.summary.clauses.conditions import with_own_condition
from tests.summary.builders import document_of, finding, span_of

LONG = (
    "Acorn points | We collect your e-mail address so that we can write to you about your points. | "
    + "We also run a club for people who grow oaks and we send its members a card. " * 5
    + "| Only if you choose to do so, you may bring a friend to the club."
)


def weighed(clause: str, condition: Condition, practice: str = "collect-contact") -> Condition:
    document = document_of(("Names", [clause]))
    return with_own_condition(finding(document, practice, clause, condition=condition), document).condition


@pytest.mark.parametrize(
    ("clause", "kept"),
    [
        ("If you consent, we collect your name.", True),
        ("We collect your name unless you ask us not to look.", True),
        ("We collect your name under our agreements with you.", False),
        ("We collect your name when you buy a ticket.", False),
        ("We collect your name as the law allows or with your consent.", False),
        ("We never collect your name except with your consent or as necessary for our services.", False),
        ("We collect your name as set out below, and where you have asked us to.", False),
        ("If you choose to use the shop from abroad, we collect your name.", False),
        ("We collect your name to write to you, for legal reasons, and with your consent.", False),
        ("We collect your name for direct marketing.", False),
        ("We use your name because we have your consent (this will be clear) or have a legitimate interest.", False),
        ("We collect your name because we have a legal obligation to do so or your consent.", False),
        ("We collect your name where this is permitted by law.", False),
        ("If you allow others to use the shop, we collect their names.", False),
        ("When you request support, we collect your name.", False),
        ("We collect your name at your direction, that of others, or as needed for our services.", False),
        ("We collect your name where we have your consent or are otherwise permitted to.", False),
        ("We collect your name only with consent or in one of the following cases.", False),
        ("We collect your name (subject to your consent where required by law).", False),
        ("Where required by law, we will obtain your consent before we collect your name.", False),
        ("Unless we are required to obtain your consent, we collect your name (or more if you consent).", False),
        ("We never collect your name unless you consent or the law has required it.", True),
    ],
)
def test_consent_needs_words_that_ask_for_it(clause: str, kept: bool) -> None:
    assert (weighed(clause, Condition.CONSENT) is Condition.CONSENT) is kept


def test_the_consent_of_what_they_will_not_do_is_not_that_of_what_they_do() -> None:
    clause = "We use your name for this but will not pass it to others unless you have given us permission."
    for words, condition in (("your name", Condition.NONE), ("pass it to others", Condition.CONSENT)):
        document = document_of(("Names", [clause]))
        found = finding(document, "collect-contact", clause, condition=Condition.CONSENT)
        start = document.text.index(words)
        item = replace(found.evidence[0], hits=(Hit("any", Span(start, start + len(words))),))
        assert with_own_condition(replace(found, evidence=(item,)), document).condition is condition


def test_an_objection_needs_words_that_offer_it() -> None:
    assert weighed("We collect your name, but you can opt out.", Condition.OPT_OUT) is Condition.OPT_OUT
    assert weighed("We collect your name for our records.", Condition.OPT_OUT) is Condition.NONE
    assert weighed("Tick a box to allow us to collect your name.", Condition.OPT_OUT) is Condition.CONSENT


def test_a_neighbour_s_consent_is_not_borrowed() -> None:
    asked, not_asked = "With your consent, we film you.", "If you sign up, we collect your name."
    document = document_of(("Names", [asked, not_asked]))
    found = finding(document, "collect-contact", not_asked, condition=Condition.CONSENT)
    assert with_own_condition(found, document).condition is Condition.NONE


def test_of_opt_in_or_opt_out_the_weaker_is_said() -> None:
    assert weighed("We collect your name, with opt-in or opt-out settings.", Condition.CONSENT) is Condition.OPT_OUT


def test_a_condition_at_the_other_end_of_a_long_row_is_not_lent() -> None:
    assert _of_row(LONG) is Condition.NONE
    assert _of_row(LONG.replace("e-mail address", "e-mail address if you agree to it")) is Condition.CONSENT
    assert _of_row(LONG + " | Consent") is Condition.CONSENT


def _of_row(row: str) -> Condition:
    document = document_of(("Points", [row]))
    found = finding(document, "collect-contact", row, condition=Condition.CONSENT)
    start = document.text.index("e-mail address")
    item = replace(found.evidence[0], hits=(Hit("contact", Span(start, start + 14)),))
    return with_own_condition(replace(found, evidence=(item,)), document).condition


def _mixed(practice: str, first: str, second: str) -> tuple[Document, Finding]:
    document = document_of(("What we do", [first, "Our shop is old. " * 12, second]))
    found = finding(document, practice, first, second, condition=Condition.OPT_OUT)
    items = (replace(found.evidence[0], condition=Condition.NONE), found.evidence[1])
    return document, replace(found, evidence=items)


def test_one_clause_s_objection_is_not_laid_on_the_others() -> None:
    document, found = _mixed(
        "targeted-ads",
        "We show you adverts based on what you buy.",
        "We show adverts based on what you view unless you object.",
    )
    (sentence,) = summarise(document, [found]).sections["s1"]
    assert sentence.text == "They use your data to choose which adverts you see."


def test_an_objection_to_marketing_is_one_to_all_of_it() -> None:
    document, found = _mixed(
        "marketing-contact",
        "We will send you offers by e-mail.",
        "We send you a newsletter, but you can unsubscribe.",
    )
    (sentence,) = summarise(document, [found]).sections["s1"]
    assert sentence.text.endswith(" unless you object.")


def test_a_condition_at_the_start_of_a_long_clause_holds_for_all_of_it() -> None:
    rest = "we also keep the names of the trees in our park, their height and the day on which each was planted"
    held = f"If you consent, {rest}, and so on and so forth and much more of this kind, and we collect your name."
    late = f"We collect your name, {rest}, and we know the age and girth of all, and if you agree we draw your house"
    late += " in oil, or else in water colours, as you like."
    for clause, kept in ((held, True), (late, False)):
        document = document_of(("Names", [clause]))
        found = finding(document, "collect-contact", clause, condition=Condition.CONSENT)
        name = span_of(document, "collect your name")
        evidence = tuple(replace(item, hits=(Hit("collect", name),)) for item in found.evidence)
        said = with_own_condition(replace(found, evidence=evidence), document).condition
        assert (said is Condition.CONSENT) is kept


def test_the_condition_of_the_next_cell_is_not_lent() -> None:
    row = "Names | We collect your name. | We rely on your consent for adverts. | " + "We like oaks and elms. " * 10
    document = document_of(("Names", [row]))
    found = finding(document, "collect-contact", row.strip(), condition=Condition.CONSENT)
    hit = Hit("collect", span_of(document, "collect your name"))
    evidence = tuple(replace(item, hits=(hit,)) for item in found.evidence)
    assert with_own_condition(replace(found, evidence=evidence), document).condition is Condition.NONE


def test_agreeing_to_buy_is_no_consent() -> None:
    assert weighed("We collect your name when you agree to take a product.", Condition.CONSENT) is Condition.NONE


@pytest.mark.parametrize(
    "clause",
    [
        "We collect your name and leave you the choice whether or not to consent.",
        "We ask for permission to collect it.",
        "We collect your name only where you agree.",
    ],
)
def test_what_they_ask_for_first_waits_for_consent(clause: str) -> None:
    assert weighed(clause, Condition.NONE) is Condition.CONSENT


def test_the_condition_of_the_next_sentence_of_a_cell_is_not_lent() -> None:
    rest = "We like oaks and elms, and so do our friends and the friends of theirs in the old park by the river. " * 3
    for joint, kept in ((". We use the map if you consent. ", False), (" if you consent. We use the map. ", True)):
        cell = f"We collect your name{joint}{rest}".strip()
        row = f"Names | {cell} | Oaks"
        document = document_of(("Names", [row]))
        found = finding(document, "collect-contact", row, condition=Condition.CONSENT)
        hit = Hit("collect", span_of(document, "collect your name"))
        evidence = tuple(replace(item, hits=(hit,)) for item in found.evidence)
        said = with_own_condition(replace(found, evidence=evidence), document).condition
        assert (said is Condition.CONSENT) is kept


@pytest.mark.parametrize(
    ("after", "text"),
    [
        ("We only do this where you have given us consent.", "If you agree, they may contact you about offers."),
        ("We do this only if you would like us to.", "If you agree, they may contact you about offers."),
        ("We like acorns.", "They contact you about offers."),
    ],
)
def test_the_sentence_after_a_clause_may_make_it_wait_for_a_yes(after: str, text: str) -> None:
    clause = "We send you promotions."
    document = document_of(("Offers", [f"{clause} {after}"]))
    found = finding(document, "marketing-contact", clause)
    assert [item.text for item in summarise(document, [found]).risks] == [text]


def test_a_consent_in_the_next_sentence_counts_more_than_an_objection() -> None:
    clause = "We send you promotions unless you object."
    document = document_of(("Offers", [f"{clause} We do this by post and e-mail, but only if you would like us to."]))
    found = finding(document, "marketing-contact", clause, condition=Condition.OPT_OUT)
    assert with_own_condition(found, document).condition is Condition.CONSENT


def test_a_legal_basis_named_after_a_clause_is_its_condition() -> None:
    clause = "We send you our newsletter."
    for basis, condition in (
        ("Legal basis: your consent.", Condition.CONSENT),
        ("Legal basis: your consent or our legitimate interest.", Condition.NONE),
    ):
        document = document_of(("Letters", [clause, "We keep your address.", basis]))
        found = finding(document, "marketing-contact", clause)
        assert with_own_condition(found, document).condition is condition


@pytest.mark.parametrize(
    "after",
    [
        "We use it to send you news if you agree.",  # another deed
        "This is done when you ask us to.",
        "We like acorns. We do this if you agree.",  # not the next sentence
    ],
)
def test_what_the_sentence_after_says_of_another_thing_is_no_condition(after: str) -> None:
    clause = "We collect your e-mail address."
    document = document_of(("Data", [f"{clause} {after}"]))
    found = finding(document, "collect-contact", clause)
    assert with_own_condition(found, document).condition is Condition.NONE


def test_the_legal_basis_of_another_purpose_is_none_of_this_one() -> None:
    clause = "We send you our newsletter."
    lines = [clause, "Legal basis: our legitimate interest.", "We post photos.", "Legal basis: your consent."]
    document = document_of(("Purposes", lines))
    found = finding(document, "marketing-contact", clause)
    assert with_own_condition(found, document).condition is Condition.NONE


@pytest.mark.parametrize(
    ("clause", "asked"),
    [
        ("Depending on your device settings, we collect your location.", True),
        ("In accordance with the consent given by your phone, we collect your location.", True),
        ("Where needed, we may only share your location with others where we have obtained consent.", True),
        ("Maps: such as your location, which we may collect when you consent to it.", True),
        ("We keep the contacts that a user chooses to import.", True),
        ("If you’re open to hearing from us, we may send you offers.", True),
        (
            "Purposes | What is used | Maps | Your location is shown on a map. | Your consent in the cookie manager",
            True,
        ),
        ("Purposes | What is used | Maps | Your location | Consent, or our legitimate interest", False),
        ("We will only send letters, cards and notes by post (“letters”) with the consent of their readers.", True),
        ("We keep a drawing of your face while you have this feature enabled.", True),
        ("We choose what we show you according to your preferences.", False),
        ("We collect the details that you choose to give us.", False),
    ],
)
def test_a_clause_that_waits_for_a_yes_is_seen_to_though_no_rule_says_so(clause: str, asked: bool) -> None:
    assert (weighed(clause, Condition.NONE, "location-tracking") is Condition.CONSENT) is asked


def test_marketing_that_the_next_sentence_makes_wait_for_a_yes_is_not_said_as_sure() -> None:
    first, then = "We write to you with news of our shop.", "We do this by e-mail, but only if you would like us to."
    agreed = "If you have consented to marketing, you may opt out later."
    for after in (then, agreed):
        document = document_of(("News", [f"{first} {after}"]))
        (risk,) = summarise(document, [finding(document, "marketing-contact", first)]).risks
        assert risk.text.startswith("If you agree, they may ")


def test_a_choice_of_another_thing_is_no_condition_and_a_consent_is_dropped_only_beside_what_is_sure() -> None:
    card = "Payment firms: if you choose to pay by card, our payment firm gets your details."
    may = "We may use firms that handle your details for us."
    document = document_of(("Firms", [may, card]))
    found = Finding(
        "share-service-providers/s1",
        "share-service-providers",
        "s1",
        Condition.NONE,
        (
            *finding(document, "share-service-providers", may).evidence,
            *finding(document, "share-service-providers", card, condition=Condition.CONSENT).evidence,
        ),
    )
    (fact,) = summarise(document, [found]).facts
    assert fact.text == "They may let outside firms handle your details for them."
