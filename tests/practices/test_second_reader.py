"""The second reader: what words and pairs of words tell, beside the rules."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from reader.load import load_text
from reader.practices import Condition, check_own_rules, detect, load_taxonomy
from reader.practices.detector import read_sentences
from reader.practices.finding import ALMOST_SURE, Kind, Severity
from reader.practices.rulebook import load_rulebook
from reader.practices.second_reader import Read, SecondReader, load_second_reader
from reader.practices.trust import load_trust
from reader.practices.word_weights import features
from reader.segment import segment

# Signs in order: always, words, rule, words and rule, trust, top, document, section, near, length, lead-in, practices.
BY_WORDS = (0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def small(weights: tuple[float, ...] = BY_WORDS) -> SecondReader:
    """Return a model of two practices: "record" speaks for the first, "cookie" for the second."""
    words = {"w record": "0:300", "w call": "0:200", "w cookie": "1:300"}
    known = ("call-recording", "cookies-use")
    return SecondReader(known, (-4.0, -4.0), words, weights, -2.0, 0.4, frozenset({"call-recording"}))


def sentence(text: str, **found: float) -> Read:
    return Read(text, "", "", 0, {name.replace("_", "-"): trust for name, trust in found.items()})


def test_a_vector_of_features_has_one_length_whatever_the_sentence() -> None:
    for text in ("calls", "we may record calls to our branches", "we " * 60):
        vector = features(text, "we do this:", "your calls")
        assert math.isclose(sum(value**2 for value in vector.values()), 16.0)


def test_features_tell_where_a_word_stands_and_join_its_forms() -> None:
    vector = features("we recorded your calls", "phone", "security")
    assert {"w record", "w call", "b we record", "s we your", "l phone", "w phone", "h security"} <= set(vector)
    assert vector["w phone"] < vector["w record"]
    assert features("recording", "", "").keys() == features("recorded", "", "").keys()
    assert features("", "", "") == {}


def test_words_that_speak_for_a_practice_find_it_where_it_may_be_found_alone() -> None:
    model = small()
    assert [set(row) for row in model.judge([sentence("record calls"), sentence("we bake bread")])] == [
        {"call-recording"},
        set(),
    ]
    assert model.judge([sentence("cookies")]) == [{}]  # not one of those that words alone may find


def test_a_finding_of_a_rule_whose_words_speak_against_it_is_doubted() -> None:
    [kept, doubted] = small().judge([sentence("record calls", call_recording=0.8), sentence("tea", call_recording=0.8)])
    assert set(kept) == {"call-recording"}
    assert doubted == {}


def test_signs_of_the_document_count() -> None:
    by_others = (*BY_WORDS[:6], 5.0, *BY_WORDS[7:])
    once = [sentence("tea", call_recording=0.8)]
    assert small(by_others).judge(once) == [{}]
    assert all(small(by_others).judge(once * 3))


def test_the_model_that_ships_knows_every_practice_and_finds_no_high_risk_alone() -> None:
    model = load_second_reader()
    practices = load_taxonomy().practices
    assert set(model.practices) >= {practice.id for practice in practices if not practice.id.startswith("my-")}
    high = {p.id for p in practices if p.kind is Kind.RISK and p.severity is Severity.HIGH}
    assert not high & model.alone
    assert model.alone
    assert len(model.weights) == len(BY_WORDS)
    assert len(model.bias) == len(model.practices)


LONG = """# Hollin Bank: privacy

## Your calls

We may record telephone calls to our branches for training.

## Where we share

We may share your details with credit reference agencies, who record the search.
"""


def test_what_words_alone_find_is_never_sure_and_named_so() -> None:
    document = segment(load_text(LONG, "markdown"))
    trust = load_trust()
    for finding in detect(document):
        for evidence in finding.evidence:
            if evidence.by_words_alone:
                assert evidence.certainty <= ALMOST_SURE
                assert not evidence.hits
                assert trust.of(evidence.rule) == ALMOST_SURE
            else:
                assert evidence.rule in {rule.id for rule in load_rulebook().rules}
    assert "call-recording" in {finding.practice for finding in detect(document)}


def test_rules_can_be_asked_alone() -> None:
    document = segment(load_text(LONG, "markdown"))
    alone = detect(document, rules_alone=True)
    assert not any(evidence.by_words_alone for finding in alone for evidence in finding.evidence)


def test_sentences_are_read_without_headings_with_what_rules_found() -> None:
    document = segment(load_text(LONG, "markdown"))
    read = list(read_sentences(document, load_rulebook()))
    assert read[0].own == "we may record telephone calls to our branches for training."
    assert read[0].heading == "your calls"
    assert "call-recording" in read[0].found


def test_two_readings_give_the_same_findings() -> None:
    document = segment(load_text(LONG, "markdown"))
    assert detect(document) == detect(document)


OWN = """
[concepts]
my-rain = ["rain", "hail"]

[[practice]]
id = "my-weather"
kind = "fact"
title = "They talk of the weather"
says = "They talk of the weather."

[[rule]]
id = "my-weather.rain"
practice = "my-weather"
why = "It talks of rain."
all = ["my-rain"]
hits = ["Hail falls in March."]
misses = ["Snow falls in May."]
"""


def test_rules_of_ones_own_are_never_doubted(tmp_path: Path) -> None:
    path = tmp_path / "weather.toml"
    path.write_text(OWN, encoding="utf-8")
    book = check_own_rules(path)
    found = detect(segment(load_text("# Post\n\nHail falls in spring.\n", "markdown")), book)
    assert [finding.practice for finding in found] == ["my-weather"]
    assert found[0].condition is Condition.NONE


@pytest.mark.parametrize("text", ["Hello.", "# Only a heading"])
def test_a_text_of_next_to_nothing_is_read_too(text: str) -> None:
    assert detect(segment(load_text(text, "markdown"))) == ()


def test_words_alone_make_no_promise_of_a_sentence_that_denies_nothing() -> None:
    for text in ("We may sell your personal data.", "We sell the personal data of our customers to other companies."):
        found = detect(segment(load_text(f"# Policy\n\n## Selling\n\n{text}\n", "markdown")))
        assert "sell-data" in {finding.practice for finding in found}
        assert not {finding.practice for finding in found} & {"no-sell-promise", "no-share-promise"}


def test_who_they_are_and_what_they_trade_in_is_no_risk_by_its_words() -> None:
    text = 'Hartwell Limited ("we", "us") sells furniture from our shops and catalogue and lets you spread the cost.'
    found = detect(segment(load_text(f"# Hartwell Privacy Policy\n\n{text}\n", "markdown")))
    assert not [finding for finding in found if load_taxonomy()[finding.practice].kind is Kind.RISK]
