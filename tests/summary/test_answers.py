"""What a section answers that is no practice: invented sections."""

from __future__ import annotations

import pytest

from reader.practices.finding import Finding
from reader.summary import summarise
from tests.summary.builders import document_of, finding


def _said(title: str, *clauses: str, stated: dict[str, str] | None = None) -> list[str]:
    document = document_of((title, list(clauses)))
    findings: list[Finding] = [finding(document, practice, clause) for practice, clause in (stated or {}).items()]
    return [one.text for said in summarise(document, findings).sections.values() for one in said]


_HEEDED = "They heed “Do Not Track” signals from your browser."


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("We honour Do Not Track signals.", _HEEDED),
        (
            "We stop targeted ads in response to a Do Not Track signal.",
            "They stop adverts aimed at you where your browser sends a “Do Not Track” signal.",
        ),
        (
            "We do not ask for your name, e-mail address or phone number.",
            "They say that they do not ask for your name, e-mail address or phone number.",
        ),
    ],
)
def test_a_section_gives_its_answer_before_the_practices(clause: str, text: str) -> None:
    track = "We use pixels to see how you use our site."
    assert _said("Signals", clause, track, stated={"tracking-analytics": track}) == [
        text,
        "They measure how you use their site or service.",
    ]


def test_where_no_practice_is_found_the_answer_is_what_is_said() -> None:
    told = "Do Not Track signals are sent by browsers for people who use our site and who want no data collected."
    assert _said("Do Not Track", told, "We honour Do Not Track signals.") == [_HEEDED]


def test_the_same_sentence_is_said_once() -> None:
    clause = "We do not ask for your name, e-mail address or phone number."
    assert _said("Details", clause) == ["They do not ask for your name, e-mail address or phone number."]


@pytest.mark.parametrize(
    "clause",
    [
        "We do not honour Do Not Track signals.",
        "You may read how we respond to Do Not Track signals.",
        "We do not ask for your name unless you buy a ticket.",
        "We never collect the names of children.",
        "Our cookies do not collect your name.",
        "We never ask you to send your name by e-mail.",
    ],
)
def test_what_is_denied_or_holds_in_part_is_no_answer(clause: str) -> None:
    assert not {_HEEDED, "They say that they do not ask for your name."} & set(_said("Signals", clause))
