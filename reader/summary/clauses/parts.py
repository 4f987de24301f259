"""Parts: tell for the people of which places a part of a policy is.

In: a document. Out: of a section the places whose people it is for, by its title or one over it, by what it says of
itself ("This section applies to residents of Ruritania") or by the rights that it opens with; of a clause those of the
label its paragraphs stand under ("If you live in Ruritania"). All places are as they are said.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from itertools import takewhile

from reader.document import Document, Section, Span
from reader.summary.clauses.labels import names_alone
from reader.summary.clauses.outline import Outline
from reader.summary.texts.outside import OUTSIDE, SOME, outside, outside_of
from reader.summary.texts.slots import load_slots, place_names

_TO_PEOPLE = re.compile(
    r"\b(?:if you(?:['’]re)?|residents?|users|people|individuals|customers|consumers|visitors)"
    r"(?: (?:are|who|live|reside|located|based|an?|resident)){0,4} (?:in|of)\b",
    re.IGNORECASE,
)
# A title that runs into its paragraph ("If you live in Ruritania. You can ...") is a sentence without a deed.
_RUN_IN = re.compile(r"\W*(?:(?:if|where) you\b|(?:for )?(?:\w+ ){0,3}(?:residents|users|customers)\b)", re.IGNORECASE)
# One that says so outright ("[For Ruritania (RU) residents only]").
_ONLY = re.compile(
    r"\W*(?:for )?(?:[\w()’'-]+ ){1,8}(?:residents|users|customers|citizens|visitors) only\W*$", re.IGNORECASE
)
_LONGEST_RUN_IN = 12  # words
LIVE = re.compile(r"\W*(?:you, )?(?:if|where|for|as an?|under)\b", re.IGNORECASE)
# A title over what stands under the titles that follow it: below it, or on the same level where it comes first there.
_HEAD = re.compile(r"\b(?:disclosures?|notices?|supplement\w*|addend(?:um|a)|annex)\b|[- ]specific\b", re.IGNORECASE)
# A title of what is for some people: any place that it names is theirs, unless it is where data goes or a firm sits.
_FOR_SOME = re.compile(
    r"\b(?:disclosures?|notices?|supplement\w*|addend(?:um|a)|annex|legal bas[ie]s|rights|"
    r"(?:additional|specific|further|other) (?:\w+ ){0,2}(?:information|terms|provisions))\b|[- ]specific\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:transfer\w*|transmi\w+|frameworks?|shield|representatives?|address(?:es)?|outside|including|countries|"
    r"act\b|non-\w+)",
    re.IGNORECASE,
)
# What opens a section on the rights of some people ("EU residents have certain rights, including those set out below").
_RIGHTS_HERE = re.compile(
    r"\b(?:additional|certain|following|these) (?:\w+ ){0,2}rights\b"
    r"|\b(?:as an?|if you)\b[^.;]{0,80}\bresidents?\b[^.;]{0,20}\b(?:have|has) the right\b"
    r"|\b(?:if|where) you(?:['’]re| are| live| reside)\b[^.;]{0,120}"
    r"\b(?:you (?:(?:may|will|also|generally) ){0,2}have (?:\w+ ){0,3}rights|your rights)\b",
    re.IGNORECASE,
)
# A place named as an example limits nothing ("for example, if you live in the UK, this is ...").
EXAMPLE = re.compile(
    r"\b(?:for (?:example|instance)|e\.g\.)|\((?:or )?if\b|"
    r"\b(?:such as|including) (?:in )?(?:the )?(?:EEA|EU|UK|European)\b",
    re.IGNORECASE,
)
ANYONE = re.compile(
    r"\b(?:all|any|every) (?:of our )?(?:users|individuals|customers|people|visitors)\b|\beveryone\b|"
    r"\bregardless of where\b|\botherwise\b",
    re.IGNORECASE,
)
# A part of a policy that says of itself that it is for the people of a place, or for what the law of it is about.
_FOR_THEM_ALONE = re.compile(
    r"\W*this (?:\w+ ){0,4}(?:notice|section|statement|supplement|addendum|part|disclosure|policy|page) "
    r"(?:only applies|applies (?:only|solely|exclusively)|is (?:only|solely|exclusively)) (?:to|for)\b",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(
    r"\W*this (?:\w+ ){0,3}(?:section|part|supplement|addendum)(?: of (?:our|the|this) (?:\w+ ){0,2}\w+)? "
    r"(?:only )?(?:applies|is (?:intended|meant))(?: only| solely| exclusively)? (?:to|for)\b",
    re.IGNORECASE,
)
# A title for those who live elsewhere than the people of other titles.
_NOT_HERE = re.compile(
    r"\b(?:if you|users|residents|people|individuals|customers)(?: (?:live|are|reside|located|based)){0,2} "
    r"(?:elsewhere\b|(?:located |based )?outside (?:of )?(?:the )?(?-i:[A-Z]))",
    re.IGNORECASE,
)
_REST = re.compile(r"\belsewhere\b", re.IGNORECASE)
_LABEL = 12  # words
_ENDS = (".", ";", ",", "?")  # of what is no label
# A notice to all of a country may give its rights in some states alone.
_RIGHTS_IN_STATES = re.compile(
    r"\b(?:in|under|of) (?:some|certain) (?:US |U\.S\. )?states?\b[^.]{0,80}\brights?\b"
    r"|\b(?:some|certain) (?:US |U\.S\. )?states?\b[^.;]{0,60}\b(?:give|grant|provide)\w*\b",
    re.IGNORECASE,
)
# What such a notice tells, then, is for the people of those states.
_ASKED_BY_STATES = re.compile(
    r"\blaws? (?:in|of) (?:some|certain|several|various) (?:US |U\.S\. )?states\b[^.;]{0,40}\brequires?\b",
    re.IGNORECASE,
)
_BASIS = re.compile(r"\b(?:legal|lawful) (?:bas[ie]s|grounds?)\b", re.IGNORECASE)
_WHOLE, _STATES = "the United States", "some US states"
_FIRST = 2  # sentences that are no title
_OPENING = 4  # sentences, with the title


def is_run_in(opener: str) -> bool:
    """Tell whether a sentence only names the people of a place, as a title does."""
    short = len(opener.split()) <= _LONGEST_RUN_IN and "," not in opener
    to_people = _RUN_IN.match(opener) is not None and _TO_PEOPLE.search(opener) is not None
    return short and (to_people or _ONLY.match(opener) is not None)


def named(place: str) -> str:
    """Write a place that a title has in capitals as a name, with its article."""
    name = place.title() if place.isupper() and len(place) > 3 else place  # letters: "EEA" and "UK" stay
    return f"the {name}" if name in place_names()["with-article"] else name


@cache
def us_places() -> frozenset[str]:
    """Return the places that are the United States or some of its states."""
    return frozenset({_WHOLE, _STATES, "California", *place_names()["state"]} - {"Quebec", "Québec"})


def is_elsewhere(places: Sequence[str]) -> bool:
    """Tell whether places are those of no name, or all that is outside some."""
    return any(place == SOME or place.startswith(OUTSIDE) for place in places)


@cache
def in_title(title: str) -> tuple[str, ...]:
    """Return the places whose people a title names, or that a title of a notice to some names."""
    slots = load_slots()
    if _NOT_HERE.search(title):
        return (outside_of(title) or SOME,)
    found = slots["limit-title"].find(title)
    if _ELSEWHERE.search(title) or not (found or _FOR_SOME.search(title)):
        return found
    # beside those whose people it names stand others ("EU, UK and Swiss residents"); "US" may be the company itself
    listed = [place for place in slots["limit-notice"].find(title) if not found or place != _WHOLE]
    return tuple(dict.fromkeys((*found, *listed)))


class Again(IntEnum):
    """What a part repeats for the people of a place: nothing, on what legal basis a thing is done, or what is done."""

    NO = 0
    BASIS = 1
    NOTICE = 2


class Parts:
    """Tells for whom the parts of one document are, and remembers it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._outline = Outline(document.sections)
        self._heads: dict[tuple[int, int], tuple[str, ...]] = {}
        self._opened: dict[int, tuple[str, ...]] = {}
        self._labels: dict[int, tuple[str, ...]] = {}  # by the sentence that they stand above
        self._titles: dict[int, tuple[bool, tuple[str, ...]]] = {}

    def of(self, section: int) -> tuple[bool, tuple[str, ...]]:
        """Return whether the title over a section speaks to people, and of which places: its own or one above it."""
        if section not in self._titles:
            to_people, places = self._title_of(section)
            self._titles[section] = to_people, tuple(map(named, places))
        return self._titles[section]

    def over(self, section: int) -> tuple[str, ...]:
        """Return where people live for whom the part is in which a section stands, or to whom its own title is."""
        for place in self._outline.over(section):
            one = self._document.sections[place]
            places = in_title(one.title)
            if places and not is_elsewhere(places):
                said = _TO_PEOPLE.search(one.title) or (place != section and _HEAD.search(one.title))
                return tuple(map(named, self._listed_in(one, places))) if said else ()
        return tuple(map(named, self._head_of(section)))

    def opened_for(self, section: int) -> tuple[str, ...]:
        """Return the places whose people have the rights that a section goes on to state."""
        if section not in self._opened:
            self._opened[section] = self._opened_for(section)
        return self._opened[section]

    def _opened_for(self, section: int) -> tuple[str, ...]:
        sentences = self._document.sentences
        first = bisect_left(sentences, section, key=lambda sentence: sentence.section)
        last = bisect_right(sentences, section, lo=first, key=lambda sentence: sentence.section)
        texts = [self._document.quote(one.span) for one in sentences[first:last] if not one.is_heading]
        if any(map(ANYONE.search, texts)):
            return ()
        whole = [text for text in texts if text.rstrip().endswith((".", ":", ";"))]
        slots = load_slots()
        for text in whole[:_FIRST]:
            if _RIGHTS_HERE.search(text) and not EXAMPLE.search(text) and (found := slots["limit-place"].find(text)):
                found = tuple(dict.fromkeys((*found, *slots["limit-also"].find(text))))
                others = {place for one in texts for place in slots["limit-place"].find(one)}
                return tuple(map(named, found)) if others <= set(found) else ()
        return ()

    def label_of(self, span: Span) -> tuple[str, ...]:
        """Return the places of the label under which the paragraph of a clause stands ("If you live in Ruritania")."""
        sentences = self._document.sentences
        index = self._document.sentence_index_at(span.start)
        if index is None:
            return ()
        section, block = sentences[index].section, sentences[index].block
        opens = bisect_left(sentences, block, key=lambda sentence: sentence.block)
        return self._label_above(max(opens, bisect_left(sentences, section, key=lambda sentence: sentence.section)))

    def _label_above(self, index: int) -> tuple[str, ...]:
        """Return the places of the nearest label of a section above a sentence; a long list asks it of each item."""
        sentences = self._document.sentences
        passed: list[int] = []
        found: tuple[str, ...] = ()
        while index not in self._labels:
            passed.append(index)
            if not index or sentences[index - 1].section != sentences[index].section:
                break
            index -= 1
            if (label := self._label_at(index)) is not None:
                found = label
                break
        else:
            found = self._labels[index]
        self._labels.update(dict.fromkeys(passed, found))
        return found

    def _label_at(self, index: int) -> tuple[str, ...] | None:
        """Return the places of a sentence that is a label, none of one of another kind, None where it is no label."""
        sentences = self._document.sentences
        one = sentences[index]
        opens = index == 0 or sentences[index - 1].block != one.block
        text = self._document.quote(one.span)
        if not opens or sentences[index + 1].block == one.block or text.rstrip().endswith(_ENDS):
            return None
        if is_run_in(text):
            return tuple(map(named, in_title(text)))
        if text.rstrip().endswith(":") and not names_alone(text):  # what leads to a list or to an address
            return None
        return () if not one.lead_ins and len(text.split()) <= _LABEL else None

    def _title_of(self, section: int) -> tuple[bool, tuple[str, ...]]:
        for place in self._outline.over(section):
            one = self._document.sections[place]
            if places := self._says_of_itself(one):
                return self._is_for_them_alone(one), places
            if is_elsewhere(places := in_title(one.title)):
                return True, (self._other_than(place) or places[0],)
            if places:
                to_people = _TO_PEOPLE.search(one.title) is not None or self._is_for_them_alone(one)
                listed = self._listed_in(one, places)
                return to_people, (_STATES,) if listed == (_WHOLE,) and self._is_of_states(place) else listed
            if places := self._head_of(place):
                return True, places
        return False, ()

    def _other_than(self, at: int) -> str:
        """Return the words for where the people of a title live ("elsewhere"), by those whom the titles beside name."""
        if not _REST.search(self._document.sections[at].title):
            return ""
        titles = [one.title for one in self._beside(self._outline.first_beside(at), self._document.sections[at].level)]
        each = [in_title(title) for title in titles if not _REST.search(title)]
        return outside(place for places in each for place in places) if all(each) else ""

    def _is_of_states(self, section: int) -> bool:
        over = (self._document.sections[place].title for place in self._outline.over(section))
        opening = self._opening_of(self._document.sections[section])
        return any(_STATES in in_title(title) for title in over) or any(map(_ASKED_BY_STATES.search, opening))

    def of_rights(self, section: int) -> tuple[str, ...]:
        """Return the places whose people have the rights of a section: of a country, it may be some states alone."""
        _, places = self.of(section)
        over = self._outline.over(section) if places == (_WHOLE,) else ()
        opening = (text for place in over for text in self._opening_of(self._document.sections[place]))
        return (_STATES,) if any(map(_RIGHTS_IN_STATES.search, opening)) else places

    def restates(self, section: int) -> Again:
        """Return what a section may repeat for some that is so of all: a legal basis, a notice that states ask for."""
        _, places = self.of(section)
        over = (self._document.sections[place].title for place in self._outline.over(section))
        if any(map(_BASIS.search, over)):
            return Again.BASIS
        return Again.NOTICE if set(places) <= us_places() else Again.NO

    def _says_of_itself(self, section: Section) -> tuple[str, ...]:
        """Return the places of which a section says in its beginning that it applies to their people."""
        for text in self._opening_of(section):
            if _OF_ITSELF.match(text) and (found := load_slots()["limit-place"].find(text)):
                return tuple(dict.fromkeys((*found, *load_slots()["limit-also"].find(text))))
        return ()

    def _is_for_them_alone(self, section: Section) -> bool:
        """Tell whether a section says in its beginning that it is for the people alone whom its title names."""
        titled = set(load_slots()["limit-title"].find(section.title))
        return any(
            _FOR_THEM_ALONE.match(text) and titled <= set(load_slots()["limit-title"].find(text))
            for text in self._opening_of(section)
        )

    def _head_of(self, at: int) -> tuple[str, ...]:
        """Return the places of the first section beside another, where it is the head of all of them."""
        first, level = self._outline.first_beside(at), self._document.sections[at].level
        if first == at:
            return ()
        if (first, level) not in self._heads:
            self._heads[first, level] = self._head_from(first, level)
        return self._heads[first, level]

    def _head_from(self, first: int, level: int) -> tuple[str, ...]:
        """Return the places of the first section of a level in a stretch, where it is the head of the others."""
        beside = self._beside(first, level)
        if not _HEAD.search(beside[0].title):
            return ()
        each = [in_title(one.title) for one in beside]
        return each[0] if all(set(places) <= set(each[0]) for places in each) else ()

    def _beside(self, first: int, level: int) -> list[Section]:
        """Return the sections of a level in the stretch that one opens."""
        after = map(self._document.sections.__getitem__, range(first, len(self._document.sections)))
        return [one for one in takewhile(lambda one: one.level >= level, after) if one.level == level]

    def _listed_in(self, section: Section, places: tuple[str, ...]) -> tuple[str, ...]:
        """Return the places of which a section says in its beginning that it is for their people, else its title's."""
        slots = load_slots()
        for text in self._opening_of(section):
            if LIVE.match(text) and (listed := slots["limit-place"].find(text)):
                listed = tuple(dict.fromkeys((*listed, *slots["limit-also"].find(text))))
                return listed if len(listed) > len(places) else places
        return places

    def _opening_of(self, section: Section) -> list[str]:
        first = self._document.sentence_index_at(section.span.start) or 0
        opening = self._document.sentences[first : first + _OPENING]
        return [self._document.quote(one.span) for one in opening if one.span.start < section.span.end]
