"""Answers: what a section says that is no practice: that a “Do Not Track” signal is heeded, that no name is asked for.

In: the sentences of a section and the practices found there. Out: PlainSentences, each with the sentence it rests on.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cache

from reader.document import Document, Sentence
from reader.resources import resource_toml
from reader.summary.model import Origin, PlainSentence
from reader.summary.saying.sentence import finish
from reader.summary.texts.slots import load_slots
from reader.summary.texts.template import Template


@dataclass(frozen=True, slots=True)
class _Answer:
    says: Template
    clause: re.Pattern[str]
    never: re.Pattern[str]
    unless: frozenset[str]

    def said_of(self, text: str) -> str:
        """Return what is said of a sentence, "" where it does not fit."""
        if self.clause.search(text) is None or self.never.search(text):
            return ""
        slots = load_slots()
        values = {name: slots[name].say(slots[name].find(text)) for name in self.says.slots}
        return finish(self.says.fill(values) or "")


def answers(document: Document, sentences: Sequence[Sentence], found: Container[str]) -> tuple[PlainSentence, ...]:
    """Return what the sentences of a section answer; nothing that a practice `found` there says the contrary of."""
    out = []
    for answer in _answers():
        if any(practice in found for practice in answer.unless):
            continue
        for sentence in sentences:
            text = "" if sentence.is_heading or sentence.lead_ins else answer.said_of(document.quote(sentence.span))
            if text:
                out.append(PlainSentence(text, (), (sentence.span,), Origin.SHORTENED))
                break
    return tuple(out)


@cache
def _answers() -> tuple[_Answer, ...]:
    return tuple(
        _Answer(
            Template(table["says"]),
            re.compile(table["clause"], re.IGNORECASE),
            re.compile(table["never"], re.IGNORECASE),
            frozenset(table["unless"]),
        )
        for table in resource_toml("wording/en/answers.toml")["answer"]
    )
