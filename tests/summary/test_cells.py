"""Where the words of a clause stand in the document."""

from __future__ import annotations

from reader.document import Span
from reader.load import load_text
from reader.practices.finding import Condition, Evidence
from reader.segment import segment
from reader.summary.cells import place_of

_ROW = "Take payment | Name | Payment processors"
_DOCUMENT = segment(load_text(f"{_ROW}\n", "text", "heron"))


def _evidence(said: str = "") -> Evidence:
    at = _DOCUMENT.text.index(_ROW)
    return Evidence(Span(at, at + len(_ROW)), "share-service-providers.named", Condition.NONE, said=said)


def test_words_of_a_sentence_stand_where_they_stand_in_it() -> None:
    assert _DOCUMENT.quote(place_of(_DOCUMENT, _evidence(), 0, 4)) == "Take"


def test_words_of_a_cell_stand_in_the_cell_whatever_head_goes_before() -> None:
    said = "we share your personal information with: Payment processors"
    start = said.index("Payment")
    assert _DOCUMENT.quote(place_of(_DOCUMENT, _evidence(said), start, start + 7)) == "Payment"
    assert place_of(_DOCUMENT, _evidence(said), start, start + 7).start > _DOCUMENT.text.index("Name")


def test_words_of_the_head_are_not_the_policys() -> None:
    said = "we share your personal information with: Payment processors"
    item = _evidence(said)
    assert place_of(_DOCUMENT, item, said.index("personal"), said.index("information")) == item.span
