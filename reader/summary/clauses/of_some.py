"""Of some: tell whether a check, or sensitive data, is tied to a product, a claim or an application.

In: the rule that found a clause, its text and what leads to it. Out: whether it is so in some cases alone. Applying is
no condition for most of what a policy says; but who only shops there is neither looked up nor asked for their health.
"""

from __future__ import annotations

import re

_CHECKS = ("credit-", "fraud-check.", "debt-recovery.", "collect-sensitive.")  # the rules of what is checked or grave
_PLACES = "location-tracking."  # its rules: where you are is a thing of which one use that is an example tells no more
_EXAMPLE = re.compile(r"\W*for (?:example|instance)\b", re.IGNORECASE)
# One feature that needs it, named where the clause ends, after examples, too ("..., such as GPS when you use our map").
_FEATURE = re.compile(
    r"\b(?:if|when|whenever|where|while) you (?:are )?(?:us(?:e|ing)|turn(?:ing)? on|activat(?:e|ing)|enabl(?:e|ing)) "
    r"(?:our|the|this|these|an?|certain|some) [^.,;:|]{1,60}?\b"
    r"(?:features?|functions?|functionality|tools?|reminders?|maps?)"
    r"(?: (?:of|in|on|within) (?:our|the|this) (?:[\w-]+ ){0,2}[\w-]+)?\W*\Z",
    re.IGNORECASE,
)
_PRODUCT = r"(?:polic(?:y|ies)|claims?|loans?|mortgages?|credit|finance|insurance|cover|overdrafts?|tenanc(?:y|ies))"
_TIED = re.compile(
    # to an application, a claim or a product that you take
    r"\b(?:if|when|whenever|where|once|after|before|by|should) (?:you|your) (?:\w+ ){0,3}?"
    rf"(?:appl(?:y|ies|ied|ying)\b|claim\b|(?:mak|tak|request)\w* (?:out )?(?:\w+ ){{0,3}}?{_PRODUCT}\b)"
    # to a way to pay, or a product that you hire or sign up for
    r"|\bwhen (?:purchasing|paying|buying|applying|renting|hiring|ordering) (?:with|by|for|on)\b"
    r"|\b(?:if|when|where) you (?:\w+ ){0,2}?(?:rent|hire|sign up for) an? (?:\w+ ){0,3}?"
    r"(?:products?|appliances?|cars?|plans?|policy|home|flat|property)\b"
    # to the one that a list or a sentence opens with, or to an application that is decided on
    rf"|\A\W*for (?:(?!all\b|every|any\b)[\w/-]+ ){{0,4}}?(?:claims?|policies|loans?|mortgages?|applicants|winners)\b"
    r"|\b(?:decisions?|decide|deciding) (?:about|on) your (?:\w+ )?application\b"
    r"|\b(?:assess|review|consider|evaluat)(?:e|ing)? (?:your|an|any|all|the) (?:\w+ )?applications?\b"
    # or to whatever there may be
    r"|\A\W*(?:[Tt]o|only to) the extent (?:that )?",
    re.IGNORECASE,
)
# A check that a clause leaves open where it ends ("... and identity checks on you (when applicable)").
_OF_FIRM = ("credit-", "fraud-check.")  # the rules of checks
_LEFT_OPEN = re.compile(
    r"[(,] ?(?:when|where|if|as)(?: it is)? (?:applicable|appropriate|relevant|necessary|required|needed)\)?\W*\Z",
    re.IGNORECASE,
)
# Those who get your details do so for what you ask of them, or of one of them, through the firm.
_RECEIVERS = "share-third-party."  # its rules
_YOU_ASKED = (
    r"\byou (?:have |may |may have |choose to |wish to |are )?(?:also )?"
    r"(?:request|order|book|ask|buy|purchas|choos|chose|select)"
)
_SERVED = re.compile(
    # who then write to you, or bring what you asked for
    r"\b(?:who|which|that) (?:will|can|may|then)(?: then)? (?:\w+ )?"
    r"(?:contact|call|phone|e-?mail|write to|send|provide|supply|deliver|give|ship|quote|visit|help) (?:to )?"
    rf"(?:you\b|(?:the|a|an|any) [^.;|,]{{0,60}}?{_YOU_ASKED})"
    # to give you what you asked for
    r"|\b(?:to|in order to) (?:\w+ (?:and|or) )?"
    r"(?:arrang|provid|suppl|deliver|fulfil|process|book|complet|dispatch)\w*"
    rf" (?:you )?(?:with )?(?:the|your|any|a|an) [^.;|]{{0,60}}?{_YOU_ASKED}"
    # where you book, ask, take part or log in
    r"|\b(?:if|when|whenever|where|once|should) you "
    r"(?:(?:also|then|choose to|decide to|wish to|want to|would like to) ){0,3}"
    r"(?:book|reserv|order|buy|purchas|request|ask|enter|take part|participat|donat|apply|claim|connect|link|log|"
    r"sign in|sign up (?:with|for|to)|register (?:with|for|through|via)|subscrib|attend|redeem|click|post|shar|"
    r"invit|refer|contact|register\b[^.;|,]{0,40}?\b(?:with|through|via|using) your"
    r"|us(?:e|ing) (?:a|an|one of|any|third|such|our (?:\w+ )?(?:feature|tool))\b)\w*",
    re.IGNORECASE,
)
# An application beside everything else: it is one of several occasions.
_NEAR = 60  # code points before it in which the word for that stands
_AMONG = re.compile(r"\b(?:includ\w+|such as|for (?:example|instance)|e\.g\.|like),? *(?:but not limited to)? *\Z")
# A title over what is done with an application alone.
_OF_APPLYING = re.compile(
    r"[\W\d]*(?:(?!mobile|software|web)\w+ )?applications?(?: (?:information|data|details|forms?|process\w*))\W*\Z"
    r"|[\W\d]*(?:when|if) you apply\b|[\W\d]*applying (?:for|to)\b",
    re.IGNORECASE,
)
# A row of a table on how long things are kept tells of what is taken in on some occasion ("Misuse | IP address").
_TAKEN = ("collect-", "device-data.")  # the rules of what is taken in
_KEPT_TITLE = re.compile(r"\b(?:how long|retention|retain(?:ed|ing)?|keep(?:ing)?|kept)\b", re.IGNORECASE)
_KEPT_HEAD = re.compile(r" \|[^|]{0,60}\b(?:retention|retain(?:ed)?|how long|kept|period)\b", re.IGNORECASE)


def is_of_some(rule: str, text: str, lead: str, title: str = "") -> bool:
    """Tell whether a clause, what leads to it or its `title` ties what its `rule` found to what some alone do."""
    if rule.startswith(_PLACES):
        return _EXAMPLE.match(text) is not None or _FEATURE.search(text) is not None
    if rule.startswith(_RECEIVERS):
        return any(_SERVED.search(one) for one in (text, lead))
    if rule.startswith(_TAKEN) and " | " in text and _KEPT_TITLE.search(title) and _KEPT_HEAD.search(lead):
        return True
    if not rule.startswith(_CHECKS):
        return False
    if _OF_APPLYING.match(title) or (rule.startswith(_OF_FIRM) and _LEFT_OPEN.search(text)):
        return True
    return any(
        not _AMONG.search(one, max(0, tied.start() - _NEAR), tied.start())
        for one in (text, lead)
        for tied in _TIED.finditer(one)
    )
