"""The program's start screen, as `policy-reader open` paints it first. Writes "ready" once it is painted and ends."""

from __future__ import annotations

import os

from reader.gui.app import FirstPaint, make_app
from reader.gui.main_window import MainWindow


def end() -> None:
    """Say that the start screen is there."""
    os.write(1, b"ready\n")
    os._exit(0)


app = make_app()
window = MainWindow(bare=True)
paint = FirstPaint(app)
paint.seen.connect(end)
window.show()
app.exec()
