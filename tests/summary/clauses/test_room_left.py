"""What a denial excepts is left open, and not done; what is passed on is told as narrowly as its clause has it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.clauses.grounding import ground_of
from reader.summary.clauses.room_left import YES_OR_ELSE, YES_OR_LAW, leaves_room, tail_of_room
from reader.summary.saying.gives import with_sharing
from reader.summary.saying.objects import Width, widest
from reader.summary.texts.slots import denied_ranges
from tests.summary.builders import document_of, finding

RULE = "share-third-party.consent"
NEWS = "The newsletter of Acorn Stores is sent on Fridays."
LAW = "Acorn will not disclose your personal details without your permission or unless it is required to do so by law."
ELSE = "Acorn will not share your personal details, except when we have your permission or in special circumstances."


def said(practice: str, *clauses: str, condition: Condition = Condition.NONE, exception: bool = False) -> list[str]:
    """Return what a section says of clauses that a rule of the practice has found."""
    document = document_of(("Your data", [NEWS, *clauses]))
    found = finding(document, practice, *clauses, condition=condition, exception=exception)
    found = replace(found, evidence=tuple(replace(one, rule=f"{practice}.give") for one in found.evidence))
    return [one.text for one in summarise(document, [found]).sections["s1"] if practice in one.practices]


@pytest.mark.parametrize(
    ("clause", "tail"),
    [(LAW, ", if you agree or the law requires it."), (ELSE, ", if you agree or in some other cases.")],
)
def test_what_a_denial_excepts_may_be_shared(clause: str, tail: str) -> None:
    told = said("share-third-party", clause, condition=Condition.CONSENT, exception=True)
    assert told == [f"They may share details about you with outside people or organisations{tail}"]


def test_a_law_that_a_denial_excepts_is_a_case_and_no_deed() -> None:
    clause = "We do not release your personal details to anybody outside Acorn, except as required by law."
    assert said("share-authorities", clause, exception=True) == [
        "They may disclose your details where the law requires it."
    ]


def test_a_denial_of_one_thing_leaves_room_for_that_alone() -> None:
    clause = "We will not pass your contact details to anyone else without your prior consent."
    assert said("share-third-party", clause, condition=Condition.CONSENT) == [
        "They may share some details about you with outside people or organisations, but only if you agree."
    ]


@pytest.mark.parametrize(
    ("clause", "left"),
    [
        (LAW, True),
        (ELSE, True),
        ("Except as listed below, we do not share your details with anybody.", True),
        ("We share your name with Pine Post and do not share your address unless you agree.", False),
        ("We share your details with Pine Post unless you object.", False),
        ("We never share your details.", False),
    ],
)
def test_only_a_denial_with_exceptions_leaves_room(clause: str, left: bool) -> None:
    assert leaves_room(clause, (), RULE) is left


def test_another_practice_of_the_same_words_is_no_leave() -> None:
    assert not leaves_room(LAW, (), "security-measures.keep")


def test_what_stands_after_the_denial_is_no_exception_of_it() -> None:
    text = "We do not sell your details, except to our sister shop, and we will share your orders with Pine Post."
    assert leaves_room(text, [text.index("sister")], RULE)
    assert not leaves_room(text, [text.index("Pine")], RULE)


def test_the_tail_needs_a_yes_beside_another_way_in_every_clause() -> None:
    assert tail_of_room([LAW], [RULE]) == YES_OR_LAW
    assert tail_of_room([LAW, ELSE], [RULE, RULE]) == YES_OR_ELSE
    assert not tail_of_room([LAW, "We may share your details with Pine Post if you agree."], [RULE, RULE])
    assert not tail_of_room([], [])


def test_the_second_half_has_the_subject_of_the_first() -> None:
    text = "It may be passed to our sister shop but will not be passed to others or used for marketing."
    before = ("The information is used to answer you.",)
    assert widest(text, (), "give", denied_ranges(text), promise=True, before=before).width is Width.PART
    whole = ("Your personal information is used to answer you.",)
    assert widest(text, (), "give", denied_ranges(text), promise=True, before=whole).width is Width.ALL


def test_what_you_give_to_complete_an_order_is_a_part() -> None:
    clause = "We do not sell to anybody the personal information you provide to complete your order."
    assert said("no-sell-promise", clause) == ["They promise not to sell some of your data."]


def test_a_promise_on_what_leaves_the_group_says_so() -> None:
    clause = "Your personal information will not be disclosed outside the Group except in circumstances advised to you."
    assert said("no-share-promise", clause, exception=True) == [
        "They promise to share your details outside their group only as they tell you."
    ]


def test_what_the_group_gets_is_no_example_of_what_leaves_it() -> None:
    promised = "They promise to share your details outside their group only as the policy says"
    told = with_sharing(promised, "may share", "with their group and suppliers", others=False)
    assert (
        told == "They promise to share your details only as the policy says, for example with their group and suppliers"
    )


def test_a_legal_reason_is_that_of_the_last_alone() -> None:
    told = with_sharing(
        "They promise", "may share", "with suppliers, insurers and others for legal reasons", others=False
    )
    assert told == "They promise, but may share them with suppliers, insurers and, for legal reasons, others"


def test_that_third_party_is_one_that_you_deal_with() -> None:
    clause = "We may share your customer details about your transactions with that third party."
    assert said("share-third-party", clause)[0].endswith(" with third parties that you deal with.")
    clause = "We may share your customer details about your transactions with third parties."
    assert said("share-third-party", clause)[0].endswith(" with third parties.")


def test_a_permission_beside_the_law_leaves_the_law_named() -> None:
    clause = "We may disclose your information if required by law to the police or if we have your permission."
    assert said("share-authorities", clause) == ["They can give your details to the police where the law requires it."]


@pytest.mark.parametrize(
    ("practice", "clause", "lead", "borne"),
    [
        ("share-third-party", "We will tell you if this information may be shared with a third party.", "", False),
        ("share-third-party", "We may share this information with a third party.", "", True),
        ("share-aggregate", "This includes aggregate data on followers, comments, shares and clicks.", "", False),
        ("share-aggregate", "This includes aggregate data, which we share with shops.", "", True),
        (
            "share-business-transfer",
            "Manage mergers and the customers of shops.",
            "Legal bases for processing data:",
            False,
        ),
        ("share-business-transfer", "Manage mergers and the customers of shops.", "We share your data to:", True),
        ("share-business-transfer", "Transfer your data in a merger.", "Legal bases for processing data:", True),
    ],
)
def test_what_states_no_passing_on_bears_none(practice: str, clause: str, lead: str, borne: bool) -> None:
    assert ground_of(practice).bears(clause, lead) is borne


def test_a_denial_of_a_hundred_thousand_letters_does_not_hang() -> None:
    assert leaves_room("not share unless " * 6000, (), RULE)
