"""What a section states less surely is told in the policy's own words."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding

SHARED = "We may share your details with insurers whom we choose with care."
LONG = (
    "We may share your details, which we look at first, with insurers whom we choose with care, with their "
    "agents and with the agents of these, wherever they may be, so that they can see what our customers think."
)
LAW = "We may give your details to the police."
KEPT = "We never share your street with other firms."


def said(text: str, practice: str, certainty: float) -> list[str]:
    document = document_of(("One", [text]))
    sections = summarise(document, [finding(document, practice, text, certainty=certainty)]).sections
    return [sentence.text for told in sections.values() for sentence in told]


def test_a_less_sure_finding_is_told_as_it_is_written() -> None:
    told = "They may share your details with insurers whom they choose with care."
    assert said(SHARED, "share-third-party", 0.8) == [told]
    assert said(SHARED, "share-third-party", 0.95) != [told]


def test_a_long_clause_is_told_in_our_words() -> None:
    assert all(len(text.split()) < 20 for text in said(LONG, "share-third-party", 0.8))


def test_a_promise_is_told_as_what_they_say() -> None:
    assert said(KEPT, "no-share-promise", 0.8) == ["They say that they never share your street with other firms."]


@pytest.mark.parametrize("certainty", [0.8, 0.95])
def test_a_less_sure_finding_joins_no_other(certainty: float) -> None:
    document = document_of(("One", [SHARED, LAW]))
    findings = [
        finding(document, "share-third-party", SHARED, certainty=certainty),
        finding(document, "share-authorities", LAW),
    ]
    told = [sentence for texts in summarise(document, findings).sections.values() for sentence in texts]
    assert len(told) == (2 if certainty < 0.9 else 1)


def test_the_clause_told_is_the_likeliest() -> None:
    document = document_of(("One", [KEPT, SHARED]))
    weak = finding(document, "share-third-party", KEPT, certainty=0.7)
    strong = finding(document, "share-third-party", SHARED, certainty=0.8)
    both = [weak.evidence[0], strong.evidence[0]]
    one = type(weak)(weak.id, weak.practice, weak.section, weak.condition, tuple(both))
    told = next(iter(summarise(document, [one]).sections.values()))
    assert told[0].text.startswith("They may share your details")


def test_what_stands_after_but_is_not_told_as_all_where_the_policy_gives_more() -> None:
    promise, suppliers, group = (
        "We never pass your details to anyone else.",
        "We share your details with firms that work for us.",
        "We share your details with our sister companies.",
    )
    document = document_of(("One", [promise, suppliers]), ("Two", [group]))
    found = [
        finding(document, "no-share-promise", promise),
        finding(document, "share-service-providers", suppliers),
    ]
    more = [*found, finding(document, "share-group", group)]
    assert "among others" not in summarise(document, found).sections[found[0].section][0].text
    assert "share them, among others, with" in summarise(document, more).sections[found[0].section][0].text
