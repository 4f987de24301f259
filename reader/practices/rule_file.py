"""Rule files: TOML read and checked for its shape, before anything is made of it.

In: a path. Out: its tables, and the place ("my.toml:12") of each, so that an error can name the line at fault.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.errors import RulebookError

MAX_BYTES = 1 << 20  # a file of rules; all that ship are a tenth of it
_TABLES = ("concepts", "practice", "rule")


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A file of concepts, practices and rules, as read."""

    name: str
    data: bytes
    tables: Mapping[str, Any]

    def place(self, pattern: str) -> str:
        """Return "file:line" of the first line that a regular expression finds, the file's name where none does."""
        found = re.search(pattern, self.data.decode("utf-8"), re.MULTILINE)
        if found is None:
            return self.name
        line = self.data.decode("utf-8").count("\n", 0, found.start()) + 1
        return f"{self.name}:{line}"

    def place_of(self, table_id: str) -> str:
        """Return where the table with an id stands."""
        return self.place(rf"""^\s*id\s*=\s*["']{re.escape(table_id)}["']""")

    def place_of_concept(self, concept: str) -> str:
        """Return where a concept is defined."""
        return self.place(rf"""^\s*["']?{re.escape(concept)}["']?\s*=""")


def read_rule_file(path: Path) -> RuleFile:
    """Read one TOML file; line ends do not matter.

    Raises:
        RulebookError: if it cannot be read, is too large or is no TOML; names the file, and the line if there is one.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise RulebookError(f"{path.name} is too large for a file of rules.", f"At most {MAX_BYTES} bytes.")
        data = path.read_bytes().replace(b"\r\n", b"\n")
    except OSError as error:
        raise RulebookError(f"{path.name} cannot be read: {error.strerror}.") from error
    try:
        return RuleFile(path.name, data, tomllib.loads(data.decode("utf-8")))
    except (ValueError, RecursionError) as error:  # no TOML, no UTF-8, a number of 5,000 digits, nested without end
        raise RulebookError(f"{path.name} cannot be read: {error}.") from error


def check_shape(file: RuleFile) -> None:
    """Check that a file holds the three tables that rules of one's own may have, each of the right shape.

    Raises:
        RulebookError: if not; names the line.
    """
    for name in file.tables:
        if name not in _TABLES:
            place = file.place(rf"^\s*(?:\[+\s*)?{re.escape(name)}\b")
            raise RulebookError(
                f"{place}: there is no table “{name}”.",
                f"A file may hold {', '.join(_TABLES)}.",
            )
    concepts = file.tables.get("concepts", {})
    if not isinstance(concepts, dict):
        raise RulebookError(f"{file.name}: “concepts” is to be a table: [concepts].")
    for name, patterns in concepts.items():
        if not isinstance(patterns, list) or not patterns or not all(isinstance(p, str) and p for p in patterns):
            raise RulebookError(f"{file.place_of_concept(name)}: concept “{name}” is to be a list of patterns.")
        if not re.fullmatch(r"[a-z][a-z0-9-]*", name):
            raise RulebookError(
                f"{file.place_of_concept(name)}: “{name}” is no name for a concept.",
                "Use small letters, digits and hyphens, a letter first.",
            )
    for name in ("practice", "rule"):
        rows = file.tables.get(name, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise RulebookError(f"{file.name}: write each {name} as a table of its own: [[{name}]].")
