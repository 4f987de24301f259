"""Shorten: a section's most telling sentence in plainer words, for sections in which no practice was found.

In: the sentences of a section. Out: the words and the span of the sentence they come from. Legal phrases give way to
plain ones (resources/wording/en/plainer.toml) and "we" to "they"; where "they" could be somebody else, the sentence is
quoted. A long sentence is cut at a joint, never before a condition or a denial; one that has none is not taken.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache
from itertools import pairwise

from reader.document import Document, Sentence, Span
from reader.resources import resource_toml
from reader.summary.quoting.central import Centrality
from reader.summary.quoting.cut import beginning
from reader.summary.quoting.telling import how_much, is_empty, is_of_data, tells
from reader.summary.texts.addresses import but_addresses
from reader.summary.texts.own_name import names_given
from reader.summary.texts.slots import load_slots
from reader.summary.texts.standing import HANGING, begun, stands_alone, trimmed
from reader.summary.texts.voice import third_person

QUOTED = "In their words"
LONGEST = 30  # words, as in statement.py
_CENTRAL = 8  # what it counts to be the most central sentence, beside what how_much counts
_LEAST = 0  # a sentence that how_much gives less tells nothing, or leans too much on another
_STATED = 30  # what it counts to state a practice: more than all the rest
_TELLS = 60  # what it counts to tell what is done: a word of a glossary is told where there is nothing else
_LEANING = 9  # what it counts against a first sentence to hang on the title
_LATE = 6  # a sentence is the less telling the later it stands, up to here
# The sentence before this one holds only in part.
_TAKES_BACK = re.compile(
    r"\W*(?:however|but|nevertheless|nonetheless|notwithstanding|that said|except)\b", re.IGNORECASE
)
# What opens a case in which the next sentence of its paragraph still is.
_CASE = re.compile(r"\W*(?:if|unless|should|for (?:those|customers|users|members))\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\((?!\w{1,4}\))")  # an aside on the sentence before it, and no letter of a list
# A denial of everything, which may be meant of what the sentence before it speaks of.
_NOTHING = re.compile(r"\W*(?:none|no|neither|nothing)\b", re.IGNORECASE)
# A name that the policy gives to a thing.
_TERM = re.compile(r" \((?:(?:together|collectively),? )?(?:the )?[“\"‘][^”\"’“)]{1,40}[”\"’“]\)")
_INNER_STOP = re.compile(r"[.,;]([”\"’])$")
_BRACKETS = re.compile(r"[\[\]{}]")  # never of ours
_ABBREVIATIONS = ("U.S.", "U.K.", "e.g.", "i.e.", "No.", "Art.")


class SectionShortener:
    """The most telling sentences of the sections of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._titles = {section.title.casefold() for section in document.sections}
        self._unfit = _leaning(document) | _taken_back(document)
        self._central = Centrality(document)
        self._names = names_given(document)

    def shorten(self, sentences: Sequence[Sentence], stated: Container[Span] = ()) -> tuple[str, Span] | None:
        """Return the plain words of a section's most telling sentence and its span, None where none has substance.

        Those that state a practice (`stated`) come first.
        """
        quote = self._document.quote
        best: tuple[float, str, Span] | None = None
        texts = [quote(sentence.span) for sentence in sentences]
        title = self._document.sections[sentences[0].section].title if sentences else ""
        central = self._central.of(texts, title)
        first = next((order for order, sentence in enumerate(sentences) if not sentence.is_heading), 0)
        for order, (sentence, raw) in enumerate(zip(sentences, texts, strict=True)):
            if sentence.is_heading or sentence.lead_ins or sentence.span.start in self._unfit:
                continue
            if is_empty(raw):
                continue
            text = self._told(raw, first=order == first)
            telling = how_much(raw)
            if not text or telling < _LEAST:
                continue
            score = (
                telling
                + _CENTRAL * central[order]
                - min(order, _LATE)
                - 4 * (text.startswith(QUOTED) or text.endswith("…"))
            )
            score += _TELLS * tells(raw, self._names)
            score += _STATED * (sentence.span in stated) - _LEANING * (HANGING.match(raw) is not None)
            if best is None or score > best[0]:
                best = (score, text, sentence.span)
        return None if best is None else best[1:]

    def _told(self, raw: str, *, first: bool) -> str:
        """Return what can be told of a sentence by itself, "" for nothing; a line of a list of contents is none."""
        bare = trimmed(raw)
        if not stands_alone(bare, first=first) or bare.rstrip(" .").casefold() in self._titles:
            return ""
        text = shorten(raw)
        # What was cut off may be the very thing that a case was opened for, or all that it tells.
        return "" if text.endswith("…") and (_CASE.match(bare) or not is_of_data(text)) else text


def _taken_back(document: Document) -> frozenset[int]:
    """Return where sentences start that the next one takes back in part."""
    return frozenset(
        before.span.start
        for before, after in pairwise(document.sentences)
        if before.section == after.section and _TAKES_BACK.match(document.text, after.span.start, after.span.end)
    )


def _leaning(document: Document) -> frozenset[int]:
    """Return where sentences start that hold in the case, of the thing or for the people of the one before them.

    What stands after an abbreviation is no beginning.
    """
    text = document.text
    return frozenset(
        after.span.start
        for before, after in pairwise(document.sentences)
        if before.block == after.block
        and (
            _CASE.match(text, before.span.start, before.span.end)
            or _NOTHING.match(text, after.span.start)
            or _IN_BRACKETS.match(text, after.span.start)
            or load_slots()["limit-place"].find(document.quote(before.span))
            or text[: after.span.start].rstrip().endswith(_ABBREVIATIONS)
        )
    )


def shorten(raw: str) -> str:
    """Return a sentence in plainer words, at most LONGEST of them; "" where it is too long and has no safe joint."""
    bare = trimmed(raw)
    words = _to_measure(_TERM.sub("", plainer(bare)), LONGEST)
    told = None if _BRACKETS.search(words) else third_person(words)
    if told is None:  # quoting claims nothing of our own
        words = _to_measure(begun(raw), LONGEST - len(QUOTED.split()))
        return f"{QUOTED}: “{words[:1].upper()}{words[1:].rstrip(' .;:,!')}”." if words else ""
    if not told or told.endswith("…"):
        return f"{told[:1].upper()}{told[1:]}"
    return _INNER_STOP.sub(r"\1", f"{told[:1].upper()}{told[1:]}".rstrip(" .;:,!")) + "."


def _to_measure(text: str, most: int) -> str:
    """Return a text of at most some words, cut at a joint where it is longer; "" where it has none."""
    if len(text.split()) <= most:
        return text
    cut = beginning(text, most)
    return f"{cut} …" if cut else ""


def plainer(text: str) -> str:
    """Return a text with legal phrases replaced by plain ones of the same meaning, the capital at its start kept."""
    return but_addresses(_plainer, text)


def _plainer(text: str) -> str:
    pattern, words = _plain_words()
    told = re.sub(r" {2,}", " ", pattern.sub(lambda match: _swap(match, words), text)).strip()
    return _without_capitals(told)


def is_hard(text: str) -> bool:
    """Tell whether a text holds a term that only its policy explains: told alone, nobody could understand it."""
    return _terms("hard").search(text) is not None


def _without_capitals(text: str) -> str:
    """Return a text with no capitals for what a policy defines and everybody understands ("your Personal Data").

    What stands after a capital that opens no sentence is part of a name ("Customer Service").
    """

    def small(match: re.Match[str]) -> str:
        before = text[: match.start()].split()
        plain = text[match.start() - 1 : match.start()] == " " and (before[-1].islower() or len(before) == 1)
        return match.group().lower() if before and plain else match.group()

    return _terms("capitals").sub(small, text)


@cache
def _terms(name: str) -> re.Pattern[str]:
    return re.compile(resource_toml("wording/en/plainer.toml")[name])


@cache
def _plain_words() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = {legal.strip(): plain for legal, plain in resource_toml("wording/en/plainer.toml")["phrases"]}
    longest_first = sorted(pairs, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE), pairs


def _swap(match: re.Match[str], words: dict[str, str]) -> str:
    found = match.group(0)
    plain = words[found.lower()]
    capital = found[:1].isupper() and not found[1:].isupper()  # "PII" is written so everywhere
    return f"{plain[:1].upper()}{plain[1:]}" if capital else plain
