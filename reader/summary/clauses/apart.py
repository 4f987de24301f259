"""Apart: the half of a clause that a consent, a choice or an exception belongs to, where its practice is the other.

In: the text of a clause, where the words of the practice stand in it, and the rule that found them. Out: the text
without the half that is about another thing ("We use it to run the shop and, where you agree, to send you offers";
"While partners get statistics, your name is not shared unless you agree"), every other word where it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.document import Document, Span
from reader.practices.finding import Evidence
from reader.summary.clauses.carried import uses_what_is_passed_on
from reader.summary.clauses.others_yes import goes_on_with_what_waits, without_what_others_agree_to
from reader.summary.clauses.scope import excepts
from reader.summary.clauses.signed_up import waits_for_signing_up

_YES = (
    r"(?:consent\w*|permissions?|agree[ds]?|opt(?:ed)?[- ]in|(?<!\bbe )(?<!\bare )asked (?:us )?to|"
    r"allow(?:ed)? us|let us|happy to receive)"
)
# A second deed, which alone waits for a yes.
_AND_IF = re.compile(
    rf"(?:\band|\bor|\bas well as|,|;),? (?:also )?(?:only )?(?:where|when|if|with|subject to)\b[^,;.|()]{{0,80}}?"
    rf"\b{_YES}\b[^,;.|()]{{0,40}},? (?=to (?!do\b)\w+|we (?:may|will|can)\b)[^.;|]*",
    re.IGNORECASE,
)
# A condition in brackets is that of the item of a list before them.
_ASIDE = re.compile(r"\((?:only )?(?:if|where|when|with|subject to|depending on)\b[^()]*\)", re.IGNORECASE)
# A consent in a lead-in beside other ways, of which the items are some.
_OR_AS = re.compile(
    rf"\b{_YES}\b[^.;:|]{{0,40}}?,? or (?:otherwise )?(?:as|in|under|for|where|when)\b"
    r"[^.;:|]{0,30}?\b(?:described|set (?:out|forth)|stated|provided|"
    r"specified|outlined|explained|disclosed|noted|herein|below|following)\b",
    re.IGNORECASE,
)
# Two halves set against each other.
_AGAINST = re.compile(
    r"(?:\A|(?<=[.!?] ))\W{0,9}(?:however,? |but )?(?:while|although|though|whereas)\b(?P<one>[^.;|]*?), (?:and |but )?"
    r"(?=(?:we|they|any|all|no|none|your|our|the|this|these|such|personal\w*)\b)(?P<other>[^.;|]*)",
    re.IGNORECASE,
)
_STATISTICS = "share-aggregate."
_MANY = re.compile(r"\b(?:aggregat|statistic|anonym|de-?identif)\w*", re.IGNORECASE)
# An exception of the ground in law that a thing is done on, and not of the thing.
_OF_BASIS = re.compile(
    r"\b(?:basis|bases|grounds?) (?:of|for|is|are)\b[^.;|]{0,160}?(?P<but>\bexcept\b[^|]*)", re.IGNORECASE
)
# What one agrees to get is a message: neither the number it goes to nor who sends it waits for that.
_SENT = re.compile(
    r"\b(?:may|will|can|might|to|shall) (?:also )?(?:send|text|e-?mail|call|contact|message|notify|alert) you\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\b(?:we|us|our \w+) (?:may |will |can |also |only )*"
    r"(?:collect|store|share|disclos|process|pass|give|gather|record)\w*",
    re.IGNORECASE,
)
_NOT_SENT = ("collect-", "share-service-providers.", "device-data.", "data-from-others.")  # rules of other deeds
# A promise goes on to another deed, of which alone it excepts something.
_GOES_ON = re.compile(
    r",? and (?:that )?(?:we|they) (?:will |shall |may |do |only )*(?P<deed>\w+)\b[^.;|]*", re.IGNORECASE
)
_PROMISES = {
    "no-sell-promise.": re.compile(r"(?:sell|sold|sale|rent|trad|leas|licen[cs])\w*", re.IGNORECASE),
    "no-share-promise.": re.compile(
        r"(?:shar|disclos|pass|giv|provid|transfer|releas|sell|sold|sale|rent|trad|leas|reveal|suppl|send|distribut)\w*",
        re.IGNORECASE,
    ),
}
# What a promise not to sell lets them do all the same.
_YET = re.compile(
    r"\b(?:though|although|however|but)\b[^.;|]{0,240}?\b(?:under|by|through|for) (?:\w+ )?(?:licen[cs]e|sale|rent)\b|"
    r"\b(?:though|although|however|but) (?:we )?(?:may|might|can|do|will) (?:\w+ )?"
    r"(?:sell|rent|licen[cs]e|trade|lease)\b",
    re.IGNORECASE,
)


# A yes that is asked for before they write to you by the ways that stand before it.
_WITH_A_YES = re.compile(
    r"\b(?:via|by|through) (?:\w+ )?(?:e-?mail|text|sms|phone|telephone|post|mail|call)[^.;()|]{0,60}"
    r"\((?:but )?(?:only )?(?:with|if|where|when|subject to|after) you(?:r)?\b[^()]{0,40}?"
    r"\b(?:consent|permission|agree)\w*[^()]{0,20}\)",
    re.IGNORECASE,
)


def writes_with_a_yes(text: str, rule: str) -> bool:
    """Tell whether a clause on marketing has a yes in brackets after the ways ("by e-mail (with your consent)").

    Or it is one on what you sign up for ("You may sign up for our newsletter").
    """
    if not rule.startswith("marketing-contact."):
        return False
    return _WITH_A_YES.search(text) is not None or waits_for_signing_up(text)


# What is passed on and may count as a sale in law, whatever the policy calls one.
_COUNTS_AS_SALE = re.compile(
    r"\A(?!\W*(?:no|none|nothing|neither)\b)[\s\S]*?\b(?:may|might|could|can|would)\b(?! not\b)"
    r"[^.;|]{0,80}?(?:[“\"‘](?:sell|sale)s?\b|"
    r"\b(?:considered|deemed|regarded|treated|seen|viewed|classified|qualify|constitute|amount to|count)\b"
    r"[^.;|]{0,30}?\b(?:sales?|selling)\b)",
    re.IGNORECASE,
)


_FOLLOWING = 2  # sentences after a promise in which it may be narrowed


def concedes_a_sale(document: Document, evidence: Evidence) -> bool:
    """Tell whether what follows a promise not to sell, at once, says that what they do may count as a sale."""
    index = document.sentence_index_at(evidence.span.start)
    if index is None or not evidence.rule.startswith("no-sell-promise."):
        return False
    block = document.sentences[index].block
    after = document.sentences[index + 1 : index + 1 + _FOLLOWING]
    return any(_COUNTS_AS_SALE.search(document.quote(one.span)) for one in after if one.block == block)


# A yes that you are taken to give by what everybody does is none that is asked for.
_BY_DOING = re.compile(
    r"\bby (?:continuing|using|browsing|visiting|accessing|providing|giving|submitting)\b[^.;|]{0,160}?,? "
    r"you (?:\w+ ){0,3}?(?:consent|agree)\w*\b",
    re.IGNORECASE,
)
# What is done with details once you gave them waits for no yes: to give them is a choice, but of another deed.
_TO_GIVE = re.compile(
    r"\b(?:if|when|where|should) you (?:choose|decide|elect|wish|opt) to (?:provide|give|submit|supply|send|enter)\b"
    r"[^,.;:|]*",
    re.IGNORECASE,
)
_TAKEN_IN = ("collect-", "device-data.", "location-tracking.", "data-")  # rules of the deeds of which it is


def without_deemed(text: str, rule: str) -> str:
    """Return a text without what is no yes to the deed that a `rule` found."""
    text = _BY_DOING.sub(" ", text)
    return text if rule.startswith(_TAKEN_IN) else _TO_GIVE.sub(" ", text)


# What goes on from a sentence, of how or why the same is done.
_THE_SAME = re.compile(
    r"\W*(?:(?:in order )?to do (?:this|so|that)\b|we (?:also |may |can |will )?do (?:this|so|that)\b(?! only)|"
    r"th(?:is|ese) (?:will|may) (?:also )?(?:provide|give|send|tell|bring|contain|include)\b|"
    r"(?:these|such) (?:purposes|uses|activities) (?:are|include|may)\b|"
    r"(?:this|these|such) (?:data|information) (?:may|can|could|might|will) (?:also |then )?be "
    r"(?:used|combined|linked))",
    re.IGNORECASE,
)
# (no yes is asked for where another deed counts as one: "If you log in with it, you are giving permission")
_IF_YES = re.compile(
    rf"\W*by (?:accepting|agreeing to|consenting to) th(?:is|ese)\b|"
    rf"\W*(?:(?:only )?(?:if|where|when|once|with|unless)|subject to)\b(?:(?!, you \w)[^.;|]){{0,80}}?\b{_YES}",
    re.IGNORECASE,
)


_ENDS_WITH_A_YES = re.compile(
    rf"\b(?:only )?(?:if|where|when|once|with|subject to|on the basis of)\b[^.;|]{{0,20}}?\b{_YES}"
    rf"[^,.;|]{{0,90}}[.;]?\W*\Z",
    re.IGNORECASE,
)


def goes_on_after_a_yes(document: Document, span: Span) -> bool:
    """Tell whether a sentence tells how that is done for which the one before it asked you ("We do this by ...")."""
    index = document.sentence_index_at(span.start)
    if not index:
        return False
    here, before = document.sentences[index], document.sentences[index - 1]
    text, asked = document.quote(span), document.quote(before.span)
    if uses_what_is_passed_on(text, asked):
        return False
    if before.block == here.block and goes_on_with_what_waits(text, asked):
        return True
    if not _THE_SAME.match(text):
        return False
    return before.block == here.block and any((_IF_YES.match(asked), _ENDS_WITH_A_YES.search(asked)))


def takes_back(text: str, rule: str) -> bool:
    """Tell whether a promise not to sell allows a sale, or the like of it, in what it goes on to say."""
    return rule.startswith("no-sell-promise.") and _YET.search(text) is not None


# What is done with a child's data all the same is no exception of whom the site is for.
_OF_USE = re.compile(
    r"\b(?:delet\w+|remov\w+|eras\w+|use|disclose)\b[^.;|]{0,260}?\b(?:except|unless|other than)\b", re.IGNORECASE
)


_LIMITED = "retention-limited."  # its rules
# A time limit that gives way ("for six months, or longer if there is a dispute").
_OR_LONGER = re.compile(
    r"\bor (?:for )?(?:a )?longer\b|(?<!no )\blonger (?:if|where|when(?:ever)?|in (?:connection|case|the event))\b",
    re.IGNORECASE,
)


def is_excepted(text: str, lead: str, evidence: Evidence) -> bool:
    """Tell whether a clause, with its lead-in, excepts something of what is said of it."""
    if _OF_USE.search(text) and evidence.rule.startswith("children-excluded."):
        return False
    own = without_others_exception(text, evidence.rule)
    if evidence.rule.startswith(_LIMITED) and _OR_LONGER.search(text):
        return True
    return takes_back(text, evidence.rule) or (evidence.exception and excepts(f"{lead} {own}"))


# What you choose to show of yourself: no cookie waits for it ("through cookies if you choose to post a comment").
_SHOWN_BY_YOU = re.compile(
    r"\b(?:if|when|where) you (?:\w+ )?(?:choose|decide|elect|opt|wish|want) to (?:\w+ )?"
    r"(?:reveal|post|publish|disclose|comment|upload|write|register|sign up)\b[^.;:|]{0,80}",
    re.IGNORECASE,
)
_COOKIES = ("cookies-use.", "third-party-cookies.")  # their rules


def without_others_yes(text: str, places: Sequence[tuple[int, int]], rule: str) -> str:
    """Return a text with the halves blanked out whose consent, or choice, is that of another deed."""
    if rule.startswith(_COOKIES):
        text = _SHOWN_BY_YOU.sub(lambda found: " " * len(found.group()), text)
    places = [place for place in places if place[1] > 0]  # others stand in what leads to the clause
    if not places:
        return text
    if rule.startswith(_NOT_SENT) and _SENT.search(text) and not _TAKEN.search(text):
        return " " * len(text)
    text = without_what_others_agree_to(text, rule)
    for start, end in asked_besides(text, [end for _, end in places]):
        text = _blank(text, start, end)
    text = _without_alternatives(_without_asides(text, places), places)
    for found in _AGAINST.finditer(text):
        one, other = found.span("one"), found.span("other")
        if rule.startswith(_STATISTICS) and _MANY.search(found["one"]) and not _MANY.search(found["other"]):
            return _blank(text, *other)
        if all(one[0] <= start and end <= one[1] for start, end in places):
            text = _blank(text, *other)
        elif all(other[0] <= start and end <= other[1] for start, end in places):
            text = _blank(text, *one)
    return text


def _without_asides(text: str, places: Sequence[tuple[int, int]]) -> str:
    """Return a text with the conditions in brackets blanked out that are those of other items of a list."""
    for found in _ASIDE.finditer(text):
        opens = max(text.rfind(mark, 0, found.start()) for mark in (",", ";", ":", "|", "("))
        if opens > 0 and all(end <= opens or start >= found.end() for start, end in places):
            text = _blank(text, *found.span())
    return text


_LETTER = re.compile(r"(?<!\w)\(?(?:[a-h]|i{1,3}|iv|v|vi)\) ?(?=\w)", re.IGNORECASE)
_OR = re.compile(r"\bor\W*\Z", re.IGNORECASE)


def _without_alternatives(text: str, places: Sequence[tuple[int, int]]) -> str:
    """Return a text without the alternatives ("a) ...; or b) ...") before and after the one that the words stand in."""
    starts = [letter.start() for letter in _LETTER.finditer(text)]
    bounds = [*pairwise([*starts, len(text)])]
    if len(bounds) < 2 or not any(_OR.search(text[start:end]) for start, end in bounds[:-1]):
        return text
    own = [part for part in bounds if all(part[0] <= start and end <= part[1] for start, end in places)]
    for part in bounds if own else ():
        text = text if part in own else _blank(text, *part)
    return text


def without_other_ways(lead: str) -> str:
    """Return what leads to items without a consent that is one way beside them ("if you agree or as set out:")."""
    return _OR_AS.sub(lambda one: " " * len(one.group()), lead)


def asked_besides(text: str, ends: Sequence[int]) -> list[tuple[int, int]]:
    """Return the parts of a text that wait for a yes, where all words of the practice end before them."""
    found = [match.span() for match in _AND_IF.finditer(text)] if ends else []
    return [part for part in found if all(end <= part[0] for end in ends)]


def without_others_exception(text: str, rule: str) -> str:
    """Return the text of a promise without what it goes on to say of another deed ("and use it only as ...")."""
    own = next((pattern for name, pattern in _PROMISES.items() if rule.startswith(name)), None)
    if own is None:
        found = _OF_BASIS.search(text)
        return text if found is None else _blank(text, *found.span("but"))
    for found in _GOES_ON.finditer(text):
        if not own.search(found.group()):
            text = _blank(text, *found.span())
    return text


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
