"""A comparison as a page and as Markdown: the same sentences as on the terminal, nothing a policy says can act."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from reader.cli.main import main
from reader.compare import Comparison, compare
from reader.export import comparison_html, comparison_markdown
from reader.report import Analyzer

OLD = """# Tarn Tea Privacy Policy

## Sharing

We share your details with our group. We never sell your data. <script>alert(1)</script>

## Calls

We may record your telephone calls.
"""
NEW = (
    OLD.replace("our group", "our partners")
    .replace("We never sell your data. ", "")
    .replace("telephone calls.", "telephone calls. We may search your file at credit reference agencies.")
)


def comparison(old: str, new: str) -> Comparison:
    analyzer = Analyzer()
    one, other = (analyzer.analyze(analyzer.read_text(text, "markdown", "tarn.md")) for text in (old, new))
    return compare(one, other)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in attrs)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_says_what_changed_and_loads_nothing() -> None:
    page = comparison_html(comparison(OLD, NEW))
    tags = Tags()
    tags.feed(page)
    assert not tags.open
    assert "script" not in tags.found
    assert "No longer found: they say they will not sell your data" in page
    assert "New: they look you up at credit reference agencies" in page
    assert re.search(r"<del>.*group</del>", page)
    assert re.search(r"<ins>.*partners</ins>", page)
    assert "default-src 'none'" in page


def test_the_markdown_is_read_back_as_text() -> None:
    text = comparison_markdown(comparison(OLD, NEW))
    assert "- **New: they look you up at credit reference agencies**" in text
    html = MarkdownIt("commonmark").render(text)
    assert "<script" not in html
    assert "What changed for you" in html


def test_no_change_is_said_in_one_sentence() -> None:
    page, text = comparison_html(comparison(OLD, OLD)), comparison_markdown(comparison(OLD, OLD))
    for out in (page, text):
        assert "Nothing changed: the two texts are the same, word for word." in out
        assert "What changed for you" not in out


@pytest.mark.parametrize(
    ("name", "start"), [("c.html", "<!DOCTYPE html>"), ("c.md", "# What changed"), ("c.json", "{"), ("c.txt", "Old: ")]
)
def test_the_command_writes_by_the_name(name: str, start: str, tmp_path: Path) -> None:
    old, new, out = tmp_path / "old.md", tmp_path / "new.md", tmp_path / name
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    assert main(["compare", str(old), str(new), "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8").startswith(start)


def test_a_format_that_is_asked_for_wins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    assert main(["compare", str(old), str(new), "--format", "html"]) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")
    assert main(["compare", str(old), str(new), "-o", str(tmp_path / "none" / "x.html")]) == 1
    assert "could not be written" in capsys.readouterr().err
