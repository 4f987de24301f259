"""The README's list of what is opened is what is opened: a file of every format in it, through the front door."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader.load import POLICY_SUFFIXES, load
from reader.load.sandbox import FLAG
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

ROOT = Path(__file__).parents[2]
PAGE = f"<!doctype html><html><body><h1>Privacy</h1><p>{PROSE}</p></body></html>"
FILES = {
    "Markdown": ("md", f"# Privacy\n\n{PROSE}\n".encode()),
    "plain text": ("txt", f"PRIVACY\n\n{PROSE}\n".encode()),
    "HTML": ("html", PAGE.encode()),
    "MHTML": ("mhtml", make_mhtml(PAGE)),
    "EML": ("eml", make_mail(PAGE)),
    "PDF": ("pdf", make_pdf([[Ink(60, 700, PROSE)]])),
    "DOCX": ("docx", make_docx(docx_paragraph(PROSE))),
    "ODT": ("odt", make_odt(f"<text:p>{PROSE}</text:p>")),
    "RTF": ("rtf", f"{{\\rtf1 {PROSE}\\par}}".encode()),
    "EPUB": ("epub", make_epub([f"<p>{PROSE}</p>"])),
    "ZIP": ("zip", make_zip({"policy.html": PAGE})),
}


def test_the_list_names_what_is_tested() -> None:
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \|$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    listed = {name.strip() for row in rows for name in row.split(",")}
    assert set(FILES) | {"folder"} <= listed
    assert {f".{suffix}" for suffix, _ in FILES.values()} <= POLICY_SUFFIXES | {".zip"}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("wrong_suffix", [False, True])
def test_every_format_is_opened_by_its_content(tmp_path: Path, name: str, wrong_suffix: bool) -> None:
    suffix, data = FILES[name]
    path = tmp_path / f"policy.{'bin' if wrong_suffix else suffix}"
    path.write_bytes(data)
    source = load(path)
    assert source.blocks[-1].text == PROSE
    assert source.provenance.file_name == path.name


def test_a_page_of_an_enormous_size_is_read_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    path.write_text(f"<!doctype html><html><body><p>{PROSE}</p><!--{' ' * 2_000_000}--></body></html>")
    assert [block.text for block in load(path).blocks] == [PROSE]


def test_the_frozen_program_has_a_door_for_the_reading_process() -> None:
    asked = json.dumps({"verb": "read", "suffix": ".rtf"}).encode() + b"\n" + FILES["RTF"][1]
    done = subprocess.run(
        [sys.executable, "-m", "reader", FLAG], cwd=ROOT, input=asked, capture_output=True, check=True, timeout=60
    )
    assert json.loads(done.stdout)["blocks"][0][1] == PROSE


def test_a_module_in_the_users_folder_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    (tmp_path / "policy.rtf").write_bytes(FILES["RTF"][1])
    monkeypatch.chdir(tmp_path)
    assert load(Path("policy.rtf")).blocks[0].text == PROSE
