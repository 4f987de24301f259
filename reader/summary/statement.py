"""Statement: say practices in whole sentences, with their condition and exceptions.

In: findings of a practice (or of a group). Out: a sentence with its full stop, kept under LONGEST words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.practices import load_taxonomy
from reader.practices.finding import Condition, Finding, Kind
from reader.summary.phrase import Clauses
from reader.summary.slots import join_words
from reader.summary.wording import Group, Wording

LONGEST = 30  # words: the measure of the wording's house rules; slots say less where a sentence would be longer

# The kinds of passing on that stand after the "but" of a promise not to pass details on, in the order they are said.
SHARING = (
    "share-group",
    "share-service-providers",
    "share-third-party",
    "share-authorities",
    "share-business-transfer",
)


class Speaker:
    """Says practices in the words of a wording, from the clauses of one document."""

    def __init__(self, wording: Wording, clauses: Clauses) -> None:
        self._wording = wording
        self._clauses = clauses

    def practice(self, findings: Sequence[Finding]) -> str:
        """Say one practice, found in one or several sections."""
        words = self._wording.practices[findings[0].practice]
        evidence = [item for finding in findings for item in finding.evidence]
        conditions = self.conditions(findings)
        own = words.by_condition.get(next(iter(conditions))) if len(conditions) == 1 else None
        templates = own or words.say
        tail = "" if own else self._condition_tail(conditions)
        if any(item.exception for item in evidence):
            tail += self._wording.tails["exception"]
        return self._shortest(lambda most: self._clauses.fill(templates, evidence, most), tail)

    def group(self, group: Group, findings: Sequence[Finding]) -> str:
        """Say the practices of a group in one sentence, in the order of the group's parts."""
        by_practice = {finding.practice: finding for finding in findings}
        ordered = [by_practice[practice] for practice in group.parts if practice in by_practice]
        modal = any(self._clauses.of(item).modal for finding in ordered for item in finding.evidence)
        lead = group.lead.replace("{may}", "may " if modal else "")

        def say(most: int | None) -> str | None:
            parts = [self._clauses.fill(group.parts[finding.practice], finding.evidence, most) for finding in ordered]
            return lead + join_words([part for part in parts if part], group.last)

        return self._shortest(say, "")

    def promise_but(self, promise: Sequence[Finding], sharing: Sequence[Sequence[Finding]]) -> str:
        """Say a promise not to pass details on and, after "but", the passing on: the findings of each practice."""
        words = self._wording.practices[promise[0].practice]
        group = next(group for group in self._wording.groups if group.id == "sharing")
        promised = [item for finding in promise for item in finding.evidence]
        shared = [
            (group.parts[found[0].practice], [item for one in found for item in one.evidence]) for found in sharing
        ]
        modal = any(self._clauses.of(item).modal for _, evidence in shared for item in evidence)

        def say(most: int | None) -> str | None:
            parts = [self._clauses.fill(templates, evidence, most) for templates, evidence in shared]
            listed = join_words([part for part in parts if part], group.last)
            return f"{self._clauses.fill(words.say, promised, most)}, but {'may ' if modal else ''}share them {listed}"

        return self._shortest(say, "")

    def action(self, findings: Sequence[Finding]) -> str:
        """Say what you can do about a practice; "" where there is nothing to do."""
        words = self._wording.practices[findings[0].practice]
        if not words.act:
            return ""
        evidence = [item for finding in findings for item in finding.evidence]
        return self._shortest(lambda most: self._clauses.fill(words.act, evidence, most), "")

    def conditions(self, findings: Sequence[Finding]) -> set[Condition]:
        """Return the conditions that count: rights and protections are said without any."""
        if load_taxonomy()[findings[0].practice].kind in (Kind.RIGHT, Kind.PROTECTION):
            return {Condition.NONE}
        return {finding.condition for finding in findings}

    def joins(self, finding: Finding) -> bool:
        """Tell whether a finding may share a sentence: it depends on nothing and excepts nothing."""
        return self.conditions([finding]) == {Condition.NONE} and not any(item.exception for item in finding.evidence)

    def _condition_tail(self, conditions: set[Condition]) -> str:
        tails = self._wording.tails
        if len(conditions) == 1:
            return tails.get(next(iter(conditions)).value, "")
        if Condition.NONE not in conditions or len(conditions) > 2:
            return tails["mixed"]
        return tails["mixed-consent"] if Condition.CONSENT in conditions else tails["mixed-opt-out"]

    def _shortest(self, say: Callable[[int | None], str | None], tail: str) -> str:
        """Say it in full, with fewer nouns where it is too long."""
        text = ""
        for most in (None, 3, 2, 1):
            text = finish((say(most) or "") + tail)
            if len(text.split()) <= LONGEST:
                break
        return text


def finish(text: str) -> str:
    """Make a filled template a sentence: a capital at its start, a full stop at its end."""
    return f"{text[:1].upper()}{text[1:]}." if text else ""
