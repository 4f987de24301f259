"""A rule holds in a sentence with its own words, also where the lead-in holds nearer ones."""

from __future__ import annotations

from reader.practices.cases import case_document
from reader.practices.concept import Vocabulary
from reader.practices.matcher import match
from reader.practices.passage import make_passages
from reader.practices.rule import read_rule
from reader.practices.taxonomy import shipped_taxonomy

WORDS = ("clause-boundary", "denial", "no-denial", "denial-end", "unless-consent", "if-consent", "if-volunteered")
VOCABULARY = Vocabulary(
    {name: ["not used here"] for name in (*WORDS, "if-not-opted-out", "exception")}
    | {"denial": ["never"], "may": ["may"], "see": ["see"], "then": ["then see"], "they": ["they may"]}
)
ROW = {"id": "right-access.x", "practice": "right-access", "why": "It lets you.", "all": ["may", "see"]}


def holds(case: str, **keys: list[str] | str) -> bool:
    rule = read_rule({**ROW, **keys}, "rights.toml", VOCABULARY, shipped_taxonomy())
    *_, passage = make_passages(case_document(case)[1], VOCABULARY, [frozenset()])
    return match(rule, passage) is not None


def test_an_item_is_found_by_its_own_words_though_the_lead_in_holds_nearer_ones() -> None:
    assert holds("You may see your data and: >> see what was passed on")


def test_an_item_is_not_found_by_the_words_of_its_lead_in_alone() -> None:
    assert not holds("You may see your data and: >> read the news")


def test_words_asked_for_before_must_stand_in_one_of_the_two_sentences_before() -> None:
    assert holds("You may read it. // You may see it.", before=["may"])
    assert holds("You may read it. // It is here. // You may see it.", before=["may"])
    assert not holds("You may read it. // It is here. // It is new. // You may see it.", before=["may"])
    assert not holds("You may see it.", before=["may"])


def test_words_that_do_not_count_for_the_anchor_count_for_the_others() -> None:
    assert not holds("You may then see it.", not_in=["then"])
    assert holds("You may then see it.", anchor_not_in=["then"])
    assert not holds("They may then see it.", anchor_not_in=["they"])


def test_a_denial_after_the_first_concept_counts_where_all_of_them_must_be_free_of_it() -> None:
    assert not holds("You never may see it.")
    assert holds("You may never see it.")
    assert holds("You may see it.", denial="forbid-all")
    assert not holds("You may never see it.", denial="forbid-all")
