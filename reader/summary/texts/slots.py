"""Slots: what a sentence of the policy names (data, recipients, purposes, periods ...), in plain nouns.

In: the text of a sentence and the vocabularies of resources/wording/en/slots.toml. Out: the plain nouns found, in the
order of the text. Nothing is guessed: a noun stands only for words that are there, outside of a denial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from reader.errors import RulebookError
from reader.resources import resource_toml
from reader.summary.texts.roles import Role
from reader.summary.texts.ruled_out import may_hold

_JOINT = re.compile(
    r";|\.\s|\bbut\b(?! (?:not|are not|is not) limited)|\bhowever\b|\balthough\b|\bexcept\b|\bunless\b|\bother than\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:(?<!whether or )not(?! (?:only|limited|just)\b| (?:\w+ )?identify (?:you|an?|the)\b)|"
    r"never|no(?! longer\b)|nor|neither|none|nothing|without|cannot|yet to)\b|n['’]t\b",
    re.IGNORECASE,
)
_IN_FIGURES = re.compile(r"[ -]\(\d+\)")  # "five (5) years"
_UNITS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.5, "year": 365.0}
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_NUMBERS |= {"ten": 10, "twelve": 12, "thirty": 30, "ninety": 90}
# Before those who get details ("with our trusted insurers"), and before those from whom they come.
_WHO = (
    r"(?:(?:\b(?:%s)\b|[,:;\x28/|]|\A)\W{0,3}"
    r"(?:(?:an?|the|our|your|its|their|any|all|some|many|certain|various|other|additional|appropriate|relevant|selected|"
    r"trusted|reputable|potential|third[- ]party|external|outside|independent|local|regional|national|both|such)"
    r"[, ]+){0,4}?)"
)
_BEFORE = {
    "<to>": _WHO % "with|to|by|and|or|including|as|namely",
    "<from>": _WHO % "from|by|and|or|including|as|namely",
}
_IF = re.compile(r"\b(?:if|when|where)\b", re.IGNORECASE)
_CHOSEN = " that you choose"
_BACK = 100  # code points: how far before a noun its verb may stand
# What begins a group, beside what only looks so: an escaped bracket, and one in a class of characters.
_BEGINS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?P<group>\((?!\?))", re.DOTALL)
_SHORT = 150  # code points: a pattern of as many is found, or not, as fast as it is ruled out


@dataclass(frozen=True, slots=True)
class Slot:
    """A vocabulary: patterns, each with the plain noun it stands for.

    `last` joins the last two nouns ("and", "or"); at most `most` are said (of one alone, the first).
    `denied` keeps what a denial covers.
    `every` is said only where all clauses give it; `verbs` are deeds, which no "among others" can follow.
    `general` nouns give way to finer ones, and so do `idle` ones, though how firmly they are meant still counts.
    A noun may hold "$1": the words that the pattern's group found ("$lower": in small letters).
    `alone` finds nothing where there is more than one; `sole` is said only where one clause states it all.
    `near` looks only in the parts of a clause in which the words of the practice stand, `lead` in its lead-in too.
    `others` are firms: one that the policy is itself of is none. `merged` are two nouns and the one for both.
    Nouns that begin with `after` stand last. `minor` nouns are never all that is said, nor are those of `partly` where
    another clause names nothing. `by_length` is of periods: the shortest first, and of many the longest too.
    Of `firm` nouns, those that are only allowed are left out where enough others are surely meant. Nothing is found in
    a clause in which the slot `unless` finds something. `weighty` nouns stay where not all can be said. `lesser`
    ones are not all that is tied to another slot where another clause names more. Beside finer nouns those of `rest`
    are said last, as "others". Those that are not said for want of room are `more`: "others". Those in no `role` that
    the sentence gives them are not found, nor those right after what `not_after` fits. One that `follows` is looked for
    in the sentences after a clause, too; one that is `surely` meant not in what stands under a condition of its own
    ("and, with your consent, by GPS"). Of two nouns of `before`, side by side, the first is said first. After a noun of
    those that you pick yourself stands what `chosen` fits: it is said so.
    """

    name: str
    source: str
    ignore_case: bool
    nouns: tuple[str, ...]
    last: str
    most: int
    denied: bool
    general: frozenset[str] = frozenset()
    idle: frozenset[str] = frozenset()
    every: bool = False
    verbs: bool = False
    near: bool = False
    alone: bool = False
    sole: bool = False
    lead: bool = False
    others: bool = False
    merged: tuple[tuple[str, str, str], ...] = ()
    after: str = ""
    minor: frozenset[str] = frozenset()
    partly: frozenset[str] = frozenset()
    by_length: bool = False
    firm: bool = False
    unless: str = ""
    weighty: frozenset[str] = frozenset()
    lesser: frozenset[str] = frozenset()
    rest: frozenset[str] = frozenset()
    more: str = "more"
    role: Role | None = None
    follows: bool = False
    surely: bool = False
    not_after: str = ""
    before: tuple[tuple[str, str], ...] = ()
    chosen: str = ""

    @property
    def pattern(self) -> re.Pattern[str]:
        """The vocabulary as one pattern, compiled when it is first looked for.

        Raises:
            RulebookError: if it is wrong.
        """
        try:
            return _compiled(self.source, self.ignore_case)
        except re.error as error:
            raise RulebookError(f"The slot “{self.name}” in slots.toml has a wrong pattern: {error}.") from error

    def find(self, text: str, denied: Sequence[tuple[int, int]] | None = None) -> tuple[str, ...]:
        """Return the nouns that a text names, in its order, each once.

        `denied` are its denied ranges, where they are known already: many slots are looked for in one text.
        """
        found = tuple(dict.fromkeys(noun for noun, _ in self.places(text, denied)))
        return () if self.alone and len(found) > 1 else found

    def places(
        self, text: str, denied: Sequence[tuple[int, int]] | None = None
    ) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield each noun that a text names with the place of its words, in the text's order."""
        if len(self.source) > _SHORT and not may_hold(self.source, re.IGNORECASE if self.ignore_case else 0, text):
            return
        covered: Sequence[tuple[int, int]] | None = () if self.denied else denied
        for match in self.pattern.finditer(text):
            covered = denied_ranges(text) if covered is None else covered
            if any(start <= match.start() < end for start, end in covered):
                continue
            if self.not_after and _compiled(self.not_after, True).search(
                text, max(0, match.start() - _BACK), match.start()
            ):
                continue
            index = int((match.lastgroup or "p0")[1:])
            noun = self.nouns[index]
            if "$" in noun:
                inner = [group for name, group in match.groupdict().items() if name.startswith(f"g{index}_") and group]
                if not inner:  # a branch of the pattern without the words: nothing is named
                    continue
                words = _IN_FIGURES.sub("", " ".join(inner[0].split()))
                words = f"the {words}" if words in place_names()["with-article"] else words
                noun = noun.replace("$lower", words.lower()).replace("$1", words)
            if self.chosen and "you" not in noun and _compiled(self.chosen, True).match(text, match.end()):
                noun += _CHOSEN
            yield noun, match.span()

    def _weightiest(self, nouns: Sequence[str], limit: int) -> list[str]:
        """Put the nouns first that stay when the list is cut, in the order of the text."""
        weighty = [noun for noun in nouns if noun in self.weighty][:limit]
        light = [noun for noun in nouns if noun not in self.weighty][: limit - len(weighty)]
        kept = [noun for noun in nouns if noun in weighty or noun in light]
        return [*kept, *(noun for noun in nouns if noun not in kept)]

    def _ordered(self, nouns: Sequence[str]) -> Sequence[str]:
        """Put nouns in the order in which they are well understood."""
        for first, second in self.before:
            if (second, first) in pairwise(nouns):  # "e-mail address and address" is heard as one said twice
                at = list(nouns).index(second)
                nouns = [*nouns[:at], first, second, *nouns[at + 2 :]]
        if self.after:  # "outside Europe and the United States" would be read as one
            nouns = sorted(nouns, key=lambda noun: (noun in self.minor, noun.startswith(self.after)))
        return nouns

    def say(self, nouns: Sequence[str], most: int | None = None) -> str:
        """Join nouns to a phrase: "a, b and c", or "a, b and more" where there are too many; at 0, only the first."""
        nouns = [noun for noun in nouns if noun not in self.general] or nouns
        nouns = [noun for noun in nouns if noun not in self.idle] or nouns
        if self.minor.issuperset(nouns):
            return ""
        nouns = [noun for noun in nouns if not (noun.endswith(_CHOSEN) and noun.removesuffix(_CHOSEN) in nouns)]
        if self.by_length:
            nouns = list({_days(noun): noun for noun in sorted(nouns, key=_days)}.values())  # "6 months, six months"
        # “Google and Google Analytics” names one firm twice.
        nouns = [noun for noun in nouns if not any(other.startswith(f"{noun} ") for other in nouns)]
        for one, other, both in self.merged if most != 0 else ():
            if one in nouns and other in nouns:
                nouns = [both, *(noun for noun in nouns if noun not in (one, other))]
        nouns = self._ordered(nouns)
        finer = [noun for noun in nouns if noun not in self.rest]
        others = "others" if finer and len(finer) < len(nouns) and "any others they choose" not in finer else ""
        nouns = finer or nouns
        if self.most == 1:
            return "".join(nouns[:1])
        if most == 0 and len(nouns) > 1:
            return f"{nouns[0]} and {self.more}" if self.last == "and" and not self.verbs else nouns[0]
        limit = min(self.most, self.most if most is None else most)
        if len(nouns) > limit + 1:  # one over the limit is as short as "and more"
            return self._cut(nouns, limit)
        if others and any(noun.startswith("other ") for noun in nouns):
            others = "third parties"
        return join_words([*nouns, others] if others else nouns, self.last)

    def _cut(self, nouns: Sequence[str], limit: int) -> str:
        """Join as many of the nouns as may be said, and tell that there are more."""
        if self.by_length:  # the longest counts most
            return join_words([nouns[0], nouns[-1]], self.last)
        nouns = self._weightiest(nouns, limit)[:limit]
        if self.verbs:
            return join_words(nouns, self.last)
        return f"{', '.join(nouns)} and {self.more}" if self.last == "and" else f"{', '.join(nouns)}, among others"


def _days(period: str) -> float:
    """Return about how many days a period has ("six months"), for sorting alone."""
    words = period.casefold().partition(" and ")[0].replace("-", " ").split()  # "18 months and 7 days"
    number = next((float(word) for word in words if word.isdigit()), None) or next(
        (float(_NUMBERS[word]) for word in words if word in _NUMBERS), 1.0
    )
    return number * next((days for unit, days in _UNITS.items() if unit in words[-1]), 1.0)


def join_words(words: Sequence[str], last: str = "and") -> str:
    """Join words: "a", "a and b", "a, b and c"; with a comma before the last where one is a list itself."""
    if len(words) < 2:
        return "".join(words)
    comma = "," if any(" and " in word or ", " in word for word in words) else ""
    return f"{', '.join(words[:-1])}{comma} {last} {words[-1]}"


def denied_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a sentence that a denial covers: from "not" to the next joint ("but", "unless", ";")."""
    if not _DENIAL.search(text):
        return ()
    joints = [match.span() for match in _JOINT.finditer(text)]
    starts = [0, *(end for _, end in joints)]
    ends = [*(start for start, _ in joints), len(text)]
    ranges = []
    for start, end in zip(starts, ends, strict=True):
        denial = _DENIAL.search(text, start, end)
        if denial:
            # "If you do not wish this, write to us": the denial is the condition's and ends with it.
            comma = text.find(",", denial.end(), end) if _IF.search(text, start, denial.start()) else -1
            ranges.append((denial.start(), comma if comma >= 0 else end))
    return tuple(ranges)


@cache
def load_slots() -> dict[str, Slot]:
    """Return the slots by name."""
    return {name: _slot(name, table) for name, table in resource_toml("wording/en/slots.toml").items()}


def _slot(name: str, table: dict[str, Any]) -> Slot:
    parts, nouns = [], []
    for index, (noun, pattern) in enumerate(_words(table)):
        parts.append(f"(?P<p{index}>{with_group_named(_with_places(pattern), f'g{index}_0')})")
        nouns.append(noun)
    return Slot(
        name,
        "|".join(parts),
        not table.get("case"),
        tuple(nouns),
        table.get("last", "and"),
        int(table.get("most", 4)),
        bool(table.get("denied")),
        frozenset(table.get("general", ())),
        frozenset(table.get("idle", ())),
        bool(table.get("every")),
        bool(table.get("verbs")),
        bool(table.get("near")),
        bool(table.get("alone")),
        bool(table.get("sole")),
        bool(table.get("lead")),
        bool(table.get("others")),
        tuple((one, other, both) for one, other, both in table.get("merged", ())),
        table.get("after", ""),
        frozenset(table.get("minor", ())),
        frozenset(table.get("partly", ())),
        bool(table.get("by-length")),
        bool(table.get("firm")),
        table.get("unless", ""),
        frozenset(table.get("weighty", ())),
        frozenset(table.get("lesser", ())),
        frozenset(table.get("rest", ())),
        table.get("more", "more"),
        Role(table["role"]) if "role" in table else None,
        bool(table.get("follows")),
        bool(table.get("surely")),
        table.get("not-after", ""),
        tuple((first, second) for first, second in table.get("before", ())),
        table.get("chosen", ""),
    )


def with_group_named(pattern: str, name: str) -> str:
    """Return a pattern whose first plain group has a name; one without such a group as it is."""
    first = next((piece for piece in _BEGINS.finditer(pattern) if piece["group"]), None)
    return f"{pattern[: first.start()]}(?P<{name}>{pattern[first.end() :]}" if first else pattern


def _words(table: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the nouns of a slot with their patterns: its own, or those `of` another `without` some."""
    if "of" not in table:
        return [(noun, pattern) for noun, pattern in table["words"]]
    others: dict[str, Any] = resource_toml("wording/en/slots.toml")[table["of"]]
    return [(noun, pattern) for noun, pattern in others["words"] if noun not in table["without"]]


def _with_places(pattern: str) -> str:
    """Put the names of countries and states in their place, and what stands before those to whom it is given."""
    for kind, before in _BEFORE.items():
        pattern = pattern.replace(kind, before)
    for kind in ("country", "state"):
        if f"<{kind}>" in pattern:
            pattern = pattern.replace(f"<{kind}>", "|".join(place_names()[kind]))
    return pattern


@cache
def place_names() -> dict[str, list[str]]:
    """Return the names of countries and states, and those of them that have an article."""
    names: dict[str, list[str]] = resource_toml("wording/en/places.toml")
    return names


@cache
def _compiled(source: str, ignore_case: bool) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE if ignore_case else 0)
