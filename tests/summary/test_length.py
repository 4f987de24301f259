"""The work of a summary grows with the length of the policy, and not with its square."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding

OTHER = "We are Acorn, and this is a part of our policy."
FEW, MANY = 40, 160
_MARGIN = 2  # a square would be four times what grows with the length

_CLAUSES = (
    ("share-third-party", "We share your e-mail address number {} with our partners if you agree."),
    ("right-delete", "You can have your photo number {} deleted."),
    ("right-access", "If you live in Ohio, you have the right to see record number {}."),
)


def calls_for(sections: int, title: str) -> int:
    """Return how many calls the summary of a policy of as many sections takes."""
    stated = [_CLAUSES[number % len(_CLAUSES)] for number in range(sections)]
    said = [(practice, text.format(number)) for number, (practice, text) in enumerate(stated)]
    document = document_of(*((title.format(number), [text, OTHER]) for number, (_, text) in enumerate(said)))
    findings = [finding(document, practice, text) for practice, text in said]
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        summarise(document, findings)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    "title", ["Part {} of it", "{}. Matters", "1.{} Matters", "Notice to residents of Ohio", "If you live in Ohio: {}"]
)
def test_four_times_as_many_sections_are_about_four_times_the_work(title: str) -> None:
    calls_for(FEW, title)  # the vocabularies are read and the patterns compiled once
    assert calls_for(MANY, title) < _MARGIN * MANY / FEW * calls_for(FEW, title)
