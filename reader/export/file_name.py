"""Name the file of an export after its policy. In: a Report; out: a name that is safe on every system."""

from __future__ import annotations

import re
from pathlib import Path

from reader.document.full_title import is_anybodys
from reader.report import Report

NAME_LENGTH = 80  # code points of a suggested name
_NAME_BYTES = 200  # of it in UTF-8, where a letter may take four: with its ending it is under the 255 of a file system
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


def suggested_name(report: Report, suffix: str, what: str = "summary") -> str:
    """Return a file name that says what it is of whose policy of which day."""
    known = report.source.provenance
    title = known.title or known.site or Path(known.file_name).stem or "policy"
    if known.site and not _names(title, known.site):
        title = f"{known.site.removeprefix('www.')} {title}"
    elif not known.site and known.title and is_anybodys(title):
        title = f"{Path(known.file_name).stem} {title}"
    name = " ".join(_UNSAFE.sub(" ", f"{title} {known.archived_on}").split())[:NAME_LENGTH]
    name = name.encode("utf-8", "replace")[:_NAME_BYTES].decode("utf-8", "ignore")
    # Windows drops dots and blanks at the end of a name.
    return f"{name.rstrip('. ') or 'policy'} {what}{suffix}"


def _names(title: str, site: str) -> bool:
    """Tell whether a title has the name of a site: "Tarn & Vale" that of www.tarn-vale.co.uk. Most titles have none."""
    name = max(site.casefold().removeprefix("www.").split(".")[:-1] or [site.casefold()], key=len)
    return _letters(name) in _letters(title.casefold())


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
