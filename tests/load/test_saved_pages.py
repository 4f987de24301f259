"""What saved pages say of where they come from, web archives, old pages; and the real ones beside the repository."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from pathlib import Path

import pytest

from reader.document import BlockKind
from reader.load import load, load_text
from reader.load.formats import read_bytes
from reader.load.html import read_html
from tests.load.builders import PROSE, make_mhtml

REAL = Path(__file__).parents[3] / "shared" / "policies" / "html"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<!-- saved from url=(0028)https://www.shop.example/p -->",
            ("shop.example", "https://www.shop.example/p", ""),
        ),
        (
            (
                "<!--\n Page saved with SingleFile \n url: https://shop.example/p \n"
                " saved date: Tue Mar 05 2024 10:11:12 GMT+0100 (x)\n-->"
            ),
            ("shop.example", "https://shop.example/p", "2024-03-05"),
        ),
        (
            (
                "<!-- Mirrored from shop.example/p.html by HTTrack Website Copier/3.x [XR&CO'2014], "
                "Fri, 12 Oct 2018 11:00:00 GMT -->"
            ),
            ("shop.example", "http://shop.example/p.html", "2018-10-12"),
        ),
        (
            '<script>__wm.wombat("http://shop.example/p","20110304182345","https://web.archive.org/");</script>',
            ("shop.example", "http://shop.example/p", "2011-03-04"),
        ),
        (
            '<link rel="canonical" href="https://web.archive.org/web/20110304182345/http://shop.example/p">',
            ("shop.example", "http://shop.example/p", "2011-03-04"),
        ),
        ('<link rel="canonical" href="https://shop.example/p">', ("shop.example", "https://shop.example/p", "")),
        ('<link rel="canonical" href="javascript:alert(1)">', ("", "", "")),
    ],
)
def test_where_a_page_comes_from(markup: str, expected: tuple[str, str, str]) -> None:
    page = f"<!doctype html>{markup}<html><body><p>{PROSE}</p></body></html>"
    origin = load_text(page, "html").provenance
    assert (origin.site, origin.address, origin.archived_on) == expected


def test_the_banner_of_an_archive_is_left_out() -> None:
    page = f'<body><div id="wm-ipp-base"><p>{PROSE} 12 captures</p></div><p>{PROSE}</p></body>'
    assert [block.text for block in read_html(page).blocks] == [PROSE]


def test_a_web_archive_is_read_with_its_headers() -> None:
    extract = read_bytes(make_mhtml(f"<html><body><h1>Privacy</h1><p>{PROSE} Café = good.</p></body></html>"))
    assert [block.text for block in extract.blocks] == ["Privacy", f"{PROSE} Café = good."]
    assert (extract.format, extract.title, extract.site) == ("mhtml", "Privacy – Shop", "shop.example")
    assert (extract.address, extract.archived_on) == ("https://www.shop.example/privacy", "2024-03-05")


def test_a_web_archive_of_frames_and_of_another_charset() -> None:
    frames = "<html><frameset><frame src='cid:1'></frameset></html>"
    assert [block.text for block in read_bytes(make_mhtml(frames, f"<body><p>{PROSE}</p></body>")).blocks] == [PROSE]
    [block] = read_bytes(make_mhtml("<body><p>Naïve café, our déjà vu.</p></body>", charset="iso-8859-1")).blocks
    assert block.text == "Naïve café, our déjà vu."


def test_what_was_done_to_a_page_is_told() -> None:
    menu = "".join(f'<li><a href="/{n}">Offers of the season {n}</a>' for n in range(34))
    page = (
        f"<body><div><ul>{menu}</ul></div><div><p>{PROSE}</p><p>{PROSE}</p><img src=a.png><img src=b.png>"
        f"<img src=dot.gif width=1><div hidden><p>{PROSE}</p></div></div></body>"
    )
    assert read_html(page).notices == (
        "Left out the menus of the page (34 links).",
        "1 paragraph folded away on the page is shown.",
        "2 images not shown.",
    )


@pytest.mark.parametrize(
    "folded",
    [
        "<details><summary>Sharing</summary><p>{}</p></details>",
        '<button aria-expanded="false">Sharing</button><div hidden><p>{}</p></div>',
        '<div class="accordion" style="display:none"><p>{}</p></div>',
        '<ul role="tablist"><li>Sharing</ul><div role="tabpanel" aria-hidden="true"><p>{}</p></div>',
        '<div style="height:0;overflow:hidden"><p>{}</p></div>',
        "<dl><dt>Sharing<dd>{}</dl>",
        "<template-part><p>{}</p></template-part>",
    ],
)
def test_what_is_folded_away_is_kept(folded: str) -> None:
    clause = "We share your details with our partners for their own marketing."
    page = f"<body><div id=main><p>{PROSE}</p><p>{PROSE}</p>{folded.format(clause)}</div></body>"
    assert clause in [block.text for block in load_text(page, "html").blocks]


def test_old_pages() -> None:
    page = (
        f"<HTML><BODY bgcolor=white><CENTER><TABLE width=600><TR><TD><FONT size=5><B>Privacy</B></FONT><P>{PROSE}<P>"
        f"<FONT face=arial>{PROSE}<BR><BR><B>Cookies</B><BR>{PROSE}<LI>one<LI>two</FONT></TABLE>"
    )
    blocks = load_text(page, "html").blocks
    assert [block.text for block in blocks if block.kind is BlockKind.HEADING] == ["Privacy", "Cookies"]
    assert sum(PROSE in block.text for block in blocks) == 3


# A page whose text beside it was taken from more, or less, than the page that was saved.
REASONS = {"nbc-com": "only the short version of the policy was saved: the text beside it is the full one"}


@pytest.mark.skipif(not REAL.is_dir(), reason="the pages are not in the repository")
def test_the_words_of_real_pages_are_found() -> None:
    recalls, precisions = [], []
    for page in sorted(REAL.glob("*.html")):
        wanted = _words(page.with_suffix(".txt").read_text(encoding="utf-8", errors="replace"))
        found = _words(" ".join(f"{block.marker} {block.text}" for block in load(page).blocks))
        shared = sum((wanted & found).values())
        recalls.append(shared / sum(wanted.values()))
        precisions.append(shared / max(1, sum(found.values())))
        assert recalls[-1] >= 0.9 or page.stem in REASONS, page.name
    assert statistics.median(recalls) >= 0.98
    assert statistics.median(precisions) >= 0.95


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower().replace("’", "'")))


def test_a_page_that_scripts_would_fill_is_told_apart() -> None:
    shell = f"<body><div id=root>Loading our privacy policy</div><script>{'render();' * 200}</script></body>"
    assert "filled in by scripts" in read_html(shell).notices[0]
    assert read_html(f"<body><p>{PROSE * 8}</p><script>{'render();' * 200}</script></body>").notices == ()


def test_the_question_about_cookies_is_left_out() -> None:
    asked = (
        "We and our 800 partners store cookies on your device. Choose accept to go on, or manage your options below."
    )
    banner = f'<div id="onetrust-consent-sdk"><div role=dialog><h2>We value your privacy</h2><p>{asked}</p></div></div>'
    page = read_html(f"<body><div><h1>Privacy</h1><p>{PROSE}</p><p>{PROSE}</p></div>{banner}</body>")
    assert [block.text for block in page.blocks] == ["Privacy", PROSE, PROSE]
    assert page.notices == ("Left out the page's question about cookies.",)
    about = read_html(f'<body><div class="cookie-consent-policy"><h1>Cookies</h1><p>{PROSE}</p></div></body>')
    assert [block.text for block in about.blocks] == ["Cookies", PROSE]


def test_a_title_outside_the_main_part_is_kept() -> None:
    header = "<header><h1>Shop</h1><h1>Our privacy notice</h1></header>"
    page = f"<body>{header}<main><p>{PROSE}</p><p>{PROSE}</p></main></body>"
    assert [block.text for block in read_html(page).blocks] == ["Our privacy notice", PROSE, PROSE]
    kept = f"<body><h1>Privacy</h1><div><h2>Privacy</h2><p>{PROSE}</p><p>{PROSE}</p></div></body>"
    assert [block.text for block in read_html(kept).blocks].count("Privacy") == 1
