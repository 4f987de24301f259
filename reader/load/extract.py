"""Extract: what the reader of a format takes out of a file, before headings and lists are looked for.

It crosses from the process that reads risky formats as JSON, never as a pickle: what that process says is checked like
any other input.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from reader.document import Block, BlockKind, Run, RunKind, Span
from reader.load.limits import BLOCKS


@dataclass(frozen=True, slots=True)
class Extract:
    """Blocks in reading order and what the file says of itself; dates are ISO 8601, an unknown value is "".

    `archived_on` is when the page was saved, `dated` the day that the file gives as its own. `notices` are sentences
    for the user.
    """

    format: str
    blocks: tuple[Block, ...] = ()
    title: str = ""
    site: str = ""
    address: str = ""
    archived_on: str = ""
    dated: str = ""
    notices: tuple[str, ...] = ()


_TEXTS = tuple(field.name for field in fields(Extract) if field.name not in ("blocks", "notices"))


def extract_to_json(extract: Extract) -> str:
    """Return an Extract as JSON, ASCII only."""
    plain: dict[str, Any] = {name: getattr(extract, name) for name in _TEXTS}
    plain["notices"] = list(extract.notices)
    plain["blocks"] = [_block_to_plain(block) for block in extract.blocks[: BLOCKS + 1]]
    import json  # late, here and below: a text does without it

    return json.dumps(plain, separators=(",", ":"))


def extract_from_json(text: str) -> Extract:
    """Return the Extract that JSON holds.

    Raises:
        ValueError: if it is not the JSON of an Extract.
    """
    import json

    try:
        plain = json.loads(text)
        texts = {name: _text(plain[name]) for name in _TEXTS}
        blocks = tuple(_block_from_plain(values) for values in plain["blocks"][: BLOCKS + 1])
        return Extract(**texts, blocks=blocks, notices=tuple(_text(notice) for notice in plain["notices"]))
    except (KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ValueError(f"not an extract: {error}") from error


def _block_to_plain(block: Block) -> list[Any]:
    runs = [[run.kind.value, run.span.start, run.span.end, run.target] for run in block.runs]
    return [block.kind.value, block.text, block.level, block.marker, block.group, runs, block.hidden, block.page]


def _block_from_plain(values: list[Any]) -> Block:
    kind, text, level, marker, group, runs, hidden, page = values
    text = _text(text)
    styles = []
    for style, start, end, target in runs:
        if not 0 <= int(start) <= int(end) <= len(text):
            raise ValueError("a run lies outside its block")
        styles.append(Run(RunKind(style), Span(int(start), int(end)), _text(target)))
    return Block(
        BlockKind(kind), text, int(level), _text(marker), int(group), tuple(styles), bool(hidden), max(0, int(page))
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value
