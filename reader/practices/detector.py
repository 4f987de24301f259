"""Detect: a Document becomes Findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from reader.document import Document
from reader.practices.finding import Condition, Evidence, Finding, Hit, Kind
from reader.practices.matcher import Match
from reader.practices.passage import Passage, make_passages, scan_headings
from reader.practices.rulebook import Rulebook, load_rulebook
from reader.practices.sieve import matches
from reader.practices.trust import load_trust

# "We send you offers. [...] If you do not want them, tick the box.": the way out stands in a sentence of its own.
_STOPPED_BY_OPT_OUT = frozenset({"marketing-contact"})
# Only what they do to you depends on your leave: "you may object" is the right itself, not its condition.
_WITH_CONDITION = frozenset({Kind.RISK, Kind.FACT})


def detect(
    document: Document, rulebook: Rulebook | None = None, step: Callable[[float], None] | None = None
) -> tuple[Finding, ...]:
    """Return the practices that a document states, in the order of its sections and of the taxonomy.

    Args:
        document: the policy.
        rulebook: the rules; those that ship if None.
        step: called now and then with the share done, 0 to 1; what it raises stops the work.
    """
    book = rulebook or load_rulebook()
    found: dict[tuple[int, str], list[Evidence]] = defaultdict(list)
    passages = tuple(make_passages(document, book.vocabulary, _headings(document, book)))
    for passage, results in zip(passages, matches(passages, book.rules, step), strict=True):
        for result in results:
            depends = book.taxonomy[result.rule.practice].kind in _WITH_CONDITION
            found[passage.sentence.section, result.rule.practice].append(_evidence(passage, result, depends))
    order = book.taxonomy.order
    return tuple(
        _finding(document, section, practice, evidence, (section, "opt-out-marketing") in found)
        for (section, practice), evidence in sorted(found.items(), key=lambda item: (item[0][0], order(item[0][1])))
    )


def _evidence(passage: Passage, found: Match, depends: bool) -> Evidence:
    condition = found.condition if depends else Condition.NONE
    hits = tuple(Hit(hit.concept, passage.span(hit)) for hit in found.hits)
    certainty = load_trust().of(found.rule.id)
    return Evidence(passage.sentence.span, found.rule.id, condition, found.exception, hits, certainty)


def _finding(document: Document, section: int, practice: str, evidence: list[Evidence], way_out: bool) -> Finding:
    """Return a finding; its condition is what holds for the practice in the whole section.

    An objection that the section offers counts for all that it says of the practice. Consent does not: a sentence that
    asks first takes nothing back of another that does not.
    """
    section_id = document.sections[section].id
    conditions = {item.condition for item in evidence}
    condition = Condition.NONE
    if conditions == {Condition.CONSENT}:
        condition = Condition.CONSENT
    elif Condition.OPT_OUT in conditions or (way_out and practice in _STOPPED_BY_OPT_OUT):
        condition = Condition.OPT_OUT
    return Finding(f"{practice}/{section_id}", practice, section_id, condition, tuple(evidence))


def _headings(document: Document, book: Rulebook) -> list[frozenset[str]]:
    """Return, for each section, the concepts in its heading and in the headings that it stands under."""
    result: list[frozenset[str]] = []
    above: list[tuple[int, frozenset[str]]] = []
    titles = ["" if section.made else section.title for section in document.sections]
    for section, own in zip(
        document.sections, scan_headings(titles, book.vocabulary, book.heading_concepts), strict=True
    ):
        while above and above[-1][0] >= section.level:
            above.pop()
        # The title of the whole policy ("Privacy and cookies policy") is no context of a section.
        inherited = frozenset().union(*(names for level, names in above if level > 1))
        result.append(own | inherited)
        above.append((section.level, own))
    return result
