"""Sent: tell whether a clause sends any marketing by itself.

In: the text of a clause that was found to tell of marketing messages. Out: whether it only states an aim, a study of
theirs, a way out, how long something is kept, or messages about what you asked for: none of them makes a yes that other
clauses ask for one of some cases alone.
"""

from __future__ import annotations

import re

_AIM = re.compile(
    r"\A\W*(?:\w+ ){0,3}?(?:(?:is|are|am) (?:\w+ )?committed to|aims? to|strives? to|endeavou?rs? to|"
    r"(?:our|the) (?:aim|goal) is)\b",
    re.IGNORECASE,
)
# A study of their own, and the way out of what comes: neither sends anything by itself.
_NO_SENDING = re.compile(
    r"\b(?:purposes? of|for) (?:our )?(?:own )?market(?:ing)? (?:research|analysis)\b"
    r"(?![^.;|]{0,240}\b(?:contact|send|invit|call|e-?mail|ask)\w*)|"
    r"\bgiven (?:an?|the) (?:\w+ )?(?:opportunity|chance|option) to (?:opt[- ]out|unsubscribe|stop)\b",
    re.IGNORECASE,
)
# How long they keep what they may one day use for it.
_KEPT = re.compile(
    r"\b(?:hold|keep|kept|held|retain(?:ed)?|stored?) (?!you\b)(?:[\w-]+ ){0,5}?"
    r"(?:(?:only )?(?:for|as) (?:\w+ ){0,3}?(?:periods?|long|time)\b|(?:only )?until\b)",
    re.IGNORECASE,
)
# Messages about what you asked for or bought, where no word of marketing stands beside them.
_ABOUT_YOURS = re.compile(
    r"\b(?:services?|products?|goods|orders?|items?|bookings?|tickets?|holidays?|trips?|information|contract|polic(?:y|ies))"
    r"\b[^.;|]{0,30}\b(?:that |which )?you(?: have|[’']ve)? (?:\w+ )?"
    r"(?:ask|request|order|book|bought|buy|purchas|subscrib|take|taken|hold|held)\w*\b"
    r"|\b(?:whether|if) you would like to (?:review|rate)\b"
    r"|\b(?:review|rate) (?:your|the|a) (?:product|purchase|order)s?\b"
    r"|\byour (?:orders?|bookings?|purchases?|reservations?)\b",
    re.IGNORECASE,
)
_MARKETING = re.compile(
    r"\b(?:market\w*|promot\w*|offers?|advert\w*|news\w*|catalog\w*|brochures?|special|deals?|discounts?|vouchers?|coupons?|prizes?|interest\w*|"
    r"(?:may|might) like|sales|events?|(?:other|new) (?:\w+ )?(?:products?|services?|goods)\b(?! (?:that |which )?you)|"
    r"competitions?|recommend\w*|similar|surveys?|research|opportunit\w+|suggest\w*|rewards?|tailored)\b",
    re.IGNORECASE,
)


def sends_no_marketing(text: str) -> bool:
    """Tell whether a clause sends none: an aim, a study, a way out, a time to keep, or of what you asked for."""
    if any(one.search(text) for one in (_AIM, _NO_SENDING, _KEPT)):
        return True
    return _ABOUT_YOURS.search(text) is not None and _MARKETING.search(text) is None
