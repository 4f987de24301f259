"""What a policy is called: its first heading that names a policy, the page's title, the site or the file's name."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from reader.document import Block, BlockKind, Provenance
from reader.document.full_title import is_anybodys, title_with_name
from reader.document.organisation import organisation_of
from reader.load.archive import ArchiveHeader
from reader.load.extract import Extract
from reader.load.title_line import number_depth

_NAMES = re.compile(
    r"\b(?:privacy|policy|policies|statement|notice|terms|data protection|datenschutz\w*|confidentialité|vie privée|"
    r"privacidad|privacidade|privacyverklaring|preifatrwydd|príobháideach\w*)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:our|changes?|updates?|questions?|introduction|contact|you|your|we|this|when|how|what|applies|scope|information)\b",
    re.IGNORECASE,
)
# A heading that is nothing but the name of a policy, with a name or two before it.
_WHOLE_NAME = re.compile(
    r"(?:\w[\w.’'-]* ){0,3}(?:privacy|data protection) (?:and cookies? )?(?:policy|notice|statement)", re.IGNORECASE
)
_LEADING_BLOCKS = 12  # a title further down is one of a part
_MOST_WORDS = 16


def make_provenance(
    blocks: list[Block], known: Provenance, header: ArchiveHeader | None, extract: Extract
) -> Provenance:
    """Return all that is known of where a policy comes from, with a title that is never empty."""
    origin = header or ArchiveHeader(extract.site, extract.archived_on, extract.address)
    site = origin.site
    title = _named(blocks) or extract.title or _further_down(blocks) or _first(blocks)
    if not title and site:
        title = f"Privacy policy of {site}"
    title = " ".join((title or _from_file_name(known.file_name)).split()).rstrip(":")
    if not site and is_anybodys(title):
        title = _with_name(blocks, title)
    return replace(
        known,
        title=title or "Privacy policy",
        site=site,
        address=origin.address,
        archived_on=origin.archived_on,
        format=extract.format,
        dated=extract.dated,
    )


def _with_name(blocks: list[Block], title: str) -> str:
    """Return a title that could be any policy's with the name of whose it is, where the text says that plainly."""
    name = organisation_of(blocks)
    if not name:
        return title
    # The name of a file such as "2026-08-17" or "index" is no title to put a name before.
    return title_with_name(name, title if _NAMES.search(title) else "")


def _named(blocks: list[Block]) -> str:
    """Return the first heading near the top that names a policy and does not speak about one."""
    for block in blocks[:_LEADING_BLOCKS]:
        if block.kind is BlockKind.HEADING and _is_name(block.text):
            return block.text
    first = blocks[0].text.split("\n")[0]
    return first if _is_name(first) and len(first.split()) <= 10 and not first.endswith((".", ":", ",")) else ""


def _further_down(blocks: list[Block]) -> str:
    """Return the first main heading that is a policy's name: a menu that was saved with a page stands above it."""
    headings = (block.text for block in blocks if block.kind is BlockKind.HEADING and block.level <= 2)
    return next((text for text in headings if _WHOLE_NAME.fullmatch(text) and _ABOUT.search(text) is None), "")


def _is_name(line: str) -> bool:
    if len(line.split()) > _MOST_WORDS or line.endswith(("?", ".")) or number_depth(line) is not None:
        return False
    return _NAMES.search(line) is not None and _ABOUT.search(line) is None


def _first(blocks: list[Block]) -> str:
    """Return the very first block where it is a main heading without a number."""
    first = blocks[0]
    if first.kind is not BlockKind.HEADING or first.level > 2 or first.text.endswith(("?", ".")):
        return ""
    return "" if number_depth(first.text) is not None or _ABOUT.search(first.text) else first.text


def _from_file_name(name: str) -> str:
    stem = re.sub(r"[\s_-]+", " ", Path(name).stem).strip()
    return stem[:1].upper() + stem[1:]
