"""Another end: tell whether a line below "please contact:" gives a way for something else.

In: the text of a line. Out: whether it has a label, or opens with an end of its own that is no question.
"""

from __future__ import annotations

import re

from reader.summary.clauses.parts import is_run_in

# What opens with an end of its own, and gives a way for that alone ("If you no longer wish to get our mailings, ...").
_FOR_ANOTHER_END = re.compile(
    r"\W*(?:if|should|where|when|to|for)\b[^.;|]{0,120}?\b(?:no longer|(?:not|n[’']t) (?:wish|want|like)|"
    r"stop|unsubscrib\w*|opt(?:ing)?[- ]?out|mailings?|newsletters?|promotional|marketing)\b",
    re.IGNORECASE,
)


def is_for_another_end(text: str) -> bool:
    """Tell whether a line gives a way that is not for what leads to it: it has a label, or another end of its own."""
    return is_run_in(text) or _FOR_ANOTHER_END.match(text) is not None
