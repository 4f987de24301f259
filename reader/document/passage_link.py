"""PassageLink: an address of a passage, `policyreader:passage?...`, that opens the passage again in the program.

In: a document and a passage; out: the link's text, and back. A link comes from anywhere, a web page too: it names a
policy by the SHA-256 of its file alone, never a path, so that it opens nothing but what is in the library already.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

from reader.document.model import Document
from reader.document.scheme import SCHEME, is_link
from reader.document.selector import Selector, find_selector
from reader.document.span import Span
from reader.errors import InputError

QUOTE_LENGTH = 100  # code points of the passage in the link: enough to find it again, short enough for a mail
MAXIMUM_LENGTH = 4096  # characters of a link that is read at all
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NUMBER = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class PassageLink:
    """A passage by its policy and its place.

    `sha256` is the original file's; `start` and `end` are code points of the canonical text; `quote` is how the passage
    begins, for a text that a later version of the program reads a little differently.
    """

    sha256: str
    start: int
    end: int
    quote: str

    def __str__(self) -> str:
        query = {"policy": self.sha256, "start": self.start, "end": self.end, "quote": self.quote}
        return f"{SCHEME}:passage?{urlencode(query)}"


def link_to(document: Document, span: Span) -> str:
    """Return the link to a passage, "" for a document whose file has no SHA-256 and so can't be named."""
    sha256 = document.provenance.sha256
    if not sha256:
        return ""
    return str(PassageLink(sha256, span.start, span.end, document.quote(span)[:QUOTE_LENGTH]))


def parse_link(text: str) -> PassageLink:
    """Return what a link says.

    Raises:
        InputError: if it is no whole link of ours.
    """
    text = text.strip()
    head, _, query = text.partition("?")
    # Desktops and mail programs may write "policyreader://passage/".
    named = head.partition(":")[2].strip("/").lower() == "passage"
    values = {name: found[0] for name, found in parse_qs(query).items()} if len(text) <= MAXIMUM_LENGTH else {}
    sha256, start, end = values.get("policy", "").lower(), values.get("start", ""), values.get("end", "")
    if not (is_link(text) and named and _SHA256.fullmatch(sha256)):
        raise _broken()
    if not (_NUMBER.fullmatch(start) and _NUMBER.fullmatch(end) and int(start) <= int(end)):
        raise _broken()
    return PassageLink(sha256, int(start), int(end), values.get("quote", "")[:QUOTE_LENGTH])


def find_linked(document: Document, link: PassageLink) -> Span | None:
    """Return where the passage of a link stands in the document, or None where its words are not there for certain."""
    if not link.quote:
        return Span(link.start, link.end) if link.end <= len(document.text) else None
    begin = find_selector(document.text, Selector(link.start, link.start + len(link.quote), link.quote))
    if begin is None:
        return None
    return Span(begin.start, min(len(document.text), begin.start + link.end - link.start))


def _broken() -> InputError:
    return InputError(
        "This link does not name a passage of a policy.",
        "A part of it may be lost: copy it again, from policyreader: to its last letter.",
    )
