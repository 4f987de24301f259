"""Paragraphs that are only the lines of a printed page are joined again (a PDF turned into Markdown line by line)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from reader.document import Block, BlockKind
from reader.load.normalize import StyledText, joined

_LEAST_PAIRS = 12  # fewer may be a list of fragments; a page of wrapped lines has dozens
_SHORTEST, _LONGEST = 45, 130  # code points of a printed line
_FULL = 0.75  # of the width: a shorter line ends its paragraph
_ENDS = (".", "!", "?", ":", ";", "”", '"')


def join_broken_lines(blocks: list[Block]) -> list[Block]:
    """Return the blocks with lines joined to paragraphs where the text clearly was cut line by line."""
    pairs = [len(a.text) for a, b in pairwise(blocks) if _goes_on(a, b) and b.text[0].islower()]
    if len(pairs) < _LEAST_PAIRS:
        return blocks
    width = sorted(pairs)[int(0.9 * (len(pairs) - 1))]
    result: list[Block] = []
    last_length = 0  # of the last line of the paragraph being joined
    for block in blocks:
        before = result[-1] if result else None
        full = last_length >= _FULL * width
        if before is not None and full and _open_end(before) and block.kind is BlockKind.PARAGRAPH:
            whole = joined([StyledText(before.text, before.runs), StyledText(block.text, block.runs)], " ")
            result[-1] = replace(before, text=whole.text, runs=whole.runs)
        else:
            result.append(block)
        last_length = len(block.text) if len(block.text) <= _LONGEST else 0
    return result


def _open_end(block: Block) -> bool:
    bold = any(len(run.span) == len(block.text) for run in block.runs)
    prose = block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    return prose and not bold and not block.text.endswith(_ENDS)


def _goes_on(block: Block, following: Block) -> bool:
    if not _open_end(block) or following.kind is not BlockKind.PARAGRAPH or "\n" in block.text:
        return False
    return _SHORTEST <= len(block.text) <= _LONGEST
