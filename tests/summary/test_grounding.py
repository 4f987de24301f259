"""A sentence is said only of a clause that itself holds what it says."""

from __future__ import annotations

import pytest

from reader.practices import load_taxonomy
from reader.practices.finding import Condition
from reader.resources import resource_toml
from reader.summary.grounding import compiled, ground_of, grounded
from tests.summary.builders import document_of, finding


@pytest.mark.parametrize(
    ("practice", "clause", "bears"),
    [
        ("share-third-party", "We share your details with our partners.", True),
        ("share-third-party", "Our partners provide us with your details.", False),
        ("retention-limited", "We keep your messages for 30 days.", True),
        ("retention-limited", "We have held true to our values for 130 years.", False),
        ("fraud-check", "We verify your identity before you open an account.", True),
        ("fraud-check", "We verify your identity when you make a request to see your data.", False),
        ("right-access", "You can ask for a copy of your data.", True),
        ("right-access", "Our staff can access your data.", False),
        ("security-measures", "We protect your data with encryption.", True),
        ("security-measures", "This notice explains how we protect your data.", False),
    ],
)
def test_clauses_that_bear_a_practice_and_that_do_not(practice: str, clause: str, bears: bool) -> None:
    assert ground_of(practice).bears(clause) is bears


def test_rights_and_questions_state_no_practice() -> None:
    for clause in ("You have the right to know what we collect.", "Do we collect your name?"):
        document = document_of(("Rights", [clause]))
        assert grounded(document, [finding(document, "collect-contact", clause)]) == []


def test_a_list_item_is_read_with_its_lead_in() -> None:
    ground = ground_of("share-third-party")
    assert not ground.bears("Insurers")
    assert ground.bears("Insurers", "We may share your details with:")


def test_only_the_clauses_that_bear_it_stay() -> None:
    good, bad = "We keep your messages for 30 days.", "We have held true to our values for 130 years."
    document = document_of(("Keeping", [good, bad]))
    (kept,) = grounded(document, [finding(document, "retention-limited", good, bad)])
    assert [document.quote(item.span) for item in kept.evidence] == [good]
    assert grounded(document, [finding(document, "retention-limited", bad)]) == []


def test_every_practice_has_its_ground_and_every_pattern_is_right() -> None:
    ids = {practice.id for practice in load_taxonomy().practices}
    tables = resource_toml("wording/en/grounds.toml").keys() - {
        "terms", "all", "all-but-rights", "lead", "conditions", "others",
    }  # fmt: skip
    assert tables == ids
    for practice in ids:
        ground = ground_of(practice)
        assert ground.needs
        for pattern in (pattern for pair in ground.pairs for pattern in pair):
            assert compiled(pattern)


def test_another_firm_s_deed_is_not_theirs() -> None:
    clause = "Facebook may collect your IP address."
    document = document_of(("About this page", ["Acorn Stores sells acorns. " * 10, clause]))
    assert grounded(document, [finding(document, "device-data", clause)]) == []
    own = document_of(("Facebook and you", [clause]))
    assert len(grounded(own, [finding(own, "device-data", clause)])) == 1


def test_a_condition_needs_its_words() -> None:
    asked = "If you consent, we collect your name."
    signed = "If you sign up, we collect your name."
    for clause, condition in ((asked, Condition.CONSENT), (signed, Condition.NONE)):
        document = document_of(("Names", [clause]))
        (kept,) = grounded(document, [finding(document, "collect-contact", clause, condition=Condition.CONSENT)])
        assert (kept.condition, kept.evidence[0].condition) == (condition, condition)
