"""Statement: say practices in whole sentences, with their condition and exceptions.

In: findings of a practice (or of a group). Out: a sentence with its full stop, kept under LONGEST words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.practices import load_taxonomy
from reader.practices.finding import Condition, Evidence, Finding, Kind
from reader.summary.bounds import Bounds, evidence_of
from reader.summary.consents import (
    how_firmly_asked,
    only_channels_ask,
    says_the_rest,
    what_waits_for_no_yes,
)
from reader.summary.gives import gives_more, with_sharing
from reader.summary.occasions import shared_occasion
from reader.summary.openness import as_sure_as_stated, each_as_sure, left_open
from reader.summary.phrase import Clauses, Phrase
from reader.summary.sentence import CAN as _CAN
from reader.summary.sentence import (
    LONGEST,
    fill_lead,
    finish,
    for_now,
    may_be_able,
    shortest,
    takes_case,
    with_open_requests,
    with_open_rights,
    with_own_case,
    with_own_may,
    with_tail_first,
)
from reader.summary.slots import join_words, load_slots
from reader.summary.tails import as_asked, condition_tail, names_its_exception, with_place, with_place_first
from reader.summary.template import Template
from reader.summary.told_case import each_has_case, tails_of_choice
from reader.summary.unsure import is_doubted, is_hedged
from reader.summary.wording import Group, Wording
from reader.summary.yours import fitting, whole_where_stated, without_yours

_MAY = re.compile(r"\b(?:[Tt]hey|\w*ers|people|agencies|organisations|(?:Firms|companies)\b[^.]*?) may |^When they ")
_IN_LAW = re.compile(r", as [\w ]+ law defines|\bunder [\w ]+ law\b")  # names already for whom it is so


class Speaker(Bounds):
    """Says practices in the words of a wording, from the clauses of one document."""

    def __init__(
        self,
        wording: Wording,
        clauses: Clauses,
        stated: frozenset[str] = frozenset(),
        of_all: frozenset[str] = frozenset(),
    ) -> None:
        """Keep what is needed to speak; `stated` are the practices that can be said of the policy, `of_all` readers."""
        super().__init__(wording, clauses, of_all)
        self._stated = stated

    def practice(self, findings: Sequence[Finding]) -> str:
        """Say one practice, found in one or several sections."""
        words = self._wording.practices[findings[0].practice]
        evidence = self._for_everybody(findings)
        conditions = self.conditions(findings)
        own = words.by_condition.get(next(iter(conditions))) if len(conditions) == 1 else None
        beside = words.say_beside and (words.beside in self._stated or self._clauses.limits_keeping())
        templates = own or fitting(self._clauses, words.say_beside if beside else words.say, findings)
        asked = how_firmly_asked(self._clauses, evidence_of(findings), mixed=len(conditions) > 1)
        spoken: Sequence[Finding] = findings
        if len(conditions) > 1:  # what is named is what they do whatever you say
            rest = what_waits_for_no_yes(findings[0].practice, evidence)
            alone = says_the_rest(self._wording, self._clauses, findings, asked)
            if alone or (Condition.CONSENT in conditions and not words.mixes):
                evidence = rest
            if not alone and words.mixed and only_channels_ask(self._clauses, evidence):
                alone, templates = True, words.mixed
            conditions = {Condition.NONE} if alone else conditions
            spoken = self._spoken(findings, evidence) if alone else findings
        tails = tails_of_choice(self._wording, self._clauses, evidence)
        tail = "" if own else condition_tail(conditions, asked, tails)
        excepts = words.excepts and conditions == {Condition.NONE}
        who = self._of_people(findings)
        limit = who if tail or own else self.limit(findings)
        apart = own or limit or (tail and not tail.startswith(", depending on "))
        case = "" if apart else self.case(spoken)
        says_when = bool(limit) and not who and each_has_case(self._clauses, findings)
        opens = self._open_rights(findings)
        hedges = findings[0].practice in self._wording.in_some_cases and not (tail or own or limit)

        def say(most: int | None, case: str = "", *, narrow: bool = False) -> str:
            said = self._say(templates, evidence, most, in_case=bool(case) or says_when)
            if all(map(self._clauses.is_for_now, evidence)):
                said = replace(said, text=for_now(said.text))
            said = replace(said, text=as_sure_as_stated(said.text, findings[0].practice, opens, most, may_be_able))
            if names_its_exception(said.text):
                return as_asked(said.text, asked, tails) if own else said.text + limit
            if narrow and takes_case(said.text, said.case):  # its words hold in that case alone
                return said.text + said.case
            return as_asked(said.text, asked, tails) + (
                ("" if _IN_LAW.search(said.text) else limit) + self._wording.tails["exception"]
                if excepts and said.exception
                else self._wording.tails["limited"]
                if hedges
                and not case
                and is_hedged(self._clauses, findings[0].practice, said, may=bool(_MAY.search(said.text)))
                else with_place("" if _IN_LAW.search(said.text) else limit, case or tail)
            )

        placed = self._in_places(findings, limit, opens)
        text = placed or shortest(say)
        if limit and len(text.split()) > LONGEST:
            placed, limit, says_when = "", self._wording.limits.short if who else "", False
            text = shortest(say)
        plain = not tail and not any(opens.values()) and len({item.span for item in evidence_of(findings)}) == 1
        told = self._wording.instead.tell(self._clauses, findings[0].practice, evidence, text, who, plain=plain)
        if told != text:
            return told
        narrow = hedges and len(evidence) == len(evidence_of(findings))
        whole = placed or shortest(lambda most: say(most, narrow=narrow))
        in_case = with_own_case(lambda most: say(most, case), case)
        return in_case or with_tail_first(with_place_first(whole), self._wording.tails["limited"])

    def group(self, group: Group, findings: Sequence[Finding]) -> str:
        """Say the practices of a group in one sentence, in the order of the group's parts."""
        by_practice = {finding.practice: finding for finding in findings}
        places = self.limit(findings)

        def say(group: Group, most: int | None, case: str = "") -> str:
            ordered = [by_practice[practice] for practice in group.parts if practice in by_practice]
            parts = [
                self._say(
                    fitting(self._clauses, group.parts[one.practice], [one]),
                    self._for_everybody([one]),
                    most,
                    alone=False,
                    in_case=bool(case),
                )
                for one in ordered
            ]
            lead, texts = with_own_may(group.lead, parts)
            said = lead + join_words(texts, group.last)
            if lead == _CAN:
                said = with_open_rights(texts, [self._is_perhaps([one]) for one in ordered], group.last, limit)
            hedged = all(part.modal for part in parts) or lead.startswith("They may ")
            doubted = any(is_doubted(one.practice) for one in ordered)
            return said + (limit or case or ("" if hedged and not doubted else self.in_some_cases(findings)))

        limit = places
        case = "" if limit else self.case(findings)
        if text := with_own_case(lambda most: say(group, most, case), case):
            return text
        text = with_tail_first(shortest(lambda most: say(group, most)), self._wording.tails["limited"])
        if places and len(text.split()) > LONGEST:
            limit = self._wording.limits.short
            text = shortest(lambda most: say(group, most))
        short = next((other for other in self._wording.groups if other.id == f"{group.id}-short"), None)
        if len(text.split()) <= LONGEST or short is None:
            return text
        return with_tail_first(shortest(lambda most: say(short, most)), self._wording.tails["limited"])

    def together(self, group_id: str, merged: Mapping[str, Sequence[Finding]]) -> tuple[str, list[Finding]] | None:
        """Say the practices of a group that hold whatever you say, from all sections.

        None for fewer than two, or where one sentence would be too long.
        """
        group = next((group for group in self._wording.groups if group.id == group_id), None)
        if group is None:
            return None
        joining = [
            [finding for finding in merged.get(practice, ()) if self.joins(finding, group.joins)]
            for practice in group.parts
        ]
        members = [found for found in joining if found]
        if len(members) < 2:
            return None
        whole = [replace(found[0], evidence=tuple(evidence_of(found))) for found in members]
        text = self.group(group, whole)
        too_long = len(text.split()) > LONGEST
        return None if too_long else (text, [finding for found in members for finding in found])

    def promise_but(self, promise: Sequence[Finding], sharing: Sequence[Sequence[Finding]]) -> str:
        """Say a promise not to pass details on and, after "but", the passing on: the findings of each practice."""
        words = self._wording.practices[promise[0].practice]
        by_practice = {found[0].practice: evidence_of(found) for found in sharing}
        promises = [self._clauses.of(item).text for item in self._for_everybody(promise)]
        more = gives_more(self._stated, by_practice, promises)

        def say(group_id: str, opening: str, most: int | None, named: int | None = None) -> str:
            group = next(group for group in self._wording.groups if group.id == group_id)
            promised = self._say(words.say, self._for_everybody(promise), most)
            if all(map(self._clauses.is_for_now, self._for_everybody(promise))):
                promised = replace(promised, text=for_now(promised.text))
            if " law " in promised.text and by_practice.keys() == {"share-authorities"}:
                return promised.text  # it has said so
            parts = [
                self._say(group.parts[at], by_practice[at], most, alone=False)
                for at in group.parts
                if at in by_practice
            ]
            texts = [part.text for part in parts]
            listed = join_words(texts if named is None else [*texts[:named], "others"], group.last)
            share = fill_lead("{may}share", parts)
            return with_sharing(promised.text, share, f"{opening}{listed}", others=more and named is None)

        text = finish(say("excepted", "", None))
        if len(text.split()) > LONGEST:
            text = shortest(lambda most: say("sharing-short", "with ", most))
        return text if len(text.split()) <= LONGEST else finish(say("sharing-short", "with ", 1, named=2))

    def is_whole(self, promise: Sequence[Finding]) -> bool:
        """Tell whether a promise is about all your details: only then may "them" stand for these."""
        words = self._wording.practices[promise[0].practice]
        text = self._say(words.say, self._for_everybody(promise), None).text
        return "your details" in text and "some of your" not in text and not self.limit(promise)

    def action(self, findings: Sequence[Finding]) -> str:
        """Say what you can do about a practice; "" where there is nothing to do."""
        if not (words := self._wording.practices[findings[0].practice]).act:
            return ""
        perhaps = self._is_perhaps(findings) and not all(map(self.is_for_parents, findings))
        limited = self._wording.tails.get(f"limited-{findings[0].practice}", self._wording.tails["limited"])
        limit = self.limit(findings) or (limited if perhaps else "")
        act = without_yours(self._clauses, whole_where_stated(self._clauses, words.act, findings), findings)
        opens = self._open_rights(findings)
        if in_places := self._in_places(findings, limit, opens, act=True):
            return in_places
        if not self.limit(findings) and each_as_sure(findings[0].practice, opens, None, ""):
            return shortest(lambda most: each_as_sure(findings[0].practice, opens, most, " and, in some cases, "))
        return shortest(lambda most: self._say(act, self._for_everybody(findings), most).text + limit)

    def requests(self, about: Sequence[Sequence[Finding]]) -> str:
        """Say what you can ask them for, the findings of each practice, as one thing to do."""
        group = next(group for group in self._wording.groups if group.id == "ask")
        limit = self.limit([one for found in about for one in found])
        texts = [self._say(group.parts[found[0].practice], evidence_of(found), None).text for found in about]
        opens = [self._is_perhaps(found) and not limit for found in about]
        return finish(group.lead + with_open_requests(texts, opens, group.last, self._wording.tails["limited"]) + limit)

    def excepts(self, promise: Sequence[Finding]) -> bool:
        """Tell whether a promise has an exception, be it said or not."""
        return any(self._clauses.of(item).exception for item in evidence_of(promise))

    def joins(
        self,
        finding: Finding,
        allowed: frozenset[Condition] = frozenset({Condition.NONE}),
        *,
        excepted: bool = False,
    ) -> bool:
        """Tell whether a finding may share a sentence: under an allowed condition and without an exception.

        After the "but" of a promise stands what the promise excepts (`excepted`).
        """
        borne = finding.evidence
        fits = self._clauses.gives(borne) if excepted else not any(item.exception for item in borne)
        apart = self.is_for_parents(finding) or self._clauses.denied_elsewhere(finding.practice)
        # that they tell you of big changes finds no room beside another practice, and would be lost
        apart = apart or (finding.practice == "change-without-notice" and self._tells_of_big(borne))
        return self.conditions([finding]) <= allowed and fits and not apart

    def clauses(self, findings: Sequence[Finding]) -> list[str]:
        """Return the texts of all clauses of findings."""
        return [self._clauses.of(item).text for item in evidence_of(findings)]

    def _is_perhaps(self, findings: Sequence[Finding]) -> bool:
        """Tell whether all clauses of a right that are for everybody leave it open whether you have it."""
        return any(self._open_rights(findings).values())

    def _open_rights(self, findings: Sequence[Finding]) -> dict[str, bool]:
        occasion = shared_occasion(self._wording, self._clauses, findings)
        return left_open(self._clauses, findings[0].practice, self._for_everybody(findings), occasion)

    def _spoken(self, findings: Sequence[Finding], evidence: Sequence[Evidence]) -> Sequence[Finding]:
        """Return findings with the clauses alone that are said, whose case it is.

        As they are where what is not said holds in a case of its own, or somebody else gets it.
        """
        cases = any(self._clauses.of(item).case for item in evidence_of(findings) if item not in evidence)
        apart = findings[0].practice in self._wording.apart
        return findings if cases or apart else [replace(findings[0], evidence=tuple(evidence))]

    def _tells_of_big(self, evidence: Sequence[Evidence]) -> bool:
        """Tell whether clauses on changes, with what follows them, say that they tell you of the big ones."""
        return any(self._clauses.nouns(load_slots()["tells-big"], self._clauses.of(item)) for item in evidence)

    def is_for_parents(self, finding: Finding) -> bool:
        """Tell whether a right is a parent's alone: "you" would say too much."""
        slot = load_slots()["parents"]
        return load_taxonomy()[finding.practice].kind is Kind.RIGHT and all(
            self._clauses.nouns(slot, self._clauses.of(item)) for item in finding.evidence
        )

    def _say(
        self, templates: Sequence[Template], evidence: Sequence[Evidence], most: int | None, **how: bool
    ) -> Phrase:
        # The last way to say a practice needs no slot (a test holds it), so something can always be said.
        return self._clauses.fill(templates, evidence, most, **how) or Phrase("", modal=False)
