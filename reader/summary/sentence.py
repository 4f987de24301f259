"""Sentence: make filled parts a sentence of its measure: with its "may", its capital, its full stop, in thirty words.

In: phrases and how to say them with fewer nouns. Out: text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.summary.phrase import Phrase

LONGEST = 30  # words: the measure of the wording's house rules; slots say less where a sentence would be longer

_VERB_LEAD = "They {may}"  # of a group whose parts are verbs


def fill_lead(lead: str, parts: Sequence[Phrase]) -> str:
    """Fill the lead's "may": what is only allowed for one part is not said as certain."""
    return lead.replace("{may}", "may " if any(part.modal for part in parts) else "")


def with_own_may(lead: str, parts: Sequence[Phrase]) -> tuple[str, list[str]]:
    """Return the lead and the texts of parts that are verbs: where only some are allowed, each says its own "may"."""
    modal = [part.modal for part in parts]
    if lead != _VERB_LEAD or all(modal) or not any(modal):
        return fill_lead(lead, parts), [part.text for part in parts]
    return lead.replace("{may}", ""), [f"may {part.text}" if part.modal else part.text for part in parts]


def shortest(say: Callable[[int | None], str]) -> str:
    """Say it in full, or with fewer nouns where it is too long."""
    text = ""
    for most in (None, 3, 2, 1, 0):
        text = finish(say(most))
        if len(text.split()) <= LONGEST:
            break
    return text


def finish(text: str) -> str:
    """Make a filled template a sentence: a capital at its start, a full stop at its end."""
    return f"{text[:1].upper()}{text[1:]}." if text else ""
