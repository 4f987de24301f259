"""What is said is what the clause does with the thing that it names: no check, source, group or yes of our own."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.clauses.of_some import is_of_some
from reader.summary.model import Origin
from reader.summary.texts.roles import Role, out_of_role
from tests.summary.builders import FILLER, document_of, finding


def said(practice: str, *clauses: str, before: tuple[str, ...] = (), title: str = "Your data") -> list[str]:
    """Return what is said of a section in which some paragraphs stand before clauses that state a practice."""
    document = document_of(("About", [FILLER]), (title, [*before, *clauses]))
    found = finding(document, practice, *clauses)
    here = summarise(document, [found]).sections.get(found.section, ())
    return [one.text for one in here if practice in one.practices and one.origin is Origin.FINDING]


def test_salary_that_you_ask_for_is_no_income() -> None:
    clause = "We collect your payment details, qualifications and salary requirements."
    assert said("collect-financial", clause) == ["They collect your payment details."]


def test_an_address_for_invoices_is_no_address_of_yours() -> None:
    clause = "We collect your name, e-mail address, tax number and invoice address."
    assert said("collect-contact", clause) == ["They collect your name and e-mail address."]


def test_an_address_that_a_place_is_worked_out_from_is_not_what_is_collected() -> None:
    clause = "We collect your browser type, operating system and location (derived from IP address)."
    assert said("device-data", clause) == ["They collect technical details, such as your browser and operating system."]


def test_a_browser_that_makes_details_is_not_what_they_are_on() -> None:
    clause = "Your browser also generates other details that we collect, such as your IP address."
    assert said("device-data", clause) == ["They collect technical details, such as your IP address."]


def test_what_they_make_of_it_names_nobody_and_not_what_they_take_in() -> None:
    clause = "We collect IP addresses to run our site and to report aggregate non-personal figures to our sponsors."
    assert said("device-data", clause) == ["They collect your IP address."]


@pytest.mark.parametrize(
    ("clause", "sentence"),
    [
        (
            "These details will be checked against outside databases, such as the electoral roll and your credit file.",
            "They compare details about you with your credit file.",
        ),
        ("For this service we obtain copies of your credit file, which you can read.", "They get your credit file."),
        ("We use your credit information.", "They use or get information about your credit."),
    ],
)
def test_a_credit_file_is_judged_only_where_a_clause_says_so(clause: str, sentence: str) -> None:
    assert [text.removeprefix("In some cases, ").capitalize() for text in said("credit-search", clause)] == [
        sentence.capitalize()
    ]


def test_who_gets_it_is_no_source() -> None:
    item = "credit reference agencies for the purpose of assessing your credit score."
    whole = ((0, len(item)),)
    assert out_of_role(Role.NOT_GIVEN, item, "4.2. Selected third parties including:") == whole
    assert out_of_role(Role.NOT_GIVEN, item, "We get it from third parties including:") == ()


def test_what_is_looked_up_elsewhere_does_not_come_from_there() -> None:
    clause = "Our engine may also validate details that you provide against public records and other databases."
    assert said("data-from-others", clause) == []


def test_what_partners_seek_is_not_what_the_company_gets() -> None:
    clause = "Some of these partners such as Heron Labs may also seek information about you from public sources."
    assert said("data-from-others", clause) == []


def test_whom_they_decide_about_is_nobody_whose_data_they_get() -> None:
    clause = (
        "When making credit decisions about you or your household, we use agencies, from whom we receive details about "
        "you."
    )
    assert said("data-about-others", clause) == []


def test_a_bare_answer_promises_nothing() -> None:
    assert said("children-excluded", "Yes, if you are 18 years of age and older") == []


@pytest.mark.parametrize(
    ("clause", "grouped"),
    [
        ("We may analyse your rides and match them to segments of a route on our leaderboards.", False),
        ("We analyse what you buy and put you into customer segments.", True),
        ("We use what we know of you to segment our customers.", True),
    ],
)
def test_only_people_are_put_in_groups(clause: str, grouped: bool) -> None:
    assert any("customer group" in text for text in said("profiling", clause)) is grouped


def test_calls_are_called_so() -> None:
    clause = "To assist staff training, we may record and monitor incoming calls."
    assert said("call-recording", clause) == [
        "They may record or listen to your phone calls with them, to train staff."
    ]


def test_being_asked_for_a_thing_is_no_yes() -> None:
    before = "When you register with us, you may be asked to provide certain details about yourself."
    document = document_of(
        ("About", [FILLER]), ("Your data", [f"{before} This may include your name and debit card details."])
    )
    found = finding(document, "collect-financial", "This may include your name and debit card details.")
    assert [one.text for one in summarise(document, [found]).sections[found.section]] == [
        "They may collect your card details."
    ]


def test_what_you_give_of_your_own_accord_is_told_so() -> None:
    clause = (
        "If you provide us with any special categories of data (such as your religion or health), you agree to our "
        "processing of it."
    )
    assert said("collect-sensitive", clause)[0].startswith("If you give them sensitive details, such as your religion")


def test_a_feature_that_needs_your_place_is_a_case() -> None:
    rule = "location-tracking.gathered"
    assert is_of_some(rule, "Location, such as your GPS details when you use the map feature of our app.", "")
    assert not is_of_some(rule, "Location, such as your GPS details when you use our app.", "")


def test_what_is_paid_for_is_a_case() -> None:
    clause = "For paid services, including the Plus and Team plans, we also collect your home address."
    assert said("collect-contact", clause) == ["In some cases, they collect your address."]


@pytest.mark.parametrize(
    ("label", "of_some"),
    [("If you are a job applicant", True), ("If you are a user of our services", False)],
)
def test_rows_under_a_line_for_some_are_of_some(label: str, of_some: bool) -> None:
    texts = said("collect-contact", "Name, e-mail address, home address, education", before=(label,))
    assert texts
    assert all(text.startswith("In some cases") or " may " in text for text in texts) is of_some


@pytest.mark.parametrize(("lead", "may"), [("may include", True), ("includes", False)])
def test_a_numbered_thing_is_no_surer_than_what_opens_its_list(lead: str, may: bool) -> None:
    before = (
        f"We are Acorn Stores, of Elm Road.\nThe details we collect via this site {lead}:",
        "1. Data that lets us know you again.",
        "2. The pages that you read. This saves you from looking for them again. It is collected by cookies.",
    )
    texts = said(
        "collect-contact", "3. Any details that you submit, such as your name and postal address.", before=before
    )
    assert texts == [f"They {'may ' if may else ''}collect your name and address."]


def test_a_yes_that_is_asked_for_still_counts() -> None:
    document = document_of(
        ("About", [FILLER]),
        ("Your data", ["We do it where you have asked us to. This may include your name and debit card details."]),
    )
    found = finding(document, "collect-financial", "This may include your name and debit card details.")
    facts = summarise(document, [found]).sections[found.section]
    assert found.condition is Condition.NONE
    assert "if you agree" in facts[0].text
