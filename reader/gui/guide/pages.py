"""The pages of the guide. In: `resources/guide/`; out: pages in their order, as Markdown that is whole.

`contents.toml` names the parts and their pages. What the program knows itself (its keys, its practices, how accurate it
is) is not written by hand: a line `{{keys}}` of a page is filled by `tables`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reader.gui.guide.tables import TABLES
from reader.resources import resource_text, resource_toml

FOLDER = "guide"
HOME = "welcome"
_FILLED = re.compile(r"^\{\{(\w+)\}\}$", re.MULTILINE)
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second level: what it says, and how a link names it (`page.md#slug`)."""

    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page: its file's name without the suffix, the part that it stands in, its title, Markdown and headings."""

    name: str
    part: str
    title: str
    text: str
    headings: tuple[Heading, ...]


@cache
def guide_pages() -> tuple[GuidePage, ...]:
    """Return all pages in the order of the contents."""
    parts = resource_toml(f"{FOLDER}/contents.toml")["part"]
    return tuple(_page(name, part["title"]) for part in parts for name in part["pages"])


def page_named(name: str) -> GuidePage:
    """Return a page by its name; the first page where there is none of this name."""
    pages = guide_pages()
    return next((page for page in pages if page.name == name), pages[0])


def slug_of(title: str) -> str:
    """Return how a link names a heading: small letters and hyphens, as GitHub does it."""
    return re.sub(r"[^\w\- ]", "", re.sub(r"[`*]", "", title).casefold()).replace(" ", "-")


def _page(name: str, part: str) -> GuidePage:
    written = resource_text(f"{FOLDER}/{name}.md")
    text = _FILLED.sub(lambda found: TABLES[found[1]](), written)
    prose = _FENCE.sub("", text)
    title = _TITLE.search(prose)
    headings = tuple(Heading(slug_of(heading), _as_set(heading)) for heading in _HEADING.findall(prose))
    return GuidePage(name, part, _as_set(title[1]) if title else name, text, headings)


def _as_set(title: str) -> str:
    """Return a heading as it stands on its page: without marks, its apostrophes round."""
    return re.sub(r"[`*]", "", title).replace("'", "’")
