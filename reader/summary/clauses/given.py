"""Given: tell whether a clause leaves it to you to give a thing ("You may supply us with your birthday").

In: a clause, or what leads to its list, and where the practice is stated in it. Out: whether the giving is open. Data
of which only its giving is open, in a clause on what they collect ("details you may give us"), is no such thing, nor is
what you may choose to give, or may give in one case: of these the choice and the case are said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_GIVING = re.compile(
    r"(?:\A|(?<=[.!?]) )\W*(?:\(?\w{1,2}[.)] )?(?:(?-i:[A-Z])[\w’' -]{2,40}: )?"  # a label may stand before it
    r"(?:(?!if|when|where|once)[^.;:|,]{1,60}, )?you (?:may|might|could)(?: also| then| sometimes){0,2} "
    r"(?:supply|provide|give|submit|send|tell|offer) (?:(?:it |them )?(?:to )?us\b|[^.;|]{1,60}? to us\b|"
    r"(?:an? )?(?:\w+ ){0,3}?(?:information|data|details)\b(?! (?:access|subject|request|protection)))"
    r"(?:[^.;|]|;(?! (?:and |but )?(?:we|you|they|it|our|this|these|those|if|when)\b))*"
    # what you agree to as you give it
    r"|\A\W*by (?:giving|providing|submitting|supplying|sending|entering)\b[^.;|]{1,300}?, you (?:\w+ )?"
    r"(?:consent|agree|authori[sz]e)\b[^.;|]*",
    re.IGNORECASE,
)


def is_yours_to_give(text: str, stated: Sequence[int] = ()) -> bool:
    """Tell whether you may give what a text states at some offsets; without any, the text leads to what it states."""
    return any(not stated or any(one.start() <= at < one.end() for at in stated) for one in _GIVING.finditer(text))
