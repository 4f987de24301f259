"""Formats are told by content first, by suffix where that leaves it open."""

import pytest

from reader.load.detect import detect, known_binary

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


def test_binary_formats_are_named() -> None:
    assert known_binary(b"%PDF-1.7 ...") == "a PDF"
    assert known_binary(b"Privacy policy") == ""
