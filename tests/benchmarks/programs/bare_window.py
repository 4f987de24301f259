"""The floor: a bare PySide6 window that shows the text of a file. Writes "ready" at the first paint and ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit


class Text(QTextEdit):
    """A text that ends the program once it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        os.write(1, b"ready\n")
        os._exit(0)


app = QApplication([])
window = QMainWindow()
text = Text(readOnly=True)
text.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8"))
window.setCentralWidget(text)
window.resize(1360, 860)
window.show()
app.exec()
