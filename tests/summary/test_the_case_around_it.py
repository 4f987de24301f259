"""A condition that stands around a clause is that of what is said: in the title, the sentence before it or after it."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.clauses.features import occasion_of_title
from tests.summary.builders import document_of, finding

YES = Condition.CONSENT


def said(
    practice: str,
    clause: str,
    *,
    title: str = "Your data",
    before: str = "",
    after: str = "",
    condition: Condition = Condition.NONE,
) -> list[str]:
    """Return what is said of a clause between two sentences of its paragraph."""
    document = document_of((title, [" ".join(filter(None, (before, clause, after)))]))
    found = finding(document, practice, clause, condition=condition)
    found = type(found)(
        found.id,
        found.practice,
        found.section,
        found.condition,
        tuple(type(one)(one.span, f"{practice}.by-hand", one.condition) for one in found.evidence),
    )
    return [one.text for one in summarise(document, [found]).sections["s1"] if one.practices]


@pytest.mark.parametrize(
    ("title", "occasion"),
    [
        ("Social login –", "sign in with a social network"),
        ("4. Signing in with Facebook", "sign in with a social network"),
        ("Tell-A-Friend", "invite a friend"),
        ("Refer a friend programme", "invite a friend"),
        ("What we share with friends", ""),
        ("Your account and login", ""),
    ],
)
def test_a_title_that_names_a_feature_says_when(title: str, occasion: str) -> None:
    assert occasion_of_title(title) == occasion


def test_what_stands_under_the_name_of_a_feature_is_for_those_who_use_it() -> None:
    clause = "We collect your name and your e-mail address."
    (text,) = said("collect-contact", clause, title="Social login")
    assert text == "They collect your name and e-mail address, if you sign in with a social network."
    pointing = "As well as in the above situations, we share your personal data with other firms."
    assert not any("social network" in one for one in said("share-third-party", pointing, title="Social login"))


def test_what_then_happens_is_not_said_of_everybody() -> None:
    before = "If you want to find friends, you can give us access to your contact list."
    (text,) = said("data-about-others", "We will then collect the names of your contacts.", before=before)
    assert text == "They may get data about your contacts."


def test_what_is_done_all_the_same_is_no_case() -> None:
    clause = "Even if you do not choose to share your precise location, we estimate your general location."
    assert said("location-tracking", clause, condition=YES) == ["They collect roughly where you are."]


@pytest.mark.parametrize(
    ("title", "after", "text"),
    [
        (
            "Your data",
            "If you let your device share this with us, we use it.",
            "They collect your location, if you agree.",
        ),
        ("Location data", "Your browser will prompt you first.", "They collect your location, if you agree."),
        ("Your data", "If you have questions, ask us.", "They collect your location."),
    ],
)
def test_where_you_are_is_learned_as_the_sentences_about_it_say(title: str, after: str, text: str) -> None:
    assert said("location-tracking", "We collect your location from your phone.", title=title, after=after) == [text]


def test_one_example_of_where_location_is_used_is_one_case() -> None:
    clause = "For example, location information is used by Acorn Finder."
    assert said("location-tracking", clause) == ["In some cases, they collect your location."]


def test_the_yes_of_a_friend_is_none_of_yours() -> None:
    clause = "We collect details of your friends, so please make sure that you have their permission."
    assert said("data-about-others", clause, condition=YES) == ["They get data about your friends."]


def test_data_that_they_have_only_with_a_yes_is_used_only_then() -> None:
    before = "We collect your hobbies, but only if you have given your consent."
    (text,) = said("profiling", "This information is used to personalise your experience.", before=before)
    assert "only if you agree" in text


def test_a_login_that_counts_as_a_yes_is_none_that_is_asked_for() -> None:
    before = "If you log in with Heron, you are giving permission to Heron to share your details with us."
    (text,) = said("collect-contact", "This will include your name and e-mail address.", before=before, condition=YES)
    assert "if you agree" not in text


def test_one_product_of_several_is_some_cases() -> None:
    clause = "The information we use for these types of policies includes the health of your family."
    assert said("data-about-others", clause)[0].startswith("In some cases, ")


def test_what_a_service_of_others_sends_is_of_those_who_use_it() -> None:
    clause = "The third party service will transmit certain information to us, including your name and e-mail address."
    (text,) = said("collect-contact", clause)
    assert text == "In some cases, they collect your name and e-mail address."


def test_a_thing_that_is_voluntary_by_its_name_is_not_of_everybody() -> None:
    clause = "We process biometric data of your face."
    after = "Using the face check is voluntary."
    (text,) = said("collect-sensitive", clause, title="The face check", after=after)
    assert text.startswith("In some cases, ")


def test_a_yes_that_the_law_bounds_is_told_with_its_bounds() -> None:
    clause = (
        "By using our site, where permitted under applicable laws, you agree to your data being transferred abroad "
        "to other countries."
    )
    (text,) = said("consent-by-use", clause)
    assert text.endswith("your data going abroad, where the law allows it.")


def test_data_about_children_is_told_so_with_the_yes_of_an_adult() -> None:
    clause = "If we collect data relating to children we will always ask for consent from an adult."
    assert said("children-data", clause) == ["They may collect data about children if an adult agrees."]


def test_a_yes_that_would_be_asked_for_moves_nothing_abroad() -> None:
    clause = "We obtain your consent for the processing of personal data, including any international transfers."
    assert said("transfer-abroad", clause) == []


def test_keeping_while_you_use_the_service_is_said_so() -> None:
    clause = "We keep your information as long as you are using the services."
    assert said("retention-open-ended", clause) == ["They keep data as long as you use the service."]
    clause = "We will never keep it for longer than we need to."
    assert "as long as they need it" in said("retention-open-ended", clause)[0]
