"""Presumed: tell whether a clause only speaks of a deed that other clauses state, and does not state it itself.

In: the text of a clause and where the words of the practice stand in it. Out: if it is told of as known ("When we pass
your data on, ...", "you agree to this collection", "this is known as ..."). Such a clause makes nothing more certain
than the others do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.summary.texts.ruled_out import Sifted

_DEEDS = (
    r"(?:collection|processing|sharing|disclosures?|transfers?|uses?|storage|sales?|combination|provision|recording|"
    r"tracking|monitoring|analysis)\b"
)
_DO = (
    r"(?:collect|process|share|disclose|transfer|use|store|sell|combine|send|provide|pass|record|track|monitor|"
    r"analy[sz]e)\b"
)
_WORDS_OF_NAMING = ("referred to as", "known as", "called")
_NAMED = (
    # by the name of it
    r"[^.;|]*\b(?:is|are) (?:also |commonly |often |sometimes |generally )*"
    rf"(?:{'|'.join(_WORDS_OF_NAMING)})\b[^.;|]*"
)
_BEFORE_NAMED = (
    # in the case that it is done
    rf"\b(?:when|whenever|wherever|each time|every time) (?:we|they) (?:do |also |\w+ly )?{_DO}[^,.;|]*"
    # with a word that points back to it
    rf"|\b(?:this|such|these) (?:\w+ )?(?:{_DEEDS}|search(?:es)?\b|checks?\b|records?\b)[^,.;|]*"
)
_AFTER_NAMED = (
    # as what a word is for
    r"\bby [^.;|]{2,60},? we mean\b[^.;|]*"
    # as what a rule is about
    rf"|^\W*(?:[^,.;|]{{0,40}}, )?(?:our|their|the|any) {_DEEDS}(?:(?:,| and| or|,? and/or) {_DEEDS})* of\b[^.;|]*?"
    r"\b(?:is|are) (?:not )?(?:governed|subject|covered|described|limited|explained)\b"
)
# To look for what is named so costs the square of a clause's length, and few clauses have the words.
_KNOWN = Sifted(f"{_BEFORE_NAMED}|{_NAMED}|{_AFTER_NAMED}", re.IGNORECASE)
_KNOWN_UNNAMED = Sifted(f"{_BEFORE_NAMED}|{_AFTER_NAMED}", re.IGNORECASE)

_TAKEN = ("collect-", "location-")  # the rules of what is taken in
# How long a thing is kept, or when alone it is used: that it is taken in from everybody stands elsewhere.
_HAD = re.compile(
    r"\A[^.;|]*?\b(?:is|are|will be) (?:only |then |also )?(?:saved|stored|kept|retained) "
    r"(?:for|until|as long|no longer)\b"
    r"|\A[^.;|,]{0,40}\b(?:retain|keep|store|save)s? [^.;|,]{2,60}? "
    r"(?:for (?:as long|up to|[\w()]+ (?:years|months|days))|until|no longer|as long)\b"
    r"|\bwe (?:will )?(?:also )?(?:only )?(?:use|process) [^.;|]{0,60}? only (?:when|where|if|to the extent)\b[^;|]*",
    re.IGNORECASE,
)
_COOKIES = "cookies-use."  # its rules
# What the cookies are for of which the sentence before tells, and data that a legal ground is named for.
_COOKIES_KNOWN = re.compile(
    r"\b(?:we|they)(?: (?:also|may|will|only))? use (?:these|those|such)\b[^.;|]*"
    r"|\A\W*(?:this|the) (?:legal|lawful) (?:basis|ground) (?:is|serves|applies)\b[^;|]*",
    re.IGNORECASE,
)
_TRACKING = "tracking-analytics."  # its rules
# How adverts do: what people do on the site stands elsewhere.
_ADVERTS = Sifted(
    r"\A(?![\s\S]*\b(?:visit(?!ors?\b)\w*|usage|uses?|us(?:ed|ing) (?:our|the|this)|how|pages?|"
    r"behaviou?r\w*|brows(?:e|ed|ing)|activit\w+|analytics|traffic|interact\w*|click\w*|view\w*)\b)"
    r"[\s\S]*\b(?:which|effectiveness|success|performance|results?)\b[^.;|]{0,40}"
    r"\b(?:campaigns?|advert\w*|ads|promotions?)\b[\s\S]*",
    re.IGNORECASE,
)


def is_presumed(text: str, at: Sequence[int], rule: str = "") -> bool:
    """Tell whether all words of the practice, which stand `at` offsets of a text, tell of it as of a known thing.

    By the `rule` that found them it is known of which practice they are.
    """
    if not at:
        return False
    bare = text.casefold()
    pattern = _KNOWN if any(words in bare for words in _WORDS_OF_NAMING) else _KNOWN_UNNAMED
    known = [match.span() for match in pattern.finditer(text)]
    if rule.startswith(_TAKEN):
        known += [match.span() for match in _HAD.finditer(text)]
    if rule.startswith(_COOKIES):
        known += [match.span() for match in _COOKIES_KNOWN.finditer(text)]
    if rule.startswith(_TRACKING):
        known += [match.span() for match in _ADVERTS.finditer(text)]
    return bool(known) and all(any(start <= offset < end for start, end in known) for offset in at)
