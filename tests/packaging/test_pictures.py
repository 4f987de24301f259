"""The pictures are those that the script makes, each is small, and each is shown somewhere."""

from __future__ import annotations

import re
import struct
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "packaging"))

import desktop  # noqa: E402
import pictures  # noqa: E402
import quantise  # noqa: E402

MOST = 80_000  # bytes
GUIDE = ROOT / "resources" / "guide"
METAINFO = ROOT / "packaging" / "linux" / f"{desktop.IDENTITY}.metainfo.xml"
README = ROOT / "README.md"
FILES = sorted(pictures.PICTURES.iterdir())


def test_the_script_makes_exactly_the_pictures_that_there_are() -> None:
    made = {f"{name}-{theme}.png" for name in pictures.SCENES for theme in pictures.THEMES}
    assert {path.name for path in FILES} == made


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_picture_is_small_and_has_few_colours(path: Path) -> None:
    data = path.read_bytes()
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    assert len(data) < MOST
    assert (depth, kind) == (8, 3)  # a palette
    assert 300 <= width <= 1300
    assert 200 <= height <= 1000


def test_light_and_dark_have_one_size() -> None:
    sizes = {path.name: struct.unpack(">II", path.read_bytes()[16:24]) for path in FILES}
    assert not [name for name in pictures.SCENES if sizes[f"{name}-light.png"] != sizes[f"{name}-dark.png"]]


def test_every_picture_is_shown_in_the_guide() -> None:
    shown = {
        name
        for page in GUIDE.glob("*.md")
        for name in re.findall(r"\]\(pictures/(\w+)-light\.png\)", page.read_text("utf-8"))
    }
    assert shown == set(pictures.SCENES)


def test_the_read_me_shows_pictures_that_there_are() -> None:
    named = re.findall(r"resources/guide/pictures/([\w-]+\.png)", README.read_text("utf-8"))
    assert named
    assert not [name for name in named if not (pictures.PICTURES / name).is_file()]


def test_a_software_centre_is_told_of_pictures_that_there_are() -> None:
    images = ET.parse(METAINFO).getroot().findall("screenshots/screenshot/image")  # noqa: S314 - our own file
    assert images
    for image in images:
        address = image.text or ""
        assert address.startswith(f"{desktop.PICTURES_ADDRESS}/")
        path = pictures.PICTURES / address.rsplit("/", 1)[1]
        size = struct.unpack(">II", path.read_bytes()[16:24])
        assert (image.get("width"), image.get("height")) == tuple(map(str, size))


def test_colours_that_lie_close_are_one(tmp_path: Path) -> None:
    gui = pytest.importorskip("PySide6.QtGui")
    image = gui.QImage(40, 10, gui.QImage.Format.Format_RGB32)
    image.fill(gui.QColor("#ffffff"))
    image.setPixelColor(3, 3, gui.QColor("#a3160a"))
    image.setPixelColor(4, 3, gui.QColor("#fefefe"))
    size = quantise.save_small(image, tmp_path / "small.png")
    read = gui.QImage(str(tmp_path / "small.png"))
    assert size == (tmp_path / "small.png").stat().st_size
    assert read.pixelColor(3, 3).name() == "#a3160a"
    assert read.pixelColor(4, 3).name() == "#ffffff"
    assert len(read.colorTable()) == 2
