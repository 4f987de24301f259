"""Lines in reading order become blocks: headings by size, lists by their labels, paragraphs by gaps and line ends."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise

from reader.document import Block, BlockKind, Run, RunKind
from reader.load.normalize import TextBuilder
from reader.load.pdf.hyphens import Hyphens
from reader.load.pdf.order import Line
from reader.load.pdf.tables import find_tables
from reader.load.pdf.words import SOFT_HYPHEN, Word, is_bullet, is_label

_LARGER = 1.13  # times the text's size: a heading. Of 27 PDFs recall .93, precision .94 (anchors/dependencies.md)
_APART = 1.45  # times the usual distance between lines: a new paragraph
_LONGEST_HEADING = 30  # words
_BULLET_ENDS = (".", ")")
_ENDS = (".", "!", "?", ":", ";")
_MUCH_SHORTER = 0.25  # of the column's width


@dataclass(slots=True)
class _Paragraph:
    """A paragraph being collected; `depth` is 0 outside lists, `heading` the size's rank from 1."""

    lines: list[Line] = field(default_factory=list)
    heading: int = 0
    marker: str = ""
    indent: float = 0.0


class Paragraphs:
    """Builds the blocks of a whole file, whose typical size and distance of lines it first looks at."""

    def __init__(self, pages: list[list[Line]], bookmarks: dict[str, int]) -> None:
        self._pages = pages
        everything = [line for lines in pages for line in lines]
        self._bookmarks = bookmarks
        self._marked = _most_marked(everything, bookmarks)
        sizes: Counter[float] = Counter()
        for line in everything:
            sizes[line.size] += len(line.text)
        self._size = sizes.most_common(1)[0][0] if sizes else 10.0
        large = sorted({line.size for line in everything if line.size >= _LARGER * self._size}, reverse=True)
        self._ranks = _ranks(large)
        self._leading = _usual_distance(everything)
        self._hyphens = Hyphens("\n".join(line.text for line in everything))
        self._blocks: list[Block] = []
        self._groups = 0
        self._current: _Paragraph | None = None
        self._indents: list[float] = []  # of the items that the last one stands in

    def blocks(self) -> list[Block]:
        """Return the blocks in reading order."""
        for lines in self._pages:
            for found in find_tables(lines):
                if isinstance(found, Line):
                    self._line(found)
                else:
                    self._end()
                    self._groups += 1
                    self._blocks += [replace(row, page=found.page) for row in found.blocks(self._groups)]
        self._end()
        return self._blocks

    def _line(self, line: Line) -> None:
        current = self._current
        first = line.fragments[0].words[0].text
        heading = 0 if is_bullet(first) else self._heading(line)
        labelled = len(line.fragments[0].words) > 1 and is_label(first) and not heading
        if current is not None and self._goes_on(current, line, heading, labelled):
            current.lines.append(line)
            return
        self._end()
        marker = first if labelled else ""
        self._current = _Paragraph([line], heading, marker, line.fragments[0].left)

    def _heading(self, line: Line) -> int:
        title = plain(line.text)
        if self._marked.get(title) == _mark(line):
            return self._bookmarks[title]
        if len(line.text.split()) > _LONGEST_HEADING or not any(map(str.isalpha, line.text)):
            return 0
        return self._ranks.get(line.size, 0)

    def _goes_on(self, current: _Paragraph, line: Line, heading: int, labelled: bool) -> bool:
        """Tell whether a line belongs to the paragraph above it."""
        last = current.lines[-1]
        if labelled or bool(heading) != bool(current.heading):
            return False
        if heading:
            close = 0 < last.base - line.base < 1.6 * line.size and last.page == line.page
            return close and abs(last.size - line.size) < 0.5 and plain(last.text) not in self._bookmarks
        if _bold(last) != _bold(line) and (_bold(last) or _bold(line)):
            return not _bold(line) and not self._is_short(last, line) and last.page == line.page
        down = last.base - line.base
        if last.page != line.page or down <= 0 or last.left != line.left:
            open_end = not last.text.rstrip("”\"'’)").endswith(_ENDS)
            return open_end and (line.text[:1].islower() or last.text.endswith(("-", SOFT_HYPHEN, ",")))
        if down > _APART * self._leading * line.size / self._size:
            return False
        if self._is_short(last, line):
            return False
        left = line.fragments[0].left
        if current.marker:
            return left > current.indent - 0.5 * line.size
        indented = left > last.fragments[0].left + 0.8 * line.size and len(current.lines) > 1
        return not indented

    def _is_short(self, last: Line, line: Line) -> bool:
        """Tell whether the next word would have had room on the line before: then its paragraph ended there.

        Without a mark at its end the line must be much shorter: the right edge of a ragged column is a guess.
        """
        word = line.fragments[0].words[0]
        need = word.right - word.left + 1.1 * line.size
        end = last.fragments[-1].right
        ended = last.text.rstrip("”\"'’)").endswith(_ENDS)
        return end + (need if ended else max(need, _MUCH_SHORTER * (last.right - last.left))) < last.right

    def _end(self) -> None:
        current, self._current = self._current, None
        if current is None:
            return
        builder = TextBuilder()
        self._write(builder, current.lines, skip=bool(current.marker))
        pieces = builder.take()
        page = current.lines[0].page
        for piece in pieces[:1]:
            if current.heading:
                runs = tuple(run for run in piece.runs if run.kind is not RunKind.STRONG)
                self._blocks.append(Block(BlockKind.HEADING, piece.text, min(6, current.heading), runs=runs, page=page))
            elif current.marker:
                self._item(current, piece.text, piece.runs, page)
            else:
                self._blocks.append(Block(BlockKind.PARAGRAPH, piece.text, runs=piece.runs, page=page))

    def _item(self, current: _Paragraph, text: str, runs: tuple[Run, ...], page: int) -> None:
        marker = current.marker if current.marker.endswith(_BULLET_ENDS) else "•"
        before = self._blocks[-1] if self._blocks else None
        if before is None or before.kind is not BlockKind.LIST_ITEM:
            self._groups += 1
            self._indents = []
        self._indents = [indent for indent in self._indents if indent < current.indent - 6] + [current.indent]
        depth = min(6, len(self._indents))
        self._blocks.append(Block(BlockKind.LIST_ITEM, text, depth, marker, self._groups, runs, page=page))

    def _write(self, builder: TextBuilder, lines: list[Line], skip: bool) -> None:
        """Write the words of lines, divided ones made whole, with bold and italic kept."""
        words: list[Word] = []
        for line in lines:
            fresh = [word for fragment in line.fragments for word in fragment.words]
            if skip:
                fresh, skip = fresh[1:], False
            for index, word in enumerate(fresh):
                divided = bool(words) and (index == 0 or words[-1].text.endswith(SOFT_HYPHEN))
                whole = self._hyphens.joined(words[-1].text, word.text) if divided else None
                if whole is not None:
                    words[-1] = replace(words[-1], text=whole)
                else:
                    words.append(word)
        bold = italic = False
        link = ""
        for word in words:
            if link and word.link != link:
                builder.close(RunKind.LINK)
            if not builder.empty:
                builder.add(" ")
            if word.link and word.link != link:
                builder.open(RunKind.LINK, word.link)
            link = word.link
            bold = _switch(builder, RunKind.STRONG, bold, word.bold)
            italic = _switch(builder, RunKind.EMPHASIS, italic, word.italic)
            builder.add(word.text)


def _switch(builder: TextBuilder, kind: RunKind, before: bool, now: bool) -> bool:
    if now and not before:
        builder.open(kind)
    elif before and not now:
        builder.close(kind)
    return now


def _bold(line: Line) -> bool:
    return all(fragment.bold for fragment in line.fragments)


def _mark(line: Line) -> tuple[float, bool]:
    return line.size, _bold(line)


def _most_marked(lines: list[Line], bookmarks: dict[str, int]) -> dict[str, tuple[float, bool]]:
    """Return how the title of each bookmark is set where it is set largest: the same words may stand in the text."""
    found: dict[str, tuple[float, bool]] = {}
    for line in lines:
        title = plain(line.text)
        if title in bookmarks:
            found[title] = max(found.get(title, (0.0, False)), _mark(line))
    return found


def plain(text: str) -> str:
    """Return a heading as compared with a bookmark: lower case, words and numbers alone."""
    return " ".join(re.findall(r"\w+", text.lower()))


def _ranks(large: list[float]) -> dict[float, int]:
    """Return the level of each size that is larger than the text's; sizes within 4 % are one."""
    ranks: dict[float, int] = {}
    level = 0
    before = 0.0
    for size in large:
        if not before or size < 0.96 * before:
            level, before = level + 1, size
        ranks[size] = level
    return ranks


def _usual_distance(lines: list[Line]) -> float:
    """Return the distance between two lines of a paragraph that is most common, in points."""
    distances: Counter[float] = Counter()
    for above, below in pairwise(lines):
        down = above.base - below.base
        if above.page == below.page and 0 < down < 3 * below.size:
            distances[round(down * 2) / 2] += 1
    return distances.most_common(1)[0][0] if distances else 14.0
