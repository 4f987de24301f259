r"""Text as it is kept: NFC, plain spaces, no invisible characters, "\n" alone as a hard break.

`clean` takes any piece of text; `TextBuilder` takes pieces and inline styles in reading order and gives a block's text
with its runs, and splits it where a blank line stood.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import cache

from reader.document import Run, RunKind, Span

# Soft hyphen, zero-width characters, marks of direction, byte-order mark: they change no word and break every search.
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff" + "".join(
    chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x2070))
)
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_CONTROLS = map(chr, (*range(9), 0x0E, 0x0F, *range(0x10, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)))
_CLEANED = dict.fromkeys((*_INVISIBLE, *_CONTROLS), "")
_CLEANED.update(dict.fromkeys(_SPACES, " "))
_CLEANED.update(dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n"))
_TO_CLEAN = re.compile("[" + re.escape("".join(_CLEANED)) + "]")
# More marks on one letter than any script needs (UAX #15, "Stream-Safe Text Format"): to put 80,000 of them in their
# order takes seconds.
_MOST_MARKS = 30
# So many characters together of the blocks that have marks, which hardly any text has.
_MAY_BE_MARKS = re.compile(
    "[\u0300-\u1fff\u20d0-\u20ff\u2cef-\u2dff\u302a-\u309a\ua66f-\uabff\ufb1e\ufe20-\ufe2f\U00010000-\U0010ffff]"
    f"{{{_MOST_MARKS + 1}}}"
)
# Half of a surrogate pair cannot be written to any file.
_SURROGATE = re.compile("[\ud800-\udfff]")
_SCHEMES = frozenset(("http", "https", "mailto", "tel"))
_LONGEST_ADDRESS = 2000
_BLANKS = re.compile(r"[ \t\r\n]+")


def clean(text: str) -> str:
    """Return text in NFC, with LF line ends, plain spaces and no invisible characters; of a letter's marks, 30."""
    if text.isascii() and text.isprintable():  # most pieces of a text: nothing to clean, and told at once
        return text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Few of them are in any text, and a curly quote makes `translate` slow.
    text = _TO_CLEAN.sub(lambda found: _CLEANED[found[0]], text)
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", text)
        if _MAY_BE_MARKS.search(text):
            text = _too_many_marks().sub(r"\1", text)
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
    return text


@cache
def _too_many_marks() -> re.Pattern[str]:
    """Return the pattern of a run of marks that are put in order, too long for any script; its group is what stays."""
    marks = "".join(chr(code) for code in range(0x300, sys.maxunicode + 1) if unicodedata.combining(chr(code)))
    return re.compile(f"([{marks}]{{{_MOST_MARKS}}})[{marks}]+")


@dataclass(frozen=True, slots=True)
class StyledText:
    """A text with its inline runs, ready to be a block."""

    text: str
    runs: tuple[Run, ...] = ()


def strong_reach(text: str, runs: tuple[Run, ...]) -> int:
    """Return up to which code point a text is strong from its start on, passing over blanks and punctuation."""
    reach = 0
    for run in runs:
        if run.kind is not RunKind.STRONG:
            continue
        if any(character.isalnum() for character in text[reach : run.span.start]):
            break
        reach = max(reach, run.span.end)
    if reach and not any(character.isalnum() for character in text[reach:]):
        return len(text)
    return reach


class TextBuilder:
    """Collects the text and inline styles of one block."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._last = ""  # the last character, "" at the start
        self._open: list[tuple[RunKind, int, str]] = []
        self._runs: list[Run] = []

    @property
    def empty(self) -> bool:
        """Tell whether no text was added yet."""
        return self._length == 0

    def add(self, text: str) -> None:
        """Add text; blanks and line ends in it are one space."""
        text = clean(text)
        if "  " in text or not text.isprintable():  # a tab or a line end is not; asked first, as few pieces have any
            text = _BLANKS.sub(" ", text)
        if self._last in ("", " ", "\n"):
            text = text.lstrip(" ")
        if text:
            self._parts.append(text)
            self._length += len(text)
            self._last = text[-1]

    def line_break(self) -> None:
        """Add a hard break; two of them end a paragraph, more are no more."""
        if self._last == " ":
            self._parts[-1] = self._parts[-1][:-1]
            self._length -= 1
            while self._parts and not self._parts[-1]:
                self._parts.pop()
            self._last = self._parts[-1][-1] if self._parts else ""
        if self._last and not (self._last == "\n" and self._parts[-1] == "\n\n"):
            if self._last == "\n":
                self._parts[-1] = "\n\n"
            else:
                self._parts.append("\n")
            self._length += 1
            self._last = "\n"

    def open(self, kind: RunKind, target: str = "") -> None:
        """Begin an inline style here; of a link's target only a harmless kind is kept."""
        if kind is RunKind.LINK:
            target = _harmless(target)
        self._open.append((kind, self._length, target))

    def close(self, kind: RunKind) -> None:
        """End the innermost open style of this kind; nothing happens where none is open."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] is kind:
                _, start, target = self._open.pop(index)
                if start < self._length:
                    self._runs.append(Run(kind, Span(start, self._length), target))
                return

    def take(self) -> list[StyledText]:
        """Return the paragraphs collected and start anew; styles still open go on in the next text."""
        text = "".join(self._parts)
        runs = list(self._runs)
        runs += [Run(kind, Span(min(start, len(text)), len(text)), target) for kind, start, target in self._open]
        self._open = [(kind, 0, target) for kind, _, target in self._open]
        self._parts, self._runs, self._length, self._last = [], [], 0, ""
        pieces: list[StyledText] = []
        start = 0
        for part in text.split("\n\n"):
            piece = styled_slice(text, runs, start, start + len(part))
            if piece.text:
                pieces.append(piece)
            start += len(part) + 2
        return pieces


def _harmless(address: str) -> str:
    """Return an address that a reader may follow by hand, else "": never a script or a file of this computer."""
    address = clean(address).strip().replace("&amp;", "&")  # of a page that was escaped twice; no address has it
    scheme = re.match(r"([a-z][a-z0-9+.-]*):", address, re.IGNORECASE)
    if len(address) > _LONGEST_ADDRESS or (scheme is not None and scheme[1].lower() not in _SCHEMES):
        return ""
    return address


def styled_slice(text: str, runs: tuple[Run, ...] | list[Run], start: int, end: int) -> StyledText:
    """Return a part of a text, trimmed, with its runs clipped to it, merged where they touch, in order."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    latest: dict[tuple[RunKind, str], int] = {}
    kept: list[Run] = []
    for run in sorted(runs, key=lambda run: (run.span.start, -run.span.end)):
        low, high = max(run.span.start, start), min(run.span.end, end)
        while low < high and text[low].isspace():
            low += 1
        while high > low and text[high - 1].isspace():
            high -= 1
        if low >= high:
            continue
        same = latest.get((run.kind, run.target))
        if same is not None and not text[kept[same].span.end : low].strip():
            last = kept[same].span
            kept[same] = Run(run.kind, Span(last.start, max(last.end, high)), run.target)
            continue
        latest[run.kind, run.target] = len(kept)
        kept.append(Run(run.kind, Span(low, high), run.target))
    shifted = tuple(Run(run.kind, run.span.shifted(-start), run.target) for run in kept)
    return StyledText(text[start:end], shifted)


def joined(pieces: list[StyledText], separator: str) -> StyledText:
    """Return several texts as one, their runs moved along; empty ones are left out."""
    text = ""
    runs: list[Run] = []
    for piece in pieces:
        if not piece.text:
            continue
        text += separator if text else ""
        runs += [Run(run.kind, run.span.shifted(len(text)), run.target) for run in piece.runs]
        text += piece.text
    return StyledText(text, tuple(runs))
