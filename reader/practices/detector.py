"""Detect: a Document becomes Findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from reader.document import Document
from reader.practices.finding import Condition, Evidence, Finding, Hit
from reader.practices.matcher import Match, match
from reader.practices.passage import Passage, make_passages, scan_headings
from reader.practices.rule import Rule
from reader.practices.rulebook import Rulebook, load_rulebook
from reader.practices.taxonomy import load_taxonomy

# "We send you offers. [...] If you do not want them, tick the box.": the way out stands in a sentence of its own.
_STOPPED_BY_OPT_OUT = frozenset({"marketing-contact"})


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
    by_practice = _by_practice(book)
    found: dict[tuple[int, str], list[Evidence]] = defaultdict(list)
    for passage in make_passages(document, book.vocabulary, _headings(document, book), step):
        for practice, rules in by_practice.items():
            evidence = _evidence(passage, rules)
            if evidence is not None:
                found[passage.sentence.section, practice].append(evidence)
    order = load_taxonomy().order
    return tuple(
        _finding(document, section, practice, evidence, (section, "opt-out-marketing") in found)
        for (section, practice), evidence in sorted(found.items(), key=lambda item: (item[0][0], order(item[0][1])))
    )


def find_in_sentence(passage: Passage, rules: tuple[Rule, ...]) -> Match | None:
    """Return the first match of `rules` in a passage, else None."""
    for rule in rules:
        found = match(rule, passage)
        if found is not None:
            return found
    return None


def _evidence(passage: Passage, rules: tuple[Rule, ...]) -> Evidence | None:
    found = find_in_sentence(passage, rules)
    if found is None:
        return None
    hits = tuple(Hit(hit.concept, passage.span(hit)) for hit in found.hits)
    return Evidence(passage.sentence.span, found.rule.id, found.condition, found.exception, hits)


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


def _by_practice(book: Rulebook) -> dict[str, tuple[Rule, ...]]:
    grouped: dict[str, list[Rule]] = defaultdict(list)
    for rule in book.rules:
        grouped[rule.practice].append(rule)
    return {practice: tuple(rules) for practice, rules in grouped.items()}


def _headings(document: Document, book: Rulebook) -> list[frozenset[str]]:
    """Return, for each section, the concepts in its heading and in the headings that it stands under."""
    result: list[frozenset[str]] = []
    above: list[tuple[int, frozenset[str]]] = []
    titles = ["" if section.made else section.title for section in document.sections]
    for section, own in zip(document.sections, scan_headings(titles, book.vocabulary), strict=True):
        while above and above[-1][0] >= section.level:
            above.pop()
        # The title of the whole policy ("Privacy and cookies policy") is no context of a section.
        inherited = frozenset().union(*(names for level, names in above if level > 1))
        result.append(own | inherited)
        above.append((section.level, own))
    return result
