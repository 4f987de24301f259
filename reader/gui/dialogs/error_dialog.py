"""ErrorDialog: an error that nobody foresaw. In: the error, or words about it; out: details to copy into a report."""

from __future__ import annotations

import platform
import traceback

from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QStyle, QWidget

from reader import __version__
from reader.errors import ReaderError
from reader.gui.dialogs.sheet import Sheet

WIDTH = 540  # px, at least
DETAILS_HEIGHT = 220


class ErrorDialog(Sheet):
    """What happened, in words; the details fold out and can be copied.

    Args:
        parent: the window that it belongs to.
        error: the error itself, or a sentence about it.
        details: what helps to find the cause; made from the error where it is left out.
    """

    guide_page = "troubleshooting"

    def __init__(self, parent: QWidget | None, error: BaseException | str, details: str = "") -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(WIDTH)
        self.add_heading(self.tr("Something went wrong"))
        self._message = self.add_text(self._words(error))
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self.add_text(
            self.tr("Your notes are saved as you type. Nothing is sent anywhere. The details may name files of yours."),
            "muted",
        )
        self._details = QPlainTextEdit(details or _details_of(error))
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setAccessibleName(self.tr("Details of the error"))
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._details.setMinimumHeight(DETAILS_HEIGHT)
        self._details.hide()
        self.body.addWidget(self._details, 1)
        self._show = QPushButton(self.tr("Show &details"))
        self._show.setCheckable(True)
        self._show.toggled.connect(self._fold)
        self._copy = QPushButton(self.tr("&Copy details"))
        self._copy.clicked.connect(self._copy_details)
        close = QPushButton(self.tr("C&lose"))
        close.clicked.connect(self.accept)
        self.add_buttons(self._copy, close, left=self._show)
        close.setFocus()

    def details(self) -> str:
        """Return the text that is copied."""
        return self._details.toPlainText()

    def _words(self, error: BaseException | str) -> str:
        if isinstance(error, str):
            return error
        if isinstance(error, ReaderError):
            return str(error)
        return self.tr("The program met an error that it did not expect ({name}). You can go on working.").format(
            name=type(error).__name__
        )

    @Slot(bool)
    def _fold(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self._show.setText(self.tr("Hide &details") if shown else self.tr("Show &details"))
        self._show.setAccessibleName(self._show.text().replace("&", ""))
        self.adjustSize()

    @Slot()
    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self.details())
        self._copy.setText(self.tr("Copied"))
        self._copy.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_DialogApplyButton))


def _details_of(error: BaseException | str) -> str:
    trace = error if isinstance(error, str) else "".join(traceback.format_exception(error))
    versions = (
        f"Policy Reader {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    )
    return f"{versions}\n\n{trace}".rstrip()
