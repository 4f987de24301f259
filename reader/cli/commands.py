"""The names of the commands. They stand apart from the parser, which a start of the window does without."""

from __future__ import annotations

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
