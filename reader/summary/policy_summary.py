"""Policy summary: what matters in the whole policy, what you can do, and what it does not say.

In: all findings. Out: one line for each practice with all its places, ordered by how much it matters; actions with the
way to reach them; and the questions that no finding answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from reader.document import Document, Span
from reader.practices import load_taxonomy
from reader.practices.finding import Finding, Kind, Severity
from reader.resources import resource_toml
from reader.summary.clauses.matters import where_requests_go
from reader.summary.model import Action, Contact, NotStated, OverviewItem
from reader.summary.reaching.ways import Ways
from reader.summary.saying.statement import Speaker
from reader.summary.saying.unsure import as_written_once
from reader.summary.saying.wording import Wording
from reader.summary.section_summary import SHARING, spans_of
from reader.summary.texts.ruled_out import Sifted

_SEVERITIES = (Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.NONE)

# Rights that you use by asking them: where their clauses name no way, the contact for data questions is the way.
_ASKED_OF_THEM = ("right-access", "right-correct", "right-delete", "right-object")
# Of those, the ones that one letter can ask for.
_REQUESTS = ("right-access", "right-correct", "right-delete")

_SETTINGS = re.compile(r"/(?:p?settings|prefs|preferences|account|profile)(?:[/?#_]|$)", re.IGNORECASE)
# The ways that a sentence names ("by e-mail, by phone or by post").
_WAYS = re.compile(
    r" (?:online|by (?:e-mail|phone|post))(?:(?:,| or|, or) (?:online|by (?:e-mail|phone|post)))*(?=[ .,])"
)
Merged = dict[str, list[Finding]]
_Places = tuple[Span, ...]
_Found = tuple[str, Contact, tuple[Span, ...]]  # what can be done, by its practice, how, and where that stands


def merge(findings: Sequence[Finding]) -> Merged:
    """Gather findings by practice, in the taxonomy's order, each list in reading order."""
    merged: Merged = {practice.id: [] for practice in load_taxonomy().practices}
    for finding in findings:
        merged[finding.practice].append(finding)
    return {
        practice: sorted(found, key=lambda finding: finding.evidence[0].span)
        for practice, found in merged.items()
        if found
    }


def overview(merged: Merged, kind: Kind, speaker: Speaker, wording: Wording) -> tuple[OverviewItem, ...]:
    """Return the lines of one kind, the most severe first, then in the taxonomy's order.

    One that says nothing is left out where others stand beside it, unless it is a risk.
    """
    told: set[str] = set()
    items = [
        _item(practice.id, practice.severity, merged, speaker, told)
        for practice in load_taxonomy().practices
        if practice.kind is kind and practice.id in merged
    ]
    telling = [item for item in items if kind is Kind.RISK or not wording.empty.search(item.text)]
    return tuple(sorted(telling or items, key=lambda item: _SEVERITIES.index(Severity(item.severity))))


def _item(practice: str, severity: Severity, merged: Merged, speaker: Speaker, told: set[str]) -> OverviewItem:
    """Return the line of a practice; what stands among the lines `told` is not told again as it is written."""
    findings = merged[practice]
    sharing = _sharing(merged, speaker) if practice == "no-share-promise" and speaker.is_whole(findings) else []
    if sharing:
        text = speaker.promise_but(findings, sharing)
        evidence = spans_of([*findings, *(finding for found in sharing for finding in found)])
    else:
        text = as_written_once(findings, speaker.clauses_said, speaker.limit(findings))
        text = text if text and text not in told else speaker.practice(findings)
        evidence = spans_of(findings)
    told.add(text)
    return OverviewItem(text, practice, severity.value, evidence)


def _sharing(merged: Merged, speaker: Speaker) -> list[list[Finding]]:
    """Return the passing on that happens whatever you say: with your consent it would be no "but" to a promise."""
    lists = [
        # what is so for some people alone is no exception of what all are promised
        [one for one in merged.get(other, []) if speaker.joins(one, excepted=True) and not speaker.is_for_a_kind(one)]
        for other in SHARING
    ]
    found = [found for found in lists if found]
    # that is no exception of what outsiders get: what is, would be lost
    alone = [one[0].practice for one in found] == ["share-group"]
    return [] if alone and speaker.excepts(merged["no-share-promise"]) else found


def actions(document: Document, merged: Merged, speaker: Speaker, wording: Wording) -> tuple[Action, ...]:
    """Return what you can do: every right and way out found, with the contact that its clauses give.

    What you ask them for in the same way is one action, and a contact is given in full once. Where it is given, the
    sentence does not name the way beside it; where it is not, a sentence that says nothing else is left out.
    """
    ways = Ways(document)
    contacts = merged.get("privacy-contact", [])
    general, of_place = (
        ways.to_ask(where_requests_go(document, contacts, such=such), asked=True) for such in (False, True)
    )
    found: list[_Found] = []
    fallen_back: set[str] = set()
    for practice, findings in merged.items():
        if speaker.action(findings):
            yours = speaker.is_yours_to_do(findings)
            asked = practice in _ASKED_OF_THEM and not yours
            contact, places = (
                ways.there(speaker.granted(findings)) if yours else _asking(ways, findings, speaker, asked=asked)
            )
            if contact == Contact() and asked and not ways.names_another(findings):
                named = speaker.limit(findings) not in ("", wording.limits.short)
                contact, places = of_place if named and general[0] == Contact() else general
                contact = ways.for_requests(contact)
                fallen_back.add(practice)
            elif (
                asked and contact.address and contact == Contact(address=contact.address)
            ):  # nobody need write a letter
                contact = replace(contact, email=general[0].email)
            found.append((practice, ways.of_that_right(contact, practice), places))
    requests = [entry for entry in found if entry[0] in _REQUESTS]
    requests = [entry for entry in requests if not all(map(speaker.is_for_parents, merged[entry[0]]))]
    requests = [entry for entry in requests if not speaker.is_yours_to_do(merged[entry[0]])]
    requests = [entry for entry in requests if not _SETTINGS.search(entry[1].link)]  # there you do it yourself
    out: list[Action] = []
    given = {Contact()}
    done: set[str] = set()
    for practice, contact, _ in found:
        if practice in done:
            continue
        limit = speaker.limit(merged[practice])
        same = [entry for entry in requests if entry[1] == contact]
        same = [entry for entry in same if speaker.limit(merged[entry[0]]) == limit]
        if len(same) < 2 or practice not in {entry[0] for entry in same}:
            same = [next(entry for entry in found if entry[0] == practice)]
        about = [merged[entry[0]] for entry in same]
        text = speaker.requests(about) if len(same) > 1 else speaker.action(about[0])
        spans = {span for findings in about for span in spans_of(findings)}
        practices = tuple(entry[0] for entry in same)
        several = wording.limits.short in text  # a form is for the people of one place
        shown = whole = ways.shown(replace(contact, link="") if several else contact, practice, text)
        if shown in given:
            shown = Contact() if fallen_back.issuperset(practices) else ways.in_short(shown, text)
        if shown != Contact():
            spans.update(place for entry in same for place in entry[2])
        action = Action(text, practice, shown, tuple(sorted(spans)), practices)
        out += [_without_ways(action)] if shown != Contact() or not wording.empty.search(text) else []
        given.add(whole)
        done.update(practices)
    return tuple(out)


def _without_ways(action: Action) -> Action:
    """Leave the ways out of what you ask them about, where one of them is given beside it."""
    given = action.practice == "privacy-contact" and action.contact != Contact()
    return replace(action, text=_WAYS.sub("", action.text)) if given else action


def _asking(ways: Ways, findings: Sequence[Finding], speaker: Speaker, *, asked: bool) -> tuple[Contact, _Places]:
    """Return the way to ask them; what is for everybody is not asked for where the people of one place ask."""
    findings = speaker.granted(findings)
    contact, places = ways.to_ask(findings, asked=asked)
    if speaker.is_for_some(findings, places):
        return ways.to_ask(speaker.for_all(findings), asked=asked)
    return contact, places


def not_stated(merged: Merged, text: str) -> tuple[NotStated, ...]:
    """Return the questions that a policy should answer, but for which no practice and no word in its text was found.

    A part that a heading or a list of contents names counts as found: it may be missing from the text alone.
    """
    return tuple(
        NotStated(question["ask"], question["practices"][0], question["looked_for"])
        for question in _questions()
        if not merged.keys() & set(question["practices"])
        and (not question.get("only_if") or merged.keys() & set(question["only_if"]))
        and not _speaking(question["words"]).search(text)
        and not _names_a_part(question.get("heading", ""), text)
    )


def _names_a_part(begins: str, text: str) -> bool:
    """Tell whether a line begins like the heading of a part that is not there: another heading or nothing follows."""
    return bool(begins) and _empty_heading(begins).search(text) is not None


@cache
def _empty_heading(begins: str) -> re.Pattern[str]:
    line = rf"^[^\w\n]*(?:\d[\d.]*[).]?[ \t]+)?(?:{begins})[^.\n]{{0,60}}$"
    return re.compile(rf"{line}(?=\s*(?:\Z|^[^\n]{{1,70}}(?<![.!?:;,])$))", re.IGNORECASE | re.MULTILINE)


@cache
def _speaking(words: str) -> Sifted:
    return Sifted(words, re.IGNORECASE)


@cache
def _questions() -> list[dict[str, Any]]:
    questions: list[dict[str, Any]] = resource_toml("wording/en/questions.toml")["question"]
    return questions
