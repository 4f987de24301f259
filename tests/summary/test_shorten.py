"""Shortened sentences keep their meaning: limits stay, or nothing is cut."""

from __future__ import annotations

import pytest

from reader.summary.shorten import LONGEST, SectionShortener, plainer, shorten
from tests.summary.builders import document_of

LONG = (
    "We want this page to be clear to all who visit our shops and our website, including people who have never bought "
    "anything from us and people who buy from us each and every week of the year"
)


@pytest.mark.parametrize(
    ("legal", "plain"),
    [
        ("Prior to payment we ask you.", "Before payment we ask you."),
        ("in the event that you object", "if you object"),
        ("Please note that you need not answer.", "you need not answer."),
        ("a priority to us", "a priority to us"),
    ],
)
def test_plain_words(legal: str, plain: str) -> None:
    assert plainer(legal) == plain


def test_cuts_a_long_sentence_at_a_joint_and_shows_that_it_goes_on() -> None:
    assert (
        shorten(LONG.replace("never ", "") + ".")
        == "We want this page to be clear to all who visit our shops and our website …"
    )


def test_a_date_of_the_text_is_no_sentence_of_it() -> None:
    assert not shortened("Acorn", "We use your data under this policy (GDPR) _Last updated: [October 2021].")


@pytest.mark.parametrize("limit", ["unless you are under age", "but not if you object", "except on Sundays"])
def test_never_cuts_a_limit_off(limit: str) -> None:
    text = shorten(f"{LONG}, {limit}.")
    assert text.startswith("In their words: “We want this page")
    assert text.endswith(" …”.")
    assert len(text.split()) <= LONGEST


@pytest.mark.parametrize(
    "poor",
    [
        "They may also collect other details from you.",
        "This section describes how we use your personal data.",
        "These are kept with your personal data and details.",
        "Please also read our policy on your data and privacy.",
        "Your privacy is of the utmost importance to us all.",
    ],
)
def test_what_hangs_on_another_sentence_or_tells_of_itself_is_not_chosen(poor: str) -> None:
    good = "We are a small shop that sells acorns to our friends."
    for order in ([poor, good], [good, poor]):
        document = document_of(("About", order))
        chosen = SectionShortener(document).shorten(document.sentences)
        assert chosen is not None
        assert chosen[0] == good


def test_another_firm_s_they_is_never_said() -> None:
    document = document_of(("Adverts", ["They may also collect other details from you."]))
    assert SectionShortener(document).shorten(document.sentences) is None


def test_what_the_next_sentence_takes_back_is_not_chosen() -> None:
    document = document_of(
        (
            "Where",
            [
                "Your data is kept in Ruritania alone. However, suppliers elsewhere may see it.",
                "We ask you before we use it.",
            ],
        )
    )
    chosen = SectionShortener(document).shorten(document.sentences)
    assert chosen is not None
    assert chosen[0] == "We ask you before we use it."


def test_a_sentence_that_leans_on_a_case_before_it_is_not_lifted_out() -> None:
    case = (
        "If you chose the night tariff, we read your meter by the hour. You will have access to your data for a year."
    )
    other = "We keep our records of your data in order."
    document = document_of(("Meters", [case, other]))
    found = SectionShortener(document).shorten(document.sentences)
    assert found is not None
    assert found[0] != "You will have access to your data for a year."


def test_a_denial_of_everything_is_not_lifted_out_of_its_paragraph() -> None:
    both = "The program uses your files on your computer. None of your data is sent to us."
    document = document_of(("Our program", [both]))
    found = SectionShortener(document).shorten(document.sentences)
    assert found is not None
    assert found[0] == "The program uses your files on your computer."


def shortened(title: str, *sentences: str) -> str:
    document = document_of(("Other", ["We sell acorns to you."]), (title, list(sentences)))
    one = [sentence for sentence in document.sentences if sentence.section == 1]
    found = SectionShortener(document).shorten(one)
    return found[0] if found else ""


def test_the_sentence_that_tells_most_of_what_its_section_speaks_of_is_chosen() -> None:
    central = "We keep a record of each delivery with its parcels and its driver."
    others = ("We are fond of the post.", "You may ask the driver for your parcels.", "Parcels are kept by the driver.")
    assert shortened("Deliveries", *others[:1], central, *others[1:]) == central
    assert shortened("Deliveries", *others, central) == central


def test_a_first_sentence_that_hangs_on_its_title_is_said_only_where_nothing_else_is() -> None:
    hanging = "This is a small file that your browser keeps for us."
    assert shortened("Cookies", hanging) == hanging
    assert shortened("Cookies", hanging, "We use cookies to know your basket.") == "We use cookies to know your basket."


@pytest.mark.parametrize(
    "empty",
    [
        "This section describes how we use your personal data.",
        "Manage the privacy of your account with our tools.",
        "To help you, we have divided this notice into short parts.",
        "Use the list below to jump to what you want to know.",
    ],
)
def test_what_only_leads_elsewhere_is_not_said_at_all(empty: str) -> None:
    assert not shortened("Introduction", empty)


def test_what_a_law_requires_of_somebody_it_makes_him_do() -> None:
    assert shorten("Some laws require us to keep your orders.") == "Some laws make us keep your orders."
    assert shorten("It requires you to sign in.") == "It makes you sign in."
