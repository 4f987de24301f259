"""The pages tell the truth about files: every link leads somewhere, and every test and file that is named is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGES = ("README.md", "SECURITY.md", "PRIVACY.md", "docs/developers.md", "docs/packages.md")


def _text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", _text(page))
    assert not [link for link in links if "://" not in link and not ((ROOT / page).parent / link).exists()]


@pytest.mark.parametrize("page", PAGES)
def test_every_file_of_the_repository_that_is_named_is_there(page: str) -> None:
    named = re.findall(r"`(?:python3? )?((?:tests|packaging|reader|resources)/[\w./*-]+)", _text(page))
    gone = [name for name in named if not re.search(r"[A-Z]{4}", name) and not list(ROOT.glob(name.rstrip("/")))]
    assert not gone


@pytest.mark.parametrize("page", ["SECURITY.md", "PRIVACY.md"])
def test_every_promise_names_what_holds_it(page: str) -> None:
    rows = [row for row in _text(page).splitlines() if row.startswith("| ") and not row.startswith("|---")][1:]
    assert len(rows) >= 8
    assert not [row for row in rows if not re.search(r"`(tests|packaging)/|the same:", row.split("|")[-2])]


def test_a_test_that_is_named_is_there() -> None:
    names = {name for page in PAGES for name in re.findall(r"`(test_\w+)`", _text(page))}
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    assert names
    assert not {name for name in names if f"def {name}(" not in code}
