"""Write a picture of the window small: at most 256 colours, packed as tightly as PNG goes.

In: a QImage; out: a file. A window has few colours and many shades at the edges of letters; those lie close together,
so the commonest colours serve for all, and no dithering is needed.
"""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

COLOURS = 96
_NEAR = 60  # sum of the differences of red, green and blue under which a rarer colour needs no place of its own


def save_small(image: QImage, path: Path) -> int:
    """Write an image as an indexed PNG and return its size in bytes."""
    from PySide6.QtGui import QImage

    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    plain.setDevicePixelRatio(1)
    palette = _palette(plain)
    indexed = plain.convertToFormat(QImage.Format.Format_Indexed8, [0xFF000000 | colour for colour in palette])
    width, height, stride = indexed.width(), indexed.height(), indexed.bytesPerLine()
    data = bytes(indexed.constBits())
    rows = b"".join(b"\0" + data[row * stride : row * stride + width] for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    colours = b"".join(colour.to_bytes(3, "big") for colour in palette)
    parts = ((b"IHDR", head), (b"PLTE", colours), (b"IDAT", _packed(rows)), (b"IEND", b""))
    written = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in parts
    )
    path.write_bytes(written)
    return len(written)


def _palette(image: QImage) -> list[int]:
    """Return the commonest colours that are not near one that is commoner, as 0xRRGGBB."""
    counted = Counter(memoryview(image.constBits()).cast("I"))
    chosen: list[tuple[int, int, int]] = []
    for colour, _ in counted.most_common():
        rgb = (colour >> 16 & 255, colour >> 8 & 255, colour & 255)
        near = _NEAR if len(chosen) > 16 else 12  # the surfaces first, each exact
        if all(abs(rgb[0] - r) + abs(rgb[1] - g) + abs(rgb[2] - b) >= near for r, g, b in chosen):
            chosen.append(rgb)
        if len(chosen) == COLOURS:
            break
    return [red << 16 | green << 8 | blue for red, green, blue in chosen]


def _packed(rows: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 15, 9, zlib.Z_DEFAULT_STRATEGY)
    return packer.compress(rows) + packer.flush()
