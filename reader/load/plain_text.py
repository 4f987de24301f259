"""Plain text becomes blocks: paragraphs by blank lines, bullets, headings by their look, wrapped lines joined."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.document import Block, BlockKind
from reader.load.limits import BLOCKS
from reader.load.normalize import TextBuilder
from reader.load.title_line import reads_as_plain_title

_BULLET = re.compile(r"([ \t]*)([-*•·▪◦‣●○■□–—o]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]+(?=\S)")
_NUMBERED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[A-Z][.)]|(?:section|article|part)\s+\w{1,4}[.:]?)[ \t]+\S", re.IGNORECASE
)
_UNDERLINE = re.compile(r"[=\-~*_]{3,}[ \t]*$")
_HEADING_WORDS = 12
_END_MARKS = (".", ",", ";", ":", "!")
_NUMBERED_TITLE = re.compile(r"[ \t]*\d{1,2}(?:\.\d{1,2}){0,3}[.)]?[ \t]+[^\W\d_]")
_LEAST_PROSE = 5  # words; what is shorter may be an item's second line
_FULL = 0.8  # of the width: a line that ends earlier was not wrapped
_WRAP_LEAST, _WRAP_MOST = 50, 110  # widths at which people and mail programs wrap text


def read_plain_text(text: str) -> list[Block]:
    """Return the blocks of a plain text, which must be clean (see `normalize.clean`)."""
    lines = [line.rstrip() for line in text.split("\n")]
    width = _wrap_width(lines)
    blocks: list[Block] = []
    for paragraph in _paragraphs(lines, width):
        if len(blocks) > BLOCKS:
            break
        blocks += _read_paragraph(paragraph, width)
    return _number_groups(blocks)


def _wrap_width(lines: list[str]) -> int:
    """Return the width at which the text is wrapped, 0 where each line stands for itself."""
    lengths = sorted(len(line) for line in lines if len(line) > 20)
    if len(lengths) < 4:
        return 0
    widest = lengths[int(0.95 * (len(lengths) - 1))]
    if not _WRAP_LEAST <= widest <= _WRAP_MOST:
        return 0
    full = sum(length > 0.75 * widest for length in lengths)
    return widest if full > 0.5 * len(lengths) else 0


def _paragraphs(lines: list[str], width: int) -> list[list[str]]:
    """Group lines by blank ones; where the lines are long and not wrapped, each is a paragraph."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    result: list[list[str]] = []
    for group in groups:
        if width or len(group) < 2:
            result.append(group)
            continue
        current: list[str] = []
        for line in group:
            if current and (len(line) > 120 or len(current[-1]) > 120):
                result.append(current)
                current = []
            current.append(line)
        result.append(current)
    return [group for group in result if group]


def _read_paragraph(lines: list[str], width: int) -> list[Block]:
    titles: list[Block] = []
    while len(lines) - 2 * len(titles) >= 2:  # in a loop: a file can hold thousands
        title, under = lines[2 * len(titles) : 2 * len(titles) + 2]
        if not _UNDERLINE.match(under) or len(title.split()) > 2 * _HEADING_WORDS:
            break
        titles.append(Block(BlockKind.HEADING, _flow([title], 0), 1 if under.startswith("=") else 2))
    rest = lines[2 * len(titles) :]
    return [*titles, *_read_rest(rest, width)] if rest else titles


def _read_rest(lines: list[str], width: int) -> list[Block]:
    """Return the blocks of a paragraph that does not begin with an underlined title."""
    if len(lines) == 1 and _UNDERLINE.match(lines[0].strip()):
        return []
    if len(lines) == 1:
        level = heading_level(lines[0].strip())
        if level:
            return [Block(BlockKind.HEADING, _flow(lines, 0), level)]
    if _begins_with_a_title(lines, width):
        first = lines[0].strip()
        return [Block(BlockKind.HEADING, _flow([first], 0), heading_level(first)), *_read_paragraph(lines[1:], width)]
    blocks: list[Block] = []
    current: list[str] = []
    item: tuple[int, str] | None = None
    for line in lines:
        bullet = _BULLET.match(line)
        if bullet is not None:
            blocks += _flush(current, item, width)
            current = [line[bullet.end() :]]
            item = (1 + len(bullet[1].expandtabs(4)) // 4, bullet[2])
        else:
            current.append(line)
    return blocks + _flush(current, item, width)


def _begins_with_a_title(lines: list[str], width: int) -> bool:
    """Tell whether the first line is a numbered title that stands right above its text, with no blank line between.

    A numbered line that runs on in the next, or is followed by further numbers, is an item of a list.
    """
    numbered = _NUMBERED_TITLE.match(lines[0]) if len(lines) > 1 else None
    if (
        numbered is None
        or not reads_as_plain_title(lines[0][numbered.end() - 1 :])
        or not heading_level(lines[0].strip())
    ):
        return False
    text = lines[1].strip()
    if width and len(lines[0]) + 1 + len(text.split(maxsplit=1)[0]) > _FULL * width:
        return False
    prose = len(text.split()) >= _LEAST_PROSE and text.lstrip("“\"'‘(")[:1].isupper() and not _BULLET.match(text)
    return prose and not any(_NUMBERED_TITLE.match(line) for line in lines[1:])


def _flush(lines: list[str], item: tuple[int, str] | None, width: int) -> list[Block]:
    text = _flow(lines, width)
    if not text:
        return []
    if item is None:
        return [Block(BlockKind.PARAGRAPH, text)]
    depth, marker = item
    return [Block(BlockKind.LIST_ITEM, text, depth, "•" if marker[-1] not in ".)" else marker, 1)]


def _flow(lines: list[str], width: int) -> str:
    """Return lines as one text: joined where the line was wrapped, else with a hard break."""
    builder = TextBuilder()
    for index, line in enumerate(lines):
        if index:
            following = line.split(maxsplit=1)[0]
            wrapped = width and len(lines[index - 1]) + 1 + len(following) > _FULL * width
            if wrapped:
                builder.add(" ")
            else:
                builder.line_break()
        builder.add(line)
    pieces = builder.take()
    return pieces[0].text if pieces else ""


def heading_level(line: str) -> int:
    """Return the level of a line that stands alone and reads as a heading, else 0."""
    words = line.split()
    if not 1 <= len(words) <= _HEADING_WORDS or not any(character.isalpha() for character in line):
        return 0
    if "@" in line or "://" in line or (line.endswith(_END_MARKS) and not _NUMBERED.match(line)):
        return 0
    if _BULLET.match(line) and not re.match(r"\d", line):
        return 0
    numbered = re.match(r"(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\S", line)
    if numbered is not None:
        return 0 if line.endswith((".", ",", ";")) and len(words) > 6 else min(6, 2 + numbered[1].count("."))
    if line[0].islower():
        return 0
    if line.isupper() and len(line) > 3:
        return 2
    return 3


def _number_groups(blocks: list[Block]) -> list[Block]:
    """Give each run of list items its own group number."""
    group = 0
    before: BlockKind | None = None
    result: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.LIST_ITEM and before is not BlockKind.LIST_ITEM:
            group += 1
        before = block.kind
        result.append(replace(block, group=group) if before is BlockKind.LIST_ITEM else block)
    return result
