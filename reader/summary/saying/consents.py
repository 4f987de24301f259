"""Consents: which clauses of a practice speak where some wait for a yes and others do not, and how firmly they ask.

In: the findings of a practice, their clauses and the wording. Out: how firmly a yes is asked for, and whether only what
waits for none is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.practices import load_taxonomy
from reader.practices.finding import Condition, Evidence, Finding, Kind
from reader.summary.clauses.asked import Asked, how_asked, is_either, speaks_of_consent
from reader.summary.clauses.clause import Clause
from reader.summary.clauses.conditions import is_one_way
from reader.summary.clauses.excepted import is_as_told
from reader.summary.clauses.sent import sends_no_marketing
from reader.summary.saying.phrase import Clauses
from reader.summary.saying.wording import Wording
from reader.summary.texts.slots import load_slots

_MESSAGES = "marketing-contact"
_PLACES = "location-tracking"
_OTHERS = "share-third-party"
_COOKIES = "cookies-use"
_SOLD = "sell-data"
# Examples of what people have agreed to get.
_EXAMPLES = re.compile(
    r"(?<=\breceive) \((?:such as|e\.? ?g\b|for (?:example|instance)|including|like)[^()]*\)", re.IGNORECASE
)
_FOR_THE_LAW = re.compile(r"\b(?:fraud\w*|crim\w+|laws?|legal\w*|courts?|authorities|regulat\w+)\b", re.IGNORECASE)


def conditions_of(wording: Wording, clauses: Clauses, findings: Sequence[Finding]) -> set[Condition]:
    """Return the conditions that count for what is said of findings: of rights, protections and some others none."""
    practice = findings[0].practice
    if wording.practices[practice].always or load_taxonomy()[practice].kind in (Kind.RIGHT, Kind.PROTECTION):
        return {Condition.NONE}
    evidence = [item for finding in findings for item in finding.evidence]
    found = {finding.condition for finding in findings}
    sent = [item for item in evidence if not sends_no_marketing(clauses.of(item).text)]
    if practice == _MESSAGES and len(sent) < len(evidence) and {item.condition for item in sent} == {Condition.CONSENT}:
        found = {Condition.CONSENT}  # what they aim at is not sent by that
    if practice == _MESSAGES and any(_sends_none_unasked(clauses.of(item).text) for item in evidence):
        return {Condition.CONSENT}
    if found == {Condition.OPT_OUT} and all(is_either(clauses.of(item).text) for item in evidence):
        return {Condition.CONSENT, Condition.OPT_OUT}
    texts = [clauses.of(item).text for item in evidence if item.condition is Condition.CONSENT]
    if practice == _SOLD:  # its own ways name the law beside your yes
        return found
    if found == {Condition.CONSENT} and any(map(is_one_way, texts)):
        return {Condition.CONSENT, Condition.NONE}
    refusing = [clauses.of(item).text for item in evidence if item.condition is Condition.OPT_OUT]
    if practice == _OTHERS and found == {Condition.OPT_OUT} and all(map(is_as_told, refusing)):
        return {Condition.OPT_OUT, Condition.NONE}
    if found == {Condition.NONE}:  # what one clause asks you first for is not said as if none did
        found |= {item.condition for item in evidence}
    return found


# A promise that covers all marketing: what other clauses say of it holds only where this does.
_SEND = r"(?:contact|send|e-?mail|market|call|text)\w*\b"
_YES = r"(?:consent\w*|agree\w*|permission|opt(?:ed)?[- ]in)\b"
_THEY = r"\b(?:we|they|[A-Z]\w+)(?:[’']ll)? "
_NONE_UNASKED = re.compile(
    rf"{_THEY}(?:will|shall|do|would) (?:not|never) (?:\w+ ){{0,6}}?{_SEND}[^.;|]{{0,80}}?\bmarketing\b"
    rf"[^.;|]{{0,60}}?\b(?:unless|without|until)\b[^.;|]{{0,80}}?\b{_YES}"
    rf"|{_THEY}(?:will |shall )?only (?:ever )?{_SEND}[^.;|]{{0,80}}?\bmarketing\b[^.;|]{{0,60}}?"
    rf"\b(?:if|where|when|with|once|after)\b[^.;|]{{0,60}}?\b{_YES}",
    re.IGNORECASE,
)
_OF_SOME = re.compile(
    r"\b(?:third[- ]part\w+|by (?:e-?mail|text|phone|post|sms|telephone)|e-?mails?|texts?|sms|calls?|partners?|"
    r"unrelated|other compan\w+|children|legitimate)\b",
    re.IGNORECASE,
)
_OR_AT_ALL = re.compile(r"\be-?mails? or (?:otherwise )?(?:contact|approach) you\b", re.IGNORECASE)


def _sends_none_unasked(text: str) -> bool:
    """Tell whether a clause promises no marketing of theirs at all, by whatever way, unless you agree."""
    found = _NONE_UNASKED.search(text)
    of_some = _OF_SOME.search(text) is not None and _OR_AT_ALL.search(text) is None
    return found is not None and not of_some and not is_one_way(text)


def how_firmly_asked(clauses: Clauses, evidence: Sequence[Evidence], *, mixed: bool) -> Asked:
    """Return how firmly the clauses that ask for a yes ask for it: the least firm counts.

    Where others do not ask (`mixed`), it is enough that one speaks of consent.
    """
    asking = [clauses.of(item) for item in evidence if item.condition is Condition.CONSENT]
    firm = [how_asked(f"{clause.lead} {clause.text}") for clause in asking]
    least = min(firm, default=Asked.AGREED)
    return max(least, Asked.AGREED) if mixed and any(one is not Asked.CHOICE for one in firm) else least


def says_the_rest(wording: Wording, clauses: Clauses, findings: Sequence[Finding], asked: Asked) -> bool:
    """Tell whether only what waits for no yes is said: a choice is no condition, a consent may be of other data.

    Of what the wording has `apart`, those who get it with your consent are others than those who get it without.
    """
    practice = findings[0].practice
    evidence = [item for finding in findings for item in finding.evidence]
    rest = [item for item in evidence if item.condition is Condition.NONE]
    consents = [item for item in evidence if item.condition is Condition.CONSENT]
    if rest and not consents:
        # An objection to one thing is none to what the others state; it stops what they do not do for the law.
        return practice != _OTHERS or not all(_FOR_THE_LAW.search(clauses.of(item).text) for item in rest)
    stopped = Condition.OPT_OUT in {one.condition for one in findings} | {item.condition for item in evidence}
    if practice == _MESSAGES and rest and stopped:
        return True  # what one clause asks for and another lets you stop is no condition of the rest
    flat = any(not speaks_of_consent(clauses.of(item).text) for item in rest)
    if flat and practice in wording.apart and not any(_asks_for_all(clauses, item) for item in consents):
        return True
    if asked is Asked.CHOICE:  # a choice about messages is one about all of them
        opted = any(item.condition is Condition.OPT_OUT for item in evidence)
        return bool(rest) and not opted and practice != _MESSAGES
    named = [_names(wording, clauses, practice, items) for items in (rest, consents)]
    if practice == _PLACES and asked is Asked.AGREED and rest and consents and named == [True, False]:
        return True  # the consent is that of what the sentence does not name
    collected = load_taxonomy()[practice].kind is Kind.FACT or practice in wording.collected
    if not collected or not rest or not consents:  # an objection may be that of other data, too
        return collected and bool(rest)
    # A yes to cookies is one to these, of whatever other data another may be.
    firm = asked is Asked.ONLY or practice == _COOKIES
    if firm and not any(clauses.of(item).sure for item in rest):
        return False
    return named[0] or not named[1]


# A yes to more than the little that is sent without one, and a list that is written to by e-mail.
_TO_MORE = re.compile(
    r"\bonly (?:ever )?(?:contact|send|e-?mail|write to|call|text) you\b[^;|]{0,240}?\bunless you(?:[’']ve| have)? "
    r"(?:\w+ )?(?:consent|agree|opted[- ]in)\w*(?: to)?(?: \w+){0,2} (?:wider|broader|further|other|additional|more)\b",
    re.IGNORECASE,
)
_BY_LIST = re.compile(r"\b(?:newsletters?|mailing lists?)\b", re.IGNORECASE)


def only_channels_ask(clauses: Clauses, evidence: Sequence[Evidence]) -> bool:
    """Tell whether each clause that names a way to reach you asks for a yes, and only these do: no call without one.

    A way that is an example of what people agreed to get ("messages that you agreed to receive (such as e-mails)") is
    not what is asked for.
    """
    naming = [item for item in evidence if clauses.nouns(load_slots()["channel"], clauses.of(item))]
    asking = [item for item in evidence if item.condition is Condition.CONSENT]
    texts = [f"{clauses.of(item).lead} {clauses.of(item).text}" for item in naming]
    return (
        bool(naming)
        and all(item in asking for item in naming)
        and not any(item.condition is Condition.OPT_OUT for item in evidence)
        and not any(is_one_way(text) or how_asked(text) is Asked.CHOICE or _TO_MORE.search(text) for text in texts)
        and not any(_BY_LIST.search(clauses.of(item).text) for item in evidence if item not in naming)
        and all(clauses.nouns(load_slots()["channel"], _without_examples(clauses.of(item))) for item in naming)
    )


def _without_examples(clause: Clause) -> Clause:
    """Return a clause without the examples of what people agreed to get, every other word where it was."""
    return replace(clause, text=_EXAMPLES.sub(lambda aside: " " * len(aside.group()), clause.text))


def what_waits_for_no_yes(practice: str, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return the clauses that ask for nothing, or else all; messages that you can stop are sent all the same."""
    unasked = {Condition.NONE, Condition.OPT_OUT} if practice == _MESSAGES else {Condition.NONE}
    return [item for item in evidence if item.condition in unasked] or list(evidence)


def _asks_for_all(clauses: Clauses, item: Evidence) -> bool:
    """Tell whether a clause that is no item of a list says "only with your consent": of all that is done."""
    clause = clauses.of(item)
    return not clause.lead and how_asked(clause.text) is Asked.ONLY


def _names(wording: Wording, clauses: Clauses, practice: str, evidence: Sequence[Evidence]) -> bool:
    """Tell whether clauses name anything that the sentences of a practice have a slot for."""
    slots = [load_slots()[name] for template in wording.practices[practice].say for name in template.needed]
    return any(set(clauses.nouns(slot, clauses.of(item))) - slot.minor for slot in slots for item in evidence)
