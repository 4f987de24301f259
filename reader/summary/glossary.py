"""Glossary: terms in a policy that a reader may not know, each explained in a sentence.

In: a Document and resources/glossary/en.toml. Out: HardWords with the places where each stands, the policy's own
definition where it gives one, and a warning where it uses the word in an unusual way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.document import Document, Span
from reader.resources import resource_toml

_LONGEST = 45  # words of a definition that are shown
# “Personal data” means ...: only words in quotes are a definition of the policy's own.
_DEFINED = re.compile(
    r"[“\"‘']([A-Za-z][\w '’/-]{1,40})[”\"’'](?: or [“\"‘'][\w ]{1,40}[”\"’'])?,? "
    r"(?:means?|refers? to|shall mean|is defined as|(?:is|are) (?:any|all|information|data|an?|the))\b",
)

_PRONOUNS = {"we", "us", "our", "you", "your", "they"}


@dataclass(frozen=True, slots=True)
class HardWord:
    """A term, what it means, and every place where it stands, in reading order.

    `definition` is the policy's own sentence on it and `defined_at` its place; `warning` says where it uses the word in
    an unusual way, and `warned_at` where it does so. They are empty and None where there is nothing of the kind.
    """

    term: str
    meaning: str
    spans: tuple[Span, ...]
    definition: str = ""
    defined_at: Span | None = None
    warning: str = ""
    warned_at: Span | None = None

    @property
    def detail(self) -> str:
        """The meaning, the policy's own definition and the warning as one text."""
        own = f"In this policy: “{self.definition}”" if self.definition else ""
        caution = f"Unusual: {self.warning}" if self.warning else ""
        return " ".join(part for part in (self.meaning, own, caution) if part)


def hard_words(document: Document) -> list[HardWord]:
    """Return the glossary's terms and those that the policy defines itself, in the order in which they first stand."""
    pattern, entries = _glossary()
    places: dict[int, list[Span]] = {}
    for match in pattern.finditer(document.text):
        index = int((match.lastgroup or "t0")[1:])
        places.setdefault(index, []).append(Span(match.start(), match.end()))
    own = dict(_definitions(document))
    out = []
    for index, spans in places.items():
        entry = entries[index]
        forms = [form.casefold() for form in entry["forms"]]
        defined_at = next((own.pop(name) for name in list(own) if name in forms), None)
        warning, warned_at = _unusual(document, entry, spans)
        definition = _shown(document, defined_at) if defined_at else ""
        out.append(HardWord(entry["term"], entry["meaning"], tuple(spans), definition, defined_at, warning, warned_at))
    for span in own.values():
        term = _DEFINED.search(document.quote(span))
        if term is not None:
            at = span.start + term.start(1)
            where = Span(at, at + len(term.group(1)))
            out.append(HardWord(term.group(1), "", (where,), _shown(document, span), span))
    return sorted(out, key=lambda word: word.spans[0])


def _definitions(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield the words that the policy defines, in small letters, each with its sentence; the first one wins."""
    seen: set[str] = set()
    for sentence in document.sentences:
        found = None if sentence.is_heading else _DEFINED.search(document.quote(sentence.span))
        if found and found.group(1).casefold() not in seen | _PRONOUNS:
            seen.add(found.group(1).casefold())
            yield found.group(1).casefold(), sentence.span


def _shown(document: Document, span: Span) -> str:
    words = document.quote(span).split()
    return " ".join(words) if len(words) <= _LONGEST else " ".join(words[:_LONGEST]).rstrip(",;:") + " …"


def _unusual(document: Document, entry: dict[str, Any], spans: list[Span]) -> tuple[str, Span | None]:
    for pattern, warning in entry.get("unusual", ()):
        for span in dict.fromkeys(sentence.span for sentence in map(document.sentence_at, _starts(spans)) if sentence):
            if _compiled(pattern).search(document.quote(span)):
                return warning, span
    return "", None


def _starts(spans: list[Span]) -> Iterator[int]:
    return (span.start for span in spans)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


@cache
def _glossary() -> tuple[re.Pattern[str], list[dict[str, Any]]]:
    """Return one pattern for all terms, and their entries; "third-party cookie" stands before "third party"."""
    entries: list[dict[str, Any]] = resource_toml("glossary/en.toml")["word"]
    forms = [(form, index) for index, entry in enumerate(entries) for form in entry["forms"]]
    by_index: dict[int, list[str]] = {}
    for form, index in sorted(forms, key=lambda item: (-len(item[0]), item[0])):
        by_index.setdefault(index, []).append(form)
    groups = [
        f"(?P<t{index}>" + "|".join(re.escape(form).replace(r"\ ", r"[\s-]+") for form in found) + ")"
        for index, found in by_index.items()
    ]
    return re.compile(r"(?<!\w)(?:" + "|".join(groups) + r")(?!\w)", re.IGNORECASE), entries
