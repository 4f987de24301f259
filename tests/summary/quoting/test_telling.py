"""A section in which no practice was found is told by its most telling sentence, by none where all are empty."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.quoting.shorten import SectionShortener
from reader.summary.quoting.telling import tells
from reader.summary.texts.standing import stands_alone
from tests.summary.builders import document_of

OLD_CUSTOM = (
    "We keep to the old custom of the river and the hill, which gives all people of the village and of the woods "
    "behind it a right to see what is written of them in the book of details."
)


def told(*sentences: str) -> str:
    document = document_of(("Other", ["We sell acorns to you."]), ("Mill", list(sentences)))
    one = [sentence for sentence in document.sentences if sentence.section == 1]
    found = SectionShortener(document).shorten(one)
    return found[0] if found else ""


@pytest.mark.parametrize(
    "empty",
    [
        # praise
        "We care about your data and your privacy.",
        "Protecting our visitor’s personal data is important to the mill.",
        "Most of us want to know who has our personal data.",
        "Let’s make your personal data make sense together.",
        # examples that show only what was said before
        "For example, sacks, barrows and carts are all considered devices with data.",
        "For example, we may hang a wreath on the door to celebrate a day of your village.",
        "For example, a miller may want to use the data of his sacks to grind more.",
        # a beginning that has lost what it is of
        OLD_CUSTOM,
    ],
)
def test_what_tells_nothing_is_not_told(empty: str) -> None:
    assert not told(empty)
    assert told(empty, "We keep your name with our sacks.") == "They keep your name with their sacks."


@pytest.mark.parametrize(
    "little",
    [
        # a glossary
        "A hopper mark is a small piece of data on a sack.",
        "“Miller” means anyone who uses the information on our sacks.",
        "This is information that is recorded about visitors so that nobody is named.",
        # the world at large
        "Sack marks are often used in combination with data cards.",
        "There are more than two hundred mills that share a river.",
        # nothing of data
        "We may have to prospect you by letter.",
        "You may revoke or downgrade the access of your cousin at any time.",
    ],
)
def test_what_is_of_words_or_of_no_data_is_told_where_a_section_has_nothing_better(little: str) -> None:
    assert told(little)
    assert told(little, "We keep your name with our sacks.") == "They keep your name with their sacks."


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("For example, we share information on stolen sacks.", "They share information on stolen sacks."),
        ("For example, you can choose whether your name is saved.", "You can choose whether your name is saved."),
        (
            "The personal data is deleted when the sack is empty.",
            "The personal data is deleted when the sack is empty.",
        ),
        ("Any user of the mill can stop the recordings.", "Any user of the mill can stop the recordings."),
    ],
)
def test_what_tells_of_data_is_told(sentence: str, said: str) -> None:
    assert told(sentence) == said


def test_their_own_name_is_as_good_as_we() -> None:
    sentence = "Oakmill shares all records with the village."
    assert tells(sentence, "oakmill privacy.html")
    assert not tells(sentence, "elsewhere")


@pytest.mark.parametrize(
    "hanging",
    [
        "If you follow the instructions here, your data will be deleted.",
        "You can go here to see your data.",
        "We may combine that data with what we have collected.",
        "We tell you of that request by letter to your house.",
    ],
)
def test_what_points_at_a_place_or_a_thing_outside_does_not_stand_alone(hanging: str) -> None:
    assert not stands_alone(hanging)


@pytest.mark.parametrize(
    "whole",
    [
        "We keep your data and share that data with the village.",
        "We tell you about that which we know of you.",
        "The mill has been here for a hundred years and knows you.",
        "If you give us a letter, we process that letter.",
    ],
)
def test_what_points_at_what_the_sentence_says_stands_alone(whole: str) -> None:
    assert stands_alone(whole)


def test_a_section_that_tells_nothing_has_no_sentence() -> None:
    document = document_of(("Hopper", ["We care about your data and your privacy."]))
    assert summarise(document, []).sections["s1"] == ()
