"""A sentence is central by the words that its section repeats, that its title names and that other sections lack."""

from __future__ import annotations

from reader.summary.quoting.central import Centrality
from tests.summary.builders import document_of


def central(title: str, *texts: str) -> list[float]:
    document = document_of(("Acorns", ["We sell acorns by the bag.", "We weigh bags of acorns."]), (title, list(texts)))
    return Centrality(document).of(texts, title)


def test_words_that_a_section_repeats_make_a_sentence_central() -> None:
    both, one, none = central("More", "Drivers weigh parcels.", "Parcels arrive.", "Rain falls.")
    assert both > one > none
    assert both == 1.0


def test_a_word_of_the_title_counts_double_where_the_section_holds_it() -> None:
    named, other = central("Our drivers", "Drivers rest on Sunday.", "Parcels rest on Monday.")
    assert named > other


def test_a_word_that_every_section_holds_tells_little() -> None:
    common, rare = central("More", "Acorns arrive late.", "Parcels arrive late.")
    assert rare > common


def test_nothing_is_central_where_no_word_carries_meaning() -> None:
    assert central("More", "We do it.", "You may.") == [0.0, 0.0]
    assert central("More") == []
