"""Each part: say of each practice in a joined sentence no more than its own clauses do.

In: the practices of a group that has verbs for its parts, and the phrase of each. Out: whether they may stand in one
sentence at all; the parts with what is so in some cases alone after what always is; and the agencies by their name
where no part before has named them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.summary.saying.phrase import Phrase
from reader.summary.saying.sentence import VERB_LEAD
from reader.summary.saying.unsure import is_doubted

_OTHERS_DO = re.compile(r"\Alet (?:others|some of their) ")
_IN_SOME = "in some cases, "
_DEED = re.compile(r"(?:use|share) your data (?=to )")
_SHORT, _AGENCIES, _WHOLE = "the agencies", re.compile(r"\bagenc(?:y|ies)\b"), "credit reference agencies"

Part = tuple[str, Phrase]  # a practice and its words


def fit_together(lead: str, parts: Sequence[Part]) -> bool:
    """Tell whether practices may be told in one sentence.

    What others do goes with nothing that "they" do, and of what is often told too widely a part whose clauses name
    nothing would be tied to the matter of the other.
    """
    if lead != VERB_LEAD:
        return True
    return not any(_OTHERS_DO.match(said.text) or (is_doubted(one) and not said.used) for one, said in parts)


def sure_first(lead: str, parts: Sequence[Part]) -> list[Part]:
    """Return parts with those last that hold in some cases alone; all as they are where none, or each, does."""
    apart = [_is_apart(lead, part) for part in parts]
    if all(apart) or not any(apart):
        return list(parts)
    return sorted(parts, key=lambda part: _is_apart(lead, part))


def hedged(lead: str, texts: Sequence[str], parts: Sequence[Part]) -> list[str]:
    """Return the texts of parts, with "in some cases" before those that hold in some alone, where others always do."""
    apart = [_is_apart(lead, part) for part in parts]
    if all(apart):
        return list(texts)
    return [f"{_IN_SOME}{text}" if last else text for text, last in zip(texts, apart, strict=True)]


def each_apart(lead: str, parts: Sequence[Part]) -> bool:
    """Tell whether every part holds in some cases alone."""
    return all(_is_apart(lead, part) for part in parts)


def set_off(text: str) -> str:
    """Return a joined sentence with a comma before an "in some cases" in its middle."""
    before, joint, after = text.partition(f"and {_IN_SOME}")
    if not joint:
        return text
    before = before.rstrip(" ,")  # a comma tells an "and" within a part from the one between two
    return f"{before}{',' if ' and ' in before else ''} and, {_IN_SOME}{after}"


def naming_agencies(texts: Sequence[str]) -> list[str]:
    """Return texts in which "the agencies" are those that one before them names, and each name is said once."""
    out: list[str] = []
    for text in texts:
        known = any(map(_AGENCIES.search, out))
        named = any(_WHOLE in before for before in out)
        told = text if known else text.replace(_SHORT, _WHOLE, 1)
        out.append(told.replace(f" at {_WHOLE}", " there", 1) if named else told)
    return out


def once(texts: Sequence[str]) -> list[str]:
    """Return texts without a deed that the one before says in the same words ("share your data to ... and to ...")."""
    out = list(texts[:1])
    for before, text in pairwise(texts):
        deed = _DEED.match(text)
        out.append(text.removeprefix(deed.group()) if deed and before.startswith(deed.group()) else text)
    return out


def _is_apart(lead: str, part: Part) -> bool:
    practice, said = part
    return lead == VERB_LEAD and said.limited and is_doubted(practice)
