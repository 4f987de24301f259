"""Choose a writer and put its output in place, so that a write that fails leaves the old file as it was.

In: a Report, the notes of its policy and a path. Out: the file. The same input gives the same bytes: no clock is read,
and the day of reading is shown only where the caller gives it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from reader.document import Note
from reader.errors import ExportRequestError
from reader.export.annotated_policy import annotate
from reader.export.annotations import write_annotations
from reader.export.contents import PLAIN, Contents, Extras, Part
from reader.export.csv_export import write_csv
from reader.export.docx import write_docx
from reader.export.html import write_html
from reader.export.json_export import write_json
from reader.export.markdown import write_markdown
from reader.export.odt import write_odt
from reader.export.paper import Paper
from reader.export.policy_paper import PAPER_LOOKS, policy_paper
from reader.report import Report
from reader.whole_file import write_whole_bytes

FORMATS: dict[str, str] = {
    "html": ".html",
    "docx": ".docx",
    "odt": ".odt",
    "pdf": ".pdf",
    "markdown": ".md",
    "csv": ".csv",
    "json": ".json",
    "annotations": ".jsonld",
}
CHOOSABLE = frozenset(
    {"html", "docx", "odt", "pdf", "markdown"}
)  # what a Contents chooses from; the rest is for programs
ALL_PARTS = Contents(frozenset(Part))
PAGED = frozenset({"docx", "odt", "pdf"})  # what is set on pages
_SUFFIXES = {suffix: fmt for fmt, suffix in FORMATS.items()} | {".markdown": "markdown", ".htm": "html"}
TEXTS = {
    "html": write_html,
    "markdown": write_markdown,
    "csv": write_csv,
    "json": write_json,
    "annotations": write_annotations,
}
_PAGES: dict[str, Callable[[Paper], bytes]] = {"docx": write_docx, "odt": write_odt}


def render(report: Report, notes: Sequence[Note], fmt: str, read_on: str = "", extras: Extras = PLAIN) -> str:
    """Return an export that is text; `fmt` is a key of FORMATS, `read_on` an ISO day or "".

    Raises:
        ExportError: if the format is not known or no text.
    """
    if fmt not in TEXTS:
        raise ExportRequestError(
            f"There is no export format “{fmt}” that is text.", f"Choose one of: {', '.join(TEXTS)}."
        )
    policy = annotate(report, notes, extras if fmt in CHOOSABLE else replace(extras, contents=ALL_PARTS))
    if fmt == "html":
        return write_html(policy, read_on, extras.template)
    return TEXTS[fmt](policy, read_on)


def paper_of(report: Report, notes: Sequence[Note], read_on: str = "", extras: Extras = PLAIN) -> Paper:
    """Return an export as what is set on pages, in the look that `extras` names.

    Raises:
        ExportError: if there is no such look of pages.
    """
    if extras.look not in PAPER_LOOKS:
        raise ExportRequestError(f"Pages have no look “{extras.look}”.", f"Choose one of: {', '.join(PAPER_LOOKS)}.")
    return policy_paper(annotate(report, notes, extras), read_on, extras.look)


def format_of(path: Path) -> str:
    """Return the format that a file name asks for by its suffix.

    Raises:
        ExportError: if the suffix is none that is written.
    """
    fmt = _SUFFIXES.get(path.suffix.lower())
    if fmt is None:
        raise ExportRequestError(
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
    make_pdf: Callable[[Paper], bytes] | None = None,
) -> Path:
    """Write the export to `path` and return the path; the format is the suffix's where none is given, text is UTF-8.

    `make_pdf` sets pages as PDF: that takes Qt, which only the window's package knows.

    Raises:
        ExportError: if the format is not known or the file cannot be written; what stood there before is untouched.
    """
    fmt = fmt or format_of(path)
    set_pages = make_pdf if fmt == "pdf" else _PAGES.get(fmt)
    if set_pages is not None:
        return write_whole_bytes(path, set_pages(paper_of(report, notes, read_on, extras)))
    return write_whole_bytes(path, render(report, notes, fmt, read_on, extras).encode("utf-8", errors="replace"))
