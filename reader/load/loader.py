"""A file, a folder or a text becomes a Source: read within bounds, by the reader of its format, cleaned.

Text and pages of an ordinary size are read here, all else in a process of its own. Errors are sentences for a user.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from reader.document import Provenance, Source
from reader.errors import InputError, UnknownFormat
from reader.load.collection import policies_in
from reader.load.detect import FORMATS, POLICY_SUFFIXES, detect
from reader.load.extract import Extract
from reader.load.files import is_folder, read_file, too_large, with_name
from reader.load.formats import is_risky, read_bytes, read_page, read_words
from reader.load.frames import read_frames
from reader.load.limits import DOCUMENTS, FILE_BYTES
from reader.load.tidy import make_source
from reader.load.together import join_extracts

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.load.sandbox import Alive


def load(path: Path, alive: Alive | None = None) -> Source:
    """Read a policy from a file, from one in a ZIP ("policies.zip/shop.html"), or from a folder as one policy.

    `alive` is called some times a second while another process reads; what it raises ends the work.

    Raises:
        Unreadable: if it is missing or may not be read.
        TooLarge: if it is over the limit; it is not read then.
        NotText, Scanned: if there are no words in it. Protected: if it is under a password. Damaged: if it is broken.
        EmptyInput: if there is no text in it.
    """
    if is_folder(path):
        return _load_folder(path, alive)
    data = read_file(path, alive)
    return _source(_extract(path, data, alive), data, path.name)


def load_together(paths: Sequence[Path], name: str, alive: Alive | None = None) -> Source:
    """Read several files as one policy of that name; those that cannot be read are told of in its notices.

    Raises:
        InputError: if none of them can be read.
    """
    read: list[tuple[str, Extract]] = []
    failed: list[str] = []
    everything = b""
    for path in paths:
        try:
            data = read_file(path, alive)
            read.append((path.name, _extract(path, data, alive)))
            everything += data
        except InputError as error:
            failed.append(with_name(error, path.name).message)
    try:
        return _source(join_extracts(read, failed), everything, name)
    except InputError as error:
        raise with_name(error, name) from None


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
        raise too_large("This text", len(data), FILE_BYTES)
    fmt = fmt or detect(text, Path(name).suffix)
    extract = read_page(text) if fmt == "html" else read_words(text, fmt)
    return _source(extract, data, name)


def _load_folder(folder: Path, alive: Alive | None) -> Source:
    paths = policies_in(folder, alive)
    if not paths:
        raise InputError(
            f"There is no policy in the folder “{folder.name or folder}”.",
            f"Files are known by their names: {', '.join(sorted(POLICY_SUFFIXES))}.",
        )
    if len(paths) > DOCUMENTS:
        raise InputError(
            f"The folder “{folder.name or folder}” holds {len(paths):,} documents, too many to be one policy.",
            "Open one of them, or make a table of all with “survey”.",
        )
    if len(paths) == 1:
        return load(paths[0], alive)
    return load_together(paths, folder.name, alive)


def _extract(path: Path, data: bytes, alive: Alive | None) -> Extract:
    try:
        if is_risky(data):
            from reader.load.sandbox import read_in_child  # late: a text does without it

            return read_in_child(data, path.suffix, alive)
        return read_bytes(data, path.suffix, read_frames(path, data))
    except InputError as error:
        raise with_name(error, path.name) from None


def _source(extract: Extract, data: bytes, name: str) -> Source:
    known = Provenance(sha256=hashlib.sha256(data).hexdigest(), file_name=name)
    try:
        return make_source(extract, known)
    except InputError as error:
        raise (
            with_name(error, name)
            if name
            else type(error)(error.message.replace("The file", "The text", 1), error.hint)
        ) from None
