"""Numbers of lists as Word and its like count them: levels, formats ("a", "iv"), patterns ("%1.%2.")."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_PART = re.compile(r"%(\d)")
BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list is labelled: `pattern` holds "%1" for the number of the first level, and so on."""

    format: str = BULLET
    pattern: str = ""
    start: int = 1


@dataclass(slots=True)
class Counter:
    """The numbers of one list so far, by level from 0."""

    levels: dict[int, Level]
    numbers: dict[int, int] = field(default_factory=dict)

    def next_label(self, level: int) -> str:
        """Count an item at a level and return its label ("•", "2.1", "b)"); "" where it shows none."""
        shape = self.levels.get(level, Level())
        self.numbers = {depth: number for depth, number in self.numbers.items() if depth <= level}
        self.numbers[level] = self.numbers.get(level, shape.start - 1) + 1
        if shape.format == BULLET:
            return "•"
        if shape.format == "none":
            return ""
        return _PART.sub(lambda part: self._number(int(part[1]) - 1), shape.pattern).strip()[:20]

    def _number(self, level: int) -> str:
        shape = self.levels.get(level, Level("decimal"))
        return written(self.numbers.get(level, shape.start), shape.format)


def written(number: int, form: str) -> str:
    """Return a number in a format of Word's ("lowerLetter") or OpenDocument's ("a")."""
    if form in ("lowerLetter", "a", "upperLetter", "A"):
        letter = chr(ord("a") + (number - 1) % 26) * (1 + (number - 1) // 26 % 5) if number > 0 else ""
        return letter.upper() if form in ("upperLetter", "A") else letter
    if form in ("lowerRoman", "i", "upperRoman", "I"):
        return _roman(number).upper() if form in ("upperRoman", "I") else _roman(number)
    return str(number)


def _roman(number: int) -> str:
    if not 0 < number < 50:
        return str(number)
    text = ""
    for worth, sign in _ROMAN:
        text += sign * (number // worth)
        number %= worth
    return text
