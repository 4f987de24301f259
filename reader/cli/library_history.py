"""`policy-reader library history ID`: the risk points of a policy over its versions, as a table.

In: the open library and the id of any version. Out: what to show, as one JSON object and as lines.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from reader.cli.library_marks import there
from reader.cli.terminal import Style
from reader.compare.history import History, history, history_object
from reader.errors import InputError
from reader.library import Library
from reader.report import Analyzer

Shown = tuple[dict[str, Any], list[str]]
MOST_DAYS = 3
LETTERS = (("high", "H"), ("medium", "M"), ("low", "L"))


def show_history(library: Library | None, arguments: Namespace, style: Style) -> Shown:
    """Show which version of a policy brought what."""
    library = there(library)
    versions = library.versions(arguments.policy)
    if len(versions) < 2:
        raise InputError("There is only one version of this policy.", "“library join” makes a text a version of it.")
    versions.sort(key=lambda one: (one.day or one.added[:10], one.version))
    analyzer = Analyzer()
    past = history([analyzer.analyze(library.source(one.id)) for one in versions])
    lines: list[str] = []
    for place, record in enumerate(versions):
        counts = past.counts(place)
        risks = " ".join(f"{letter}{counts[severity]}" for severity, letter in LETTERS if counts[severity])
        head = " · ".join(filter(None, (record.day or f"added {record.added[:10]}", risks, record.id)))
        lines += [style.paint(line, "bold") for line in style.wrap(head)]
        lines += style.wrap(_again(past.versions[place].seen), "  ")
        if past.notices[place]:
            lines += style.wrap(past.notices[place], "  ")
        lines += _changes(past, place, style)
    content = history_object(past)
    for version, record in zip(content["versions"], versions, strict=True):
        version["policy_id"] = record.id
    del content["schema"]  # the library's own stands over it
    return {"history": content}, lines


def _again(days: Sequence[str]) -> str:
    """Say on which other days the words were the same; of many, how many and the last."""
    if len(days) > MOST_DAYS:
        return f"the same words on {len(days)} other days, the last {days[-1]}"
    return f"the same words on {', '.join(days)}" if days else ""


def _changes(past: History, place: int, style: Style) -> list[str]:
    lines: list[str] = []
    for track in past.brought(place):
        lines += style.wrap(f"+ {track.severity}: {track.title}", "  ", "    ")
    for track in past.dropped(place):
        lines += style.wrap(f"− {track.severity}: {track.title}", "  ", "    ")
    silent = past.notices[max(0, place - 1) : place + 1]
    return lines or (style.wrap("no risk came or went", "  ") if place and not any(silent) else [])
