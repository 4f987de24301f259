"""Saved pages: the part with the policy is found and its structure kept."""

from reader.document import BlockKind, RunKind
from reader.load import load_text
from reader.load.html import read_html

PROSE = "We use your personal information to deliver your orders and to answer the questions that you ask us. "
PAGE = f"""<!doctype html><html><head><title>Privacy | Shop</title><style>p {{ color: red }}</style></head><body>
<header><a href="/">Shop</a></header><nav><a href="/a">Offers and news</a></nav>
<div class=menu><ul><li><a href="/b">Shoes for every season</a><li><a href="/c">Coats and hats</a></ul></div>
<div id=main><h1>Privacy</h1><p>{PROSE}</p><script>alert(1)</script>
<p><b>Your rights</b><br>{PROSE}</p>
<ul><li>name<li>address<ol start=3><li>street</ol></ul>
<table><tr><th>Data</th><th>Why</th></tr><tr><td>Name</td><td><a href="https://example.org">orders</a></td></tr></table>
<div style="display: none"><p>{PROSE}</p></div>
<details><summary>Cookies</summary><p>We set &lt;one&gt; cookie.</p></details></div>
<footer>Copyright Shop</footer></body></html>"""


def test_the_main_part_is_taken_and_menus_are_left() -> None:
    page = read_html(PAGE)
    blocks, title = page.blocks, page.title
    text = "\n".join(block.text for block in blocks)
    assert title == "Privacy | Shop"
    assert "Shoes" not in text
    assert "Copyright" not in text
    assert "alert" not in text
    assert "color" not in text
    assert "We set <one> cookie." in text


def test_structure_is_kept() -> None:
    blocks = read_html(PAGE).blocks
    items = [(b.text, b.level, b.marker) for b in blocks if b.kind is BlockKind.LIST_ITEM]
    assert items == [("name", 1, "•"), ("address", 1, "•"), ("street", 2, "3.")]
    rows = [b for b in blocks if b.kind is BlockKind.TABLE_ROW]
    assert [b.text for b in rows] == ["Data | Why", "Name | orders"]
    assert [(run.kind, run.span.of(rows[1].text)) for run in rows[1].runs] == [(RunKind.LINK, "orders")]


def test_the_address_of_a_link_that_was_escaped_twice_is_mended() -> None:
    page = PAGE.replace("<p>", '<p><a href="https://a.example/?b=1&amp;amp;c=2&amp;d=3">Ask here.</a> ', 1)
    targets = [run.target for block in read_html(page).blocks for run in block.runs if run.kind is RunKind.LINK]
    assert "https://a.example/?b=1&c=2&d=3" in targets


def test_hidden_text_is_kept_and_marked() -> None:
    blocks = read_html(PAGE).blocks
    assert [block.text for block in blocks if block.hidden] == [PROSE.strip()]


def test_a_bold_line_before_text_is_a_heading() -> None:
    headings = [b.text for b in load_text(PAGE, "html").blocks if b.kind is BlockKind.HEADING]
    assert headings == ["Privacy", "Your rights", "Cookies"]


def test_layout_tables_are_no_data() -> None:
    page = f"<body><table><tr><td><a href=/x>Home</a></td><td><h2>Privacy</h2><p>{PROSE}</p></td></tr></table></body>"
    blocks = read_html(page).blocks
    assert all(block.kind is not BlockKind.TABLE_ROW for block in blocks)
    assert any(block.kind is BlockKind.HEADING for block in blocks)


def test_deep_nesting_is_read_in_time() -> None:
    source = load_text("<html><body>" + "<div>" * 50_000 + PROSE, "html")
    assert source.blocks[0].text == PROSE.strip()
    source = load_text("<html><body>" + "<div>" * 1_000 + PROSE, "html")
    assert source.blocks[0].text == PROSE.strip()


def test_what_opens_a_folded_part_is_its_heading() -> None:
    page = f"""<body><main><article><header><h1>Privacy</h1></header><p>{PROSE}</p><h3><button>Cookies</button></h3>
<div hidden><p>{PROSE}</p></div><button aria-expanded=false>Sharing</button><div hidden><p>{PROSE}</p></div>
<dl><dt>Retention<dd>{PROSE}</dl><div role=heading aria-level=4>Rights</div><p>{PROSE}</p><button>Print</button>
</article></main></body>"""
    blocks = load_text(page, "html").blocks
    headings = [(b.text, b.level) for b in blocks if b.kind is BlockKind.HEADING]
    assert headings == [("Privacy", 1), ("Cookies", 3), ("Sharing", 4), ("Retention", 4), ("Rights", 4)]
    assert "Print" not in [block.text for block in blocks]
