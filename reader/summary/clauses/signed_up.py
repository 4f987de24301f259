"""Signed up: tell whether a clause is on messages that come only to those who sign up for them.

In: the text of a clause that was found to tell of marketing messages. Out: whether it opens with your signing up for
them ("You may sign up for our newsletter", "By subscribing to the mailing list, ..."): none is sent without that yes.
"""

from __future__ import annotations

import re

_FOR_WHICH_YOU_SIGN = re.compile(
    r"\A\W*(?:you|users|visitors) (?:may|can|could)\b[^.;,|]{0,40}\b(?:sign up|subscribe|register) (?:to|for)\b"
    r"[^.;,|]{0,30}\b(?:e-?mail\w*|newsletters?|mailing lists?|notifications|alerts)\b"
    r"|\A\W*by (?:subscribing|signing up) (?:to|for) (?:our|the|a) (?:[\w-]+ ){0,2}(?:e-?)?(?:newsletters?|mailing)\b",
    re.IGNORECASE,
)


def waits_for_signing_up(text: str) -> bool:
    """Tell whether a clause opens with your signing up for a newsletter or the like."""
    return _FOR_WHICH_YOU_SIGN.match(text) is not None
