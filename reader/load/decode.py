"""Bytes become text: byte-order mark, UTF-8, the declared charset, windows-1252; then broken encoding is repaired.

Of 114 saved policy pages 107 were valid UTF-8 and the other 7 declared windows-1252, so no statistical guess is needed.
"""

from __future__ import annotations

import codecs
import re

from reader.errors import NotText

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_CONTROLS = re.compile("[\\x00-\\x08\\x0e-\\x19\\x1c-\\x1f]")  # those that no text holds
_HEAD = 4096  # bytes in which a page declares its charset (HTML asks for the first 1024)
# What UTF-8 read as windows-1252 or Latin-1 begins with. ftfy takes 40 ms to import, so it is asked only on suspicion.
_SUSPICIOUS = re.compile("[\u00c2\u00c3\u00c4\u00c5\u00d0\u00d1\u00e2\u00e3\u00ef\u00f0][\u0080-\u00bf\u0152-\u2122]")
_HINT = "Open a text, Markdown or HTML file; from other programs, save or copy the policy as text first."


def decode(data: bytes) -> str:
    """Return the text of a file.

    Raises:
        NotText: if the bytes are no text in any of these encodings.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").removeprefix("\ufeff")
    if b"\0" in data:
        return _decode_wide(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _decode_legacy(data)
    _refuse_binary(text)
    return text


def _decode_wide(data: bytes) -> str:
    """Decode UTF-16 without a mark, known by the zero byte of every Latin character; all else with zeros is binary."""
    sample = data[:4096]
    half = max(1, len(sample) // 2)
    for encoding, zeros in (("utf-16-le", sample[1::2].count(0)), ("utf-16-be", sample[0::2].count(0))):
        if zeros > 0.7 * half and sample.count(0) < 1.2 * zeros:
            text = data.decode(encoding, errors="replace")
            _refuse_binary(text)
            return text
    raise NotText("The file is binary, not text.", _HINT)


def _decode_legacy(data: bytes) -> str:
    """Decode what is no valid UTF-8: mostly UTF-8 with a few bad bytes, the declared charset, or windows-1252."""
    tolerant = data.decode("utf-8", errors="replace")
    wrong = tolerant.count("\ufffd")
    right = sum(1 for character in tolerant if character > "\x7f") - wrong
    if right > 4 * wrong:
        return tolerant
    declared = _DECLARED.search(data[:_HEAD])
    if declared is not None:
        try:
            codec = codecs.lookup(declared[1].decode("ascii"))
            if codec.name not in ("utf-8", "utf-16", "utf-32"):
                return data.decode(codec.name)
        except (LookupError, UnicodeError, ValueError, TypeError, AttributeError):
            pass  # an unknown or wrong declaration: the next in the chain
    return data.decode("cp1252", errors="replace")


def _refuse_binary(text: str) -> None:
    """Refuse what decodes but is no writing: many control characters."""
    sample = text[:20000]
    strange = len(_CONTROLS.findall(sample))
    strange += sample.count("\ufffd") // 4
    if strange > max(3, len(sample) // 50):
        raise NotText("The file is binary, not text.", _HINT)


def repair(text: str) -> tuple[str, int]:
    """Return the text with characters broken by a wrong decoding repaired ("thatâ€™s"), and in how many places."""
    if _SUSPICIOUS.search(text) is None:
        return text, 0
    from ftfy import fix_encoding  # late: 40 ms that few files need

    lines = text.split("\n")
    places = 0
    for index, line in enumerate(lines):
        if _SUSPICIOUS.search(line) is None:
            continue
        fixed = fix_encoding(line)
        if fixed != line:
            places += _differences(line, fixed)
            lines[index] = fixed
    return "\n".join(lines), places


def _differences(before: str, after: str) -> int:
    old, new = before.split(), after.split()
    if len(old) == len(new):
        return max(1, sum(a != b for a, b in zip(old, new, strict=True)))
    return max(1, len(_SUSPICIOUS.findall(before)))
