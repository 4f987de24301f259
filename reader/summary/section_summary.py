"""Section summary: about four plain sentences for a section, most important first; more where it holds more risks.

In: a section's findings; where none can be said, its sentences. Out: PlainSentences, each with the clauses it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from reader.document import Document, Span
from reader.practices import Practice, load_taxonomy
from reader.practices.finding import Finding, Kind, Severity
from reader.summary.answers import answers
from reader.summary.clauses.grounding import is_firm
from reader.summary.model import Origin, PlainSentence
from reader.summary.quoting.shorten import SectionShortener
from reader.summary.saying.phrase import Clauses
from reader.summary.saying.sentence import LONGEST
from reader.summary.saying.statement import Speaker
from reader.summary.saying.unsure import as_written
from reader.summary.saying.wording import Group, Wording

USUAL_SENTENCES = 4

_ACTORS = 2  # parts with a doer of their own: a third makes a sentence hard to follow

_Said = tuple[tuple[int, int], PlainSentence]

_RANKS = {Severity.HIGH: 0, Severity.MEDIUM: 1}
_OF_SECTION = frozenset({Severity.HIGH})
# Sentences on these count as one: they tell of one thing, who follows you for adverts, and nothing goes for their room.
_ADVERTS = frozenset({"location-tracking", "targeted-ads", "third-party-cookies"})
_PROMISE, _RIGHT, _LOW, _FACT = 2, 3, 4, 5

# The kinds of passing on that stand after the "but" of a promise not to pass details on, in the order they are said.
SHARING = (
    "share-group",
    "share-service-providers",
    "share-third-party",
    "share-authorities",
    "share-business-transfer",
)


def summarise_sections(
    document: Document, findings: Sequence[Finding], speaker: Speaker, wording: Wording, clauses: Clauses
) -> dict[str, tuple[PlainSentence, ...]]:
    """Return the plain sentences of every section by its id."""
    by_section: dict[str, list[Finding]] = {section.id: [] for section in document.sections}
    for finding in findings:
        by_section[finding.section].append(finding)
    sentences_of: dict[int, list[int]] = {}
    for index, sentence in enumerate(document.sentences):
        sentences_of.setdefault(sentence.section, []).append(index)
    shortener = SectionShortener(document)
    out: dict[str, tuple[PlainSentence, ...]] = {}
    for index, section in enumerate(document.sections):
        found = by_section[section.id]
        firm = [finding for finding in found if is_firm([finding], _OF_SECTION)]
        sentences = [document.sentences[at] for at in sentences_of.get(index, ())]
        answered = answers(document, sentences, {finding.practice for finding in found})
        said = _from_findings(firm, speaker, wording, clauses)
        if said:
            out[section.id] = (*answered, *said)
        else:
            stated = {item.span for finding in found for item in finding.evidence}
            text = shortener.shorten(sentences, stated)
            whole = _of_part(text[0], speaker.part(index)) if text else ""
            told = (PlainSentence(whole, (), (text[1],), Origin.SHORTENED),) if text and whole else ()
            # their own words tell more of the same sentence
            out[section.id] = (
                told if told and any(told[0].evidence == one.evidence for one in answered) else answered or told
            )
    return out


def _of_part(text: str, tail: str) -> str:
    """Say of a sentence of the policy for whom the part is in which it stands; "" where that would be too long."""
    place = tail.rpartition(" in ")[2]
    if not tail or place in text or text.endswith("…"):
        return text
    end = "." if text.endswith(".") else ""
    said = f"{text.removesuffix('.')}{tail}{end}"
    return said if len(said.split()) <= LONGEST else ""


def _from_findings(
    findings: list[Finding], speaker: Speaker, wording: Wording, clauses: Clauses
) -> tuple[PlainSentence, ...]:
    said: list[_Said] = []
    left = {finding.practice: finding for finding in findings}

    def say(text: str, about: Sequence[Finding]) -> None:
        ranks = [rank(finding) for finding in about]
        evidence = spans_of(about)
        practices = tuple(finding.practice for finding in about)
        said.append((min(ranks), PlainSentence(text, practices, evidence)))
        for finding in about:
            left.pop(finding.practice, None)

    for text, about in _written(findings, speaker, clauses).items():
        say(text, about)
    if sharing := _excepted(left, speaker):
        promise = left["no-share-promise"]
        say(speaker.promise_but([promise], [[finding] for finding in sharing]), [promise, *sharing])
    for group in (one for one in wording.groups if not one.apart):
        for members in _parties(group, left, speaker):
            for text, told in _told(group, members, speaker):
                say(text, told)
    for finding in list(left.values()):
        say(speaker.practice([finding]), [finding])
    said = [item for item in said if _is_told(item[1], wording)]
    said.sort(key=lambda item: item[0])
    return tuple(sentence for _, sentence in _chosen(said))


def _written(findings: Sequence[Finding], speaker: Speaker, clauses: Clauses) -> dict[str, list[Finding]]:
    """Return what is told as it is written, with its findings: one clause may state several practices."""
    written: dict[str, list[Finding]] = {}
    for finding in findings:
        if text := as_written(finding, clauses, speaker.limit([finding])):
            written.setdefault(text, []).append(finding)
    return written


def _excepted(left: dict[str, Finding], speaker: Speaker) -> list[Finding]:
    """Return the kinds of passing on that a promise not to pass details on is said with."""
    promise = left.get("no-share-promise")
    if promise is None or not speaker.is_whole([promise]):
        return []
    sharing = [left[other] for other in SHARING if other in left and speaker.joins(left[other], excepted=True)]
    # "but may share them within their group" is no exception of what outsiders get: what is, would be lost
    return [] if {one.practice for one in sharing} == {"share-group"} and speaker.excepts([promise]) else sharing


def _is_told(sentence: PlainSentence, wording: Wording) -> bool:
    """Tell whether a sentence says something; a risk is always told."""
    is_risk = any(load_taxonomy()[practice].kind is Kind.RISK for practice in sentence.practices)
    return is_risk or not wording.empty.search(sentence.text)


def _chosen(said: Sequence[_Said]) -> list[_Said]:
    """Keep every high and medium risk, a promise and the way to stop marketing; others up to the usual length."""
    promise = next((item for item in said if item[0][0] == _PROMISE), None)
    kept = {
        at
        for at, item in enumerate(said)
        if item is promise or item[0][0] < _PROMISE or "opt-out-marketing" in item[1].practices
    }
    of_adverts = [at for at in kept if _ADVERTS.intersection(said[at][1].practices)]
    usual = USUAL_SENTENCES + max(0, len(of_adverts) - 1)
    for at in range(len(said)):
        if len(kept) < usual:
            kept.add(at)
    return [said[at] for at in sorted(kept)]


def _parties(group: Group, left: dict[str, Finding], speaker: Speaker) -> list[list[Finding]]:
    """Return the findings that a group says in one sentence: two or more that are for the same people."""
    parties: dict[str, list[Finding]] = {}
    for practice in group.parts:
        finding = left.get(practice)
        if finding is not None and speaker.joins(finding, group.joins):
            limit = speaker.limit([finding]) or speaker.case([finding]) or speaker.in_some_cases([finding])
            parties.setdefault(limit, []).append(finding)
    joined = [members for members in parties.values() if len(members) > 1]
    return joined if group.lead else [members[:_ACTORS] for members in joined]


def _told(group: Group, members: list[Finding], speaker: Speaker) -> list[tuple[str, list[Finding]]]:
    """Return the sentence of a party; two where one would have no room to say whom it is for.

    Where a sentence is too long for all that, there is none: each is said alone.
    """
    text = speaker.group(group, members)
    half = (len(members) + 1) // 2
    parts = [members[:half], members[half:]]
    if speaker.limit(members) not in text and len(parts[1]) > 1:
        both = [(speaker.group(group, part), part) for part in parts]
        if all(speaker.limit(part) in said and len(said.split()) <= LONGEST for said, part in both):
            return both
    return [(text, members)] if text and len(text.split()) <= LONGEST else []


def rank(finding: Finding) -> tuple[int, int]:
    """Return how early a finding is said: high risks, medium, promises, rights, low risks, facts; then by topic."""
    return _ranks()[finding.practice]


@cache
def _ranks() -> dict[str, tuple[int, int]]:
    return {practice.id: (_importance(practice), at) for at, practice in enumerate(load_taxonomy().practices)}


def _importance(practice: Practice) -> int:
    if practice.kind is Kind.PROTECTION:
        return _PROMISE
    if practice.kind is Kind.FACT or practice.id == "privacy-contact":  # an address is no news
        return _FACT
    if practice.kind is Kind.RIGHT:
        return _RIGHT
    return _RANKS.get(practice.severity, _LOW)


def spans_of(findings: Iterable[Finding]) -> tuple[Span, ...]:
    """Return the clauses of findings in reading order, each once."""
    return tuple(sorted({evidence.span for finding in findings for evidence in finding.evidence}))
