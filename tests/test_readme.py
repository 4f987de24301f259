"""The commands and files that README.md and CONTRIBUTING.md name exist."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "CONTRIBUTING.md")


def _commands(page: str) -> list[list[str]]:
    """Return the command lines of a page's code blocks, without their comments."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```(?:sh|console)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    return [words for words in (shlex.split(line, comments=True) for line in lines) if words]


COMMANDS = [(page, words) for page in PAGES for words in _commands(page)]


def _help(*command: str) -> str:
    done = subprocess.run([sys.executable, *command, "--help"], cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_two_commands_are_shown() -> None:
    shown = [words for page, words in COMMANDS if page == "README.md"]
    assert ["python3", "packaging/run.py"] in shown
    assert ["python3", "packaging/run.py", "test"] in shown


def test_every_script_shown_is_there() -> None:
    scripts = {words[1] for _, words in COMMANDS if words[0].startswith("python")}
    assert scripts
    assert not [script for script in scripts if not script.startswith("-") and not (ROOT / script).is_file()]


def test_every_option_of_the_set_up_script_shown_is_known() -> None:
    known = _help("packaging/run.py")
    shown = {words[2] for _, words in COMMANDS if words[1:2] == ["packaging/run.py"] and len(words) > 2}
    assert shown
    assert not [command for command in shown if not re.search(rf"\b{command}\b", known)]


@pytest.mark.parametrize(
    "subcommand", sorted({words[1] for _, words in COMMANDS if words[0] == "policy-reader" and len(words) > 1})
)
def test_every_subcommand_shown_has_help(subcommand: str) -> None:
    assert "usage" in _help("-m", "reader", subcommand).lower()


@pytest.mark.parametrize("page", [*PAGES, "resources/README.md"])
def test_links_to_files_lead_somewhere(page: str) -> None:
    path = ROOT / page
    links = re.findall(r"\]\(([^)#\s]+)\)", path.read_text(encoding="utf-8"))
    assert not [link for link in links if "://" not in link and not (path.parent / link).exists()]
