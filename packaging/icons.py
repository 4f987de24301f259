"""Draw the program's icons from our SVGs: PNGs for Linux, an .ico for Windows, an .icns for macOS.

In: `resources/icons/policy-reader.svg`, and `policy-reader-small.svg` for what is too small for its lines. Out:
`SIZE.png` for the sizes below, `policy-reader.ico` and `policy-reader.icns`, in a folder. Drawn by Qt, which the
environment that builds has anyway.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from pathlib import Path

from environment import ROOT, SetupError

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
SMALL = 32  # px, and below: the drawing with fewer and thicker lines
_ICO = (16, 24, 32, 48, 64, 128, 256)
_ICNS = {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512}
_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
large, small, target, limit = sys.argv[1:5]
for size in map(int, sys.argv[5:]):
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(small if size <= int(limit) else large).render(painter)
    painter.end()
    if not image.save(str(Path(target, f"{size}.png"))):
        sys.exit(f"{size}.png could not be written")
"""


def draw(python: Path, target: Path) -> None:
    """Draw all icons into a folder with a Python that has PySide6."""
    target.mkdir(parents=True, exist_ok=True)
    place = ROOT / "resources" / "icons"
    drawings = [str(place / "policy-reader.svg"), str(place / "policy-reader-small.svg")]
    command = [str(python), "-c", _PROGRAM, *drawings, str(target), str(SMALL), *map(str, SIZES)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if subprocess.run(command, check=False, env=environment).returncode != 0:
        raise SetupError("The icons could not be drawn: see the message above.")
    pictures = {size: (target / f"{size}.png").read_bytes() for size in SIZES}
    (target / "policy-reader.ico").write_bytes(ico({size: pictures[size] for size in _ICO}))
    (target / "policy-reader.icns").write_bytes(icns({kind: pictures[size] for kind, size in _ICNS.items()}))


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon of PNGs by their size in pixels (0 stands for 256 in the format)."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    entries, body = b"", b""
    for size, data in pictures.items():
        place = len(head) + 16 * len(pictures) + len(body)
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), place)
        body += data
    return head + entries + body


def icns(pictures: dict[str, bytes]) -> bytes:
    """Return a macOS icon of PNGs by their kind."""
    body = b"".join(kind.encode() + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    draw(Path(sys.executable), Path(sys.argv[1]))
