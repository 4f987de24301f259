"""Statement: say practices in whole sentences, with their condition and exceptions.

In: findings of a practice (or of a group). Out: a sentence with its full stop, kept under LONGEST words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.practices import load_taxonomy
from reader.practices.finding import Condition, Evidence, Finding, Kind
from reader.summary.clauses.modality import is_usual
from reader.summary.saying.bounds import evidence_of
from reader.summary.saying.each_part import each_apart, fit_together, hedged, naming_agencies, once, set_off, sure_first
from reader.summary.saying.fuller import fuller
from reader.summary.saying.gives import gives_more, with_sharing
from reader.summary.saying.openness import as_sure_as_stated, each_as_sure
from reader.summary.saying.phrase import Phrase
from reader.summary.saying.sentence import CAN as _CAN
from reader.summary.saying.sentence import (
    LONGEST,
    fill_lead,
    finish,
    for_now,
    may_be_able,
    shortest,
    takes_case,
    usually,
    with_open_requests,
    with_open_rights,
    with_own_case,
    with_own_may,
    with_tail_first,
)
from reader.summary.saying.tails import as_asked, names_its_exception, with_place, with_place_first
from reader.summary.saying.terms import Terms, TermsReader
from reader.summary.saying.unsure import is_doubted, is_hedged, is_wary
from reader.summary.saying.wording import Group
from reader.summary.saying.yours import fitting, whole_where_stated, without_yours
from reader.summary.texts.slots import Slot, join_words, load_slots
from reader.summary.texts.template import Template

_MESSAGES = "marketing-contact"
_IF_YOU = re.compile(r"\W*(?:if|where) you\b", re.IGNORECASE)
_MAY = re.compile(
    r"\b(?:[Tt]hey|\w*ers|people|agencies|organisations|(?:Firms|companies)\b[^.]*?) may |^When (?:they|your credit) "
)
_SOME = re.compile(r"Some of ")  # says as much as "in some cases"
_CHECKED = re.compile(r"\b(?:run|judge|check|search)\b")  # and no details that come from others
_IN_LAW = re.compile(r", as [\w ]+ law defines|\bunder [\w ]+ law\b")  # names already for whom it is so


class Speaker(TermsReader):
    """Says practices in the words of a wording, from the clauses of one document."""

    def practice(self, findings: Sequence[Finding]) -> str:
        """Say one practice, found in one or several sections."""
        if self._of_people(findings):
            findings = fuller(self._clauses, findings)
        terms = self.terms(findings)
        placed = self._in_places(findings, terms.limit, terms.opens)
        text = placed or shortest(lambda most: self._on(terms, most))
        if terms.limit and len(text.split()) > LONGEST:
            short = self._wording.limits.short if terms.who else ""
            placed, terms = "", replace(terms, limit=short, says_when=False)
            text = shortest(lambda most: self._on(terms, most))
        plain = not terms.tail and not any(terms.opens.values()) and terms.single
        told = self._wording.instead.tell(self._clauses, terms.practice, terms.evidence, text, terms.who, plain=plain)
        if told != text:
            return told
        narrow = terms.hedges and terms.whole
        whole = placed or shortest(lambda most: self._on(terms, most, narrow=narrow))
        in_case = with_own_case(lambda most: self._on(terms, most, terms.case), terms.case)
        return in_case or with_tail_first(with_place_first(whole), self._wording.tails["limited"])

    def _on(self, terms: Terms, most: int | None, case: str = "", *, narrow: bool = False) -> str:
        """Say a practice on its terms, at most `most` nouns for each slot, in the `case` of all its clauses.

        With `narrow`, the case of the words alone that are said limits them.
        """
        in_case = bool(case) or terms.says_when
        warily = is_wary(terms.practice, terms.evidence)
        said = self._say(terms.templates, terms.evidence, most, in_case=in_case, warily=warily)
        said = self._as_of_now(said, terms.evidence)
        text = as_sure_as_stated(said.text, terms.practice, terms.opens, most, may_be_able)
        if names_its_exception(text):
            if not terms.own:
                return text + terms.limit
            told = said.used or tuple(map(self._clauses.of, terms.evidence))
            some = terms.hedges and said.limited and all(_IF_YOU.match(one.text) for one in told)
            return as_asked(text, terms.asked, terms.tails) + (self._wording.tails["limited"] if some else "")
        if narrow and takes_case(text, said.case):
            return text + said.case
        return as_asked(text, terms.asked, terms.tails) + self._tail(terms, replace(said, text=text), case)

    def _tail(self, terms: Terms, said: Phrase, case: str) -> str:
        """Return what a sentence says at its end of how far it reaches: one of these is enough beside its limit."""
        limit = "" if _IN_LAW.search(said.text) else self._limit_of_words(terms, said)
        if terms.excepts and said.exception:
            return limit + self._wording.tails["exception"]
        may = bool(_MAY.search(said.text))
        narrow = terms.hedges and not case and not _SOME.match(said.text)
        of_some = terms.of_some and _CHECKED.search(said.text)
        if narrow and (of_some or is_hedged(self._clauses, terms.practice, said, may=may)):
            return self._wording.tails["limited"]
        return with_place(limit, case or terms.tail)

    def _limit_of_words(self, terms: Terms, said: Phrase) -> str:
        """Return the limit of the clauses alone from which the words come: where others live limits another thing."""
        risk = load_taxonomy()[terms.practice].kind is Kind.RISK  # of a right some would seem to have none
        if not (risk and terms.who and said.used):
            return terms.limit
        used = tuple(item for item in terms.evidence if self._gives_words(item, said))
        narrower = self._of_people([replace(one, evidence=used) for one in terms.findings[:1]]) if used else ""
        return narrower or terms.limit

    def _gives_words(self, item: Evidence, said: Phrase) -> bool:
        whole = self._clauses.of(item).text
        return any(clause.text in whole for clause in said.used)

    def _as_of_now(self, said: Phrase, evidence: Sequence[Evidence]) -> Phrase:
        """Say of the present alone what no clause promises for longer, and of most cases what none promises for all."""
        if all(is_usual(self._clauses.of(item).text) for item in evidence):
            return replace(said, text=usually(said.text))
        return replace(said, text=for_now(said.text)) if all(map(self._clauses.is_for_now, evidence)) else said

    def group(self, group: Group, findings: Sequence[Finding]) -> str:
        """Say the practices of a group in one sentence, in the order of its parts; "" where they do not fit in one."""
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
                    warily=is_wary(one.practice, one.evidence),
                )
                for one in ordered
            ]
            told = list(zip((one.practice for one in ordered), parts, strict=True))
            if not fit_together(group.lead, told):
                return ""
            narrow = not (limit or case)
            told = sure_first(group.lead, told) if narrow else told
            lead, texts = with_own_may(group.lead, [part for _, part in told])
            texts = once(naming_agencies(hedged(group.lead, texts, told) if narrow else texts))
            said = set_off(lead + join_words(texts, group.last))
            if lead == _CAN:
                said = with_open_rights(texts, [self._is_perhaps([one]) for one in ordered], group.last, limit)
            open_ = all(part.modal for part in parts) or lead.startswith("They may ")
            doubted = any(is_doubted(one.practice) for one in ordered)
            some = self._wording.tails["limited"] if each_apart(group.lead, told) else self.in_some_cases(findings)
            tail = "" if open_ and not doubted else some
            # The words of one that is often told too widely may all come from clauses that hold in some cases.
            narrowed = any(part.limited and part.used and is_doubted(practice) for practice, part in told)
            return said + (limit or case or tail or (self._wording.tails["limited"] if narrowed and not lead else ""))

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

        None for fewer than two, for those that are for different people, or where one sentence would be too long.
        """
        group = next((group for group in self._wording.groups if group.id == group_id), None)
        if group is None:
            return None
        joining = [
            [finding for finding in merged.get(practice, ()) if self.joins(finding, group.joins)]
            for practice in group.parts
        ]
        members = [found for found in joining if found]
        if len(members) < 2 or len({self.limit(found) for found in members}) > 1:
            return None
        whole = [replace(found[0], evidence=tuple(evidence_of(found))) for found in members]
        text = self.group(group, whole)
        too_long = len(text.split()) > LONGEST
        return None if too_long or not text else (text, [finding for found in members for finding in found])

    def promise_but(self, promise: Sequence[Finding], sharing: Sequence[Sequence[Finding]]) -> str:
        """Say a promise not to pass details on and, after "but", the passing on: the findings of each practice."""
        words = self._wording.practices[promise[0].practice]
        by_practice = {found[0].practice: evidence_of(found) for found in sharing}
        promises = [self._clauses.of(item).text for item in self._for_everybody(promise)]
        more = gives_more(self._stated, by_practice, promises)

        def say(group_id: str, opening: str, most: int | None, named: int | None = None) -> str:
            group = next(group for group in self._wording.groups if group.id == group_id)
            everybodys = self._for_everybody(promise)
            promised = self._as_of_now(self._say(words.say, everybodys, most), everybodys)
            if " law " in promised.text and by_practice.keys() == {"share-authorities"}:
                return promised.text  # it has said so
            parts = [
                self._say(group.parts[at], by_practice[at], most, alone=False, warily=is_wary(at, by_practice[at]))
                for at in group.parts
                if at in by_practice
            ]
            texts = [part.text for part in parts]
            listed = join_words(texts if named is None else [*texts[:named], "others"], group.last)
            # what is done in some cases alone is no surer, but an exception says them itself
            cases = all(part.modal or (part.limited and not part.exception) for part in parts)
            share = "may share" if cases else fill_lead("{may}share", parts)
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
        if self._of_people(findings):
            findings = fuller(self._clauses, findings)
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
        # what they do by law with details that go nowhere is no sharing
        used = load_slots()["used-in-law"]
        apart = apart or (finding.practice == "share-authorities" and self._all_hold(used, borne))
        apart = apart or (finding.practice == "opt-out-marketing" and self._is_perhaps([finding]))
        # "and you can stop this" is said of what stops at a no, all of it
        conditions = self.conditions([finding])
        apart = apart or (finding.practice == _MESSAGES and conditions != {Condition.OPT_OUT})
        return conditions <= allowed and fits and not apart

    def is_for_a_kind(self, finding: Finding) -> bool:
        """Tell whether all clauses of a finding are for people of one kind alone ("if you apply for a job")."""
        return all(self._clauses.people(item) for item in finding.evidence)

    def clauses(self, findings: Sequence[Finding]) -> list[str]:
        """Return the texts of all clauses of findings."""
        return [self._clauses.of(item).text for item in evidence_of(findings)]

    def _is_perhaps(self, findings: Sequence[Finding]) -> bool:
        """Tell whether all clauses of a right that are for everybody leave it open whether you have it."""
        return any(self._open_rights(findings).values())

    def _all_hold(self, slot: Slot, evidence: Sequence[Evidence]) -> bool:
        return all(self._clauses.nouns(slot, self._clauses.of(item)) for item in evidence)

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
