"""A yes is carried on to what only points back at it, and no other yes than to what is done."""

from __future__ import annotations

import pytest

from reader.document import Document, Span
from reader.summary.clauses.chained import goes_on_under_a_yes
from reader.summary.clauses.refusals import lets_you_stay_out
from tests.summary.builders import document_of


def pair(before: str, clause: str) -> tuple[Document, Span]:
    """Return a document of two sentences and the second one's span."""
    document = document_of(("Use", [f"{before} {clause}"]))
    start = document.text.index(clause)
    return document, Span(start, start + len(clause))


@pytest.mark.parametrize(
    "before", ["With your consent, we use Heron Lens.", "If you agree to this, we use Heron Lens."]
)
def test_what_is_named_goes_on_under_a_yes(before: str) -> None:
    assert goes_on_under_a_yes(*pair(before, "Heron Lens records how you use our site."))


@pytest.mark.parametrize(
    ("before", "clause"),
    [
        ("Once you have agreed to our terms, we open an account for you.", "This lets us collect your location."),
        ("When you agree to a quote, we send you an invoice.", "It may be used to contact you about our offers."),
        ("With your consent, we use Heron Lens.", "Heron Lens records how you use our site without asking you."),
        ("With your consent, we may use tools.", "These technologies collect your IP address at all times."),
        ("With your consent, we use Heronry.", "Heron records how you use our site."),
    ],
)
def test_another_yes_or_what_is_done_anyway_is_none(before: str, clause: str) -> None:
    assert not goes_on_under_a_yes(*pair(before, clause))


def test_who_may_opt_out_is_not_out_already() -> None:
    assert lets_you_stay_out("You may opt in, or remain opted out.")
    assert not lets_you_stay_out("Unless you opt out, we share it; to stay opted out, do not opt in again.")
    assert not lets_you_stay_out("We share it unless you opt out; to keep fraudsters out you must opt in.")
