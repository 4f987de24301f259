"""What waits for your yes, and what a clause makes wait beside another: invented clauses."""

from __future__ import annotations

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.practices.finding import Condition, Finding
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.conditions import with_own_condition
from tests.summary.builders import document_of, finding
from tests.summary.clauses.test_conditions import weighed


def test_marketing_by_opt_in_or_opt_out_says_both() -> None:
    clause = "We give your details to others for marketing, which you can control through opt-in or opt-out settings."
    document = document_of(("Marketing", [clause]))
    found = finding(document, "share-third-party-marketing", clause, condition=Condition.OPT_OUT)
    (risk,) = summarise(document, [found]).risks
    assert risk.text.endswith(", in some cases only if you agree, in others unless you object.")


@pytest.mark.parametrize(
    ("second", "kept"),
    [("Legal basis: our legitimate interests.", False), ("We keep it safe.", True)],
)
def test_a_second_legal_basis_that_follows_at_once_takes_the_wait_away(second: str, kept: bool) -> None:
    clause = "We choose adverts for you by what you look at."
    document = document_of(("Adverts", [clause, "Legal basis: your consent.", second]))
    found = finding(document, "targeted-ads", clause)
    assert (with_own_condition(found, document).condition is Condition.CONSENT) is kept


def test_what_is_done_where_you_have_not_agreed_waits_for_nothing() -> None:
    assert weighed("If you have not consented to it, we collect your name.", Condition.CONSENT) is Condition.NONE
    assert weighed("If you have not consented, we do not collect your name.", Condition.CONSENT) is Condition.CONSENT


def test_a_consent_that_names_what_the_rest_does_not_is_said() -> None:
    yours = "If you’ve granted the app permissions, we collect the contacts in your address book."
    others = "We get data about you from lists that others upload."
    document = document_of(("Lists", [yours, others]))
    found = Finding(
        "data-about-others/s1",
        "data-about-others",
        "s1",
        Condition.NONE,
        (
            *finding(document, "data-about-others", yours).evidence,
            *finding(document, "data-about-others", others).evidence,
        ),
    )
    (risk,) = summarise(document, [found]).risks
    assert "agree" in risk.text


def test_what_a_definition_says_is_no_condition_of_another_clause() -> None:
    clause = "We set necessary and advertising cookies on your computer when you visit."
    meant = "A cookie is a small file that we store on your computer if you agree."
    document = document_of(("Cookies", [clause]), ("What a cookie is", [meant]))
    (fact,) = summarise(document, [finding(document, "cookies-use", clause)]).facts
    assert "agree" not in fact.text


def test_a_consent_for_one_place_is_not_that_of_another() -> None:
    rough = "We may derive your approximate location from your IP address."
    exact = "With your consent, we may also collect precise location-based information."
    document = document_of(("Places", [rough]), ("More places", [exact]))
    findings = [
        finding(document, "location-tracking", rough),
        finding(document, "location-tracking", exact, condition=Condition.CONSENT),
    ]
    (risk,) = summarise(document, findings).risks
    assert risk.text == "They may work out roughly where you are from your IP address."


@pytest.mark.parametrize(
    ("clause", "condition"),
    [
        ("We never collect your name unless: (a) we have your permission; or (b) we have told you.", Condition.NONE),
        ("We collect your name from hosts, owners (where you have given your consent), and guests.", Condition.NONE),
        ("We collect your name (where you have given your consent).", Condition.CONSENT),
        ("We collect your name when you have given your consent or when you have agreed by phone.", Condition.CONSENT),
    ],
)
def test_a_consent_beside_another_way_is_not_waited_for(clause: str, condition: Condition) -> None:
    assert weighed(clause, Condition.CONSENT) is condition


@pytest.mark.parametrize(
    "clause",
    [
        "We send you offers when you have given your consent, or when you are already a customer of ours.",
        "We only send you offers with the consent of the guest or a legal permission.",
    ],
)
def test_a_consent_that_is_one_way_of_two_is_waited_for_in_some_cases(clause: str) -> None:
    document = document_of(("Offers", [clause]))
    found = finding(document, "marketing-contact", clause, condition=Condition.CONSENT)
    (risk,) = summarise(document, [found]).risks
    assert risk.text == "They contact you about offers, in some cases only if you agree."


def test_what_one_asks_for_and_another_lets_you_stop_is_said_of_neither() -> None:
    clauses = ("We send you offers.", "If you agree, we send you news.", "We send you surveys unless you object.")
    document = document_of(("One", [clauses[0]]), ("Two", [clauses[1]]), ("Three", [clauses[2]]))
    conditions = (Condition.NONE, Condition.CONSENT, Condition.OPT_OUT)
    found = [
        finding(document, "marketing-contact", clause, condition=condition)
        for clause, condition in zip(clauses, conditions, strict=True)
    ]
    assert summarise(document, found).risks[0].text == "They contact you about offers and surveys."


def test_a_setting_that_can_be_turned_off_is_no_yes() -> None:
    chosen, stopped = "Subject to your preferences, we send you offers.", "We send you offers unless you opt out."
    document = document_of(("One", [chosen]), ("Two", [stopped]))
    found = [
        finding(document, "marketing-contact", chosen),
        finding(document, "marketing-contact", stopped, condition=Condition.OPT_OUT),
    ]
    assert summarise(document, found).risks[0].text == "They contact you about offers, unless you object."


def test_a_yes_that_the_next_sentence_asks_for_first_is_one() -> None:
    clause = "We choose adverts that fit your interests."
    after = "That's why, before we use your data in this way, you are asked to tick a box."
    document = segment(Source((Block(BlockKind.PARAGRAPH, f"{clause} {after}"),), Provenance(title="Adverts")))
    found = with_own_condition(finding(document, "targeted-ads", clause), document)
    assert found.condition is Condition.CONSENT
