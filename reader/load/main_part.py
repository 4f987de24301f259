"""The part of a page that holds the policy: menus, banners, footers and questions about cookies are left out.

The search (measured on 113 pages, ../shared/anchors/dependencies.md section 3): prose of an element is its text in runs
of 60 characters or more outside links; from the body go down while one child holds 70 % of all prose; then leave out
blocks that are mostly links, but keep those whose links stay on the page. The tree is only read: what is left out is a
set of nodes.
"""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from reader.load.html_blocks import is_skipped
from reader.load.html_origin import BANNERS

_SHARE = 0.7  # .5 to .88 all give the same result within .01 F1
_RUN = 60  # shortest run of text that counts as prose; 40 to 80 the same
_LINKED = 0.6  # share of text in links from which a block is a menu
_SMALL_PROSE = 200
_TITLE_LINKED = 0.3  # share of text in links from which a header is a menu
_SMALL_BANNER = 3000  # header and footer elements below this are the site's, not the policy's
_LEAVES = frozenset(("p", "span", "ul", "ol"))
_PRUNED = frozenset(("div", "ul", "ol", "table", "section", "p", "td"))
# The windows of the programs that ask for consent, and what pages name theirs. Their words are not the policy's.
_CONSENT = """#onetrust-consent-sdk, #CybotCookiebotDialog, #usercentrics-root, #didomi-host, #truste-consent-track,
.cc-window, .osano-cm-window, .qc-cmp2-container, #cookie-law-info-bar, #cookie-notice, #sp-cc, [id*=cookie-banner],
[class*=cookie-banner], [id*=cookie-consent], [class*=cookie-consent], [id*=cookiebanner], [class*=cookiebanner],
[role=dialog][aria-label*=cookie i], [role=dialog][aria-label*=consent i], [role=alertdialog][id*=cookie]"""
_CONSENT_SHARE = 0.5  # of the page's text; a part above this is what the page is about


@dataclass(frozen=True, slots=True)
class MainPart:
    """Where the policy stands, the nodes in it to leave out (by `mem_id`), and those that are no part of the page."""

    root: LexborNode
    dropped: frozenset[int]
    unwanted: frozenset[int]
    asks_consent: bool

    def is_foreign(self, node: LexborNode) -> bool:
        """Tell whether a node stands in a banner of an archive or in a question about cookies."""
        above: LexborNode | None = node
        while above is not None:
            if above.mem_id in self.unwanted:
                return True
            above = above.parent
        return False


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


def find_main_part(body: LexborNode) -> MainPart:
    """Return the part of a page that holds the policy."""
    consent = _consent(body)
    unwanted = {node.mem_id for node in body.css(BANNERS)} | consent
    measures, banners = _measure(body, unwanted)
    root = _descend(body, measures, banners)
    dropped = frozenset(unwanted | banners | _menus(root, measures))
    return MainPart(root, dropped, frozenset(unwanted), bool(consent))


def _consent(body: LexborNode) -> set[int]:
    """Return the windows that ask for consent to cookies."""
    most = min(_SMALL_BANNER, _CONSENT_SHARE * len(body.text(deep=True) or ""))
    return {node.mem_id for node in body.css(_CONSENT) if 0 < len(node.text(deep=True) or "") < most}


def _measure(body: LexborNode, unwanted: set[int]) -> tuple[dict[int, _Measure], set[int]]:
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
        elif is_skipped(node, tag) or node.mem_id in unwanted:
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


def _descend(body: LexborNode, measures: dict[int, _Measure], dropped: set[int]) -> LexborNode:
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
