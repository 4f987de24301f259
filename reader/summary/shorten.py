"""Shorten: a section's most telling sentence in plainer words, for sections in which no practice was found.

In: the sentences of a section. Out: the words and the span of the sentence they come from. Legal phrases give way to
plain ones (resources/wording/en/plainer.toml); a long sentence is cut at a joint, never before a condition or a denial.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from reader.document import Document, Sentence, Span
from reader.resources import resource_toml
from reader.summary.central import Centrality

_QUOTED = "In their words"
LONGEST = 30  # words, as in statement.py
_CENTRAL = 8  # what it counts to be the most central sentence, beside what _score counts
_LEAST = 0  # a sentence that _score gives less tells nothing, or leans too much on another
_LEANING = 9  # what it counts against a first sentence to hang on the title
_LATE = 6  # a sentence is the less telling the later it stands, up to here
_SHORTEST = 5  # words: less is a label or a link ("Click here")

_ABOUT_US = re.compile(r"\b(?:we|our|us|you|your)\b", re.IGNORECASE)
_ABOUT_DATA = re.compile(
    r"\b(?:data|information|details|privacy|personal|collect|use|share|cookies?|protect|secur\w+|polic(?:y|ies)|account)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|will|shall|may|might|can|could|must|should|use[sd]?|appl(?:y|ies)|"
    r"means?|includes?|provides?|describes?|explains?|collects?|read|agree|contact|want|need|understand|take|respect|offers?|"
    r"shares?|sells?|keeps?|stores?|sends?|gives?|discloses?|transfers?|receives?|obtains?|retains?|protects?)\b",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"\b(?:U\.S|e\.g|i\.e|Inc|No|Art)\.$|"
    r"^\W*\[ ?\]|^\W*(?:learn (?:more|how)|go to|manage|visit|jump to)\b|\bhere\W*$|"
    r"(?:\b|_)(?:click here|back to top|read (?:below|more)|see below|skip to|last updated|copyright)\b|©",
    re.IGNORECASE,
)
# What hangs on the sentence before it; "they" would be read as the company.
_HANGING = re.compile(
    r"\W*(?:these(?! terms)|those|it(?! is (?:our|the))|this(?! (?:policy|privacy|notice|statement))|"
    r"therefore|in addition(?! to)|also|such|as such|for (?:example|instance)|however|but|additionally|furthermore|"
    r"moreover|otherwise|similarly|accordingly|in (?:this|that|these|those) (?:case|cases|event))\b",
    re.IGNORECASE,
)
# The sentence before this one holds only in part.
_TAKES_BACK = re.compile(
    r"\W*(?:however|but|nevertheless|nonetheless|notwithstanding|that said|except)\b", re.IGNORECASE
)
# What opens a case in which the next sentence of its paragraph still is.
_CASE = re.compile(r"\W*(?:if|unless|should|for (?:those|customers|users|members))\b", re.IGNORECASE)
# What points back to what was said before, in the middle of a sentence.
_POINTS_BACK = re.compile(
    r"\b(?:such (?!as\b)\w+|this (?:mechanism|option|way|method)|these (?:rights|cases|options)|"
    r"there is also|aforementioned)\b",
    re.IGNORECASE,
)
# A denial of everything, which may be meant of what the sentence before it speaks of.
_NOTHING = re.compile(r"\W*(?:none|no|neither|nothing)\b", re.IGNORECASE)
_THEY = re.compile(r"\W*(?:they|their)\b", re.IGNORECASE)
# A sentence about the text itself tells nothing of what it says.
_ON_ITSELF = re.compile(
    r"\b(?:this|the following) (?:section|page|part|document)\b|\b(?:under|in) the (?:various )?(?:sub)?headings?\b|"
    r"\b(?:this|our) (?:privacy )?(?:policy|notice|statement) (?:explains|describes|sets out|is designed|covers)\b|"
    r"\b(?:set out|described|listed|defined) in (?:Section|Clause|Part)\b|\bsections? \d|"
    r"\bon this page\b|\bin this section\b|\bplease (?:also )?(?:read|review|see)\b|\bhere we have\b|"
    r"\b(?:list|links?|table|summar(?:y|ies)) below\b|\bheadings\b|\b(?:divided|split) (?:the|this|our) \w+ into\b|"
    r"\b(?:you can|can you) (?:find|read)\b|\bthis (?:describes|explains)\b|\b(?:applies to you|select your)\b",
    re.IGNORECASE,
)
# What every policy says of itself.
_FLUFF = re.compile(
    r"\b(?:utmost importance|(?:very|so) important to us|privacy (?:very )?seriously|respects? your privacy|value your|"
    r"treat you well)\b",
    re.IGNORECASE,
)
# Where a sentence may end early. What is cut off must hold nothing that limits what stays.
_JOINTS = re.compile(
    r"(?:;| –| —| -|,? \(|, (?:including|such as|for example|e\.g\.|which|where|so that|for instance|"
    r"and (?=(?:we|you|they|it|this|these)\b)))\s?"
)
_LIMITS = re.compile(
    r"\b(?:not|never|no|unless|except|if|only|but|however|although|provided|without|subject to|other than|until|or)\b|"
    r"n['’]t\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(r"\b(?:no|not|never|nor|neither|only|unless|except|without|although)\b|n['’]t\b", re.IGNORECASE)
# A beginning that waits for more: "processing and", "details of the".
_OPEN_END = re.compile(r"\b(?:and|or|but|that|which|the|an?|of|to|for|with|by|in|as|our|your|such)\W*$", re.IGNORECASE)


class SectionShortener:
    """The most telling sentences of the sections of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._titles = {section.title.casefold() for section in document.sections}
        self._unfit = _leaning(document) | _taken_back(document)
        self._central = Centrality(document)

    def shorten(self, sentences: Sequence[Sentence]) -> tuple[str, Span] | None:
        """Return the plain words of a section's most telling sentence and its span, None where none has substance."""
        quote = self._document.quote
        best: tuple[float, str, Span] | None = None
        texts = [quote(sentence.span) for sentence in sentences]
        title = self._document.sections[sentences[0].section].title if sentences else ""
        central = self._central.of(texts, title)
        first = next((order for order, sentence in enumerate(sentences) if not sentence.is_heading), 0)
        for order, (sentence, raw) in enumerate(zip(sentences, texts, strict=True)):
            if sentence.is_heading or sentence.lead_ins or sentence.span.start in self._unfit or not self._tells(raw):
                continue
            if _HANGING.match(raw) and order > first:  # the first one hangs on the title
                continue
            text = shorten(raw)
            # What was cut off may take it back, or be the very thing that a case was opened for.
            if text.startswith(_QUOTED) and (_DENIAL.search(text) or _CASE.match(raw)):
                continue
            telling = _score(raw)
            if telling < _LEAST:
                continue
            score = telling + _CENTRAL * central[order] - min(order, _LATE) - 4 * text.startswith(_QUOTED)
            score -= _LEANING * (_HANGING.match(raw) is not None)
            if best is None or score > best[0]:
                best = (score, text, sentence.span)
        return None if best is None else best[1:]

    def _tells(self, raw: str) -> bool:
        """Tell whether a sentence says something by itself; a line of a list of contents does not."""
        alone = not (_THEY.match(raw) or _ON_ITSELF.search(raw))
        return alone and _has_substance(raw) and raw.rstrip(" .").casefold() not in self._titles


def _taken_back(document: Document) -> frozenset[int]:
    """Return where sentences start that the next one takes back in part."""
    return frozenset(
        before.span.start
        for before, after in pairwise(document.sentences)
        if before.section == after.section and _TAKES_BACK.match(document.text, after.span.start, after.span.end)
    )


def _leaning(document: Document) -> frozenset[int]:
    """Return where sentences start that hold in the case alone, or of the thing, of the one before them."""
    text = document.text
    return frozenset(
        after.span.start
        for before, after in pairwise(document.sentences)
        if before.block == after.block
        and (_CASE.match(text, before.span.start, before.span.end) or _NOTHING.match(text, after.span.start))
    )


def denies(text: str) -> bool:
    """Tell whether a text denies or excepts something."""
    return _DENIAL.search(text) is not None


def shorten(raw: str) -> str:
    """Return a sentence in plainer words, at most LONGEST of them."""
    text = plainer(" ".join(raw.split()))
    if len(text.split()) > LONGEST:
        cut = _cut(text)
        if cut is None:  # no joint is safe: quoting claims nothing of our own
            head = " ".join(raw.split()[: LONGEST - 6]).rstrip(",;:.")
            return f"{_QUOTED}: “{head} …”."
        return f"{cut[:1].upper()}{cut[1:]} …"
    return f"{text[:1].upper()}{text[1:]}".rstrip(" .;:,!") + "."


def plainer(text: str) -> str:
    """Return a text with legal phrases replaced by plain ones of the same meaning, the capital at its start kept."""
    pattern, words = _plain_words()
    return re.sub(r" {2,}", " ", pattern.sub(lambda match: _swap(match, words), text)).strip()


@cache
def _plain_words() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = {legal.strip(): plain for legal, plain in resource_toml("wording/en/plainer.toml")["phrases"]}
    longest_first = sorted(pairs, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE), pairs


def _swap(match: re.Match[str], words: dict[str, str]) -> str:
    found = match.group(0)
    plain = words[found.lower()]
    return f"{plain[:1].upper()}{plain[1:]}" if found[:1].isupper() else plain


def _has_substance(raw: str) -> bool:
    return (
        len(raw.split()) >= _SHORTEST
        and not raw.rstrip().endswith((":", "?"))
        and _VERB.search(raw) is not None
        and _FURNITURE.search(raw) is None
    )


def _score(raw: str) -> int:
    """Rate how much a sentence tells: about you or them, about data, of a length that can be said whole."""
    words = len(raw.split())
    return (
        4 * bool(_ABOUT_US.search(raw))
        + 2 * min(3, len(_ABOUT_DATA.findall(raw)))
        + (3 if 8 <= words <= LONGEST else 0)
        - (2 if words > 2 * LONGEST else 0)
        - (5 if _POINTS_BACK.search(raw) else 0)
        - (5 if _FLUFF.search(raw) else 0)
    )


def _cut(text: str) -> str | None:
    """Return the longest safe beginning of a sentence that is short enough, or None."""
    for joint in sorted(_JOINTS.finditer(text), key=lambda match: match.start(), reverse=True):
        head = text[: joint.start()]
        if (
            _SHORTEST + 2 <= len(head.split()) <= LONGEST
            and _VERB.search(head)
            and not _OPEN_END.search(head)
            and not _LIMITS.search(text, joint.start())
        ):
            return head
    return None
