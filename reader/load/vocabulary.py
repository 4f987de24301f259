"""Does a text look like a privacy policy? A vote of words that every policy has and a recipe or a novel has not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

# Words that are about nothing but personal data.
_STRONG = re.compile(
    r"\b(?:privacy|personal (?:data|information|details)|personally identifiable|your (?:data|information|details)|"
    r"information about you|data protection|opt[- ]out|gdpr|ip address(?:es)?|mailing list|unsubscribe)\b",
    re.IGNORECASE,
)
# Words that policies share with other texts: a biscuit is a cookie, and novels know consent.
_WEAK = re.compile(
    r"\b(?:cookies?|third part(?:y|ies)|process(?:ed|ing)? (?:of )?(?:your|personal)|consent|collect\w*|disclos\w+|"
    r"confidential\w*|marketing|share\w* (?:it|your|this)|e-?mail address)\b",
    re.IGNORECASE,
)
# The party that speaks: a newspaper writes about data protection, and a policy about "us" and "you".
_SPEAKS = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:datenschutz\w*|personenbezogen\w*|données (?:à caractère )?personnel\w*|vie privée|confidentialité|"
    r"datos personales|privacidad|dati personali|privacidade|dados pessoais|personuppgift\w*|"
    r"person(?:lige )?oplysning\w*|"
    r"gwybodaeth bersonol|data personol|preifatrwydd|diogelu data|sonraí pearsanta|príobháideach\w*|"
    r"personopplysning\w*|persoonsgegevens|privacy\w*|henkilötie\w*|dan\w+ osobow\w+|prywatności|osobn\w+ údaj\w*|"
    r"személyes adat\w*|date\w* (?:cu caracter )?personal\w*|kişisel veri\w*|data pribadi|cookies?)\b|"
    r"персональн\w+ данн\w+|личн\w+ данн\w+|особист\w+ дан\w+|персональн\w+ дан\w+|προσωπικ\w+ δεδομέν\w+|"
    r"個人情報|个人信息|"
    r"個人資料|隐私|隱私|개인정보|البيانات الشخصية|بيانات\w* الشخصية|الخصوصية",
    re.IGNORECASE,
)
_SAMPLE = 60_000
_WORDS_TO_ONE = 250  # words of text to one of these; the thinnest real policy has one in 90


def looks_like_policy(text: str) -> bool:
    """Tell whether a text speaks of personal data as policies do: often, in several words, and for itself."""
    sample = text[:_SAMPLE]
    words = max(1, sample.count(" ") + 1)
    if _STRONG.search(sample) is not None and _SPEAKS.search(sample) is not None:
        return _often(chain(_STRONG.finditer(sample), _WEAK.finditer(sample)), words)
    elsewhere = [match[0].lower() for match in _ELSEWHERE.finditer(sample)]
    alike = all(word.startswith("cookie") for word in elsewhere)
    return not alike and len(elsewhere) >= 2 and len(elsewhere) * _WORDS_TO_ONE >= words and not _english(sample)


def _often(found: Iterable[re.Match[str]], words: int) -> bool:
    """Tell whether enough is found for a text of so many words, and not always the same; it looks no further then."""
    kinds = set()
    for number, match in enumerate(found, start=1):
        kinds.add(match[0].lower())
        if len(kinds) >= 2 and number * _WORDS_TO_ONE >= words:
            return True
    return False


def _english(sample: str) -> bool:
    return len(re.findall(r"\b(?:the|and|of)\b", sample)) * 12 > sample.count(" ")
