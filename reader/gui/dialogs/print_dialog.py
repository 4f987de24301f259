"""PrintDialog: the pages as they would be printed, and the printer. In: a Paper; out: printed pages, or a PDF."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from reader.export import Paper
from reader.gui.paper.pages import a4, paint


class PrintDialog(QPrintPreviewDialog):
    """Qt's print preview on our pages: page by page, side by side, zoom, page setup, print.

    Signals:
        failed(str): the printer took no page.
    """

    failed = Signal(str)

    def __init__(self, parent: QWidget | None, paper: Paper, title: str) -> None:
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setPageLayout(a4())
        self._printer.setDocName(title or paper.title)
        super().__init__(self._printer, parent)
        self.setWindowTitle(self.tr("Print"))
        self._paper = paper
        self.paintRequested.connect(self._paint)

    @Slot(QPrinter)
    def _paint(self, printer: QPrinter) -> None:
        try:
            paint(self._paper, printer)
        except OSError:
            self.failed.emit(self.tr("The printer took no page. Try another one, or export a PDF."))
