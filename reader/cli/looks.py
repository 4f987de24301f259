"""Find the look that an export was asked for: a template of a web page, or one of the looks of pages."""

from __future__ import annotations

from reader.errors import InputError
from reader.export import PAGED, PAPER_LOOKS, REPORT, Template, load_template
from reader.paths import config_folder


def look_of(name: str | None, fmt: str) -> tuple[Template | None, str]:
    """Return the template of a web page and the look of pages that a name means in a format.

    Raises:
        InputError: if the format has no such look.
        ExportError: if there is no such template, or it is broken.
    """
    if not name:
        return None, REPORT
    if fmt == "html":
        return load_template(name, config_folder() / "templates"), REPORT
    if fmt not in PAGED:
        raise InputError("A look is for web pages and what is set on pages.", "Name a file that ends in .html or .pdf.")
    if name not in PAPER_LOOKS:
        raise InputError(f"Pages have no look “{name}”.", f"Choose one of: {', '.join(PAPER_LOOKS)}.")
    return None, name
