"""Sentences with the words of a practice that only teach, lead elsewhere, deny it or speak of another matter."""

from __future__ import annotations

import re
from typing import Final

from reader.practices.finding import Kind
from reader.practices.passage import Passage

COLLECTING = "collect-"  # how the names of the practices of collecting begin
# "A cookie is a small file that a site can put on your computer" teaches what one is; "we" says that they have some.
_LESSON = re.compile(
    r"^\W{0,3}(?:(?:an?|the) )?\W?(?:flash )?"
    r"(?:cookies?|(?:web )?beacons?|clear gifs?|pixel tags?|pixels?|ip address(?:es)?)\W? ?"
    r"(?:\W |is |are )(?:often |usually |typically )?"
    r"(?:an?|like an?|tiny|small|little|short|simple|associated with|the identifying)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(r"\b(?:we|us|our|ours|this (?:web ?)?site)\b", re.IGNORECASE)
# "For more information on how we use cookies, see below" leads to what states it.
_ELSEWHERE = re.compile(
    r"^\W{0,3}(?:for (?:(?:more|further|additional|detailed) )?(?:information|details)|to (?:learn|find out) more)\b"
    r"[^;]{0,160}, (?:please )?(?:see|read|visit|check out|refer to|consult)\b",
    re.IGNORECASE,
)
# "The opt-out applies only to this browser", "these will not remove Flash cookies", "you have to opt out again":
# how far a way out reaches is no way out.
_REACH = re.compile(
    r"\b(?:opt[ -]?outs?|choices?|preferences)\b[^.;]{0,40}\bwill (?:only apply|apply only)\b|"
    r"\b(?:will|may|might|could|does|do) not (?:remove|prevent|affect|be able to control)\b|"
    r"\b(?:need|have) to (?:\w+ ){0,3}opt[ -]?out\b[^.;]{0,20} again\b|"
    r"\b(?:must be set|(?:need|have|required) to set (?:\w+ ){1,2}browser) to accept\b",
    re.IGNORECASE,
)
_WAY_OUT = re.compile(
    r"\b(?:you|users|visitors) (?:can\b(?!not| not)|may (?:also )?(?:refuse|set|opt out of|disable|choose)\b)",
    re.IGNORECASE,
)
# Whom they work with here is no other site: "each service provider's privacy statement", "the ad servers' policies".
_WORKS_HERE = re.compile(
    r"\bad (?:servers?|networks?)\b|\bservice providers?\b|\bcookies?\b|\btracking technolog|\bdata controllers?\b|"
    r"\bcontact (?:these|those|such) advertisers\b",
    re.IGNORECASE,
)
_ELSEWHERE_ON_THE_WEB = re.compile(
    r"\b(?:web ?)?sites?\b(?! operator)|\blink|\bpages?\b|\bapps?\b|\bsocial\b|\bplatform", re.IGNORECASE
)
# "We e-mail you about your order", "service messages": where nothing else is named, that is no marketing.
_OF_SERVICE = re.compile(
    r"\bservice messag(?:es|ing)\b|"
    r"\b(?:about|concerning|regarding|to discuss) (?:[\w'-]+ ){0,3}?"
    r"(?:disruptions?|outages?|your (?:registration|order|booking|quote)s?)\b",
    re.IGNORECASE,
)
_OF_MARKETING = re.compile(
    r"\b(?:market|promot|advert|offer|news|survey|research|opinion|feedback|product|event|interest|fundrais|opt)",
    re.IGNORECASE,
)
# "When you opt out of our offers, you are not opting out of our newsletter" and "you may opt back in" stop nothing.
_NOT_STOPPED = re.compile(r"\bnot (?:\w+ )?opt(?:ing|ed)[ -]out\b|\bopt(?:ed|ing)? back in", re.IGNORECASE)
# "Your messages stay private": nobody reads them.
_PRIVATE = re.compile(r"\b(?:is|are|be|stays?|remains?|kept) (?:\w+ )?private\b(?! (?:company|sector))", re.IGNORECASE)
# For each practice: what only speaks of it, unless the second stands there too.
_Bar = tuple[re.Pattern[str], re.Pattern[str] | None]
_BARS: Final[dict[str, tuple[_Bar, ...]]] = {
    "cookies-use": ((_LESSON, _THEIRS), (_ELSEWHERE, None)),
    "third-party-cookies": ((_LESSON, _THEIRS), (_ELSEWHERE, None)),
    "tracking-analytics": ((_LESSON, _THEIRS),),
    "device-data": ((_LESSON, _THEIRS),),
    "marketing-contact": ((_OF_SERVICE, _OF_MARKETING),),
    "message-monitoring": ((_PRIVATE, None),),
    "opt-out-marketing": ((_NOT_STOPPED, None),),
    "opt-out-cookies": ((_REACH, _WAY_OUT),),
    "external-links": ((_WORKS_HERE, _ELSEWHERE_ON_THE_WEB),),
}
# The same by a concept of resources/concepts/en: "We process it on the host's behalf as a processor".
_CONCEPTS: Final[dict[str, str]] = {"share-service-providers": "for-their-customers"}
# "Other users may infer where you are", "supplied by credit reference agencies": what others do is no risk of theirs.
_OTHERS_DO = re.compile(
    r"(?:^|, )\W{0,3}(?:other (?:users|people|members|customers)|people|anyone|strangers) "
    r"(?:may|might|can|could)\b(?! see)|"
    r"\b(?:supplied|given|passed|provided|sent|disclosed) [^.;,]{0,40}"
    r"\bby (?:the |these |those )?(?:credit|fraud)[\w -]{0,20} (?:agency|agencies|bureaus?|bureaux)\b",
    re.IGNORECASE,
)
# "You must be 18" excludes children; "whether you are over 18" does not.
_EXCLUDES = re.compile(r"\b(?:must|at least|restricted|intended|directed|aimed|designed|only for)\b", re.IGNORECASE)
# "Acorn Limited ("we", "us") sells tea": who they are and what they trade in is no risk.
_WHO_THEY_ARE = re.compile(r"""\((?:[\w ,&.]+ )?["'](?:we|us|our)\b""", re.IGNORECASE)


def is_only_spoken_of(passage: Passage, practice: str, kind: Kind) -> bool:
    """Tell whether a sentence has the words of a practice and yet does not state it; `kind` is the practice's."""
    said = passage.text[passage.own :]
    if any(bar.search(said) and (unless is None or not unless.search(said)) for bar, unless in _BARS.get(practice, ())):
        return True
    if practice in _CONCEPTS and any(hit.start >= passage.own for hit in passage.hits.of(_CONCEPTS[practice])):
        return True
    if practice == "children-excluded" and not passage.denied and not _EXCLUDES.search(passage.text):
        return True
    if kind is Kind.RISK and _OTHERS_DO.search(passage.text):
        return True
    at_risk = kind is Kind.RISK or practice.startswith(COLLECTING)
    return at_risk and _WHO_THEY_ARE.search(passage.text) is not None
