"""AboutDialog: what this program is and which versions run. In: two versions; out: nothing."""

from __future__ import annotations

import platform

from PySide6.QtCore import Slot, qVersion
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from reader import __version__
from reader.gui.dialogs.licences_dialog import LicencesDialog
from reader.gui.dialogs.sheet import Sheet
from reader.gui.theme import interface_font, reading_family
from reader.practices import load_rulebook

WIDTH = 440  # px, at least


class AboutDialog(Sheet):
    """Name, promise, warning and versions."""

    guide_page = "welcome"

    def __init__(self, parent: QWidget | None, version: str = "", rulebook: str = "") -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("About Policy Reader"))
        self.setMinimumWidth(WIDTH)
        face = QFont(reading_family())
        face.setPointSizeF(interface_font(2.0).pointSizeF())
        self.add_text(self.tr("Policy Reader"), "heading", face)
        self.add_text(
            self.tr(
                "Reads a privacy policy with you: plain English, every point of it resting on a clause. "
                "Nothing leaves this computer."
            )
        )
        self.add_text(
            self.tr("It is an automatic reading aid, not legal advice. Where the two differ, the policy counts."),
            "muted",
        )
        self._versions = self.add_text(
            "\n".join(
                (
                    self.tr("Version {version}").format(version=version or __version__),
                    self.tr("Rules {version}").format(version=rulebook or load_rulebook().version),
                    self.tr("Python {version}").format(version=platform.python_version()),
                    self.tr("Qt {version}").format(version=qVersion()),
                )
            )
        )
        _make_selectable(self._versions, self.tr("Versions"))
        copy, close = QPushButton(self.tr("&Copy versions")), QPushButton(self.tr("C&lose"))
        licences = QPushButton(self.tr("L&icences"))
        licences.clicked.connect(lambda: LicencesDialog(self).open())
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        self.add_buttons(licences, close, left=copy)
        close.setFocus()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"Policy Reader\n{self._versions.text()}\n{platform.platform()}")


def _make_selectable(label: QLabel, name: str) -> None:
    flags = label.textInteractionFlags().TextSelectableByMouse | label.textInteractionFlags().TextSelectableByKeyboard
    label.setTextInteractionFlags(flags)
    label.setAccessibleName(name)
