"""Read a pattern of a concept file for what its texts have in common: the words one of which each of them holds.

In: a pattern, and the shapes of those that it names. Out: its Shape: which texts it matches, as far as they are few,
with a blank for what is in no word and a NUL for what is not known, and sets of words. What is not understood raises.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from reader.practices.guards import WORD
from reader.practices.pattern import CASED

_TOKEN = re.compile(
    r"(?P<letters>[A-Za-z0-9]+(?=[A-Za-z0-9](?:[*+?]|\{\d))|[A-Za-z0-9]+(?![A-Za-z0-9*+?]|\{\d)|[A-Za-z0-9])"
    r"|(?P<reference>\{[a-z][a-z0-9-]*\})|(?P<gap><\d+>)"
    r"|(?P<open>\((?:\?(?:-?i)?:)?)|(?P<close>\))|(?P<bar>\|)|(?P<repeat>(?:[*+?]|\{\d+(?:,\d*)?\})\??)"
    r"|(?P<class>\[\^?(?:\\.|[^\]\\])+\])|(?P<edge>\^|\$|\\b)|(?P<any>\.|\\[wdDS])"
    r"|(?P<blank>\\[Ws]|\\[^\w]|[^A-Za-z0-9\\()\[\]{}*+?.^$|])|(?P<end>\Z)"
)
_ANY = "\0"  # stands for any text, none too
_BLANK = " "  # stands for characters that are in no word, at least one
_BLANKS = re.compile(" {2,}")
_UNKNOWN = re.compile("\0[ \0]*\0")
_MOST_CROSSED, _MOST_JOINED = 48, 400  # texts that are kept apart when parts follow each other, or are alternatives
MOST_SETS = 3  # that a way to match asks for: more hold back next to nothing
_COMMON = {  # in how many sentences of a hundred a word stands, about: such words tell little
    "the and or to of your we you our": 60,
    "in for with a may us that is information data by not are as on any personal this will it use be from other": 25,
    "if have can services such about which at an their they these when do has more also all who how what where no": 10,
    "party third service cookies website through provide parties access privacy users": 10,
}
_COST = {word: cost for words, cost in _COMMON.items() for word in words.split()}
_SHORT = (0, 200, 40, 10)  # what the first one, two, three letters of a word cost
_TOGETHER = (
    0.1  # in what share of the sentences with the rarer of two words the other follows it, or it the other, about
)

Keys = frozenset[str]  # words, two words that follow each other ("opt out"), and beginnings of words with a "*"


class NotUnderstoodError(Exception):
    """A pattern holds what this script does not know."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a part of a pattern matches: one of `texts`, where a word of each of `needs` stands.

    `exact` tells that it matches every one of the texts in which nothing is unknown, wherever they stand.
    """

    texts: frozenset[str]
    needs: tuple[Keys, ...] = ()
    exact: bool = True


@cache
def _cost(key: str) -> float:
    """Return about how many sentences of a hundred hold a key."""
    if _BLANK in key:
        return _TOGETHER * min(map(_cost, key.split(_BLANK)))
    if not key.endswith("*"):
        return _COST.get(key, 1)
    start = key[:-1]
    return (
        3
        + (_SHORT[len(start)] if len(start) < len(_SHORT) else 0)
        + sum(cost for word, cost in _COST.items() if word.startswith(start))
    )


@cache
def rarity(keys: Keys) -> tuple[float, list[str]]:
    """Return by what sets of keys are sorted, those that the fewest sentences hold first."""
    return fsum(map(_cost, keys)), sorted(keys)  # exact, and so the same in whatever order a set is


@cache
def _keys(text: str) -> list[str]:
    """Return the keys of a text whose edges are word edges, the rarest first.

    A word that stands in two words is none by itself: where they follow each other, it is there.
    """
    keys = set()
    last, end = "", 0  # the whole word before, and where it ends
    for found in WORD.finditer(text):
        word = found[0]
        if text[: found.start()].endswith(_ANY):
            last = ""
        elif text.startswith(_ANY, found.end()):
            keys.add(word + "*")
            last = ""
        elif last and text[end : found.start()] == _BLANK:
            keys.add(last + _BLANK + word)
            keys -= {last, word}
            last, end = word, found.end()
        else:
            keys.add(word)
            last, end = word, found.end()
    return sorted(keys, key=lambda key: (_cost(key), key))


def needs_of(texts: Iterable[str]) -> list[Keys]:
    """Return sets of keys one of each of which every text holds."""
    all_keys = [_keys(text) for text in texts]
    return [frozenset(keys[n] for keys in all_keys) for n in range(min(MOST_SETS, *map(len, all_keys), MOST_SETS))]


def _edges(texts: frozenset[str]) -> tuple[str, str]:
    """Return how all of some texts begin and end: with a blank, or unknown."""
    left = _BLANK if all(text.startswith(_BLANK) for text in texts) else _ANY
    return left, _BLANK if all(text.endswith(_BLANK) for text in texts) else _ANY


@cache
def _clean(text: str) -> str:
    return _UNKNOWN.sub(_ANY, _BLANKS.sub(_BLANK, text))


def _blurred(texts: frozenset[str]) -> frozenset[str]:
    """Return at most two texts that stand for some: none, and anything with their edges."""
    rest = texts - {""}
    if not rest:
        return texts
    left, right = _edges(rest)
    return frozenset({_clean(left + _ANY + right)} | (texts & {""}))


def _has_word(texts: Iterable[str]) -> bool:
    return any(WORD.search(text) for text in texts)


def _sequence(shapes: Sequence[Shape], start: str) -> Shape:
    """Return the shape of parts that follow each other; `start` is what stands before: a word edge ("") or unknown."""
    needs: list[Keys] = []
    texts = frozenset([""])
    for shape in shapes:
        needs.extend(shape.needs)
        following = shape.texts
        is_gap = any(_ANY in text for text in following) and not _has_word(following)
        if is_gap or len(texts) * len(following) > _MOST_CROSSED:
            if _has_word(texts):
                after = _edges(following)[0]
                needs.extend(needs_of(start + text + after for text in texts))
                texts = _blurred(texts)
            if is_gap:
                following = _blurred(following)
        texts = frozenset(_clean(a + b) for a in texts for b in following)
    return Shape(texts, tuple(needs), all(shape.exact for shape in shapes))


def joined(shapes: Sequence[Shape], start: str, end: str) -> Shape:
    """Return the shape of alternatives between two edges."""
    if len(shapes) == 1:
        return shapes[0]
    texts = frozenset().union(*(shape.texts for shape in shapes))
    if not any(shape.needs for shape in shapes) and len(texts) <= _MOST_JOINED:
        return Shape(texts, (), all(shape.exact for shape in shapes))
    union: set[str] = set()
    for shape in shapes:
        options = [*shape.needs, *needs_of(start + text + end for text in shape.texts)]
        if not options:
            return Shape(_blurred(texts), (), False)
        union |= min(options, key=rarity)
    return Shape(_blurred(texts), (frozenset(union),), False)


def _repeated(shape: Shape, mark: str) -> Shape:
    mark = mark[:-1] if len(mark) > 1 and mark.endswith("?") else mark
    low, high = {"*": (0, 2), "+": (1, 2), "?": (0, 1)}.get(mark) or _bounds(mark)
    texts = shape.texts
    if high > 1 and texts != {_BLANK}:
        if len(texts) <= 6 and _has_word(texts):
            right = _edges(texts)[1]
            more = frozenset(_clean(text + _ANY + right) for text in texts)
            texts = more | texts if low < 2 else more
        else:
            texts = _blurred(texts)
    if low == 0:
        texts |= {""}
    return Shape(texts, shape.needs if low else (), shape.exact and low < 2 and not (shape.needs and not low))


def _bounds(mark: str) -> tuple[int, int]:
    low, _, high = mark[1:-1].partition(",")
    return int(low), int(high or low) if high or "," not in mark else int(low) + 2


def _class(token: str) -> Shape:
    inner = token[1:-1]
    if inner.startswith("^"):
        return Shape(frozenset([_BLANK if r"\w" in inner else _ANY]))
    if re.search(r"\\[wdDS]|[^\\]-.", inner):  # a range, or all letters
        return Shape(frozenset([_ANY]))
    plain = re.sub(r"\\[Wsnt]", _BLANK, inner).replace("\\", "")
    return Shape(frozenset(c.lower() if c.isalnum() else _BLANK for c in plain))


class PatternReader:
    """Reads one pattern."""

    def __init__(self, pattern: str, named: Callable[[str, str, str], Shape]) -> None:
        self._named = named
        self._tokens: list[tuple[str, str]] = []
        self._closes: dict[int, int] = {}
        self._at = 0
        place = 0
        is_open: list[int] = []
        while not self._tokens or self._tokens[-1][0] != "end":
            found = _TOKEN.match(pattern, place)
            if found is None or (found.lastgroup == "close" and not is_open):
                raise NotUnderstoodError(pattern[place:])
            if found.lastgroup == "open":
                is_open.append(len(self._tokens))
            elif found.lastgroup == "close":
                self._closes[is_open.pop()] = len(self._tokens)
            self._tokens.append((str(found.lastgroup), found[0]))
            place = found.end()
        if is_open:
            raise NotUnderstoodError(pattern)

    def choice(self, start: str = "", end: str = "") -> Shape:
        """Return the shape of the alternatives that stand here, between two edges."""
        shapes = [self._sequence(start, end)]
        while self._tokens[self._at][0] == "bar":
            self._at += 1
            shapes.append(self._sequence(start, end))
        return joined(shapes, start, end)

    def _sequence(self, start: str, end: str) -> Shape:
        shapes: list[Shape] = []
        while self._tokens[self._at][0] not in ("bar", "close", "end"):
            kind, token = self._tokens[self._at]
            if kind in ("open", "reference"):
                shape = self._inner(kind, token, self._before(shapes, start), end)
            elif kind == "letters":
                shape = Shape(frozenset([token.lower()]))
            elif kind == "class":
                shape = _class(token)
            elif kind == "edge":  # it stands for no text, and where it does not hold, nothing matches
                shape = Shape(frozenset([""]), (), False)
            elif kind in ("blank", "gap", "any"):
                shape = Shape(frozenset([{"blank": _BLANK, "gap": " \0 ", "any": _ANY}[kind]]))
            else:
                raise NotUnderstoodError(token)
            self._at += 1
            while self._tokens[self._at][0] == "repeat":
                shape = _repeated(shape, self._tokens[self._at][1])
                self._at += 1
            shapes.append(shape)
        return _sequence(shapes, start)

    def _inner(self, kind: str, token: str, before: str, end: str) -> Shape:
        """Return the shape of a group or a reference, and stay at its last token."""
        last = self._closes[self._at] if kind == "open" else self._at
        following, mark = self._tokens[last + 1]
        after = self._after(last + 1, end)
        if following == "repeat" and mark[0] != "?":
            before = after = _ANY
        if kind == "reference":
            return self._named(token[1:-1], before, after)
        self._at += 1
        shape = self.choice(before, after)
        return Shape(shape.texts, shape.needs, False) if token == CASED + ":" else shape

    @staticmethod
    def _before(shapes: Sequence[Shape], start: str) -> str:
        """Return what stands before the next part: a word edge, or unknown."""
        for shape in reversed(shapes):
            rest = shape.texts - {""}
            if rest and _edges(rest)[1] != _BLANK:
                return _ANY
            if rest == shape.texts:
                return ""
        return start

    def _after(self, at: int, end: str) -> str:
        kind = self._tokens[at][0]
        if kind in ("bar", "close", "end"):
            return end
        if kind == "gap":
            return ""
        following, mark = self._tokens[min(at + 1, len(self._tokens) - 1)]
        return "" if kind == "blank" and (following != "repeat" or mark[0] == "+") else _ANY
