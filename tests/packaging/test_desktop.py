"""What a desktop reads: one identity, files that its own tools accept, pages that match the command line."""

from __future__ import annotations

import configparser
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import reader
from reader.document.passage_link import SCHEME

ROOT = Path(__file__).parent.parent.parent
LINUX = ROOT / "packaging" / "linux"
sys.path.insert(0, str(ROOT / "packaging"))

import command_pages  # noqa: E402
import desktop  # noqa: E402
import icons  # noqa: E402

ENTRY = LINUX / f"{desktop.IDENTITY}.desktop"
METAINFO = LINUX / f"{desktop.IDENTITY}.metainfo.xml"


def test_one_identity_in_the_window_and_everywhere() -> None:
    """A desktop matches a window to its menu entry, and so to its icon, by this name."""
    assert f'setDesktopFileName("{desktop.IDENTITY}")' in (ROOT / "reader" / "gui" / "app.py").read_text("utf-8")
    entry = configparser.ConfigParser(interpolation=None, strict=True)
    entry.optionxform = str  # type: ignore[assignment]
    entry.read(ENTRY, encoding="utf-8")
    assert entry["Desktop Entry"]["Icon"] == desktop.IDENTITY
    metainfo = ET.parse(METAINFO).getroot()  # noqa: S314 - our own file
    assert metainfo.findtext("id") == desktop.IDENTITY
    assert metainfo.findtext("launchable") == ENTRY.name
    assert f'bundle_identifier="{desktop.IDENTITY}"' in (ROOT / "packaging" / "policy-reader.spec").read_text("utf-8")


@pytest.mark.parametrize(
    "placeholder", ["io.github.policyreader.PolicyReader", "policyreader.invalid", "policyreader.example"]
)
def test_the_page_names_every_file_with_a_placeholder(placeholder: str) -> None:
    page = (ROOT / "docs" / "packages.md").read_text(encoding="utf-8")
    row = next(line for line in page.splitlines() if line.startswith("| `") and placeholder in line.split("|")[1])
    places = [*(ROOT / "packaging").rglob("*"), *(ROOT / "reader").rglob("*.py"), ROOT / "pyproject.toml"]
    texts = [path for path in places if path.is_file() and path.suffix not in (".pyc", ".png", ".ico", ".icns")]
    holding = {path.relative_to(ROOT).as_posix() for path in texts if placeholder in path.read_text(encoding="utf-8")}
    assert holding
    assert {name for name in holding if f"`{name}`" not in row} == set()


def test_the_newest_release_is_this_version() -> None:
    releases = ET.parse(METAINFO).getroot().findall("releases/release")  # noqa: S314 - our own file
    assert releases[0].get("version") == reader.__version__


def test_every_action_of_the_menu_is_there() -> None:
    text = ENTRY.read_text(encoding="utf-8")
    named = re.search(r"^Actions=(.*)$", text, re.MULTILINE)
    assert named is not None
    assert re.findall(r"^\[Desktop Action (\w+)\]", text, re.MULTILINE) == named[1].strip(";").split(";")


def test_every_system_is_told_of_our_links() -> None:
    entry = ENTRY.read_text(encoding="utf-8")
    assert f"x-scheme-handler/{SCHEME};" in entry
    assert "Exec=policy-reader open %U" in entry  # %F would lose what is no file
    packaging = ROOT / "packaging"
    assert f'"CFBundleURLSchemes": ["{SCHEME}"]' in (packaging / "policy-reader.spec").read_text("utf-8")
    assert f'Software\\Classes\\{SCHEME}" "URL Protocol"' in (packaging / "windows" / "policy-reader.nsi").read_text(
        "utf-8"
    )


@pytest.mark.parametrize(
    "command", [["desktop-file-validate", str(ENTRY)], ["appstreamcli", "validate", "--no-net", str(METAINFO)]]
)
def test_the_desktops_own_tools_accept_it(command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", sorted(command_pages.PAGES))
def test_pages_match_the_command_line(name: str) -> None:
    written = (LINUX / name).read_text(encoding="utf-8")
    assert written == command_pages.PAGES[name](), "run: python packaging/command_pages.py"


def test_bash_completes_a_command_and_an_option() -> None:
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    ask = (
        f'source "{LINUX}/policy-reader.bash"; cd /; COMP_WORDS=(policy-reader library sea); COMP_CWORD=2; '
        'compopt() { :; }; _policy_reader; echo "${COMPREPLY[@]}"; '
        'COMP_WORDS=(policy-reader library search --li); COMP_CWORD=3; _policy_reader; echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", ask], check=False, capture_output=True, text=True)
    assert done.stdout.splitlines() == ["search searches", "--limit --library"], done.stderr


def test_a_windows_icon_lists_its_pictures() -> None:
    made = icons.ico({16: b"aaaa", 256: b"bbbbbb"})
    assert struct.unpack("<HHH", made[:6]) == (0, 1, 2)
    width, *_, size, place = struct.unpack("<BBBBHHII", made[22:38])
    assert (width, made[place : place + size]) == (0, b"bbbbbb")


def test_a_macos_icon_is_as_long_as_it_says() -> None:
    made = icons.icns({"icp4": b"aaaa", "ic08": b"bb"})
    assert made[:4] == b"icns"
    assert struct.unpack(">I", made[4:8])[0] == len(made) == 8 + 12 + 10
