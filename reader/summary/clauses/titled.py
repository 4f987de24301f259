"""Titled: tell for which kind of people a part is, by its title ("Tenants").

In: the title of a section. Out: who they are, as the end of "if you ...": "are a tenant", "apply for a job". A kind
that may as well be who gets details ("Suppliers", "Advertisers") counts only where it says "For suppliers".
"""

from __future__ import annotations

import re

_MOST = 11  # words, as it is said
_NUMBER = r"[\W\d]*(?:[a-z][.)] )?"
_PERSONS = (
    r"(?:(?:potential|prospective|former|private|our) )*(?P<many>tenants|leaseholders|landlords|volunteers|"
    r"shareholders|pensioners|trustees|exhibitors|apprentices|interns|franchisees)"
)
_PLACED = re.compile(
    rf"{_NUMBER}(?:(?:data|information|details|privacy) (?:of|about|for) )?{_PERSONS}\W*", re.IGNORECASE
)
_FOR = re.compile(
    rf"{_NUMBER}(?:for|information for|notice (?:for|to)) (?:our )?"
    r"(?P<many>suppliers|merchants|sellers|drivers|couriers|publishers|developers|advertisers|contractors|instructors)\W*",
    re.IGNORECASE,
)
_AS_ONE = re.compile(
    rf"{_NUMBER}(?:as|(?:if|when|where) you are) (?P<one>an? (?!user|customer|member|visitor|consumer|registered|guest|"
    r"reader|client|subscriber|buyer|shopper|resident|citizen|data|parent|child|minor|california)[\w’', -]{3,70}?)\W*",
    re.IGNORECASE,
)
# A part on the data of children alone.
_OF_CHILDREN = re.compile(
    rf"{_NUMBER}(?:(?:children|minors|kids|child)(?:[’']s|s[’']|[’'])? (?:personal )?(?:data|information|privacy)"
    r"|(?:personal )?(?:data|information) (?:of|about|from|on) (?:children|minors|kids))\W*",
    re.IGNORECASE,
)
# Of who would work for them; what is told of staff beside is told of no reader.
_WORK = re.compile(
    rf"{_NUMBER}(?:(?:HR|human resources|recruitment|recruiting|careers|job vacancies)\b"
    r"(?: (?:and|&) \w+)?(?: (?:privacy|information|data|details|notice|policy|purposes|process))*"
    r"|(?:\w+ ){0,5}?(?:job |employment |your )?(?:candidates?|job applicants?|applicants?)[’']?s? "
    r"(?:privacy|information|data|details|notice|policy)(?: (?:notice|policy))?"
    r"|(?:job )?(?:applicants|candidates))\W*",
    re.IGNORECASE,
)


def titled_for(title: str) -> tuple[str, ...]:
    """Return for whom the clauses under a title are, where it is the title of one kind of people alone."""
    if _WORK.fullmatch(title):
        return ("apply for a job",)
    if found := _AS_ONE.fullmatch(title):
        told = f"are {found['one'].strip()}"
        return (told,) if len(told.split()) <= _MOST else ()
    found = _PLACED.fullmatch(title) or _FOR.fullmatch(title)
    return (f"are {_one(found['many'].lower())}",) if found else ()


def is_on_children(title: str) -> bool:
    """Tell whether a part is on the data of children, by its title."""
    return _OF_CHILDREN.fullmatch(title) is not None


def _one(many: str) -> str:
    """Return one of many, with its article ("tenants": "a tenant")."""
    return f"{'an' if many[0] in 'aeiou' else 'a'} {many.removesuffix('s')}"
