"""Own words: one clause of several in the policy's words, where our own would say next to nothing.

In: a document, the clauses that state a practice, and what leads to each. Out: a sentence, "" where no clause can stand
alone. A denial, or an item of a list, that stands in a case which its paragraph opens is not told: it would lose that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from reader.document import Document, Span
from reader.practices.finding import Evidence
from reader.resources import resource_toml
from reader.summary.clauses.around import stands_in_a_case
from reader.summary.quoting.quotation import PURPOSE, quotation
from reader.summary.quoting.shorten import LONGEST, QUOTED, is_hard, shorten
from reader.summary.quoting.telling import is_of_data
from reader.summary.texts.standing import is_sentence, stands_alone, trimmed

_DENIAL = re.compile(r"\b(?:not|never|no)\b|n[’']t\b", re.IGNORECASE)
_THEY_DO = re.compile(r"^They (?!say\b|promise\b)")
_DENIED = re.compile(r"^They (?:do|will) not (?!\w+ly\b)")
_CUT = "…"
# What a denial begins with that names nobody ("No data", "Any of your details").
_THING = re.compile(
    r"(?:No|None|Nothing|Neither|Any|All|The|Your|This|These|Such|Personal|Information|Details|Data|Only)\b"
)
_OPENS_CASE = re.compile(r"(?:If|When|Whenever|Where|Once) you\b")
_IF = ", if you "
_IN_PLACE = re.compile(r"In (?:the )?[A-Z][\w.]*(?: [A-Z]\w*){0,2}, ")
_BRACKETS = frozenset("[]{}")
_CELL = " | "
_ONLY = re.compile(r"\b(?:only|solely|exclusively)\b[^.;]{0,120}:\W*\Z", re.IGNORECASE)


def own_words(document: Document, evidence: Sequence[Evidence], leads: Mapping[int, Sequence[Span]]) -> str:
    """Return the first clause that can be told whole in the policy's words, or else the first that can with a cut."""
    told = [_told(document, item, leads.get(item.span.start, ())) for item in evidence]
    told = [text for text in told if text and not _BRACKETS & set(text) and not is_hard(text)]
    told = [text for text in told if _CUT not in text or is_of_data(text)]
    return next((text for text in told if _CUT not in text), told[0] if told else "")


def as_theirs(told: str) -> str:
    """Say of a promise in the policy's words that they say it; "" where that would be too long."""
    said = _THEY_DO.sub("They say that they ", told)
    return said if said == told or len(said.split()) <= LONGEST else ""


def as_said(told: str) -> str:
    """Say of a promise in the policy's words that they say it, also where it begins with the thing ("No data is sold").

    "" where that would be too long, or where its first word may be a name. It is no quotation: words may be plainer.
    """
    if not told or told.startswith(("They ", QUOTED)):
        return as_theirs(told)
    said = f"They say that {told[:1].lower()}{told[1:]}"
    return said if _THING.match(told) and len(said.split()) <= LONGEST and _CUT not in told else ""


def as_promised(told: str) -> str:
    """Say of a plain denial in the policy's words that it is promised, which is shorter; of others nothing."""
    return _DENIED.sub("They promise not to ", told) if _DENIED.match(told) else ""


def with_limit(told: str, limit: str) -> str:
    """Say of a clause in the policy's words for whom it is; "" where that would be too long, or nothing is told."""
    if not told:
        return ""
    if _IN_PLACE.match(told):  # it has said so
        return told
    quoted = told.startswith(QUOTED)
    text = told.replace(QUOTED, f"{QUOTED}{limit}", 1) if quoted else f"{told.removesuffix('.')}{limit}."
    if not limit or len(text.split()) > LONGEST or text.endswith("…."):
        return "" if limit else told
    says_it = _OPENS_CASE.match(told) and limit.removeprefix(_IF) in _occasions()
    return told if says_it else text


@cache
def _occasions() -> frozenset[str]:
    """Return the words for all occasions; occasions.py, which finds them, rests on this module by way of phrase.py."""
    return frozenset(name for name, _ in resource_toml("wording/en/occasions.toml")["words"])


def _told(document: Document, item: Evidence, leads: Sequence[Span]) -> str:
    raw = document.quote(item.span)
    if (leads or _DENIAL.search(raw)) and any(stands_in_a_case(document, one.start) for one in (*leads, item.span)):
        return ""
    if leads and _ONLY.search(document.quote(leads[-1])):  # it would be the only one
        return ""
    if leads and PURPOSE.match(raw):  # one of several: our words tell it more plainly
        return ""
    if leads or _CELL in raw:
        start = item.span.start
        hits = (min((hit.span.start for hit in item.hits), default=start) - start,) * 2
        words = quotation(raw, [document.quote(lead) for lead in leads], hits, LONGEST - len(QUOTED.split()))
        return (_turned(words) or f"{QUOTED}: {words}.") if words else ""
    return shorten(raw) if stands_alone(trimmed(raw)) else ""


def _turned(quoted: str) -> str:
    """Tell a quotation that is one whole sentence in the third person; "" for another."""
    text = f"{quoted.strip('“”')}."
    if ":" in text or _CUT in text or not stands_alone(trimmed(text)) or not is_sentence(text):
        return ""
    told = shorten(text)
    return "" if told.startswith(QUOTED) else told
