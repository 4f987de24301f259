"""Kinds: tell of a clause that it is for another kind of people than whoever reads the policy, and for which.

In: the text of a clause ("If you are a supplier, we ...", "If Shop Owners submit ...", "Harbour Ads Users | If ...").
Out: whether it is for such people alone, and who they are, in its own words ("a Shop Owner"). A kind is a role beside
that of the user or customer: somebody who sells, makes, supplies or represents.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MOST = 9  # words of a kind, as it is said

_ONE = (
    r"(?:vendor|supplier|service provider|business partner|contractor|sub-?contractor|merchant|seller|reseller|"
    r"retailer|"
    r"publisher|developer|advertiser|creator|instructor|tutor|driver|courier|speaker|presenter|exhibitor|sponsor|"
    r"investor|shareholder|representative|landlord|influencer|affiliate|franchisee|breeder|distributor|broker|"
    r"journalist|donor|volunteer|contributor)"
)
_MORE = r"(?:,? (?:and|or|and/or) (?:an? )?|, (?:an? )?)"
_NAMED = rf"(?:(?:[\w-]+ ){{0,2}}?{_ONE}s?(?:{_MORE}(?:[\w-]+ ){{0,2}}?{_ONE}s?){{0,3}})"
# "If you are a supplier or business partner of ours, we ...".
_YOU_ARE = re.compile(
    rf"\W*(?:if|when|where) you(?: are|['’]re) (?P<kind>(?:an? |one of our )(?!user|customer|member|visitor){_NAMED})"
    r"(?P<of> of (?:[A-Z][\w&.-]*)(?: [A-Z][\w&.-]*){0,2})?(?=,? (?:you|we|our|they)\b|, )",
    re.IGNORECASE,
)
_AS_ONE = re.compile(rf"\W*as (?P<kind>(?:an? ){_NAMED}), (?=(?:you|we|they)\b)", re.IGNORECASE)
# "If Shop Owners submit ..., we": many of them, each of whom may be the reader.
_MANY = re.compile(
    rf"\W*(?:if|when|where|for) (?P<kind>(?:our )?(?:[\w-]+ ){{0,2}}?{_ONE}s)\b(?= (?:\w+ )?(?:submit|provide|give|"
    r"enter|upload|sign|register|use|send|supply|are|have|must|who|create|apply)\b|,)",
    re.IGNORECASE,
)
# The first cell of a row that names some of the users, and none whom everybody is.
_ROW = re.compile(
    r"\W*(?P<kind>(?!(?:All|Our|Any|Other|Registered|New|The|Site|Website|App|Service|Services|Platform|Online|Account|"
    r"Individual|End|Active|Current|Existing|Your|Potential|Prospective)\b)(?:[A-Z][\w-]+ ){1,3}"
    r"(?:Users|Participants|Creators|Sellers|Merchants|Developers)"
    r"(?: (?:and|or) (?:[A-Z][\w-]+ ){0,2}(?:Users|Participants|Creators|Sellers|Merchants|Developers))?)"
    r" \| (?=(?:If|When|As|To)\b[^.|]{0,12}\byou\b)"
)
# A title over what is for such people ("As a supplier or a partner of ours", "For our sellers").
_TITLE = re.compile(
    rf"[\W\d]*(?:as (?:an?|one of our) {_NAMED}\b|(?:information )?for (?:our )?{_NAMED}\W*\Z)", re.IGNORECASE
)
_OURS = re.compile(r"\Aone of our (.*?)s?\Z", re.IGNORECASE)
_ALSO_OTHERS = re.compile(r"\b(?:users?|customers?|visitors?|members?|or (?:an? )?individuals?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OfKind:
    """Of which kind one must be for whom a clause is ("a supplier or partner"), and where it has said so.

    `whole` is a row of a table, all of which is for them.
    """

    name: str
    end: int
    whole: bool


def kind_of(text: str) -> OfKind | None:
    """Return of which kind one must be for whom a clause is; None where it is everybody's."""
    for pattern in (_YOU_ARE, _AS_ONE, _ROW, _MANY):
        found = pattern.match(text)
        if found is None or (pattern is not _ROW and _ALSO_OTHERS.search(found["kind"])):
            continue
        kind = " ".join(found["kind"].split()) + (found.groupdict().get("of") or "")
        name = kind if pattern in (_YOU_ARE, _AS_ONE) else _one(kind)
        name = _OURS.sub(r"a \1", name)
        return OfKind(name if len(name.split()) <= _MOST else "", found.end(), pattern is _ROW)
    return None


def is_title_for_a_kind(title: str) -> bool:
    """Tell whether a title says that what stands under it is for another kind of people than users and customers."""
    return _TITLE.match(title) is not None and _ALSO_OTHERS.search(title) is None


def _one(many: str) -> str:
    """Return one of many, with its article ("Shop Owners": "a Shop Owner")."""
    one = " or ".join(map(_bare, re.split(r" (?:and|or) ", many.removeprefix("our "))))
    return f"{'an' if one[:1].lower() in 'aeiou' else 'a'} {one}"


def _bare(many: str) -> str:
    return many.removesuffix("s")
