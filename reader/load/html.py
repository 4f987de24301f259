"""A saved web page becomes blocks: the part that holds the policy is looked for, menus and link lists are left out.

The search (measured on 113 pages, ../shared/anchors/dependencies.md section 3): prose of an element is its text in runs
of 60 characters or more outside links; from the body go down while one child holds 70 % of all prose; then leave out
blocks that are mostly links, but keep those whose links stay on the page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.document import Block
from reader.load.html_blocks import VOID, TreeWalker, is_skipped
from reader.load.html_origin import BANNERS, Origin, find_origin
from reader.load.limits import DEEPEST, TEXT_CHARACTERS
from reader.load.normalize import clean
from reader.load.plain_text import read_plain_text
from reader.load.wording import counted

_SHARE = 0.7  # .5 to .88 all give the same result within .01 F1
_RUN = 60  # shortest run of text that counts as prose; 40 to 80 the same
_LINKED = 0.6  # share of text in links from which a block is a menu
_SMALL_PROSE = 200
_TITLE_LINKED = 0.3  # share of text in links from which a header is a menu
_SMALL_BANNER = 3000  # header and footer elements below this are the site's, not the policy's
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_ANY_TAG = re.compile(r"<[^<>]*>")
_UNREAD = re.compile(r"<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_CLOSED_BY_RULE = frozenset((*VOID, "p", "li", "dt", "dd", "tr", "td", "th", "option", "tbody", "thead", "colgroup"))
_LEAVES = frozenset(("p", "span", "ul", "ol"))
_FRAMESET = re.compile(r"<frameset\b", re.IGNORECASE)
_MOST_FRAMES = 12
_MENU_LINKS = 3
_BARE = 600  # characters of text below which a page with scripts is one that they would have filled
_SCRIPTED = (
    "The page is filled in by scripts, so this file holds little of its text. Open the page in a browser, select "
    "all of it, copy, and paste it here."
)
_NO_FRAMES = "The page is made of frames that were not saved with it; open the frame that holds the policy."
_TOO_DEEP = "The page is broken, so its headings and lists are lost; its words are all here."
_PRUNED = frozenset(("div", "ul", "ol", "table", "section", "p", "td"))


@dataclass(slots=True)
class _Measure:
    """Counts of an element: prose, linked and all characters, and its links."""

    prose: int = 0
    linked: int = 0
    text: int = 0
    links: int = 0
    inner_links: int = 0

    def add(self, other: _Measure) -> None:
        """Add a child's counts."""
        self.prose += other.prose
        self.linked += other.linked
        self.text += other.text
        self.links += other.links
        self.inner_links += other.inner_links


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds: blocks of its main part, its own title, where it comes from, and what was done to it."""

    blocks: list[Block]
    title: str = ""
    origin: Origin = field(default_factory=Origin)
    notices: tuple[str, ...] = ()


def read_html(markup: str, frames: Sequence[str] = ()) -> Page:
    """Return the main part of a page; of a page of frames, that of the frames given."""
    if _depth(markup) > DEEPEST:
        words = html.unescape(_ANY_TAG.sub("\n", _UNREAD.sub("", markup)))[:TEXT_CHARACTERS]
        return Page(read_plain_text(clean(words)), notices=(_TOO_DEEP,))
    tree = LexborHTMLParser(markup)
    title_node = tree.css_first("head title")
    title = " ".join(clean(title_node.text(deep=True) or "").split()) if title_node is not None else ""
    origin = find_origin(markup, tree)
    for banner in tree.css(BANNERS):
        banner.decompose()
    body = tree.body
    if body is None or tree.css_first("frameset") is not None:
        return _frames(tree, frames, title, origin)
    measures, dropped = _measure(body)
    main = _main_part(body, measures, dropped)
    walker = TreeWalker(dropped=frozenset(dropped | _menus(main, measures)))
    walker.walk(main)
    left_out = len(body.css("a[href]")) - walker.links
    scripts = sum(
        len(node.text(deep=True) or "") + len(node.attributes.get("src") or "") for node in tree.css("script")
    )
    return Page(walker.blocks, title, origin, tuple(_notices(walker, left_out, scripts)))


def _frames(tree: LexborHTMLParser, frames: Sequence[str], title: str, origin: Origin) -> Page:
    """Return a page of frames: the words of its frames, and what it says to browsers without them."""
    pages = [read_html(frame) for frame in frames[:_MOST_FRAMES] if "<frameset" not in frame.lower()]
    blocks = [block for page in pages for block in page.blocks]
    aside = tree.css_first("noframes")
    if not blocks and aside is not None:
        blocks = read_html(f"<body>{aside.text(deep=True) or ''}</body>").blocks
    notices = () if frames else (_NO_FRAMES,)
    return Page(blocks, title or next((page.title for page in pages if page.title), ""), origin, notices)


def frame_sources(markup: str) -> list[str]:
    """Return the addresses of the frames of a page of frames, [] for any other page."""
    if _FRAMESET.search(markup) is None:
        return []
    tree = LexborHTMLParser(markup)
    return [node.attributes.get("src") or "" for node in tree.css("frame")[:_MOST_FRAMES]]


def _notices(walker: TreeWalker, links: int, scripts: int) -> Iterator[str]:
    """Yield what was done to a page; `links` were left out, and its scripts have a length of `scripts` characters."""
    if sum(len(block.text) for block in walker.blocks) < _BARE and scripts > _BARE:
        yield _SCRIPTED
    if links >= _MENU_LINKS:
        yield f"Left out the menus of the page ({counted(links, 'link')})."
    hidden = sum(block.hidden for block in walker.blocks)
    if hidden:
        yield f"{counted(hidden, 'paragraph')} folded away on the page {'is' if hidden == 1 else 'are'} shown."
    if walker.images:
        yield f"{counted(walker.images, 'image')} not shown."


def _depth(markup: str) -> int:
    """Return how deep elements stand in each other at most, roughly and quickly; those closed by rule do not count."""
    depth = deepest = 0
    for match in _TAG.finditer(markup):
        if match[2].lower() in _CLOSED_BY_RULE:
            continue
        if not match[1]:
            depth += 1
            deepest = max(deepest, depth)
        elif depth:
            depth -= 1
    return deepest


def _measure(body: LexborNode) -> tuple[dict[int, _Measure], set[int]]:
    """Count every element from the leaves up; also return the banners to leave out."""
    measures: dict[int, _Measure] = {body.mem_id: _Measure()}
    dropped: set[int] = set()
    path: list[LexborNode] = [body]
    node = body.child
    while path:
        if node is None:
            parent = path.pop()
            own = measures[parent.mem_id]
            if parent.tag == "a":
                target = parent.attributes.get("href") or ""
                own.linked, own.prose, own.links, own.inner_links = own.text, 0, 1, int("#" in target)
            if path:
                if parent.tag in ("header", "footer") and _is_banner(parent, own):
                    dropped.add(parent.mem_id)
                else:
                    measures[path[-1].mem_id].add(own)
            node = parent.next
            continue
        tag = node.tag or ""
        if tag == "-text":
            length = len((node.text_content or "").strip())
            own = measures[path[-1].mem_id]
            own.text += length
            if length >= _RUN:
                own.prose += length
            node = node.next
        elif is_skipped(node, tag):
            node = node.next
        else:
            measures[node.mem_id] = _Measure()
            path.append(node)
            node = node.child
    return measures, dropped


def _is_banner(element: LexborNode, own: _Measure) -> bool:
    """Tell whether a header or footer is the site's: the header of an article holds its title."""
    if element.tag == "header" and own.linked < _TITLE_LINKED * own.text and element.css_first("h1, h2") is not None:
        parent = element.parent
        return parent is None or parent.tag not in ("article", "main", "section")
    return own.text < _SMALL_BANNER


def _main_part(body: LexborNode, measures: dict[int, _Measure], dropped: set[int]) -> LexborNode:
    """Go down from the body while one child holds most of the prose."""
    total = measures[body.mem_id].prose
    current = body
    while total:
        best: LexborNode | None = None
        best_prose = 0
        child = current.child
        while child is not None:
            measure = measures.get(child.mem_id)
            if measure is not None and child.mem_id not in dropped and measure.prose > best_prose:
                best, best_prose = child, measure.prose
            child = child.next
        if best is None or best_prose < _SHARE * total or best.tag in _LEAVES:
            break
        current = best
    return current


def _menus(main: LexborNode, measures: dict[int, _Measure]) -> set[int]:
    """Return the elements under the main part that are mostly links to other pages."""
    menus: set[int] = set()
    waiting = [main]
    while waiting:
        child = waiting.pop().child
        while child is not None:
            measure = measures.get(child.mem_id)
            if measure is not None:
                if child.tag in _PRUNED and _is_menu(measure):
                    menus.add(child.mem_id)
                else:
                    waiting.append(child)
            child = child.next
    return menus


def _is_menu(measure: _Measure) -> bool:
    if measure.text <= 30 or measure.prose >= _SMALL_PROSE or measure.linked <= _LINKED * measure.text:
        return False
    return not (measure.links and 2 * measure.inner_links >= measure.links)
