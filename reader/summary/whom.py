"""Whom: tell for whom a clause holds, where it is for some people alone.

In: a document and the clauses of its findings. Out: who they are ("apply for a job") or where they live: by the clause,
its lead-in, the sentence that it goes on from, or the title over it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from reader.document import Document, Section, Span
from reader.practices.finding import Evidence
from reader.summary.clause import Clause
from reader.summary.outline import sections_over
from reader.summary.rights import is_done_there
from reader.summary.slots import Slot, load_slots, place_names

# A condition that opens a list within one sentence ("If you live in Ruritania, you may: ...") holds for its items.
_FOR_ALL_ITEMS = re.compile(r"\W*(?:if|where|for|(?:\w+ ){0,3}(?:residents|consumers))\b[^:;.]{0,160}:", re.IGNORECASE)
# A place named as an example limits nothing ("for example, if you live in the UK, this is ...").
_EXAMPLE = re.compile(
    r"\b(?:for (?:example|instance)|e\.g\.)|\((?:or )?if\b|"
    r"\b(?:such as|including) (?:in )?(?:the )?(?:EEA|EU|UK|European)\b",
    re.IGNORECASE,
)
_BEFORE = 25  # code points: how far before its brackets the words stand that an aside is about
_OPENER = 5  # words: a paragraph's first sentence of as many is a title of it ("EU Residents.")
# A sentence that adds to the one before it is for the same people; that one opens with where they live.
_ALSO = re.compile(
    r"\W*(?:(?:you|individuals|users|residents) (?:\w+ )?also\b|also\b|in addition\b|additionally\b|further(?:more)?\b|"
    r"moreover\b|finally\b|similarly\b)",
    re.IGNORECASE,
)
_LIVE = re.compile(r"\W*(?:you, )?(?:if|where|for|as an?|under)\b", re.IGNORECASE)
_TO_PEOPLE = re.compile(
    r"\b(?:if you(?:['’]re)?|residents?|users|people|individuals|customers|consumers|visitors)"
    r"(?: (?:are|who|live|reside|located|based|an?|resident)){0,4} (?:in|of)\b",
    re.IGNORECASE,
)
# A title that runs into its paragraph ("If you live in Ruritania. You can ...") is a sentence without a deed.
_RUN_IN = re.compile(r"\W*(?:(?:if|where) you\b|(?:for )?(?:\w+ ){0,3}(?:residents|users|customers)\b)", re.IGNORECASE)
_ROW = re.compile(r"\W*([^|]{2,40}?)\W* \| ")  # the first cell of a row of a table
_IN_SHORT = {
    "UK": "the UK",
    "United Kingdom": "the UK",
    "EU": "the EU",
    "European Union": "the EU",
    "EEA": "Europe (the EEA)",
    "Europe": "Europe (the EEA)",
    "US": "the United States",
    "USA": "the United States",
    "United States": "the United States",
    "California": "California",
}
# A title over what stands under the titles that follow it: below it, or on the same level where it comes first there.
_HEAD = re.compile(r"\b(?:disclosures?|notices?|supplement\w*|addend(?:um|a)|annex)\b|[- ]specific\b", re.IGNORECASE)
# What opens a section on the rights of some people ("EU residents have certain rights, including those set out below").
_RIGHTS_HERE = re.compile(
    r"\b(?:additional|certain|following|these) (?:\w+ ){0,2}rights\b"
    r"|\W*(?:you, )?(?:as an?|if you)\b[^.;]{0,80}\bresidents?\b[^.;]{0,20}\b(?:have|has) the right\b",
    re.IGNORECASE,
)
_ANYONE = re.compile(
    r"\b(?:all|any|every) (?:of our )?(?:users|individuals|customers|people|visitors)\b|\beveryone\b|"
    r"\bregardless of where\b",
    re.IGNORECASE,
)
# A part of a policy that says of itself that it is for the people of a place, or for what the law of it is about.
_FOR_THEM_ALONE = re.compile(
    r"\W*this (?:\w+ ){0,4}(?:notice|section|statement|supplement|addendum|part|disclosure|policy|page) "
    r"(?:only applies|applies (?:only|solely|exclusively)|is (?:only|solely|exclusively)) (?:to|for)\b",
    re.IGNORECASE,
)
_NOT_BY_LAW = ("opt-out-", "withhold-", "privacy-contact")  # the rules of what no law gives the people of one place
_FIRST = 2  # sentences that are no title
_OPENING = 4  # sentences, with the title
_LONGEST_RUN_IN = 12  # words


def _name(place: str) -> str:
    """Write a place that a title has in capitals as a name, with its article."""
    name = place.title() if place.isupper() and len(place) > 3 else place  # letters: "EEA" and "UK" stay
    return f"the {name}" if name in place_names()["with-article"] else name


@cache
def _of_row() -> dict[str, str]:
    """Return the places that a row of a table may be for, and how each is said."""
    named = {name: _name(name) for kind in ("country", "state") for name in place_names()[kind]}
    return named | _IN_SHORT


def _is_run_in(opener: str) -> bool:
    """Tell whether a sentence only names the people of a place, as a title does."""
    return _RUN_IN.match(opener) is not None and _TO_PEOPLE.search(opener) is not None and "," not in opener


class Whom:
    """Tells for whom the clauses of one document hold, and remembers it."""

    def __init__(
        self,
        document: Document,
        of: Callable[[Evidence], Clause],
        nouns: Callable[[Slot, Clause], tuple[str, ...]],
    ) -> None:
        self._document = document
        self._of = of
        self._nouns = nouns
        self._people: dict[tuple[int, str], tuple[str, ...]] = {}
        self._places: dict[tuple[int, str, bool], tuple[str, ...]] = {}
        self._titles: dict[int, tuple[bool, tuple[str, ...]]] = {}

    def people(self, evidence: Evidence) -> tuple[str, ...]:
        """Return for whom a piece of evidence holds, where it is for some alone: by its clause, lead-in or title."""
        key = (evidence.span.start, evidence.rule)
        if key not in self._people:
            self._people[key] = self._people_of(evidence)
        return self._people[key]

    def _people_of(self, evidence: Evidence) -> tuple[str, ...]:
        slot = load_slots()["limit-who"]
        clause = self._of(evidence)
        found = self._nouns(slot, clause)
        starts = [start for _, (start, _) in slot.places(clause.text)]
        if starts and all(
            clause.text[start - 1 : start] == "(" for start in starts
        ):  # an aside on what stands before it
            ends = [hit.span.end - evidence.span.start for hit in evidence.hits]
            if ends and not any(0 <= start - end <= _BEFORE for start in starts for end in ends):
                return ()
        return found or slot.find(self._document.sections[self._document.section_index_at(evidence.span.start)].title)

    def places(self, evidence: Evidence, *, by_title: bool) -> tuple[str, ...]:
        """Return where people live for whom a piece of evidence holds; nothing where it holds for everybody.

        The title of its section counts where it speaks to people ("If you are in ..."), else only `by_title`.
        """
        key = (evidence.span.start, evidence.rule, by_title)
        if key not in self._places:
            self._places[key] = self._places_of(evidence, by_title=by_title)
        return self._places[key]

    def _places_of(self, evidence: Evidence, *, by_title: bool) -> tuple[str, ...]:
        clause, slots = self._of(evidence), load_slots()
        found = () if _EXAMPLE.search(clause.text) else self._nouns(slots["limit-place"], clause)
        if not found and (opening := _FOR_ALL_ITEMS.match(clause.text)):
            found = slots["limit-place"].find(opening.group())
        if found:
            return tuple(map(_name, dict.fromkeys((*found, *self._nouns(slots["limit-also"], clause)))))
        if (row := _ROW.match(clause.text)) and (place := _of_row().get(row.group(1))):
            return (place,)
        if before := self._goes_on_from(evidence.span):
            return before
        index = self._index_of(evidence.span)
        opener = self._document.quote(self._document.sentences[index].span) if index is not None else ""
        runs_in = len(opener.split()) <= _LONGEST_RUN_IN and _is_run_in(opener)
        if ((by_title and len(opener.split()) <= _OPENER) or runs_in) and (places := slots["limit-title"].find(opener)):
            return tuple(map(_name, places))
        section = self._document.section_index_at(evidence.span.start)
        if section not in self._titles:
            self._titles[section] = self._title_of(section)
        to_people, places = self._titles[section]
        lawful = not evidence.rule.startswith(_NOT_BY_LAW) and not is_done_there(clause.text)
        if by_title and not places and lawful:
            places = self._opened_for(section)
        return tuple(map(_name, places)) if by_title or to_people else ()

    def over(self, section: int) -> tuple[str, ...]:
        """Return where people live for whom the part of the policy is in which a section stands under other titles."""
        sections = self._document.sections
        for place in sections_over(sections, section):
            one = sections[place]
            if places := load_slots()["limit-title"].find(one.title):
                above = place != section and (_HEAD.search(one.title) or _TO_PEOPLE.search(one.title))
                return tuple(map(_name, self._listed_in(one, places))) if above else ()
        return tuple(map(_name, self._head_of(section)))

    def _goes_on_from(self, span: Span) -> tuple[str, ...]:
        """Return the places of the sentence that a clause goes on from ("You also have the right to ...")."""
        sentences, slot = self._document.sentences, load_slots()["limit-place"]
        index = self._document.sentence_index_at(span.start)
        while index and _ALSO.match(self._document.quote(sentences[index].span)):
            before = sentences[index - 1]
            if before.section != sentences[index].section or before.is_heading:
                break
            text = self._document.quote(before.span)
            if _LIVE.match(text) and (places := slot.find(text)):
                return tuple(map(_name, places))
            index -= 1
        return ()

    def _title_of(self, section: int) -> tuple[bool, tuple[str, ...]]:
        """Return whether the title over a section speaks to people, and of which places: its own or one above it."""
        for place in sections_over(self._document.sections, section):
            one = self._document.sections[place]
            if places := load_slots()["limit-title"].find(one.title):
                to_people = _TO_PEOPLE.search(one.title) is not None or self._is_for_them_alone(one)
                return to_people, self._listed_in(one, places)
            if places := self._head_of(place):
                return True, places
        return False, ()

    def _is_for_them_alone(self, section: Section) -> bool:
        """Tell whether a section says in its beginning that it is for the people alone whom its title names."""
        titled = set(load_slots()["limit-title"].find(section.title))
        first = self._document.sentence_index_at(section.span.start) or 0
        texts = (self._document.quote(one.span) for one in self._document.sentences[first : first + _OPENING])
        return any(
            _FOR_THEM_ALONE.match(text) and titled <= set(load_slots()["limit-title"].find(text)) for text in texts
        )

    def _head_of(self, at: int) -> tuple[str, ...]:
        """Return the places of the first section beside another, where it is the head of all of them."""
        sections = self._document.sections
        level, first, end = sections[at].level, at, at + 1
        while first and sections[first - 1].level >= level:
            first -= 1
        while end < len(sections) and sections[end].level >= level:
            end += 1
        beside = [one for one in sections[first:end] if one.level == level]
        if first == at or not beside or not _HEAD.search(beside[0].title):
            return ()
        named = [load_slots()["limit-title"].find(one.title) for one in beside]
        return named[0] if all(set(places) <= set(named[0]) for places in named) else ()

    def _opened_for(self, section: int) -> tuple[str, ...]:
        """Return the places whose people have the rights that a section goes on to state."""
        texts = [
            self._document.quote(sentence.span)
            for sentence in self._document.sentences
            if sentence.section == section and not sentence.is_heading
        ]
        if any(map(_ANYONE.search, texts)):
            return ()
        whole = [text for text in texts if text.rstrip().endswith((".", ":", ";"))]
        slots = load_slots()
        for text in whole[:_FIRST]:
            if _RIGHTS_HERE.search(text) and not _EXAMPLE.search(text) and (found := slots["limit-place"].find(text)):
                found = tuple(dict.fromkeys((*found, *slots["limit-also"].find(text))))
                others = {place for one in texts for place in slots["limit-place"].find(one)}
                return found if others <= set(found) else ()
        return ()

    def _listed_in(self, section: Section, places: tuple[str, ...]) -> tuple[str, ...]:
        """Return the places of which a section says in its beginning that it is for their people, else its title's."""
        slots = load_slots()
        first = self._document.sentence_index_at(section.span.start) or 0
        for sentence in self._document.sentences[first : first + _OPENING]:
            text = self._document.quote(sentence.span)
            if _LIVE.match(text) and (listed := slots["limit-place"].find(text)):
                listed = tuple(dict.fromkeys((*listed, *slots["limit-also"].find(text))))
                return listed if len(listed) > len(places) else places
        return places

    def _index_of(self, span: Span) -> int | None:
        """Return the index of the sentence that opens the block in which a clause stands."""
        sentences = self._document.sentences
        index = self._document.sentence_index_at(span.start)
        while index and sentences[index - 1].block == sentences[index].block:
            index -= 1
        return index
