"""Matters: tell what a way to reach a policy's organisation is given for.

In: a clause that gives a way, and the mail address in it. Out: whether it names requests about your data (or an office
that is there for them), so that what you ask for may go there; and whether it is bound to another matter (a false site,
a lost card, the press), so that nothing of yours goes there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.document import Document
from reader.practices.finding import Evidence, Finding
from reader.summary.model import Contact

# What a clause names that has you send requests about your data, or those who are there to take them.
_REQUESTS = re.compile(
    r"\brequests?\b|\brights?\b(?! (?:now|away|here|side|hand))|\bexercis\w+"
    r"|\b(?:access|see|view|obtain|receive|cop(?:y|ies)|correct\w*|rectif\w*|amend\w*|updat\w*|chang\w*|delet\w*|eras\w*|"
    r"remov\w*)\b[^.;|]{0,60}\b(?:data|information|details|records?|it|them)\b"
    r"|\b(?:data protection|privacy|data privacy|data|information) (?:compliance )?"
    r"(?:officers?|team|office|manager|department|unit|desk|contact point|co-?ordinator|controller)\b|\bDPO\b"
    r"|\bdata protection (?:\w+ ){0,2}(?:officer|team|office|department)\b",
    re.IGNORECASE,
)
# Matters that are none of privacy, and the mail addresses for them.
_ANOTHER = re.compile(
    r"\bspoof\w*|\bphish\w*|\bscams?\b|\bhoax\w*|\bvulnerabilit\w+|\bbug bounty\b|\b"
    r"(?:fake|false|bogus|fraudulent|suspicious) (?:\w+ )?"
    r"(?:web ?sites?|sites?|e-?mails?|messages?|calls?|texts?|activit\w+)\b"
    r"|\b(?:lost|stolen) (?:\w+ )?(?:cards?|phones?|devices?|handsets?)\b"
    r"|\bcards? (?:is|are|was|were|has been) (?:lost|stolen)\b"
    r"|\b(?:press|media) (?:enquir|inquir|quer)\w+|\bcopyright (?:infring\w*|claims?|notices?)\b"
    r"|\btake-?down notices?\b|\b(?:advertise|advertising) (?:with us|enquir\w+|inquir\w+)",
    re.IGNORECASE,
)
# A question on one thing, in which no data is named, nor this policy or this site.
_ON_ONE_THING = re.compile(
    r"\b(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|problems?|issues|difficult(?:y|ies)|trouble)\b,? "
    r"(?:\w+ ){0,2}?(?:about|regarding|concerning|on|with|relating to|related to|in relation to|with regards? to) "
    r"(?P<what>[^.;|,]{3,90}?)"
    r"(?:,|[.;|]|\Z| please\b| you (?:can|may)\b| (?:e-?mail|call|contact|write)\b)",
    re.IGNORECASE,
)
_BROAD = re.compile(
    r"\b(?:privacy|personal|data|information|details|notice|statement|rights?|this|these|those|it|them|"
    r"how (?:we|you|your)|practices?|"
    r"process(?:es|ing|ed)?(?<!unsubscribe process)(?<!opt-out process)|us(?:e[ds]?|ing)|cookies?|above|below|"
    r"secur\w+ (?:of|on|at|measures|practices|and)|children(?![’']s (?!data|information|privacy|personal))|minors|"
    r"decisions?|decision-making|profil\w+|DPF|frameworks?|clauses|safeguards|shield|compliance|laws?|GDPR|CCPA|"
    r"requests?|disclos\w*|legal|delet\w*|accounts?|transfers?|retention|consent|us|policy|"
    r"collect\w*|shar\w*|sites?|web ?sites?|complaints?)\b"
    r"|\b(?:our|the|your|its|these) (?:[\w-]+ )?polic(?:y|ies)\b",
    re.IGNORECASE,
)
_OF_PRIVACY = re.compile(
    r"\bprivacy\b|\bdata protection\b|\bdata controller\b|\b(?:this|our) (?:policy|notice|statement)\b"
    r"|\b(?:questions?|concerns?|quer(?:y|ies)|requests?|copy|access)\b[^.;|]{0,60}"
    r"\b(?:your (?:personal )?(?:data|details|information)|personal (?:data|information))\b",
    re.IGNORECASE,
)
_MAIL_OF_ANOTHER = re.compile(
    r"(?:abuse|security|fraud|phish\w*|spoof\w*|scams?|press|media|jobs|careers|recruit\w*|sales|advert\w*|billing|copyright|"
    r"dmca|unsubscribe|remove|optout|opt-out|stopmail|hoax\w*)@",
    re.IGNORECASE,
)
# A request of which the section speaks.
SUCH = re.compile(r"\bsuch (?:a |an )?requests?\b", re.IGNORECASE)
_WAYS_OUT = ("opt-out-", "right-object")  # what is sent to "unsubscribe@"


def names_requests(text: str) -> bool:
    """Tell whether a clause that gives a way names requests about your data, or an office for them."""
    return _REQUESTS.search(text) is not None


def is_of_another_matter(text: str) -> bool:
    """Tell whether a clause gives a way for a matter that is none of privacy."""
    if _OF_PRIVACY.search(text) is not None:
        return False
    return _ANOTHER.search(text) is not None or _is_on_one_thing(text)


def _is_on_one_thing(text: str) -> bool:
    """Tell whether a way is given for questions on one thing alone, whatever that is ("about our loyalty cards")."""
    asked = [found["what"] for found in _ON_ONE_THING.finditer(text)]
    return bool(asked) and not any(map(_BROAD.search, asked)) and not names_requests(text)


def for_that_matter(contact: Contact, practice: str) -> Contact:
    """Take a mail address away that is by its own name for another matter than questions and requests."""
    out = practice.startswith(_WAYS_OUT) or not _MAIL_OF_ANOTHER.match(contact.email)
    return contact if out else replace(contact, email="")


def where_requests_go(document: Document, findings: Iterable[Finding], *, such: bool = False) -> list[Finding]:
    """Return findings of contacts with the clauses alone that name requests, by themselves or by what leads to them.

    With `such`, those too that are for the requests alone of which their section speaks ("such a request").
    """
    kept = (
        (one, tuple(item for item in one.evidence if _takes_requests(document, item, such=such))) for one in findings
    )
    return [replace(one, evidence=evidence) for one, evidence in kept if evidence]


def _takes_requests(document: Document, item: Evidence, *, such: bool) -> bool:
    if not such and SUCH.search(document.quote(item.span)):
        return False
    index = document.sentence_index_at(item.span.start)
    leads = document.sentences[index].lead_ins if index is not None else ()
    return names_requests(" ".join(document.quote(span) for span in (*leads, item.span)))
