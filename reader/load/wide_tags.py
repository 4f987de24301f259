"""Tags with thousands of attributes lose these before a page is parsed: the parser compares each with all others.

In: markup. Out: the same markup, or one that is parsed in a time as long as it is; all its words stay.
"""

from __future__ import annotations

import re

from reader.load.limits import ATTRIBUTES

_ATTRIBUTE = r"""[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+))?+"""
_ATTRIBUTES = re.compile(_ATTRIBUTE)
# A tag up to its end, or what holds none. What was passed over is not looked at again, or "<!--" many times would hang.
_TAG = re.compile(
    r"<(?:!--(?:-?>|.*?(?:--!?>|\Z))|(script|style)\b.*?(?:</\1\b|\Z)|"
    rf"(?P<name>[a-z][^\s/>]*+)(?P<own>(?:[\s/=]++|{_ATTRIBUTE})*+))",
    re.IGNORECASE | re.DOTALL,
)


def without_wide_tags(markup: str) -> str:
    """Return markup in which no tag has more attributes than any page needs; one that has more keeps its name alone."""
    if not any(map(_is_wide, _TAG.finditer(markup))):
        return markup
    return _TAG.sub(lambda found: f"<{found['name']}" if _is_wide(found) else found[0], markup)


def _is_wide(tag: re.Match[str]) -> bool:
    own = tag["own"] or ""
    return len(own) > 2 * ATTRIBUTES and len(_ATTRIBUTES.findall(own)) > ATTRIBUTES
