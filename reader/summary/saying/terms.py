"""Terms: what a sentence on one practice is made of, worked out of its findings before a word is said.

In: the findings of a practice. Out: the ways to say it, the clauses that fill them, and the condition, the people and
the case that the sentence must name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reader.practices.finding import Condition, Evidence, Finding
from reader.summary.clauses.asked import Asked
from reader.summary.clauses.room_left import tail_of_room
from reader.summary.saying.bounds import Bounds, evidence_of
from reader.summary.saying.consents import (
    how_firmly_asked,
    only_channels_ask,
    says_the_rest,
    what_waits_for_no_yes,
)
from reader.summary.saying.occasions import shared_occasion
from reader.summary.saying.openness import left_open
from reader.summary.saying.phrase import Clauses
from reader.summary.saying.tails import condition_tail
from reader.summary.saying.told_case import each_has_case, tails_of_choice
from reader.summary.saying.wording import Wording
from reader.summary.saying.yours import fitting
from reader.summary.texts.template import Template

_MESSAGES = "marketing-contact"
_OF_FIRMS_ONLY = "are a business customer"  # in limit-who: found where a clause or a title has the word "only"
_CHECKS = ("credit-search", "credit-reporting", "fraud-check")
_BY_CHOICE = ", depending on "  # a tail that is no condition: a case may stand in its place


@dataclass(frozen=True, slots=True)
class Terms:
    """The ways (`templates`) to say a practice, the clauses for them, and what the sentence says of how far it reaches.

    `own` are ways for the one condition of all clauses, which say it themselves; else its `tail` does, by the `tails`
    that fit how firmly a yes is `asked` for. `who` says for which people it holds, `limit` that or the occasion; of
    an occasion that is each clause's only limit, the sentence `says_when`. `case` is the one condition in their own
    words, `opens` tells which rights are left open. An exception is said where nothing else narrows it (`excepts`), and
    that it happens in some cases (`hedges`) where no limit does.
    `whole` is whether all clauses are for everybody, `single` whether there is but one sentence of the policy.
    `of_some` is a check that one of them says is run on business customers only, of whom the others do not speak.
    """

    practice: str
    templates: Sequence[Template]
    evidence: Sequence[Evidence]
    own: bool
    asked: Asked
    tails: Mapping[str, str]
    tail: str
    who: str
    limit: str
    says_when: bool
    case: str
    opens: Mapping[str, bool]
    excepts: bool
    hedges: bool
    whole: bool
    single: bool
    of_some: bool
    findings: Sequence[Finding]


class TermsReader(Bounds):
    """Works out of findings in one document on which terms they are said."""

    def __init__(
        self,
        wording: Wording,
        clauses: Clauses,
        stated: frozenset[str] = frozenset(),
        of_all: frozenset[str] = frozenset(),
    ) -> None:
        """Keep what is needed to tell; `stated` are the practices that can be said of the policy, `of_all` readers."""
        super().__init__(wording, clauses, of_all)
        self._stated = stated

    def terms(self, findings: Sequence[Finding]) -> Terms:
        """Return the terms on which one practice is said, found in one or several sections."""
        practice, every = findings[0].practice, evidence_of(findings)
        words = self._wording.practices[practice]
        evidence: Sequence[Evidence] = self._for_everybody(findings)
        said = self._for_any_people(findings)
        conditions = self.conditions(said)
        own = words.by_condition.get(next(iter(conditions))) if len(conditions) == 1 else None
        templates = own or self._ways(findings)
        asked = how_firmly_asked(self._clauses, evidence_of(said), mixed=len(conditions) > 1)
        spoken: Sequence[Finding] = findings
        if len(conditions) > 1:  # what is named is what they do whatever you say
            alone = says_the_rest(self._wording, self._clauses, said, asked)
            if alone or (Condition.CONSENT in conditions and not words.mixes):
                evidence = what_waits_for_no_yes(practice, evidence)
            if not alone and words.mixed and only_channels_ask(self._clauses, evidence):
                alone, templates = True, words.mixed
            conditions = {Condition.NONE} if alone else conditions
            spoken = self._spoken(findings, evidence) if alone else findings
        tails = tails_of_choice(self._wording, self._clauses, evidence)
        tail = "" if own else condition_tail(conditions, asked, tails)
        who = self._of_people(findings)
        if not (who or own or words.always):  # a yes that is one way of two is no condition, and still no leave to all
            said_of = evidence_of(said)
            room = tail_of_room([self._clauses.of(item).text for item in said_of], [item.rule for item in said_of])
            tail = tails.get(room, tail)
        limit = who if tail or own else self.limit(findings)
        apart = own or limit or (tail and not tail.startswith(_BY_CHOICE))
        return Terms(
            practice,
            templates,
            evidence,
            bool(own),
            asked,
            tails,
            tail,
            who,
            limit,
            says_when=bool(limit) and not who and each_has_case(self._clauses, findings),
            case="" if apart else self.case(spoken),
            opens=self._open_rights(findings),
            excepts=bool(words.excepts) and conditions == {Condition.NONE},
            hedges=practice in self._wording.in_some_cases
            and not (tail or limit or (own and (practice != _MESSAGES or conditions != {Condition.OPT_OUT}))),
            whole=len(evidence) == len(every),
            single=len({item.span for item in every}) == 1,
            of_some=practice in _CHECKS
            and not who
            and any(_OF_FIRMS_ONLY in self._clauses.people(item) for item in every),
            findings=findings,
        )

    def _ways(self, findings: Sequence[Finding]) -> Sequence[Template]:
        """Return the ways to say a practice, beside what the policy states of another where that is so."""
        words = self._wording.practices[findings[0].practice]
        beside = words.say_beside and (words.beside in self._stated or self._clauses.limits_keeping())
        return fitting(self._clauses, words.say_beside if beside else words.say, findings)

    def _spoken(self, findings: Sequence[Finding], evidence: Sequence[Evidence]) -> Sequence[Finding]:
        """Return findings with the clauses alone that are said, whose case it is.

        As they are where what is not said holds in a case of its own, or somebody else gets it.
        """
        cases = any(self._clauses.of(item).case for item in evidence_of(findings) if item not in evidence)
        apart = findings[0].practice in self._wording.apart
        return findings if cases or apart else [replace(findings[0], evidence=tuple(evidence))]

    def _for_any_people(self, findings: Sequence[Finding]) -> Sequence[Finding]:
        """Return findings without the clauses that are for people of one kind alone, beside others that are not.

        What tenants are asked first is no condition for those who only read a newsletter.
        """
        spoken = []
        for one in findings:
            evidence = tuple(item for item in one.evidence if not self._clauses.people(item))
            borne = {item.condition for item in evidence}
            condition = borne.pop() if len(borne) == 1 and evidence != one.evidence else one.condition
            spoken += [replace(one, evidence=evidence, condition=condition)] if evidence else []
        return spoken or findings

    def _open_rights(self, findings: Sequence[Finding]) -> dict[str, bool]:
        occasion = shared_occasion(self._wording, self._clauses, findings)
        return left_open(self._clauses, findings[0].practice, self._for_everybody(findings), occasion)
