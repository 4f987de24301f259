"""Grounding: keep only the clauses that themselves hold what a plain sentence will say of them.

In: findings and the document. Out: the findings that can be said, each with the clauses that bear it. What falls
through stays a finding: a place to read, of which no sentence is made.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Protocol

import re2

from reader.document import Document, Span
from reader.errors import RulebookError
from reader.practices import load_taxonomy
from reader.practices.finding import Evidence, Finding, Kind, Severity
from reader.resources import resource_toml
from reader.summary.clauses.conditions import with_own_condition
from reader.summary.clauses.defined import goes_on_to_define, stands_in_glossary
from reader.summary.clauses.doers import Doers
from reader.summary.clauses.leads import lead_ins
from reader.summary.clauses.matters import is_of_another_matter
from reader.summary.clauses.nobodys import is_of_nobody
from reader.summary.clauses.stopped import stopped_by_a_no
from reader.summary.clauses.titles import is_title_alone
from reader.summary.texts.own_name import names_given, own_names
from reader.summary.texts.ruled_out import Asked

# A clause less likely than this to state its practice stays marked in the text, and no plain sentence rests on it. On
# 55 policies that no rule was written on, more than half of the high and medium risks that were wrongly said fall away
# from here on (52, now 19), and one in twelve of those rightly said (433, now 397).
_SAID_FROM = 0.55
_LOOKS = re.compile(r"\(\?[=!<]")
_TERM = re.compile(r"\{([a-z-]+)\}")
# A policy calls its own firm "we": who is "they" in it is another, named before.
_THEY_DO = re.compile(r"\W*They (?:(?:may|will|can|might|could|also|then) )+(?!be\b|also\b)[a-z]+")
# What they do for the firm, or give it, is its own deed as well.
_FOR_US = re.compile(r"\b(?:on our behalf|(?:to|with|for|provide|supply|give|send|tell|show) us)\b", re.IGNORECASE)
# What leads to a list of contents, and a line of it.
_OF_CONTENTS = re.compile(
    r"\b(?:policy|notice|statement|document|page)\b[^.]{0,40}\b(?:let you know|tells? you|explains?|describes?|covers?|"
    r"sets? out|contains?|includes?)\b[^.]{0,40}:\W*$",
    re.IGNORECASE,
)
# What leads to a list of what they take out again, and not of what they collect.
_TAKES_OUT = re.compile(
    r"\A(?![^|]*\b(?:not|never|cannot|can't|(?:you|users) (?:can|may)|"
    r"collect\w*|stor(?:e|es|ed)|holds?|keeps?|gather\w*)\b)"
    r"[^|]*\b(?:we|our \w+|it)\b(?: [\w,]+){0,8}? "
    r"(?:remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|eras(?:e|es|ed|ing)|filters?|filtered|redact(?:s|ed)?|"
    r"block(?:s|ed)?|strips?|stripped|prohibit(?:s|ed)?|bans?|banned|forbids?|mask(?:s|ed)?)(?: out)?"
    r"(?: (?:any|all|things|content|items|anything)(?: (?:like|such as|containing|including))?| the following)?\W*$",
    re.IGNORECASE,
)
_A_TITLE = re.compile(r"\W*(?:how|what|when|where|why|who|whether|which|your (?:rights|choices))\b", re.IGNORECASE)
_ADDRESS = "privacy-contact"
_GIVEN = ("share-", "publish-")  # practices of what others get to see
_TAKEN = ("collect-", "device-data", "location-tracking", "tracking-analytics")  # practices of what they take
# Practices of what is given of somebody: what names nobody is told as that alone.
_SOMEBODYS = ("share-third-party", "share-third-party-marketing", "share-group", "sell-data")
_EXPLAINED = (*_TAKEN, "cookies-use", "third-party-cookies")  # practices whose words glossaries explain
_ALL, _ALL_BUT_RIGHTS, _LEAD, _TERMS = "all", "all-but-rights", "lead", "terms"


class Pattern(Protocol):
    """What a pattern of `re` and one of RE2 have in common."""

    def search(self, text: str, /) -> object:
        """Return a match, or None."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a clause needs, and what it may never hold, before a practice is said of it.

    Each of `pairs` rules a clause out that fits the first pattern and not the second; `some_pair` finds the first
    patterns of all. `leads` rule an item out whose lead-in fits the first and not the second. An item that fits
    `states` says the practice itself, whatever its lead-in makes of it. What fits `beside` in the sentences about
    a clause takes it back ("We do not store your card details").
    """

    needs: tuple[Pattern, ...]
    never: tuple[Pattern, ...]
    pairs: tuple[tuple[str, str], ...] = ()
    some_pair: Pattern | None = None
    beside: Pattern | None = None
    leads: tuple[Pattern, ...] = ()
    states: Pattern | None = None

    def bears(self, clause: str, lead: str = "") -> bool:
        """Tell whether a clause, with its lead-in, holds what is needed."""
        whole = f"{lead} {clause}" if lead else clause
        if lead and self.leads and self.leads[0].search(lead) and not self.leads[1].search(lead):
            return self.states is not None and bool(self.states.search(clause)) and self._holds(whole, clause)
        return self._holds(whole, clause)

    def _holds(self, whole: str, clause: str) -> bool:
        return (
            all(pattern.search(whole) for pattern in self.needs)
            and not any(pattern.search(clause) for pattern in self.never)
            and not (self.some_pair and self.some_pair.search(clause) and self._ruled_out(clause))
        )

    def _ruled_out(self, clause: str) -> bool:
        return any(
            compiled(pattern).search(clause) and not compiled(unless).search(clause) for pattern, unless in self.pairs
        )


def grounded(document: Document, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings of which a sentence can be made, with only the clauses that bear it."""
    leads = lead_ins(document)
    bearer = _Bearer(document, leads)
    out = []
    for finding in findings:
        borne = [item for item in finding.evidence if bearer.bears(finding, item)]
        if borne:
            kept = finding if len(borne) == len(finding.evidence) else replace(finding, evidence=tuple(borne))
            out.append(with_own_condition(kept, document, leads))
    return stopped_by_a_no(document, out, findings)


class _Bearer:
    """Tells which clauses of one document bear what is found in them."""

    def __init__(self, document: Document, leads: Mapping[int, tuple[Span, ...]]) -> None:
        self._document = document
        self._leads = leads
        self._own = own_names(document)
        self._doers = Doers(document, names_given(document), leads)
        self._shared: dict[tuple[str, str], bool] = {}  # many practices rest on one clause

    def bears(self, finding: Finding, item: Evidence) -> bool:
        """Tell whether a clause, with what leads to it and stands about it, holds what will be said of it."""
        if not _likely_enough(item, finding.practice) or self._is_anothers(finding, item):
            return False
        if self._is_of_no_deed(finding.practice, item):
            return False
        ground = ground_of(finding.practice)
        clause = item.said or self._document.quote(item.span)
        leads = () if item.said else self._leads.get(item.span.start, ())
        before = [self._document.quote(lead) for lead in leads]
        kind = load_taxonomy()[finding.practice].kind
        if before and _OF_CONTENTS.search(before[-1]) and _A_TITLE.match(clause):
            return False
        if before and finding.practice.startswith(_TAKEN) and _TAKES_OUT.search(before[-1]):
            return False
        if kind in (Kind.RISK, Kind.FACT) and is_title_alone(self._document, item.span, before[-1] if before else ""):
            return False
        common = _ALL if kind is Kind.RIGHT else _ALL_BUT_RIGHTS
        key = (clause, common)
        if key not in self._shared:
            self._shared[key] = shared_ground(common).bears(clause)
        a_right = common != _ALL and before and not shared_ground(_LEAD).bears(before[-1])
        if a_right and not (ground.states and ground.states.search(clause)):
            return False
        if ground.beside and any(ground.beside.search(text) for text in _about(self._document, item.span)):
            return False
        return self._shared[key] and ground.bears(clause, " ".join(before))

    def _is_of_no_deed(self, practice: str, item: Evidence) -> bool:
        """Tell whether a clause only goes on to define a word, or is about data that names nobody."""
        if practice.startswith(_TAKEN) and goes_on_to_define(self._document, item.span):
            return True
        if practice.startswith(_EXPLAINED) and stands_in_glossary(self._document, item.span):
            return True
        return practice in _SOMEBODYS and not item.said and is_of_nobody(self._document, item.span)

    def _is_anothers(self, finding: Finding, item: Evidence) -> bool:
        """Tell whether a clause is about the deed, or the address, of a firm that the policy is not of."""
        if finding.practice in _titled() and _is_about_another_firm(self._document, finding.section, self._own):
            return True
        if finding.practice == _ADDRESS and self._is_no_address(self._document.quote(item.span)):
            return True
        if finding.practice not in _own_deeds():
            return False
        text = item.said or self._document.quote(item.span)
        if finding.practice in _tables()["others"]["they"] and _THEY_DO.match(text) and not _FOR_US.search(text):
            return True
        holders = not finding.practice.startswith(_GIVEN)
        if not item.said and self._doers.is_anothers(item.span, holders=holders, practice=finding.practice):
            return True
        other = _other_firm().match(self._document.quote(item.span))
        return other is not None and other.group("name").casefold() not in self._own

    def _is_no_address(self, clause: str) -> bool:
        return is_of_another_matter(clause) or self._asks_another(clause)

    def _asks_another(self, clause: str) -> bool:
        """Tell whether those to ask are named, and are neither the policy's own firm nor an office of it."""
        named = [match.group("name") for match in _asked().finditer(clause)]
        theirs = any(_office().match(one) or re.search(rf"\b{one.casefold()}\b", self._own) for one in named)
        return bool(named) and not theirs and not _or_them().search(clause)


def _is_about_another_firm(document: Document, section: str, own: Container[str]) -> bool:
    """Tell whether the title of a section names a firm that the policy is not of: its address is not theirs."""
    title = next((one.title for one in document.sections if one.id == section), "")
    named = _firm_name().search(title)
    return named is not None and named.group(0).casefold() not in own


def _likely_enough(item: Evidence, practice: str) -> bool:
    if not item.by_words_alone:
        return item.certainty >= _SAID_FROM
    table = _tables()["words-alone"]
    return item.certainty >= (_SAID_FROM if practice in table["practices"] else table["sure"])


def _about(document: Document, span: Span) -> list[str]:
    """Return a clause and its neighbours in its section: the two sentences before it and the two after it."""
    index = document.sentence_index_at(span.start)
    if index is None:
        return []
    section = document.sentences[index].section
    near = document.sentences[max(0, index - 2) : index + 3]
    return [document.quote(sentence.span) for sentence in near if sentence.section == section]


def is_firm(findings: Sequence[Finding], serious: frozenset[Severity]) -> bool:
    """Tell whether a practice may be said of the sections that state it: one clause of a weak rule is not enough.

    Of a risk whose severity is among the `serious` it is.
    """
    table, practice = _tables()["firm"], load_taxonomy()[findings[0].practice]
    several = len({item.span for one in findings for item in one.evidence}) > 1
    sure = max(one.certainty for one in findings) >= table["least"]
    return several or sure or practice.severity in serious or practice.id in table["but"]


def other_firm_in(text: str, document: Document) -> bool:
    """Tell whether a text begins with the name of a firm that the policy is not of."""
    named = _firm_name().match(text)
    return named is not None and named.group(0).casefold() not in own_names(document)


@cache
def ground_of(practice: str) -> Ground:
    """Return the ground of a practice, compiled when it is first needed."""
    own = _tables().get(practice, {})
    ground = _ground(own.get("needs", ()), own.get("never", ()))
    states, beside = (compiled(own[name]) if name in own else None for name in ("states", "beside"))
    return replace(ground, leads=tuple(map(compiled, own.get("lead", ()))), states=states, beside=beside)


@cache
def shared_ground(name: str) -> Ground:
    """Return what no clause may hold: of any practice ("all"), of any but a right, or no lead-in ("lead")."""
    tables = _tables()
    never = tables[name]["never"]
    if name == _ALL_BUT_RIGHTS:
        never = [*tables[_ALL]["never"], *never]
    return _ground((), never)


@cache
def denial_of(practice: str) -> Pattern | None:
    """Return the pattern of a sentence that denies a practice of the whole site or service, or None."""
    pattern = _tables().get(practice, {}).get("elsewhere")
    return None if pattern is None else compiled(pattern)


@cache
def _other_firm() -> re.Pattern[str]:
    return re.compile(_tables()["others"]["names"])


@cache
def _firm_name() -> re.Pattern[str]:
    name = re.search(r"\(\?P<name>([^)]*)\)", _tables()["others"]["names"])
    return re.compile(name.group(1) if name else r"(?!)")


@cache
def _titled() -> frozenset[str]:
    return frozenset(_tables()["others"]["titled"])


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(_tables()["others"]["asked"])


@cache
def _office() -> re.Pattern[str]:
    return re.compile(_tables()["others"]["offices"], re.IGNORECASE)


@cache
def _or_them() -> re.Pattern[str]:
    return re.compile(_tables()["others"]["or-them"], re.IGNORECASE)


@cache
def _own_deeds() -> frozenset[str]:
    return frozenset(_tables()["others"]["practices"])


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return resource_toml("wording/en/grounds.toml")


def _ground(needs: Sequence[str], never: Sequence[str | list[str]]) -> Ground:
    """Compile a ground. What looks at nothing but itself is one pattern for RE2, the rest is for `re`."""
    alone = [pattern for pattern in never if isinstance(pattern, str)]
    plain = _either(pattern for pattern in alone if not _LOOKS.search(pattern))
    looking = [pattern for pattern in alone if _LOOKS.search(pattern)]
    pairs = tuple((pair[0], pair[1]) for pair in never if not isinstance(pair, str))
    return Ground(
        tuple(compiled(pattern) for pattern in needs),
        tuple(compiled(pattern) for pattern in ([plain] if plain else []) + looking),
        pairs,
        compiled(_either(first for first, _ in pairs)) if pairs else None,
    )


def _either(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


@cache
def compiled(pattern: str) -> Pattern:
    """Compile a pattern with its vocabularies.

    Raises:
        RulebookError: if it is wrong.
    """
    terms = _tables()[_TERMS]
    options = re2.Options()
    options.case_sensitive, options.dot_nl, options.log_errors = False, True, False
    options.never_capture = True
    try:
        text = _TERM.sub(lambda match: terms[match.group(1)], pattern)
        if _LOOKS.search(text):
            return re.compile(text, re.IGNORECASE | re.DOTALL)
        return Asked(text, options)
    except (re.error, re2.error, KeyError) as error:
        raise RulebookError(f"The pattern “{pattern}” in grounds.toml is wrong: {error}.") from error
