"""Where a saved page comes from: what browsers, copiers and web archives write into the pages that they save."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

_HEAD, _TAIL = 20_000, 6_000  # characters at either end in which such comments stand
_ADDRESS = r"(https?://[^\s\"'<>)]{1,2000})"
_SAVED_FROM = re.compile(rf"<!--\s*saved from url=\(\d+\){_ADDRESS}", re.IGNORECASE)
_SINGLE_FILE = re.compile(rf"Page saved with SingleFile\s+url:\s*{_ADDRESS}\s+saved date:\s*([^\n(]{{10,60}})")
_MIRRORED = re.compile(r"<!--\s*Mirrored from (\S{4,2000}) by HTTrack.{0,80}?\],\s*([^\n>]{10,40}?)\s*-->")
_WAYBACK_NOTE = re.compile(
    r"FILE ARCHIVED ON \d\d:\d\d:\d\d (\w{3} \d{1,2}, \d{4}) AND RETRIEVED FROM THE\s+INTERNET ARCHIVE"
)
_WAYBACK_ADDRESS = re.compile(rf"web\.archive\.org/web/(\d{{8}})\d{{0,6}}(?:\w\w_)?/{_ADDRESS}")
_WAYBACK_SCRIPT = re.compile(rf"__wm\.(?:wombat|init)\(\s*[\"']{_ADDRESS}[\"']\s*,\s*[\"'](\d{{8}})")
_FORMS = ("%a %b %d %Y %H:%M:%S", "%a, %d %b %Y %H:%M:%S", "%b %d, %Y", "%Y%m%d")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
BANNERS = "#wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato, #_wm_banner, #FreeHtmlWaybackBanner"


@dataclass(frozen=True, slots=True)
class Origin:
    """An address, the day on which the page was saved and the day of its last change (ISO 8601); unknown is ""."""

    address: str = ""
    saved_on: str = ""
    dated: str = ""


def find_origin(markup: str, tree: LexborHTMLParser) -> Origin:
    """Return what a saved page tells of where it comes from; what an archive says goes before what the page says."""
    head, tail = markup[:_HEAD], markup[-_TAIL:]
    dated = _content(tree, 'meta[property="article:modified_time"]')
    own = _harmless(_attribute(tree, 'link[rel="canonical"]', "href") or _content(tree, 'meta[property="og:url"]'))
    address, saved_on = _archived(head, tail)
    single = _SINGLE_FILE.search(head)
    mirrored = _MIRRORED.search(head) or _MIRRORED.search(tail)
    saved = _SAVED_FROM.search(head)
    if single is not None:
        address, saved_on = single[1], _day(single[2])
    elif mirrored is not None:
        address, saved_on = f"http://{mirrored[1]}", _day(mirrored[2])
    elif saved is not None and not address:
        address = saved[1]
    nested = _WAYBACK_ADDRESS.search(address or own)
    if nested is not None:
        saved_on, address = saved_on or _day(nested[1]), nested[2]
    return Origin(address or own, saved_on, dated[:10] if _DAY.match(dated) else "")


def _archived(head: str, tail: str) -> tuple[str, str]:
    """Return the address and the day that the Wayback Machine writes into a page."""
    script = _WAYBACK_SCRIPT.search(head)
    if script is not None:
        return script[1], _day(script[2])
    note = _WAYBACK_NOTE.search(tail)
    if note is None:
        return "", ""
    inner = _WAYBACK_ADDRESS.search(head)
    return (inner[2] if inner is not None else ""), _day(note[1])


def site_of(address: str) -> str:
    """Return the host of an address without "www.", "" where it has none."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def _day(text: str) -> str:
    text = " ".join(text.split()).removesuffix(" GMT")
    for form in _FORMS:
        try:
            return (
                datetime.strptime(text[:24] if form.startswith("%a %b") else text, form)
                .replace(tzinfo=UTC)
                .date()
                .isoformat()
            )
        except ValueError:
            continue
    return ""


def _content(tree: LexborHTMLParser, selector: str) -> str:
    return _attribute(tree, selector, "content")


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    node = tree.css_first(selector)
    return (node.attributes.get(name) or "").strip() if node is not None else ""


def _harmless(address: str) -> str:
    return address[:2000] if address.lower().startswith(("http://", "https://")) else ""
