"""What goes on from a yes waits for it, what is taken out of posts is not collected, one case of two is not the one."""

from __future__ import annotations

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.practices.finding import Condition
from reader.segment import segment
from reader.summary import summarise
from tests.summary.builders import FILLER, document_of, finding, lines


def said(document, *findings) -> list[str]:
    summary = summarise(document, list(findings))
    return [sentence.text for sentences in summary.sections.values() for sentence in sentences]


def test_what_points_back_at_a_yes_waits_for_it():
    opens = "With your consent, we let our partners place pixels on our pages."
    between = "This enables them to learn which pages you visit."
    clause = "This may be used by our partners to show you more relevant ads."
    document = document_of(("About", [FILLER]), ("Adverts", [f"{opens} {between} {clause}"]))
    told = said(document, finding(document, "targeted-ads", clause))
    assert any("if you agree" in text.lower() for text in told)


def test_what_was_named_under_a_yes_waits_for_it():
    opens = "With your consent, we use Heron Lens on our pages."
    clause = "Heron Lens records how you interact with our website."
    document = document_of(("About", [FILLER]), ("Numbers", [f"{opens} {clause}"]))
    told = said(document, finding(document, "tracking-analytics", clause))
    assert any("if you agree" in text.lower() for text in told)


def test_a_sentence_of_another_matter_does_not_wait():
    opens = "With your consent, we use Heron Lens on our pages."
    clause = "We record how you interact with our website."
    document = document_of(("About", [FILLER]), ("Numbers", [f"{opens} {clause}"]))
    told = said(document, finding(document, "tracking-analytics", clause))
    assert told
    assert not any("agree" in text for text in told)


def test_who_stays_out_until_a_yes_is_not_told_to_object():
    clause = "We personalise what you see on our site if you opt in, or you stay opted out."
    document = document_of(("About", [FILLER]), ("Your choice", [clause]))
    told = said(document, finding(document, "profiling", clause, condition=Condition.OPT_OUT))
    assert not any("object" in text for text in told)
    assert any("agree" in text for text in told)


@pytest.mark.parametrize(
    ("lead", "collected"),
    [
        ("When you post on our wall, we filter it and remove:", False),
        ("When you post on our wall, we store:", True),
        ("Information gathered by us and Stripe:", True),
        ("We collect data that our users cannot change or remove:", True),
    ],
)
def test_what_is_taken_out_of_posts_is_not_collected(lead, collected):
    item = "Personal details like addresses, emails and phone numbers"
    blocks = (
        Block(BlockKind.HEADING, "About", level=2),
        Block(BlockKind.PARAGRAPH, FILLER),
        Block(BlockKind.HEADING, "Posts", level=2),
        Block(BlockKind.PARAGRAPH, lead),
        Block(BlockKind.LIST_ITEM, item, level=1),
        Block(BlockKind.LIST_ITEM, "Jokes", level=1),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    facts = summarise(document, [finding(document, "collect-contact", item)]).facts
    assert bool(facts) is collected


def test_the_last_of_two_cases_is_not_told_as_the_only_one():
    cases = "when you talk to us, as well as when you join any of our seed clubs"
    lead = f"We collect details about you {cases}. This may include:"
    blocks = (
        Block(BlockKind.HEADING, "About", level=2),
        Block(BlockKind.PARAGRAPH, FILLER),
        Block(BlockKind.HEADING, "What we collect", level=2),
        Block(BlockKind.PARAGRAPH, lead),
        Block(BlockKind.LIST_ITEM, "your email address;", level=1),
        Block(BlockKind.LIST_ITEM, "your garden plans.", level=1),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    facts = [
        item.text for item in summarise(document, [finding(document, "collect-contact", "your email address;")]).facts
    ]
    assert facts
    assert not any("seed club" in text for text in facts)


def test_what_they_offer_to_keep_may_be_kept():
    clause = "We offer our customers the ability to save payment cards in their account for later orders."
    assert lines("collect-financial", clause) == ["They may collect your card details."]


def test_what_a_thing_lets_you_do_makes_nothing_uncertain():
    clause = "Our cookies let us provide features such as the ability to store seeds in your basket."
    assert not any(" may " in line for line in lines("cookies-use", clause))
    assert lines("cookies-use", clause)


def test_targeted_adverts_of_their_own_are_theirs():
    lead = "What we use your details for:"
    clause = "To inform product plans, including our targeted advertising, as our Cookie Page says."
    document = document_of(("About", [FILLER]), ("Device", [f"{lead} {clause}"]))
    told = said(document, finding(document, "targeted-ads", clause))
    assert "They use your data to choose which adverts you see." in told


def test_a_partners_profile_is_not_theirs():
    clause = "This may be used by our partners to build a profile of your interests."
    assert lines("profiling", clause) == []
    assert lines("profiling", clause.replace("our partners", "us")) == ["They may build a profile of you."]


@pytest.mark.parametrize(
    ("clause", "named"),
    [
        ("We collect your browser IP address when you shop.", False),
        ("We collect your browser and IP address when you shop.", True),
    ],
)
def test_the_address_of_a_browser_is_no_browser(clause, named):
    assert any("browser" in line for line in lines("device-data", clause)) is named


def test_cookies_beyond_those_needed_are_some():
    asks = "We will always ask for your permission through our cookie tool before setting any cookies beyond"
    clause = f"{asks} those that are essential to provide our service."
    document = document_of(("About", [FILLER]), ("Cookies", [clause]))
    told = said(document, finding(document, "cookies-use", clause, condition=Condition.CONSENT))
    assert any("some cookies" in text for text in told)
