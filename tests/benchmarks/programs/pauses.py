"""Open a policy in the window and use it, while a timer beats on the window's thread.

The longest gap between two beats is how long the window stood still. Writes one line per phase, "NAME MILLISECONDS".
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from reader.gui.app import make_app
from reader.gui.main_window import MainWindow

BEAT = 2  # ms


class Heart:
    """Keeps the longest gap between two beats."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=BEAT)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def beat(self) -> None:
        """Note the time since the beat before."""
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last - BEAT / 1000)
        self._last = now

    def phase(self, name: str) -> None:
        """Write the longest gap since the phase before, and begin anew."""
        QTest.qWait(60)
        print(name, round(self.longest * 1000, 1), flush=True)
        self.longest = 0.0


app = make_app()
window = MainWindow()
window.show()
QTest.qWait(500)  # the start screen is painted and the library is open
heart = Heart()
heart.phase("idle")
window.open_paths([Path(sys.argv[1])])
give_up = time.monotonic() + 400
while window._reading.report is None and time.monotonic() < give_up:
    QTest.qWait(5)
QTest.qWait(500)
heart.phase("open")
bar = window._panes.text.verticalScrollBar()
for step in range(40):
    bar.setValue(bar.maximum() * step // 39)
    QTest.qWait(5)
heart.phase("scroll")
for _ in range(10):
    window._actions["next_risk"].trigger()
    QTest.qWait(20)
heart.phase("next-risk")
for words in ("y", "yo", "you", "your information"):
    window._panes.find_bar.open_with(words)
    QTest.qWait(50)
heart.phase("find")
for width in (1100, 1300):
    window.resize(width, 800)
    QTest.qWait(50)
heart.phase("resize")
window._actions["theme_dark"].trigger()
heart.phase("theme")
window._actions["note_policy"].trigger()
QTest.qWait(60)
heart.longest = 0.0
words = window._panes.notes._editor._body
slowest = 0.0
for key in "This is a note of forty-odd keys, written. ":
    begun = time.perf_counter()
    QTest.keyClick(words, key)
    slowest = max(slowest, time.perf_counter() - begun)
    QTest.qWait(5)
print("key", round(slowest * 1000, 1), flush=True)
heart.phase("type")
window.close()
