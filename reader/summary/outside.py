"""Outside: name where the people do not live whom a title or a clause is for ("If you live outside Ruritania").

In: a text that says so, or the titles beside one that says "elsewhere". Out: the words for it, as one place ("outside
Ruritania and Norway"); "" where a place is not known by name, for then others would be told what is not for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.summary.slots import join_words, load_slots, place_names

OUTSIDE = "outside "
_MOST = 6  # places
_OF = re.compile(
    r"\boutside (?:of )?(?P<where>(?:the )?[A-Z][^.:;|]*?)"
    r"(?:[.:;|]|,? (?=(?:you|your|we|our|they|this|these|please|then)\b)|\W*\Z)"
)
_ITEM = re.compile(r",|/|&|\b(?:and|or)\b")
_ASIDE = re.compile(r"\([^()]*\)")


def outside_of(text: str) -> str:
    """Return the words for all that is outside the places a text names, "" where it names others than are known."""
    found = _OF.search(text)
    if found is None:
        return ""
    items = [item for item in _ITEM.split(_ASIDE.sub(" ", found["where"])) if item.strip(" ’'")]
    places = [load_slots()["limit-notice"].find(item) for item in items]
    return outside(place for one in places for place in one) if all(len(one) == 1 for one in places) else ""


def outside(places: Iterable[str]) -> str:
    """Return the words for all that is outside some places, "" for none or for more than are told."""
    articles = place_names()["with-article"]
    names = [f"the {place}" if place in articles else place for place in dict.fromkeys(places)]
    return f"{OUTSIDE}{join_words(names)}" if 0 < len(names) <= _MOST else ""
