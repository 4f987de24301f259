"""A report of findings that were kept, without looking for them again: for tables over policies of a library.

In: a Source and what a rulebook found in it. Out: a Report without plain English, as `Analyzer.find` makes it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.document import Source, StatedPractice
from reader.document.word_count import count_words
from reader.practices.finding import Condition, Evidence, Finding
from reader.report.model import Report
from reader.segment import segment
from reader.summary.model import Summary
from reader.summary.readability import reading_minutes


def kept_report(source: Source, stated: Sequence[StatedPractice], rulebook: str) -> Report:
    """Return the report of a policy from what a rulebook was found to find in it.

    Conditions and the words that matched are not kept, so they are not in it.
    """
    document = segment(source)
    found: dict[tuple[int, str], list[Evidence]] = defaultdict(list)
    for one in stated:
        evidence = Evidence(one.span, one.rule, certainty=one.certainty)
        found[document.section_index_at(one.span.start), one.practice].append(evidence)
    findings = []
    for (section, practice), evidence_of in sorted(found.items()):
        section_id = document.sections[section].id
        findings.append(Finding(f"{practice}/{section_id}", practice, section_id, Condition.NONE, tuple(evidence_of)))
    words = count_words(document.text)
    return Report(
        source, document, tuple(findings), Summary(words=words, reading_minutes=reading_minutes(words)), rulebook
    )
