"""Sieve: which rules hold in which passages, worked out rule by rule over all passages at once.

In: the passages of a document, in order, and rules. Out: the matches in each passage. A rule is tried only where all
the concepts that it asks for stand; a concept is looked for only in passages that hold the rest of a rule, as far as is
known by then. That asks RE2 for a small part of what a look at each passage by itself does. A set of passages is a
whole number, as in `block`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from reader.practices.block import Block, bits
from reader.practices.matcher import Match, match_opened
from reader.practices.passage import Passage
from reader.practices.rule import Rule

_STEP = 20  # rules between two calls of `step`: some milliseconds


def matches(
    passages: Sequence[Passage], rules: Sequence[Rule], step: Callable[[float], None] | None = None
) -> list[list[Match]]:
    """Return, for each passage and each practice that it states, the match of the first of the rules that holds.

    Args:
        passages: the passages, as `make_passages` yields them.
        rules: the rules, in the order in which the first that holds counts.
        step: called now and then with the share done, 0 to 1; what it raises stops the work.
    """
    result: list[list[Match]] = []
    for block, group in groupby(passages, key=lambda passage: passage.hits.block):
        own = list(group)
        done = len(result) / len(passages)
        share = len(own) / len(passages)
        sieve = _Sieve(block, own)
        for number, rule in enumerate(rules):
            if step is not None and number % _STEP == 0:
                step(done + share * number / len(rules))
            sieve.try_rule(rule)
        result += sieve.matches
    return result


class _Sieve:
    """The passages of one block, and what was found in them so far."""

    def __init__(self, block: Block, passages: Sequence[Passage]) -> None:
        self.matches: list[list[Match]] = [[] for _ in passages]
        self._block = block
        self._passages = passages
        self._done: dict[str, int] = defaultdict(int)  # by practice
        self._under: dict[str, int] = defaultdict(int)  # by concept in a heading above
        self._questions = 0
        for number, passage in enumerate(passages):
            for name in passage.headings:
                self._under[name] |= 1 << number
            if passage.is_question:
                self._questions |= 1 << number

    def try_rule(self, rule: Rule) -> None:
        """Match a rule in each passage that may state it and does not state its practice by an earlier rule."""
        left = self._open_to(rule) & ~self._done[rule.practice]
        elements = (rule.gate, *rule.all) if rule.gate else rule.all
        asked = []
        for names in elements:
            may = self._any(self._block.may(name) for name in names) if left else 0
            left &= may
            asked.append((may.bit_count(), names))
        for _, names in sorted(asked):  # the rarest first: it leaves the fewest passages to look for the others in
            if not left:
                return
            left &= self._any(self._block.having(name, left) for name in names)
        if not left:
            return
        # The matcher asks for their places: to look at once is faster than one by one.
        for name in (*(name for names in rule.all for name in names), *rule.not_in, *rule.anchor_not_in):
            self._block.look_up(name, left)
        for number in bits(left):
            found = match_opened(rule, self._passages[number])
            if found is not None:
                self.matches[number].append(found)
                self._done[rule.practice] |= 1 << number

    def _open_to(self, rule: Rule) -> int:
        """Return the passages under the headings, and of the kind, that a rule asks for."""
        result = self._block.all
        if rule.heading:
            result &= self._any(self._under[name] for name in rule.heading)
        result &= ~self._any(self._under[name] for name in rule.not_under)
        return result if rule.questions else result & ~self._questions

    @staticmethod
    def _any(sets: Iterable[int]) -> int:
        result = 0
        for lines in sets:
            result |= lines
        return result
