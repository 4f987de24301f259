"""A condition is said in the clause's own words, whole, where all clauses share it: invented clauses."""

from __future__ import annotations

import time

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.clauses.asides import asides
from reader.summary.clauses.own_case import own_case, settings_named
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("If you turn on Trail Maps, we collect your location.", ", if you turn on Trail Maps"),
        ("Maps: When you rent a boat from us, we keep a copy of your licence.", ", when you rent a boat from them"),
        (
            "Once you've linked a calendar (e.g. Acorn), our servers read your entries.",
            ", once you've linked a calendar",
        ),
        ("For users who rent out a cabin, we collect their bank details.", ", if you rent out a cabin"),
        ("When we suspect fraud, we record your calls.", ", when they suspect fraud"),
        ("Where your club pays for your seat, we get your results.", ", if your club pays for your seat"),
        ("Depending on your privacy settings, we share your trips.", ", depending on your privacy settings"),
        ("For example, if you rent a boat, we ask for your card number.", ", for example if you rent a boat"),
        # whole, or not at all: a list goes on behind the comma
        ("If you link your Oak calendar, Elm calendar, or Ash calendar to us, we read your entries.", None),
        ("If you rent a boat, cabin or tent and pay the whole of the price online at once, we keep it.", None),
        # what points out of itself, what everybody does, a place, a yes: they have other words or need none
        ("If you use these features, we collect your location.", None),
        ("If you switch it on, we collect your location.", None),
        ("When you visit our website, we collect your location.", None),
        ("If you use or access the Services, we collect your location.", None),
        ("If you provide us with personal information, we store it.", None),
        ("If you live in Norway, we collect your location.", None),
        ("If you agree to the use of maps, we collect your location.", None),
        # the law's need is none of yours, and one case that is named with "even" is not the only one
        ("Where required by law, we collect your location.", None),
        ("We collect your location even when you're signed out.", None),
    ],
)
def test_a_condition_is_taken_whole_from_the_clause(text: str, tail: str | None) -> None:
    found = own_case(text, [len(text) - 3])
    assert (found and found.tail) == tail


@pytest.mark.parametrize(
    ("text", "at", "tail"),
    [
        ("We record your calls when you ring our boat line.", 3, ", when you ring their boat line"),
        # of a list, an aim or a clause of its own only the end may be meant
        ("We collect your name, your age and your route when you rent a boat.", 3, None),
        ("We use cookies to greet you when you come to rent a boat.", 3, None),
        # what is stated stands in the condition itself, or in the next sentence
        ("If you turn on Trail Maps, we thank you.", 9, None),
        ("If you turn on Trail Maps, we thank you. We collect your name.", 50, None),
    ],
)
def test_a_condition_governs_what_is_stated(text: str, at: int, tail: str | None) -> None:
    found = own_case(text, [at])
    assert (found and found.tail) == tail


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (  # the condition is said, so no "may" is left
            "If you turn on Trail Maps, we collect your phone number.",
            "They collect your phone number, if you turn on Trail Maps.",
        ),
        (
            "If you turn on Trail Maps, we may collect your phone number.",
            "They may collect your phone number, if you turn on Trail Maps.",
        ),
        ("If you rent to others and only in rare cases, we collect your name.", "They may collect your name."),
        (
            "For example, when you rent a boat, we collect your name.",
            "They collect your name, for example when you rent a boat.",
        ),
        (
            "We collect your name and, where available, your date of birth.",
            "They collect your name and, in some cases, your date of birth.",
        ),
    ],
)
def test_the_condition_is_said_in_place_of_a_hedge(clause: str, text: str) -> None:
    assert said("collect-contact", clause) == [text]


def test_clauses_under_different_conditions_share_none() -> None:
    maps, boats = "If you turn on Trail Maps, we get your name.", "If you rent a boat, we get your name."
    document = document_of(("Names", [maps, boats]))
    summary = summarise(document, [finding(document, "collect-contact", maps, boats)])
    assert [item.text for item in summary.facts] == ["They may collect your name."]


def test_them_is_never_somebody_else() -> None:
    """After "advertisers", "when you call them" would be a call to these: the condition stands before them."""
    assert said("share-third-party", "When you rent a boat from us, we share your details with our advertisers.") == [
        "When you rent a boat from them, they share details about you with advertisers."
    ]


def test_the_settings_are_named_by_which_it_goes() -> None:
    clause = "We send you offers in accordance with your marketing preferences."
    assert settings_named(clause) == {"your marketing preferences"}
    document = document_of(("Offers", [clause]))
    found = finding(document, "marketing-contact", clause)
    (item,) = summarise(document, [found]).risks
    assert item.text == "Depending on your marketing preferences, they may contact you about offers."


def test_a_yes_for_the_channel_is_said_of_the_channel() -> None:
    offers, asked = "We use your details to send you offers.", "With your permission we send you offers by e-mail."
    document = document_of(("Offers", [offers, asked]))
    free, waits = (finding(document, "marketing-contact", one) for one in (offers, asked))
    waits = finding(document, "marketing-contact", asked, condition=Condition.CONSENT)
    assert [item.text for item in summarise(document, [free, waits]).risks] == [
        "They contact you about offers, by e-mail only if you agree."
    ]


@pytest.mark.parametrize(
    ("after", "asked"),
    [
        ("We now need to ask your consent before we profile you.", True),
        ("We ask your consent before we use maps.", False),
    ],
)
def test_the_next_sentence_asks_for_the_deed_of_the_one_before(after: str, asked: bool) -> None:
    profiling = "Profiling means that we use your data to show you adverts that fit your interests."
    document = document_of(("Profiling", [f"{profiling} {after}"]))
    (item,) = summarise(document, [finding(document, "targeted-ads", profiling)]).risks
    assert ("if you agree" in item.text) is asked


def test_an_aside_is_an_item_of_a_list_and_no_whole_sentence() -> None:
    assert not asides("We collect names (where necessary).")
    text = "your name, fax number (optional), and age if you choose to give it"
    assert [text[start:end].strip() for start, end in asides(text)] == ["fax number", "and age"]


def test_a_run_of_hyphens_takes_no_more_than_its_length() -> None:
    def took(length: int) -> float:
        begun = time.process_time()
        own_case("-" * length + " of the newsletter")
        return time.process_time() - begun

    least = min(took(2_000) for _ in range(3))
    assert min(took(16_000) for _ in range(3)) < 24 * max(least, 0.0005)  # the square of it is 64 times as long


@pytest.mark.parametrize("opening", ["", "— ", "All ", "The sign-up "])
def test_the_details_of_readers_of_a_newsletter_are_theirs_alone(opening: str) -> None:
    case = own_case(f"{opening}E-mail addresses of our newsletter subscribers are shared with advertisers.")
    assert case is not None
    assert case.tail == ", if you get their newsletter"
