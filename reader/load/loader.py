"""A file or a text becomes a Source: read within bounds, decoded, repaired, read by the reader of its format, cleaned.

The only place that decides between formats; each reader knows one. Errors are sentences for a user.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from reader.document import Block, Provenance, Source
from reader.errors import EmptyInput, NotText, TooLarge, UnknownFormat, Unreadable
from reader.load.archive import take_archive_header
from reader.load.broken_lines import join_broken_lines
from reader.load.decode import decode, repair
from reader.load.detect import FORMATS, detect, known_binary
from reader.load.furniture import drop_contents, drop_furniture
from reader.load.headings import promote_headings
from reader.load.html import read_html
from reader.load.limits import BLOCKS, FILE_BYTES, LINES, TEXT_CHARACTERS
from reader.load.line_lists import split_line_lists
from reader.load.markdown import read_markdown
from reader.load.normalize import clean
from reader.load.plain_text import read_plain_text
from reader.load.title import make_provenance
from reader.load.vocabulary import looks_like_policy

NOT_A_POLICY = "This does not look like a privacy policy, so little may be found in it."
_EMPTY_HINT = "Open a file that holds the words of a privacy policy."
_LONG_BLANKS = re.compile(r"[ \t]{64,}|(?:[ \t]*\r?\n){8,}")
_READERS: dict[str, Callable[[str], list[Block]]] = {"markdown": read_markdown, "text": read_plain_text}


def load(path: Path) -> Source:
    """Read a policy from a file.

    Raises:
        Unreadable: if it is missing, a folder, or may not be read.
        TooLarge: if it is over the limit; it is not read then.
        NotText: if it is binary.
        EmptyInput: if there is no text in it.
    """
    data = _read_bytes(path)
    kind = known_binary(data)
    if kind:
        raise NotText(
            f"“{path.name}” is {kind}, which cannot be read yet.", "Save or copy its text to a .txt file first."
        )
    try:
        text = decode(data)
    except NotText as error:
        raise NotText(f"“{path.name}” is binary, not text.", error.hint) from None
    provenance = Provenance(sha256=hashlib.sha256(data).hexdigest(), file_name=path.name)
    return _read(text, detect(text, path.suffix), provenance)


def load_text(text: str, fmt: str | None = None, name: str = "") -> Source:
    """Read a policy from a text, pasted or dropped; `fmt` is "markdown", "text", "html" or None to find out.

    Raises:
        UnknownFormat: if `fmt` is none of these.
        EmptyInput: if there is no text in it.
        TooLarge: if it is over the limit.
    """
    if fmt is not None and fmt not in FORMATS:
        raise UnknownFormat(f"There is no reader for the format “{fmt}”.", f"Use one of: {', '.join(FORMATS)}.")
    data = text.encode("utf-8", errors="replace")
    if len(data) > FILE_BYTES:
        raise _too_large("This text", len(data))
    provenance = Provenance(sha256=hashlib.sha256(data).hexdigest(), file_name=name)
    return _read(text, fmt or detect(text, Path(name).suffix), provenance)


def _read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Unreadable(f"“{path.name or path}” is a folder, not a file.", "Choose a file in it.")
        if not path.is_file():
            if path.exists():
                raise Unreadable(f"“{path.name}” is not an ordinary file.", "Choose a saved policy.")
            raise Unreadable(f"There is no file “{path}”.", "Check its name and place.")
        size = path.stat().st_size
        if size > FILE_BYTES:
            raise _too_large(f"“{path.name}”", size)
        with path.open("rb") as file:
            data = file.read(FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Unreadable(f"“{path.name}” could not be read: {reason}.", "Check that you may open this file.") from error
    if len(data) > FILE_BYTES:
        raise _too_large(f"“{path.name}”", len(data))
    if not data.strip():
        raise EmptyInput(f"“{path.name}” is empty.", _EMPTY_HINT)
    return data


def _too_large(what: str, size: int) -> TooLarge:
    limit = FILE_BYTES // (1024 * 1024)
    return TooLarge(
        f"{what} is too large: {size / (1024 * 1024):.0f} MB, and the limit is {limit} MB.",
        "A privacy policy is seldom over 1 MB; save only its text.",
    )


def _bounded(text: str) -> tuple[str, bool]:
    """Return a text cut to the limits of length and lines, and whether something was cut; long blanks go first."""
    if len(text) > TEXT_CHARACTERS // 4:
        text = _LONG_BLANKS.sub(lambda blanks: blanks[0][:3], text)
    lines = text.split("\n", LINES)
    cut = len(lines) > LINES
    text = "\n".join(lines[:LINES])
    return text[:TEXT_CHARACTERS], cut or len(text) > TEXT_CHARACTERS


def _read(text: str, fmt: str, provenance: Provenance) -> Source:
    notices: list[str] = []
    if fmt != "html":
        text, cut = _bounded(text)
        if cut:
            notices.append("The text is very long; only its first part is shown.")
    text, places = repair(text)
    if places:
        notices.append(f"Broken characters were repaired in {places} {'place' if places == 1 else 'places'}.")
    text = clean(text)
    page_title = ""
    if fmt == "html":
        blocks, page_title = read_html(text)
    else:
        blocks = _READERS[fmt](text)
    header, blocks = take_archive_header(blocks)
    blocks = split_line_lists(join_broken_lines(drop_furniture(blocks)))
    blocks = drop_contents(promote_headings(blocks))
    if not blocks:
        what = f"“{provenance.file_name}”" if provenance.file_name else "The text"
        raise EmptyInput(f"{what} holds no text to read.", _EMPTY_HINT)
    if len(blocks) > BLOCKS:
        blocks = blocks[:BLOCKS]
        notices.append("The text has very many paragraphs; only the first ones are shown.")
    if not looks_like_policy("\n".join(block.text for block in blocks[:2000])):
        notices.append(NOT_A_POLICY)
    provenance = make_provenance(blocks, provenance, header, page_title, fmt)
    return Source(tuple(blocks), provenance, tuple(notices))
