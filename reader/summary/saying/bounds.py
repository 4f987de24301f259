"""Bounds: for whom, where, when and on which conditions findings hold, as a sentence says it.

In: findings, and the clauses that state them. Out: those of their clauses that count, and the tails of a sentence
("if you live in Norway", "in some cases").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.document import Span
from reader.practices.finding import Condition, Evidence, Finding
from reader.summary.saying.by_place import each_in_its_place
from reader.summary.saying.consents import conditions_of
from reader.summary.saying.limits import SEVERAL, for_everybody, limit_of_people, place_tail, with_counting
from reader.summary.saying.occasions import shared_occasion
from reader.summary.saying.openness import BY_LAW
from reader.summary.saying.phrase import Clauses
from reader.summary.saying.told_case import shared_case
from reader.summary.saying.wording import Wording
from reader.summary.saying.yours import is_yours_to_do
from reader.summary.texts.slots import load_slots


class Bounds:
    """Tells of findings in one document how far they reach."""

    def __init__(self, wording: Wording, clauses: Clauses, of_all: frozenset[str] = frozenset()) -> None:
        """Keep what is needed to tell; `of_all` are the practices that the policy states of all its readers."""
        self._wording = wording
        self.clauses_said = self._clauses = clauses
        self._of_all = of_all

    def _for_everybody(self, findings: Sequence[Finding]) -> list[Evidence]:
        """Return the clauses that hold for everybody, where there are any: the words of others would say too much."""
        practice = findings[0].practice
        anyone = for_everybody(self._wording.limits, self._clauses, findings)
        if practice not in BY_LAW or practice == SEVERAL:
            return anyone
        parents = load_slots()["parents"]
        yours = [item for item in anyone if not self._clauses.nouns(parents, self._clauses.of(item))]
        return [item for item in yours if not self._clauses.is_left_open(item, by_law=True)] or anyone

    def for_all(self, findings: Sequence[Finding]) -> list[Finding]:
        """Return findings with the clauses alone that are for everybody, where there are any."""
        kept = set(for_everybody(self._wording.limits, self._clauses, findings))
        narrowed = [replace(one, evidence=tuple(item for item in one.evidence if item in kept)) for one in findings]
        return [one for one in narrowed if one.evidence]

    def granted(self, findings: Sequence[Finding]) -> list[Finding]:
        """Return findings with the clauses alone that count, of a right that some of them give in part."""
        if self.is_yours_to_do(findings):
            return [replace(findings[0], evidence=tuple(self._for_everybody(findings)))]
        return with_counting(self._wording.limits, self._clauses, findings)

    def is_for_some(self, findings: Sequence[Finding], places: Sequence[Span]) -> bool:
        """Tell whether what stands at some places is for the people of a place alone, and findings are for all."""
        there = any(self._clauses.places(Evidence(span, ""), by_title=True) for span in places)
        return there and not self.limit(findings)

    def in_some_cases(self, findings: Sequence[Finding]) -> str:
        """Return the tail that says "in some cases", where every clause holds under a condition that is not named."""
        said = all(one.practice in self._wording.in_some_cases for one in findings)
        limited = said and all(self._clauses.of(item).limited for item in evidence_of(findings))
        return self._wording.tails["limited"] if limited else ""

    def case(self, findings: Sequence[Finding]) -> str:
        """Return the tail that says in their words the one condition under which all clauses of findings hold."""
        return shared_case(self._wording, self._clauses, findings)

    def place(self, evidence: Evidence) -> str:
        """Return the tail that says where people live for whom one clause holds, whatever it states."""
        return place_tail(self._wording, self._clauses.places(evidence, by_title=True))

    def part(self, section: int) -> str:
        """Return the tail that says where people live for whom the part is in which a section stands, or ""."""
        return place_tail(self._wording, self._clauses.over(section))

    def limit(self, findings: Sequence[Finding]) -> str:
        """Return the tail that says for whom, or on what occasion, all clauses of findings hold."""
        occasion = shared_occasion(self._wording, self._clauses, findings)
        return self._of_people(findings) or (occasion and self._wording.limits.who.replace("{limit}", occasion))

    def _of_people(self, findings: Sequence[Finding]) -> str:
        """Return the tail that says whom findings are for, where all their clauses are for some people alone."""
        return limit_of_people(self._wording, self._clauses, findings, self._of_all)

    def _in_places(
        self, findings: Sequence[Finding], limit: str, opens: Mapping[str, bool], *, act: bool = False
    ) -> str:
        """Return a sentence that says of each of several rights where it holds, or ""."""
        return each_in_its_place(self._wording, self._clauses, findings, limit, opens, self._of_all, act=act)

    def conditions(self, findings: Sequence[Finding]) -> set[Condition]:
        """Return the conditions that count: of rights, protections and some others none makes sense.

        What is done unasked with the data of some people alone is not done so with everybody's, who are asked.
        """
        of_all = conditions_of(self._wording, self._clauses, self.for_all(findings) or findings)
        unasked = Condition.NONE in of_all
        return conditions_of(self._wording, self._clauses, findings) if unasked else of_all

    def is_yours_to_do(self, findings: Sequence[Finding]) -> bool:
        """Tell whether your data is there for you to look at or to change: nobody need be asked."""
        return is_yours_to_do(self._clauses, findings)


def evidence_of(findings: Sequence[Finding]) -> list[Evidence]:
    """Return the evidence of findings, in their order."""
    return [item for finding in findings for item in finding.evidence]
