"""Does a text look like a privacy policy? A vote of words that every policy has and a recipe has not."""

from __future__ import annotations

import re

_WORDS = re.compile(
    r"\b(?:privacy|personal (?:data|information|details)|your (?:data|information|details)|cookies?|data protection|"
    r"third part(?:y|ies)|process(?:ed|ing)? (?:of )?(?:your|personal)|opt[- ]out|consent|gdpr|ip address|mailing list|"
    r"datenschutz\w*|personenbezogen\w*|données (?:à caractère )?personnel\w*|datos personales|dati personali|"
    r"dados pessoais|personuppgift\w*|personoplysning\w*|persoonsgegevens|dan\w+ osobow\w+|"
    r"collect|disclos\w+|unsubscribe|confidential\w*)\b",
    re.IGNORECASE,
)
_SAMPLE = 60_000


def looks_like_policy(text: str) -> bool:
    """Tell whether a text speaks of personal data as policies do: two such words, one in 250 words."""
    sample = text[:_SAMPLE]
    found = [match[0].lower() for match in _WORDS.finditer(sample)]
    words = max(1, sample.count(" ") + 1)
    return len(set(found)) >= 2 and len(found) * 250 >= words
