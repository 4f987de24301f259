"""HTML becomes blocks: a walk over the parsed tree (selectolax) that keeps headings, lists, tables and inline styles.

Comes in: markup, whole or a fragment. Goes out: blocks in reading order. Nothing is fetched, run or rendered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from reader.document import Block, BlockKind, RunKind
from reader.load.limits import BLOCKS, NESTING, NODES
from reader.load.normalize import StyledText, TextBuilder, joined
from reader.load.struck import is_struck
from reader.load.wide_tags import without_wide_tags

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_NOT_TEXT = """script style noscript iframe svg button select template head nav aside textarea object title audio video
canvas math datalist embed input map area"""
_BLOCK = """address article blockquote body center dd details dir div dl dt fieldset figure figcaption footer form
h1 h2 h3 h4 h5 h6 header hr html li main menu ol p pre section summary table tbody td tfoot th thead tr ul caption
legend"""
_VOID = "area base br col embed hr img input link meta param source track wbr"
VOID = frozenset(_VOID.split())
SKIPPED = frozenset(_NOT_TEXT.split())
BLOCK_TAGS = frozenset(_BLOCK.split())
_STYLES = {
    "b": RunKind.STRONG,
    "strong": RunKind.STRONG,
    "i": RunKind.EMPHASIS,
    "em": RunKind.EMPHASIS,
    "a": RunKind.LINK,
    "code": RunKind.CODE,
}
# What opens a folded part is its title, and a term is the title of what defines it.
_TITLES = frozenset(("summary", "dt", "button"))
_OPENS = frozenset(("aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle", "data-target"))
_TITLE_PARENTS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"))
_LEVELS = ("1", "2", "3", "4", "5", "6")
_SPACER = 5  # pixels
_CELLS = 40  # of a row that are looked at
_LISTS = ("ul", "ol", "menu", "dir")


def walk_html(markup: str, groups: int = 0) -> TreeWalker:
    """Return what walked a piece of HTML, with its blocks; the numbers of lists and tables go on from `groups`."""
    from selectolax.lexbor import LexborHTMLParser  # late: most Markdown has no HTML in it

    walker = TreeWalker(groups)
    if (body := LexborHTMLParser(without_wide_tags(markup)).body) is not None:
        walker.walk(body)
    return walker


def row_block(cells: list[StyledText], group: int, hidden: bool = False) -> Block:
    """Return a table row: its cells joined by " | ", their runs moved along. Empty cells are left out."""
    row = joined(cells, " | ")
    return Block(BlockKind.TABLE_ROW, row.text.replace("\n", " "), group=group, runs=row.runs, hidden=hidden)


@dataclass(slots=True)
class _List:
    number: int | None
    marker: str = ""


class TreeWalker:
    """Walks a tree without recursion (a page may nest 100,000 deep) and collects blocks."""

    def __init__(self, groups: int = 0, dropped: frozenset[int] = frozenset()) -> None:
        self.blocks: list[Block] = []
        self.groups = groups
        self.images = 0
        self.links = 0
        self.struck = 0  # passages
        self._dropped = dropped
        self._builder = TextBuilder()
        self._lists: list[_List] = []
        self._heading = 0
        self._quotes = 0
        self._hidden = 0
        self._cells: list[StyledText] | None = None
        self._cell: list[StyledText] = []
        self._table = 0

    def walk(self, root: LexborNode) -> None:
        """Collect the blocks under a node."""
        for count, (node, entering) in enumerate(_events(root, self._dropped)):
            if len(self.blocks) > BLOCKS or count > 2 * NODES:
                break
            if entering:
                self._enter(node)
            else:
                self._leave(node)
        self._flush()
        if self._cells is not None:  # the limit was reached inside a row
            self._leave_block("td")
            self._leave_block("tr")

    def _enter(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._builder.add(node.text_content or "")
            return
        if tag == "br":
            self._builder.line_break()
            return
        if is_struck(node):
            self._strike(node)
            return
        if tag == "img":
            self.images += _is_picture(node)
            return
        if tag in BLOCK_TAGS or _is_heading(node):
            self._flush()
            self._enter_block(node, tag)
        if tag in _TITLES and not self._heading:
            self._flush()
            self._builder.open(RunKind.STRONG)
        elif tag in _STYLES:
            target = (node.attributes.get("href") or "") if tag == "a" else ""
            self.links += bool(target)
            self._builder.open(_STYLES[tag], target)
        if is_hidden(node):
            self._hidden += 1

    def _strike(self, node: LexborNode) -> None:
        """Pass over what is struck through; its links are none of a menu, and an item keeps its number."""
        if node.tag in BLOCK_TAGS or any(child.tag in BLOCK_TAGS for child in node.iter()):
            self._flush()
        self.struck += bool((node.text(deep=True) or "").strip())
        self.links += len(node.css("a[href]"))
        if node.tag == "li" and self._lists and (number := self._lists[-1].number) is not None:
            self._lists[-1].number = number + 1

    def _enter_block(self, node: LexborNode, tag: str) -> None:
        if tag in _LISTS:
            if not self._lists:
                self.groups += 1
            self._lists.append(_List(_start(node) if tag == "ol" else None))
        elif tag == "li" and self._lists:
            current = self._lists[-1]
            current.marker = "•" if current.number is None else f"{current.number}."
            if current.number is not None:
                current.number += 1
        elif tag == "table" and self._cells is None:
            self.groups += 1
            self._table = self.groups
        elif tag == "tr" and _is_data_row(node):
            self._cells = []
        elif tag == "blockquote":
            self._quotes += 1
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._heading = int(tag[1])
        elif _is_heading(node):
            level = node.attributes.get("aria-level") or ""
            self._heading = int(level) if level in _LEVELS else 2

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if is_struck(node):
            return
        if tag in _TITLES and not self._heading:
            self._flush()
            self._builder.close(RunKind.STRONG)
            self._flush()
        if tag in BLOCK_TAGS or _is_heading(node):
            self._flush()
            self._leave_block(tag)
            if _is_heading(node):
                self._heading = 0
        elif tag in _STYLES:
            self._builder.close(_STYLES[tag])
        if is_hidden(node):
            self._hidden -= 1

    def _leave_block(self, tag: str) -> None:
        if tag in _LISTS:
            self._lists.pop()
        elif tag in ("td", "th") and self._cells is not None:
            self._cells.append(joined(self._cell, " "))
            self._cell = []
        elif tag == "tr" and self._cells is not None:
            cells, self._cells = self._cells, None
            if any(cell.text for cell in cells):
                self.blocks.append(row_block(cells, self._table, self._hidden > 0))
        elif tag == "blockquote":
            self._quotes -= 1
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._heading = 0

    def _flush(self) -> None:
        pieces = self._builder.take()
        for piece in pieces:
            if self._cells is not None:
                self._cell.append(piece)
            else:
                self.blocks.append(self._block(piece))

    def _block(self, piece: StyledText) -> Block:
        hidden = self._hidden > 0
        if self._heading:
            return Block(
                BlockKind.HEADING, piece.text.replace("\n", " "), self._heading, runs=piece.runs, hidden=hidden
            )
        if self._lists:
            current = self._lists[-1]
            marker, current.marker = current.marker, ""
            depth = len(self._lists)
            return Block(BlockKind.LIST_ITEM, piece.text, depth, marker, self.groups, piece.runs, hidden)
        kind = BlockKind.QUOTE if self._quotes else BlockKind.PARAGRAPH
        return Block(kind, piece.text, runs=piece.runs, hidden=hidden)


def is_hidden(node: LexborNode) -> bool:
    """Tell whether an element says by itself that it is not shown (a policy may sit in closed accordions)."""
    attributes = node.attributes
    if not attributes:
        return False
    if "hidden" in attributes:
        return True
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style


def _events(root: LexborNode, dropped: frozenset[int]) -> Iterator[tuple[LexborNode, bool]]:
    """Yield each node on entering and, for an element, on leaving. Beyond the nesting limit only text is yielded.

    What stands in a struck element is passed over.
    """
    yield root, True
    stack: list[tuple[LexborNode, bool]] = [(root, True)]
    node = root.child
    depth = 1
    while True:
        if node is None:
            parent, opened = stack.pop()
            depth -= 1
            if opened:
                yield parent, False
            if not stack:
                return
            node = parent.next
            continue
        tag = node.tag or ""
        if tag == "-text":
            yield node, True
            node = node.next
            continue
        if is_skipped(node, tag) or node.mem_id in dropped:
            node = node.next
            continue
        child = None if is_struck(node) else node.child
        shown = depth < NESTING
        if shown:
            yield node, True
        if child is None:
            if shown:
                yield node, False
            node = node.next
        else:
            stack.append((node, shown))
            depth += 1
            node = child


def is_skipped(node: LexborNode, tag: str) -> bool:
    """Tell whether a node holds no text of the page: scripts, comments, and buttons but those of folded parts."""
    if tag == "button":
        parent = node.parent
        title = parent is not None and parent.tag in _TITLE_PARENTS
        return not title and _OPENS.isdisjoint(node.attributes)
    return tag.startswith("-") or tag in SKIPPED


def _is_heading(node: LexborNode) -> bool:
    return node.tag in ("div", "span", "p") and node.attributes.get("role") == "heading"


def _is_picture(node: LexborNode) -> bool:
    """Tell whether an image shows something: not the dots and lines that old pages are spaced with, or counters."""
    attributes = node.attributes
    sizes = [attributes.get(name) or "" for name in ("width", "height")]
    return not any(size.isdigit() and int(size) <= _SPACER for size in sizes) and bool(attributes.get("src"))


def _start(node: LexborNode) -> int:
    try:
        return int(node.attributes.get("start") or 1)
    except ValueError:
        return 1


def _is_data_row(node: LexborNode) -> bool:
    """Tell whether a row is one of a table of data: several cells with text in them and no blocks of a page layout."""
    cells = [child for child in islice(node.iter(), _CELLS) if child.tag in ("td", "th")]
    if len(cells) < 2:
        return False
    for cell in cells:
        if cell.css_first("table, h1, h2, h3, h4, form") is not None or len(cell.css("p")) > 6:
            return False
    return sum(bool((cell.text(deep=True) or "").strip()) for cell in cells) >= 2
