"""Lists written as lines of a paragraph ("- by post", "(a) by phone") become LIST_ITEM blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reader.document import Block, BlockKind
from reader.load.normalize import styled_slice

_BULLET = re.compile(r"(?:[•·▪◦‣●○■□➢✓]|[-–—*](?=\s|[^\W\d]))\s*(?=\S)")
_LABEL = re.compile(r"\(?([a-z]|[ivx]{1,4}|\d{1,2})([.)]|(?=\s))\)?\s+(?=\S)")
_ORDER = {"a": "b", "i": "ii", "1": "2"}


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a block: where it starts and ends, where its text begins after its mark, and the mark."""

    start: int
    body: int
    end: int
    marker: str


def split_line_lists(blocks: list[Block]) -> list[Block]:
    """Return the blocks with lists found in their lines; lists and tables are numbered anew, in order."""
    result: list[Block] = []
    fresh = max((block.group for block in blocks), default=0)
    before_is_line_item = False
    for index, block in enumerate(blocks):
        pieces = [block]
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            before = blocks[index - 1].text if index else ""
            pieces = _split(block, before, fresh + 1, joins=before_is_line_item)
        found = len(pieces) > 1 or pieces[0] is not block
        if found and block.kind is BlockKind.PARAGRAPH:
            continues = before_is_line_item and pieces[0].kind is BlockKind.LIST_ITEM
            if continues:
                pieces = [replace(piece, group=fresh) if piece.group else piece for piece in pieces]
            else:
                fresh += 1
        before_is_line_item = found and pieces[-1].kind is BlockKind.LIST_ITEM
        result += pieces
    return _renumbered(result)


def _renumbered(blocks: list[Block]) -> list[Block]:
    numbers: dict[int, int] = {0: 0}
    return [
        replace(block, group=numbers.setdefault(block.group, len(numbers))) if block.group else block
        for block in blocks
    ]


def _split(block: Block, before: str, group: int, joins: bool) -> list[Block]:
    lines = _lines(block.text)
    marked = [line for line in lines if line.marker]
    if not marked:
        return [block]
    if len(lines) == 1 and not (block.kind is BlockKind.PARAGRAPH and marked[0].marker == "•"):
        return [block]
    if len(marked) == 1 and len(lines) > 1:
        led = lines[0].marker or block.text[: marked[0].start].rstrip().endswith(":") or before.endswith(":") or joins
        if not led:
            return [block]
    level = block.level + 1 if block.kind is BlockKind.LIST_ITEM else 1
    if block.kind is BlockKind.LIST_ITEM:
        group = block.group
    pieces: list[Block] = []
    for start, end, line in _stretches(block.text, lines):
        text = styled_slice(block.text, block.runs, line.body if line.marker else start, end)
        if not text.text:
            continue
        if line.marker:
            item = Block(BlockKind.LIST_ITEM, text.text, level, line.marker, group, text.runs, block.hidden, block.page)
            pieces.append(item)
        else:
            marker = block.marker if not pieces else ""
            pieces.append(replace(block, text=text.text, runs=text.runs, marker=marker))
    return pieces


def _stretches(text: str, lines: list[_Line]) -> list[tuple[int, int, _Line]]:
    """Group lines: a marked line takes those that go on in lower case, unmarked ones stay together."""
    result: list[tuple[int, int, _Line]] = []
    for line in lines:
        if result and not line.marker:
            start, _, first = result[-1]
            if not first.marker or text[line.start : line.start + 1].islower():
                result[-1] = (start, line.end, first)
                continue
        result.append((line.start, line.end, line))
    return result


def _lines(text: str) -> list[_Line]:
    """Return the lines with their marks; letters and numbers are marks only where they run in order."""
    lines: list[_Line] = []
    start = 0
    labels: list[tuple[int, str]] = []
    for part in text.split("\n"):
        end = start + len(part)
        bullet = _BULLET.match(part)
        label = _LABEL.match(part) if bullet is None else None
        if bullet is not None:
            lines.append(_Line(start, start + bullet.end(), end, "•"))
        else:
            if label is not None:
                labels.append((len(lines), label[1]))
            body = start + (label.end() if label is not None else 0)
            lines.append(_Line(start, body, end, part[: label.end()].strip() if label is not None else ""))
        start = end + 1
    ordered = len(labels) >= 2 and _ORDER.get(labels[0][1]) == labels[1][1]
    if not ordered:
        for index, _ in labels:
            line = lines[index]
            lines[index] = _Line(line.start, line.start, line.end, "")
    return lines
