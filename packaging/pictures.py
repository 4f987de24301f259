# ruff: noqa: SLF001  it plays scenes in the window, and takes hold of its parts as the tests do
"""Make the program's pictures from the real window: `python packaging/pictures.py [NAME ...]` (in the environment).

In: the samples, and the invented policies of the tests. Out: `resources/guide/pictures/NAME-light.png` and the same in
the dark: the guide shows the one that fits the theme; the README and the AppStream metainfo name the light ones. No
screen is needed; nothing of the user's is opened or written. Run it before a release, so that the pictures show what
there is, and look at them: `tests/packaging/test_pictures.py` holds that each is there, small, and shown somewhere.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from quantise import save_small

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from reader.gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "resources" / "guide" / "pictures"
POLICIES = ROOT / "tests" / "quality" / "policies"
# The screen that Qt makes up where there is none is 800 pixels wide, and dialogs keep to their screen.
SCREEN = ROOT / "tests" / "benchmarks" / "programs" / "screen.json"
THEMES = ("light", "dark")
SIZE = (1180, 740)  # px
SECONDS = 60
STEPS = 4  # risk points into the sample: the searches at credit reference agencies
NOTES = (
    ("We may also receive information about you", "Which companies? Ask them by e-mail.", "blue", ("ask",)),
    ("The agency keeps a record of our search", "Also when I only ask for a price? See below.", "yellow", ()),
    ("Records stay on file", "Six years: quote this in the piece on lenders.", "green", ("quote", "lenders")),
)  # fmt: skip

EDITS = (
    ("We do not sell your information to anybody else, and we never", "We never"),
    ("Records stay on file for six years", "Records stay on file for seven years"),
    ("companies whose products may interest you, unless you have asked us not to.", "companies and to advertisers."),
    ("We never record the long number on your card when you read it out to us.", ""),
)


def main(arguments: list[str]) -> int:
    """Write the pictures that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(SCENES)}")
    names = parser.parse_args(arguments).names or list(SCENES)
    PICTURES.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        for name in names:
            with tempfile.TemporaryDirectory(prefix="policy-reader-pictures-") as home:
                os.environ["POLICY_READER_HOME"] = home
                os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"
                _take(name, theme)
    return 0


def _take(name: str, theme: str) -> None:
    """Set a window up in an empty home, play a scene in it, keep what is seen, and close it."""
    from reader.gui.app import make_app
    from reader.gui.main_window import MainWindow
    from reader.gui.settings import WindowSettings

    WindowSettings().write({"theme": theme, "language": "en", "first_look_seen": True})
    make_app()
    window = MainWindow()
    window.resize(*SIZE)
    window.show()
    settle()
    path = PICTURES / f"{name}-{theme}.png"
    size = save_small(SCENES[name](window), path)
    sys.stdout.write(f"{size / 1000:6.1f} kB  {path.relative_to(ROOT)}\n")
    sys.stdout.flush()
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(True))
    window.close()
    settle(0.2, lambda: bool(closed))


def settle(seconds: float = 0.5, done: Callable[[], bool] = lambda: True) -> None:
    """Work until something is so, and then for a while more: what is drawn late is drawn, what fades has faded."""
    import time

    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + SECONDS
    while not done() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)


# Scenes: what is done in the window, and which part of it is the picture


def _open(window: MainWindow, *paths: Path) -> None:
    before = window.windowTitle()
    window.open_paths(paths)
    settle(0.5, lambda: window.windowTitle() != before and window._reading.report is not None)


def _sample(window: MainWindow) -> None:
    from reader.cli.inputs import sample_path

    _open(window, sample_path())


def _press(window: MainWindow, action: str, times: int = 1) -> None:
    from PySide6.QtGui import QAction

    found = window.findChild(QAction, action)
    if found is None:
        sys.exit(f"The window has no action {action}.")
    for _ in range(times):
        found.trigger()
        settle(0.2)


def _start(window: MainWindow) -> QImage:
    for path in (POLICIES / "orrery-rail.md", POLICIES / "kindling-dating.md"):
        _open(window, path)
    _sample(window)
    _press(window, "start")
    return _seen(window)


def _reading(window: MainWindow) -> QImage:
    _sample(window)
    _press(window, "next_risk", STEPS)
    return _seen(window)


def _glance(window: MainWindow) -> QImage:
    _sample(window)
    _press(window, "overview")
    return _pane(window, 440, 700)


def _notes(window: MainWindow) -> QImage:
    _sample(window)
    for words, body, colour, tags in NOTES:
        _write_note(window, words, body, colour, tags)
    _press(window, "next_risk")
    _press(window, "notes")
    return _seen(window)


def _write_note(window: MainWindow, words: str, body: str, colour: str, tags: tuple[str, ...]) -> None:
    from dataclasses import replace

    document = window._reading.document
    if document is None:
        sys.exit("The sample is not open.")
    start = document.text.index(words)
    cursor = window._panes.text.textCursor()
    page = window._panes.text._page
    if page is None:
        sys.exit("The sample is not shown.")
    cursor.setPosition(page.places.to_qt(start))
    cursor.setPosition(page.places.to_qt(start + len(words)), cursor.MoveMode.KeepAnchor)
    window._panes.text.setTextCursor(cursor)
    _press(window, "highlight")
    note = next(note for note in window._library.notes() if not note.body)
    window._library.change_note(replace(note, body=body, colour=colour, tags=tags))
    settle(0.2)


def _library(window: MainWindow) -> QImage:
    _open(window, *sorted(POLICIES.glob("*.md"))[:9])
    settle(2, lambda: len(window._library.policies()) >= 9)
    _press(window, "library")
    return _seen(window)


def _survey(window: MainWindow) -> QImage:
    _open(window, *sorted(POLICIES.glob("*.md"))[:9])
    settle(2, lambda: len(window._library.policies()) >= 9)
    _press(window, "survey")
    settle(2, lambda: window._shelves._surveys._survey is not None)
    return _seen(window)


def _letters(window: MainWindow) -> QImage:
    _sample(window)
    return _dialog(window, "letters", row=1)


def _compare(window: MainWindow) -> QImage:
    sample = (ROOT / "resources" / "samples" / "hartwell-and-finch.md").read_text(encoding="utf-8")
    folder = Path(os.environ["POLICY_READER_HOME"])
    for year, edits in (("2024", ()), ("2026", EDITS)):
        text = sample
        for old, new in edits:
            if old not in text:
                sys.exit(f"The sample does not say: {old}")
            text = text.replace(old, new)
        path = folder / f"hartwell-and-finch-{year}.md"
        path.write_text(text, encoding="utf-8")
        _open(window, path)
    settle(1, lambda: len(window._library.policies()) >= 2)
    before, after = sorted(window._library.policies(), key=lambda record: record.added)[:2]
    window._shelves.compare(before.id, after.id)
    settle(4)
    return _seen(window)


def _export(window: MainWindow) -> QImage:
    _sample(window)
    folder = Path(tempfile.gettempdir(), "Documents")  # its name is on the picture
    folder.mkdir(exist_ok=True)
    window._settings.write({"export_folder": str(folder)})
    seen = _dialog(window, "export")
    if not any(folder.iterdir()):
        folder.rmdir()
    return seen


def _pane(window: MainWindow, width: int, height: int) -> QImage:
    """Return the right pane alone, at a size of its own."""
    window._panes.setSizes([200, 600, width])
    window.resize(SIZE[0], height + 80)
    return _seen(window._panes.right)


def _dialog(window: MainWindow, action: str, row: int = 0) -> QImage:
    """Return the modal dialog that an action opens, with a row of its list chosen, and close it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QDialog, QListWidget

    seen: list[QImage] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            for rows in dialog.findChildren(QListWidget):
                rows.setCurrentRow(row)
            seen.append(_seen(dialog, 2))
            dialog.reject()

    QTimer.singleShot(500, look)
    _press(window, action)
    if not seen:
        sys.exit(f"{action} opened no dialog.")
    return seen[0]


def _seen(widget: QWidget, seconds: float = 1) -> QImage:
    settle(seconds)
    return widget.grab().toImage()


SCENES: dict[str, Callable[[MainWindow], QImage]] = {
    "start": _start,
    "reading": _reading,
    "glance": _glance,
    "notes": _notes,
    "library": _library,
    "compare": _compare,
    "export": _export,
    "letters": _letters,
    "survey": _survey,
}


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
