"""Headings that a page marks only by look become HEADING blocks: bold lines, clause titles, lines that stand alone.

Marked headings that are none (a date, a whole sentence) become paragraphs.
"""

from __future__ import annotations

from dataclasses import replace

from reader.document import Block, BlockKind, RunKind
from reader.load.normalize import strong_reach, styled_slice
from reader.load.title_line import is_date_line, number_depth, reads_as_plain_title, reads_as_title

_SENTENCE_WORDS = 8
_LONGEST = 40  # words; a marked heading beyond this is text set in a heading's style
_SPARSE = 350  # words to a heading; where there are more, lines without any mark are looked at too
_LEAST_TEXT = 4


def promote_headings(blocks: list[Block]) -> list[Block]:
    """Return the blocks with every line that stands as a heading made one, cut from the text that follows it."""
    blocks = [_demoted(block) for block in blocks]
    clauses = _clause_titles(blocks)
    levels = _Levels()
    result: list[Block] = []
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            levels.see(block)
            result.append(block)
            continue
        end = _strong_title(blocks, index, index in clauses)
        result += _cut(block, end, levels) if end else [block]
    return _promote_plain(result)


class _Levels:
    """The level that a found heading gets: below the last marked one, by its number where it has one."""

    def __init__(self) -> None:
        self._marked = 1
        self._by_depth: dict[int, int] = {}

    def see(self, block: Block) -> None:
        """Remember a marked heading."""
        self._marked = block.level
        depth = number_depth(block.text)
        if depth is not None:
            self._by_depth = {known: level for known, level in self._by_depth.items() if known < depth}
            self._by_depth[depth] = block.level

    def below(self, title: str) -> int:
        """Return the level of a found heading."""
        depth = number_depth(title)
        if depth is None:
            return min(6, self._marked + 1)
        if depth in self._by_depth:
            return self._by_depth[depth]
        shallower = [known for known in self._by_depth if known < depth]
        base = self._by_depth[max(shallower)] if shallower else self._marked
        self._by_depth[depth] = min(6, base + 1)
        return self._by_depth[depth]


def _demoted(block: Block) -> Block:
    """Return a heading as a paragraph where it is a date, a sentence or a text of its own."""
    if block.kind is not BlockKind.HEADING:
        return block
    words = len(block.text.split())
    sentence = block.text.endswith(".") and words > _SENTENCE_WORDS and number_depth(block.text) is None
    if sentence or words > _LONGEST or is_date_line(block.text):
        return replace(block, kind=BlockKind.PARAGRAPH, level=0)
    return block


def _clause_titles(blocks: list[Block]) -> set[int]:
    """Return the list items that are titles of numbered clauses: all items of the list are bold, with text between."""
    titles: set[int] = set()
    items: dict[tuple[int, int], list[int]] = {}
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.LIST_ITEM and block.marker[:1].isdigit():
            items.setdefault((block.group, block.level), []).append(index)
    for members in items.values():
        bold = [index for index in members if _is_bold_title(blocks[index])]
        alone = [index for index in bold if not _next_is_item(blocks, index)]
        if 2 * len(alone) > len(members):
            titles.update(alone)
    return titles


def _is_bold_title(block: Block) -> bool:
    return strong_reach(block.text, block.runs) == len(block.text) and reads_as_title(f"{block.marker} {block.text}")


def _next_is_item(blocks: list[Block], index: int) -> bool:
    """Tell whether the next item of the same list follows at once, so that this one has no text of its own."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None:
        return True
    return following.kind is BlockKind.LIST_ITEM and following.marker[:1].isdigit() and following.level == 1


def _strong_title(blocks: list[Block], index: int, clause: bool) -> int:
    """Return up to where a block is a bold title: its whole length, the end of its first line, or 0."""
    block = blocks[index]
    if clause:
        return len(block.text)
    if block.kind is not BlockKind.PARAGRAPH:
        return 0
    reach = strong_reach(block.text, block.runs)
    line_end = block.text.find("\n")
    if line_end >= 0 and not reach and _opens_prose(block, line_end):
        return line_end
    if line_end < 0:
        last = index + 1 == len(blocks)
        return len(block.text) if reach == len(block.text) and not last and reads_as_title(block.text) else 0
    if not line_end <= reach <= line_end + 1 or not reads_as_title(block.text[:line_end]):
        return 0
    return line_end if len(block.text[line_end:].split()) >= _LEAST_TEXT else 0


def _opens_prose(block: Block, line_end: int) -> bool:
    """Tell whether the first line is a plain title and the rest prose: old pages lose the bold of such lines."""
    line, rest = block.text[:line_end], block.text[line_end + 1 :]
    linked = any(run.kind is RunKind.LINK and run.span.start < line_end for run in block.runs)
    if linked or len(line.split()) > _SENTENCE_WORDS or not reads_as_plain_title(line):
        return False
    first = rest.split("\n")[0]
    return _is_prose(first) and first[:1].isupper() and rest.endswith((".", ":", "!", "?"))


def _cut(block: Block, end: int, levels: _Levels) -> list[Block]:
    """Return a block as a heading and, where text follows on its next line, the rest."""
    piece = styled_slice(block.text, block.runs, 0, end)
    label = f"{block.marker} " if block.marker[:1].isdigit() else ""
    text = label + piece.text.replace("\n", " ")
    runs = tuple(
        replace(run, span=run.span.shifted(len(label))) for run in piece.runs if run.kind is not RunKind.STRONG
    )
    heading = Block(BlockKind.HEADING, text, levels.below(text), runs=runs, hidden=block.hidden, page=block.page)
    rest = styled_slice(block.text, block.runs, end, len(block.text))
    return [heading, replace(block, text=rest.text, runs=rest.runs)] if rest.text else [heading]


def _promote_plain(blocks: list[Block]) -> list[Block]:
    """Where headings are few, take lines without any mark that stand alone before text, if there are several."""
    words = sum(len(block.text.split()) for block in blocks)
    headings = sum(block.kind is BlockKind.HEADING for block in blocks)
    if words < _SPARSE * max(1, headings):
        return blocks
    ends = {index: end for index in range(len(blocks)) if (end := _plain_title(blocks, index))}
    if len(ends) < 2:
        return blocks
    levels = _Levels()
    result: list[Block] = []
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            levels.see(block)
        result += _cut(block, ends[index], levels) if index in ends else [block]
    return result


def _plain_title(blocks: list[Block], index: int) -> int:
    block = blocks[index]
    if index + 1 >= len(blocks) or not (block.kind is BlockKind.PARAGRAPH or _stands_alone(blocks, index)):
        return 0
    before = blocks[index - 1] if index else None
    if before is not None and before.text.endswith((":", ",")):
        return 0
    line, _, rest = block.text.partition("\n")
    if any(run.kind is RunKind.LINK for run in block.runs if run.span.start < len(line)):
        return 0
    if not reads_as_plain_title(line):
        return 0
    if rest:
        return len(line) if _is_prose(rest.split("\n")[0]) else 0
    following = blocks[index + 1]
    if following.kind is BlockKind.HEADING or following.kind is BlockKind.LIST_ITEM:
        return 0
    return len(line) if _is_prose(following.text.split("\n")[0]) else 0


def _stands_alone(blocks: list[Block], index: int) -> bool:
    """Tell whether a block is a numbered item without a list around it, as a clause title without bold is read."""
    if blocks[index].kind is not BlockKind.LIST_ITEM or not blocks[index].marker[:1].isdigit():
        return False
    around = blocks[max(0, index - 1) : index] + blocks[index + 1 : index + 2]
    return all(block.kind is not BlockKind.LIST_ITEM for block in around)


def _is_prose(line: str) -> bool:
    return len(line.split()) >= 8 or (line.endswith((".", ":")) and len(line.split()) >= _LEAST_TEXT)
