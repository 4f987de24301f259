"""Choose a writer and put its output in place, so that a write that fails leaves the old file as it was.

In: a Report, the notes of its policy and a path. Out: the file. The same input gives the same bytes: no clock is read,
and the day of reading is shown only where the caller gives it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader.document import Note
from reader.errors import ExportError
from reader.export.annotated_policy import AnnotatedPolicy, annotate
from reader.export.annotations import write_annotations
from reader.export.contents import PLAIN, Contents, Extras, Part
from reader.export.csv_export import write_csv
from reader.export.html import write_html
from reader.export.json_export import write_json
from reader.export.markdown import write_markdown
from reader.report import Report
from reader.whole_file import write_whole

FORMATS: dict[str, str] = {
    "markdown": ".md",
    "html": ".html",
    "csv": ".csv",
    "json": ".json",
    "annotations": ".jsonld",
}
CHOOSABLE = frozenset({"markdown", "html"})  # what a Contents chooses from; the rest is for programs, and whole
ALL = Contents(frozenset(Part))
_SUFFIXES = {suffix: fmt for fmt, suffix in FORMATS.items()} | {".markdown": "markdown", ".htm": "html"}
_WRITERS = {
    "markdown": write_markdown,
    "html": write_html,
    "csv": write_csv,
    "json": write_json,
    "annotations": write_annotations,
}


def render(report: Report, notes: Sequence[Note], fmt: str, read_on: str = "", extras: Extras = PLAIN) -> str:
    """Return the export as text; `fmt` is a key of FORMATS, `read_on` an ISO day or "".

    Raises:
        ExportError: if the format is not known.
    """
    if fmt not in _WRITERS:
        raise ExportError(f"There is no export format “{fmt}”.", f"Choose one of: {', '.join(FORMATS)}.")
    policy: AnnotatedPolicy = annotate(report, notes, extras if fmt in CHOOSABLE else replace(extras, contents=ALL))
    return _WRITERS[fmt](policy, read_on)


def format_of(path: Path) -> str:
    """Return the format that a file name asks for by its suffix.

    Raises:
        ExportError: if the suffix is none that is written.
    """
    fmt = _SUFFIXES.get(path.suffix.lower())
    if fmt is None:
        raise ExportError(
            f"The name “{path.name}” does not tell the format.", f"End it in one of: {', '.join(FORMATS.values())}."
        )
    return fmt


def export(
    report: Report,
    notes: Sequence[Note],
    path: Path,
    fmt: str | None = None,
    read_on: str = "",
    extras: Extras = PLAIN,
) -> Path:
    """Write the export to `path` in UTF-8 and return the path; the format is the suffix's where none is given.

    Raises:
        ExportError: if the format is not known or the file cannot be written; what stood there before is untouched.
    """
    return write_whole(path, render(report, notes, fmt or format_of(path), read_on, extras))
