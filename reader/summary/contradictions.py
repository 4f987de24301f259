"""Contradictions: a promise and a practice of the same policy that do not fit each other, with both clauses.

In: the findings that can be said, by practice. Out: Contradictions. Only what is promised of all your data, with no
exception, stands against what is done with no consent asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from reader.document import Document
from reader.practices.finding import Condition, Evidence, Finding
from reader.resources import resource_toml
from reader.summary.model import Contradiction

_OBJECT = ", unless you object"


def contradictions(document: Document, merged: Mapping[str, Sequence[Finding]]) -> tuple[Contradiction, ...]:
    """Return the pairs of clauses that contradict each other, in the order of contradictions.toml."""
    out = []
    for pair in _pairs():
        promises = _clauses(document, merged.get(pair["promise"], ()), pair["promise_needs"], pair["unless"])
        practices = _clauses(document, merged.get(pair["practice"], ()), pair["needs"], "")
        practices = [item for item in practices if item.condition is not Condition.CONSENT and item not in promises]
        spans = {item.span for item in promises}
        practices = [item for item in practices if item.span not in spans]
        if promises and practices:
            always = any(item.condition is Condition.NONE for item in practices)
            text = _said(pair, [document.quote(item.span) for item in practices])
            text = text.replace("{object}", "" if always else _OBJECT)
            out.append(
                Contradiction(
                    text,
                    (pair["promise"], pair["practice"]),
                    tuple(item.span for item in promises),
                    tuple(item.span for item in practices),
                )
            )
    return tuple(out)


def _said(pair: Mapping[str, Any], practices: Sequence[str]) -> str:
    """Return the words for a pair, the softer ones where no clause of the practice says more."""
    text, where = pair.get("softer", ("", ""))
    return str(text if text and all(map(_compiled(where).search, practices)) else pair["text"])


def _clauses(document: Document, findings: Sequence[Finding], needs: str, unless: str) -> list[Evidence]:
    return [
        item
        for finding in findings
        for item in finding.evidence
        if not item.exception
        and _compiled(needs).search(document.quote(item.span))
        and not (unless and _compiled(unless).search(document.quote(item.span)))
    ]


@cache
def _pairs() -> list[dict[str, Any]]:
    pairs: list[dict[str, Any]] = resource_toml("wording/en/contradictions.toml")["pair"]
    return pairs


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
