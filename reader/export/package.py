"""Pack an office document: named parts into a ZIP whose bytes depend on the parts alone. In: parts; out: bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from html import escape  # that of xml.sax would load what can open connections
from urllib.parse import quote, urlsplit

from reader.export.escaping import printable

_OLDEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP can name: no clock is read
_SAFE = "/?=&+,;:@~!$()*-._"  # kept in a path or query; and "%" where two digits follow
_BARE = re.compile("%(?![0-9A-Fa-f]{2})")
_PASSAGE = re.compile(r"policyreader:passage\?[A-Za-z0-9%&=+._~-]{1,4096}")
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?", re.IGNORECASE)
_MAIL = re.compile(r"[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)


def pack(parts: Mapping[str, str], stored: str = "") -> bytes:
    """Return the package; the part named by `stored` is first and not compressed, as OpenDocument wants its type."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            kind = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            info = zipfile.ZipInfo(name, _OLDEST)
            info.compress_type = kind
            info.external_attr = 0o600 << 16
            archive.writestr(info, text.encode("utf-8"))
    return buffer.getvalue()


def xml_text(text: str) -> str:
    """Return text for an element or a quoted attribute of XML, without characters that XML refuses."""
    return escape(printable(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd"))


def safe_address(address: str) -> str:
    """Return an address that every office program can read, "" for one that is none: Word refuses a file with such."""
    if address.lower().startswith("mailto:"):
        name = address[7:].partition("?")[0]
        return f"mailto:{name}" if _MAIL.fullmatch(name) else ""
    if _PASSAGE.fullmatch(address):
        return address
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(parts.netloc):
        return ""
    rest = address.split("//", 1)[1][len(parts.netloc) :]
    return f"{parts.scheme}://{parts.netloc}{quote(_BARE.sub('', rest), safe=_SAFE + '%')}"
