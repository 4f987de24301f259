"""Find the policies in folders and ZIPs, in an order that is the same on every machine."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader.report import Analyzer, Progress


def find_policies(places: Iterable[Path], progress: Progress | None = None) -> tuple[Path, ...]:
    """Return the files among `places` and those in its folders and ZIPs, at any depth, each once.

    Hidden files and folders are passed over, and links to folders are not followed: they may lead round in a circle.

    Raises:
        InputError: if a place is missing, a folder may not be listed, or a ZIP is damaged.
        Cancelled: if `progress` raised it.
    """
    analyzer = Analyzer()
    found: dict[Path, None] = {}
    for place in places:
        found.update(dict.fromkeys(analyzer.policies_in(place, progress)))
    return tuple(found)
