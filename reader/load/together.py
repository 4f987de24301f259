"""Several documents that make one policy become one Extract: each under a heading with its title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from reader.document import Block, BlockKind
from reader.errors import Damaged
from reader.load.extract import Extract

_NAMED = 5  # names in the notice


def join_extracts(read: Sequence[tuple[str, Extract]], failed: Sequence[str] = ()) -> Extract:
    """Return documents, given with their names, as one; a single one as it is. `failed` are sentences on the others.

    Raises:
        Damaged: if there is none.
    """
    if not read:
        raise Damaged("The file holds no document that can be read.", " ".join(failed[:_NAMED]))
    if len(read) == 1 and not failed:
        return read[0][1]
    blocks: list[Block] = []
    groups = 0
    for name, extract in read:
        title = _title(name, extract)
        if not extract.blocks or extract.blocks[0].text != title:
            blocks.append(Block(BlockKind.HEADING, title, 1))
        for block in extract.blocks:
            level = min(6, block.level + 1) if block.kind is BlockKind.HEADING else block.level
            group = block.group + groups if block.group else 0
            blocks.append(replace(block, level=level, group=group))
        groups = max((block.group for block in blocks), default=0)
    names = ", ".join(name for name, _ in read[:_NAMED]) + (", ..." if len(read) > _NAMED else "")
    notices = [f"{len(read)} documents are read as one: {names}."]
    notices += list(dict.fromkeys(told for _, extract in read for told in extract.notices))
    first = read[0][1]
    shared = {extract.site for _, extract in read}
    return Extract(
        "several",
        tuple(blocks),
        site=shared.pop() if len(shared) == 1 else "",
        archived_on=first.archived_on,
        notices=(*notices, *(f"Not read: {sentence}" for sentence in failed)),
    )


def _title(name: str, extract: Extract) -> str:
    first = extract.blocks[0] if extract.blocks else None
    if first is not None and first.kind is BlockKind.HEADING and first.level == 1:
        return first.text
    return extract.title or PurePosixPath(name).stem.replace("_", " ").replace("-", " ").strip().capitalize()
