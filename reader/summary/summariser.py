"""Summariser: a Document and its Findings in, the Summary out. Nothing is said that no finding or sentence states."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from reader.document import Document
from reader.document.word_count import count_words
from reader.practices.finding import Finding, Kind, Severity
from reader.summary.clauses.grounding import grounded, is_firm
from reader.summary.clauses.labels import without_labels
from reader.summary.contradictions import contradictions
from reader.summary.fact_lists import fact_lists
from reader.summary.glance import at_a_glance
from reader.summary.model import Origin, Summary
from reader.summary.perhaps import perhaps
from reader.summary.policy_summary import actions, merge, not_stated, overview
from reader.summary.readability import reading_grade, reading_minutes
from reader.summary.saying.limits import said_of_all
from reader.summary.saying.phrase import Clauses
from reader.summary.saying.statement import Speaker
from reader.summary.saying.wording import load_wording
from reader.summary.section_summary import summarise_sections
from reader.summary.vague import vague_words

_OF_POLICY = frozenset({Severity.HIGH, Severity.MEDIUM})


def summarise(document: Document, findings: Sequence[Finding]) -> Summary:
    """Say in plain English what a policy says, each sentence with its clauses.

    The grade is measured on whole sentences: headings, rows and list items would make a text look easier than it is.
    """
    wording = load_wording()
    clauses = Clauses(document)
    borne = grounded(document, findings)
    firm = {practice for practice, found in merge(borne).items() if is_firm(found, _OF_POLICY)}
    sayable = without_labels(document, borne)
    merged = {practice: found for practice, found in merge(sayable).items() if practice in firm}
    of_all = said_of_all(wording.limits, clauses, sayable)
    speaker = Speaker(wording, clauses, frozenset(merged), of_all)
    words = count_words(document.text)
    whole = [
        document.quote(sentence.span)
        for sentence in document.sentences
        if not sentence.is_heading and document.text[sentence.span.end - 1 : sentence.span.end] in (".", "!", "?")
    ]
    sections = summarise_sections(document, sayable, speaker, wording, clauses)
    own = [item.text for said in sections.values() for item in said if item.origin is Origin.FINDING]
    lines = {kind: overview(merged, kind, speaker, wording) for kind in Kind}
    return Summary(
        sections=sections,
        risks=(*lines[Kind.RISK], *perhaps(document, findings, merged, speaker.place)),
        protections=lines[Kind.PROTECTION],
        rights=lines[Kind.RIGHT],
        facts=lines[Kind.FACT],
        actions=actions(document, merged, speaker, wording),
        not_stated=not_stated(merge(findings), document.text),
        words=words,
        reading_minutes=reading_minutes(words),
        reading_grade=reading_grade(whole),
        glance=at_a_glance(merged, chain.from_iterable(lines.values()), speaker),
        lists=fact_lists(document, merged, clauses),
        contradictions=contradictions(document, merged),
        vague=vague_words(document.text),
        plain_grade=reading_grade(own),
    )
