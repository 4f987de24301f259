"""Write a Paper as a Word document (Office Open XML), with its remarks as Word comments on their passages.

In: a Paper. Out: the bytes of the file. Words are text alone; nothing is loaded from elsewhere. The parts that are the
same for all lie in `resources/export/docx/`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count

from reader.export.office_body import STYLE_NAMES, OfficeBody
from reader.export.package import pack, safe_address, xml_text
from reader.export.paper import Line, Paper, Piece, Style, Table
from reader.resources import resource_text

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = f'xmlns:w="{_MAIN}" xmlns:r="{_LINKS}"'
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Line and tint of each mark, and an underline that is told without colour: desktop.md, section 5.
_UNDERLINES = {"high": "single", "medium": "dash", "low": "dotted", "note": "wave"}
_INKS = {"high": "A3160A", "medium": "7A5200", "low": "174EA6", "note": "5B21B6"}
_TINTS = {"high": "FFD3CC", "medium": "FFE9A8", "low": "DCE9FF", "note": "EFE3FF"}
_INDENT = 340  # twentieths of a point for each depth of a list
_WIDTH = 9300  # twentieths of a point between the margins of A4


def write_docx(paper: Paper) -> bytes:
    """Return the paper as a DOCX file."""
    body = _Body(paper)
    content = body.content()
    return pack(
        {
            "[Content_Types].xml": resource_text("export/docx/content-types.xml"),
            "_rels/.rels": resource_text("export/docx/relationships.xml"),
            "docProps/core.xml": _core(paper),
            "word/document.xml": f"{_XML}<w:document {_SPACES}><w:body>{content}{_SECTION}</w:body></w:document>\n",
            "word/styles.xml": resource_text("export/docx/styles.xml"),
            "word/numbering.xml": resource_text("export/docx/numbering.xml"),
            "word/comments.xml": _comments(paper),
            "word/footer1.xml": _footer(paper),
            "word/_rels/document.xml.rels": _relationships(body.addresses),
        }
    )


_SECTION = (
    '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1250" w:right="1303" w:bottom="1250" w:left="1303" w:header="600" w:footer="600" w:gutter="0"/>'
    "</w:sectPr>"
)


class _Body(OfficeBody):
    """Writes elements; keeps the addresses that are led to and the numbers that are given out."""

    def __init__(self, paper: Paper) -> None:
        super().__init__(paper)
        self.addresses: dict[str, str] = {}
        self._bookmarks = count(1)

    def _line(self, line: Line, kept: bool = False) -> str:
        own = line.marker and line.style is Style.ITEM
        marker = _run(f"{line.marker}\t", "") if own else ""
        return f"<w:p>{_properties(line, kept)}{marker}{''.join(map(self._piece, line.pieces))}</w:p>"

    def _words(self, piece: Piece) -> str:
        run = _run(piece.text, _look(piece)) if piece.text else ""
        address = safe_address(piece.href) if piece.href else ""
        if piece.target and run:
            return f'<w:hyperlink w:anchor="{_name(piece.target)}">{run}</w:hyperlink>'
        if address and run:
            link = self.addresses.setdefault(address, f"link{len(self.addresses) + 1}")
            return f'<w:hyperlink r:id="{link}">{run}</w:hyperlink>'
        return run

    def _anchor(self, anchor: str) -> str:
        number = next(self._bookmarks)
        return f'<w:bookmarkStart w:id="{number}" w:name="{_name(anchor)}"/><w:bookmarkEnd w:id="{number}"/>'

    def _remark_begins(self, number: int) -> str:
        return f'<w:commentRangeStart w:id="{number}"/>'

    def _remark_ends(self, number: int) -> str:
        return (
            f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
            f'<w:commentReference w:id="{number}"/></w:r>'
        )

    def _table(self, table: Table) -> str:
        columns = max((len(row) for row in table.rows), default=1)
        widths = [_WIDTH * share // 100 for share in table.widths] or [_WIDTH // columns] * columns
        style = '<w:tblStyle w:val="Ruled"/>' if table.ruled else ""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        rows = "".join(
            f"<w:tr>{_row(table, number)}"
            + "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
                f"{''.join(map(self._line, cell)) or '<w:p/>'}</w:tc>"
                for cell, width in zip(row, widths, strict=False)
            )
            + "</w:tr>"
            for number, row in enumerate(table.rows)
        )
        if not rows:
            return ""
        shape = f'<w:tblPr>{style}<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        # Two tables that touch would become one.
        return f"<w:tbl>{shape}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl><w:p/>"


def _name(anchor: str) -> str:
    """Return a bookmark's name: Word takes letters, digits and underscores."""
    return re.sub(r"\W", "_", anchor, flags=re.ASCII)[:40]


def _row(table: Table, number: int) -> str:
    whole = "" if table.split else "<w:cantSplit/>"
    head = "<w:tblHeader/>" if table.head and number == 0 else ""
    return f"<w:trPr>{whole}{head}</w:trPr>" if whole or head else ""


def _properties(line: Line, kept: bool) -> str:
    if line.style is Style.HEADING:
        return f'<w:pPr><w:pStyle w:val="Heading{min(line.level, 6)}"/></w:pPr>'
    style = STYLE_NAMES.get(line.style)
    parts = [f'<w:pStyle w:val="{style}"/>'] if style else []
    parts += ["<w:keepNext/>"] if kept else []
    if line.style is Style.ITEM:
        left = line.level * _INDENT
        if line.marker:
            parts.append(f'<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs>')
            parts.append(f'<w:ind w:left="{left}" w:hanging="{_INDENT}"/>')
        else:
            parts.append(f'<w:numPr><w:ilvl w:val="{line.level - 1}"/><w:numId w:val="1"/></w:numPr>')
    elif line.style is Style.QUOTE and line.look in _INKS:
        bar = f'<w:left w:val="single" w:sz="18" w:space="10" w:color="{_INKS[line.look]}"/>'
        parts.append(f"<w:pBdr>{bar}</w:pBdr>")
    return f"<w:pPr>{''.join(parts)}</w:pPr>" if parts else ""


def _look(piece: Piece) -> str:
    """Return the properties of a run, in the order that the schema demands."""
    parts = ['<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>'] if piece.code else []
    parts += ["<w:b/>"] if piece.strong else []
    parts += ["<w:i/>"] if piece.emphasis else []
    parts += ["<w:strike/>"] if piece.struck else []
    colour = _INKS[piece.look] if piece.label and piece.look else "585D68" if piece.soft else ""
    colour = "174EA6" if piece.href and not colour else colour
    parts += [f'<w:color w:val="{colour}"/>'] if colour else []
    if piece.label:
        parts.append('<w:sz w:val="17"/><w:szCs w:val="17"/>')
    elif piece.underlined:
        parts.append('<w:u w:val="single"/>')
    elif piece.look:
        parts.append(f'<w:u w:val="{_UNDERLINES[piece.look]}" w:color="{_INKS[piece.look]}"/>')
        parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{_TINTS[piece.look]}"/>')
    return f"<w:rPr>{''.join(parts)}</w:rPr>" if parts else ""


def _run(text: str, look: str) -> str:
    pieces = []
    for number, row in enumerate(text.split("\n")):
        pieces += ["<w:br/>"] if number else []
        for at, part in enumerate(row.split("\t")):
            pieces += ["<w:tab/>"] if at else []
            pieces += [f'<w:t xml:space="preserve">{xml_text(part)}</w:t>'] if part else []
    return f"<w:r>{look}{''.join(pieces)}</w:r>"


def _comments(paper: Paper) -> str:
    placed = _anchored(paper)
    comments = "".join(
        f'<w:comment w:id="{number}" w:author="{xml_text(remark.author)}" w:initials="{xml_text(remark.initials)}"'
        + (f' w:date="{xml_text(remark.moment)}"' if remark.moment else "")
        + f">{''.join(_comment_lines(remark.lines))}</w:comment>"
        for number, remark in enumerate(paper.remarks)
        if number in placed
    )
    return f"{_XML}<w:comments {_SPACES}>{comments}</w:comments>\n"


def _anchored(paper: Paper) -> frozenset[int]:
    """Return the remarks that stand on a passage: where the text is left out, none does."""
    return frozenset(number for line in paper.lines() for piece in line.pieces for number in piece.begins)


def _comment_lines(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield f'<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>{_run(line, "") if line else ""}</w:p>'


def _footer(paper: Paper) -> str:
    def number(field: str) -> str:
        return f'<w:fldSimple w:instr=" {field} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'

    words = _run(f"{paper.footer}\t", "")
    pages = f"{number('PAGE')}{_run(' of ', '')}{number('NUMPAGES')}"
    return f'{_XML}<w:ftr {_SPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{words}{pages}</w:p></w:ftr>\n'


def _core(paper: Paper) -> str:
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Policy Reader</dc:creator>'
        f"<dc:language>{xml_text(paper.language)}</dc:language><dc:title>{xml_text(paper.title)}</dc:title>"
        "</cp:coreProperties>\n"
    )


def _relationships(addresses: dict[str, str]) -> str:
    kinds = {"styles": "styles", "numbering": "numbering", "comments": "comments", "footer": "footer1"}
    entries = [
        f'<Relationship Id="{kind}" Type="{_LINKS}/{kind}" Target="{name}.xml"/>' for kind, name in kinds.items()
    ]
    entries += [
        f'<Relationship Id="{link}" Type="{_LINKS}/hyperlink" Target="{xml_text(address)}" TargetMode="External"/>'
        for address, link in addresses.items()
    ]
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_XML}<Relationships xmlns="{space}">{"".join(entries)}</Relationships>\n'
