"""What a clause says of one feature, one kind of message or some people is not told as if of all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Hit
from reader.summary import summarise
from tests.summary.builders import document_of, finding, lines, span_of


def in_section(title: str, practice: str, *clauses: str, stated: int = 0) -> list[str]:
    """Return what is said of a section in which one of the clauses states a practice."""
    document = document_of(("About", ["Acorn Stores sells seeds."]), (title, list(clauses)))
    summary = summarise(document, [finding(document, practice, clauses[stated])])
    return [one.text for one in summary.sections["s2"]]


def test_what_is_used_to_tailor_a_thing_is_data_about_you_and_not_all_that_they_know() -> None:
    clause = "We may use this information to personalise our services for you."
    assert lines("profiling", clause) == ["They may use data about you to tailor the site or service to you."]


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("We may use what you tell us to estimate or infer your age.", "to guess your age"),
        ("We may use what you tell us to infer your age and gender.", "to guess more about you"),
    ],
)
def test_who_guesses_your_age_is_said_to_guess_that(clause: str, text: str) -> None:
    assert lines("profiling", clause) == [f"They may use data about you {text}."]


@pytest.mark.parametrize(
    ("clause", "unsafe"),
    [
        ("E-mails that you send are not safe unless they are encrypted.", "e-mails are"),
        (
            "If you use ordinary e-mail, we cannot guarantee that information is secure.",
            "e-mails are",
        ),
        ("We cannot guarantee that your information is secure.", "your data is"),
    ],
)
def test_messages_that_are_not_safe_are_not_all_your_data(clause: str, unsafe: str) -> None:
    assert lines("security-disclaimer", clause) == [f"They do not promise that {unsafe} fully secure."]


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("A note or recording of a call you make to our shops.", "They record some of your phone calls with them."),
        ("Audio data, such as call recordings.", "They record some of your phone calls with them."),
        ("We record phone calls with our customers.", "They record your phone calls with them."),
    ],
)
def test_recordings_that_are_only_named_are_not_of_all_calls(clause: str, text: str) -> None:
    assert lines("call-recording", clause) == [text]


def test_this_information_is_kept_as_a_part_where_the_sentence_before_names_one() -> None:
    clauses = ("The feedback messages that you send are kept.", "This information is held as long as is necessary.")
    (said,) = lines("retention-open-ended", *clauses)
    assert said.startswith("They keep some data")


def test_data_collected_as_a_policy_describes_is_all_of_it() -> None:
    (said,) = lines(
        "retention-open-ended", "We store the data we collect as described in this policy as long as we need it."
    )
    assert said.startswith("They keep data")


@pytest.mark.parametrize(
    ("clause", "hedged"),
    [
        ("When you use the ‘tell a friend’ feature of this site we record which plants you look at.", True),
        ("When you use our site, we measure how you use its features.", False),
    ],
)
def test_what_happens_with_one_feature_happens_in_some_cases(clause: str, hedged: bool) -> None:
    (said,) = lines("tracking-analytics", clause)
    assert ("in some cases" in said.casefold()) is hedged


def test_what_is_given_to_take_part_in_an_event_is_taken_in_some_cases() -> None:
    clause = "You give us your bank account number when you join our planting event."
    assert lines("collect-financial", clause) == ["In some cases, they collect your bank details."]


def test_a_section_that_opens_in_the_case_of_its_title_is_of_that_case() -> None:
    opens = "If you use the garden chat service (“Garden Chat”), you may give us details."
    says = "All conversations are recorded."
    case = ["They record your conversations, if you use the garden chat service."]
    assert in_section("Garden Chat Service", "call-recording", opens, says, stated=1) == case


@pytest.mark.parametrize(
    ("title", "opens"),
    [
        ("Calls", "If you use the garden chat service, you may give us details."),
        ("Your questions", "If you have questions about gardens, you may ask us."),
        ("Our website", "When you visit our website, you may give us details."),
    ],
)
def test_a_section_with_another_title_is_of_no_case(title: str, opens: str) -> None:
    said = in_section(title, "call-recording", opens, "We record phone calls with our customers.", stated=1)
    assert said == ["They record your phone calls with them."]


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("You may need to provide your bank account number when you ask for money back.", "They may collect"),
        ("You must provide your bank account number.", "They collect"),
    ],
)
def test_what_you_may_need_to_give_is_not_surely_taken(clause: str, text: str) -> None:
    (said,) = lines("collect-financial", clause)
    assert said.startswith(text)


def test_what_a_row_on_one_kind_of_people_takes_is_taken_in_some_cases() -> None:
    row = "Garden Ads Users | If you use Garden Ads for your shop, we know it. You must provide your name and address."
    told = "We collect your e-mail address and phone number."
    document = document_of(("Adverts", [row]), ("Your data", [told]))
    some = finding(document, "collect-contact", row)
    hit = Hit("give", span_of(document, "provide your name"))  # in another sentence of the row than its kind
    some = replace(some, evidence=(replace(some.evidence[0], hits=(hit,)),))
    summary = summarise(document, [some, finding(document, "collect-contact", told)])
    assert [one.text for one in summary.facts] == [
        "They collect your e-mail address and phone number and, in some cases, your name and address."
    ]


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("publish-personal-data", "By “Garden Content” we mean content created by you and shared publicly."),
        ("publish-personal-data", "Messages sent to other users will be accessible by those users."),
        (
            "transfer-protected",
            "Your data may go to a firm in a country with adequate protection on a sale of our shop.",
        ),
        ("consent-by-use", "By using it, you agree that both you and your friends are in Norway and that they know."),
    ],
)
def test_what_a_clause_does_not_state_is_not_said(practice: str, clause: str) -> None:
    assert lines(practice, clause) == []


def test_that_data_goes_abroad_is_not_that_it_is_kept_there() -> None:
    gives = "We may disclose your personal data from your use of our shop to authorities outside your country."
    assert lines("transfer-abroad", gives) == ["They may send your data abroad."]
    keeps = "We may transfer and store your personal data outside your country."
    assert lines("transfer-abroad", keeps) == ["They may send or keep your data abroad."]


@pytest.mark.parametrize(
    ("clause", "rules"),
    [
        ("Violations of these e-mail policies may result in termination of your account.", "some of their rules"),
        ("Violations of our terms may result in termination of your account.", "the rules"),
    ],
)
def test_these_rules_are_some_of_the_rules(clause: str, rules: str) -> None:
    (said,) = lines("service-restriction", clause)
    assert said.endswith(f" if you break {rules}.")


def test_what_you_post_elsewhere_is_seen_as_a_part() -> None:
    clause = "Where you have posted content to a third party service, it may be visible to anyone there."
    (said,) = lines("publish-personal-data", clause)
    assert said.startswith("Other people may see some of what you post on other companies’ services")


def test_encryption_of_one_service_is_of_some_data() -> None:
    clause = "When you sign on to our Garden Bank, all information is protected by encryption."
    assert lines("security-measures", clause) == [
        "They say that they protect some data with encryption, when you sign on to their Garden Bank."
    ]
