"""Write a Paper as an OpenDocument text, with its remarks as annotations on their passages.

In: a Paper. Out: the bytes of the file. Words are text alone; nothing is loaded from elsewhere. The styles of
paragraphs and pages lie in `resources/export/odt/`; those of words are made as they are met.
"""

from __future__ import annotations

import re

from reader.export.office_body import STYLE_NAMES, OfficeBody
from reader.export.package import pack, safe_address, xml_text
from reader.export.paper import Line, Paper, Piece, Remark, Style, Table
from reader.resources import resource_text

TYPE = "application/vnd.oasis.opendocument.text"
_URN = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = (
    f'xmlns:office="{_URN}:office:1.0" xmlns:style="{_URN}:style:1.0" xmlns:text="{_URN}:text:1.0" '
    f'xmlns:table="{_URN}:table:1.0" xmlns:fo="{_URN}:xsl-fo-compatible:1.0" xmlns:meta="{_URN}:meta:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
)
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
# As in Word: desktop.md, section 5.
_UNDERLINES = {"high": "solid", "medium": "dash", "low": "dotted", "note": "wave"}
_INKS = {"high": "#a3160a", "medium": "#7a5200", "low": "#174ea6", "note": "#5b21b6"}
_TINTS = {"high": "#ffd3cc", "medium": "#ffe9a8", "low": "#dce9ff", "note": "#efe3ff"}
_BLANKS = re.compile(r"  +|^ | $|\t|\n")
_WIDTH = 16.4  # cm between the margins of A4
_DEPTH = 0.6  # cm for each depth of a list


def write_odt(paper: Paper) -> bytes:
    """Return the paper as an ODT file."""
    body = _Body(paper)
    content = body.content()
    footer = _words(paper.footer)
    return pack(
        {
            "mimetype": TYPE,
            "content.xml": f"{_XML}<office:document-content {_SPACES}><office:automatic-styles>{_LISTS}"
            f"{''.join(body.styles.values())}</office:automatic-styles>"
            f"<office:body><office:text>{content}</office:text></office:body></office:document-content>\n",
            "styles.xml": resource_text("export/odt/styles.xml").replace("<!--footer-->", footer),
            "meta.xml": _meta(paper),
            "META-INF/manifest.xml": _MANIFEST,
        },
        stored="mimetype",
    )


_MANIFEST = (
    f'{_XML}<manifest:manifest xmlns:manifest="{_URN}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{TYPE}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{name}.xml" manifest:media-type="text/xml"/>'
        for name in ("content", "styles", "meta")
    )
    + "</manifest:manifest>\n"
)
_LISTS = (
    '<text:list-style style:name="Bullets">'
    + "".join(
        f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{"•–"[level % 2 - 1]}">'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        f'<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" '
        f'fo:margin-left="{_DEPTH * level:.1f}cm"/></style:list-level-properties></text:list-level-style-bullet>'
        for level in range(1, 7)
    )
    + "</text:list-style>"
    + '<style:style style:name="Ruled" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" '
    'fo:border="0.5pt solid #b9b3a6"/></style:style>'
    '<style:style style:name="Open" style:family="table-cell"><style:table-cell-properties '
    'fo:padding-right="0.35cm"/></style:style>'
    '<style:style style:name="Facts" style:family="table"><style:table-properties style:width="16.4cm" '
    'table:align="left"/></style:style>'
)


class _Body(OfficeBody):
    """Writes elements; makes the styles of words and lines that they need."""

    def __init__(self, paper: Paper) -> None:
        super().__init__(paper)
        self.styles: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._tables = 0

    def _line(self, line: Line, kept: bool = False) -> str:
        words = "".join(map(self._piece, line.pieces))
        if line.style is Style.HEADING:
            level = min(line.level, 6)
            style = f"Heading_20_{level}"
            return f'<text:h text:style-name="{style}" text:outline-level="{level}">{words}</text:h>'
        name = STYLE_NAMES.get(line.style, "Standard")
        looks = ' fo:keep-with-next="always"' if kept else ""
        tabs = ""
        if line.style is Style.ITEM and line.marker:
            left = line.level * _DEPTH
            looks += f' fo:margin-left="{left:.1f}cm" fo:text-indent="-{_DEPTH}cm"'
            tabs = f'<style:tab-stops><style:tab-stop style:position="{left:.1f}cm"/></style:tab-stops>'
            words = f"{_words(line.marker)}<text:tab/>{words}"
        elif line.style is Style.QUOTE and line.look in _INKS:
            looks += f' fo:border-left="2.25pt solid {_INKS[line.look]}" fo:padding-left="0.3cm"'
        if looks:
            properties = f"<style:paragraph-properties{looks}>{tabs}</style:paragraph-properties>"
            name = self._style("paragraph", "P", properties, f' style:parent-style-name="{name}"')
        paragraph = f'<text:p text:style-name="{name}">{words}</text:p>'
        if line.style is Style.ITEM and not line.marker:
            # Each item is a list of its own depth: bullets have no numbers that would have to go on.
            before = '<text:list text:style-name="Bullets"><text:list-item>' + (
                "<text:list><text:list-item>" * (line.level - 1)
            )
            return before + paragraph + "</text:list-item></text:list>" * line.level
        return paragraph

    def _words(self, piece: Piece) -> str:
        words = _words(piece.text)
        look = _look(piece)
        if words and look:
            name = self._style("text", "T", f"<style:text-properties{look}/>")
            words = f'<text:span text:style-name="{name}">{words}</text:span>'
        address = f"#{piece.target}" if piece.target else safe_address(piece.href)
        if words and address:
            words = f'<text:a xlink:type="simple" xlink:href="{xml_text(address)}">{words}</text:a>'
        return words

    def _anchor(self, anchor: str) -> str:
        return f'<text:bookmark text:name="{xml_text(anchor)}"/>'

    def _remark_begins(self, number: int) -> str:
        return _annotation(number, self._paper.remarks[number])

    def _remark_ends(self, number: int) -> str:
        return f'<office:annotation-end office:name="remark{number}"/>'

    def _table(self, table: Table) -> str:
        if not table.rows:
            return ""
        self._tables += 1
        columns = max(map(len, table.rows))
        style = f' table:style-name="{"Ruled" if table.ruled else "Open"}"'
        shape = "".join(
            f'<table:table-column table:style-name="{self._column(share)}"/>'
            for share in table.widths or [100 / columns] * columns
        )
        rows = [
            "<table:table-row>"
            + "".join(
                f'<table:table-cell{style} office:value-type="string">'
                f"{''.join(map(self._line, cell))}</table:table-cell>"
                for cell in row
            )
            + "</table:table-row>"
            for row in table.rows
        ]
        if table.head:
            rows[0] = f"<table:table-header-rows>{rows[0]}</table:table-header-rows>"
        named = f'table:name="Table{self._tables}" table:style-name="Facts"'
        return f"<table:table {named}>{shape}{''.join(rows)}</table:table>"

    def _column(self, share: float) -> str:
        width = f'<style:table-column-properties style:column-width="{_WIDTH * share / 100:.2f}cm"/>'
        return self._style("table-column", "C", width)

    def _style(self, family: str, letter: str, properties: str, more: str = "") -> str:
        key = f"{family}{more}{properties}"
        if key not in self._names:
            self._names[key] = name = f"{letter}{len(self._names) + 1}"
            self.styles[name] = (
                f'<style:style style:name="{name}" style:family="{family}"{more}>{properties}</style:style>'
            )
        return self._names[key]


def _annotation(number: int, remark: Remark) -> str:
    moment = f"<dc:date>{xml_text(remark.moment.removesuffix('Z'))}</dc:date>" if remark.moment else ""
    lines = "".join(f"<text:p>{_words(line)}</text:p>" for line in remark.lines)
    return (
        f'<office:annotation office:name="remark{number}"><dc:creator>{xml_text(remark.author)}</dc:creator>'
        f"{moment}<meta:creator-initials>{xml_text(remark.initials)}</meta:creator-initials>{lines}</office:annotation>"
    )


def _look(piece: Piece) -> str:
    looks = {
        ' style:font-name="Mono"': piece.code,
        ' fo:font-weight="bold"': piece.strong,
        ' fo:font-style="italic"': piece.emphasis,
        ' style:text-line-through-style="solid"': piece.struck,
        ' style:text-underline-style="solid" style:text-underline-width="auto"': piece.underlined,
        ' fo:font-size="8.5pt"': piece.label,
    }
    look = "".join(name for name, wanted in looks.items() if wanted)
    if piece.label and piece.look:
        return f'{look} fo:color="{_INKS[piece.look]}"'
    if piece.look:
        ink = _INKS[piece.look]
        look += f' style:text-underline-style="{_UNDERLINES[piece.look]}" style:text-underline-width="auto"'
        look += f' style:text-underline-color="{ink}" fo:background-color="{_TINTS[piece.look]}"'
    colour = "#585d68" if piece.soft else "#174ea6" if piece.href else ""
    return look + (f' fo:color="{colour}"' if colour else "")


def _words(text: str) -> str:
    """Return text whose blanks, tabs and line breaks are kept: XML would melt them into one."""
    pieces, at = [], 0
    for match in _BLANKS.finditer(text):
        found = match.group()
        pieces.append(xml_text(text[at : match.start()]))
        at = match.end()
        if found == "\n":
            pieces.append("<text:line-break/>")
        elif found == "\t":
            pieces.append("<text:tab/>")
        else:
            pieces.append(f'<text:s text:c="{len(found)}"/>')
    return "".join([*pieces, xml_text(text[at:])])


def _meta(paper: Paper) -> str:
    return (
        f"{_XML}<office:document-meta {_SPACES}><office:meta><meta:generator>Policy Reader</meta:generator>"
        f"<dc:title>{xml_text(paper.title)}</dc:title><dc:language>{xml_text(paper.language)}</dc:language>"
        "</office:meta></office:document-meta>\n"
    )
