"""Rules tried over all passages at once hold where each would hold by itself."""

from __future__ import annotations

from reader.document import Document
from reader.practices.cases import case_document
from reader.practices.detector import _headings
from reader.practices.matcher import match
from reader.practices.passage import make_passages
from reader.practices.rulebook import load_rulebook
from reader.practices.sieve import matches
from reader.report import Analyzer
from reader.resources import resource_path
from reader.segment import segment


def _sample() -> Document:
    return segment(Analyzer().read(resource_path("samples/lumenly.md")))


def test_each_passage_has_the_first_rule_that_holds_of_each_practice() -> None:
    book = load_rulebook()
    document = _sample()
    rules = book.rules[::4]
    passages = tuple(make_passages(document, book.vocabulary, _headings([document], book)[0]))
    expected = []
    for passage in passages:
        first: dict[str, str] = {}
        for rule in rules:
            if rule.practice not in first and match(rule, passage):
                first[rule.practice] = rule.id
        expected.append(list(first.values()))
    alone = tuple(make_passages(document, book.vocabulary, _headings([document], book)[0]))
    assert [[found.rule.id for found in each] for each in matches(alone, rules)] == expected
    assert sum(map(len, expected)) > 20


def test_tells_how_far_it_is() -> None:
    book = load_rulebook()
    _, document = case_document("We sell your data to brokers.")
    told: list[float] = []
    matches(tuple(make_passages(document, book.vocabulary, [frozenset()])), book.rules, told.append)
    assert told[0] == 0
    assert told == sorted(told)
    assert len(told) > 10
    assert told[-1] < 1


def test_nothing_is_found_in_nothing() -> None:
    assert matches((), load_rulebook().rules) == []
