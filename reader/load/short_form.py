"""Short forms: a page that is a summary or a notice, and says that the policy itself is somewhere else.

In: the text of a page. Out: the words that say so, or "". Only a short page is asked: a long one that names its "full
version" is, for a reader, a policy.
"""

from __future__ import annotations

import re

_MOST_WORDS = 1500  # of a page that calls itself a summary, or names a fuller policy
_MOST_OF_A_NOTICE = 400  # words of one that sends the reader on "for more information"; a small site's policy has more
_POLICY = r"(?:privacy|data[ -]protection)\s+(?:policy|notice|statement)\b"
_PLAIN = r"(?:(?-i:[a-z-]+)\s+){0,2}?"  # "online", "website": with a capital it is another firm's
_OWN = r"our\s+(?:[\w’'-]+\s+){0,3}?"
_SEEK = r"(?:read|see|view|visit|download|refer\s+to|review|consult|access|find|check|go\s+to|available|set\s+out|in)"
_ELSEWHERE = r"(?!\s+(?:below|above|carefully|regularly|periodically|from\s+time))"
_FULLER = re.compile(
    rf"\b{_SEEK}\b[^.!?\n]{{0,40}}?\b(?:our|the)\s+(?:full|complete|entire|detailed|fuller)\s+{_PLAIN}"
    rf"{_POLICY}{_ELSEWHERE}",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    rf"\bthis\b[^.!?\n]{{0,40}}?\b(?:is|provides|gives|contains|offers)\b[^.!?\n]{{0,20}}?\b(?:a|the)\s+(?:[\w-]+\s+)?"
    rf"(?:summary|short\s+version)\s+(?:of|to)\s+(?:our|the|this|its)\s+(?:[\w’'-]+\s+){{0,3}}?{_POLICY}",
    re.IGNORECASE,
)
_MORE = r"for\s+(?:more|further|full|additional)\s+(?:information|details?)"
_ONWARDS = re.compile(
    rf"\b{_MORE}\b[^.!?\n]{{0,80}}?\b{_SEEK}\s+{_OWN}{_POLICY}{_ELSEWHERE}"
    rf"|\b{_SEEK}\s+{_OWN}{_POLICY}\s+(?:{_MORE}|to\s+(?:learn|find\s+out)\s+more)",
    re.IGNORECASE,
)


def points_elsewhere(text: str) -> str:
    """Return the words by which a short page sends its reader on to the policy itself, "" where it does not."""
    words = len(text.split())
    if words > _MOST_WORDS:
        return ""
    found = _SUMMARY.search(text) or _FULLER.search(text)
    if found is None and words <= _MOST_OF_A_NOTICE:
        found = _ONWARDS.search(text)
    return " ".join(found[0].split()) if found is not None else ""
