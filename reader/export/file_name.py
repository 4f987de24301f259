"""Name the file of an export after its policy. In: a Report; out: a name that is safe on every system."""

from __future__ import annotations

import re
from pathlib import Path

from reader.report import Report

NAME_LENGTH = 80  # code points of a suggested name: well under the 255 bytes of every file system
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


def suggested_name(report: Report, suffix: str, what: str = "summary") -> str:
    """Return a file name that says what it is of which policy of which day."""
    known = report.source.provenance
    title = known.title or known.site or Path(known.file_name).stem or "policy"
    name = " ".join(_UNSAFE.sub(" ", f"{title} {known.archived_on}").split())[:NAME_LENGTH]
    # Windows drops dots and blanks at the end of a name.
    return f"{name.rstrip('. ') or 'policy'} {what}{suffix}"
