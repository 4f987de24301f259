"""The files that the fuzz run begins with: small invented documents of every format, from the tests' own builders."""

from __future__ import annotations

from functools import cache

from environment import ROOT

from tests.load.builders import (
    PROSE,
    Ink,
    docx_paragraph,
    make_docx,
    make_epub,
    make_mail,
    make_mhtml,
    make_odt,
    make_pdf,
    make_zip,
)
from tests.load.test_office import NUMBERING, RTF, STYLES, item

PAGE = f"""<!doctype html><html><head><title>Privacy</title></head><body><nav><a href=/x>Menu</a></nav><main>
<h1>Privacy</h1><p>{PROSE}</p><ul><li>name<li>age</ul><table><tr><th>Data<th>Why<tr><td>Name<td>orders</table>
<details><summary>Cookies</summary><p>{PROSE}</p></details><a href="https://shop.example">More</a></main></body></html>"""
MARKDOWN = f"""# Privacy

{PROSE} See [more](https://shop.example).

- **name**
- age

| Data | Why |
|---|---|
| Name | orders |

<p>HTML &amp; more</p>
"""


@cache
def seeds() -> dict[str, list[bytes]]:
    """Return files by the suffix of their format."""
    samples = sorted((ROOT / "resources" / "samples").glob("*.md"))[:2]
    pages = [PAGE.encode(), (ROOT / "tests" / "data" / "corven-broadband.html").read_bytes()]
    body = docx_paragraph("Privacy", '<w:pStyle w:val="H1"/>') + docx_paragraph(PROSE) + item("name") + item("age", 1)
    table = f"<w:tbl><w:tr><w:tc>{docx_paragraph('Data')}</w:tc><w:tc>{docx_paragraph('Why')}</w:tc></w:tr></w:tbl>"
    odt = (
        f'<text:h text:outline-level="1">Privacy</text:h><text:p>{PROSE}</text:p><text:list><text:list-item><text:p>a'
        "</text:p></text:list-item></text:list>"
    )
    lines = [Ink(60, 800 - 12 * number, PROSE[: 40 + number]) for number in range(40)]
    columns = [Ink(60 + 250 * (number % 2), 700 - 12 * (number // 2), PROSE[:34]) for number in range(40)]
    docx = make_docx(body + table, styles=STYLES, numbering=NUMBERING)
    pdf = make_pdf([[Ink(60, 820, "Privacy", 18), *lines], columns], bookmarks=("Privacy", "A", "B"))
    return {
        "md": [MARKDOWN.encode(), *(sample.read_bytes() for sample in samples)],
        "txt": [f"PRIVACY\n\n{PROSE}\n\n- name\n- age\n".encode(), MARKDOWN.encode("utf-16")],
        "html": pages,
        "mhtml": [make_mhtml(PAGE), make_mhtml("<html><frameset><frame src='cid:1'></frameset></html>", PAGE)],
        "eml": [make_mail(PAGE, PROSE, b"%PDF-"), make_mail(text=PROSE)],
        "pdf": [pdf, make_pdf([lines], extra="/Rotate 90"), make_pdf([[]], picture=True)],
        "docx": [docx],
        "odt": [make_odt(odt)],
        "rtf": [RTF.encode("ascii")],
        "epub": [make_epub([f"<h1>Privacy</h1><p>{PROSE}</p>", "<ul><li>a</ul>"])],
        "zip": [make_zip({"a.md": MARKDOWN, "b/page.html": PAGE, "c.docx": docx})],
    }
