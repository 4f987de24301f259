"""Generalities: sentences on the world at large ("Other companies follow you around the web"), which state no practice.

In: a document and what is found in its sentences. Out: the same without what such sentences were found to say of
watching you: what cookies, trackers, other sites and companies commonly do is told to explain, or by way of contrast.
What they do here ("on our site", "these cookies") is no generality, nor is what follows on a sentence of the same
paragraph that speaks of them ("We use two kinds. Some remember you").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from reader.document import BlockKind, Document
from reader.practices.finding import Evidence
from reader.practices.passage import Passage

# What generalities are taken for. Who else sets cookies here is told so as well ("Advertisers may set cookies").
_WATCHING = frozenset(
    {"targeted-ads", "tracking-analytics", "profiling", "location-tracking", "device-data", "cookies-use"}
)
_THING = (
    r"(?:cookies?|(?:web )?beacons?|pixels?(?: tags?)?|trackers?|(?:web ?)?sites?|apps?|search engines|browsers"
    r"|compan(?:y|ies)|retailers|firms|businesses)"
)
_VERB = (
    r"(?:can|may|might|will|are|is|have|do|let|allow|help|give|show|remember|remain|use|track|collect|record|store|make"
    r"|enable|contain|include|follow|watch|build|create|sell|share|lurk|try|know|work|come|tell|keep|identify)\b"
)
_AT_LARGE = re.compile(
    r"\W*(?:(?:while|for example|for instance|in general|generally|typically|often|today|indeed|elsewhere),? )*"
    rf"(?:(?:some|others|many|most)(?: (?:kinds|types) of)?(?: (?:other )?{_THING})?|(?:other|all sorts of) {_THING}"
    r"|(?:(?:persistent|session|flash|tracking|third[- ]party|first[- ]party) )*"
    r"(?:cookies|(?:web )?beacons|pixels|trackers)|a cookie)"
    rf"(?:,? (?:also|often|commonly|usually|typically|even|then|simply|generally))* {_VERB}",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\b(?:we|us|our|ours|here|this|these|such|the following"
    r"|the (?:site|service|services|website|web site|app|company|platform))\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")  # a company named may be they


def without_generalities(
    document: Document, passages: Sequence[Passage], stated: Sequence[dict[str, Evidence]]
) -> list[dict[str, Evidence]]:
    """Return what is found in each passage, less what sentences on the world at large were found to say."""
    result = []
    for _, paragraph in groupby(zip(passages, stated, strict=True), key=lambda pair: pair[0].sentence.block):
        theirs = False
        for passage, own in paragraph:
            text = document.quote(passage.sentence.span)
            theirs = theirs or bool(_THEIRS.search(text) or _NAME.search(text))
            row = document.blocks[passage.sentence.block].block.kind is BlockKind.TABLE_ROW
            at_large = not (theirs or row or passage.sentence.lead_ins) and _AT_LARGE.match(text)
            result.append({key: value for key, value in own.items() if not at_large or key not in _WATCHING})
    return result
