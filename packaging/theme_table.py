"""Write `reader/gui/theme_table.py` from the themes in `resources/themes`: a start of the window reads no TOML.

In: nothing. Out: the module. `tests/packaging/test_theme_table.py` fails while it is not what this writes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "reader" / "gui" / "theme_table.py"
_HEAD = '''"""The themes of `resources/themes` as a start reads them, with no parser; by packaging/theme_table.py."""

from __future__ import annotations

# Name, dark, surfaces, texts, and the tint and the line of each mark.
TABLE: dict[str, tuple[str, bool, dict[str, str], dict[str, str], dict[str, tuple[str, str]]]] = '''


def table() -> str:
    """Return the module's text."""
    themes = {}
    for path in sorted((ROOT / "resources" / "themes").glob("*.toml")):
        read = tomllib.loads(path.read_text(encoding="utf-8"))
        marks = {name: (mark["tint"], mark["line"]) for name, mark in read["mark"].items()}
        themes[path.stem] = (read["name"], bool(read["dark"]), read["surface"], read["text"], marks)
    written = json.dumps(themes, indent=4).replace("true", "True").replace("false", "False")
    formatted = [sys.executable, "-m", "ruff", "format", "-", "--stdin-filename", str(TABLE)]
    done = subprocess.run(
        formatted, input=_HEAD + _tuples(written) + "\n", cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout


def _tuples(written: str) -> str:
    """Return JSON with its lists as tuples: no colour holds a bracket."""
    return written.replace("[", "(").replace("]", ")").replace("\n    )", ",\n    )")


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
