"""The program as the command `policy-reader FILE` starts it.

Writes "ready" once the policy, read through and summarised, is painted, and ends.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QPaintEvent

from reader.__main__ import main
from reader.gui.main_window import MainWindow
from reader.gui.views.policy_view import PolicyView

paint = PolicyView.paintEvent


def paint_and_tell(view: PolicyView, event: QPaintEvent) -> None:
    """Paint; with a report in the window, that is the moment that a user waits for."""
    paint(view, event)
    window = view.window()
    reading = getattr(window, "_reading", None)  # the first paint comes before the window has all its parts
    if isinstance(window, MainWindow) and reading is not None and reading.report is not None:
        os.write(1, b"ready\n")
        os._exit(0)


PolicyView.paintEvent = paint_and_tell  # type: ignore[method-assign]
sys.exit(main())
