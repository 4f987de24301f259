"""Shortened sentences keep their meaning: limits stay, or nothing is cut."""

from __future__ import annotations

import pytest

from reader.summary.quoting.shorten import SectionShortener, plainer, shorten
from reader.summary.texts.standing import trimmed
from tests.summary.builders import document_of, span_of

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


@pytest.mark.parametrize(
    "address",
    [
        "enquiries@acorn.example",
        "contact-us@acorn.example",
        "Our-Team@acorn.example",
        "www.acorn.example/about-us",
        "https://www.acorn.example/our/privacy/prior-to-use",
        "acorn.example/contact-us",
    ],
)
def test_no_letter_of_an_address_is_changed(address: str) -> None:
    told = shorten(f"Prior to a change you can ask us to update your details at {address}.")
    assert told == f"Before a change you can ask them to update your details at {address}."


def test_cuts_a_long_sentence_at_a_joint_and_shows_that_it_goes_on() -> None:
    assert (
        shorten(LONG.replace("never ", "") + ".")
        == "They want this page to be clear to all who visit their shops and their website …"
    )


def test_a_date_of_the_text_is_no_sentence_of_it() -> None:
    assert not shortened("Acorn", "We use your data under this policy (GDPR) _Last updated: [October 2021].")


@pytest.mark.parametrize("limit", ["unless you are under age", "but not if you object", "except on Sundays"])
def test_never_cuts_a_limit_off(limit: str) -> None:
    assert shorten(f"{LONG}, {limit}.") == ""


def test_never_cuts_before_the_verb() -> None:
    names = "the name that you gave us when you first came to one of our many shops in the town"
    text = f"You can choose whether your details, such as {names} or in the village by the sea, are kept by the shop."
    assert shorten(text) == ""


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
    good = "The firm is a small shop that uses acorns to know you."
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
    assert chosen[0] == "They ask you before they use it."


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
    central = "You get a record of each delivery, which names its parcels and its driver."
    others = ("We are fond of the post.", "You may ask the driver for your parcels.", "Parcels are kept by the driver.")
    assert shortened("Deliveries", *others[:1], central, *others[1:]) == central
    assert shortened("Deliveries", *others, central) == central


def test_a_first_sentence_that_hangs_on_its_title_is_said_only_where_nothing_else_is() -> None:
    hanging = "These help your browser to keep your place."
    assert shortened("Cookies", hanging) == hanging
    assert shortened("Cookies", hanging, "We use cookies to know you.") == "They use cookies to know you."


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
    assert shorten("A law may require us to keep your orders.") == "A law may make them keep your orders."
    assert shorten("It requires you to sign in.") == "It makes you sign in."


@pytest.mark.parametrize(
    ("first", "third"),
    [
        ("We keep what you send us.", "They keep what you send them."),
        ("Our shops are open to you, and we’re glad of it.", "Their shops are open to you, and they’re glad of it."),
        ("We call the names in it “Data.”", "They call the names in it “Data”."),
        ("We require our shop to keep it.", "They require their shop to keep it."),
        ("We keep your data in the US.", "They keep your data in the US."),
        ("The Acorn shop (“we”) is open each day.", "The Acorn shop is open each day."),
    ],
)
def test_the_company_is_they(first: str, third: str) -> None:
    assert shorten(first) == third


@pytest.mark.parametrize(
    "doubtful",
    [
        "Publishers who use our tools must show our notice.",
        "Most of us want to know who has our data.",
        "We tell our suppliers how they should keep it.",
        "You can choose which shops learn your name and what they do with it.",
    ],
)
def test_where_they_could_be_somebody_else_the_sentence_is_quoted(doubtful: str) -> None:
    assert shorten(doubtful) == f"In their words: “{doubtful.rstrip('.')}”."


@pytest.mark.parametrize(
    ("raw", "bare"),
    [
        ("And if you have questions, you can ask for your data.", "If you have questions, you can ask for your data."),
        ("For example, we share lists of your orders.", "They share lists of your orders."),
        ("You can also ask for a list of your data.", "You can ask for a list of your data."),
        ("The shop uses your name in some ways, as described below.", "The shop uses your name in some ways."),
        ("The shop uses your name (see above) as set out below.", ""),
        ("Consent – You may agree to the use of your name.", "You may agree to the use of your name."),
        ("2.5 The shop has a book of your details.", "The shop has a book of your details."),
        ("Your right to know: You may ask for a list of your data.", "You may ask for a list of your data."),
        ("The shop (“Acorn”) has a book of your details.", "The shop has a book of your details."),
    ],
)
def test_what_hangs_on_the_ends_of_a_sentence_is_taken_off(raw: str, bare: str) -> None:
    assert shortened("Names", "Hello.", raw) == bare


@pytest.mark.parametrize(
    "poor",
    [
        "The choices you have to control our use of your details",
        "Categories of personal data we receive.",
        "We use this information to help protect your account.",
        "In the event of a merger, transfer or sale of us, or our friends in the town.",
        "Opting-out of Certain Uses of your Personal Information and Other Information.",
        "Do not tell your password to your friends in the town.",
        "This Privacy Policy is meant to help you understand what we know.",
        "We recommend that you take a long password.",
        "Keep your computer safe from those who mean ill.",
        "These terms are governed by the laws of Ruritania.",
        "Your name will, however, remain in our book.",
        "If we cannot, we have chosen the old mill to hear you.",
        "By coming to the shop you consent to this transfer.",
        "For these purposes we use your personal data.",
        "For the above purposes, we use your data when you agree.",
        "A cookie will be saved on your computer for their purposes.",
        "Details on how long we keep your data can be found in the part on keeping.",
        "You have a variety of choices regarding the use of your personal information.",
        "How we use your data depends on how you use the services.",
        "may be used and collected by the shop.",
        "Although, some of your data may be kept by the shop.",
        "The rights that you have are outlined below.",
    ],
)
def test_what_says_nothing_by_itself_is_not_said(poor: str) -> None:
    assert not shortened("Names", "Hello.", poor)


def test_what_states_a_practice_comes_first() -> None:
    central = "The driver has the names of each delivery in the van."
    stated = "We are glad to share your orders."
    document = document_of(("Deliveries of parcels", [central, stated]))
    found = SectionShortener(document).shorten(document.sentences, {span_of(document, stated)})
    assert found is not None
    assert found[1] == span_of(document, stated)


@pytest.mark.parametrize("word", ["than", "except", "only"])
def test_what_points_out_of_the_sentence_is_not_cut_where_the_sentence_needs_it(word: str) -> None:
    sentence = f"We may share it in ways other {word} as described above, with your approval."
    assert trimmed(sentence) == sentence


def test_an_aside_in_brackets_is_not_chosen() -> None:
    for text, told in (
        ("(Our bakers may still look at the letters that you send to us about your bread.)", False),
        ("(a) Our bakers may look at the letters that you send to us about your bread.", True),
    ):
        document = document_of(("Letters", [f"We like bread. {text}"]))
        chosen = SectionShortener(document).shorten(document.sentences, set())
        assert (chosen is not None and "bakers" in chosen[0]) is told
