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
from reader.summary.contacts import (
    contact_further_on,
    contact_near,
    is_by_logging_in,
    is_for_one_place,
    is_for_some,
    is_not_yours,
)
from reader.summary.grounding import other_firm_in
from reader.summary.model import Action, Contact, NotStated, OverviewItem
from reader.summary.section_summary import spans_of
from reader.summary.statement import SHARING, Speaker

_SEVERITIES = (Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.NONE)

# Rights that you use by asking them: where their clauses name no way, the contact for data questions is the way.
_ASKED_OF_THEM = ("right-access", "right-correct", "right-delete", "right-object")
# Of those, the ones that one letter can ask for.
_REQUESTS = ("right-access", "right-correct", "right-delete")

# What may be done on another's page: a regulator's, or one where adverts are refused.
_LINKS_OF_OTHERS = ("right-complain", "opt-out-cookies", "opt-out-marketing")
_OFFICE = re.compile(
    r"\.gov\b|\bico\.|europa\.eu|edpb|cnil|data-?protect|privacy|ombuds|commission|autorit|aepd|garante|bfdi|"
    r"datatilsynet|\bimy\.|oaic|\bftc\.|authority|oag\.|naag",
    re.IGNORECASE,
)
_SETTINGS = re.compile(r"/(?:p?settings|prefs|preferences|account|profile)(?:[/?#_]|$)", re.IGNORECASE)
_AUTHORITY = re.compile(r"\.gov(?:\.\w{2})?$", re.IGNORECASE)
_SHORT_LABEL = 3  # letters: "www", "com", "co" and "uk" tell nothing
_HOST = re.compile(r"https?://([^/:?#]+)", re.IGNORECASE)

Merged = dict[str, list[Finding]]


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


def overview(merged: Merged, kind: Kind, speaker: Speaker) -> tuple[OverviewItem, ...]:
    """Return the lines of one kind, the most severe first, then in the taxonomy's order."""
    items = [
        _item(practice.id, practice.severity, merged, speaker)
        for practice in load_taxonomy().practices
        if practice.kind is kind and practice.id in merged
    ]
    return tuple(sorted(items, key=lambda item: _SEVERITIES.index(Severity(item.severity))))


def _item(practice: str, severity: Severity, merged: Merged, speaker: Speaker) -> OverviewItem:
    findings = merged[practice]
    sharing = _sharing(merged, speaker) if practice == "no-share-promise" and speaker.is_whole(findings) else []
    if sharing:
        text = speaker.promise_but(findings, sharing)
        evidence = spans_of([*findings, *(finding for found in sharing for finding in found)])
    else:
        text, evidence = speaker.practice(findings), spans_of(findings)
    return OverviewItem(text, practice, severity.value, evidence)


def _sharing(merged: Merged, speaker: Speaker) -> list[list[Finding]]:
    """Return the passing on that happens whatever you say: with your consent it would be no "but" to a promise."""
    lists = [
        [finding for finding in merged.get(other, []) if speaker.joins(finding, excepted=True)] for other in SHARING
    ]
    return [found for found in lists if found]


def actions(document: Document, merged: Merged, speaker: Speaker) -> tuple[Action, ...]:
    """Return what you can do: every right and way out found, with the contact that its clauses give.

    What you ask them for in the same way is one action, and a contact is given once.
    """
    starts = {sentence.span.start: index for index, sentence in enumerate(document.sentences)}
    general = _contact(document, merged.get("privacy-contact", []), starts, asked=True)
    found: list[tuple[str, Contact, tuple[Span, ...]]] = []
    for practice, findings in merged.items():
        if speaker.action(findings):
            asked = practice in _ASKED_OF_THEM and not speaker.is_yours_to_do(findings)
            contact, places = _contact(document, findings, starts, asked=asked)
            if contact == Contact() and asked:
                contact, places = general
            found.append((practice, contact, places))
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
        shown = _with_own_link(contact, practice, text, document)
        if shown in given:
            shown = Contact()
        if shown != Contact():
            spans.update(place for entry in same for place in entry[2])
        out.append(Action(text, practice, shown, tuple(sorted(spans)), practices))
        given.add(shown)
        done.update(practices)
    return tuple(out)


def _contact(
    document: Document, findings: Sequence[Finding], starts: dict[int, int], *, asked: bool
) -> tuple[Contact, tuple[Span, ...]]:
    """Return the way to reach them that the clauses give, or else what follows them, and the sentences that give it.

    A way that is for people of one place counts where there is no other; one that is for others never does.
    """
    contact, places = Contact(), set[Span]()
    indexes = [starts[item.span.start] for one in findings for item in one.evidence if item.span.start in starts]
    one_place = all(is_for_one_place(document, index) for index in indexes)
    for further in (False, True):
        ways: list[tuple[bool, Contact, tuple[Span, ...]]] = []
        for index in indexes:
            near, found = contact_further_on(document, index, asked=asked) if further else contact_near(document, index)
            near = _of_theirs(near, findings[0].practice, document) if near != Contact() else near
            given = {index, *(starts[span.start] for span in found if span.start in starts)}
            others = findings[0].practice != "right-complain" and any(is_not_yours(document, at) for at in given)
            others = others or (asked and len(indexes) > 1 and is_by_logging_in(document, index))
            others = others or (not one_place and is_for_one_place(document, index))
            if near != Contact() and not others:
                ways.append((is_for_some(document, index), near, found))
        for _, near, found in sorted(ways, key=lambda way: way[0]):
            if _filled(contact, near) != contact:
                contact = _filled(contact, near)
                places.update(found)
        if contact.email or contact.phone or contact.address:
            break
    return contact, tuple(places)


def _of_theirs(contact: Contact, practice: str, document: Document) -> Contact:
    """Take away the mail of an authority and the address of another firm; of a regulator, their own page."""
    if practice == "right-complain":
        host = _HOST.match(contact.link)
        own = host is not None and (_is_theirs(contact, document) or not _OFFICE.search(host.group(1)))
        return replace(contact, link="") if own else contact
    firm = other_firm_in(contact.address, document)
    return replace(
        contact,
        email="" if _AUTHORITY.search(contact.email) else contact.email,
        address="" if firm else contact.address,
    )


def _with_own_link(contact: Contact, practice: str, text: str, document: Document) -> Contact:
    """Take a link away that leads elsewhere: to another's page, or beside a setting of the browser."""
    others = practice not in _LINKS_OF_OTHERS and not _is_theirs(contact, document)
    beside = practice == "opt-out-cookies" and " page" not in text
    return replace(contact, link="") if others or beside else contact


def _is_theirs(contact: Contact, document: Document) -> bool:
    """Tell whether a link leads to the policy's own organisation: by its site, its title or the e-mail address."""
    host = _HOST.match(contact.link)
    if host is None:
        return True
    came_from = document.provenance
    own = f"{came_from.site} {came_from.address} {came_from.title} {came_from.file_name} {contact.email}".casefold()
    return any(len(label) > _SHORT_LABEL and label in own for label in host.group(1).casefold().split("."))


def _filled(contact: Contact, near: Contact) -> Contact:
    """Fill what is empty; the first of each that the policy gives stays."""
    return Contact(
        contact.email or near.email,
        contact.phone or near.phone,
        contact.address or near.address,
        contact.link or near.link,
    )


def not_stated(merged: Merged, text: str) -> tuple[NotStated, ...]:
    """Return the questions that a policy should answer, but for which no practice and no word in its text was found."""
    return tuple(
        NotStated(question["ask"], question["practices"][0], question["looked_for"])
        for question in _questions()
        if not merged.keys() & set(question["practices"])
        and (not question.get("only_if") or merged.keys() & set(question["only_if"]))
        and not _speaking(question["words"]).search(text)
    )


@cache
def _speaking(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


@cache
def _questions() -> list[dict[str, Any]]:
    questions: list[dict[str, Any]] = resource_toml("wording/en/questions.toml")["question"]
    return questions
