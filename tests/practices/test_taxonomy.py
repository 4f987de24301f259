"""The taxonomy is what the definitions say: 58 practices, each of one kind."""

from __future__ import annotations

from reader.practices import Kind, Severity, load_taxonomy


def test_has_the_58_practices_once_each() -> None:
    practices = load_taxonomy().practices
    assert len(practices) == 58
    assert len({practice.id for practice in practices}) == 58


def test_only_risks_have_a_severity() -> None:
    for practice in load_taxonomy().practices:
        assert (practice.kind is Kind.RISK) == (practice.severity is not Severity.NONE), practice.id


def test_finds_a_practice_by_id_and_tells_its_place() -> None:
    taxonomy = load_taxonomy()
    assert taxonomy["credit-search"].severity is Severity.HIGH
    assert "credit-search" in taxonomy
    assert "horoscope" not in taxonomy
    assert taxonomy.order("share-third-party-marketing") == 0
