"""Objects: read what a deed of a clause is done with: with your data at large, or with one thing or a part of it.

In: the text of a clause and of what leads to it. Out: the objects of the verbs of a kind of deed ("share your e-mail
address with ...", "the contents will not be disclosed"), each as wide as its words are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from reader.resources import resource_toml

_GIVE = (
    r"shar(?:e[sd]?|ing)|disclos(?:e[sd]?|ing)|transfer(?:s|red|ring)?|pass(?:es|ed|ing)?|provid(?:e[sd]?|ing)|"
    r"giv(?:e[sn]?|ing)|releas(?:e[sd]?|ing)|suppl(?:y|ies|ied|ying)|transmit(?:s|ted|ting)?|send(?:s|ing)?|sent|"
    r"forward(?:s|ed|ing)?|exchang(?:e[sd]?|ing)|hand(?:s|ed|ing)?|communicat(?:e[sd]?|ing)|sell(?:s|ing)?|sold|"
    r"trad(?:e[sd]?|ing)|rent(?:s|ed|ing)?|leas(?:e[sd]?|ing)|reveal(?:s|ed|ing)?|divulg(?:e[sd]?|ing)|"
    r"distribut(?:e[sd]?|ing)|submit(?:s|ted|ting)?|report(?:s|ed|ing)?|made available|making available|make available|"
    r"access(?:es|ed|ing)?(?: to)?"
)
_HANDLE = (
    r"process(?:es|ed|ing)?|handl(?:e[sd]?|ing)|us(?:e[sd]?|ing)|stor(?:e[sd]?|ing)|hold(?:s|ing)?|held|"
    r"receiv(?:e[sd]?|ing)"
)
_KEEP = (
    r"stor(?:e[sd]?|ing)|stored|keep(?:s|ing)?|kept|hold(?:s|ing)?|held|retain(?:s|ed|ing)?|process(?:es|ed|ing)?|"
    r"maintain(?:s|ed|ing)?|host(?:s|ed|ing)?|locat(?:ed)"
)
_KEPT = r"keep(?:s|ing)?|kept|hold(?:s|ing)?|held|retain(?:s|ed|ing)?|maintain(?:s|ed|ing)?"
_GUARD = r"protect(?:s|ed|ing)?|encrypt(?:s|ed|ing)?|secur(?:e[sd]?|ing)|safeguard(?:s|ed|ing)?|guard(?:s|ed|ing)?"
# The verbs of each kind of deed.
_DEEDS = {
    "give": _GIVE,
    "hand": f"{_GIVE}|{_HANDLE}",
    "move": f"{_GIVE}|{_KEEP}|mov(?:e[sd]?|ing)|collect(?:s|ed|ing)?",
    "guard": _GUARD,
    "keep": rf"{_KEPT}|stor(?:e[sd]?|ing)|sav(?:e[sd]?|ing)",
}
_IS = re.compile(r"\b(?:be|been|being|is|are|was|were|gets?)\s+(?:(?!to )\w+ ){0,2}\Z", re.IGNORECASE)
_MARK = re.compile(r"[.;:|](?=\s|\Z)")
# Where the subject of a passive begins at the latest.
_BEFORE_SUBJECT = re.compile(
    r"[.;:|]\s|\b(?:but|however|where|when|if|because|so|although|while|and (?:we|you|they|it)|except|"
    r"that (?=(?:the|your|any|all)\b))\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:may|might|will|shall|can|could|must|is|are|was|were)\b", re.IGNORECASE)
# What ends an object.
_AFTER = re.compile(
    r"\s(?:to|with|by|for|in|on|at|under|through|when|if|unless|except|without|outside|between|among|within|until|as|"
    r"while|into|via|using)\b",
    re.IGNORECASE,
)
_AND_DOES = re.compile(r"\s(?:and|or|but) (?:(?:can|may|will|also|we|you|to|then)\b|\w+ing\b)", re.IGNORECASE)
_STARTS_AFTER = re.compile(r"\W*(?:to|with|by|on|among|between|within|outside)\b", re.IGNORECASE)
_HEAD = re.compile(
    r"\b(?:information|infos?|data|details|particulars|pii)\b(?![- ](?:protection|processing|processors?|"
    r"controllers?|subjects?|security|transfers?|privacy|sharing|collection|exchange|hosting|cent(?:er|re)s?|analy\w+|"
    r"breach\w*|retention|technology)\b)",
    re.IGNORECASE,
)
# One thing, or a kind of them, that is no word for all: yours, or what can be nobody else's.
_THING = re.compile(
    r"\b(?:address(?:es)|numbers|contents|private (?:content|communications?|messages))\b|"
    r"\b(?:your|their|his|her|users?[’']s?|members?[’']s?|the)\b[^.;:|]{0,60}"
    r"\b(?:address(?:es)?|numbers?|contents?|messages?|e-?mails?|names?|photo(?:s|graphs?)?|pictures?|images?|"
    r"recordings?|records|results?|locations?|histor(?:y|ies)|identifiers?|files?|logs?|passwords?|credentials|ids?|"
    r"transactions?|payments?|statistics|conversations?|posts?|videos?|documents?|quer(?:y|ies)|searches|cookies)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:this|that|these|those|such) (?:personal(?:ly identifiable)? )?(?:information|data|details)\b"
    r"|\A\W*the (?:information|data|details) (?=(?:is|are|was|were|will|may|can|has|have)\b)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\W*(?:it|them|this|these|those|that)\b(?! \w+ing\b)", re.IGNORECASE)
_OF_SOME = re.compile(
    r"\W*(?:about|on|of) (?:\w+ ){0,2}?(?:users|customers|individuals|visitors|members|people|those|children|minors)"
    r" (?:who|that|whose|under|below|aged|younger|with|without)\b",
    re.IGNORECASE,
)
_OF_YOU = re.compile(
    r"\W*(?:\w+ ){0,2}?(?:about|on|of|relating to|related to|regarding|concerning|relat\w+ to|from)"
    r" (?:\w+ ){0,2}?(?:you|users?|customers?|individuals?|visitors?|members?|people|persons?|consumers?|guests?)\b",
    re.IGNORECASE,
)
# What it is about, where that is a thing and nobody: "information about your purchases". "About your account" is wide.
_OF_A_THING = re.compile(
    r"\W*(?:(?!and\b|or\b)\w+ )?(?:about|relat\w+ to|regarding|concerning) "
    r"(?!(?:[\w’'-]+ ){0,4}?(?:you|yoursel(?:f|ves)|him|her|them|whom|which|individuals?|users?|customers?|clients?|"
    r"visitors?|members?|people|persons?|consumers?|guests?|subscribers?|donors?|supporters?|patients?|students?|"
    r"child(?:ren)?|sons?|daughters?|accounts?|privacy|data|information|dealings)\b)(?!(?:your |the |their )?use of\b)"
    r"(?:an?|the|your|how|what|which|such|(?:\w+ )?\w+s)\b",
    re.IGNORECASE,
)
# What is made out of the use of one thing, or given on one occasion.
_MADE = re.compile(
    r"\W{0,2}\s*(?!if\b|when\b|where\b|as\b)(?:(?:that|which) )?"
    r"(?:(?:we|you|they|it|the user) )?(?:(?:have|has|may|will|is|are|was|were) )?(?:\w+ )?"
    r"(?:(?:record|generat|collect|obtain|gather|contain|provid|captur|creat|produc|request|suppl|submit|giv|enter|"
    r"receiv|stor|send|sent|held|hold)\w*"
    r"(?: (?:to us|us|about you|automatically|for us|from you|with us))?"
    r" (?:in this way|"
    r"(?:by|from|through|via|in|when|during|on|as|with|after|while|if|using|at)\b(?P<what>[^.;:|]{0,60}))"
    r"|(?:provid|giv|submit|enter|suppl)\w*(?: to us| us)? to "
    r"(?:complete|place|process|pay for|fulfil|make|book|enter|apply for) "
    r"(?:an? |the |your |any )?(?:\w+ )?(?:orders?|purchases?|payments?|bookings?|reservations?|transactions?|"
    r"competitions?|contests?|applications?)\b"
    r"|(?:necessary|needed|required) (?:for|to|in|by)\b)",
    re.IGNORECASE,
)
_ORDINARY = re.compile(
    r"\W*(?i:(?:or|and) (?:about|on)\b|(?:described|set out|set forth|explained|detailed|outlined|stated|specified)\b|"
    r"(?:unauthori[sz]ed|loss|misuse|theft|improper|accident\w*|unlawful)\b|"
    r"(?:(?:from|by|of) )?(?:you|users|customers|individuals|us)\b|(?:(?:your|the) use of )?(?:the|this|our|its|these|"
    r"your use|connection|accordance|order)\b(?: \w+){0,2}? ?(?:web)?(?:sites?|services?|apps?|applications?|"
    r"platforms?|policy|notice|statement|business|systems?|servers?|databases?|records|with|to)\b|"
    r"(?:you )?(?:use|visit|using|visiting|access\w*) (?:the|this|our)\b|"
    r"any (?:time|way|form|reason)|a (?:secure|safe)\b|the course\b|your visits?\b|"
    r"(?:its|their|those|such|these) purposes?\b)|\W*[A-Z]",
)
# The title of a section ("as detailed in the “Sharing your information” section").
_QUOTED = re.compile(r"[“\"][^”\"]{3,60}[”\"]")
_MAIL = re.compile(r"\be-?mail\b", re.IGNORECASE)
_FEW = 4  # words
# Code points from a verb in which its object stands: each verb of a hostile clause would else read all the rest of it.
_NEAR = 300
_BEFORE_HEAD = 80  # code points in which the few words about "information" stand
# A plain thing of yours, alone: "your e-mail address".
_NAMED = re.compile(
    r"\A\W*your ((?:(?:e-?mail|postal|home|IP|exact|precise|real|(?:mobile |cell )?(?:tele)?phone) )?"
    r"(?:address|number|name|location|password|photos?|messages|recordings?|files|calendar))\W*\Z",
    re.IGNORECASE,
)
# "Some of the information", "part of your personal data"; "all or part of" it is no part.
_SOME_OF = re.compile(
    r"(?<!\bor )(?<!\band )(?<!\bas )\b(?:some|parts?|portions?|a subset) of (?:the|your|this|that|these|our)"
    r"(?: (?:personal\w*|identif\w+|private|customer|user|account|and|or)){0,4} \Z",
    re.IGNORECASE,
)
_AND_MORE = re.compile(r"\bpersonal\w*(?:[- ]\w+)?,? (?:and|or|&) (?:\w+ ){0,2}\Z", re.IGNORECASE)


class Width(IntEnum):
    """How much of your data an object is: none was read, a thing or a part of it, what a word points back to, all."""

    NONE = 0
    PART = 1
    BACK = 2
    ALL = 3


@dataclass(frozen=True, slots=True)
class Object:
    """What a deed is done with, and where the verb stands; `name` is that of a plain thing ("e-mail address")."""

    width: Width
    at: int
    name: str = ""


_NOTHING = Object(Width.NONE, -1)


@cache
def _word_set(name: str) -> frozenset[str]:
    """Return the words about "information" that leave it wide, point back, end what belongs to it, or make a part."""
    return frozenset(resource_toml("wording/en/width.toml")["words"][name].split())


@cache
def _verbs(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_DEEDS[kind]})\b", re.IGNORECASE)


def objects(text: str, kind: str) -> Iterator[Object]:
    """Yield the objects of the deeds of a kind in a text."""
    for verb in _verbs(kind).finditer(text):
        before = text[max(0, verb.start() - _NEAR) : verb.start()]
        passive = _IS.search(before)
        if passive:
            before = before[: passive.start()]
            starts = [one.end() for one in _BEFORE_SUBJECT.finditer(before)]
            region = before[starts[-1] if starts else 0 :]
            if starts and not _subject(region).strip():  # "It may be sent to them but will not be passed on"
                region = _first_subject(before[starts[-2] if len(starts) > 1 else 0 : starts[-1]])
            yield Object(_width(region), verb.start(), _name(_subject(region)))
            continue
        region = text[verb.end() : verb.end() + _NEAR]
        if end := _MARK.search(region):
            region = region[: end.start()]
        if not region.startswith((" ", ",")):
            continue
        cut = _AFTER.search(region)
        own = region[: cut.start()] if cut else region
        if goes_on := _AND_DOES.search(own):
            own = own[: goes_on.start()]
        if not own.strip(" ,") and _STARTS_AFTER.match(region):  # "disclose to others any data"
            yield _unless_noun(Object(_width(region), verb.start()), verb.group())
        else:
            width = _width(own, region[len(own) :])
            yield _unless_noun(Object(width, verb.start(), _name(own)), verb.group())


def _unless_noun(found: Object, verb: str) -> Object:
    """Return an object, or nothing where it is a part after a word that may be a noun ("publishing content")."""
    return _NOTHING if found.width is Width.PART and verb.casefold().endswith("ing") else found


def _subject(region: str) -> str:
    """Take the helping verbs and "not" from the end of what stands before a passive."""
    return re.sub(r"(?:\W+(?:will|may|can|shall|must|not|never|also|only|would|could|might|always))*\W*\Z", "", region)


def _first_subject(half: str) -> str:
    """Return what stands before the first verb of the half of a sentence that has the subject of both."""
    verb = _VERB.search(half)
    return half[: verb.start()] if verb else ""


def _name(own: str) -> str:
    found = _NAMED.match(own)
    return _MAIL.sub("e-mail", " ".join(found.group(1).split())) if found else ""


def _width(own: str, rest: str = "") -> Width:
    """Return how wide the words of an object are; `rest` is what stands after it."""
    whole = own + rest
    best = Width.NONE
    for head in _HEAD.finditer(own):
        best = max(best, _of_head(whole, head))
        if best is Width.ALL:
            break
    if best is not Width.NONE:
        return best
    if _PRONOUN.match(own):
        return Width.BACK
    first = own.split(", ", maxsplit=1)[0]
    return Width.PART if _THING.search(first) else Width.NONE


def _of_head(text: str, head: re.Match[str]) -> Width:
    """Return how wide "information" is by the words about it."""
    before, after = text[max(0, head.start() - _BEFORE_HEAD) : head.start()], text[head.end() :]
    modifiers = _modifiers(before)
    if _SOME_OF.search(before):
        return Width.PART
    if _word_set("part").intersection(modifiers) or _OF_SOME.match(after):
        return Width.PART
    narrowed = _is_made_apart(after) or (_OF_A_THING.match(after) is not None and _OF_YOU.match(after) is None)
    personal = any(one.startswith(("personal", "identif")) for one in modifiers)
    personal = personal or _AND_MORE.search(before) is not None
    if _word_set("back").intersection(modifiers):
        return Width.ALL if personal and not narrowed and "this" not in modifiers else Width.BACK
    if narrowed:
        return Width.PART
    whole = personal or _OF_YOU.match(after) or all(one in _word_set("wide") for one in modifiers)
    return Width.ALL if whole or head.group().casefold() == "pii" else Width.PART


def _modifiers(before: str) -> list[str]:
    """Return the words that stand before a head and belong to it, the nearest first; the name of a firm is none."""
    modifiers: list[str] = []
    wide, back = _word_set("wide"), _word_set("back")
    for word in reversed(re.findall(r"[\w’'-]+|[,|]", before)[-_FEW:]):
        plain = word.casefold().replace("'", "’")
        if word[:1].isupper() and plain not in _word_set("part") and modifiers and modifiers[-1] in wide:
            continue
        if plain in _word_set("before") or plain in ",|":
            break
        modifiers.append(plain)
        if plain in back:
            break
    return modifiers


def _is_made_apart(after: str) -> bool:
    made = _MADE.match(after)
    return made is not None and not (made.group("what") is not None and _ORDINARY.match(made.group("what")))


def _named_before(text: str) -> Width:
    """Return how wide is what a text names to which a later "it" points: "this information" is again but a part."""
    again = _AGAIN.search(text) is not None
    width = _width(_AGAIN.sub(" ", text))
    return max(Width.NONE if width is Width.BACK else width, Width.PART if again else Width.NONE)


def widest(
    text: str,
    leads: Sequence[str],
    kind: str,
    denied: Sequence[tuple[int, int]],
    *,
    promise: bool = False,
    before: Sequence[str] = (),
    known: bool = False,
) -> Object:
    """Return the widest object of a clause, or where it names none, of what leads to it.

    Of a `promise` what stands in the `denied` ranges counts, of other deeds what does not, unless it is all that a
    promise with an exception is about. Quoted titles never count. What points back ("it") is a part
    where the sentence `before` names a part, or must be `known` to be all and is not named there as that.
    """
    text = _QUOTED.sub(lambda title: " " * len(title.group()), text)
    each = [(one, any(start <= one.at < end for start, end in denied)) for one in objects(text, kind)]
    found = [one for one, is_denied in each if is_denied is promise or (is_denied and one.width is Width.ALL)]
    if not found and not promise:  # what is passed on is what its denial excepts
        found = [one for one, _ in each if one.width is not Width.NONE]
    best = max(found, key=lambda one: one.width, default=_NOTHING)
    if best.width is Width.BACK:
        back = {_width(part) for part in (text[: best.at], *leads)}
        of_part = Width.PART in back and Width.ALL not in back
        if promise or known:
            named = max(map(_named_before, (text[: best.at], *leads, *before)))
            of_part = of_part or named is Width.PART or (known and named is not Width.ALL)
        return Object(Width.PART if of_part else Width.ALL, best.at)
    if best.width is not Width.NONE:
        return best
    for lead in leads:
        best = max((*objects(lead, kind), best), key=lambda one: one.width)
    return Object(Width.ALL, best.at) if best.width is Width.BACK else best
