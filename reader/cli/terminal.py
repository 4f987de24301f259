"""Writing to a terminal: width, wrapping, colour only where it is one, and no control character of a policy.

In: text and streams. Out: lines. Everything that a policy or a note says passes through `harmless`.
"""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

WIDEST = 96  # longer lines are hard to read; a wider terminal keeps its margin
STYLES = {"bold": "1", "dim": "2", "high": "1;31", "medium": "1;33", "low": "1;34", "good": "32"}


def harmless(text: str) -> str:
    """Return the text with each control and direction character but the line break shown as "\ufffd"."""
    shown = text.replace("\t", " ").replace("\r\n", "\n")
    return "".join(
        character
        if character == "\n" or (unicodedata.category(character) not in ("Cc", "Cs") and not _turns(character))
        else "\ufffd"
        for character in shown
    )


def _turns(character: str) -> bool:
    """Tell whether a character reorders the text after it, or breaks a line where none is meant."""
    return "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069" or character in "\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Style:
    """How to write: the width to wrap at, and whether in colour."""

    width: int = 80
    colour: bool = False

    def paint(self, text: str, style: str) -> str:
        """Return the text in a style of STYLES where colours are shown."""
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self.colour and text else text

    def wrap(self, text: str, indent: str = "", hanging: str | None = None) -> list[str]:
        """Return harmless lines of at most `width` columns; `hanging` indents all but the first."""
        lines: list[str] = []
        for number, paragraph in enumerate(harmless(text).split("\n")):
            rest = indent if hanging is None else hanging
            lines += textwrap.wrap(
                paragraph,
                self.width,
                initial_indent=rest if number else indent,
                subsequent_indent=rest,
                break_long_words=True,
                break_on_hyphens=False,
            )
        return lines


def tell_written(path: Path, what: str = "", quiet: bool = False) -> None:
    """Say on standard error that a file was written, and what is in it; nothing where quiet is wished for."""
    if not quiet:
        facts = f": {what}" if what else ""
        sys.stderr.write(" ".join(harmless(f"Written: {path}{facts}").split()) + "\n")


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 note", "2 notes"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def style_for(stream: TextIO, width: int | None = None, environ: Mapping[str, str] = os.environ) -> Style:
    """Return how to write to a stream: colour only for a terminal where NO_COLOR is unset and TERM is not "dumb"."""
    is_terminal = stream.isatty()
    colour = is_terminal and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
    if colour and sys.platform == "win32":
        os.system("")  # noqa: S605  the known way to switch on escape sequences in the old console
    columns = shutil.get_terminal_size((80, 24)).columns if is_terminal else 80
    return Style(width or max(20, min(columns, WIDEST)), colour)
