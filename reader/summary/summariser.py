"""Summariser: a Document and its Findings in, the Summary out. Nothing is said that no finding or sentence states."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import Document
from reader.practices.finding import Finding, Kind
from reader.summary.grounding import grounded
from reader.summary.model import Summary
from reader.summary.phrase import Clauses
from reader.summary.policy_summary import actions, merge, not_stated, overview
from reader.summary.readability import count_words, reading_grade, reading_minutes
from reader.summary.section_summary import summarise_sections
from reader.summary.statement import Speaker
from reader.summary.wording import load_wording


def summarise(document: Document, findings: Sequence[Finding]) -> Summary:
    """Say in plain English what a policy says, each sentence with its clauses.

    The grade is measured on whole sentences: headings, rows and list items would make a text look easier than it is.
    """
    wording = load_wording()
    speaker = Speaker(wording, Clauses(document))
    sayable = grounded(document, findings)
    merged = merge(sayable)
    words = count_words(document.text)
    whole = [
        document.quote(sentence.span)
        for sentence in document.sentences
        if not sentence.is_heading and document.text[sentence.span.end - 1 : sentence.span.end] in (".", "!", "?")
    ]
    return Summary(
        sections=summarise_sections(document, sayable, speaker, wording),
        risks=overview(merged, Kind.RISK, speaker),
        protections=overview(merged, Kind.PROTECTION, speaker),
        rights=overview(merged, Kind.RIGHT, speaker),
        facts=overview(merged, Kind.FACT, speaker),
        actions=actions(document, merged, speaker),
        not_stated=not_stated(merge(findings)),
        words=words,
        reading_minutes=reading_minutes(words),
        reading_grade=reading_grade(whole),
    )
