"""What the two office formats share: the order in which a Paper's elements are written, and what is written once.

In: a Paper. Out: the markup of its elements, made by the format (`docx`, `odt`): each anchor that is led to is marked
once, a remark ends only where it began, and both call their paragraph styles by the same names.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from reader.export.paper import Line, Paper, Piece, Style, Table

STYLE_NAMES = {
    Style.KIND: "Kind",
    Style.TITLE: "Title",
    Style.SOFT: "Soft",
    Style.NOTICE: "Notice",
    Style.ITEM: "Item",
    Style.POINT: "Point",
    Style.QUOTE: "Quotation",
    Style.CITE: "Citation",
    Style.PLAIN: "Plain",
    Style.LETTER: "Letter",
}


class OfficeBody(ABC):
    """Writes the elements of a paper; a format says what a line, a table, words, an anchor and a remark look like."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._targets = paper.targets()
        self._named: set[str] = set()
        self._open: set[int] = set()

    def content(self) -> str:
        """Return the markup of all elements."""
        kept = self._paper.kept()
        return "".join(
            self._table(element) if isinstance(element, Table) else self._line(element, index in kept)
            for index, element in enumerate(self._paper.elements)
        )

    def _piece(self, piece: Piece) -> str:
        before = "".join(map(self._marked_once, (anchor for anchor in piece.anchors if anchor in self._targets)))
        self._open.update(piece.begins)
        before += "".join(map(self._remark_begins, piece.begins))
        return before + self._words(piece) + "".join(map(self._closed, piece.ends))

    def _marked_once(self, anchor: str) -> str:
        if anchor in self._named:
            return ""
        self._named.add(anchor)
        return self._anchor(anchor)

    def _closed(self, number: int) -> str:
        if number not in self._open:
            return ""
        self._open.discard(number)
        return self._remark_ends(number)

    @abstractmethod
    def _line(self, line: Line, kept: bool = False) -> str:
        """Return a paragraph; `kept` if it stays on the page of the next."""

    @abstractmethod
    def _table(self, table: Table) -> str: ...

    @abstractmethod
    def _words(self, piece: Piece) -> str:
        """Return the words of a piece with their look and their link."""

    @abstractmethod
    def _anchor(self, anchor: str) -> str: ...

    @abstractmethod
    def _remark_begins(self, number: int) -> str: ...

    @abstractmethod
    def _remark_ends(self, number: int) -> str: ...
