"""Conditions: keep consent and objection only where the words beside the practice ask for them.

In: a finding of which a sentence can be made, and the document. Out: the same finding, its conditions weighed again. A
condition in one cell of a long row, or of one clause among several, is not lent to the rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from reader.document import Document, Span
from reader.practices.finding import Condition, Evidence, Finding
from reader.summary.clauses.apart import (
    goes_on_after_a_yes,
    without_deemed,
    without_other_ways,
    without_others_yes,
    writes_with_a_yes,
)
from reader.summary.clauses.around import leading_choice
from reader.summary.clauses.asked import tables, words
from reader.summary.clauses.chained import goes_on_under_a_yes
from reader.summary.clauses.excepted import is_as_told, only_lets_you_refuse, without_excepted_yes
from reader.summary.clauses.let_know import is_let_know
from reader.summary.clauses.others_yes import is_yes_of_those_told_of
from reader.summary.clauses.refusals import (
    closes_with_a_no,
    goes_on_until_a_no,
    is_deemed,
    is_unasked,
    lets_you_refuse,
    lets_you_stay_out,
    tells_to_stay_away,
    until_a_no,
)
from reader.summary.clauses.under_a_yes import is_of_what_you_asked_for, offers_it, stands_under_a_yes

_ROWS = 40  # sentences: as far as what is said before a table may stand from its rows
_ALWAYS_ASKED = re.compile(
    r"\bwe (?:will |shall )?always (?:ask(?: you)?|obtain|get|seek)(?: for)? your (?:\w+ )?(?:consent|permission) "
    r"before (?:we |us)?(?:shar|us|disclos|pass)\w*\b",
    re.IGNORECASE,
)
_DOER = re.compile(r"\b(?:we|us)\b", re.IGNORECASE)
_LONG = 240  # code points: a clause of this length speaks of several things
# A condition at the start holds for the whole clause ("If you agree, we ...").
_OPENING = re.compile(
    r"\W*(?:in order to [^.;|,]{0,80}, )?(?:if|with|where|when|once|only|unless|subject to|after|by|upon|in order)\b"
    r"[^.;|]{0,160}?(?:,|\bwe\b)",
    re.IGNORECASE,
)
# Consent as one ground of several: what is done "as the law allows or with your consent" does not wait for it.
_OR_WITH = re.compile(
    r"(?:\bor|, and),? (?:otherwise )?(?:"
    r"(?:with|at|upon|on|based on) (?:your |any )?(?:\w+ )?"
    r"(?:consent|permission|direction|request|authori[sz]ation|approval)\b|"
    r"(?:where|when|if) (?:you|users|they) [^.;,]{0,60}\b(?:consent|agree|ask)\w*|"
    r"(?:where|when|if) we (?:have|get|obtain|receive) (?:your )?(?:\w+ )?(?:consent|permission))|"
    r"\bwith (?:your )?(?:\w+ )?(?:consent|permission) or (?:as|where|when|if) (?:is )?"
    r"(?:necessary|required|permitted)\b",
    re.IGNORECASE,
)
# The same of a check, which is named before as one of the things that are done without it.
_OR_WHERE = re.compile(
    r"\bor,? (?:where|when|if) we (?:have|get|obtain|receive) your (?:\w+ )?(?:consent|permission|agreement)\b",
    re.IGNORECASE,
)
_CHECKS = ("credit-", "fraud-check.")  # their rules
# A legal ground that needs no consent; where consent is named as another beside it, nothing waits for consent.
_GROUND = (
    r"\b(?:legitimate (?:\w+ )?interests?|(?:perform\w*|fulfil\w*|necess\w+)[^.;|]{0,40} contract|"
    r"(?:legal|statutory|regulatory) (?:dut(?:y|ies)|obligations?|requirements?)|(?:vital|public) interests?)\b"
)
_OTHER_GROUND = re.compile(_GROUND, re.IGNORECASE)
_ONE_GROUND = re.compile(
    rf"\b(?:your|have|with|on|of|the) (?:\w+ )?(?:consent|permission)\b[^.;|]{{0,140}}?\bor\b[^.;|]{{0,80}}?{_GROUND}|"
    rf"{_GROUND}[^.;|]{{0,140}}?\bor\b[^.;|]{{0,60}}?\b(?:your|have|with|on) (?:\w+ )?(?:consent|permission)\b",
    re.IGNORECASE,
)
# What follows a consent as another way: "where we have your consent or are otherwise permitted".
_OR_ELSE = re.compile(
    r"\b(?:consent\w*|permissions?|agree[ds]?|direction|requests?)\b[^.|]{0,80}?\bor\b[^.;|]{0,30}?"
    r"\b(?:as (?:\w+ )?(?:necessary|needed)|(?:required|permitted|allowed|obliged|otherwise(?! to\b)|entitled|"
    r"legally)\b|legitimate\b)",
    re.IGNORECASE,
)
# What a denial excepts: a yes of yours, and the other ways beside it, that a law or a need opens.
_EXCEPT = r"\b(?:unless|except\w*|without|other than|apart from)\b"
_A_YES = r"\b(?:consent\w*|permission|agree[ds]?|say (?:that )?we can|authori[sz]ed us)\b"
_NEED = (
    r"(?:[\w’']+ ){0,5}?(?:(?:legally )?(?:required|obliged|compelled)\b(?! to (?:ask|obtain|get))|need(?:ed)? to\b|"
    r"necessary\b|(?:special|exceptional|limited|certain|emergency) (?:circumstances|cases|situations)\b|"
    r"court order\b|legal (?:obligation|duty|requirement)|to (?:comply|fulfil)\b)"
)
# Another way beside consent, be the clause a denial or not: being a customer, or a legal permission.
_OTHER_WAY = re.compile(
    r"\b(?:consent\w*|permission|agree[ds]?)\b[^.|]{0,140}?\bor (?:when|if|where|because|as) "
    r"(?:you|they|users|customers) (?:are|have|already)\b(?! (?:\w+ )?(?:consent|agree|given))"
    r"|\b(?:consent|permission)\b(?: of [\w ]{3,30})? or (?:an?|another|other) (?:\w+ )?(?:legal|lawful|statutory) \w+"
    r"|\b(?:consent|permission)\b,? (?:unless|except (?:where|when|if|as)) "
    r"(?:(?:we|it|is|are|otherwise|this|legally|so) )*(?:allowed|permitted|required|authori[sz]ed|obliged)\b"
    rf"|{_EXCEPT}[^.;|]{{0,120}}?{_A_YES}[^.;|]{{0,100}}?\bor (?!(?:\w+ ){{0,8}}?{_A_YES}){_NEED}"
    rf"|{_EXCEPT}[^.;|]{{0,60}}?{_NEED}[^.;|]{{0,100}}?\bor (?:[\w’']+ ){{0,4}}?{_A_YES}"
    # "Unless you agree, we pass it on only if your order needs it."
    rf"|\A\W*(?:unless|without)\b[^.;|]{{0,50}}?{_A_YES}[^.;|]{{0,30}}?,? "
    r"we (?:(?:will|shall|do|may|would|can) )?only\b",
    re.IGNORECASE,
)
_CONSENT = re.compile(r"consent|permission|agree|direction|request|opt|volunt", re.IGNORECASE)  # what all of these hold
_LETTERED = re.compile(r"\(a\)[^()|]{0,80}\b(?:consent|permission)\b[^()|]{0,80}(?=\(b\))", re.IGNORECASE)
# A consent in brackets within a list is that of one item ("with hosts, the owners (where you agree) and guests").
_OF_AN_ITEM = re.compile(
    r"(?<=, )([^,.;()|]{3,80})\((?:where|if|with|when|subject to)[^()]*\b(?:consent\w*|permission|agree\w*)[^()]*\)"
    r"(?=,? (?:and|or)\b|,)",
    re.IGNORECASE,
)
_DENIAL = re.compile(r"\b(?:not|never|unless|without|only)\b|n[’']t\b", re.IGNORECASE)
# No condition: the consent that a law may want, or one that a longer reach would want.
_NOT_ASKED = re.compile(
    r"\bunless (?:we(?: are|[’']re) )?(?:required|obliged)\b[^.;,|]{0,40}\bconsent\b|"
    r"\((?:or|and) [^()]{0,40}\bif you consent\)|\bopt(?:ing)?[- ]?out of (?:some|certain|many)\b|"
    r"\b(?:consent|permission),? or (?:in|under|for|as|if|when|where) [^.;:|]{0,30}\b(?:following|below)\b|"
    # that of an aside on a part of it ("our adverts, which, where you have consented, may rest on others' data")
    r"\bwhich, (?:where|if|when) you[^,.;|]{0,80}\b(?:consent|agree)\w*[^,.;|]{0,60}, (?:may|can|will|might|could)\b|"
    r"\bconsent,? (?:where|if|as|when|to the extent)(?: \w+){0,2} required\b|\bvoluntarily \w+ to us or \w+ed\b|"
    r"\b(?:where|if|when|to the extent)(?: \w+){0,3} (?:required|necessary|applicable)\b[^.;|]{0,40}?,? "
    r"(?:we|[A-Z]\w+) (?:will |shall |may )?(?:always )?"
    r"(?:obtain|ask|seek|request|rely on|get)\b[^.;|]{0,40}\bconsent\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"[.!?;][)\]”\"]?\s+(?=[“\"(]?(?:[A-Z]|\*))|\s\*+\s"
)  # between two sentences of one clause, as in a cell
# What follows speaks of another deed: "We use your address but will not pass it to others unless you agree".
_BUT_NOT = re.compile(r"\bbut (?:we |they )?(?:will|do|shall|would) (?:not|never)\b", re.IGNORECASE)
_CELL = " | "  # between two cells of a row
_COLUMNS = 2  # a row of fewer cells than three has no column of legal grounds
# The sentence after a clause, by which that waits for a yes.
_ASKED_BEFORE = re.compile(
    r"(?:[^.;|]{0,60}, )?(?:we|[A-Z]\w+) (?:\w+ ){0,3}?ask (?:you )?(?:for )?your (?:\w+ )?(?:consent|permission) "
    r"before (?:we )?(?P<deed>\w+)",
    re.IGNORECASE,
)
_STEM = 6  # letters of a deed by which it is known again ("profile", "profiling")
_ANY_DEED = re.compile(r"collec|proces|transf|disclo|provid|contac|obtain|receiv")  # of anything that is done with data
_ONLY_THEN = re.compile(
    r"\W*(?:however, )?(?:we|[A-Z]\w+) (?:will |shall |do )?only (?:ever )?\w+ [^.;|]{0,120}"
    r"\b(?:when|if|where|after|once|with)\b[^.;|]{0,40}\b(?:consent|permission)\b",
    re.IGNORECASE,
)
_PLACES = "location-tracking."  # its rules
_BASIS = 4  # sentences after a clause in which its legal basis may stand ("Legal basis: your consent")
_CLOSE = 130  # code points about the words of the practice, in a long clause


def with_own_condition(
    finding: Finding, document: Document, leads: Mapping[int, tuple[Span, ...]] = MappingProxyType({})
) -> Finding:
    """Return a finding with the conditions that its clauses bear.

    `leads` are the lead-ins of items by where these start. Where only some clauses bear one, the finding has none.
    """
    evidence = tuple(_weighed(item, document, leads.get(item.span.start, ())) for item in finding.evidence)
    if finding.practice in tables()["stopped"] and any(_waits_by_what_follows(item, document) for item in evidence):
        # "We do this only if you would like us to" is said of all messages: an item that only names a kind is one.
        evidence = tuple(
            replace(item, condition=Condition.CONSENT)
            if item.condition is Condition.NONE
            and leads.get(item.span.start)
            and not _DOER.search(document.quote(item.span))
            else item
            for item in evidence
        )
    evidence = tuple(
        replace(item, condition=Condition.CONSENT)
        if item.condition is Condition.NONE and _is_asked_next(item, evidence, document)
        else item
        for item in evidence
    )
    objected = finding.condition is Condition.OPT_OUT
    evidence = until_a_no(evidence) if objected and finding.practice in tables()["until-a-no"] else evidence
    borne = {item.condition for item in evidence}
    if objected and finding.practice in tables()["whole"] and len(borne) > 1:
        condition = Condition.OPT_OUT  # an objection to marketing is one to all of it
    elif objected and finding.practice in tables()["stopped"]:
        asked = Condition.CONSENT if len(borne) == 1 else Condition.NONE
        condition = asked if Condition.CONSENT in borne else Condition.OPT_OUT
    else:
        condition = borne.pop() if len(borne) == 1 else Condition.NONE
    return replace(finding, evidence=evidence, condition=condition)


def _weighed(item: Evidence, document: Document, leads: tuple[Span, ...]) -> Evidence:
    beside = _beside(item, document)
    if is_unasked(beside) or is_yes_of_those_told_of(beside, item.rule):
        return replace(item, condition=Condition.NONE)
    stays_out = item.condition is Condition.OPT_OUT and lets_you_stay_out(beside)
    if stays_out or writes_with_a_yes(document.quote(item.span), item.rule):
        return replace(item, condition=Condition.CONSENT)
    if item.condition is Condition.CONSENT and (
        goes_on_until_a_no(beside) or only_lets_you_refuse(document.quote(item.span))
    ):
        return replace(item, condition=Condition.OPT_OUT)
    if item.condition is Condition.OPT_OUT and tells_to_stay_away(beside):
        return replace(item, condition=Condition.NONE)
    if item.condition is not Condition.CONSENT and (after := _after(item, document)):
        return replace(item, condition=Condition.OPT_OUT if words("objected").search(after) else Condition.CONSENT)
    if item.condition is Condition.NONE:
        return replace(item, condition=_unfound(item, beside, document, leads))
    before = [_one_ground_masked(without_other_ways(without_excepted_yes(document.quote(lead)))) for lead in leads]
    beside = _OR_WHERE.sub(" ", beside) if item.rule.startswith(_CHECKS) else beside
    text = without_deemed(_OR_WITH.sub(" ", " … ".join([*before, beside])), item.rule)
    if item.condition is Condition.OPT_OUT and words("objection").search(text):
        return item
    if item.condition is Condition.CONSENT and words("either").search(text):
        return replace(item, condition=Condition.OPT_OUT)  # the weaker of the two holds for all
    if words("consent").search(text):
        return replace(item, condition=Condition.CONSENT)
    return replace(item, condition=Condition.NONE)


def _unfound(item: Evidence, beside: str, document: Document, leads: tuple[Span, ...]) -> Condition:
    """Return the condition of a clause of which the rules found none."""
    leading = leading_choice(document, item.span) or goes_on_after_a_yes(document, item.span)
    placed = item.rule.startswith(_PLACES) and is_let_know(document, item.span)
    if leading or placed or _is_asked_for_rows(item, document) or goes_on_under_a_yes(document, item.span):
        return Condition.CONSENT
    if lets_you_refuse(beside) or closes_with_a_no(document.quote(item.span)):
        return Condition.OPT_OUT
    if is_of_what_you_asked_for(beside, item.rule) or stands_under_a_yes(document, item.span, item.rule):
        return Condition.CONSENT
    asked = _is_asked_in_a_cell(document.quote(item.span)) or any(
        words("asked").search(text) for text in (beside, *map(without_excepted_yes, map(document.quote, leads)))
    )
    return Condition.CONSENT if asked else Condition.NONE


def _beside(item: Evidence, document: Document) -> str:
    """Return where a condition of a clause may stand: in all of it, or of a long one about the practice's words."""
    text = _one_ground_masked(document.quote(item.span))
    # In the clause's own offsets; words in its lead-in come before 0.
    hits = [(hit.span.start - item.span.start, hit.span.end - item.span.start) for hit in item.hits]
    text = without_others_yes(text, hits, item.rule)
    denial = _BUT_NOT.search(text)
    if denial and hits and all(end <= denial.start() for _, end in hits):
        return text[: denial.start()]
    if len(text) <= _LONG or not hits:
        return text
    close = [_window(text, max(0, start), max(0, end)) for start, end in hits if end + _CLOSE > 0]
    opening = _OPENING.match(text)
    if opening and any(not _SENTENCE.search(text, opening.end(), max(0, start)) for start, _ in hits):
        close.append(opening.group(0))
    cells = [cell for cell in text.split(_CELL) if words("cell").match(cell) and not _OTHER_GROUND.search(cell)]
    return " … ".join([*close, *cells])


def _after(item: Evidence, document: Document) -> str:
    """Return what after a clause makes it wait for a yes ("We do this only if ...", its legal basis), or ""."""
    index = document.sentence_index_at(item.span.start)
    if index is None or is_deemed(document.quote(item.span)):
        return ""
    here = document.sentences[index]
    for place, sentence in enumerate(document.sentences[index + 1 : index + 1 + _BASIS]):
        if sentence.section != here.section:
            break
        text = document.quote(sentence.span)
        if (
            place == 0
            and sentence.block == here.block
            and (words("this-only").match(text) or offers_it(text, item.rule))
        ):
            return text
        if words("basis").match(text):  # the first is the clause's own, with one that follows at once
            follows = document.sentences[index + place + 2 : index + place + 3]
            other = next((document.quote(one.span) for one in follows if one.section == here.section), "")
            if words("basis").match(other) and _OTHER_GROUND.search(other):
                return ""
            return text if words("agreed").search(text) and not _OTHER_GROUND.search(text) else ""
    return ""


def _is_asked_next(item: Evidence, evidence: Sequence[Evidence], document: Document) -> bool:
    """Tell whether the next sentence makes a clause wait for a yes: it states the same, or names its deed."""
    index = document.sentence_index_at(item.span.start)
    if index is None or index + 1 == len(document.sentences):
        return False
    here, after = document.sentences[index : index + 2]
    if here.section != after.section or here.block != after.block:
        return False
    text = document.quote(after.span)
    asked = _ASKED_BEFORE.match(text)
    deed = asked["deed"].casefold()[:_STEM] if asked else ""
    if len(deed) == _STEM and not _ANY_DEED.match(deed) and deed in document.quote(item.span).casefold():
        return True
    asking = (one.span for one in evidence if one.condition is Condition.CONSENT)
    return _ONLY_THEN.match(text) is not None and after.span in asking


def _waits_by_what_follows(item: Evidence, document: Document) -> bool:
    """Tell whether a clause waits for a yes by the sentence after it."""
    return item.condition is Condition.CONSENT and bool(_after(item, document))


def _is_asked_for_rows(item: Evidence, document: Document) -> bool:
    """Tell whether a row stands under words by which a yes is always asked for before data is passed on."""
    index = document.sentence_index_at(item.span.start)
    if index is None or _CELL not in document.quote(item.span):
        return False
    section = document.sentences[index].section
    before = document.sentences[max(0, index - _ROWS) : index]
    return any(one.section == section and _ALWAYS_ASKED.search(document.quote(one.span)) for one in before)


def _is_asked_in_a_cell(text: str) -> bool:
    """Tell whether one cell of a row is "Your consent ..." and none another legal ground."""
    cells = text.split(_CELL)
    asked = [cell for cell in cells[1:] if words("cell").match(cell)]
    grounds = [*asked, *(cell for cell in cells if len(cell) < _LONG)]
    return len(cells) > _COLUMNS and bool(asked) and not any(_OTHER_GROUND.search(cell) for cell in grounds)


def _one_ground_masked(text: str) -> str:
    """Blank out consent that is one way or legal ground of several; all else stays where it stands."""
    if not _CONSENT.search(text):
        return text
    patterns = [_ONE_GROUND, _NOT_ASKED, _LETTERED, _OF_AN_ITEM]
    if not _DENIAL.search(_NOT_ASKED.sub("", text)):
        patterns.append(_OR_ELSE)
    for pattern in patterns:
        text = pattern.sub(lambda match: " " * len(match.group(0)), text)
    return text


def _window(text: str, first: int, last: int) -> str:
    """Return the words about a stretch of a clause, within its cell of a row and its sentence."""
    start, end = max(0, first - _CLOSE), min(len(text), last + _CLOSE)
    start = max(start, text.rfind(_CELL, start, first) + 1)
    start = max([start, *(match.end() for match in _SENTENCE.finditer(text, start, first))])
    after = text.find(_CELL, last, end)
    end = after if after >= 0 else end
    stop = _SENTENCE.search(text, max(last - 1, start), end)
    return text[start : stop.start() + 1 if stop else end]


def is_one_way(text: str) -> bool:
    """Tell whether a clause names consent as one way of several ("or when you are already a customer")."""
    return _OTHER_WAY.search(text) is not None or is_as_told(text)
