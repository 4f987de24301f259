"""Small invented documents in every format, built byte by byte, so that no test needs a program or a real file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage

PROSE = "We use your personal data to deliver what you order and to answer the questions that you ask."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def make_zip(members: dict[str, str | bytes]) -> bytes:
    """Return a ZIP of members by name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def make_docx(body: str, **parts: str) -> bytes:
    """Return a DOCX of WordprocessingML; `parts` are further members of "word/" by their stem ("footnotes")."""
    root = f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
    members: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>", "word/document.xml": root}
    for stem, content in parts.items():
        members[f"word/{stem}.xml"] = f'<w:root xmlns:w="{W}">{content}</w:root>'
    return make_zip(members)


def docx_paragraph(text: str, properties: str = "", run: str = "") -> str:
    """Return one paragraph with one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def make_odt(body: str, styles: str = "", meta: str = "") -> bytes:
    """Return an ODT of the elements in its text."""
    names = " ".join(f'xmlns:{name}="{ODF}{name}:1.0"' for name in ("office", "text", "table", "style", "meta", "draw"))
    names += f' xmlns:fo="{ODF}xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    names += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return make_zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "meta.xml": f"<office:document-meta {names}><office:meta>{meta}</office:meta></office:document-meta>",
        }
    )


def make_epub(chapters: Sequence[str], title: str = "Privacy notice") -> bytes:
    """Return an EPUB of chapters, each the body of a page."""
    items = "".join(
        f'<item id="c{number}" href="text/c{number}.xhtml" media-type="application/xhtml+xml"/>'
        for number in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{number}"/>' for number in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:date>2024-03-05</dc:date></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    rootfile = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": rootfile,
        "OEBPS/book.opf": package,
    }
    for number, chapter in enumerate(chapters):
        members[f"OEBPS/text/c{number}.xhtml"] = f"<html><head><title>c</title></head><body>{chapter}</body></html>"
    return make_zip(members)


def make_mhtml(page: str, *frames: str, charset: str = "utf-8") -> bytes:
    """Return a web archive as Chrome saves it: a page, further pages, and a picture."""
    head = (
        "From: <Saved by Blink>\r\n"
        "Snapshot-Content-Location: https://www.shop.example/privacy\r\n"
        "Subject: =?utf-8?Q?Privacy_=E2=80=93_Shop?=\r\n"
        "Date: Tue, 5 Mar 2024 10:11:12 -0000\r\n"
        "MIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----edge"\r\n\r\n\r\n'
    )
    parts = []
    for number, text in enumerate((page, *frames)):
        body = "".join(f"={byte:02X}" if byte > 126 or byte == 61 else chr(byte) for byte in text.encode(charset))
        parts.append(
            f"------edge\r\nContent-Type: text/html; charset={charset}\r\n"
            "Content-Transfer-Encoding: quoted-printable\r\n"
            f"Content-Location: https://www.shop.example/{number}\r\n\r\n{body}\r\n"
        )
    picture = "------edge\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
    return (head + "".join(parts) + picture + "------edge--\r\n").encode("ascii")


def make_mail(page: str = "", text: str = "", attachment: bytes = b"", more_headers: str = "") -> bytes:
    """Return an e-mail as mail programs save it: text, the same as a page, and a file attached."""
    message = EmailMessage()
    message["From"] = "Heron Shop <news@heron.example>"
    message["Date"] = "Tue, 5 Mar 2024 10:11:12 -0000"
    message["Subject"] = "Our new privacy policy – from May"
    message.set_content(text or "\n")
    if page:
        message.add_alternative(page, subtype="html")
    if attachment:
        message.add_attachment(attachment, maintype="application", subtype="pdf", filename="policy.pdf")
    return more_headers.encode("ascii") + bytes(message)


@dataclass(frozen=True, slots=True)
class Ink:
    """A line of text on a page of a PDF: its place in points from the lower left corner, size, weight."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


def make_pdf(
    pages: Sequence[Sequence[Ink]],
    info: str = "",
    extra: str = "",
    bookmarks: Sequence[str] = (),
    picture: bool = False,
) -> bytes:
    """Return a PDF with lines of text; `info` and `extra` (of a page) are entries as PDF writes them."""
    objects: list[str] = []

    def add(content: str) -> int:
        objects.append(content)
        return len(objects)

    catalog, tree = add(""), add("")
    fonts = [
        add(f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>")
        for name in ("Helvetica", "Helvetica-Bold")
    ]
    resources = f"/Font<</F0 {fonts[0]} 0 R/F1 {fonts[1]} 0 R>>"
    if picture:
        dot = add(
            _stream("\xff", "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8")
        )
        resources += f"/XObject<</P {dot} 0 R>>"
    kids: list[int] = []
    for lines in pages:
        drawing = "".join(
            f"BT /F{int(ink.bold)} {ink.size} Tf {ink.x} {ink.y} Td ({_escaped(ink.text)}) Tj ET\n" for ink in lines
        )
        drawn = add(_stream(drawing + ("q 600 0 0 800 0 0 cm /P Do Q" if picture else "")))
        kids.append(
            add(
                f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 595 842]/Contents {drawn} 0 R"
                f"/Resources<<{resources}>>{extra}>>"
            )
        )
    outline = _outline(objects, bookmarks, kids) if bookmarks else ""
    objects[catalog - 1] = f"<</Type/Catalog/Pages {tree} 0 R{outline}>>"
    objects[tree - 1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>"
    told = add(f"<<{info}>>")
    return _file(objects, catalog, told)


def _outline(objects: list[str], titles: Sequence[str], kids: Sequence[int]) -> str:
    root = len(objects) + 1
    first = root + 1
    objects.append(f"<</Type/Outlines/First {first} 0 R/Last {root + len(titles)} 0 R/Count {len(titles)}>>")
    for index, title in enumerate(titles):
        following = f"/Next {first + index + 1} 0 R" if index + 1 < len(titles) else ""
        objects.append(f"<</Title({_escaped(title)})/Parent {root} 0 R/Dest[{kids[0]} 0 R/Fit]{following}>>")
    return f"/Outlines {root} 0 R"


def _stream(content: str, entries: str = "") -> str:
    return f"<<{entries}/Length {len(content.encode('cp1252', 'replace'))}>>stream\n{content}\nendstream"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: Sequence[str], catalog: int, told: int) -> bytes:
    data = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252", "replace")
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode("ascii")
    data += b"".join(f"{place:010} 00000 n \n".encode("ascii") for place in places)
    data += (
        f"trailer<</Size {len(objects) + 1}/Root {catalog} 0 R/Info {told} 0 R>>\nstartxref\n{start}\n%%EOF".encode()
    )
    return bytes(data)
