"""The header that Open Terms Archive and the CITP collection put above a policy becomes provenance, and no text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.document import Block, RunKind

_HEADER = re.compile(
    r"The following text is (?:extracted|taken)(?: and transformed)? from the (?P<site>\S{1,200}) .{0,80}?"
    r"(?:that was )?archived on (?P<date>\d{4}-\d{2}-\d{2})",
    re.IGNORECASE,
)
_LEADING_BLOCKS = 4


@dataclass(frozen=True, slots=True)
class ArchiveHeader:
    """What the header says: the site, the day (ISO 8601) and the address of the snapshot."""

    site: str
    archived_on: str
    address: str


def take_archive_header(blocks: list[Block]) -> tuple[ArchiveHeader | None, list[Block]]:
    """Return the header among the first blocks, if there is one, and the blocks without it."""
    for index, block in enumerate(blocks[:_LEADING_BLOCKS]):
        match = _HEADER.search(block.text)
        if match is None:
            continue
        links = [run.target for run in block.runs if run.kind is RunKind.LINK]
        if not links:
            links = re.findall(r"https?://[^\s)>\]]+", block.text)
        header = ArchiveHeader(match["site"].strip("*_"), match["date"], links[0] if links else "")
        return header, blocks[:index] + blocks[index + 1 :]
    return None, blocks
