"""Clause reader: the clause of a piece of evidence, with what stands around it.

In: a document, and evidence in it. Out: a Clause: its text, what in it is denied or about another matter, what leads to
it and follows it, and whether it holds only in some cases.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.document import Document
from reader.practices.finding import Evidence
from reader.summary.clauses.apart import asked_besides, concedes_a_sale, is_excepted
from reader.summary.clauses.around import (
    goes_on_with,
    sections_of_a_case,
    sentence_before,
    sentences_before,
    stands_in_a_case,
    under_label_of_some,
)
from reader.summary.clauses.carried import in_a_case_before
from reader.summary.clauses.clause import Clause, far_from_suppliers, far_parts
from reader.summary.clauses.decided import decided_about
from reader.summary.clauses.features import feature_over, optional_sections
from reader.summary.clauses.good_for import is_good_for
from reader.summary.clauses.leads import lead_ins, leading_to_cases
from reader.summary.clauses.modality import is_modal
from reader.summary.clauses.of_some import is_of_some
from reader.summary.clauses.presumed import is_presumed
from reader.summary.clauses.reading import Reading, with_case
from reader.summary.clauses.room_left import leaves_room
from reader.summary.clauses.scope import WHATEVER
from reader.summary.clauses.torn import torn_leads
from reader.summary.clauses.whose import of_others
from reader.summary.texts.slots import denied_ranges, load_slots

_ABROAD = "transfer-abroad."  # its rules: they find what holds when data is moved, too
_OF_OTHERS = "data-about-others."  # its rules
_PUBLISHED = "publish-personal-data."  # its rules: that others can see a thing is what is told, and no leave
_PROFILE = "profiling."  # its rules
# The settings by which a thing is done, whose names say nothing of what that is.
_BY_SETTINGS = re.compile(
    r"\b(?:depending (?:up)?on|subject to|based on|according to|in (?:accordance|line) with) your (?:[\w-]+ ){0,4}?"
    r"(?:settings|controls)\b(?: (?:like|such as|including) [^,.;|]{3,90})?",
    re.IGNORECASE,
)
_OUTSIDERS = "share-third-party."  # its rules
_SUPPLIERS = "share-service-providers."
# A title that leaves open what stands under it ("Data we may collect").
_MAY_TITLE = re.compile(r"\b(?:we|you) (?:may|might|could) \w+", re.IGNORECASE)
# What others can do with a thing that is public, which is no leave that the firm allows itself.
_SEEN = re.compile(
    r"\b(?:can|could)\b"
    r"(?= (?:\w+ ){0,3}(?:see|view|find|access|read|search|discover|seen|viewed|found|accessed|searched)\b)",
    re.IGNORECASE,
)
# What holds in the time that a case before it has opened ("If we turn you down, ... During this time, ...").
_THEN = re.compile(r"\W*(?:during|in|at|for|throughout|within) (?:this|that) (?:time|period)\b", re.IGNORECASE)


class ClauseReader:
    """Reads clauses of one document; `lead_ins` are what leads to its sentences, by where they begin."""

    def __init__(self, document: Document, own: str) -> None:
        """Keep what is asked of each clause; `own` are the names of the firm (see `own_name`)."""
        self._document = document
        self._own = own
        self.lead_ins = lead_ins(document)
        self._cases = leading_to_cases(document)
        self._before = torn_leads(document) | sentences_before(document)
        self._of_a_case = sections_of_a_case(document)
        self._optional = optional_sections(document)
        self._features: dict[int, str] = {}
        self._carried = in_a_case_before(document) | under_label_of_some(document)

    def title_of(self, evidence: Evidence) -> str:
        """Return the title of the section in which a piece of evidence stands."""
        return self._document.sections[self._document.section_index_at(evidence.span.start)].title

    def feature_over(self, evidence: Evidence) -> str:
        """Return on what occasion alone a piece of evidence holds by the feature that its title names, or ""."""
        if evidence.span.start not in self._features:
            self._features[evidence.span.start] = feature_over(self._document, evidence.span)
        return self._features[evidence.span.start]

    def read(self, evidence: Evidence) -> Clause:
        """Return the clause of a piece of evidence."""
        start = evidence.span.start
        hits = () if evidence.said else evidence.hits
        stated = [hit.span.start - start for hit in hits]
        ends = [hit.span.end - 1 - start for hit in hits]  # its verb may stand last
        read = self._reading(evidence, stated, ends)
        text, lead = read.text, " ".join([*read.leads, *read.goes_on])
        presumed = is_presumed(text, [*stated, *ends], evidence.rule)
        limited = read.limited or start in self._cases | self._carried
        limited = limited or is_of_some(evidence.rule, text, lead, self.title_of(evidence))
        limited = limited or (_THEN.match(text) is not None and stands_in_a_case(self._document, start))
        limited = limited or bool(self.feature_over(evidence))
        limited = limited or (bool(self._optional) and self._document.section_index_at(start) in self._optional)
        excepted = is_excepted(text, lead, evidence) or concedes_a_sale(self._document, evidence)
        room = leaves_room(text, ends, evidence.rule)
        unsaid = (
            *(() if room and _names_an_outsider(text, evidence.rule) else denied_ranges(text)),
            *asked_besides(text, [end + 1 for end in ends]),
            *of_others(text),
            *_whatever(text),
            *(_of_settings(text) if evidence.rule.startswith(_PROFILE) else ()),
            *(decided_about(text) if evidence.rule.startswith(_OF_OTHERS) else ()),
        )
        follows = goes_on_with(self._document, evidence)
        # its one verb may be that of what may become of the thing
        modal = read.modal or room or (presumed and is_modal(text)) or is_good_for(self._document, evidence)
        clause = Clause(text, unsaid, modal, excepted, read.far, lead, limited, presumed, follows=follows)
        clause = replace(clause, before=sentence_before(self._document, start))
        return clause if start in self._cases else with_case(clause, read, self._own)

    def _goes_on_from(self, start: int) -> tuple[str, ...]:
        """Return the sentence from which one goes on, after what leads to that one in its turn."""
        if start not in self._before:
            return ()
        first = self._before[start]
        over = self._before.get(first.start)
        return tuple(self._document.quote(span) for span in (over, first) if span is not None)

    def _reading(self, evidence: Evidence, stated: list[int], ends: list[int]) -> Reading:
        """Return a clause as it is asked whether it is open, and in which case it holds."""
        text = evidence.said or self._document.quote(evidence.span)
        start = evidence.span.start
        leads = () if evidence.said else self.lead_ins.get(start, ())
        shown = evidence.rule.startswith(_PUBLISHED)
        far = far_parts(text, stated)
        if evidence.rule.startswith(_SUPPLIERS):  # who stands beside the suppliers in a list is none of them
            far = far_from_suppliers(text, None if evidence.said else ends, far)
        of_case = self._of_a_case.get(self._document.section_index_at(start), "") if self._of_a_case else ""
        title = self.title_of(evidence)
        return Reading(
            text,
            _SEEN.sub(lambda can: " " * len(can.group()), text) if shown else text,
            tuple(stated),
            tuple(ends),
            far,
            tuple(map(self._document.quote, leads)),
            self._goes_on_from(start),
            of_case,
            evidence.rule.startswith(_ABROAD),
            shown,
            _MAY_TITLE.search(title) is not None,
        )


def _names_an_outsider(text: str, rule: str) -> bool:
    """Tell whether what a denial covers names a finer receiver than a third party: who may get it."""
    slot = load_slots()["recipient"]
    return rule.startswith(_OUTSIDERS) and any(noun not in slot.rest | slot.idle for noun in slot.find(text, ()))


def _of_settings(text: str) -> list[tuple[int, int]]:
    """Return the ranges of a text that name the settings by which a thing is done."""
    return [found.span() for found in _BY_SETTINGS.finditer(text)]


def _whatever(text: str) -> list[tuple[int, int]]:
    """Return the ranges of a text on what you have not chosen, all the same ("even if you do not share your place")."""
    return [found.span() for found in WHATEVER.finditer(text)]
