"""Formats are told by content first, by suffix where that leaves it open."""

import pytest

from reader.errors import NotText, Protected
from reader.load.detect import detect, kind_of, pasted

MARKDOWN = "# Privacy\n\nWe use **cookies**. See [more](https://example.org).\n\n## Rights\n\nAsk us."


@pytest.mark.parametrize(
    ("text", "suffix", "expected"),
    [
        (MARKDOWN, ".txt", "markdown"),
        (MARKDOWN, "", "markdown"),
        ("<!doctype html><title>P</title><p>We use it.</p>", ".txt", "html"),
        ("<div><p>We</p><p>use</p><p>your</p><p>data</p></div>", "", "html"),
        ("PRIVACY\n\nWe use your data.", "", "text"),
        ("We use your data.", ".md", "markdown"),
        ("We use your data if 5 < 6.", ".txt", "text"),
        ("# Policy\n\nWe <b>never</b><br>sell it.\n\n## More\n\nYes.", ".md", "markdown"),
        ("", ".html", "html"),
    ],
)
def test_format(text: str, suffix: str, expected: str) -> None:
    assert detect(text, suffix) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7 ...", "pdf"),
        (b"\xef\xbb\xbf\n%PDF-1.4", "pdf"),
        (b"PK\x03\x04...", "packed"),
        (b"{\\rtf1 We use it.}", "rtf"),
        (b"From: <Saved>\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\n--x", "mhtml"),
        (b"Privacy policy", "text"),
        (b"To: you\nFrom: us\n\nWe never sell it.", "text"),
        (b"Our reader opens %PDF- files.", "text"),
    ],
)
def test_kinds_of_bytes(data: bytes, expected: str) -> None:
    assert kind_of(data) == expected


def test_formats_that_are_not_read_are_named() -> None:
    with pytest.raises(NotText, match="picture"):
        kind_of(b"\x89PNG....")
    with pytest.raises(NotText, match=r"old Word file"):
        kind_of(b"\xd0\xcf\x11\xe0....")
    with pytest.raises(Protected, match="password"):
        kind_of(b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"))


def test_of_a_clipboard_the_form_with_structure_is_read() -> None:
    page = "<html><body><h2>Privacy</h2><p>We use it.</p></body></html>"
    assert pasted("Privacy\nWe use it.", page) == (page, "html")
    assert pasted("We use it.", "<span style='color:red'>We use it.</span>") == ("We use it.", None)
    assert pasted(MARKDOWN, "<p>#&nbsp;Privacy</p>") == (MARKDOWN, None)
    assert pasted("We use it.", "") == ("We use it.", None)
