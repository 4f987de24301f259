"""An e-mail (.eml, RFC 5322) becomes the words of its body, and who sent it when. Its attachments are passed over.

In: the bytes of a message. Out: a Mail, whose body is a page where there is one, else plain text. Companies announce a
new policy by mail, often with all of it in the message.
"""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.utils import parseaddr

from reader.errors import Damaged, NotText
from reader.load.decode import decode
from reader.load.mhtml import day_of, header_text, page_text

_MOST_PARTS = 3_000
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Mail:
    """The body of a message, decoded: `page` is HTML or "", `text` plain text; the day is ISO 8601, "" if unknown."""

    page: str
    text: str
    subject: str = ""
    sender: str = ""
    day: str = ""
    attachments: int = 0


def read_mail(data: bytes) -> Mail:
    """Return the body of a message, one that is forwarded in it too.

    Raises:
        Damaged: if it cannot be taken apart.
        NotText: if it holds nothing but attachments.
    """
    try:
        message = message_from_bytes(data)
        parts = [part for part, _ in zip(message.walk(), range(_MOST_PARTS), strict=False)]
        parts = [part for part in parts if not part.is_multipart()]
        body = [part for part in parts if part.get_content_disposition() != "attachment"]
        pages = [page_text(part) for part in body if part.get_content_type() in _PAGES]
        texts = [_words(part) for part in body if part.get_content_type() == "text/plain"]
    except (MessageError, LookupError, ValueError, RecursionError) as error:
        raise Damaged("The file is a damaged e-mail.", "Save it again, or copy its text.") from error
    page, text = next((page for page in pages if page.strip()), ""), "\n\n".join(texts)
    attached = len(parts) - len(body)
    if not page and not text.strip():
        raise NotText("The file is an e-mail without text in it.", "Save what is attached to it, and open that.")
    sender = parseaddr(header_text(message, "From"))[1]
    return Mail(page, text, header_text(message, "Subject"), sender, day_of(header_text(message, "Date")), attached)


def _words(part: Message) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        return data.decode(part.get_content_charset() or "utf-8", errors="replace")
    except (LookupError, ValueError):  # "unknown-8bit", as old mail programs write it
        return decode(data)
