"""Outside: name where the people do not live whom a title or a clause is for ("If you live outside Ruritania").

In: a text that says so, or the titles beside one that says "elsewhere". Out: the words for it, as one place ("outside
Ruritania and Norway"); "" where a place is not known by name, for then others would be told what is not for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.summary.texts.slots import join_words, load_slots, place_names

OUTSIDE = "outside "
SOME = "some countries"  # that are not named
_MOST = 6  # places
_OF = re.compile(
    r"\boutside (?:of )?(?P<where>(?:the )?[A-Z][^.:;|]*?)"
    r"(?:[.:;|]|,? (?=(?:you|your|we|our|they|this|these|please|then)\b)|\W*\Z)"
)
_ITEM = re.compile(r",|/|&|\b(?:and|or)\b")
_ASIDE = re.compile(r"\([^()]*\)")
# A clause for the people of some places that it does not name, or names as examples.
_SOME_PLACES = re.compile(
    r"\W*(?:[^.:;|]{1,60}:\s*)?(?:[a-z]{2,12}, )?(?:(?:since|as|because) [^.,:;|]{1,60}, )?"
    r"(?:in|under the laws? of|for (?:users|people|residents) in) "
    r"(?:some|certain|many|several) (?:\w+ )?(?:countries|jurisdictions|regions|locations|territories|places)\b"
    r"|\W*(?:based|depending) (?:up)?on (?:(?:your|the) (?:region|country|jurisdiction|state|country of residence)|"
    r"where you(?:['’]re| are| live| reside)(?: located| based| living)?)(?: in which you (?:live|are|reside))?, we\b",
    re.IGNORECASE,
)
# What the law of where one lives leaves to it is done in some places alone.
_BY_LOCAL_LAW = re.compile(
    r"\W*(?:where|if|when|to the extent|as far as) (?:permitted|allowed) by (?:your |the )?local laws?\b"
    r"|\W*(?:where|if|when|to the extent|as far as) (?:that )?(?:your |the )?local laws? (?:\w+ )?(?:allow|permit)s?\b",
    re.IGNORECASE,
)
# What only some people have, of places that it does not name ("*select regions only", "if available in your region").
_WHERE_OFFERED = re.compile(
    r"\(\W{0,3}(?:only )?(?:in |for )?(?:select(?:ed)?|certain|some) "
    r"(?:regions|countries|jurisdictions|locations|states|markets)(?: only)?\W{0,3}\)"
    r"|\b(?:if|where|when) (?:(?:it|this|that|these|such|the)\b(?: \w+){0,3} )?(?:is |are )?"
    r"available (?:to you )?in your (?:region|country|area|jurisdiction|location|state|territory)\b",
    re.IGNORECASE,
)
# A clause for those who live elsewhere ("If you are outside the Listed Countries, we also collect ...").
_OUTSIDE = re.compile(
    r"\W*(?:[Ii]f|[Ww]here|[Ff]or|[Ww]hen) (?:you|users|people|residents|individuals)"
    r"(?: (?:are|live|reside|located|based)){0,2} outside (?:of )?(?:the )?[A-Z]"
)


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


def elsewhere(text: str, *, moving: bool) -> tuple[str, ...]:
    """Return the places of a clause that is for those of some places, or of all but some, or nothing."""
    if _SOME_PLACES.match(text) or (not moving and (_BY_LOCAL_LAW.match(text) or _WHERE_OFFERED.search(text))):
        return (SOME,)
    return (outside_of(text) or SOME,) if not moving and _OUTSIDE.match(text) else ()
