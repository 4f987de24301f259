"""Set pages as PDF for the command line: the one place where it asks the window's package, and Qt, for anything."""

from __future__ import annotations

from reader.errors import ExportError
from reader.export import Paper


def pdf_maker(paper: Paper) -> bytes:
    """Return a paper as PDF.

    Raises:
        ExportError: if Qt, which sets the pages, is not there.
    """
    try:
        from reader.gui.paper.pdf import pdf_bytes  # Qt sets the pages, and is imported for nothing else
    except ImportError as error:
        raise ExportError(f"No PDF can be made here: {error}.", "Export .docx, .odt or .html instead.") from error
    return pdf_bytes(paper)
