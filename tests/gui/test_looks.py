"""How the window looks, roughly: each scene against a small grey reference, cell by cell: how light, and whether inked.

A pane that is gone, a theme that does not reach a part, a page that stays blank changes cells; other fonts do not.
After a change that is meant: `NEW_LOOKS=1 pytest tests/gui/test_looks.py`, and look at the window
(`python packaging/pictures.py`) before the references are committed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from statistics import fmean, pstdev

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.models.note_model import passage_note
from reader.gui.theme import apply_theme
from reader.report import Report
from tests.gui.conftest import show_report, span_of

LOOKS = Path(__file__).parent / "looks"
SIZE = (1180, 740)  # px
SMALL = (294, 184)  # px of a reference
CELLS = (6, 4)
GREY = 22.0  # steps of 255 that the mean of a cell may differ by
INK = 6.0  # steps: the spread of the greys in a cell from which there are words or lines in it
KEPT = 0.3  # of the spread that is to be there again


def small(window: MainWindow) -> QImage:
    """Return the window in grey and small."""
    ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return window.grab().toImage().scaled(*SMALL, ignore, smooth).convertToFormat(QImage.Format.Format_Grayscale8)


def kept(name: str) -> QImage:
    """Return a reference."""
    return QImage(str(LOOKS / f"{name}.png")).convertToFormat(QImage.Format.Format_Grayscale8)


def cells(image: QImage) -> list[tuple[float, float]]:
    """Return the mean and the spread of the greys in each cell, row by row."""
    bits, line = bytes(image.constBits()), image.bytesPerLine()
    wide, high = SMALL[0] // CELLS[0], SMALL[1] // CELLS[1]
    found = []
    for row in range(CELLS[1]):
        for column in range(CELLS[0]):
            starts = (y * line + column * wide for y in range(row * high, (row + 1) * high))
            pixels = b"".join(bits[start : start + wide] for start in starts)
            found.append((fmean(pixels), pstdev(pixels)))
    return found


def differences(shown: QImage, reference: QImage) -> list[str]:
    """Return what is not as in the reference, by cell."""
    wrong = []
    for number, ((grey, ink), (as_grey, as_ink)) in enumerate(zip(cells(shown), cells(reference), strict=True)):
        where = f"row {number // CELLS[0] + 1}, column {number % CELLS[0] + 1}"
        if abs(grey - as_grey) > GREY:
            wrong.append(f"{where}: grey {grey:.0f}, not {as_grey:.0f}")
        if as_ink >= INK and ink < as_ink * KEPT:
            wrong.append(f"{where}: nothing where there were words ({ink:.0f}, not {as_ink:.0f})")
    return wrong


def read(window: MainWindow, report: Report) -> None:
    show_report(window, report)
    QTest.qWait(60)
    window._reading.next_risk(1)


def first_run(window: MainWindow, report: Report) -> None:
    window._start.focus_first()


def notes(window: MainWindow, report: Report) -> None:
    read(window, report)
    for words in ("We never sell your data.", "Calls help us to train staff."):
        window._library.add_note(passage_note(report.document, span_of(report.document, words), "blue"))
    window._actions["notes"].trigger()
    window._panes.notes.edit_note(window._library.notes()[0].id)


def library(window: MainWindow, report: Report) -> None:
    read(window, report)
    window._panes.show_tab(window._panes.library)


def dismissed(window: MainWindow, report: Report) -> None:
    read(window, report)
    window._judge.judge_current("dismissed")


def error(window: MainWindow, report: Report) -> None:
    window.open_paths([Path("/none/such.md")])
    QTest.qWait(400)


SCENES: dict[str, tuple[str, Callable[[MainWindow, Report], None]]] = {
    "first-run": ("light", first_run),
    "policy": ("light", read),
    "policy-dark": ("dark", read),
    "notes": ("light", notes),
    "library": ("light", library),
    "dismissed": ("light", dismissed),
    "error": ("light", error),
}


def play(window: MainWindow, report: Report, name: str, qtbot: QtBot) -> QImage:
    theme, scene = SCENES[name]
    window.resize(*SIZE)
    if theme == "dark":
        with qtbot.waitSignal(window._look._dressing.dressed):
            window._actions["theme_dark"].setChecked(True)
    scene(window, report)
    QTest.qWait(150)
    return small(window)


@pytest.mark.parametrize("name", sorted(SCENES))
def test_a_scene_looks_as_its_reference(name: str, window: MainWindow, report: Report, qtbot: QtBot) -> None:
    shown = play(window, report, name, qtbot)
    if os.environ.get("NEW_LOOKS"):
        shown.save(str(LOOKS / f"{name}.png"))
    assert not differences(shown, kept(name))


@pytest.mark.parametrize("spoiled", ["right", "theme", "blank"])
def test_what_is_wrong_is_seen(
    spoiled: str, window: MainWindow, report: Report, qtbot: QtBot, qapp: QApplication
) -> None:
    play(window, report, "policy", qtbot)
    if spoiled == "right":
        window._panes.right.hide()
    elif spoiled == "theme":
        apply_theme(qapp, "dark")  # and no part is dressed in it
        window._panes.refresh_theme()
    else:
        window._panes.text.set_policy(None)
    QTest.qWait(60)
    assert differences(small(window), kept("policy"))


@pytest.mark.parametrize("face", ["Liberation Sans", "DejaVu Sans Mono"])
def test_another_font_is_no_difference(face: str, report: Report, qtbot: QtBot, qapp: QApplication) -> None:
    before = qapp.font()
    font = QFont(face)
    font.setPointSizeF(before.pointSizeF())
    qapp.setFont(font)
    window = MainWindow()
    try:
        window.show()
        assert not differences(play(window, report, "policy", qtbot), kept("policy"))
    finally:
        window.close()
        window.deleteLater()
        qapp.setFont(before)
