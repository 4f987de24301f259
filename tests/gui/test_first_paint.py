"""What a first paint does without stays unloaded until it is done: each of these takes 2 to 20 % of a start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PROGRAM = """
import sys
from reader.gui.postponed import postpone
postpone("inspect")
from reader.gui.early import early
from reader.gui.binding import load_binding
begun = early(sys.argv[1:])
load_binding()
from reader.gui.app import FirstPaint, make_app
from reader.gui.main_window import MainWindow
app = make_app()
window = MainWindow(bare=True, first=begun.result(60) if begun is not None else None)
paint = FirstPaint(window)
seen = []
paint.seen.connect(lambda: seen.append(told()))
def told():
    from PySide6 import QtCore, QtGui, QtWidgets
    made = {**vars(QtCore), **vars(QtGui), **vars(QtWidgets)}
    # Qt's own enumerations, 120 of them, come with the first that is named.
    early = [name for name in {types} if name in made] + [name for name in {names} if name in sys.modules]
    return ["Qt" in made, *early]
window.show()
while not seen:
    app.processEvents()
print(*seen[0])
"""
# The binding makes a type of Python's out of each kind of event, of widget, of object where it is handed one of which
# it knows no more than that: by a filter of events, by `viewport()`. These are of each the last that one would need.
TYPES = ("QTouchEvent", "QGraphicsSceneHoverEvent", "QCalendarWidget", "QWizard", "QSharedMemory", "QPdfWriter")
NEVER = (
    "ast", "tomllib", "argparse", "json", "zipfile", "shutil", "threading", "hashlib", "sqlite3", "markdown_it",
    "selectolax", "shibokensupport.feature", "PySide6.QtSvg", "reader.gui.actions", "reader.gui.wish",
    "reader.practices.finding", "reader.load", "reader.segment",
)  # fmt: skip
NOT_FOR_THE_SCREEN = (
    *NEVER,
    "typing",
    "dataclasses",
    "traceback",
    "reader.document.model",
    "reader.gui.opened",
)


def loaded(names: tuple[str, ...], *arguments: str, home: Path) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "POLICY_READER_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.replace("{names}", repr(names)).replace("{types}", repr(TYPES)), *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return done.stdout.strip()


def test_the_start_screen(tmp_path: Path) -> None:
    assert loaded(NOT_FOR_THE_SCREEN, home=tmp_path) == "False"


@pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1, reason="elsewhere the file is read by this process"
)
def test_the_text_of_a_policy(sample: Path, tmp_path: Path) -> None:
    assert loaded(NEVER, str(sample), home=tmp_path) == "False"
