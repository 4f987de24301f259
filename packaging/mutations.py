"""Files that are nearly right: real files of every format, changed at places drawn from a fixed seed.

Half of the packed formats (DOCX, ODT, EPUB, ZIP) are changed inside and packed again: a change to the packed bytes
seldom gets past their checksum.
"""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence

_LEAF = re.compile(rb"<([\w:]+)(?: [^<>]*)?>[^<>]*</\1>")
_VALUE = re.compile(rb'="([^"<>]*)"')
_WELL_FORMED = 0.5  # of the changes inside a package; XML that is not well-formed ends at the parser
Mutation = Callable[[random.Random, bytes], bytes]
MOST_BYTES = 200_000  # of an input, so that a run is about many files and not about a few long ones

_NUMBERS = (
    b"0",
    b"-1",
    b"1",
    b"65535",
    b"65536",
    b"2147483647",
    b"4294967296",
    b"99999999999999999999",
    b"1e999",
    b"NaN",
)
_TOKENS = (
    b"<", b">", b"</", b"/>", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"&a;", b"&#0;", b"&#x110000;", b"<table><tr><td>", b"<details>", b"<frameset><frame src='../../x'>",
    b"<li>", b"<h1>", b"<div hidden>", b"{", b"}", b"\\par ", b"\\u-1?", b"\\'ff", b"\\bin99999999 ", b"\\*",
    b"\\trowd\\cell\\row ", b"{\\field{\\*\\fldinst ", b"obj", b"endobj", b"stream", b"endstream", b"xref",
    b"trailer", b"startxref", b"<<", b">>", b"/Kids[", b"/Length ", b"# ", b"* ", b"> ", b"|", b"---", b"```",
    b"[a](b)", b"\n\n", b"1. ", b"\xff\xfe", b"\xef\xbb\xbf", b"\0", b"\x1b[2J", b"\xed\xa0\x80",
    b"\xe2\x80\xae", b"\xcc\x81" * 50, b" " * 500, b"\n" * 300, b"(" * 200, b"<b>" * 200, b"PK\x03\x04",
    b"PK\x01\x02", b"%PDF-1.4", b"Content-Type: text/html\r\n", b"boundary=", b"charset=utf-7", b"=?x?q?=",
)  # fmt: skip


def mutate(generator: random.Random, seed: bytes, other: bytes) -> bytes:
    """Return a changed copy of a file; `other` is a file that a part may be taken from."""
    if seed.startswith(b"PK\x03\x04") and generator.random() < 0.6:
        inside = _inside(generator, seed)
        if inside is not None:
            return inside
    if b"FlateDecode" not in seed and generator.random() < 0.08:
        return _spliced(generator, seed, other)
    return _changed(generator, seed)


def _changed(generator: random.Random, data: bytes) -> bytes:
    for _ in range(generator.choice((1, 1, 2, 3, 8, 30))):
        data = generator.choice(_MUTATIONS)(generator, data)
    return data[:MOST_BYTES]


def _place(generator: random.Random, data: bytes) -> tuple[int, int]:
    """Return a stretch of the data, mostly a short one."""
    start = generator.randrange(len(data) + 1)
    length = generator.choice((1, 2, 4, 16, 64, 500, len(data)))
    return start, min(len(data), start + generator.randint(0, length))


def _flip(generator: random.Random, data: bytes) -> bytes:
    if not data:
        return b"\0"
    at = generator.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << generator.randrange(8))]) + data[at + 1 :]


def _byte(generator: random.Random, data: bytes) -> bytes:
    at = generator.randrange(len(data) + 1)
    return data[:at] + bytes([generator.randrange(256)]) + data[at + 1 :]


def _delete(generator: random.Random, data: bytes) -> bytes:
    start, end = _place(generator, data)
    return data[:start] + data[end:]


def _repeat(generator: random.Random, data: bytes) -> bytes:
    start, end = _place(generator, data)
    times = generator.choice((1, 2, 10, 200))
    return data[:end] + data[start:end][: MOST_BYTES // times] * times + data[end:]


def _move(generator: random.Random, data: bytes) -> bytes:
    start, end = _place(generator, data)
    rest = data[:start] + data[end:]
    at = generator.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def _token(generator: random.Random, data: bytes) -> bytes:
    start, end = _place(generator, data)
    return data[:start] + generator.choice(_TOKENS) + data[start if generator.random() < 0.7 else end :]


def _number(generator: random.Random, data: bytes) -> bytes:
    """Put an extreme number where a number stands."""
    start = generator.randrange(len(data) + 1)
    digits = next((at for at in range(start, min(len(data), start + 400)) if data[at : at + 1].isdigit()), None)
    if digits is None:
        return data
    end = digits
    while end < len(data) and data[end : end + 1].isdigit():
        end += 1
    return data[:digits] + generator.choice(_NUMBERS) + data[end:]


def _cut(generator: random.Random, data: bytes) -> bytes:
    return data[: generator.randrange(len(data) + 1)]


_MUTATIONS: Sequence[Mutation] = (_flip, _byte, _delete, _repeat, _move, _token, _token, _number, _cut)


def _element(generator: random.Random, data: bytes) -> bytes:
    """Change an element or an attribute of XML or HTML, so that it stays well-formed and gets past the parser."""
    found = list(_LEAF.finditer(data))
    values = list(_VALUE.finditer(data))
    if values and (not found or generator.random() < 0.4):
        value = generator.choice(values)
        return data[: value.start(1)] + generator.choice((*_NUMBERS, b"", b"x" * 300)) + data[value.end(1) :]
    if not found:
        return _token(generator, data)
    leaf = generator.choice(found)
    start, end = leaf.span()
    kind = generator.randrange(4)
    if kind == 0:
        return data[:start] + data[end:]
    if kind == 1:
        return data[:end] + data[start:end] * generator.choice((1, 3, 50)) + data[end:]
    if kind == 2:
        depth = generator.choice((1, 5, 60, 500))
        opening, closing = b"<" + leaf[1] + b">", b"</" + leaf[1] + b">"
        return data[:start] + opening * depth + data[start:end] + closing * depth + data[end:]
    other = generator.choice(found)
    return data[: other.start()] + data[start:end] + data[other.end() :]


def _spliced(generator: random.Random, data: bytes, other: bytes) -> bytes:
    start, end = _place(generator, other)
    at = generator.randrange(len(data) + 1)
    return (data[:at] + other[start:end] + data[at:])[:MOST_BYTES]


def _inside(generator: random.Random, data: bytes) -> bytes | None:
    """Return a ZIP with one of its files changed."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError):
        return None
    if not members:
        return None
    changed = generator.choice(sorted(members, key=lambda name: -len(members[name]))[:4])
    if generator.random() < _WELL_FORMED:
        for _ in range(generator.choice((1, 2, 5))):
            members[changed] = _element(generator, members[changed])[:MOST_BYTES]
    else:
        members[changed] = _changed(generator, members[changed])
    if generator.random() < 0.1:
        members[generator.choice(("../../up.txt", "/etc/x.html", "a\0b.md", "x" * 300))] = members.pop(changed)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()
