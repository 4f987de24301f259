"""Phrase: fill a template from the clauses that state a practice.

In: templates and the clauses' texts. Out: the words of a sentence. A template with one slot may take its nouns from all
clauses; one with several takes them from a single clause, so that no data, recipient or purpose is tied to another's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reader.document import Document, Span
from reader.practices.finding import Evidence
from reader.summary.clauses.around import next_in_block, stands_in_a_case
from reader.summary.clauses.asides import asides, is_aside
from reader.summary.clauses.clause import Clause, elsewhere, one_case, parts_of
from reader.summary.clauses.clause_reader import ClauseReader
from reader.summary.clauses.grounding import compiled, denial_of
from reader.summary.clauses.modality import is_for_now
from reader.summary.clauses.parts import Again
from reader.summary.clauses.recited import Recited
from reader.summary.clauses.rights import leaves_right_open
from reader.summary.clauses.way_out import is_no_way_out
from reader.summary.clauses.whom import Ask, Whom
from reader.summary.saying.checkers import as_done
from reader.summary.saying.firm import ENOUGH, weighed, what_is_done
from reader.summary.saying.outvoted import as_sure_as_all, outvoted
from reader.summary.saying.own_words import own_words
from reader.summary.saying.promised import as_excepted
from reader.summary.saying.width import as_kept, as_wide, is_of_part, on_all
from reader.summary.texts.own_name import as_own_login, names_given, own_names
from reader.summary.texts.roles import Role
from reader.summary.texts.slots import Slot, load_slots
from reader.summary.texts.template import CAN, MAY, Template

_GRAVE = "sensitive"  # the slot of health, beliefs and their like
_GIVE = "{give}"  # the vocabulary of passing on, in grounds.toml
# Of a period beside it: that something is kept so long.
# Said where a clause leaves open who chooses adverts.
_OR_OTHERS = re.compile(r"(?<=\b[Tt]hey) or others\b(?= (?:may )?(?:use your data to|choose which adverts))")
_KEEPING = re.compile(
    r"\b(?:(?:keep|kept|retain|hold|held|stor|sav|delet|eras|remov|purg|anonymi[sz])\w*|retention|"
    r"th(?:is|e|ese) (?:time )?periods? (?:is|are|varies|vary|ranges?|will|may|can))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A filled template; whether its clauses only allow it ("may"), and whether one of them has an exception.

    `limited` is one whose words all come from clauses that hold in some cases alone, `of_part` one of a group whose
    clauses are about a part of your data. `used` are the clauses from which its words come, `case` is the one condition
    under which all of these hold.
    """

    text: str
    modal: bool
    exception: bool = False
    limited: bool = False
    of_part: bool = False
    used: tuple[Clause, ...] = ()
    case: str = ""


class Clauses:
    """Gives the clause of each piece of evidence of one document, and remembers what was found in it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._own = own_names(document)
        self._denied: dict[str, bool] = {}
        self._open: dict[tuple[Span, str, str, bool], bool] = {}
        self._keeps: bool | None = None
        self._recited = Recited(document)
        self._whom = Whom(document, self.of, self.nouns)
        self._reader = ClauseReader(document, self._own)
        self._clauses: dict[tuple[int, int, str, bool, str], Clause] = {}
        self._found: dict[tuple[object, ...], tuple[str, ...]] = {}

    def of(self, evidence: Evidence) -> Clause:
        """Return the clause of a piece of evidence."""
        # A rule finds the same words in a sentence each time; hashing them all would cost more than reading the clause.
        key = (evidence.span.start, evidence.span.end, evidence.rule, evidence.exception, evidence.said)
        if key not in self._clauses:
            self._clauses[key] = self._reader.read(evidence)
        return self._clauses[key]

    def is_left_open(self, evidence: Evidence, *, by_law: bool) -> bool:
        """Tell whether a clause, its lead-in or what opens its section leaves a right open ("you may have rights").

        One that is not `by_law` is left open by its clause and lead-in alone, and not by a condition of its own.
        """
        key = (evidence.span, evidence.rule, evidence.said, by_law)
        if key not in self._open:
            self._open[key] = leaves_right_open(self._document, evidence, self.of(evidence), by_law=by_law)
        return self._open[key]

    def is_for_now(self, evidence: Evidence) -> bool:
        """Tell whether a clause, or the sentence after it, makes a denial one of the present alone."""
        return is_for_now(self.of(evidence).text, next_in_block(self._document, evidence.span))

    def limits_keeping(self) -> bool:
        """Tell whether the policy sets a time limit for keeping some data anywhere ("deleted after 30 days")."""
        if self._keeps is None:
            period = load_slots()["period"]
            self._keeps = any(
                _KEEPING.search(text) and period.find(text, ())
                for text in (self._document.quote(sentence.span) for sentence in self._document.sentences)
            )
        return self._keeps

    def denied_elsewhere(self, practice: str) -> bool:
        """Tell whether the policy denies a practice in another place ("We use no cookies")."""
        if practice not in self._denied:
            pattern = denial_of(practice)
            self._denied[practice] = pattern is not None and pattern.search(self._document.text) is not None
        return self._denied[practice]

    def nouns(self, slot: Slot, clause: Clause) -> tuple[str, ...]:
        """Return what a slot finds in a clause."""
        if slot.unless and self.nouns(load_slots()[slot.unless], clause):
            return ()
        if slot.role is Role.WAY_OUT and is_no_way_out(clause.text):
            return ()
        far = elsewhere(slot, clause)
        beside = (clause.lead if slot.lead else "", clause.follows if slot.follows else "")
        key = (slot.name, clause.text, far, beside)  # the same words may stand under two lead-ins
        if key not in self._found:
            found = slot.find(clause.text, (*clause.denied, *far))
            found = found or next(filter(None, (slot.find(text) for text in beside if text)), ())
            found = self._recited.without_denied(found, clause.text)
            if slot.others:
                found = tuple(one for one in found if one[0].islower() or one.split()[0].casefold() not in self._own)
            self._found[key] = as_own_login(found, names_given(self._document), clause.text)
        return self._found[key]

    def in_their_words(self, evidence: Sequence[Evidence], needed: re.Pattern[str] | None = None) -> str:
        """Return one of some clauses, that holds what is `needed`, in the policy's own words; "" where none can be."""
        fit = [item for item in evidence if needed is None or needed.search(self._document.quote(item.span))]
        return own_words(self._document, fit, self._reader.lead_ins)

    def people(self, evidence: Evidence) -> tuple[str, ...]:
        """Return for whom a piece of evidence holds, where it is for some alone."""
        return self._whom.people(evidence)

    def of_site(self, evidence: Evidence) -> tuple[str, ...]:
        """Return whom a piece of evidence is for that stands under the name of one of several sites."""
        return self._whom.of_site(evidence)

    def title_of(self, evidence: Evidence) -> str:
        """Return the title of the section in which a piece of evidence stands."""
        return self._reader.title_of(evidence)

    def feature_over(self, evidence: Evidence) -> str:
        """Return on what occasion alone a piece of evidence holds by the feature that its title names, or ""."""
        return self._reader.feature_over(evidence)

    def places(self, evidence: Evidence, *, by_title: bool, ask: Ask = Ask.RIGHT) -> tuple[str, ...]:
        """Return where people live for whom a piece of evidence holds; nothing where it holds for everybody."""
        return self._whom.places(evidence, by_title=by_title, ask=ask)

    def restates(self, evidence: Evidence) -> Again:
        """Return what the part in which a piece of evidence stands may repeat for some that is so of all."""
        return self._whom.restates(evidence)

    def in_a_case(self, evidence: Evidence) -> bool:
        """Tell whether the paragraph of a piece of evidence opens a case before it ("If you connect us, ...")."""
        return stands_in_a_case(self._document, evidence.span.start)

    def over(self, section: int) -> tuple[str, ...]:
        """Return where people live for whom the part of the policy is in which a section stands."""
        return self._whom.over(section)

    def fill(
        self,
        templates: Sequence[Template],
        evidence: Sequence[Evidence],
        most: int | None = None,
        *,
        alone: bool = True,
        in_case: bool = False,
        warily: bool = False,
    ) -> Phrase | None:
        """Return the first template that can be filled, or None. At most `most` nouns are said for each slot.

        Where it is a sentence `alone`, what is only allowed stands apart ("and, in some cases, ..."). `in_case`, the
        sentence says the condition of its clauses: they are as sure as they are where it is met. `warily`, one sure
        clause among several makes nothing certain.
        """
        clauses = [self.of(item).in_its_case if in_case else self.of(item) for item in evidence]
        clauses = list(on_all([template.text for template in templates], clauses))
        for template in templates:
            stating = outvoted(clauses, self._bearing(template, clauses)) if warily else clauses
            filled = self._fill_one(template, stating, most, alone=alone)
            if filled is not None:
                # What the words come from may be of a part alone, whatever another clause is about.
                wide = as_wide(as_kept(as_wide(filled.text, clauses), clauses), filled.used if template.needed else ())
                said, others = as_done(as_excepted(wide, clauses, self.nouns), clauses)
                said = _OR_OTHERS.sub("", said, count=1) if self._is_own_advert(clauses) else said
                part = not alone and is_of_part(clauses)
                case = one_case(clauses, self._naming(template, clauses))
                return replace(filled, text=said, modal=filled.modal or others, of_part=part, case=case)
        return None

    def _fill_one(
        self, template: Template, clauses: Sequence[Clause], most: int | None, *, alone: bool
    ) -> Phrase | None:
        bearing = self._bearing(template, clauses)
        # A slot that nothing fills binds the others to no clause.
        names = tuple(
            name
            for name in dict.fromkeys(template.slots)
            if name in template.needed or self._adds(load_slots()[name], bearing)
        )
        for name in template.needed:
            slot = load_slots()[name]
            others = [load_slots()[other] for other in template.needed if other != name]
            said = [clause for clause in clauses if all(self.nouns(other, clause) for other in others)]
            if slot.every and not (said and all(self.nouns(slot, clause) for clause in said)):
                return None
            if slot.sole and len(clauses) > 1:
                return None
            each = [self.nouns(slot, clause) for clause in clauses] if slot.partly else []
            if each and not all(each) and slot.partly.issuperset(noun for nouns in each for noun in nouns):
                return None  # a small part of what the clauses say would stand for all of it
        if len([name for name in names if not self._is_common(load_slots()[name], bearing)]) < 2:
            return self._fill_from(template, names, clauses, most, alone=alone)
        best: Clause | None = None
        best_count = 0
        for clause in (part for whole in clauses for part in parts_of(whole)):
            found = [name for name in names if self.nouns(load_slots()[name], clause)]
            if template.needed <= set(found) and len(found) > best_count:
                best, best_count = clause, len(found)
        if best is not None and any(
            slot.lesser.issuperset(self.nouns(slot, best))
            and not slot.lesser.issuperset(noun for clause in clauses for noun in self.nouns(slot, clause))
            for slot in (load_slots()[name] for name in template.needed)
            if slot.lesser
        ):
            return None  # it would hide what the other clauses name
        if best is None:
            return None if template.needed else self._fill_from(template, names, clauses[:1], most, alone=alone)
        return self._fill_from(template, names, [as_sure_as_all(best, clauses)], most, alone=alone)

    def _is_own_advert(self, clauses: Sequence[Clause]) -> bool:
        """Tell whether clauses on adverts name no doer but the policy's own firm."""
        slot = load_slots()["own-ads"]
        return all(self.nouns(slot, clause) for clause in clauses)

    def _bearing(self, template: Template, clauses: Sequence[Clause]) -> list[Clause]:
        """Return the clauses that name all that a template needs."""
        return [one for one in clauses if all(self.nouns(load_slots()[name], one) for name in template.needed)]

    def _adds(self, slot: Slot, clauses: Sequence[Clause]) -> bool:
        """Tell whether clauses give what may be added: one of them, or all where it must hold for every one."""
        given = [bool(self.nouns(slot, clause)) for clause in clauses]
        return bool(given) and (all(given) if slot.every else any(given))

    def _is_common(self, slot: Slot, clauses: Sequence[Clause]) -> bool:
        """Tell whether all clauses give the same noun: said with any other, it is tied to its own clause."""
        return slot.every and len(clauses) > 1 and len({self.nouns(slot, clause)[:1] for clause in clauses}) == 1

    def gives(self, evidence: Sequence[Evidence]) -> bool:
        """Tell whether one of the clauses says that data is passed on, and not only that a firm is used."""
        clauses = map(self.of, evidence)
        return any(compiled(_GIVE).search(f"{clause.lead} {clause.text}") for clause in clauses)

    def _fill_from(
        self, template: Template, names: Sequence[str], clauses: Sequence[Clause], most: int | None, *, alone: bool
    ) -> Phrase | None:
        values: dict[str, str] = {}
        used: list[Clause] = []
        # One clause that only allows it and one that holds in some cases make nothing certain together.
        naming = self._naming(template, clauses)
        firmly = [clause for clause in naming if clause.sure]
        open_too = naming if any(clause.sure for clause in clauses) else clauses
        unsure = not firmly and any(clause.modal for clause in open_too)
        for name in names:
            slot = _among_examples(template, load_slots()[name])
            nouns: dict[str, bool] = {}
            for clause in clauses:
                for noun in self.nouns(slot, clause):
                    nouns[noun] = nouns.get(noun, True) and clause.modal
            if slot.name == _GRAVE:
                nouns |= weighed(slot, nouns, [(self.nouns(slot, clause), clause.modal) for clause in clauses])
            if ("{may}" in template.text or "{can}" in template.text) and not unsure:
                done = {noun for clause in firmly for noun in self.nouns(slot, clause)} - slot.general
                spare = name not in template.needed and (done or 2 * len(firmly) > len(clauses))
                nouns = what_is_done(slot, nouns, done, spare=bool(spare))
            used += [clause for clause in clauses if not nouns.keys().isdisjoint(self.nouns(slot, clause))]
            some = self._in_some_cases(slot, nouns, clauses) if alone and most != 0 else []
            sure = [noun for noun in nouns if not nouns[noun] and noun not in slot.general and noun not in some]
            if slot.firm and len(sure) >= ENOUGH:  # what they surely do is told without what they may do
                nouns, some = dict.fromkeys(sure, False), []
            values[name] = slot.say([noun for noun in nouns if noun not in some], most)
            if some:
                yours = "your " if f"your {{{name}}}" in template.text else ""
                values[name] += f" and, in some cases, {yours}{slot.say(some, most)}"
            # A noun that only clauses with "may" name is not said as certain because another clause is.
            unsure = unsure or any(nouns.values())
        values |= {MAY: "may ", CAN: "may "} if unsure else {MAY: "", CAN: "can "}
        text = template.fill(values)
        # Only an exception beside the words that are said narrows them.
        exception = any(clause.exception for clause in used or clauses)
        limited = all(clause.limited for clause in used or clauses)
        return None if text is None else Phrase(text, unsure, exception, limited, used=tuple(used))

    def _naming(self, template: Template, clauses: Sequence[Clause]) -> Sequence[Clause]:
        """Return the clauses that name what is said, or else all: the others make it no more certain."""
        slots = [load_slots()[name] for name in template.needed]
        return [clause for clause in clauses if any(self.nouns(slot, clause) for slot in slots)] or clauses

    def _in_some_cases(self, slot: Slot, nouns: Mapping[str, bool], clauses: Sequence[Clause]) -> list[str]:
        """Return the nouns that only clauses of some cases name, where other nouns are certain."""
        if not (slot.firm or slot.name == _GRAVE) or any(nouns.values()):
            return []
        some = [
            noun
            for noun in nouns
            if noun not in slot.general
            and all(
                clause.limited or self._is_aside(slot, clause, noun)
                for clause in clauses
                if noun in self.nouns(slot, clause)
            )
        ]
        return some if set(nouns) - set(some) - slot.general else []

    def _is_aside(self, slot: Slot, clause: Clause, noun: str) -> bool:
        """Tell whether a clause names a noun only under a condition that its other words do not have."""
        if not asides(clause.text):
            return False
        found = slot.places(clause.text, (*clause.denied, *elsewhere(slot, clause)))
        places = [place for name, place in found if name == noun]
        return bool(places) and all(is_aside(place, clause.text) for place in places)


def _among_examples(template: Template, slot: Slot) -> Slot:
    """Return a slot as it is said in a template: after "such as" it goes without saying that there are more."""
    named = (f"such as {{{slot.name}}}", f"such as your {{{slot.name}}}")
    return replace(slot, verbs=True) if any(words in template.text for words in named) else slot
