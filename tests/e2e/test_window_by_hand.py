"""The main path on a real screen, by keys that go through the X server: open, jump, note, judge, undo, export, quit."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.e2e.screen import Screen, missing, until

pytestmark = [
    pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}"),
    pytest.mark.timeout(300),
]


def asked(library: Path, question: str) -> list[tuple[str, ...]]:
    """Return what the library holds, [] while it is not there."""
    if not library.exists():
        return []
    connection = sqlite3.connect(f"file:{library}?mode=ro", uri=True)
    try:
        return connection.execute(question).fetchall()
    except sqlite3.OperationalError:  # being made
        return []
    finally:
        connection.close()


def test_a_policy_is_opened_read_noted_judged_and_exported(sample: Path, tmp_path: Path) -> None:
    home, out = tmp_path / "home", tmp_path / "out.html"
    library = home / "library" / "library.db"
    with Screen(home, "--alone", str(sample)) as screen:
        until(lambda: screen.window("Hartwell"), "the policy is not shown")
        until(lambda: asked(library, "SELECT 1 FROM finding"), "the policy is not kept, or not read through")
        # The text comes before its analysis, and F8 has nowhere to go until that is done and kept.
        until(lambda: asked(library, "SELECT 1 FROM finding"), "the policy is not analysed", 60)
        screen.press("F8", "shift+ctrl+Right", "shift+ctrl+Right", "shift+ctrl+Right", "ctrl+shift+m")
        screen.type("Ask them why.")
        until(lambda: asked(library, "SELECT 1 FROM note WHERE body = 'Ask them why.'"), "the note is not kept")
        (quote,) = asked(library, "SELECT exact FROM note")[0]
        assert len(quote.split()) >= 3
        screen.press("Escape", "shift+F6", "F8", "ctrl+shift+x")
        until(lambda: asked(library, "SELECT 1 FROM verdict WHERE decision = 'dismissed'"), "the verdict is not kept")
        screen.press("ctrl+z")
        until(lambda: not asked(library, "SELECT 1 FROM verdict"), "the verdict is not taken back")
        screen.press("ctrl+e")
        until(lambda: screen.window("Export"), "the export dialog does not come")
        screen.press("alt+s", "ctrl+a")
        screen.type(str(out))
        screen.press("Return")
        until(out.exists, "nothing is exported", 30)
        until(lambda: screen.window("Hartwell"), "the window is gone")
        screen.press("ctrl+q")
        until(lambda: screen.ended() is not None, "the program does not end")
        assert screen.ended() == 0
    assert "Ask them why." in out.read_text(encoding="utf-8")
