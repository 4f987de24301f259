"""Doers: tell whose deed a clause states, where a policy speaks of others beside its own firm.

In: a document. Out: whether a clause is about what another does: a partner that the document itself names, the "Bank"
that it sets beside "us", or people with rights of their own (account owners). The doer is the subject of the clause;
of an item of a list that of what leads to it; of a row, and of what goes on ("This data ..."), that of the sentence
before. Who works for the firm is none of these: what it does on their behalf is the firm's own deed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from reader.document import Document, Span
from reader.summary.clauses.subject import asked_of_subject, is_done_by_others
from reader.summary.texts.own_name import OPENING
from reader.summary.texts.ruled_out import Sifted

_NAME = r"(?P<name>[A-Z][\w&-]*\w(?: [A-Z][\w&-]*\w){0,2})"
_LISTED = r"[A-Z][\w&-]*\w(?: [A-Z][\w&-]*\w)?(?:(?:, | and | or |, and |, or )[A-Z][\w&-]*\w(?: [A-Z][\w&-]*\w)?)*"
# How a policy tells of a firm that it is another's.
_OTHERS = tuple(
    map(
        Sifted,
        (
            rf"\b(?:[Oo]ur|[Ii]ts|[Tt]he|[Tt]heir|[Aa]) (?:\w+ ){{0,2}}partner,? {_NAME}",
            (
                r"\b(?:partners|third parties|other controllers)\b,? ?\(?(?:such as|including|like|namely|e\.g\.),? "
                rf"(?P<list>{_LISTED})"
            ),
            (
                rf"\b{_NAME} (?:also )?(?:acts|is acting|is) (?:as )?an? (?:independent|separate|sole|autonomous) "
                r"(?:data )?controller"
            ),
            rf"\bby {_NAME},? (?:on its own initiative|under its (?:sole|own)(?: and exclusive)? responsibility)",
        ),
    )
)
# Who stands beside "us" is not the firm, whatever the opening says of it.
_BESIDE = tuple(
    map(Sifted, (rf"\b(?:[Ww]e|us) (?:and|or|nor) (?:the )?{_NAME}\b", rf"\b{_NAME} (?:and|or|nor) (?:we|us)\b"))
)
# The firm itself by its name ("Acme Ltd (“we”, “us”)"), those who work for it, its readers, and words that open a
# sentence.
_ITSELF = Sifted(
    r"\b[A-Z][\w&.-]*(?:,? (?:[A-Z][\w&.-]*|and|of)\b\.?){0,7},? (?:\([^()]{0,60}\),? )?"
    r"\((?:[^()]{0,80}\W)?[“\"‘'](?:[Ww]e|[Uu]s|[Oo]ur)[”\"’']"
)
_NO_OTHER = re.compile(
    r"^(?:You|Your|Users?|Customers?|Clients?|Members?|Visitors?|Subscribers?|Consumers?|Service|Services|Providers?|"
    r"Vendors?|Affiliates?|Partners?|Third|Part(?:y|ies)|Subsidiar\w+|Group|Compan\w+|We|Us|Our|The|This|That|These|If|"
    r"In|As|For|And|Or|When|Where|To|With|By|It|They|Please|However|Personal|Data|Site|Sites?|Website|App|Platform|"
    r"Policy|Privacy|Terms|EU|EEA|UK|US|USA|GDPR|CCPA)\b"
)
_DEED = (
    r"(?:(?:may|might|will|can|could|shall|does|also|then|itself|only|always|automatically|be able to|"
    r"reserves the right to) )*(?:collect|process|use|store|receive|share|disclose|keep|retain|send|get|set|place|"
    r"combine|analy[sz]e|measure|track|record|transfer|delete|block|suspend|access|carr(?:y|ies) out|"
    r"identif(?:y|ies)|require|provide|ask|check|obtain|gather|create|build|have access|has access|see|view)(?:e?s)?\b"
)
_OPENING = (
    r"^\W*(?:\([a-z0-9]{1,3}\) )?(?:[A-Z][\w ’'-]{2,40}[.:] )?"
    r"(?:(?:However|Additionally|Also|Specifically|"
    r"[A-Z][a-z]+ (?!we\b|us\b|behalf\b)(?:[\w’'-]+ (?<!we )){0,12}?[\w’'-]+), )?"
    r"(?:[Pp]lease note that )?(?:[Tt]he )?"
)
# Whose rights over an account are their own.
_HOLDERS = re.compile(
    r"\b(?:account (?:owners?|holders?)|administrators?|meeting hosts?|organi[sz]ers?|employers?|network creators?)\b"
    r"(?: (?:and|or) [\w ]{1,40}?)? (?:may|might|can|will) (?:also )?(?:be able to )?"
    r"(?:have access to|access|see|view|obtain|collect|use)\b[^.;|]{0,80}:\W*$",
    re.IGNORECASE,
)
_THEIRS = re.compile(r"\b(?:we|us|our|ours|ourselves)\b", re.IGNORECASE)
_FOR_THEM = re.compile(
    r"\b(?:on (?:our|its) behalf|(?:to|with|by|for|provides?|gives?|sends?|tells?) us)\b", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\W*(?:this|these|such) (?:\w+ ){0,2}?(?:data|information|details|reports?|studies)\b", re.IGNORECASE
)
_ACTING = re.compile(r"\bwe\b|\b(?:by|to|with) us\b", re.IGNORECASE)
_CELL = " | "
# What is the deed of whoever is its subject, and never done through others alone.
_OF_ITS_SUBJECT = (
    "profiling",
    "device-data",
    "location-tracking",
    "tracking-analytics",
    "collect-",
    "marketing-contact",
    "cookies-use",
    "message-monitoring",
    "call-recording",
    "automated-decision",
    "ai-training",
    "data-about-others",
)
_SUPPLIERS = "share-service-providers"
_AUTHORITIES, _STATISTICS = "share-authorities", "tracking-analytics"
# A policy calls its own firm "we": "they" who have what follows for themselves are others, named before.
_THEY_MAY = re.compile(r"\W*they (?:may|can|will|could)\b[^.;|]{0,60}:\W*$", re.IGNORECASE)
_FIRMS = (
    r"(?:compan(?:y|ies)|firms?|businesses|organi[sz]ations?|third[- ]part(?:y|ies)|advertisers|"
    r"(?:ad|advertising) networks|"
    r"search engines?|browsers|trackers|data brokers|hackers|spammers|(?:mobile|app) (?:platform providers|stores)|"
    r"internet (?:service )?providers|employers|governments)"
)
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][\w.-]+\w")
# A clause on other firms, or firms at large, that says nothing of the policy's own.
_AT_LARGE = re.compile(
    r"^\W*(?:(?:[Ff]or example|[Tt]oday|[Oo]nline|[Uu]nfortunately|[Ii]n fact|[Tt]ypically|[Gg]enerally|"
    r"[Hh]owever),? )?"
    # No word in two ways, and few of them: "the the the ..." would take for ever.
    r"(?:(?:[Mm]any|[Mm]ost|[Ss]ome|[Ss]everal|[Oo]ther|[Cc]ertain|[Aa]ll|[Vv]arious|[Tt]hese|[Tt]hose|[Ss]uch|[Tt]he|"
    rf"of) ){{0,6}}(?:(?:(?:other|big|large|advertising|tech|technology|online|outside|unknown) ){{0,4}}{_FIRMS}|"
    rf"(?i:{_FIRMS})|other (?:\w+ )?(?:websites|sites|apps|platforms|services|operators|stores|parties)|"
    r"platforms \((?:such as|like|e\.g\.)[^()]*\))(?: (?:\([^()]*\)|that [^,.;]{3,60}))?,? "
    r"(?:(?:may|might|will|can|could|also|often|then|sometimes|usually|routinely|constantly|secretly|try to|want to|"
    r"trying to|generally|typically) )*(?!provide|help|assist|support|work|act|perform|share|sell|give|send|"
    r"supply|who|which|whose)"
    r"(?!(?:may|might|will|can|could|also|often|then|sometimes|usually)\b)[a-z]+"
)
# Who offers or does something on a platform, and has suppliers of their own ("Landlords may use outside cleaners").
_PEOPLE_THERE = re.compile(
    r"^\W*(?:(?:some|many|most|other|certain|all|the|these|those|such|individual|independent) )*"
    r"(?:hosts|guests|sellers|merchants|landlords|restaurants|retailers|shops|stores|shopkeepers|drivers|couriers|"
    r"organi[sz]ers|creators|publishers|developers|advertisers|employers|schools|teachers|tenants|owners|members|users|"
    r"customers|traders|dealers|instructors|account (?:owners|holders))"
    r" (?:(?:may|can|might|could|will|also|often|sometimes|choose to|decide to|themselves) )*"
    r"(?:use|employ|engage|rely on|work with|hire|appoint|instruct)\b",
    re.IGNORECASE,
)
# What one such firm, any at all, does ("For example, a phone company may ask for your name").
_ONE_AT_LARGE = re.compile(
    r"^\W*(?:(?:for example|for instance|typically|generally|often|usually),? )?an? (?:[\w-]+ ){0,3}"
    r"(?:company|firm|business|organi[sz]ation|provider|retailer|publisher|bank|insurer|operator|website|web site|site|"
    r"advertiser|employer|shop|store|merchant)"
    r" (?:(?:may|might|can|could|will|often|usually|typically|generally|also|then) )+"
    r"(?!provide|help|assist|support|work|act|perform|share|sell|give|send|supply|be\b|also\b|then\b)[a-z]+",
    re.IGNORECASE,
)
# What people at large are asked for by such a firm.
_PEOPLE_AT_LARGE = re.compile(
    r"^\W*(?:for example,? )?(?:consumers|people|individuals|internet users|customers) "
    r"(?:who \w+|\w+ing)(?: \w+){0,2} (?:for|with|from|at|on) an? [^.;|]{3,80}? are "
    r"(?:often|usually|typically|generally|commonly) asked\b",
    re.IGNORECASE,
)
_LET = re.compile(
    r"^[^.;|]{0,60}?\b(?:enable|allow|let|permit)s? (?:an?|any|the|other|these|those|such|certain)? ?"
    rf"{_FIRMS} to {_DEED}",
    re.IGNORECASE,
)


class Doers:
    """Tells whose deed the clauses of one document state."""

    def __init__(self, document: Document, own: str, leads: Mapping[int, Sequence[Span]]) -> None:
        """Find who the others are; `own` is the text in which the firm's own name stands."""
        self._document = document
        self._leads = leads
        self._own = own
        names = _others_in(document.text, own)
        either = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        self._others = _of(names, rf"{_OPENING}(?:{either}) {_DEED}")
        # Those who work for another, and the use of what another offers.
        self._for_other = _of(
            names,
            rf"\W*(?:the )?(?:{either})[’'](?:s )?(?:\w+ ){{0,2}}?"
            r"(?:sub-?contractors|(?:service )?providers|suppliers)\b",
        )
        self._use_of_other = _of(
            names,
            rf"(?i:\b(?:use|usage|quality|performance) of (?:the )?(?:{either})(?:[’']s)? "
            r"(?:services?|platforms?|apps?)\b)",
        )
        self._by_other = _of(names, rf"\bby (?:the )?(?:{either})\b[^.;]{{0,20}}\bown\b|\bby (?:{either}) on its own\b")

    def is_anothers(self, clause: Span, *, holders: bool = True, practice: str = "") -> bool:
        """Tell whether a clause states what another does; of `holders` of accounts, who get what is shared, or not."""
        text = self._quote(clause)
        if self._is_of_others_by(clause, text, practice) or self._is_of_other(text):
            return True
        index = self._document.sentence_index_at(clause.start)
        if index is None or self._is_theirs(text, going_on=_GOES_ON.match(text) is not None):
            return False
        for lead in map(self._quote, reversed(self._leads.get(clause.start, ()))):
            if self._is_of_other(lead) or (holders and _HOLDERS.search(lead)):
                return True
            if practice == _AUTHORITIES and _THEY_MAY.match(lead):
                return True
            if _THEIRS.search(lead):
                return False
        if _CELL in text or _GOES_ON.match(text):
            return self._is_of_other(self._before(index))
        return False

    def _quote(self, span: Span) -> str:
        return self._document.quote(span)

    def _is_of_other(self, text: str) -> bool:
        if self._others is None or _FOR_THEM.search(text):
            return False
        return self._others.match(text) is not None or (
            self._by_other is not None and self._by_other.search(text) is not None
        )

    def _is_of_others_by(self, clause: Span, text: str, practice: str) -> bool:
        """Tell whether others do what a clause states of a practice, by its grammar or as firms at large do it."""
        if practice in asked_of_subject() and is_done_by_others(text) and not self._names_own(text):
            return True
        if practice.startswith(_OF_ITS_SUBJECT) and self._is_at_large(clause, text):
            return True
        return self._serves_other(text, practice)

    def _serves_other(self, text: str, practice: str) -> bool:
        """Tell whether a clause is of those who work for another, or of the use of what another offers."""
        if _THEIRS.search(text):
            return False
        if practice == _SUPPLIERS:
            named = self._for_other is not None and self._for_other.match(text) is not None
            return named or _PEOPLE_THERE.match(text) is not None
        return practice == _STATISTICS and self._use_of_other is not None and bool(self._use_of_other.search(text))

    def _names_own(self, text: str) -> bool:
        """Tell whether a clause names the policy's own firm, but for words that are no names."""
        words = [word for word in _CAPITAL.findall(text) if not _NO_OTHER.match(word)]
        return any(_names(self._own, word.casefold()) for word in words)

    def _is_at_large(self, clause: Span, text: str) -> bool:
        """Tell whether a clause is about what firms at large do, and speaks of the policy's own firm nowhere."""
        if _THEIRS.search(text) or self._leads.get(clause.start):
            return False
        if any(_names(self._own, word.casefold()) for word in _CAPITAL.findall(text)):
            return False
        return any(pattern.match(text) for pattern in (_AT_LARGE, _ONE_AT_LARGE, _PEOPLE_AT_LARGE, _LET))

    def _is_theirs(self, text: str, *, going_on: bool) -> bool:
        return (_ACTING if going_on else _THEIRS).search(text) is not None

    def _before(self, index: int) -> str:
        """Return the sentence before a row's table, or before one that goes on, in its section; "" without one."""
        sentences = self._document.sentences
        here = sentences[index]
        row = _CELL in self._quote(here.span)
        for one in reversed(sentences[:index]):
            if one.section != here.section or one.is_heading:
                return ""
            text = self._quote(one.span)
            if not row or (_CELL not in text and (not here.lead_ins or one.lead_ins != here.lead_ins)):
                return text
        return ""


def _of(names: Collection[str], pattern: str) -> re.Pattern[str] | None:
    """Compile a pattern that holds the names of others, None where there are none."""
    return re.compile(pattern) if names else None


def _others_in(text: str, own: str) -> set[str]:
    """Return the names of the other firms that a policy speaks of as such."""
    itself = " ".join(match.group().casefold() for match in _ITSELF.finditer(text))
    found: set[str] = set()
    for pattern in _OTHERS:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            found.update(re.split(r", and |, or |, | and | or ", groups.get("list") or groups["name"]))
    opening = text[:OPENING].casefold()
    found = {name for name in found if not _names(opening, name)}
    found.update(match["name"] for pattern in _BESIDE for match in pattern.finditer(text))
    return {name for name in found if not (_NO_OTHER.match(name) or _names(own, name) or _names(itself, name))}


def _names(text: str, name: str) -> bool:
    """Tell whether a text in lower case holds a name as a word."""
    return re.search(rf"\b{re.escape(name.casefold())}\b", text) is not None
