"""The history of a policy: which version brought what, and which dropped it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reader.compare import History, compare, history, history_json
from reader.report import Analyzer

CALLS = "We may record your telephone calls for training."
CREDIT = "We search your file at credit reference agencies."
GARDENS = "We like gardens."
GERMAN = "Wir geben Ihre Daten nicht an Dritte weiter und verkaufen sie nicht. " * 6
FILLING = "We thank you for your visit to the shop and we hope to see you and all of yours again. " * 10


def history_of(*texts: str) -> History:
    analyzer = Analyzer()
    return history(
        [analyzer.analyze(analyzer.read_text(f"# Privacy policy\n\n{text}\n", "markdown")) for text in texts]
    )


def test_what_came_and_went_is_told_by_version() -> None:
    past = history_of(CALLS, f"{CALLS} {CREDIT}", CREDIT)
    assert [[track.practice for track in past.brought(at)] for at in range(3)] == [[], ["credit-search"], []]
    assert [[track.practice for track in past.dropped(at)] for at in range(3)] == [[], [], ["call-recording"]]
    tracks = {track.practice: track for track in past.tracks}
    assert tracks["credit-search"].present == (False, True, True)
    assert tracks["credit-search"].clauses[1] is not None
    assert tracks["credit-search"].clauses[0] is None
    assert sum(past.counts(1).values()) == sum(past.counts(0).values()) + 1


def test_a_version_with_another_layout_brings_nothing() -> None:
    past = history_of(f"{CALLS} {GARDENS}", f"{GARDENS}\n\n{CALLS}")
    assert not past.brought(1)
    assert not past.dropped(1)
    assert all(track.steady for track in past.tracks)


def test_json_names_what_each_version_brought() -> None:
    content = json.loads(history_json(history_of(CALLS, f"{CALLS} {CREDIT}")))
    assert content["schema"] == "policy-reader/history/1"
    assert [version["brought"] for version in content["versions"]] == [[], ["credit-search"]]
    credit = next(risk for risk in content["risks"] if risk["practice"] == "credit-search")
    assert credit["quotes"] == ["", CREDIT]


def test_a_policy_of_one_version_has_no_changes() -> None:
    past = history_of(CALLS)
    assert (past.brought(0), past.dropped(0)) == ((), ())


def test_nothing_is_told_of_the_part_of_a_version_that_was_not_read() -> None:
    whole, part = f"{CALLS} {CREDIT}\n\n{FILLING}", f"{CALLS}\n\n{FILLING}\n\n{GERMAN}"
    past = history_of(whole, part, whole)
    assert not any(past.brought(place) + past.dropped(place) for place in range(3))
    credit = next(track for track in past.tracks if track.practice == "credit-search")
    assert (credit.present, credit.unknown, credit.steady) == ((True, False, True), (False, True, False), True)
    assert (past.notices[0], past.notices[2]) == ("", "")
    assert "German" in past.notices[1]
    content = json.loads(history_json(past))
    assert content["versions"][1]["not_read"] == past.notices[1]
    assert next(risk for risk in content["risks"] if risk["practice"] == "credit-search")["unknown"][1]


def test_what_went_while_a_version_was_not_read_is_told_of_the_next_that_was() -> None:
    past = history_of(f"{CALLS} {CREDIT}\n\n{FILLING}", GERMAN, f"{CALLS}\n\n{FILLING}")
    assert [[track.practice for track in past.dropped(at)] for at in range(3)] == [[], [], ["credit-search"]]
    assert not any(past.brought(at) for at in range(3))


def test_a_part_that_was_not_read_is_told_also_where_the_document_has_no_notice() -> None:
    analyzer = Analyzer()
    whole, part = (
        analyzer.analyze(analyzer.read_text(f"# Privacy policy\n\n{text}\n", "markdown"))
        for text in (f"{CALLS}\n\n{FILLING}", f"{CALLS}\n\n{FILLING}\n\n{GERMAN}")
    )
    part = replace(part, document=replace(part.document, notices=()))
    assert part.document.unread
    past = history([whole, part])
    assert past.notices == ("", "Not all of it was read.")
    assert compare(whole, part).notices == ("New: Not all of it was read.",)


def test_a_history_is_not_made_without_what_was_not_read_of_each_version() -> None:
    with pytest.raises(TypeError):
        History((), ())  # type: ignore[call-arg]
