"""The frames of a page saved with its folder: files beside or below the page itself, never anything else."""

from __future__ import annotations

from pathlib import Path

from reader.errors import NotText
from reader.load.decode import decode
from reader.load.limits import HTML_IN_CHILD
from reader.load.names import frames_in

_PAGES = (".html", ".htm", ".xhtml")
_MOST_FILES = 2_000
_TAG = b"<frameset"


def read_frames(page: Path, data: bytes) -> list[str]:
    """Return the texts of the frames of a page that lie in its folder or one below; [] for a page without frames.

    No link is followed and no name that leads out of the folder, and frames together hold no more than one page may.
    """
    if page.suffix.lower() not in _PAGES or _TAG not in data.lower():
        return []
    try:
        return _read(page, data)
    except OSError:  # the page itself can be read without them
        return []


def _read(page: Path, data: bytes) -> list[str]:
    from reader.load.html import frame_sources  # late: a text does without it

    folder = page.parent
    files = {
        file.relative_to(folder).as_posix(): file
        for pattern in ("*", "*/*")
        for file, _ in zip(folder.glob(pattern), range(_MOST_FILES), strict=False)
        if file.suffix.lower() in _PAGES and file.is_file() and not file.is_symlink() and not file.parent.is_symlink()
    }
    texts: list[str] = []
    left = HTML_IN_CHILD
    for name in frames_in(page.name, frame_sources(decode(data)), files):
        size = files[name].stat().st_size
        if name != page.name and size <= left:
            left -= size
            texts += decoded(files[name].read_bytes())
    return texts


def decoded(frame: bytes) -> list[str]:
    """Return the text of a frame, [] where it is none."""
    try:
        return [decode(frame)]
    except NotText:
        return []
