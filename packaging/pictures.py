"""Make the documentation's pictures from the real window: `python packaging/pictures.py` (in the environment).

In: the sample policy. Out: `docs/pictures/*.png`. No screen is needed; nothing of the user's is opened or written. Run
it before a release, so that the pictures show what there is, and look at them.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
SIZE = (1280, 800)  # px
SECONDS = 60
STEPS = 4  # risk points into the sample: the searches at credit reference agencies


def main() -> int:
    """Write each picture."""
    with tempfile.TemporaryDirectory(prefix="policy-reader-pictures-") as home:
        os.environ["POLICY_READER_HOME"] = home
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        PICTURES.mkdir(parents=True, exist_ok=True)
        _take()
    return 0


def _take() -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from reader.cli.inputs import sample_path
    from reader.gui.app import make_app
    from reader.gui.main_window import MainWindow
    from reader.gui.settings import WindowSettings

    for theme in ("light", "dark"):
        WindowSettings().write({"theme": theme})
        app = make_app()
        window = MainWindow()
        window.resize(*SIZE)
        window.show()
        without = window.windowTitle()
        window.open_paths([sample_path()])
        _settle(app.processEvents, lambda before=without, shown=window: shown.windowTitle() != before)
        for _ in range(STEPS):
            QTest.keyClick(window, Qt.Key.Key_F8)  # to the next risk point
            _settle(app.processEvents, lambda: True)
        _keep(window, "window" if theme == "light" else "window-dark")
        closed: list[bool] = []
        window.closed.connect(lambda told=closed: told.append(True))
        window.close()
        _settle(app.processEvents, lambda told=closed: bool(told))


def _settle(work: Callable[[], object], done: Callable[[], bool]) -> None:
    """Work until something is so, and then for a second more: what is drawn late is drawn, and what fades has faded."""
    import time

    end = time.monotonic() + SECONDS
    while not done() and time.monotonic() < end:
        work()
    end = time.monotonic() + 2
    while time.monotonic() < end:
        work()
        time.sleep(0.01)


def _keep(window: object, name: str) -> None:
    from PySide6.QtWidgets import QWidget

    if isinstance(window, QWidget) and not window.grab().save(str(PICTURES / f"{name}.png")):
        sys.exit(f"{name}.png could not be written")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
