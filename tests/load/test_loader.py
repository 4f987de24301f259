"""Files become Sources, and what cannot is refused with a sentence and a hint."""

import hashlib
from pathlib import Path

import pytest

from reader.errors import Damaged, EmptyInput, InputError, NotText, TooLarge, UnknownFormat, Unreadable
from reader.load import FILE_BYTES, load, load_text
from reader.load.tidy import NOT_A_POLICY

POLICY = (
    "# Privacy policy\n\nWe collect your personal data. We use cookies and never share your data with third parties.\n"
)
HEADER = (
    "> *The following text is extracted and transformed from the shop.example privacy policy that was archived on"
    " 2009-03-07. Please check the [original snapshot on the Wayback Machine]"
    "(https://archive.example/2009/http%3A//shop.example/p.asp) for the most accurate reproduction.*\n\n"
)


def test_a_file_becomes_a_source(tmp_path: Path) -> None:
    path = tmp_path / "shop.md"
    path.write_text(POLICY)
    source = load(path)
    assert source.provenance.title == "Privacy policy"
    assert source.provenance.format == "markdown"
    assert source.provenance.file_name == "shop.md"
    assert source.provenance.sha256 == hashlib.sha256(POLICY.encode()).hexdigest()
    assert source.notices == ()


def test_the_archive_header_is_provenance_and_no_text() -> None:
    source = load_text(HEADER + POLICY)
    assert source.provenance.site == "shop.example"
    assert source.provenance.archived_on == "2009-03-07"
    assert source.provenance.address == "https://archive.example/2009/http%3A//shop.example/p.asp"
    assert source.blocks[0].text == "Privacy policy"


WHOSE = "Heron Ltd (“Heron”, “we”) is committed to your privacy. Heron keeps what you tell Heron."


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("# Shop Privacy Notice\n\nText.", "x.md", "Shop Privacy Notice"),
        ("# 1. Introduction\n\nText.", "my-shop_policy.md", "My shop policy"),
        ("Effective: 1 May\n\n# What we collect\n\nText.", "shop.md", "Shop"),
        (HEADER + "We use it.", "x.md", "Privacy policy of shop.example"),
        ("<html><title>Privacy | Shop</title><body><p>We use it.", "x.html", "Privacy | Shop"),
        ("We use it.", "", "Privacy policy"),
        (f"# Privacy Policy\n\n{WHOSE}", "2026-08-22.md", "Heron: Privacy Policy"),
        (f"# PRIVACY NOTICE:\n\n{WHOSE}", "shop.md", "Heron: PRIVACY NOTICE"),
        (f"{WHOSE}\n\nText.", "2026-08-22.md", "Privacy policy of Heron"),
        (f"{WHOSE}\n\nText.", "", "Privacy policy of Heron"),
        (f"{WHOSE}\n\nText.", "otter.md", "Otter"),
        (f"# Otter Privacy Policy\n\n{WHOSE}", "2026-08-22.md", "Otter Privacy Policy"),
        (HEADER + f"# Privacy Policy\n\n{WHOSE}", "x.md", "Privacy Policy"),  # its site tells whose it is
    ],
)
def test_titles(text: str, name: str, title: str) -> None:
    assert load_text(text, name=name).provenance.title == title


def test_repairs_are_told() -> None:
    source = load_text("Thatâ€™s your data. Itâ€™s private: we collect cookies.")
    assert source.blocks[0].text.startswith("That’s your data. It’s")
    assert source.notices == ("Broken characters were repaired in 2 places.",)


def test_what_is_no_policy_is_read_with_a_notice() -> None:
    assert load_text("# Soup\n\nPeel the carrots. Boil them for an hour.").notices == (NOT_A_POLICY,)


def test_a_policy_in_another_language_is_one() -> None:
    assert (
        load_text("Wir nutzen Cookies. Der Datenschutz und Ihre personenbezogenen Daten sind uns wichtig.").notices
        == ()
    )


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.md"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(TooLarge, match="200 MB, and the limit is 20 MB"):
        load(path)
    with pytest.raises(TooLarge):
        load_text("a" * (FILE_BYTES + 1))


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyInput),
        (b" \n\t\n", EmptyInput),
        (b"# \n\n**\n\n---\n", EmptyInput),
        (b"%PDF-1.7 text", Damaged),
        (b"PK\x03\x04 zip", Damaged),
        (bytes(range(256)) * 4, NotText),
    ],
)
def test_files_without_text_are_refused(tmp_path: Path, data: bytes, error: type[InputError]) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(data)
    with pytest.raises(error) as caught:
        load(path)
    assert "file.txt" in caught.value.message
    assert caught.value.hint
    assert caught.value.exit_code == 2


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="There is no file"):
        load(tmp_path / "none.md")
    with pytest.raises(InputError, match="no policy in the folder"):
        load(tmp_path)
    with pytest.raises(Unreadable):
        load(tmp_path / ("x" * 5000))
    with pytest.raises(Unreadable):
        load(Path("a\0b"))


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UnknownFormat, match="docx"):
        load_text(POLICY, "docx")


@pytest.mark.parametrize(
    ("text", "fmt"),
    [
        ("*" * 300_000, "markdown"),
        ("[a](" * 100_000, "markdown"),
        (">" * 300_000 + "a", "markdown"),
        ("*a*b\n" * 60_000, "markdown"),
        ("`a``b" * 60_000, "markdown"),
        (" " * 3_000_000 + "a", "text"),
        ("\n" * 2_000_000 + "a", "text"),
        ("<div>" * 100_000 + "a", "html"),
        ("<ul><li>a" * 30_000, "html"),
        ("<table><tr>" + "<td>a" * 50_000, "html"),
        # Each of these once took minutes: a pattern that could divide the same characters in many ways.
        ("<!---->" * 300 + "a", None),
        ("<!-- a -->\n" * 3000 + "x", None),
        ("<html><body>" + "<div>" * 2000 + "<script" * 100_000, "html"),
        ("<html><body>" + "<div>" * 2000 + "<script></script " * 50_000, "html"),
        ("**" + "(" * 50_000 + "a**\n\nWe use it.", "markdown"),
        ("# " + "2" * 201 + "x\n\nWe may use it.", "markdown"),
        ("\n".join("**a" + " " * 2000 for _ in range(500)), "markdown"),
    ],
)
@pytest.mark.timeout(20)
def test_hostile_texts_are_read_or_refused_in_time(text: str, fmt: str | None) -> None:
    try:
        source = load_text(text, fmt)
    except EmptyInput:
        return
    assert any("a" in block.text for block in source.blocks)


def test_half_a_surrogate_pair_does_not_break_the_text() -> None:
    source = load_text("We use cookies \ud83d and your data.")
    assert source.blocks[0].text.encode("utf-8")


@pytest.mark.parametrize("title", ["Polisi Preifatrwydd", "Datenschutzerklärung", "Politique de confidentialité"])
def test_a_policy_of_another_language_has_its_own_title(title: str) -> None:
    assert load_text(f"{title}\n\n1. A\n\nB c d.\n", "text", "upload.txt").provenance.title == title


def test_a_title_below_a_menu_that_was_saved_with_the_page_is_found() -> None:
    menu = "## Product\n\n" + "- [Prices](https://a.example/p)\n\nMore of it.\n\n" * 15
    policy = "# Heron Privacy Policy\n\nWe record calls.\n\n## Changes to our privacy policy\n\nWe tell you.\n"
    assert load_text(menu + policy, "markdown", "2024.md").provenance.title == "Heron Privacy Policy"
    assert load_text(menu + "### Privacy policy\n\nSee there.\n", "markdown", "2024.md").provenance.title == "Product"
