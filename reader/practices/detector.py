"""Detect: a Document becomes Findings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from reader.collector import uncollected
from reader.document import Document
from reader.practices.columns import may_state
from reader.practices.concept import fold
from reader.practices.finding import SECOND_READER, Condition, Evidence, Finding, Hit, Kind
from reader.practices.found_alone import certainty_alone
from reader.practices.generalities import without_generalities
from reader.practices.labels import without_labels
from reader.practices.matcher import Match, condition_of, match
from reader.practices.passage import Passage, passages_of_all, scan_headings
from reader.practices.read import Read
from reader.practices.rulebook import Rulebook, load_rulebook
from reader.practices.second_reader import SecondReader, load_quick_reader, load_second_reader
from reader.practices.sieve import matches
from reader.practices.trust import load_trust

# "We send you offers. [...] If you do not want them, tick the box.": the way out stands in a sentence of its own.
_STOPPED_BY_OPT_OUT = frozenset({"marketing-contact"})
# The rules' share of the work; the second reader, whose network takes longest, has the rest.
_BY_RULES, _QUICK_BY_RULES = 0.1, 0.7
# Practices of which the words that a rule tells apart (what such adverts are, a child's data deleted) are not left to
# the second reader to weigh.
_KNOWN_APART = frozenset({"targeted-ads", "children-data", "collect-financial"})
# "We give statistics on our visitors to partners" has the words of sharing what is yours, too.
_YOURS = re.compile(r"\byour?\b|(?<!non-)\bpersonal", re.IGNORECASE)
# Only what they do to you depends on your leave: "you may object" is the right itself, not its condition.
_WITH_CONDITION = frozenset({Kind.RISK, Kind.FACT})


def detect(
    document: Document,
    rulebook: Rulebook | None = None,
    step: Callable[[float], None] | None = None,
    *,
    rules_alone: bool = False,
    quick: bool = False,
) -> tuple[Finding, ...]:
    """Return the practices that a document states, in the order of its sections and of the taxonomy.

    Args:
        document: the policy.
        rulebook: the rules; those that ship if None.
        step: called now and then with the share done, 0 to 1; what it raises stops the work.
        rules_alone: whether the second reader is not asked (see `reader.practices.second_reader`).
        quick: whether it is asked without its network.
    """
    return detect_all([document], rulebook, step, rules_alone=rules_alone, quick=quick)[0]


@uncollected
def detect_all(
    documents: Sequence[Document],
    rulebook: Rulebook | None = None,
    step: Callable[[float], None] | None = None,
    *,
    rules_alone: bool = False,
    quick: bool = False,
) -> list[tuple[Finding, ...]]:
    """Return what `detect` does of each document: together the rules take two thirds of their time."""
    book = rulebook or load_rulebook()
    second = None if rules_alone else load_quick_reader() if quick else load_second_reader()
    share = 1.0 if second is None else _QUICK_BY_RULES if quick else _BY_RULES
    by_heading = {rule.id for rule in book.rules if rule.heading}
    result = []
    for number, (passages, stated) in enumerate(_by_rules(documents, book, _part(step, 0.0, share))):
        document = documents[number]
        judged = stated
        if second is not None:
            each = (1.0 - share) / len(documents)
            own_step = _part(step, share + number * each, share + (number + 1) * each)
            judged = _weighed(second, document, book, passages, stated, own_step)
        kept = without_labels(document, passages, judged, by_heading)
        kept = without_generalities(document, passages, kept)
        result.append(_findings(document, book, passages, kept))
    return result


def read_sentences(document: Document, rulebook: Rulebook) -> Iterator[Read]:
    """Yield the sentences of a document that are no headings, as the second reader sees them."""
    [(passages, stated)] = _by_rules([document], rulebook, None)
    return _reads(document, passages, stated)


def _part(step: Callable[[float], None] | None, start: float, end: float) -> Callable[[float], None] | None:
    """Return what tells of a part of the work as its share of the whole."""
    if step is None:
        return None
    return lambda share: step(start + (end - start) * share)


def _by_rules(
    documents: Sequence[Document], book: Rulebook, step: Callable[[float], None] | None
) -> Iterator[tuple[Sequence[Passage], Sequence[dict[str, Evidence]]]]:
    """Yield the passages of each document and what the rules find in each passage, by practice."""
    passages = passages_of_all(documents, book.vocabulary, _headings(documents, book))
    in_turn = [passage for own in passages for passage in (*own.sentences, *(cell for _, cell in own.cells))]
    found = iter(matches(in_turn, book.rules, step))
    for document, own in zip(documents, passages, strict=True):
        stated = [
            {
                result.rule.practice: _evidence(passage, result, book)
                for result in next(found)
                if not passage.row.denies(result.rule.practice)
            }
            for passage in own.sentences
        ]
        for row, cell in own.cells:
            for result in next(found):
                if may_state(result.rule.practice) and not own.sentences[row].row.denies(result.rule.practice):
                    start, span = cell.parts[-1]
                    said = cell.text[:start] + document.quote(span)
                    evidence = replace(_evidence(cell, result, book), said=said)
                    stated[row][result.rule.practice] = evidence  # closer than what the whole row states
        yield own.sentences, stated


def _reads(document: Document, passages: Sequence[Passage], stated: Sequence[dict[str, Evidence]]) -> Iterator[Read]:
    titles = [fold(section.title).lower() for section in document.sections]
    for passage, evidence_of in zip(passages, stated, strict=True):
        text = passage.text.lower()
        section = passage.sentence.section
        trusted = {practice: evidence.certainty for practice, evidence in evidence_of.items()}
        yield Read(text[passage.own :], text[: passage.own], titles[section], section, trusted)


def _weighed(
    second: SecondReader,
    document: Document,
    book: Rulebook,
    passages: Sequence[Passage],
    stated: Sequence[dict[str, Evidence]],
    step: Callable[[float], None] | None,
) -> list[dict[str, Evidence]]:
    """Return what the rules found as far as the second reader does not doubt it, and what it finds beyond them."""
    own = {rule.id for rule in book.own}
    known = [replace(rule, none=(), not_in=()) for rule in book.rules if rule.practice in _KNOWN_APART]
    result = []
    judged = second.judge(tuple(_reads(document, passages, stated)), step)
    for passage, evidence_of, likely in zip(passages, stated, judged, strict=True):
        kept = {}
        for practice, evidence in evidence_of.items():
            if practice not in second.practices or evidence.rule in own or evidence.said:
                kept[practice] = evidence
            elif practice in likely:
                kept[practice] = replace(evidence, certainty=likely[practice])
        for practice in sorted(likely.keys() - evidence_of.keys()):
            kind = book.taxonomy[practice].kind
            if (certainty := certainty_alone(passage, practice, kind, likely[practice])) is None:
                continue
            if practice == "share-third-party" and "share-aggregate" in evidence_of and not _YOURS.search(passage.text):
                continue
            if any(rule.practice == practice and match(rule, passage) is not None for rule in known):
                continue
            condition = condition_of(passage, practice) if kind in _WITH_CONDITION else Condition.NONE
            kept[practice] = Evidence(
                passage.sentence.span, f"{practice}.{SECOND_READER}", condition, certainty=certainty
            )
        result.append(kept)
    return result


def _evidence(passage: Passage, found: Match, book: Rulebook) -> Evidence:
    depends = book.taxonomy[found.rule.practice].kind in _WITH_CONDITION
    condition = found.condition if depends else Condition.NONE
    if depends and condition is Condition.NONE and passage.row.way_out:
        condition = Condition.OPT_OUT
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


def _findings(
    document: Document, book: Rulebook, passages: Sequence[Passage], stated: Sequence[dict[str, Evidence]]
) -> tuple[Finding, ...]:
    """Return the findings of a document: the evidence of its passages by section and practice."""
    found: dict[tuple[int, str], list[Evidence]] = defaultdict(list)
    for passage, evidence_of in zip(passages, stated, strict=True):
        for practice, evidence in evidence_of.items():
            found[passage.sentence.section, practice].append(evidence)
    order = book.taxonomy.order
    return tuple(
        _finding(document, section, practice, evidence, (section, "opt-out-marketing") in found)
        for (section, practice), evidence in sorted(found.items(), key=lambda item: (item[0][0], order(item[0][1])))
    )


def _headings(documents: Sequence[Document], book: Rulebook) -> list[list[frozenset[str]]]:
    """Return, for each section of each document, the concepts in its heading and in those that it stands under."""
    titles = [["" if section.made else section.title for section in document.sections] for document in documents]
    own = iter(scan_headings([title for each in titles for title in each], book.vocabulary, book.heading_concepts))
    return [_with_those_above(document, islice(own, len(document.sections))) for document in documents]


def _with_those_above(document: Document, headings: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    result: list[frozenset[str]] = []
    above: list[tuple[int, frozenset[str]]] = []
    for section, own in zip(document.sections, headings, strict=True):
        while above and above[-1][0] >= section.level:
            above.pop()
        # The title of the whole policy ("Privacy and cookies policy") is no context of a section.
        inherited = frozenset().union(*(names for level, names in above if level > 1))
        result.append(own | inherited)
        above.append((section.level, own))
    return result
