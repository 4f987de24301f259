"""A saved web page becomes blocks of its main part, with its title, where it comes from and what was done to it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.document import Block, BlockKind
from reader.load.html_blocks import VOID, TreeWalker
from reader.load.html_origin import Origin, find_origin
from reader.load.limits import DEEPEST, TEXT_CHARACTERS
from reader.load.main_part import MainPart, find_main_part
from reader.load.normalize import clean
from reader.load.plain_text import read_plain_text
from reader.load.struck import told_of_struck
from reader.load.wide_tags import without_wide_tags
from reader.load.wording import counted

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_ANY_TAG = re.compile(r"<[^<>]*>")
_UNREAD = re.compile(r"<(script|style)\b.*?(?:</\1\s{0,20}>|\Z)", re.IGNORECASE | re.DOTALL)
_CLOSED_BY_RULE = frozenset((*VOID, "p", "li", "dt", "dd", "tr", "td", "th", "option", "tbody", "thead", "colgroup"))
_CONSENT_TAKEN = "Left out the page's question about cookies."
_FRAMESET = re.compile(r"<frameset\b", re.IGNORECASE)
_MOST_FRAMES = 12
_MENU_LINKS = 3
_LEADING = 12  # words of a title, and blocks among which it may stand already
_NAMES = re.compile(r"\b(?:privacy|cookies?|data protection|(?:policy|notice|statement)\s*$)", re.IGNORECASE)
_BARE = 600  # characters of text below which a page with scripts is one that they would have filled
_SCRIPTED = (
    "The page is filled in by scripts, so this file holds little of its text. Open the page in a browser, select "
    "all of it, copy, and paste it here."
)
_NO_FRAMES = "The page is made of frames that were not saved with it; open the frame that holds the policy."
_TOO_DEEP = "The page is broken, so its headings and lists are lost; its words are all here."


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
    tree = LexborHTMLParser(without_wide_tags(markup))
    title_node = tree.css_first("head title")
    title = " ".join(clean(title_node.text(deep=True) or "").split()) if title_node is not None else ""
    origin = find_origin(markup, tree)
    body = tree.body
    if body is None or tree.css_first("frameset") is not None:
        return _frames(tree, frames, title, origin)
    main = find_main_part(body)
    walker = TreeWalker(dropped=main.dropped)
    walker.walk(main.root)
    blocks = [*_lost_title(body, main, walker.blocks), *walker.blocks]
    left_out = len(body.css("a[href]")) - walker.links
    scripts = sum(
        len(node.text(deep=True) or "") + len(node.attributes.get("src") or "") for node in tree.css("script")
    )
    return Page(
        blocks,
        title,
        origin,
        (*_notices(walker, left_out, scripts), *([_CONSENT_TAKEN] if main.asks_consent else [])),
    )


def _lost_title(body: LexborNode, main: MainPart, blocks: list[Block]) -> list[Block]:
    """Return the page's own heading where it stands outside the main part, as on pages whose title is a banner."""
    inside = {node.mem_id for node in main.root.css("h1, h2")}
    known = {" ".join(block.text.lower().split()) for block in blocks[:_LEADING]}
    for node in body.css("h1, h2"):
        text = " ".join(clean(node.text(deep=True) or "").split())
        named = _NAMES.search(text) is not None and len(text.split()) <= _LEADING
        if named and node.mem_id not in inside and not main.is_foreign(node):
            return [] if text.lower() in known else [Block(BlockKind.HEADING, text, 1)]
    return []


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
    tree = LexborHTMLParser(without_wide_tags(markup))
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
    yield from told_of_struck(walker.struck)
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
