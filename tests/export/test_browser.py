"""A browser opens the page: it shows the words, and the content security policy lets the page's own style through."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from reader.export import Contents, Extras, load_template, render, template_names
from tests.export.builders import SEARCH, make_notes, make_report

BROWSER = next((name for name in ("chromium", "chromium-browser", "google-chrome") if shutil.which(name)), "")
REFUSED = "Content Security Policy"


def _open(path: Path, home: Path) -> tuple[str, str]:
    """Return the page as the browser has it, and what it said while it loaded it."""
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", f"--user-data-dir={home}"]
    done = subprocess.run(
        [BROWSER, *options, "--dump-dom", path.as_uri()], capture_output=True, timeout=60, check=False, text=True
    )
    return done.stdout, done.stderr


@pytest.mark.skipif(not BROWSER, reason="no Chromium is installed")
@pytest.mark.parametrize("look", template_names())
def test_a_browser_shows_the_page_and_refuses_nothing(look: str, tmp_path: Path) -> None:
    report = make_report()
    extras = Extras(Contents.of(["all"]), template=load_template(look))
    text = render(report, make_notes(report.document), "html", extras=extras)
    page = tmp_path / "page.html"
    page.write_text(text, encoding="utf-8")
    shown, said = _open(page, tmp_path / "browser")
    assert SEARCH in shown
    assert REFUSED not in said
    if look == "report":  # the browser would have said so
        page.write_text(text.replace("<style>", "<style> ", 1), encoding="utf-8")
        assert REFUSED in _open(page, tmp_path / "browser")[1]
