"""What the options of an export may be: formats, parts, letters. Imports nothing heavy; tests hold that they are all.

In: nothing. Out: names, and the reader of a list of parts.
"""

from __future__ import annotations

import argparse

EXPORT_FORMATS = (
    "html",
    "docx",
    "odt",
    "pdf",
    "markdown",
    "csv",
    "json",
    "annotations",
)  # reader.export.FORMATS, not imported: --help must be quick
LETTERS = ("copy", "delete", "stop-marketing", "object")  # of resources/letters, likewise
EXPORT_PARTS = (
    "provenance",
    "glance",
    "actions",
    "gaps",
    "points",
    "dismissed",
    "notes",
    "words",
    "sections",
    "text",
)  # reader.export.Part, likewise


def part_names(value: str) -> list[str]:
    """Return the parts that a list with commas names."""
    names = [name.strip() for name in value.split(",") if name.strip()]
    unknown = [name for name in names if name not in (*EXPORT_PARTS, "all", "default")]
    if unknown or not names:
        raise argparse.ArgumentTypeError(f"give some of {', '.join(EXPORT_PARTS)}, all, default, with commas")
    return names
