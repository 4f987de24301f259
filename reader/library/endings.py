"""Endings: what a word that is typed halfway into its ending may become.

In: words whose last is not finished. Out: whole words. The index keeps stems ("insurance" as "insur"), so a prefix
that reaches into the ending ("insura") is the beginning of none; each whole word that it may become is looked up
instead, and the index stems that itself. A word that does not exist costs one look-up and finds nothing.
"""

from __future__ import annotations

SHORTEST = 3  # letters of a stem
# Those that Porter's stemmer takes off, whole; a prefix of two is tried with both.
_ENDINGS = (
    *(
        "able",
        "al",
        "ally",
        "alism",
        "ality",
        "alized",
        "alizing",
        "ance",
        "ances",
        "ancy",
        "ant",
        "ate",
        "ated",
        "ately",
    ),
    *("ates", "ating", "ation", "ational", "ations", "ator", "ators", "ed", "edly", "ement", "ements", "ence", "ences"),
    *("ency", "ent", "ently", "er", "ers", "es", "ful", "fully", "fulness", "ibility", "ible", "ic", "ical", "icate"),
    *(
        "icated",
        "icating",
        "ication",
        "ied",
        "ies",
        "ily",
        "ing",
        "ings",
        "ion",
        "ional",
        "ions",
        "ised",
        "ising",
        "ism",
    ),
    *("itive", "ity", "ive", "iveness", "ivity", "ization", "ized", "izer", "izing", "isation", "ly", "ment", "ments"),
    *("ness", "ous", "ously", "ousness", "ying"),
)


def with_endings(words: str) -> tuple[str, ...]:
    """Return the words with each ending that the last may be in the middle of, in a fixed order."""
    last = words.rsplit(" ", 1)[-1].casefold()
    if not last.isalpha():
        return ()
    found: dict[str, None] = {}
    for at in range(SHORTEST, len(last)):
        begun = last[at:]
        for ending in _ENDINGS:
            if ending.startswith(begun) and ending != begun:
                found[words + ending[len(begun) :]] = None
    return tuple(found)
