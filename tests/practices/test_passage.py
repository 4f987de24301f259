"""A passage knows what is denied in it, its clauses, and the way back to the document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.block import ConceptHit
from reader.practices.cases import case_document
from reader.practices.passage import Passage, make_passages
from reader.practices.rulebook import load_rulebook


def passage_of(case: str) -> Passage:
    _, document = case_document(case)
    [passage] = make_passages(document, load_rulebook().vocabulary, [frozenset()])
    return passage


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("We do not share your details.", True),
        ("We never share your details.", True),
        ("None of your details are shared.", True),
        ("We share your details.", False),
        ("We do not collect it but may share it.", False),
        ("We not only keep but share your details.", False),
        ("If you do not object, we share your details.", False),
        ("We do not collect your age; we share your name.", False),
    ],
)
def test_a_denial_reaches_as_far_as_its_clause(text: str, denied: bool) -> None:
    passage = passage_of(text)
    assert passage.is_denied(passage.hits.of("give-away")[-1]) is denied


def test_a_lead_in_is_read_before_its_item_and_denies_it() -> None:
    passage = passage_of("We will never share your details with: >> advertisers;")
    assert passage.text == "We will never share your details with: advertisers;"
    assert passage.text[passage.own :] == "advertisers;"
    [hit] = [hit for hit in passage.hits.of("business-partner") if hit.start >= passage.own]
    assert passage.is_denied(hit)


@pytest.mark.parametrize(
    ("lead_in", "denied"),
    [
        ("We do not sell your details for any purpose.", False),
        ("We do not sell your details:", True),
        ("We do not sell your details to the following.", True),
        ("We do not sell your details to any of the firms below.", True),
    ],
)
def test_a_lead_in_that_is_a_sentence_denies_nothing_of_its_items(lead_in: str, denied: bool) -> None:
    passage = passage_of(f"{lead_in} >> We share your details with advertisers.")
    [hit] = [hit for hit in passage.hits.of("business-partner") if hit.start >= passage.own]
    assert passage.is_denied(hit) is denied


def test_a_hit_leads_back_to_its_place_in_the_document() -> None:
    heading, document = case_document("We share it with: >> the 😀 police")
    [passage] = make_passages(document, load_rulebook().vocabulary, [frozenset()])
    hit = passage.hits.of("authority-body")[-1]
    assert document.quote(passage.span(hit)) == "police"
    assert heading == ""


def test_clauses_are_told_apart() -> None:
    passage = passage_of("We share your name, but we never sell it.")
    assert passage.clause(0) != passage.clause(passage.text.index("sell"))


def test_counts_the_words_between_two_hits() -> None:
    passage = passage_of("We share with the other police.")
    share, police = passage.hits.of("give-away")[0], passage.hits.of("authority-body")[0]
    assert passage.words_between(share, police) == passage.words_between(police, share)


def test_words_far_apart_are_counted_as_those_close_by() -> None:
    text = " we share  names\u2003and places, " * 60
    passage = passage_of("We share names.")
    far = replace(passage, text=text)
    for start in range(40):
        for end in range(1_100, 1_140):
            a, b = ConceptHit("a", 0, start), ConceptHit("b", end, end + 2)
            assert far.words_between(a, b) == len(text[start:end].split())


@pytest.mark.timeout(20)
def test_a_sentence_of_denials_alone_does_not_hang() -> None:
    assert passage_of("not " * 20_000 + "x.").denied
