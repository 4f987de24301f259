"""In a joined sentence each practice is said as its own clauses do; a check is tied to whom, and to what, it is for."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.clauses.conditions import with_own_condition
from reader.summary.clauses.grounding import ground_of
from reader.summary.clauses.kinds import is_title_for_a_kind
from reader.summary.clauses.of_some import is_of_some
from reader.summary.clauses.own_case import own_case
from reader.summary.saying.each_part import naming_agencies
from reader.summary.texts.roles import Role, out_of_role
from tests.summary.builders import document_of, finding, lines

SEARCH = "We obtain information about you from credit reference agencies."
GIVE = "We give details about you to credit reference agencies."


def glance(*stated: tuple[str, str]) -> list[str]:
    document = document_of(*((f"Part {at}", [clause]) for at, (_, clause) in enumerate(stated)))
    return [item.text for item in summarise(document, [finding(document, *one) for one in stated]).glance]


@pytest.mark.doubted
def test_what_is_so_in_some_cases_alone_is_said_so_beside_what_always_is() -> None:
    some = "If you are with Acorn Bank, we give details about you to credit reference agencies."
    (text,) = glance(("credit-search", SEARCH), ("credit-reporting", some))
    assert text.startswith("They get information about you from credit reference agencies and, in some cases, may give")
    assert text.endswith(" details about you to the agencies.")


def test_the_agencies_are_named_where_nothing_before_names_them() -> None:
    check = "We run a credit check on everybody who reads this."
    assert glance(("credit-search", check), ("credit-reporting", GIVE)) == [
        "They run a credit check on you and give details about you to credit reference agencies."
    ]


def test_what_others_do_is_not_joined_with_what_they_do() -> None:
    check = "Some of our partners will carry out credit checks as part of this process."
    (text,) = glance(("credit-search", check), ("credit-reporting", GIVE))
    assert text == "Some of their partners may run a credit check on you."


@pytest.mark.doubted
def test_a_part_that_names_nothing_is_not_tied_to_another() -> None:
    recorded = "A credit record is made of this by the bureau, which others may see."
    (text,) = glance(("credit-search", SEARCH), ("credit-reporting", recorded))
    assert text == "They get information about you from credit reference agencies."


def test_the_people_of_another_place_limit_only_what_they_are_named_with() -> None:
    germany = "If you live in Germany, we share your details with Oakpoint to verify your age."
    japan = "If you live in Japan, we may share your details to deal with fraud."
    document = document_of(("Germany", [germany]), ("Japan", [japan]))
    found = [finding(document, "fraud-check", one) for one in (germany, japan)]
    assert [item.text for item in summarise(document, found).risks] == [
        "They may run age checks on you, if you live in Germany."
    ]


def test_what_is_done_with_business_customers_only_is_said_of_some() -> None:
    only = "We run credit reference checks (business customers only)."
    assert lines("credit-search", only, "We run a credit check when we make an agreement.") == [
        "In some cases, they run a credit check on you."
    ]


def test_a_use_of_something_is_no_doing_of_us() -> None:
    clauses = (
        "Our lending partners may carry out soft credit checks on you.",
        "If you use our quick search, a credit report is made by a soft credit check.",
    )
    assert lines("credit-search", *clauses) == ["Some of their partners may run a credit check on you."]


@pytest.mark.parametrize(
    ("rule", "text", "title", "some"),
    [
        ("fraud-check.identity", "for a claim under a home plan, we ask you to confirm your identity.", "", True),
        ("fraud-check.agency", "search the records of agencies in assessing any applications for a phone.", "", True),
        ("fraud-check.agency", "We will tell fraud prevention agencies about you.", "2. Application information", True),
        ("fraud-check.agency", "We will tell fraud prevention agencies about you.", "Applying for an account", True),
        ("fraud-check.agency", "We will tell fraud prevention agencies about you.", "Our mobile applications", False),
        ("share-group.named", "We will tell our group about you.", "Applying for an account", False),
    ],
)
def test_a_claim_and_an_application_are_for_those_who_make_them(rule: str, text: str, title: str, some: bool) -> None:
    assert is_of_some(rule, text, "", title) is some


def test_a_consent_after_or_is_another_way_than_a_check() -> None:
    clause = (
        "We pass nothing on except where it is part of a service, e.g. carrying out credit checks, or where we have "
        "your express permission to do so."
    )
    document = document_of(("About", [clause]))
    found = finding(document, "credit-search", clause, condition=Condition.CONSENT)
    (item,) = found.evidence
    by_rule = type(item)(item.span, "credit-search.phrase", item.condition)
    weighed = with_own_condition(
        type(found)(found.id, found.practice, found.section, found.condition, (by_rule,)), document
    )
    assert weighed.condition is Condition.NONE


@pytest.mark.parametrize(
    ("practice", "clause", "lead", "bears"),
    [
        ("credit-search", "We offer to you services including car history and credit checks.", "", False),
        ("credit-search", "We carry out credit checks on you and offer services such as loans.", "", True),
        ("credit-search", "Identifiers | To run the service | Suppliers, CRAs", "Data | To whom we disclose it", False),
        ("credit-search", "Identifiers | To run a credit check | CRAs", "Data | Use | To whom we disclose it", True),
        ("credit-search", "Identifiers | We get it from CRAs", "Data | Sources | To whom we disclose it", True),
        ("credit-reporting", "CRAs also link your records together.", "", False),
        ("credit-reporting", "CRAs will record this search.", "", True),
    ],
)  # fmt: skip
def test_a_check_is_told_of_a_clause_that_states_one(practice: str, clause: str, lead: str, bears: bool) -> None:
    assert ground_of(practice).bears(clause, lead) is bears


def test_they_may_receive_is_not_we_may() -> None:
    assert out_of_role(Role.NOT_GIVEN, "We may receive details from fraud prevention agencies.", "") == ()
    assert lines(
        "fraud-check",
        "We may receive details about you from others, such as the firms that we ask to run our shops and our depots, "
        "the makers of our tools, growers of trees, and fraud prevention agencies.",
    ) == ["They may get information about you from fraud-prevention agencies."]


def test_those_who_are_included_are_the_source_that_the_sentence_before_speaks_of() -> None:
    clause = "These include fraud prevention agencies and business directories."
    document = document_of(("Data", [f"We may also collect information about you from other firms. {clause}"]))
    assert [item.text for item in summarise(document, [finding(document, "fraud-check", clause)]).risks] == [
        "They may get information about you from fraud-prevention agencies."
    ]


def test_those_with_whom_others_in_turn_deal_get_nothing_from_them() -> None:
    text = "Oak Ltd, who in turn partner with credit reference agencies."
    lead = "You agree that we disclose your details to the following parties:"
    (rest,) = out_of_role(Role.GIVEN, text, lead)
    assert rest == (text.index(", who"), len(text))


def test_a_search_on_file_is_recorded_whoever_made_it() -> None:
    assert lines("credit-reporting", "A record of the search will appear on your credit report.") == [
        "When your credit is checked, the search is recorded at the agency."
    ]


def test_an_aim_beside_a_condition_is_no_part_of_it() -> None:
    text = "Carry out a credit check if you apply for a phone contract and to assess your request."
    assert own_case(text, [12]) is None


@pytest.mark.parametrize(
    ("title", "of_kind"),
    [
        ("3.2 As a representative of a sender or partner", True),
        ("For our sellers", True),
        ("For customers", False),
        ("As a user or a seller", False),
        ("For security reasons", False),
    ],
)
def test_a_title_may_be_for_another_kind_of_people(title: str, of_kind: bool) -> None:
    assert is_title_for_a_kind(title) is of_kind


def test_the_agencies_are_named_once() -> None:
    texts = ["give details about you to the agencies", "search your record at credit reference agencies"]
    assert naming_agencies(texts) == ["give details about you to credit reference agencies", "search your record there"]
    assert naming_agencies(texts[1:]) == texts[1:]
