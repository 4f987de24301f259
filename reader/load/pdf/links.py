"""The links of a page of a PDF: where they lie and which address they name. None is ever followed."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import pypdfium2.raw as raw
from pypdfium2 import PdfPage

_MOST_LINKS = 1_000  # of a page
_LONGEST = 2_000  # bytes of an address


@dataclass(frozen=True, slots=True)
class Link:
    """An area of a page, in points before the page is turned, and its address."""

    left: float
    bottom: float
    right: float
    top: float
    address: str

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a place lies in the area."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


def read_links(page: PdfPage) -> list[Link]:
    """Return the links of a page to addresses; those within the file are passed over."""
    links: list[Link] = []
    position, handle, area = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while len(links) < _MOST_LINKS and raw.FPDFLink_Enumerate(page, position, handle):
        address = _address(page, handle)
        if address and raw.FPDFLink_GetAnnotRect(handle, area):
            low, high = sorted((area.bottom, area.top))
            links.append(Link(min(area.left, area.right), low, max(area.left, area.right), high, address))
    return links


def _address(page: PdfPage, handle: object) -> str:
    action = raw.FPDFLink_GetAction(handle)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    size = raw.FPDFAction_GetURIPath(page.pdf, action, None, 0)
    if not 0 < size <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAction_GetURIPath(page.pdf, action, buffer, size)
    return buffer.value.decode("utf-8", "replace")
