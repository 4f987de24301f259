"""One sure clause among others that are not says nothing for certain of what is often told too surely."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.clauses.clause import Clause
from reader.summary.clauses.presumed import is_presumed
from reader.summary.saying.outvoted import as_sure_as_all, outvoted
from tests.summary.builders import document_of, finding, lines

pytestmark = pytest.mark.doubted

SURE = "We check you with fraud prevention agencies."
MAY = "We may check what you tell us with fraud prevention agencies."
ALSO = "We may also pass your letters to fraud prevention agencies."


def clause(*, modal: bool = False, limited: bool = False, presumed: bool = False) -> Clause:
    return Clause("x", (), modal, limited=limited, presumed=presumed)


@pytest.mark.parametrize(
    ("clauses", "sure"),
    [
        ([clause()], True),
        ([clause(), clause(modal=True)], False),
        ([clause(), clause(limited=True)], False),
        ([clause(), clause(), clause(modal=True)], True),
        ([clause(), clause(), clause(modal=True), clause(modal=True)], True),
        ([clause(), clause(), *[clause(modal=True)] * 3], False),
    ],
)
def test_sure_clauses_are_outvoted_by_more_that_are_not(clauses: list[Clause], sure: bool) -> None:
    assert any(one.sure for one in outvoted(clauses, clauses)) is sure


def test_a_clause_that_says_something_else_has_no_vote() -> None:
    clauses = [clause(), clause(modal=True)]
    assert outvoted(clauses, clauses[:1]) == clauses


def test_what_only_speaks_of_a_deed_is_as_open_as_what_states_it() -> None:
    known = clause(presumed=True)
    assert as_sure_as_all(known, [known, clause(modal=True)]).modal
    assert not as_sure_as_all(known, [known, clause(modal=True), clause()]).modal
    assert not as_sure_as_all(clause(), [clause(), clause(modal=True)]).modal


def test_of_what_is_often_told_too_surely_one_sure_clause_is_not_enough() -> None:
    assert lines("fraud-check", SURE, MAY) == ["They may check you with fraud-prevention agencies."]
    assert lines("fraud-check", SURE, SURE.replace("We", "We also"), MAY) == [
        "They check you with fraud-prevention agencies."
    ]


@pytest.mark.parametrize(("certainty", "may"), [(0.9, "may "), (0.97, "")])
def test_nor_where_the_finding_is_none_too_sure(certainty: float, may: str) -> None:
    texts = ["Other firms handle your details for us.", "We may let other firms handle your details for us."]
    document = document_of(("One", texts))
    found = finding(document, "share-service-providers", *texts, certainty=certainty)
    (sentence,) = summarise(document, [found]).sections["s1"]
    assert sentence.text == f"They {may}let outside firms handle your details for them."


def test_a_search_that_is_spoken_of_is_no_surer_than_the_clause_that_allows_it() -> None:
    told = "These searches will be recorded by the credit reference agencies."
    assert is_presumed(told, [told.index("searches"), told.index("recorded")])
