"""A page of a PDF becomes fragments: words side by side on one baseline, with their place, size and weight.

The text that pdfium gives for a page is not used: its line ends are unreliable (../shared/anchors/dependencies.md,
section 4). Places are points (1/72 inch) from the lower left corner of the page as it is shown.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as raw
from pypdfium2 import PdfPage, PdfTextPage

from reader.load.pdf.links import read_links

GAP = 1.1  # ems between two words from which they are no neighbours: justified lines stay under 1
_LABEL_GAP = 6.0  # ems after a bullet or a number that stands alone
_SAME_LINE = 0.45  # ems that a footnote's sign may stand above its line
_SLANT = 0.1  # radians from which a word does not lie in its line: watermarks, text up the margin
_BOLD_FLAG = 1 << 18  # ForceBold in a font's descriptor
_ITALIC_FLAG = 1 << 6
SOFT_HYPHEN = "\u00ad"
_HYPHENS = ("\ufffe", "\x02")  # what pdfium makes of a hyphen at the end of a line
_LABELS = frozenset("•·▪◦‣●○■□–—-*o➢✓\uf0b7\uf0a7\uf076\uf0d8")
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,5})[.)]")
_CLAUSE = re.compile(r"\(?\d{1,2}(?:\.\d{1,2}){1,3}[.)]?")
_SAMPLED = 200  # characters of a page whose angle is asked for
_EDGE = 2.0  # points that a word may begin outside the page
_MOST_CHARACTERS = 60_000  # of a page


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place: left and right end, baseline; `link` is the address that it leads to."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    link: str = ""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Neighbouring words on one baseline: their ends, the baseline of the largest, the size of most of the letters.

    `order` is the place in the file's own order, `page` counts from 1. `bold` is true where all of it is.
    """

    words: tuple[Word, ...]
    order: int
    page: int
    left: float
    right: float
    base: float
    size: float
    bold: bool
    text: str


def make_fragment(words: tuple[Word, ...], order: int, page: int) -> Fragment:
    """Return words as a fragment."""
    sizes: dict[float, int] = {}
    for word in words:
        sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
    return Fragment(
        words,
        order,
        page,
        words[0].left,
        words[-1].right,
        max(words, key=lambda word: word.size).base,
        max(sizes, key=lambda size: (sizes[size], size)),
        all(word.bold or not any(map(str.isalnum, word.text)) for word in words),
        " ".join(word.text for word in words),
    )


def read_fragments(page: PdfPage, text_page: PdfTextPage, number: int) -> tuple[float, list[Fragment]]:
    """Return the height of a page, turned until most of its text is upright, and its fragments in the file's order."""
    reader = _Characters(page, text_page)
    fragments: list[Fragment] = []
    current: list[Word] = []
    for word in _words(reader, text_page):
        if current and not _neighbours(current, word):
            fragments.append(make_fragment(tuple(current), len(fragments), number))
            current = []
        current.append(word)
    if current:
        fragments.append(make_fragment(tuple(current), len(fragments), number))
    return reader.height, fragments


def is_bullet(text: str) -> bool:
    """Tell whether a word is a bullet, alone."""
    return text in _LABELS


def is_label(text: str) -> bool:
    """Tell whether a word is a bullet or a number of a list, alone."""
    return is_bullet(text) or _NUMBER.fullmatch(text) is not None


def _neighbours(line: list[Word], word: Word) -> bool:
    last = line[-1]
    em = max(last.size, word.size)
    if abs(word.base - last.base) > _SAME_LINE * em or word.left < last.right - em:
        return False
    wide = _LABEL_GAP if len(line) == 1 and (is_label(last.text) or _CLAUSE.fullmatch(last.text)) else GAP
    return word.left - last.right <= wide * em


def _words(reader: _Characters, text_page: PdfTextPage) -> Iterator[Word]:
    characters: list[str] = []
    start = 0
    everything = _characters(text_page)
    count = len(everything)
    for index, read in enumerate([*everything, " "]):
        character = SOFT_HYPHEN if read in _HYPHENS else read
        if character and not character.isspace():
            if not characters:
                start = index
            characters.append(character)
        if characters and (character.isspace() or character == SOFT_HYPHEN or index == count):
            word = reader.word("".join(characters), start, max(start, index - 1))
            characters = []
            if word is not None:
                yield word


def _characters(text_page: PdfTextPage) -> list[str]:
    """Return the characters of a page by their index in pdfium, "" for those without a meaning."""
    count = min(text_page.count_chars(), _MOST_CHARACTERS)
    if not count:
        return []
    text = text_page.get_text_range(0, count)
    if len(text) == count:  # else characters were left out or take two units, and the indexes do not agree
        return list(text.replace("\0", " "))
    codes = (raw.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return [chr(code) if 0 < code < 0x110000 else "" for code in codes]


def _turn(text_page: PdfTextPage) -> int:
    """Return by how many degrees, clockwise, a page is to be turned for most of its text to lie in lines."""
    count = text_page.count_chars()
    turns: Counter[int] = Counter()
    for index in range(0, count, max(1, count // _SAMPLED)):
        angle = raw.FPDFText_GetCharAngle(text_page, index)
        if angle >= 0:
            turns[-round(2 * angle / math.pi) * 90 % 360] += 1  # the angle is clockwise
    return turns.most_common(1)[0][0] if turns else 0


class _Characters:
    """Asks pdfium for the place and font of characters."""

    def __init__(self, page: PdfPage, text_page: PdfTextPage) -> None:
        self._page = text_page
        self._turn = _turn(text_page)
        self._links = read_links(page)
        self._left, self._bottom, right, top = page.get_cropbox()
        self._width, self._height = right - self._left, top - self._bottom
        self.height = self._width if self._turn in (90, 270) else self._height
        self._name = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()
        self._matrix = raw.FS_MATRIX()
        self._box = [ctypes.c_double() for _ in range(4)]

    def word(self, text: str, first: int, last: int) -> Word | None:
        """Return a word, None where it has no place or does not lie in its line."""
        angle: Any = raw.FPDFText_GetCharAngle(self._page, first)
        turned = (angle + math.radians(self._turn) + math.pi) % (2 * math.pi) - math.pi
        if angle >= 0 and abs(turned) > _SLANT and len(text) > 1:
            return None
        x, y = ctypes.c_double(), ctypes.c_double()
        if not raw.FPDFText_GetCharOrigin(self._page, first, x, y):
            return None
        if not self._on_page(x.value, y.value):
            return None
        left, base = self._shown(x.value, y.value)
        right = max(left, *(corner[0] for corner in self._corners(last)))
        size = raw.FPDFText_GetFontSize(self._page, first)
        if raw.FPDFText_GetMatrix(self._page, first, self._matrix):
            size *= math.hypot(self._matrix.c, self._matrix.d)
        if not (math.isfinite(left) and math.isfinite(base) and math.isfinite(right) and 0 < size < 2000):
            return None
        link = next((link.address for link in self._links if link.holds(x.value, y.value)), "")
        bold, italic = self._weight(first)
        if len(text) > 1 and bold:
            bold = self._weight(last)[0]
        return Word(text, left, right, base, round(size, 1), bold, italic, link)

    def _weight(self, index: int) -> tuple[bool, bool]:
        raw.FPDFText_GetFontInfo(self._page, index, self._name, 256, self._flags)
        name = self._name.value.decode("latin-1").lower()
        bold = any(part in name for part in ("bold", "black", "heavy")) or bool(self._flags.value & _BOLD_FLAG)
        return bold, "italic" in name or "oblique" in name or bool(self._flags.value & _ITALIC_FLAG)

    def _corners(self, index: int) -> list[tuple[float, float]]:
        left, right, bottom, top = self._box
        if not raw.FPDFText_GetCharBox(self._page, index, left, right, bottom, top):
            return []
        return [self._shown(left.value, bottom.value), self._shown(right.value, top.value)]

    def _on_page(self, x: float, y: float) -> bool:
        """Tell whether a place is seen: some programs draw a line on both sides of a page break, once out of sight."""
        across, up = x - self._left, y - self._bottom
        return bool(-_EDGE <= across <= self._width + _EDGE and -_EDGE <= up <= self._height + _EDGE)

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        """Return a place on the page as it is turned for the reader."""
        x, y = x - self._left, y - self._bottom
        if self._turn == 90:
            return y, self._width - x
        if self._turn == 180:
            return self._width - x, self._height - y
        if self._turn == 270:
            return self._height - y, x
        return x, y
