"""What stands alone says what it is of: a consent, an event, a contact; two conditions are said at one end."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.quoting.cut import beginning
from reader.summary.quoting.shorten import is_hard, shorten
from reader.summary.saying.gives import with_sharing
from reader.summary.saying.sentence import finish, with_one_if
from reader.summary.texts.slots import load_slots
from reader.summary.texts.standing import stands_alone, trimmed
from tests.summary.builders import document_of, finding


def said(practice: str, clause: str) -> list[str]:
    """Return what is said of one clause."""
    document = document_of(("Acorns", [clause]))
    found = finding(document, practice, clause)
    return [one.text for one in summarise(document, [found]).sections["s1"] if one.practices]


def actions(practice: str, clause: str) -> list[str]:
    document = document_of(("Acorns", [clause]))
    return [one.text for one in summarise(document, [finding(document, practice, clause)]).actions]


def test_a_consent_alone_is_one_to_a_use_of_data() -> None:
    clause = "Where we process your data based on your consent, you can withdraw your consent at any time."
    assert said("right-object", clause) == ["If you agreed to a use of your data, you can withdraw your consent."]
    assert actions("right-object", clause) == ["Withdraw your consent to a use of your data."]
    assert finish("You can withdraw your consent or object to some uses of your data").startswith("You can withdraw")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "If you hold back details, you may not get what you ask for, if you live in Ruritania",
            "If you live in Ruritania and hold back details, you may not get what you ask for",
        ),
        (
            "If they do not use your data, you may not get some services, if you live in Ruritania",
            "If you live in Ruritania and they do not use your data, you may not get some services",
        ),
        ("You can see your data, if you live in Ruritania", "You can see your data, if you live in Ruritania"),
        ("If you pay late, they may pass it on, if you agree", "If you pay late, they may pass it on, if you agree"),
    ],
)
def test_two_conditions_stand_at_one_end(text: str, told: str) -> None:
    assert with_one_if(text) == told


def test_examples_need_no_and_more() -> None:
    clause = (
        "We share your data with firms that work for us, such as hosting providers, payment processors, "
        "analytics providers, couriers, marketing agencies, customer support and auditors."
    )
    (text,) = said("share-service-providers", clause)
    assert "such as" in text
    assert "more" not in text


def test_requests_are_those_that_the_clause_names() -> None:
    assert actions("privacy-contact", "To update or correct information we have about you, please contact us.") == [
        "Contact them to correct your data."
    ]
    clause = "Write to us with comments, or with a request on the personal information that we hold."
    assert load_slots()["ask-with"].find(clause) == ("comments", "requests about your data")


@pytest.mark.parametrize(
    ("clause", "part"),
    [
        ("Questions about our Shine the Light practices go to us.", "how they follow California’s law"),
        (
            "Send inquiries on our Data Privacy Framework certification to us.",
            "the rules that they follow for data sent to",
        ),
    ],
)
def test_a_question_on_rules_says_which(clause: str, part: str) -> None:
    (text,) = load_slots()["about-part"].find(clause)
    assert part in text


def test_race_is_no_ethnic_origin() -> None:
    slot = load_slots()["sensitive"]
    assert slot.find("your gender, race and religion") == ("race", "religion")
    assert slot.find("your racial or ethnic origin") == ("ethnic origin",)


def test_other_players_are_named() -> None:
    assert load_slots()["source"].find("We get reports from other players.") == ("other players",)


@pytest.mark.parametrize(
    ("clause", "how"),
    [
        ("We keep this policy under review and will place any updates on this web page.", "by putting up a new one"),
        ("Further updates will be noted here.", "by putting up a new one"),
        ("We will update this policy as needed so that it is clear.", "when they see a need"),
        ("This policy may be updated periodically.", "from time to time"),
    ],
)
def test_how_a_policy_changes_is_told(clause: str, how: str) -> None:
    assert said("change-without-notice", clause) == [f"They can change the policy {how}."]


def test_what_details_are_used_for_is_told() -> None:
    assert said("collect-contact", "We will also use your contact details to communicate with you.") == [
        "They use your contact details to get in touch with you."
    ]


def test_technical_details_that_are_not_named_are_told_in_their_words() -> None:
    clause = "We collect technical data to count how many acorns fall in each wood."
    assert said("device-data", clause) == ["They collect technical data to count how many acorns fall in each wood."]


def test_two_things_that_are_named_nowhere_do_not_stand_alone() -> None:
    clause = "You agree that you do not expect that nobody ever looks at such letters and you consent to such checks."
    assert not stands_alone(clause)
    assert stands_alone("We read the letters that you send us by our post so that we can answer such letters early.")


def test_a_term_that_only_the_policy_explains_is_hard() -> None:
    assert is_hard("They use Publicly Available Content to count acorns.")
    assert not is_hard("They use publicly available content to count acorns.")


def test_at_present_opens_no_sentence_with_now() -> None:
    assert shorten("At the present time, we do not sell acorns to squirrels.").startswith("At present, they do not")


def test_a_list_that_is_cut_keeps_its_first_examples() -> None:
    text = (
        "We may use many sources for our work, including printed woods and hedges, oaks and elms, "
        "and the barks of trees that look much like ours."
    )
    assert beginning(text, 18) == "We may use many sources for our work, including printed woods and hedges"
    limited = "We may use many sources for our work, including, as you set it, woods, oaks and elms."
    assert beginning(limited, 12) == "We may use many sources for our work"


def test_an_address_stands_before_the_address_for_mail() -> None:
    assert load_slots()["contact"].say(["name", "e-mail address", "address"]) == "name, address and e-mail address"
    assert load_slots()["contact"].say(["e-mail address", "name", "address"]) == "e-mail address, name and address"


def test_trends_are_no_letters_that_are_read() -> None:
    assert said("message-monitoring", "We use posts and counts to monitor trends.") == []


def test_a_service_that_you_log_in_with_is_named_once() -> None:
    text = "They may get data about you from services that you log in with, if you sign in with a social network"
    assert finish(text) == "They may get data about you from a social network, if you sign in with it."


def test_a_complaint_that_may_not_be_yours_is_one_where_you_have_the_right() -> None:
    clause = "You may have a right to complain to your local data protection authority."
    assert actions("right-complain", clause) == [
        "Complain to your data protection authority, where you have that right."
    ]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("Alternatively, you can write to us by post.", "You can write to us by post."),
        ("Yes, you can ask us for a copy of your data.", "You can ask us for a copy of your data."),
        ("● We collect your location when you use the map.", "We collect your location when you use the map."),
    ],
)
def test_no_mark_and_no_answer_to_a_title_opens_a_sentence(raw: str, told: str) -> None:
    assert trimmed(raw) == told


@pytest.mark.parametrize(
    "text",
    [
        "That information includes the content of the message and when it was read.",
        "The information we use will be where the nearest mast stands.",
    ],
)
def test_information_that_another_sentence_names_is_not_told_alone(text: str) -> None:
    assert not stands_alone(text)


def test_nobody_is_named_twice_as_others() -> None:
    promised, legal = "They promise not to pass your details on", "with others for legal reasons"
    told = with_sharing(promised, "share", legal, others=True)
    assert told == f"{promised}, but share them with others, for example for legal reasons"
    assert "among others, with firms" in with_sharing(promised, "share", "with firms", others=True)
    assert load_slots()["recipient"].say(["employers"], None) == "employers"
    assert load_slots()["recipient"].say(["your employer", "employers"], None) == "employers"
