"""Headings that a page marks only by look: bold lines and numbered clause titles become HEADING blocks."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.document import Block, BlockKind, RunKind
from reader.load.normalize import strong_reach, styled_slice

_MOST_WORDS = 14  # tuned on the saved pages: longer bold lines are emphasised sentences
_ADDRESS = re.compile(r"@|://|\bwww\.|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b|^\W*[\d\s()+-]{6,}$")
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\S")


def promote_headings(blocks: list[Block]) -> list[Block]:
    """Return the blocks with bold lines that stand as headings made headings, cut from the text that follows them."""
    result: list[Block] = []
    level = 1
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            level = block.level
            result.append(block)
            continue
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        pieces = _promote(block, following, min(6, level + 1))
        result += pieces
    return result


def _promote(block: Block, following: Block | None, level: int) -> list[Block]:
    if block.kind is BlockKind.LIST_ITEM and not _opens_clause(block, following):
        return [block]
    if block.kind in (BlockKind.TABLE_ROW, BlockKind.QUOTE):
        return [block]
    reach = strong_reach(block.text, block.runs)
    if not reach:
        return [block]
    line_end = block.text.find("\n")
    if line_end < 0:
        if reach < len(block.text) or not _reads_as_heading(block.text) or following is None:
            return [block]
        return [_heading(block, 0, len(block.text), level)]
    head = block.text[:line_end]
    inside = all(run.span.end <= line_end or run.kind is not RunKind.STRONG for run in block.runs[:1])
    if reach < len(head.rstrip()) or not inside or not _reads_as_heading(head):
        return [block]
    if len(block.text[line_end:].split()) < 4:
        return [block]
    rest = styled_slice(block.text, block.runs, line_end, len(block.text))
    return [_heading(block, 0, line_end, level), replace(block, text=rest.text, runs=rest.runs)]


def _heading(block: Block, start: int, end: int, level: int) -> Block:
    piece = styled_slice(block.text, block.runs, start, end)
    label = f"{block.marker} " if block.marker[:1].isdigit() else ""
    text = piece.text
    runs = tuple(run for run in piece.runs if run.kind is not RunKind.STRONG)
    if label:
        text = label + text
        runs = tuple(replace(run, span=run.span.shifted(len(label))) for run in runs)
    numbered = _NUMBERED.match(text)
    if numbered is not None and "." in numbered[1]:
        level = min(6, level + 1)
    return Block(BlockKind.HEADING, text, level, runs=runs, hidden=block.hidden)


def _opens_clause(block: Block, following: Block | None) -> bool:
    """Tell whether a list item is the title of a numbered clause: text follows in it or after it, no next item."""
    if not block.marker[:1].isdigit():
        return False
    return following is not None and not (following.kind is BlockKind.LIST_ITEM and following.marker[:1].isdigit())


def _reads_as_heading(line: str) -> bool:
    words = line.split()
    if not 1 <= len(words) <= _MOST_WORDS or not any(character.isalpha() for character in line):
        return False
    if line.rstrip().endswith((".", ",", ";")) and len(words) > 4:
        return False
    return _ADDRESS.search(line) is None
