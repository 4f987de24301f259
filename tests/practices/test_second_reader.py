"""The second reader: what words and pairs of words tell, beside the rules."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from reader.load import load_text
from reader.practices import Condition, check_own_rules, detect, load_taxonomy
from reader.practices.detector import read_sentences
from reader.practices.finding import SURE, Kind, Severity
from reader.practices.read import Read
from reader.practices.rulebook import load_rulebook
from reader.practices.second_reader import (
    PERHAPS,
    QUICK_SIGNS,
    SIGNS,
    SecondReader,
    load_quick_reader,
    load_second_reader,
    signs,
)
from reader.practices.word_weights import WordWeights, features
from reader.segment import segment

Load = Callable[[], SecondReader]
KNOWN = ("call-recording", "cookies-use")
BY_WORDS = {"words": 1.0}


@dataclass(frozen=True)
class Told:
    """A network that knows what it is told: the log odds of both practices by a word in the sentence."""

    odds: Mapping[str, tuple[float, float]]

    def log_odds(self, sentences: Sequence[Read], step: Callable[[float], None] | None = None) -> list[list[float]]:
        nothing = (-9.0, -9.0)
        return [list(next((o for word, o in self.odds.items() if word in read.own), nothing)) for read in sentences]


def small(weights: Mapping[str, float] = BY_WORDS, **sense: tuple[float, float]) -> SecondReader:
    """Return a model of two practices: the words "record" speak for the first, "cookie" for the second."""
    words = WordWeights({"w record": "0:300", "w call": "0:200", "w cookie": "1:300"}, (-4.0, -4.0))
    in_order = tuple(weights.get(name, 0.0) for name in SIGNS)
    return SecondReader(KNOWN, words, Told(sense), in_order, (-2.0, -2.0), 0.4, frozenset({"call-recording"}))


def quick(weights: Mapping[str, float] = BY_WORDS) -> SecondReader:
    """Return the model of `small` without its network."""
    in_order = tuple(weights.get(name, 0.0) for name in QUICK_SIGNS)
    return replace(small(), sense=None, weights=in_order, floors=(-2.0,))


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


@pytest.mark.parametrize(("likely", "found"), [(0.9, [{"cookies-use": PERHAPS}]), (0.99, [{}])])
def test_a_high_risk_is_found_alone_where_it_is_very_likely_and_then_as_stated_perhaps(
    likely: float, found: list[dict[str, float]]
) -> None:
    model = replace(small({"sense": 1.0}, biscuit=(-9.0, 3.0)), perhaps=frozenset({"cookies-use"}), likely=likely)
    assert model.judge([sentence("a biscuit")]) == found
    [by_rule] = model.judge([sentence("a biscuit", cookies_use=0.9)])
    assert by_rule["cookies-use"] > PERHAPS


def test_a_finding_of_a_rule_whose_words_speak_against_it_is_doubted() -> None:
    [kept, doubted] = small().judge([sentence("record calls", call_recording=0.8), sentence("tea", call_recording=0.8)])
    assert set(kept) == {"call-recording"}
    assert doubted == {}


def test_signs_of_the_document_count() -> None:
    by_others = {"words": 1.0, "document": 5.0}
    once = [sentence("tea", call_recording=0.8)]
    assert small(by_others).judge(once) == [{}]
    assert all(small(by_others).judge(once * 3))


def test_the_network_finds_what_the_words_do_not_tell() -> None:
    model = small({"sense": 1.0}, tape=(3.0, -9.0), tea=(-3.0, 3.0))
    found = model.judge([sentence("we tape what you say"), sentence("tea", call_recording=0.9)])
    assert [set(row) for row in found] == [{"call-recording"}, set()]  # cookies are not found without a rule


def test_what_the_network_finds_around_a_sentence_counts() -> None:
    near = small({"near_sense": 5.0, "sense": 0.1, "always": -3.0}, tape=(3.0, -9.0), perhaps=(-1.0, -9.0))
    assert near.judge([sentence("perhaps"), sentence("tea"), sentence("tape")])[0]
    assert not near.judge([sentence("perhaps"), sentence("tea"), sentence("tea"), sentence("tape")])[0]


def test_of_what_follows_in_a_very_long_text_the_words_tell_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.practices.second_reader._MOST_READ", 2)
    model = small({"sense": 1.0}, tape=(3.0, -9.0))
    found = model.judge([sentence("tape"), sentence("tea"), sentence("tape"), sentence("record calls")])
    assert [set(row) for row in found] == [{"call-recording"}, set(), set(), {"call-recording"}]


def test_without_the_network_the_words_and_what_is_around_are_weighed_as_with_it() -> None:
    sentences = [sentence("record calls"), sentence("tea", call_recording=0.8), sentence("cookies", cookies_use=0.9)]
    for weights in (BY_WORDS, {"words": 1.0, "document": 5.0}, {"rule": 2.0, "trust": 1.0, "near": -0.5}):
        assert quick(weights).judge(sentences) == small(weights).judge(sentences)


def test_without_the_network_there_are_no_signs_of_it() -> None:
    sentences = [sentence("tea", call_recording=0.8, my_weather=0.9)]
    [(number, column, values)] = signs(sentences, [(-4.0, -4.0)], None, KNOWN, (-2.0,))
    assert (number, KNOWN[column], len(values)) == (0, "call-recording", len(QUICK_SIGNS))
    [(*_, values)] = signs(sentences, [(-4.0, -4.0)], [(-4.0, -4.0)], KNOWN, (-2.0, -2.0))
    assert len(values) == len(SIGNS)


def test_an_empty_document_has_nothing_to_judge() -> None:
    assert small().judge([]) == quick().judge([]) == []


@pytest.mark.parametrize("load", [load_second_reader, load_quick_reader])
def test_the_share_done_rises_to_the_end_and_stops_the_work_by_what_it_raises(load: Load) -> None:
    shares: list[float] = []
    load().judge([sentence("we may record calls")] * 500, shares.append)
    assert shares == sorted(shares)
    assert 0 <= shares[0] < 0.2 < shares[-1] <= 1

    def stop(share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load().judge([sentence("we may record calls")], stop)


@pytest.mark.parametrize(("load", "names"), [(load_second_reader, SIGNS), (load_quick_reader, QUICK_SIGNS)])
def test_the_model_that_ships_knows_every_practice_and_finds_no_high_risk_alone(
    load: Load, names: Sequence[str]
) -> None:
    model = load()
    practices = load_taxonomy().practices
    assert set(model.practices) >= {practice.id for practice in practices if not practice.id.startswith("my-")}
    high = {p.id for p in practices if p.kind is Kind.RISK and p.severity is Severity.HIGH}
    assert not high & model.alone
    assert model.alone
    assert len(model.weights) == len(names)


LONG = """# Hollin Bank: privacy

## Your calls

We may record telephone calls to our branches for training.

## Where we share

We may share your details with credit reference agencies, who record the search.
"""


def test_what_no_rule_found_is_named_so_and_as_sure_as_it_is_likely() -> None:
    agents = "Cheque printers, card manufacturers, surveyors and the firm that scans our post act as our agents."
    document = segment(load_text(f"# Suppliers\n\n{agents}\n\n{LONG}", "markdown"))
    (likely, *_) = load_second_reader().judge(list(read_sentences(document, load_rulebook())))
    (found,) = [one for one in detect(document) if one.practice == "share-service-providers"]
    (evidence,) = found.evidence
    assert evidence.by_words_alone
    assert not evidence.hits
    assert evidence.certainty == likely["share-service-providers"] > SURE
    assert all(one.rule in {rule.id for rule in load_rulebook().rules} for one in detect(document, rules_alone=True))


def test_a_quick_reading_finds_without_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.practices.detector.load_second_reader", None)
    document = segment(load_text(LONG, "markdown"))
    told: list[float] = []
    found = detect(document, step=told.append, quick=True)
    assert "call-recording" in {finding.practice for finding in found}
    assert told == sorted(told)
    assert 0 <= told[0] < told[-1] <= 1


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
