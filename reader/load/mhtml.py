"""A web archive (MHTML, as Chrome and Edge save it) becomes the page in it and what its headers say.

Only the page and, where it is a frameset, its frames are read; pictures and styles in the file are passed over.
"""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

from reader.errors import Damaged
from reader.load.decode import decode

_MOST_PARTS = 3_000


@dataclass(frozen=True, slots=True)
class WebArchive:
    """The page of an archive (decoded), its frames, and what the headers say; the day is ISO 8601."""

    page: str
    frames: tuple[str, ...] = ()
    title: str = ""
    address: str = ""
    saved_on: str = ""


def read_mhtml(data: bytes) -> WebArchive:
    """Return the page of a web archive.

    Raises:
        Damaged: if there is no page in it.
    """
    try:
        message = message_from_bytes(data)
        parts = [part for part, _ in zip(message.walk(), range(_MOST_PARTS), strict=False)]
        pages = [part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")]
        texts = [page_text(part) for part in pages]
    except (MessageError, LookupError, ValueError, RecursionError) as error:
        raise Damaged("The file is a damaged web archive.", "Save the page again, as HTML.") from error
    if not texts:
        raise Damaged("The file is a web archive without a page in it.", "Save the page again, as HTML.")
    address = header_text(message, "Snapshot-Content-Location") or header_text(pages[0], "Content-Location")
    return WebArchive(
        texts[0], tuple(texts[1:]), header_text(message, "Subject"), address, day_of(header_text(message, "Date"))
    )


def page_text(part: Message) -> str:
    """Return the markup of a part of a message, by the character set that its header names."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if charset:
        data = (
            data if b"charset" in data[:4096].lower() else f"<meta charset={charset}>".encode("ascii", "ignore") + data
        )
    return decode(data)


def header_text(message: Message, name: str) -> str:
    """Return a header with its encoded words read, as one line; "" where there is none."""
    raw = message.get(name)
    if raw is None:
        return ""
    try:
        return " ".join(str(make_header(decode_header(str(raw)))).split())[:2000]
    except (LookupError, ValueError, MessageError):
        return " ".join(str(raw).split())[:2000]


def day_of(text: str) -> str:
    """Return the day of a header's date, ISO 8601; "" where it is none."""
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
