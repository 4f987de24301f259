"""Whom: tell for whom a clause holds, where it is for some people alone.

In: a document and the clauses of its findings. Out: who they are ("apply for a job") or where they live: by the clause,
its lead-in, the sentence that it goes on from, the label of its paragraph, or the part in which it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum
from functools import cache, lru_cache

from reader.document import Document, Span
from reader.practices.finding import Evidence
from reader.summary.clauses.around import next_in_block
from reader.summary.clauses.clause import Clause
from reader.summary.clauses.opened import opened_for
from reader.summary.clauses.parts import EXAMPLE, LIVE, Again, Parts, is_run_in, named, us_places
from reader.summary.clauses.rights import is_done_there
from reader.summary.clauses.titled import is_on_children, titled_for
from reader.summary.texts.outside import elsewhere
from reader.summary.texts.slots import Slot, load_slots, place_names

# A condition that opens a list within one sentence ("If you live in Ruritania, you may: ...") holds for its items.
_FOR_ALL_ITEMS = re.compile(r"\W*(?:if|where|for|(?:\w+ ){0,3}(?:residents|consumers))\b[^:;.]{0,160}:", re.IGNORECASE)
_REMEMBERED = 1024  # titles
_BEFORE = 25  # code points: how far before its brackets the words stand that an aside is about
_OPENER = 5  # words: a paragraph's first sentence of as many is a title of it ("EU Residents.")
_START = 60  # code points: a place named as early opens the clause
# What may stand before the place that a clause opens with: a number, a title ("4.2. Europe: If you live in ...").
_BEFORE_IT = re.compile(r"\W*(?:\d+\W+)*(?:[^.:;|]{1,40}:\s*)?(?:however|please note that|also)?,?\s*", re.IGNORECASE)
# A sentence that adds to the one before it is for the same people; that one opens with where they live.
_ALSO = re.compile(
    r"\W*(?:(?:you|individuals|users|residents) (?:\w+ )?also\b|also\b|in addition\b|additionally\b|further(?:more)?\b|"
    r"moreover\b|finally\b|similarly\b)",
    re.IGNORECASE,
)
# A sentence that only gives its name to what the one before it says.
_NAMES_IT = re.compile(r"\W*this (?:is (?:called|known|what)|means)\b", re.IGNORECASE)
# A sentence that says more of what the one before it says, and how far back that may be.
_MORE = re.compile(r"\W*(?:this (?:may|will|can|means|involves)|specifically|in particular|namely)\b", re.IGNORECASE)
_BACK = 3
# The name of a site, for a title ("4.2 shop.example.com").
_SITE = re.compile(r"[\W\d]*(?P<site>(?:[a-z0-9-]+\.)+[a-z]{2,6})\W*", re.IGNORECASE)
# What a title says that data is taken by ("Data collected by our software"), beside others on what else takes it.
_TAKEN_BY = re.compile(
    r"[\W\d]*(?:personal )?(?:data|information|details) (?:(?:that )?we )?(?:is |are )?"
    r"(?:collect\w*|gather\w*|process\w*|obtain\w*) (?:by|on|in|from|through|via) (?:our|the) "
    r"(?P<site>software|(?:web ?)?site|(?:mobile |desktop )?app|browser extension|toolbar|forum|(?:online )?shop)s?\W*",
    re.IGNORECASE,
)
_WHERE_ALL_ARE = frozenset({"site", "website", "web site"})
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
_NOT_BY_LAW = ("opt-out-", "withhold-", "privacy-contact")  # the rules of what no law gives the people of one place
# What the people of some places have beside what all have, at the end of a clause ("and in some states you also ...").
_THERE_MORE = re.compile(
    r",? and,? (?:in|for|if you (?:live|are|reside) in) [^.;,|]{1,40},? you (?:may |will |can )?also\b", re.IGNORECASE
)
# What only laws of US states call what their people ask for.
_THEIR_WORD = re.compile(r"\bverifiable (?:consumer )?requests?\b", re.IGNORECASE)
_TRANSFER = "transfer-"  # the rules of what goes abroad
_ABROAD = "transfer-abroad."
# The rules of what is done with the data of those on whom a part is by its title, and who they are.
_OF_THEIR_DATA = ("profiling", "targeted-ads", "tracking-analytics", "device-data", "location-tracking", "collect-")
_A_CHILD = "are a child"
_MOVED = re.compile(r"\b(?:transfer\w*|outside|abroad|sent|stored)\b", re.IGNORECASE)
# The next sentence, which says for whom alone all that is ("This feature is only meant for people in ...").
_ONLY_FOR = re.compile(
    r"\W*(?:this|these|that|it|they)\b[^.:;|]{0,60}?\b(?:only|solely|exclusively) (?:\w+ ){0,2}?(?:to|for|in)\b",
    re.IGNORECASE,
)


@cache
def _of_row() -> dict[str, str]:
    """Return the places that a row of a table may be for, and how each is said."""
    return {name: named(name) for kind in ("country", "state") for name in place_names()[kind]} | _IN_SHORT


class Ask(IntEnum):
    """What is asked of a clause: a right, for which what opens its section counts, or what a company does or promises.

    Of a `PROMISE` and of `OTHER` deeds a place counts only where the clause opens with it: elsewhere it may be that of
    another matter. A title to some people counts of these deeds only where all titles do.
    """

    RIGHT = 0
    DEED = 1
    PROMISE = 2
    OTHER = 3


class Whom:
    """Tells for whom the clauses of one document hold, and remembers it."""

    def __init__(
        self,
        document: Document,
        of: Callable[[Evidence], Clause],
        nouns: Callable[[Slot, Clause], tuple[str, ...]],
    ) -> None:
        self._document = document
        self._titles = [section.title for section in document.sections]
        self._of = of
        self._nouns = nouns
        self._parts = Parts(document)
        self._people: dict[tuple[int, str], tuple[str, ...]] = {}
        self._places: dict[tuple[int, str, bool, Ask], tuple[str, ...]] = {}
        self._added_to: dict[int, tuple[str, ...]] = {}  # by the sentence that adds to those before it
        self._by_word: dict[int, tuple[str, ...]] = {}  # by block: a long one is asked for by each of its clauses

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
        starts = [start for _, (start, _) in slot.places(clause.text)] if "(" in clause.text else []
        if starts and all(clause.text[start - 1 : start] == "(" for start in starts):  # aside of what is before it
            ends = [hit.span.end - evidence.span.start for hit in evidence.hits]
            if ends and not any(0 <= start - end <= _BEFORE for start in starts for end in ends):
                return ()
        title = self._titles[self._document.section_index_at(evidence.span.start)]
        if not found and evidence.rule.startswith(_OF_THEIR_DATA) and is_on_children(title):
            return (_A_CHILD,)
        return found or _titled(title)

    def of_site(self, evidence: Evidence) -> tuple[str, ...]:
        """Return who uses a site, for a section that has its name alone as its title beside sections on other sites.

        So it is of what takes data ("Data collected by our software"), where others are on what else does.
        A table of cookies under such a name may be of those that this site sets on others.
        """
        clause = self._of(evidence)
        if " | " in clause.text and "cookie" in f"{clause.lead} {clause.text}".casefold():
            return ()
        title = self._titles[self._document.section_index_at(evidence.span.start)]
        for pattern, whose in ((_SITE, ""), (_TAKEN_BY, "their ")):
            if site := pattern.fullmatch(title):
                sites = {one["site"].casefold() for one in map(pattern.fullmatch, self._titles) if one is not None}
                name = site["site"].lower() if whose else site["site"]
                return (f"use {whose}{name}",) if len(sites) > 1 and name not in _WHERE_ALL_ARE else ()
        return ()

    def places(self, evidence: Evidence, *, by_title: bool, ask: Ask = Ask.RIGHT) -> tuple[str, ...]:
        """Return where people live for whom a piece of evidence holds; nothing where it holds for everybody.

        The title of its section counts where it speaks to people ("If you are in ..."), else only `by_title`.
        """
        key = (evidence.span.start, evidence.rule, by_title, ask)
        if key not in self._places:
            self._places[key] = self._places_of(evidence, by_title=by_title, ask=ask)
        return self._places[key]

    def over(self, section: int) -> tuple[str, ...]:
        """Return where people live for whom the part of the policy is in which a section stands."""
        return self._parts.over(section)

    def _places_of(self, evidence: Evidence, *, by_title: bool, ask: Ask) -> tuple[str, ...]:
        clause = self._of(evidence)
        if more := _THERE_MORE.search(clause.text):
            clause = replace(clause, text=clause.text[: more.start()])
        moving = evidence.rule.startswith(_TRANSFER)
        return (
            self._in_its_words(clause, ask)
            or elsewhere(clause.text, moving=moving)
            or self._goes_on_from(evidence.span, of_moving=moving)
            or (() if moving else self._said_beside(evidence.span))
            or self._opening(evidence.span, by_title=by_title)
            or self._parts.label_of(evidence.span)
            or self._in_its_part(evidence, clause, by_title=by_title, ask=ask)
        )

    def _in_its_words(self, clause: Clause, ask: Ask) -> tuple[str, ...]:
        """Return the places that a clause names itself, in its condition or the first cell of its row."""
        slots = load_slots()
        far = (
            ask in (Ask.PROMISE, Ask.OTHER)
            and not _opens_with_place(clause.text)
            and not _opens_with_place(clause.lead)
        )
        found = () if far or EXAMPLE.search(clause.text) else self._nouns(slots["limit-place"], clause)
        if not found and (first := _FOR_ALL_ITEMS.match(clause.text)):
            found = slots["limit-place"].find(first.group())
        if found:
            return tuple(map(named, dict.fromkeys((*found, *self._nouns(slots["limit-also"], clause)))))
        row = _ROW.match(clause.text)
        place = _of_row().get(row.group(1)) if row else None
        return (place,) if place else ()

    def _opening(self, span: Span, *, by_title: bool) -> tuple[str, ...]:
        """Return the places that the sentence names which runs in as a title of its paragraph."""
        index = self._index_of(span)
        opener = self._document.quote(self._document.sentences[index].span) if index is not None else ""
        short = by_title and len(opener.split()) <= _OPENER
        places = load_slots()["limit-title"].find(opener) if short or is_run_in(opener) else ()
        return tuple(map(named, places))

    def _in_its_part(self, evidence: Evidence, clause: Clause, *, by_title: bool, ask: Ask) -> tuple[str, ...]:
        """Return the places of the part in which a clause stands, where its title speaks to people or is asked for."""
        section = self._document.section_index_at(evidence.span.start)
        to_people, places = self._parts.of(section)
        if ask is Ask.RIGHT and not evidence.rule.startswith(_NOT_BY_LAW):
            places = self._parts.of_rights(section)
            opened = by_title and not is_done_there(clause.text)
            places = (
                opened and (self._parts.opened_for(section) or opened_for(self._document, evidence.span))
            ) or places
        # data goes abroad from everywhere
        by_title = by_title and (not evidence.rule.startswith(_ABROAD) or self._is_of(clause, places))
        places = places or self._by_its_word(evidence.span, section)
        return places if by_title or (to_people and ask is not Ask.OTHER) else ()

    def _by_its_word(self, span: Span, section: int) -> tuple[str, ...]:
        """Return the places of the last title of US states before a paragraph that has a word of their laws alone."""
        first = self._index_of(span)
        if first is None:
            return ()
        sentences = self._document.sentences
        block = sentences[first].block
        if block not in self._by_word:
            last = bisect_right(sentences, block, lo=first, key=lambda sentence: sentence.block)
            has_it = any(_THEIR_WORD.search(self._document.quote(one.span)) for one in sentences[first:last])
            before = (self._parts.of(at)[1] for at in range(section, -1, -1)) if has_it else iter(())
            self._by_word[block] = next((places for places in before if places and set(places) <= us_places()), ())
        return self._by_word[block]

    def _is_of(self, clause: Clause, places: tuple[str, ...]) -> bool:
        """Tell whether a clause names a place that its title does."""
        return not set(places).isdisjoint(load_slots()["limit-notice"].find(clause.text))

    def restates(self, evidence: Evidence) -> Again:
        """Return what the part in which a piece of evidence stands may repeat for some that is so of all."""
        return self._parts.restates(self._document.section_index_at(evidence.span.start))

    def _goes_on_from(self, span: Span, *, of_moving: bool) -> tuple[str, ...]:
        """Return the places of the sentence that a clause goes on from ("You also have the right to ...").

        What is said of data `of_moving` goes on from the one on where data of these people goes.
        """
        sentences, index = self._document.sentences, self._document.sentence_index_at(span.start)
        if not index:
            return ()
        if of_moving:
            before = sentences[index - 1]
            moved = before.block == sentences[index].block and _MOVED.search(self._document.quote(before.span))
            return (moved and self._opened_before(index)) or self._opened_earlier(index)
        passed: list[int] = []  # each may be asked for: a long list is gone through once
        found: tuple[str, ...] = ()
        while index not in self._added_to and _ALSO.match(self._document.quote(sentences[index].span)):
            if (opened := self._opened_before(index)) is None:
                break
            passed.append(index)
            if opened:
                found = opened
                break
            index -= 1
        else:
            found = self._added_to.get(index, ())
        self._added_to.update(dict.fromkeys(passed, found))
        return found

    def _said_beside(self, span: Span) -> tuple[str, ...]:
        """Return the places of the next sentence, which says for whom alone a clause is, or of the one it explains."""
        sentences, index = self._document.sentences, self._document.sentence_index_at(span.start)
        if index is None:
            return ()
        after = next_in_block(self._document, span)
        if _ONLY_FOR.match(after):
            return tuple(map(named, load_slots()["limit-place"].find(after)))
        here, before = sentences[index], sentences[max(0, index - 1)]
        if not index or before.section != here.section or not _NAMES_IT.match(self._document.quote(span)):
            return ()
        return elsewhere(self._document.quote(before.span), moving=False)

    def _opened_earlier(self, index: int) -> tuple[str, ...]:
        """Return the places of the sentence that this one, or those between, say more of ("This may involve ...")."""
        sentences = self._document.sentences
        for at in range(index, max(0, index - _BACK), -1):
            if sentences[at - 1].block != sentences[index].block or not _MORE.match(
                self._document.quote(sentences[at].span)
            ):
                break
            if opened := self._opened_before(at):
                return opened
        return ()

    def _opened_before(self, index: int) -> tuple[str, ...] | None:
        """Return the places that the sentence before one opens with, None where none stands before it."""
        one, before = self._document.sentences[index], self._document.sentences[max(0, index - 1)]
        if not index or before.section != one.section or before.is_heading:
            return None
        text = self._document.quote(before.span)
        return _named_in(text) if LIVE.match(text) else ()

    def _index_of(self, span: Span) -> int | None:
        """Return the index of the sentence that opens the block in which a clause stands."""
        sentences = self._document.sentences
        index = self._document.sentence_index_at(span.start)
        if index is None:
            return None
        return bisect_left(sentences, sentences[index].block, key=lambda sentence: sentence.block)


def _named_in(text: str) -> tuple[str, ...]:
    """Return the places whose people a sentence is for, with those that it only adds ("EU or Ruritanian law")."""
    slots = load_slots()
    found = slots["limit-place"].find(text)
    return tuple(map(named, dict.fromkeys((*found, *slots["limit-also"].find(text))))) if found else ()


@lru_cache(maxsize=_REMEMBERED)
def _titled(title: str) -> tuple[str, ...]:
    """Return for whom the clauses under a title are, where they are for some alone."""
    return load_slots()["limit-who"].find(title) or titled_for(title)


def _opens_with_place(text: str) -> bool:
    """Tell whether a text begins with whom it is for ("If you live in Ruritania, ...", "Residents of ...")."""
    if not text:
        return False
    before = _BEFORE_IT.match(text)
    start = before.end() if before else 0
    found = [at for _, (at, _) in load_slots()["limit-place"].places(text)]
    return bool(found) and min(found) - start < (_START if LIVE.match(text[start:]) else _OPENER)
