"""Which format a file has: by its content, and by its suffix where the content leaves it open."""

from __future__ import annotations

import re

FORMATS = ("markdown", "text", "html")
SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
}
_SAMPLE = 60_000  # code points looked at
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(
    r"</?(?:p|div|span|br|li|ul|ol|h[1-6]|a|b|strong|td|tr|table|body|em|i|font)\b[^<>]{0,500}>", re.IGNORECASE
)
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_LINK = re.compile(r"\[[^\]\n]{1,300}\]\([^)\s]{1,2000}\)")
_STRONG = re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*(?!\w)")
_UNDERLINED = re.compile(r"^[^\n]{3,120}\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)
_BINARY = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a Word, OpenDocument or other packed file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3": "a database",
}


def known_binary(data: bytes) -> str:
    """Return what a file that is no text is, as said to a user ("a PDF"), else ""."""
    return next((name for magic, name in _BINARY.items() if data.startswith(magic)), "")


def detect(text: str, suffix: str = "") -> str:
    """Return "markdown", "text" or "html" for a text and the suffix of its file (".md"), which may be empty."""
    sample = text[:_SAMPLE].lstrip("\ufeff")
    if _PAGE.match(sample):
        return "html"
    marks = 2 * len(_HEADING.findall(sample)) + len(_LINK.findall(sample)) + len(_STRONG.findall(sample))
    tags = len(_TAG.findall(sample))
    by_suffix = SUFFIXES.get(suffix.lower(), "")
    if by_suffix == "html":
        return "html" if tags or not marks else "markdown"
    if tags >= 6 and tags > 4 * marks and 120 * tags > len(sample):
        return "html"
    if by_suffix == "markdown" or marks >= 3:
        return "markdown"
    if by_suffix == "text":
        return "text"
    return "markdown" if marks or _UNDERLINED.search(sample) else "text"
