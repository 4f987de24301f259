"""Add bookmarks, links and the language to a PDF by an incremental update (ISO 32000-1, 7.5.6).

Qt's PDF writer has no call for any of them. In: the bytes of a PDF as it writes them (plain objects, one flat list of
pages) and what stands where; out: the same bytes with new versions of a few objects after them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.export.escaping import printable
from reader.export.package import safe_address


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline: its depth from 1, its words, its page from 0, and its height in points from below."""

    level: int
    title: str
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its page from 0, its box in points (left, bottom, right, top), and a page and height or an address."""

    page: int
    box: tuple[float, float, float, float]
    target: tuple[int, float] | str


def add_outline(pdf: bytes, bookmarks: Sequence[Bookmark], links: Sequence[Link], language: str = "en-GB") -> bytes:
    """Return the PDF with bookmarks and links; unchanged where it is not built as Qt builds them."""
    file = _File.read(pdf)
    if file is None:
        return pdf
    catalogue = file.objects[file.root]
    outline = file.add(bookmarks) if bookmarks else 0
    more = f"/Lang ({language}) /ViewerPreferences << /DisplayDocTitle true >>"
    more += f" /Outlines {outline} 0 R /PageMode /UseOutlines" if outline else ""
    file.new[file.root] = catalogue.rstrip()[:-2] + more.encode("ascii") + b" >>"
    for page, number in enumerate(file.pages):
        here = [file.link(link) for link in links if link.page == page]
        entries = [entry for entry in here if entry]
        if entries:
            file.annotate(number, entries)
    return file.written(pdf)


class _File:
    """The objects of a PDF by number (dictionaries and lists), and those that take their place."""

    def __init__(self, objects: dict[int, bytes], root: int, pages: list[int], trailer: bytes, size: int) -> None:
        self.objects, self.root, self.pages, self.trailer = objects, root, pages, trailer
        self.new: dict[int, bytes] = {}
        self._next = size

    @classmethod
    def read(cls, pdf: bytes) -> _File | None:
        objects = {
            int(match.group(1)): match.group(2)
            for match in re.finditer(rb"(?:^|\n)(\d+) 0 obj\n(<<.*?>>|\[.*?\])\n(?:endobj|stream)", pdf, re.DOTALL)
        }
        trailer = pdf[pdf.rfind(b"trailer") :]
        root = re.search(rb"/Root (\d+) 0 R", trailer)
        # The last objects may be bare numbers, a stream's length, which are not read here: the trailer counts them all.
        size = re.search(rb"/Size (\d+)", trailer)
        if root is None or size is None or int(root.group(1)) not in objects:
            return None
        tree = re.search(rb"/Pages (\d+) 0 R", objects[int(root.group(1))])
        kids = re.search(rb"/Kids\s*\[(.*?)\]", objects.get(int(tree.group(1)), b"") if tree else b"", re.DOTALL)
        pages = [int(number) for number in re.findall(rb"(\d+) 0 R", kids.group(1))] if kids else []
        if not pages or any(number not in objects for number in pages):
            return None
        return cls(objects, int(root.group(1)), pages, trailer, int(size.group(1)))

    def take(self) -> int:
        """Return a number for a new object."""
        self._next += 1
        return self._next - 1

    def add(self, bookmarks: Sequence[Bookmark]) -> int:
        """Add the outline and return its number."""
        top = self.take()
        numbers = [self.take() for _ in bookmarks]
        parents: list[int] = []
        open_now: list[tuple[int, int]] = []  # level and index of the bookmarks that may have children
        for index, bookmark in enumerate(bookmarks):
            while open_now and open_now[-1][0] >= bookmark.level:
                open_now.pop()
            parents.append(open_now[-1][1] if open_now else -1)
            open_now.append((bookmark.level, index))
        children: dict[int, list[int]] = defaultdict(list)
        places = []  # of each among its siblings
        for index, of in enumerate(parents):
            places.append(len(children[of]))
            children[of].append(index)
        for index, bookmark in enumerate(bookmarks):
            siblings, at = children[parents[index]], places[index]
            parent = numbers[parents[index]] if parents[index] >= 0 else top
            entry = f"<< /Title {_words(bookmark.title)} /Parent {parent} 0 R"
            entry += f" /Prev {numbers[siblings[at - 1]]} 0 R" if at else ""
            entry += f" /Next {numbers[siblings[at + 1]]} 0 R" if at + 1 < len(siblings) else ""
            if index in children:
                first, last = children[index][0], children[index][-1]
                entry += f" /First {numbers[first]} 0 R /Last {numbers[last]} 0 R /Count -{len(children[index])}"
            self.new[numbers[index]] = f"{entry} /Dest {self._place(bookmark.page, bookmark.top)} >>".encode("ascii")
        first, last = children[-1][0], children[-1][-1]
        shown = f"/First {numbers[first]} 0 R /Last {numbers[last]} 0 R /Count {len(children[-1])}"
        self.new[top] = f"<< /Type /Outlines {shown} >>".encode("ascii")
        return top

    def link(self, link: Link) -> str:
        """Return a link's annotation, "" for an address that is none."""
        if isinstance(link.target, str):
            address = safe_address(link.target)
            if not address:
                return ""
            escaped = re.sub(r"([()])", r"\\\1", address)
            action = f"/A << /S /URI /URI ({escaped}) >>"
        else:
            action = f"/Dest {self._place(*link.target)}"
        box = " ".join(f"{number:.2f}" for number in link.box)
        return f"<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [{box}] {action} >>"

    def annotate(self, page: int, entries: Sequence[str]) -> None:
        """Put annotations on a page."""
        listing = f"[ {' '.join(entries)} ]".encode("ascii")
        known = re.search(rb"/Annots (\d+) 0 R", self.objects[page])
        if known is not None:
            self.new[int(known.group(1))] = listing
        else:
            self.new[page] = self.objects[page].rstrip()[:-2] + b"/Annots " + listing + b" >>"

    def written(self, pdf: bytes) -> bytes:
        """Return the file with the new objects and a table of where they stand."""
        out, places = bytearray(pdf if pdf.endswith(b"\n") else pdf + b"\n"), {}
        for number in sorted(self.new):
            places[number] = len(out)
            out += f"{number} 0 obj\n".encode("ascii") + self.new[number] + b"\nendobj\n"
        before = re.findall(rb"startxref\s+(\d+)", pdf)[-1].decode("ascii")
        table = len(out)
        out += b"xref\n"
        for number, place in places.items():
            out += f"{number} 1\n{place:010d} 00000 n \n".encode("ascii")
        kept = re.search(rb"/Info \d+ 0 R", self.trailer)
        named = re.search(rb"/ID \[.*?\]", self.trailer, re.DOTALL)
        more = b" ".join(match.group() for match in (kept, named) if match is not None)
        out += f"trailer\n<< /Size {self._next} /Root {self.root} 0 R /Prev {before} ".encode("ascii") + more
        return bytes(out + f" >>\nstartxref\n{table}\n%%EOF\n".encode("ascii"))

    def _place(self, page: int, top: float) -> str:
        number = self.pages[min(page, len(self.pages) - 1)]
        return f"[{number} 0 R /XYZ null {top:.2f} null]"


def _words(text: str) -> str:
    """Return words as a text string of PDF: UTF-16 with its mark, in hexadecimal, so that nothing needs escaping."""
    coded = b"\xfe\xff" + printable(text).encode("utf-16-be")
    return f"<{coded.hex().upper()}>"
