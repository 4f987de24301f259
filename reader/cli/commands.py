"""The names of the commands. They stand apart from the parser, which a start of the window does without."""

from __future__ import annotations

from pathlib import Path

COMMANDS = (
    "open",
    "read",
    "analyze",
    "export",
    "letters",
    "compare",
    "survey",
    "library",
    "sample",
    "rules",
    "self-test",
)


def meant(word: str) -> str:
    """Return the command that a mistyped word was meant as, "" where it is a file's name or like no command."""
    if not word.replace("-", "").isalpha() or Path(word).exists():
        return ""
    from difflib import get_close_matches  # late: files are opened without it

    return next(iter(get_close_matches(word.lower(), COMMANDS, 1, 0.7)), "")
