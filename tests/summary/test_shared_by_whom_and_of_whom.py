"""Who gives what, and of whom: what others give or do, what names nobody, and to whom alone a denial is."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.clauses.grounding import ground_of
from reader.summary.clauses.nobodys import is_of_nobody
from reader.summary.texts.roles import Role, out_of_role
from reader.summary.texts.slots import load_slots
from tests.summary.builders import FILLER, document_of, finding, lines, span_of

_NOT_SAID = (
    ("share-authorities", "Those external organisations may process your data and may have to disclose it to police."),
    (
        "transfer-abroad",
        "Some states have entered into an agreement with Canada by which passenger data is sent there.",
    ),
    ("credit-search", "Our booklet also includes information about the credit reference agencies we use."),
    ("no-share-promise", "We never disclose anonymised data in a way that could identify you."),
    ("no-share-promise", "We cannot identify you from this data and it is not shared with any other company."),
    ("publish-personal-data", "We process your data to enable you to publish a pattern or make a comment."),
    ("publish-personal-data", "We may display patterns on the basis of your location and those you have knitted."),
)


@pytest.mark.parametrize(("practice", "clause"), _NOT_SAID)
def test_what_others_do_or_no_one_sees_is_not_said(practice: str, clause: str) -> None:
    assert lines(practice, clause) == []


_SAID = (
    ("no-sell-promise", "We do not sell your data to any unrelated third parties.", "to unrelated firms."),
    ("no-sell-promise", "We do not rent or sell your data to unaffiliated companies.", "to firms outside their group."),
    ("no-sell-promise", "We do not sell your data to any third parties.", "They promise not to sell your data."),
    (
        "share-third-party",
        "For fraud prevention, we may share information about fraudulent activity with the relevant banks.",
        "to deal with fraud.",
    ),
    (
        "transfer-protected",
        "We transfer personal information received under the DPF only to countries with equivalent protection.",
        "out of Europe.",
    ),
)


@pytest.mark.parametrize(("practice", "clause", "end"), _SAID)
def test_it_is_said_of_those_whom_the_clause_names(practice: str, clause: str, end: str) -> None:
    (line,) = lines(practice, clause)
    assert line.endswith(end)


def test_how_statistics_are_not_given_makes_no_giving_certain() -> None:
    how = "We never disclose aggregated information in a manner that could identify you."
    assert not ground_of("share-aggregate").bears(how)
    assert ground_of("share-aggregate").bears("We may disclose aggregated information in a form that helps others.")


def test_parents_tell_of_their_children() -> None:
    source = load_slots()["source"]
    assert not source.find("We may collect personal information from parents to open accounts for their children.")
    assert source.find("We may collect personal information about you from parents.")


def test_what_you_provide_passes_nothing_on() -> None:
    lead = "This includes any information provided by you or others in various ways, including:"
    item = "information that we receive from our partners and from fraud prevention agencies."
    assert out_of_role(Role.GIVEN, item, lead) == ((0, len(item)),)
    assert out_of_role(Role.GIVEN, item, "This includes any information provided to others, including:") == ()


def test_only_what_a_denial_of_selling_leaves_open_waits_for_a_yes() -> None:
    clause = "We do not sell or rent your details to third parties for their marketing without your consent."
    document = document_of(("About", [FILLER]), ("Your data", [clause]))
    found = finding(document, "share-third-party-marketing", clause, condition=Condition.CONSENT)
    (said,) = summarise(document, [found]).risks
    assert said.text == "Only if you agree, they may sell or rent your details to other companies for marketing."


def test_such_information_that_names_nobody_is_nobodys() -> None:
    such = "We may disclose such information to partners under agreement with us."
    for before, told in (
        ("We may share non-personal information that is aggregated.", False),
        ("We collect personal information about your garden.", True),
    ):
        document = document_of(("About", [FILLER]), ("Your data", [f"{before} {such}"]))
        assert is_of_nobody(document, span_of(document, such)) is not told
