"""Voice: the company's "we" told as "they", as the summary speaks of it.

In: a sentence of a policy. Out: the same in the third person, or None where "they" could be somebody else: such a
sentence is quoted.
"""

from __future__ import annotations

import re

from reader.summary.texts.addresses import but_addresses

_THIRD = {"we": "they", "us": "them", "our": "their", "ours": "theirs", "ourselves": "themselves"}
# "US" and "U.S." are a country; "Us" is a name.
_FIRST = re.compile(r"\b(?:[Ww]e|WE|us|[Oo]ur|OUR|[Oo]urs|[Oo]urselves)\b")
# Who is not the company, or not the company alone, or a name of the company that is explained.
_NOT_THEM = re.compile(
    r"\b(?:I|me|my|mine|[Ll]et['’]s|[Ll]et us|(?i:most|some|one|each|any|both|all|none|many) of us|(?:you|they) and us|"
    r"between us|us (?:all|both|form|page)|(?i:about us))\b|[\"“”'‘](?i:we|us|our)\b|"
    r"[\"“][^\"“”]{0,40}\b(?i:we|us|our)\b"  # the name of a page: “Contact us”
)
_THEY = re.compile(r"\b(?:they|them|their|theirs|themselves)\b", re.IGNORECASE)
# Whom or what a "they" may stand for: many, or one whose sex is not told.
_NAMED = re.compile(
    r"\b(?!this\b|always\b|unless\b|access\b|address\b|process\b|its\b|has\b|was\b|does\b|us\b|is\b|as\b)\w+s\b|"
    r"\b(?:who|people|children|anyone|everyone|someone|(?:a|an|any|each|every|another|the) (?:\w+ )?"
    r"(?:person|user|member|customer|individual|child|visitor|party|company|organi[sz]ation|firm|service))\b",
    re.IGNORECASE,
)
# After these "they" would be read as them.
_OTHERS = re.compile(
    r"\b(?:(?:part|own|custom|us|memb|provid|suppli|sell|advertis|publish|employ|"
    r"visit|vend|partn|lend|broke|retail|deal|process|controll|develop|subscrib|bank|regulat|administrat|merchant)"
    r"(?:er|or|n?er)?s|(?:compan|part|agenc|authorit|subsidiar|countr)ies|organi[sz]ations|clients|governments|courts|jurisdictions|states|friends|people|"
    r"individuals|children|minors|parents|guardians|residents|persons|employees|affiliates|firms|businesses|laws|"
    r"websites|sites|apps|applications|entities|candidates|parties|teams|staff)\b",
    re.IGNORECASE,
)


def has_strange_they(text: str) -> bool:
    """Tell whether a text has a "they" for nobody and nothing named before it: it would be read as the company."""
    they = _THEY.search(text)
    return they is not None and _NAMED.search(text, 0, they.start()) is None


def names_others(text: str) -> bool:
    """Tell whether a text names somebody whom a "they" after it could be."""
    return _OTHERS.search(text) is not None


def third_person(text: str) -> str | None:
    """Return a sentence with "they" for the company's "we"; None where "they" would not be sure to be the company."""
    found = list(_FIRST.finditer(text))
    if _NOT_THEM.search(text) or _THEY.search(text):
        return None
    if not found:
        return text
    other = _OTHERS.search(text)
    if other is not None and other.start() < found[-1].start():
        return None
    return but_addresses(lambda bare: _FIRST.sub(lambda match: _swap(match.group()), bare), text)


def _swap(word: str) -> str:
    third = _THIRD[word.lower()]
    return third.upper() if word.isupper() else third.capitalize() if word[0].isupper() else third
