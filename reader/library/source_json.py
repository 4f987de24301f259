"""A Source as JSON and back, so that a kept policy opens without its file.

In: a Source. Out: one JSON object. Fields that hold their default are left out; on reading, fields unknown here (from a
newer program) are passed over and missing ones get their default, so that both directions survive a new field.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from typing import Any

from reader.document import Block, BlockKind, Provenance, Run, RunKind, Source, Span

_PLAIN = {"str": str, "int": int, "bool": bool}


def source_to_json(source: Source) -> str:
    """Return a Source as JSON, ASCII only, so that whatever text it holds can be stored."""
    return json.dumps(
        {
            "blocks": [_block_to_plain(block) for block in source.blocks],
            "provenance": _plain_fields(source.provenance),
            "notices": list(source.notices),
        },
        separators=(",", ":"),
    )


def source_from_json(text: str) -> Source:
    """Return the Source that JSON holds.

    Raises:
        ValueError: if it is not the JSON of a Source.
    """
    plain = json.loads(text)
    try:
        return Source(
            tuple(_block_from_plain(block) for block in plain["blocks"]),
            _provenance_from_plain(plain["provenance"]),
            tuple(str(notice) for notice in plain.get("notices", ())),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a stored source: {error}") from error


def _block_to_plain(block: Block) -> dict[str, Any]:
    plain = _plain_fields(block, leave_out=("runs",))
    if block.runs:
        plain["runs"] = [[run.kind.value, run.span.start, run.span.end, run.target] for run in block.runs]
    return plain


def _block_from_plain(plain: dict[str, Any]) -> Block:
    values = _known(Block, plain)
    values["kind"] = BlockKind(values["kind"])
    values["runs"] = tuple(
        Run(RunKind(kind), Span(_whole(start), _whole(end)), str(target))
        for kind, start, end, target in plain.get("runs", ())
    )
    return Block(**values)


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError("not a place")
    return value


def _provenance_from_plain(plain: dict[str, Any]) -> Provenance:
    values = _known(Provenance, plain)
    values["seen"] = tuple(str(day) for day in values.get("seen", ()))
    return Provenance(**values)


def _plain_fields(value: Block | Provenance, leave_out: tuple[str, ...] = ()) -> dict[str, Any]:
    plain = {}
    for field in fields(value):
        content = getattr(value, field.name)
        if field.name not in leave_out and (field.default is MISSING or content != field.default):
            plain[field.name] = content
    return plain


def _known(kind: type[Block | Provenance], plain: dict[str, Any]) -> dict[str, Any]:
    """Return the values of the fields known here; what comes in a bundle may hold anything in their place."""
    known = {}
    for field in fields(kind):
        if field.name in plain:
            known[field.name] = value = plain[field.name]
            if type(value) is not _PLAIN.get(str(field.type), type(value)):
                raise TypeError(f"{field.name} is of another kind")
    return known
