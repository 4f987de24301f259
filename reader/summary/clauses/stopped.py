"""Stopped: tell of which marketing a no that a section offers is one.

In: the findings of which a sentence can be made, all findings and the document. Out: the same, where a section lets you
say no to messages: its clauses on marketing stop at that no only where it is one to all marketing, or where it points
back to them ("You may stop these messages"). Nothing is said of stopping what stands elsewhere in the section. A no to
what others send stops nothing of theirs, and where each no takes back a yes, what it points back to waited for that.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from reader.document import Document, Span
from reader.practices.finding import Condition, Evidence, Finding

_MESSAGES = "marketing-contact"
_WAY_OUT = "opt-out-marketing"
_FAR = 6  # sentences between what is sent and the no that points back to it ("such communications", after a list)

_KIND = r"(?:e-?mails?|texts?|sms|push|calls?|newsletters?|notifications?|by e-?mail)"
# A no to marketing, or to messages of theirs, as a whole.
_TO_ALL = re.compile(
    rf"\b(?:(?:direct|our|all|any|receiv\w+|get|getting|for|of|from|stop|to) )marketing\b(?! {_KIND}\b)"
    rf"|\bmarketing (?:purposes|communications?|materials?|messages?|information|contact|choices|preferences)\b"
    rf"|\b(?:promotional|commercial|advertising) (?:communications?|messages?|materials?|information|prospecting)\b"
    rf"|\b(?:communications?|messages?|hear(?:ing)?|mailings?|information) (?:you (?:get|receive) )?(?:from|by) us\b"
    rf"|\b(?:messages|communications) you (?:get|receive)\b|\bour (?:communications?|messages|mailings)\b"
    rf"|\b(?:receive|get|sent) (?:information|offers|news|details|communications)\b[^.;|]{{0,80}}\b(?:from|by) us\b"
    rf"|\b(?:not|n[’']t|no longer)(?: \w+)? (?:want|wish|like) (?:us to (?:contact|write to|approach) you"
    rf"|to (?:be contacted|hear from us))\b(?! (?:about|by|via|for|in)\b)",
    re.IGNORECASE,
)
# A no that points at what was said before it.
_TO_THIS = re.compile(
    r"\b(?:such|these|those|this|that)\b(?! (?:policy|notice|statement|site|website|page|section|right|link|address)\b)"
    r"|\b(?:them|it)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\A(?![\s\S]*\b(?:from|by) us\b)[\s\S]*\b(?:from|by) (?:(?:any|these|those|such|other|selected|our|of) ){0,3}"
    r"(?:third[- ]part(?:y|ies)|partners)\b"
    r"|\A(?![\s\S]*\b(?:our (?:own )?(?:direct )?marketing|(?:and|or) third[- ]party|third[- ]party (?:and|or))\b)"
    r"[\s\S]*\bthird[- ]party(?: direct)?[- ]marketing\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\W*(?:if so|in (?:that|this|which|such an?) (?:case|event)|to do (?:so|this|that))\b", re.IGNORECASE
)
_NOT_WANTED = re.compile(r"\b(?:not|n[’']t) (?:\w+ )?(?:want|wish|like)\b", re.IGNORECASE)
# A no that takes back a yes: what stops at it waited for that.
_TAKES_BACK = re.compile(
    r"\bconsent\b[^.;|]{0,40}\b(?:can|may) (?:also )?be (?:withdrawn|revoked)\b"
    r"|\b(?:withdraw|revok)\w* (?:your|this|that|such|the|any) (?:\w+ )?consent\b"
    r"|\bif you(?:[’']ve| have) (?:previously |already |earlier )?(?:agreed|consented|opted[- ]in)\b",
    re.IGNORECASE,
)
# A no to the use of one way to reach you ("If you do not want us to use your e-mail address for marketing").
_TO_ONE_WAY = re.compile(
    r"\bus(?:e|ing) (?:of )?your (?:e-?mail address|(?:(?:tele|mobile )?phone|mobile)(?: number)?|postal address)\b",
    re.IGNORECASE,
)
# A no to what comes by e-mail alone, and what comes another way.
_BY_MAIL = re.compile(r"\be-?mail\w*|\bunsubscrib\w*", re.IGNORECASE)
_ANOTHER_WAY = re.compile(r"\b(?:post|postal|(?:tele)?phone|calls?|sms|texts?|mobile)\b", re.IGNORECASE)


def stopped_by_a_no(document: Document, borne: Iterable[Finding], findings: Sequence[Finding]) -> list[Finding]:
    """Return findings with an objection to marketing on those clauses alone that it is one to.

    Where it is none to some of them, the finding has no condition: they are sent whatever you say.
    """
    noes: dict[str, list[Span]] = {}
    for one in findings:
        if one.practice == _WAY_OUT:
            noes.setdefault(one.section, []).extend(item.span for item in one.evidence)
    return [_stopped(document, one, noes.get(one.section, ())) for one in borne]


def _stopped(document: Document, finding: Finding, noes: Sequence[Span]) -> Finding:
    if finding.practice != _MESSAGES or finding.condition is not Condition.OPT_OUT:
        return finding
    if not noes:
        return finding
    sent = {document.sentence_index_at(item.span.start): item for item in finding.evidence}
    to_all = any(_is_to_all(document.quote(no)) for no in noes)
    if all(_TAKES_BACK.search(document.quote(no)) for no in noes):
        met = {at for no in noes for at in _pointed_at(document, no, sent)}
        return _waiting(document, finding, set(sent) if to_all else met)
    if to_all:
        return finding
    noes = [no for no in noes if not _is_to_others(document, no)]
    met = {at for no in noes for at in _pointed_at(document, no, sent)}
    if all(at in met or item.condition is not Condition.NONE for at, item in sent.items()):
        return finding
    evidence = tuple(
        replace(item, condition=Condition.OPT_OUT)
        if item.condition is Condition.NONE and document.sentence_index_at(item.span.start) in met
        else item
        for item in finding.evidence
    )
    return replace(finding, evidence=evidence, condition=Condition.NONE)


def _waiting(document: Document, finding: Finding, met: Collection[int | None]) -> Finding:
    """Return a finding whose clauses wait for a yes where the reader is told how to take one back."""
    evidence = tuple(
        replace(item, condition=Condition.CONSENT)
        if item.condition is Condition.NONE and document.sentence_index_at(item.span.start) in met
        else item
        for item in finding.evidence
    )
    borne = {item.condition for item in evidence}
    return replace(finding, evidence=evidence, condition=borne.pop() if len(borne) == 1 else Condition.NONE)


def _is_to_others(document: Document, no: Span) -> bool:
    """Tell whether a no, or the one that it goes on from ("If so, ..."), is to what others send alone."""
    text = document.quote(no)
    at = document.sentence_index_at(no.start)
    if at and _THEN.match(text):
        text = document.quote(document.sentences[at - 1].span)
    several = len(_NOT_WANTED.findall(text)) > 1  # "... by others, or do not want us to contact you"
    return _THEIRS.search(text) is not None and not several


def _is_to_all(no: str) -> bool:
    return _TO_ALL.search(no) is not None and not any(one.search(no) for one in (_TO_THIS, _THEIRS, _TO_ONE_WAY))


def _pointed_at(document: Document, no: Span, sent: dict[int | None, Evidence]) -> set[int]:
    """Return the sentences that a no points back to: the last before it that send something, one after the other."""
    here = document.sentence_index_at(no.start)
    if here is None:
        return set()
    at = next((at for at in range(here, max(-1, here - _FAR - 1), -1) if at in sent), None)
    met: set[int] = set()
    while at is not None and at in sent:
        text = document.quote(no)
        other_way = _ANOTHER_WAY.search(document.quote(sent[at].span)) and not _ANOTHER_WAY.search(text)
        if not (_BY_MAIL.search(text) and other_way):
            met.add(at)
        at -= 1
    return met
