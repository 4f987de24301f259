"""Rights: tell whether a policy is sure of a right that it states, or says only that you may have it.

In: the clauses that state a right, with their lead-ins, and the document. Out: whether all that hold for everybody
leave it open ("you may have certain rights", "depending on where you live"): in themselves, in their lead-in, or in
what opens their section or one above it.
"""

from __future__ import annotations

import re

from reader.document import Document, Span
from reader.practices.finding import Evidence
from reader.summary.clauses.clause import Clause
from reader.summary.clauses.scope import is_limited

# Words with which a policy leaves a right open.
_PERHAPS = re.compile(
    r"\b(?:may|might) (?:also )?(?:allow|let|enable|permit|assist|help) you\b"
    r"|\b(?:may|might) (?:also )?(?:provide|offer|give) (?:you )?(?:with )?(?:(?:the|an?|some) )?"
    r"(?:assistance|help|tools?|options?|ability|opportunity|ways?|means)\b"
    r"|\bmay (?:also )?(?:provide|give|grant|afford) (?:you|residents|consumers|users)\b[^.;]{0,20}\brights?\b"
    r"|\bmay (?:also )?(?:be able to (?:exercise|request|ask|limit|object|restrict)|be entitled|"
    r"(?:have|enjoy|exercise|benefit from) (?:(?:a|the|certain|some|other|additional|specific|various|a number of|"
    r"several|some or all of|all or some of|one or more of|any of|any or all of)(?: the)? )?(?:of the )?"
    r"(?:following )?(?:\w+ )?(?:rights?\b(?! to (?:know|be told) whether)|right to))"
    r"|\bdepend(?:ing|s|ent)? (?:on|upon) (?:where you|which|what|your (?:\w+ )?(?:location|country|jurisdiction|state|"
    r"place|residen\w+)|applicable|the (?:\w+ )?(?:laws?|countr\w+|jurisdiction|circumstances|privacy))"
    r"|\b(?:in|under) (?:some|certain|specific|particular|limited) (?:\w+ )?"
    r"(?:circumstances|conditions|cases|situations)\b"
    r"|\brights?\b[^.;]{0,60}\b(?:is|are) not absolute\b"
    r"|\b(?:only|solely) (?:\w+ ){0,3}(?:when|where|if|in (?:case|the (?:following )?(?:cases?|event)))\b"
    r"|\bto the extent (?:that )?[^.;|]{0,40}?\bnot\b(?: \w+){0,4} (?:required|obliged|needed|necessary|permitted)\b"
    r"|\bsubject to (?:(?:the|your|any) )?(?:certain|some|applicable|local|legal|relevant|privacy|data) (?:\w+ ){0,3}?"
    r"(?:laws?|conditions|exceptions|limitations|limits|restrictions|rights)\b"
    r"|\b(?:where|if|when|to the extent|as) (?:\w+ )?(?:applicable|law applies|permitted by|provided by)\b"
    r"|\b(?:certain|some|many|several) (?:countries|jurisdictions|states|regions)\b",
    re.IGNORECASE,
)
_SOME_COUNTRIES = re.compile(
    r"\b(?:in|under) (?:the laws? of )?(?:certain|some|many|several) (?:\w+ )?"
    r"(?:countries|jurisdictions|regions|locations)\b",
    re.IGNORECASE,
)
# What leaves all rights open that follow it. A right beside others ("other rights") says nothing of these.
_WHERE = (
    r"\bdepend(?:ing|s|ent)? (?:on|upon) (?:where you|your (?:\w+ )?(?:location|country|jurisdiction|state|place|"
    r"residen\w+)|(?:the )?(?:applicable )?(?:laws?|country|jurisdiction))"
)
_OPENING = re.compile(
    r"\bmay (?:also )?(?:provide|give|grant|afford) (?:you|residents|consumers|users)\b[^.;]{0,20}\brights?\b|"
    r"\b(?:you|users?|individuals?|residents|data subjects|customers|people|visitors|consumers) "
    r"may (?:also )?(?:have|enjoy|exercise|be entitled to|benefit from) "
    r"(?:(?:certain|some|the|a number of|several|various|specific|some or all of the|all or some of the|"
    r"one or more of the|any of the|any or all of the|a) )?(?:following |\w+ )?(?:of the (?:following )?)?rights?\b"
    rf"|{_WHERE}[^.]{{0,120}}\b(?:rights?|refuse|opt[- ]?out)\b|\brights?\b[^.]{{0,120}}{_WHERE}"
    r"|\b(?:subject to|in accordance with|under) (?:(?:the|your|any|certain) )?(?:local|applicable|relevant) "
    r"[^.,]{0,40},? you may\b[^.]{0,20}\brights?\b"
    r"|\bsubject to (?:the |any )?(?:\w+ ){0,2}rights (?:granted|given|available|afforded) to you\b"
    r"|\brights\b[^.;]{0,40}\b(?:are not|may not be) (?:available|given|granted|offered|apply) "
    r"(?:everywhere|in (?:all|every)|to (?:all|every))"
    r"|\brights\b[^.]{0,120}\bexcept where\b[^.]{0,40}\bnot recogni[sz]ed\b",
    re.IGNORECASE,
)
# What you can do without asking: no law need give it.
_YOURSELF = re.compile(
    r"\b(?:log(?:ging)?|sign(?:ing)?)[- ]?(?:in|on)\b|\b(?:account|profile|browser|device|your|our) (?:\w+ )?settings\b"
    r"|\b(?:in|through|via|into|visiting|accessing|using) (?:your|the) (?:\w+ )?"
    r"(?:account|profile|dashboard|browser)\b",
    re.IGNORECASE,
)
_RIGHT = re.compile(r"\bright (?:to|of)\b", re.IGNORECASE)
_EXAMPLE = re.compile(r"\W*for (?:example|instance)\b", re.IGNORECASE)
_WISH = re.compile(
    r"\b(?:(?:if|where|when) you|should you)(?:['’]d)? (?:would |are (?:their|an?|the|someone.s) |have )?"
    r"(?:(?:expressly |explicitly )?(?:consented|agreed)|"
    r"wish|want|like|prefer|choose|decide|believe|think|feel|find|notice|discover|\w+ agent|any|questions|concerns|"
    r"(?:\w+ ){0,2}(?:resident|citizen|consumer)|data subject)\b[^,.;]*"
    r"|\b(?:if|where|when) (?:\w+ ){0,3}legitimate interests? (?:is|are) (?:the|our) (?:legal )?(?:basis|ground)\b",
    re.IGNORECASE,
)
_BY_PLACE = re.compile(_WHERE, re.IGNORECASE)
_COMPLAINT = "right-complain"  # its rules
_COOKIES = "opt-out-cookies"  # its rules
_MARKETING = "opt-out-marketing"  # its rules
# Of what you can stop by yourself no law need give the right; where one is spoken of, it may be one of some cases.
_PERHAPS_ABLE = re.compile(
    r"\byou (?:may|might) (?:also )?be able to\b"
    r"|\b(?:in|under) (?:some|certain|specific|particular|limited) (?:circumstances|conditions|cases|situations)\b"
    r"[^.;|]{0,30}\b(?:the|a) right\b",
    re.IGNORECASE,
)
_BROWSER_MAY = re.compile(
    r"\bbrowsers? [^.;]{0,30}\b(?:may|might) (?:\w+ )?(?:provide|offer|give|allow|let)\b", re.IGNORECASE
)
_PERMITTED = re.compile(r"\b(?:if|where|when|as) (?:permitted|provided) (?:under|by|for)\b", re.IGNORECASE)
_TITLE = 9  # words
_REACH = 40  # sentences: what stands farther off opens another list
_OTHER = re.compile(r"\b(?:other|additional|further) rights?\b", re.IGNORECASE)


def leaves_right_open(document: Document, evidence: Evidence, clause: Clause, *, by_law: bool) -> bool:
    """Tell whether a clause, its lead-in or what opens its section leaves a right open ("you may have rights").

    One that is not `by_law` is left open by its clause and lead-in alone, and not by a condition of its own; a
    complaint by where you live, too.
    """
    stated = f"{clause.lead} {clause.text}"
    if leaves_open(stated) or is_of_some_countries(stated) or is_title_of_open(document, evidence.span):
        return True
    if by_law and is_left_open(clause.text, clause.lead, limited=clause.limited):
        return True
    complaint = evidence.rule.startswith(_COMPLAINT)
    if complaint and (_PERMITTED.search(clause.text) or is_opened_by_place(document, evidence.span)):
        return True
    if evidence.rule.startswith(_MARKETING) and _PERHAPS_ABLE.search(clause.text):
        return True
    if evidence.rule.startswith(_COOKIES) and _BROWSER_MAY.search(clause.text):
        return True
    return by_law and is_opened_as_open(document, evidence.span)


def is_example(text: str) -> bool:
    """Tell whether a clause is an example of what another states ("For example, in the UK you can ...")."""
    return _EXAMPLE.match(text) is not None


def is_done_there(text: str) -> bool:
    """Tell whether a clause has you do a thing yourself, where you log in or in your settings."""
    return _YOURSELF.search(text) is not None


def is_left_open(text: str, lead: str = "", *, limited: bool = False) -> bool:
    """Tell whether a clause that states a right of law, or its lead-in, says only that you may have it.

    That you wish to use it is no condition of a clause that is otherwise `limited` to some cases.
    """
    if _PERHAPS.search(f"{lead} {text}"):
        return True
    return limited and (is_limited(lead) or is_limited(_WISH.sub(" ", text)))


def leaves_open(text: str) -> bool:
    """Tell whether a sentence leaves all rights open that it or what follows it states."""
    bare = text.casefold()  # to look for a word is many times as fast
    if "right" not in bare and "depend" not in bare:
        return False
    return _OPENING.search(text) is not None and not _OTHER.search(text)


def is_of_some_countries(text: str) -> bool:
    """Tell whether a clause gives a right in some countries alone, which it does not name all."""
    return _SOME_COUNTRIES.search(text) is not None


def is_title_of_open(document: Document, span: Span) -> bool:
    """Tell whether a few words only name a right that the next sentence of their paragraph leaves open."""
    index = document.sentence_index_at(span.start)
    if index is None or len(document.quote(span).split()) > _TITLE or index + 1 == len(document.sentences):
        return False
    here, after = document.sentences[index : index + 2]
    text = document.quote(after.span)
    return here.block == after.block and (leaves_open(text) or is_left_open(text))


def is_opened_as_open(document: Document, span: Span) -> bool:
    """Tell whether what stands before a clause, in its section or in one above it, leaves all rights open."""
    index = document.sentence_index_at(span.start)
    text = document.quote(span)
    if index is None or (_YOURSELF.search(text) and not _RIGHT.search(text)):
        return False
    return any(map(leaves_open, said_before(document, index)))


def is_opened_by_place(document: Document, span: Span) -> bool:
    """Tell whether what stands before a clause makes all rights depend on where you live."""
    index = document.sentence_index_at(span.start)
    before = said_before(document, index) if index is not None else []
    return any(_BY_PLACE.search(text) and leaves_open(text) for text in before)


def said_before(document: Document, index: int) -> list[str]:
    """Return what stands before a sentence, in its section or in one above it."""
    before = document.sentences[max(0, index - _REACH) : index]
    section = document.sentences[index].section
    over = _sections_over(document, section, before[0].section if before else section)
    return [document.quote(sentence.span) for sentence in before if sentence.section in over]


def _sections_over(document: Document, section: int, first: int) -> set[int]:
    """Return a section and those from the `first` on that it stands under; the policy's own title is none."""
    over, level = {section}, document.sections[section].level
    for index in range(section - 1, first - 1, -1):
        if 1 < document.sections[index].level < level:
            over.add(index)
            level = document.sections[index].level
    return over
