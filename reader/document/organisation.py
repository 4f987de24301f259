"""Whose policy a text is, where it says so plainly: a title such as “Privacy Policy” tells nobody.

In: the blocks of a policy. Out: the name of the firm or service as the text uses it, "" where it does not say or where
several could be meant. Each way of saying it that speaks for a name gives it points: a name taken wrongly is worse
than none. The ways are those of reader/document/sayings.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.document.email_address import EMAIL
from reader.document.sayings import ADDRESS, OPENING, is_legal_form, said, without_legal_form
from reader.document.source import Block, RunKind

_READ = 60_000  # code points: who a policy is of stands at its beginning, or with the ways to write to it
_ENOUGH = 6.0  # points: two plain sayings, or one with what else speaks for it
_AHEAD = 1.5  # points before the next name
_OFTEN = 3  # times: a name that stands in the text less often is not the one that it is about
_VERY_OFTEN = 10
_SAME_HOST = 3  # letters that a name and an address must share to be of one firm

# What a name does not begin with: parts of any policy, of any contract, and who reads it.
_NOBODYS_WORDS = """
    account accounts act ads affiliate affiliates agreement app application applications apps article business
    california client clients company companies content controller cookie cookies customer customers data device eea eu
    europe firm gdpr group here how i if in information it mobile my network notice organisation organization our
    parent parties partner partners personal platform policies policy privacy processor product products program
    provider publisher section see service services site sites software statement subsidiaries terms that the their
    these they this to uk union us use user users visitor visitors we web webpage website websites what when where who
    you your
"""
_NOBODY = frozenset(_NOBODYS_WORDS.split())
_ENDING_WORDS = """
    cookie cookies customers data information notice our policies policy privacy statement terms us user users we you
    your
"""
_NO_END = frozenset(_ENDING_WORDS.split())
_HOST = re.compile(r"(?:://|www\.)((?:[\w-]{1,60}\.){1,4}[A-Za-z]{2,10})")
_STRAIGHT = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\xa0": " "}


@dataclass(slots=True)
class _Candidate:
    """A name with what speaks for it: the points of each way of saying it, and how it is written."""

    points: dict[str, float] = field(default_factory=dict)
    forms: set[str] = field(default_factory=set)


def organisation_of(blocks: Sequence[Block]) -> str:
    """Return the name of whose policy this is, "" where the text does not say it plainly."""
    text = "\n".join(block.text for block in blocks)[:_READ]
    for mark, straight in _STRAIGHT.items():
        text = text.replace(mark, straight)
    addresses = Counter(_label(match["host"]) for match in EMAIL.finditer(text))
    found: dict[str, _Candidate] = {}
    for way, points, written in (*said(text), *_addressed(text, addresses)):
        name = without_legal_form(_of_somebody(written))
        key = _key(name)
        if key:
            one = found.setdefault(key, _Candidate())
            one.points[way] = max(points, one.points.get(way, 0.0))
            one.forms.add(name)
    ranked = sorted(_weighed(found, text, _hosts(blocks, text, addresses)), reverse=True)
    if not ranked or ranked[0][0] < _ENOUGH or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _AHEAD):
        return ""
    return ranked[0][1]


def _addressed(text: str, hosts: Counter[str]) -> Iterator[tuple[str, float, str]]:
    """Yield the name that the addresses of a policy are of: privacy@acme.com is Acme's, where Acme is named."""
    label, times = hosts.most_common(1)[0] if hosts else ("", 0)
    if times * 2 <= hosts.total() or len(label) < _SAME_HOST:
        return
    letters = r"[\s.&'-]?".join(map(re.escape, label))
    written = re.findall(rf"(?<![\w@./-]){letters}(?![\w@]|\.\w)", text, re.IGNORECASE)
    named = Counter(name for name in written if not name[0].islower())
    if named.total() >= _OFTEN:
        yield ADDRESS, 4.0, named.most_common(1)[0][0]


def _of_somebody(written: str) -> str:
    """Return a name without what stands before it that names nobody: “Website and Acme” is Acme."""
    before, joined, after = written.partition(" and ")
    return after if joined and before.casefold() in _NOBODY else written


def _key(name: str) -> str:
    """Return the form in which two names are compared, "" for what names nobody."""
    words = re.findall(r"\w+", re.sub(r"^the (?=\w)", "", name.casefold()))
    if not 1 <= len(words) <= 6 or is_legal_form(name) or not any(word[0].isalpha() for word in words):
        return ""
    return "" if words[0] in _NOBODY or words[-1] in _NO_END else "".join(words)


def _hosts(blocks: Sequence[Block], text: str, addresses: Counter[str]) -> Counter[str]:
    """Return the names in the addresses that a text gives: “acme” of privacy@acme.com counts three times a link's."""
    found = Counter({label: 3 * times for label, times in addresses.items()})
    for match in _HOST.finditer(text):
        found[_label(match[1])] += 1
    targets = (run.target for block in blocks for run in block.runs if run.kind is RunKind.LINK)
    for link in filter(None, map(_HOST.search, targets)):
        found[_label(link[1])] += 1
    return found


def _label(host: str) -> str:
    """Return what a host is called by: “acme” of www.acme.co.uk."""
    parts = host.casefold().split(".")
    of_a_country = len(parts) > 2 and len(parts[-2]) <= 3 and len(parts[-1]) == 2
    return re.sub(r"\W|_", "", parts[max(-3 if of_a_country else -2, -len(parts))])


def _weighed(found: dict[str, _Candidate], text: str, hosts: Counter[str]) -> Iterator[tuple[float, str]]:
    """Yield the points of each name and how it is written; “Acme” and “Acme Europe” are counted together."""
    most = max(hosts.values(), default=0)
    used: set[str] = set()
    for key in sorted(found, key=len):
        if key in used:
            continue
        family = [other for other in found if other.startswith(key) and other not in used]
        used.update(family)
        points: dict[str, float] = {}
        for other in family:
            for way, worth in found[other].points.items():
                points[way] = max(worth, points.get(way, 0.0))
        counts = _counted({form for other in family for form in found[other].forms}, text)
        times = counts.total()
        if times == 0 or not _is_name(counts, text) or (points.keys() <= {ADDRESS} and not _rules(counts, text)):
            continue
        own = max((count for label, count in hosts.items() if _is_host_of(label, key)), default=0)
        yield (
            sum(points.values()) + min(2.0, times / 5) + (2.0 if own and own * 3 >= most else 0.0),
            min(counts, key=lambda form: (-counts[form], form)),
        )


def _counted(forms: set[str], text: str) -> Counter[str]:
    """Return how often each form of a name stands in the text, a longer one before what is part of it."""
    either = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    return Counter(re.findall(rf"(?<![\w@])(?:{either})(?!\w|\.\w)", text))


def _is_name(counts: Counter[str], text: str) -> bool:
    """Tell whether a word is a name, not one that the text also has as a common word: “Survey”, “Recruitment”."""
    common = sum(
        len(re.findall(rf"(?<![\w@./-]){re.escape(form.lower())}(?![\w@]|\.\w)", text))
        for form in counts
        if form != form.lower()
    )
    return common * 2 <= counts.total()


def _rules(counts: Counter[str], text: str) -> bool:
    """Tell whether a name is all over a text, from its opening on: enough where addresses alone say whose it is."""
    return counts.total() >= _VERY_OFTEN and any(form in text[:OPENING] for form in counts)


def _is_host_of(label: str, key: str) -> bool:
    return min(len(label), len(key)) >= _SAME_HOST and (label.startswith(key) or key.startswith(label))
