"""A yes that is one way of several is not told as the only one: what a denial excepts beside it needs none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Block, BlockKind, Document, Provenance, Source
from reader.practices.finding import Condition
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.excepted import is_as_told, only_lets_you_refuse, without_excepted_yes
from tests.summary.builders import document_of, finding

NEWS = "The newsletter of Acorn Stores is sent on Fridays."
SOLD = "if Acorn Stores is sold, your details may be handed to the buyer;"
COURT = "if a court asks us for them."
LEAD = "Acorn Stores will not share your details without your consent, except in the following cases:"


def listed(lead: str) -> Document:
    """Return a document in which two cases stand under what leads to them."""
    blocks = (
        Block(BlockKind.HEADING, "Who gets your details", level=2),
        Block(BlockKind.PARAGRAPH, NEWS),
        Block(BlockKind.PARAGRAPH, lead),
        Block(BlockKind.LIST_ITEM, SOLD),
        Block(BlockKind.LIST_ITEM, COURT),
    )
    return segment(Source(blocks, Provenance(title="Invented policy")))


def said(document: Document, practice: str, *clauses: str, condition: Condition = Condition.CONSENT) -> list[str]:
    """Return what the first section says of clauses that a rule of the practice has found."""
    found = finding(document, practice, *clauses, condition=condition, exception=True)
    found = replace(found, evidence=tuple(replace(one, rule=f"{practice}.give") for one in found.evidence))
    return [one.text for one in summarise(document, [found]).sections["s1"] if practice in one.practices]


@pytest.mark.parametrize(
    ("lead", "waits"),
    [
        (LEAD, False),
        ("Acorn Stores will never share your details without your permission other than as follows:", False),
        ("Except in the cases below, we do not share your details without your consent:", False),
        ("We will share your details only with your consent:", True),
    ],
)
def test_an_item_of_exceptions_needs_no_yes(lead: str, waits: bool) -> None:
    told = said(listed(lead), "share-business-transfer", SOLD)
    assert told
    assert all(("if you agree" in text) is waits for text in told)


@pytest.mark.parametrize(
    ("lead", "left"),
    [
        (LEAD, False),
        ("We do not pass your details on unless you agree or one of the following applies:", False),
        ("We will not pass your details on without your permission or:", False),
        ("We may pass your details on without your consent:", False),
        ("We will not pass your details on without your consent:", True),
        ("Unless you have not consented, we may write to you in these ways:", True),
        ("We will not do these things, except with your consent:", True),
        ("If you agree, we may share your details:", True),
    ],
)
def test_a_lead_in_keeps_the_yes_that_its_items_wait_for(lead: str, left: bool) -> None:
    assert (without_excepted_yes(lead) == lead) is left
    assert len(without_excepted_yes(lead)) == len(lead)


@pytest.mark.parametrize(
    "clause",
    [
        "We do not share your details with anybody without your consent, except as described in this policy.",
        "Acorn does not share your details without your consent, except in the circumstances set out in this policy.",
        "Except as explained above, we will not share your details with other people without your prior consent.",
        "Other than as set out here, we will not share your details without your consent unless the law requires it.",
    ],
)
def test_what_the_policy_tells_elsewhere_is_another_way_beside_your_yes(clause: str) -> None:
    assert said(document_of(("Your data", [NEWS, clause])), "share-third-party", clause) == [
        "They may share details about you with outside people or organisations, if you agree or in some other cases."
    ]


def test_a_yes_to_other_purposes_is_asked_for_in_some_cases() -> None:
    clause = (
        "We ask for your consent before sharing your details with third parties for purposes other than those listed."
    )
    assert said(document_of(("Your data", [NEWS, clause])), "share-third-party", clause) == [
        "They share details about you with third parties, in some cases only if you agree."
    ]


def test_a_row_of_many_things_is_not_read_as_one_denial() -> None:
    assert not is_as_told("Your place, if you agree | Except as described above, we rely on your consent.")


def test_a_label_that_speaks_of_consent_makes_no_yes_of_a_no() -> None:
    clause = (
        "With your consent: Except as noted above, we tell you when your details are shared with third parties, and "
        "you will have an opportunity to choose not to have them shared."
    )
    assert only_lets_you_refuse(clause)
    assert said(document_of(("Your data", [NEWS, clause])), "share-third-party", clause) == [
        "They share details about you with third parties, in some cases unless you object."
    ]
    assert not only_lets_you_refuse("With your consent: We share it if you agree; you can opt out at any time.")
    assert not only_lets_you_refuse("We tell you before we share it, and you can opt out.")


def test_who_gets_it_with_a_yes_is_named_where_the_denial_names_them() -> None:
    clause = "We will not share your details with advertisers without your consent."
    assert said(document_of(("Your data", [NEWS, clause])), "share-third-party", clause) == [
        "They may share details about you with advertisers, but only if you agree."
    ]


def test_what_counts_as_a_yes_waits_for_no_other() -> None:
    clause = "By submitting the form you agree that Acorn Stores may contact you by e-mail about other products."
    after = "If you have opted in to marketing messages in our app, we let you stop them there."
    blocks = (
        Block(BlockKind.HEADING, "Marketing", level=2),
        Block(BlockKind.PARAGRAPH, NEWS),
        Block(BlockKind.PARAGRAPH, f"{clause} {after}"),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    told = said(document, "marketing-contact", clause, condition=Condition.NONE)
    assert told
    assert not any("agree" in text for text in told)


@pytest.mark.parametrize(
    ("clause", "how"),
    [
        ("Your continued use of our site will be taken as acceptance of this privacy policy.", "the site"),
        (
            "Your continued use of our site and services will be taken as acceptance of this privacy policy.",
            "the service",
        ),
    ],
)
def test_going_on_is_of_what_the_clause_names(clause: str, how: str) -> None:
    assert said(document_of(("Rules", [NEWS, clause])), "consent-by-use", clause, condition=Condition.NONE) == [
        f"Going on using {how} counts as agreeing to the policy."
    ]
