"""Which format a file has: by its content, and by its suffix where the content leaves it open.

`kind_of` looks at bytes, `detect` at the text of what is no binary format.
"""

from __future__ import annotations

import re

from reader.errors import NotText, Protected

RTF = b"{\\rtf"
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
# What a folder is searched for. A file that is named by itself is tried whatever its name.
POLICY_SUFFIXES = frozenset((*SUFFIXES, ".mhtml", ".mht", ".eml", ".pdf", ".docx", ".odt", ".rtf", ".epub"))
_SAMPLE = 60_000  # code points looked at
_PAGE = re.compile(
    r"\s*+(?:<\?xml[^>]*>\s*+)?(?:<!--(?>.{0,2000}?-->)\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"</?(?:p|div|span|br|li|ul|ol|h[1-6]|a|b|strong|td|tr|table|body|em|i|font)\b[^<>]{0,500}>", re.IGNORECASE
)
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_LINK = re.compile(r"\[[^\]\n]{1,300}\]\([^)\s]{1,2000}\)")
_STRONG = re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*(?!\w)")
_UNDERLINED = re.compile(r"^[^\n]{3,120}\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)
_STRUCTURE = re.compile(r"<(?:h[1-6]|li|table|p|a\s+href)\b", re.IGNORECASE)
_REFUSED = {
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"II*\0": "a picture",
    b"MM\0*": "a picture",
    b"SQLite format 3": "a database",
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"\x1f\x8b": "a gzip archive",
    b"bplist00": "a Safari web archive",
    b"ITSF": "a Windows help file",
}
_MAIL_HEAD = re.compile(rb"\A\s*(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){1,200}", re.ASCII)
_WEB_ARCHIVE = re.compile(
    rb"^(?:content-type:\s*multipart/(?:related|mixed)|snapshot-content-location:)", re.IGNORECASE | re.MULTILINE
)
_SENT = re.compile(rb"^(?:mime-version|message-id|received|return-path):", re.IGNORECASE | re.MULTILINE)
_SENDER = re.compile(rb"^from:[^\r\n]*@", re.IGNORECASE | re.MULTILINE)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_MESSAGE_HEAD = 60_000  # bytes of headers: a mail gets more on its way than a page that is saved
_PDF_HEAD = 1024  # bytes in which a PDF may begin


def kind_of(data: bytes) -> str:
    """Return "pdf", "packed" (a ZIP of any kind), "rtf", "mhtml" or "mail", else "text".

    Raises:
        NotText: if it is a known format that holds no text that could be read.
        Protected: if it is an office file under a password.
    """
    head = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"%PDF-") or (b"%PDF-" in data[:_PDF_HEAD] and b"%%EOF" in data[-_PDF_HEAD:]):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "packed"
    if head.startswith(RTF):
        return "rtf"
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED_OFFICE in data:
            raise Protected("The file is under a password.", "Open it in its program and save it without one.")
        raise NotText("The file is an old Word file (.doc).", "Open it in Word or LibreOffice and save it as .docx.")
    for magic, name in _REFUSED.items():
        if data.startswith(magic):
            raise NotText(f"The file is {name}, which holds no text to read.", "Save or copy the policy as text first.")
    return _kind_of_message(data)


def _kind_of_message(data: bytes) -> str:
    """Return what a file is that begins like a message: "mhtml" where it holds a page, "mail" if sent; else "text"."""
    head = _MAIL_HEAD.match(data[:_MESSAGE_HEAD])
    if head is None:
        return "text"
    sent = _SENDER.search(head[0]) is not None and _SENT.search(head[0]) is not None
    if _WEB_ARCHIVE.search(head[0]) is not None and not (sent and b"snapshot-content-location" not in head[0].lower()):
        return "mhtml"
    return "mail" if sent else "text"


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


def pasted(text: str, markup: str) -> tuple[str, str | None]:
    """Return which of the two forms on a clipboard to read, and its format (None: to be found out).

    Programs put their colours beside a text as HTML; only a page's own headings, lists and links are worth reading.
    """
    if _STRUCTURE.search(markup) is None or detect(text) == "markdown":
        return text, None
    return markup, "html"
