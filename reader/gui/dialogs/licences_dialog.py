"""LicencesDialog: whose work the program stands on, and under which licence. In: `licences.toml`; out: nothing."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from reader.gui.dialogs.sheet import Sheet
from reader.resources import resource_toml

SIZE = (640, 480)  # px
FULL_TEXTS = "THIRD-PARTY-LICENCES.txt"  # beside the program, in what packaging/build.py builds


class LicencesDialog(Sheet):
    """A list to read, search and copy from."""

    guide_page = "welcome"

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Licences"))
        self.resize(*SIZE)
        self.add_text(
            self.tr("Policy Reader is free under the MIT licence. It stands on the work of others, which is theirs:")
        )
        self._list = QPlainTextEdit("\n\n".join(_entries()))
        self._list.setReadOnly(True)
        self._list.setAccessibleName(self.tr("Licences"))
        self.body.addWidget(self._list, 1)
        self.add_text(self._where(), "muted")
        close = QPushButton(self.tr("C&lose"))
        close.clicked.connect(self.accept)
        self.add_buttons(close)
        close.setFocus()

    def _where(self) -> str:
        full = Path(sys.executable).with_name(FULL_TEXTS)
        if full.is_file():
            return self.tr("The licences’ full texts: {path}").format(path=full)
        return self.tr("The licences’ full texts are in the packages, where Python keeps them.")


def _entries() -> list[str]:
    works = sorted(resource_toml("licences.toml")["work"], key=lambda work: str(work["name"]).lower())
    return [f"{work['name']}: {work['for']}\n{work['licence']}\n{work['home']}" for work in works]
