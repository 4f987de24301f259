"""Scope: tell whether a clause holds in some cases alone, by words that a plain sentence does not carry.

In: the text of a clause, without the parts that are about other things, or of what stands before a list item. Out: if
a condition ("if you sell through us"), a choice of cases ("in certain instances") or a kind of customer limits it.
What everybody does who reads the policy (visiting, signing up, buying, writing to them) limits nothing, nor does what
the law or a need asks for; consent and objection have tails of their own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.summary.clauses.kinds import kind_of

# What is done where you have not chosen a thing is done with everybody ("Even if you do not share your place, ...").
ALL_THE_SAME = (
    r"\b(?:even (?:if|when|where)|whether or not) you (?:(?:have|do|did|are)(?: not|n[’']t) |(?=choose|agree|consent))"
    r"(?:\w+ )?(?:choos|chose|opt|turn|switch|enabl|activat|allow|shar|grant|agree|consent|use)\w*"
)
_REMEMBERED = 2048  # texts: about those of one policy; what leads to several clauses is asked of each

# A condition and what it says, up to where its clause ends.
_CONDITION = re.compile(
    r"\b(?:(?:only |even )?(?:if|when|whenever|where|unless|provided that|in case|should(?= (?:you|we|they)\b))"
    r" (?P<what>[^,.;:|()]{3,120})"
    r"|for (?:those|users|customers|members|people|visitors|players|sellers|individuals) (?:who|that|of)\b"
    r"(?P<who>[^,.;:|()]{3,120}))",
    re.IGNORECASE,
)
# What anybody does who is there at all, as the beginnings of verbs.
_DEEDS = (
    "talk|speak|chat|allow|leave|have an account|hold an account|visit|us(?:e|es|ing)|access|brows|regist|sign|"
    "log|creat|open|set up|order|buy|purchas|shop|contact|call|phone|writ|e-?mail|messag|subscrib|interact|"
    "appl(?:y|ies|ied)|provid|submit|fill|giv|send|sent|enter|view|download|install|read|click|pay|becom|ask|complet|mak|post|plac|"
    "upload|communicat|shar|search|book|request|join|liv(?:e|ing)|resid|are located|need|want|navigat|return|connect|"
    "correspond|respond|in contact|check ?out|integrat|"
    r"choose to (?:contact|use (?:our|the|this|these) (?:[\w.]+ )?(?:(?:web)?sites?|services?|apps?|platforms?)\b)"
)
# What may stand before such a verb.
_HELPERS = (
    r"(?:are|is|have|has|had|do|does|did|also|first|next|just|then|or|and|may|can|will|would|should|wish to|want to|"
    r"like to|need to|continue to|decide to|start|\w+ly|otherwise|ever|visit|use|access)"
)
# No condition but a place or a time that everybody passes.
_ORDINARY = re.compile(
    r"\W*(?:"
    r"(?:you|users?|visitors?|customers?|people|someone|a (?:user|visitor|customer|person)|anyone|they)"
    rf"(?:['’](?:re|ve))? (?:{_HELPERS} ){{0,3}}?(?:{_DEEDS})\w*"
    # what an agency gets whenever they search there
    r"|(?:(?:the|an?|any|these) )?(?:CRAs?|(?:[\w-]+ ){0,3}agenc(?:y|ies)) (?:\w+ )?(?:receiv|get)\w* "
    r"(?:an?|the|any|our|such) search(?:es)?\b"
    r"|(?:they|it|these|those|this|that) (?:was|were|are|is|has been|have been) "
    r"(?:taken|made|recorded|collected|created)\b"
    r"|(?:we|our (?:systems|site|website|service))\b(?! (?:conduct|sponsor|run|hold|organi[sz]e|host|suspect)\b)"
    r"|(?:it|they|this|that|any(?:thing)?|your|the|our) (?:\w+ ){0,4}(?:is|are|becomes?) (?:\w+ )?"
    r"(?:inaccurate|incorrect|incomplete|wrong|out of date|untrue)\b"
    r"|(?:it is |this is |is |are |legally |reasonably |strictly |otherwise |they are )*"
    r"(?:required|permitted|necessary|possible|applicable|appropriate|needed|relevant|available|allowed|obliged|feasible|"
    r"practicable|reasonable|otherwise|explained|noted|stated|indicated|the law|law)\b"
    r"|(?:your|the|our|such|these|those|this|that|any|personal|other|local) (?:\w+ ){0,2}"
    r"(?:data|information|details|browser|device|law|laws|servers?|server|computer)\b"
    r"|(?:(?:your|a|the|any|these) )?(?:devices?|browsers?|computers?|apps?) (?:connect|access|communicat|interact|"
    r"visit|contact|send|request)\w*"
    r"|(?:those|these|such|our|their) (?:\w+ )?interests (?:are|is) (?:not )?overridden\b"
    r"|\w+ing\b|an account\b|an? (?:user|visitor|customer)\b|used\b|on\b|in\b"
    r"|(?:the )?(?:EU|EEA|European|UK|United Kingdom)\b"
    r"|(?:the|any) law|applicable|local|else|and how|and when|by law|exactly"
    r"|you are\b(?= (?:based|located|on|here|browsing|logged|signed))"
    r")",
    re.IGNORECASE,
)
_HANDED = r"(?:be )?(?:shar|disclos|pass|releas|transfer|reveal)\w*"
_CASES = re.compile(
    r"\b(?:in|under|for|with|on) (?:some|certain|limited|specific|particular|rare|exceptional|a few|"
    r"a limited number of) "
    r"(?:\w+ )?(?:cases?|circumstances?|instances?|situations?|events?|occasions?|countries|jurisdictions?|regions?|"
    r"locations?|places|areas|states|products?|services?|features?|users?|customers?)\b"
    # of a service of others that you use with theirs
    r"|\b(?:the|these|such|those|that) (?:third[- ]party|social|external) (?:\w+ )?(?:services?|networks?|sites?|"
    r"platforms?) (?:will |may |can )?(?:also |then )?(?:transmit|provide|share|send|give|pass)s?\b(?! you\b)"
    # of one product of several
    r"|\bfor (?:these|those|this|such) (?:types?|kinds?|sorts?) of (?:policy|policies|products?|accounts?|services?|"
    r"insurance|cover|loans?)\b"
    r"|(?:\A\W*|[(,] ?|\band,? )for (?:(?!all\b|any\b|every\b|each\b|our\b|your\b|the\b|these\b|those\b|this\b|more\b|"
    r"other\b|example\b|instance\b)[\w-]+ ){1,2}(?:policies|products|accounts|customers|loans|claims|bookings|"
    r"memberships|subscriptions),? (?=we\b|you\b)"
    # of what only some pay for ("For paid services, including the Plus plan, we also collect your billing address")
    r"|\A\W*for (?:(?:our|the|any) )?(?:paid|premium|business|corporate|commercial|enterprise) (?:[\w-]+ ){0,2}?"
    r"(?:services?|plans?|subscriptions?|accounts?|products?|tiers?|versions?|users|customers|features)\b(?=[^.;|]*\bwe\b)"
    r"|\bdepending (?:up)?on (?!how\b|(?:the|your|which) (?:\w+ )?(?:device|browser|computer|type|nature|services?)\b)"
    r"|(?:\A|[.;|] )\W{0,9}(?:only )?(?:if|when|whenever|where) you (?:(?!, (?:we|our|the|it)\b)[^.;|]){0,80}?"
    r"\b(?:certain|particular|selected) (?:\w+ )?(?:products?|services?|features?|goods|offers?|types?|kinds?)\b"
    r"|\bfrom (?:third|other|outside)[^.;|,]{0,40}, (?:like|such as|for (?:example|instance),?) (?:when|if|where)\b"
    r"|\b(?:if|when|where) (?:\w+ )?(?:enabled|activated|switched on|turned on)\b"
    r"|\bin (?:this|that) (?:instance|case)\b"
    # what is passed on only as it is asked for, or in the cases that follow ("We only share it when:")
    rf"|\bonly (?:ever )?{_HANDED}[^.;:|]{{0,100}}\bin (?:response|answer|reply) to\b"
    rf"|\bonly (?:ever )?{_HANDED}[^.;:|]{{0,120}}\b(?:when|if|where|outside [^.;:|]{{2,60}}|"
    r"(?:cases|circumstances|situations|instances|occasions)[^.;:|]{0,40}):\s*\Z"
    # of some of them ("Some show you adverts that ...")
    r"|\A\W*some (?:also )?(?:give|let|allow|help|remember|show|track|collect|store|record|use|send|share|provide|"
    r"measure|enable|tell) "
    r"|\bin order to (?:purchase|buy|subscribe)\b"
    r"|\A\W*(?:in order )?to (?:do (?:so|this|that)|enroll?|take part|participate)\b"
    r"(?=[^.;]{0,20}\bwe (?:will |may |must )?(?:ask|request|require)\b)"
    r"|\b(?:if|when|while|as long as|the duration|where) you (?:are )?(?:us|buy|purchas|subscrib|regist|sign)\w*"
    r"(?: up)?(?: (?:for|to))? (?:\w+ ){0,2}(?:(?:paid|premium)\b|\w+ ?\+)"
    # one feature of a site, or an event on it, that not everybody uses
    r"|\A[^,.;:|]{0,60}\b(?:if|when|whenever|where|by) (?:you )?(?:are )?us(?:e|ing) "
    r"(?:our|the|this|any of our|an?) [^,.;:|]{0,40}?(?:features?|functions?|functionality|facility|tools?)\b"
    r"|(?<!limited to )(?<!including )\b(?:if|when|whenever) you (?:are )?"
    r"(?:enter|join|take part in|participate in|participating in|sign up for|register for|attend) "
    r"(?:our|the|an?|one of our|any of our) (?:[\w-]+ ){0,3}?(?:contests?|competitions?|events?|promotions?|"
    r"sweepstakes?|prize draws?|giveaways?|campaigns?|surveys?)\b"
    r"|\bask you (?:whether|if) it(?: is|['’]s) ok(?:ay)?\b"
    r"|\bany recordings? of\b"
    r"|\b(?:you|users?|members?)\b[^.;|]{0,30}\bcho(?:o?se|sen) to (?:make|share|publish|post)\b[^.;|]{0,20}\bpublic"
    r"|\bwho (?:may |might |can )?(?:opt|choose|elect|decide) to\b"
    r"|\bsome of (?:the|your) (?:\w+ )?(?:information|content|data|details)\b[^.;|]{0,120}"
    r"\b(?:public|visible|everyone)\b"
    r"|\b(?:optional(?:ly)?|voluntar(?:y|ily))\b"
    r"|\b(?:commercial|business|corporate|premium|paid|eligible|verified|institutional) (?:customers|users|clients|"
    r"members) only\b"
    r"|\b(?:creators|merchants|sellers|publishers|developers|speakers|suppliers|instructors|drivers|account owners) "
    r"(?:must|need to|have to|submit|(?:are|will be) (?:asked|required) to|may be (?:asked|required) to)\b"
    # of those who have a part to play, and not of everybody
    r"|\b(?:information|data|details) (?:for|of|about|on) (?:the |our )?(?:[\w“”\"'-]+ ){0,4}?(?:\([^()]*\) )?"
    r"(?:(?:page|account|site|group|company|key) )?(?:administrators|representatives|directors|shareholders|"
    r"key (?:individuals|people|contacts))\b"
    r"|\bonly (?:for|from|of) (?:our )?(?:\w+ )?(?:customers|users|clients|members|merchants|sellers|creators)\b",
    re.IGNORECASE,
)
# "Including but not limited to when you ..." names some cases of all.
_AMONG_OTHERS = re.compile(r"\b(?:including|not limited to|limited to),? \Z", re.IGNORECASE)
_QUESTION = re.compile(r"^\W*(?:when|where|if|how|why|what|who|do|does|is|are|can)\b[^.?!]{0,100}\?\W*$", re.IGNORECASE)
# An item on one product by its name ("Harbour Saver information, including ...") is about those who have it.
_PRODUCT = re.compile(r"\W*(?:[A-Z]\w+ ){2,4}(?:information|data|details)\b(?=,? (?:including|such as))")
WHATEVER = re.compile(rf"{ALL_THE_SAME}[^.;|,]{{0,80}}", re.IGNORECASE)
# Where a thing stands is no case in which it is done ("on servers where only our clerks can read it").
_IN_A_PLACE = re.compile(
    r"\b(?:(?:servers?|databases?|premises|buildings?|rooms?)|(?:data )?cent(?:re|er)s?),? where\b[^.;|,]{0,80}",
    re.IGNORECASE,
)
# What holds wherever, whenever or however it may be is bound to no case ("regardless of where it is held").
_ANYHOW = re.compile(
    r"\b(?:regardless of|irrespective of|no matter) (?:where|when|whether|if|how|who|which|what)\b[^.;|,]{0,80}",
    re.IGNORECASE,
)


# "For all users" opens what is for everybody, whatever follows.
_FOR_ALL = re.compile(
    r"\W*(?:[\d.]+ )?for (?:all|every|any) (?:of )?(?:our )?(?:\w+ )?(?:users?|customers?|visitors?|members?)\b",
    re.IGNORECASE,
)


# Words of an exception itself; "as described below" or "subject to" need hold none.
_EXCEPTS = re.compile(
    r"\b(?:except\w*|unless|other than|save (?:for|as|that|to|where)|apart from|aside from|exclud\w+|only|but|however|"
    r"in the circumstances|limited circumstances|different(?:ly)? (?:from|to|than) (?:those|what|that|how|the))\b",
    re.IGNORECASE,
)


# What follows only assures ("but we assure you that we only use your data as described here"): it excepts nothing.
_ASSURES = re.compile(
    r"\b(?:but|however,?|and) (?:we|you)(?: can)? (?:\w+ )?(?:(?:re)?assure|promise|guarantee)[^.;|]*", re.IGNORECASE
)


def excepts(text: str) -> bool:
    """Tell whether a text names an exception, and does not only point at what else the policy says."""
    return _EXCEPTS.search(_ASSURES.sub(" ", text)) is not None


@lru_cache(maxsize=_REMEMBERED)
def is_limited(text: str) -> bool:
    """Tell whether a text, a clause or what leads to it, limits what it states to some cases."""
    text = _IN_A_PLACE.sub(" ", _ANYHOW.sub(" ", WHATEVER.sub(" ", text)))
    if _QUESTION.search(text):  # a title that asks is no condition ("When do we share your data?")
        return False
    if _FOR_ALL.match(text):
        return False
    if _PRODUCT.match(text) or kind_of(text) is not None:
        return True
    return _CASES.search(text) is not None or any(
        not _ORDINARY.match(match.group("what") or match.group("who"))
        and not _AMONG_OTHERS.search(text, 0, match.start())
        for match in _CONDITION.finditer(text)
    )
