"""GatheredDialog: what many files came to, with a table of those that were not read and why. In: an Outcome."""

from __future__ import annotations

import csv
import io

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QTableView, QWidget

from reader.gui.dialogs.sheet import Sheet
from reader.gui.gathering import Outcome

SIZE = QSize(680, 440)


class GatheredDialog(Sheet):
    """Not modal: reading goes on beside it."""

    guide_page = "open.md#many-at-once"

    def __init__(self, parent: QWidget | None, outcome: Outcome) -> None:
        super().__init__(parent, "")
        self._outcome = outcome
        self.setWindowTitle(self.tr("Files that were not read"))
        failed = len(outcome.failures)
        self.add_heading(
            self.tr("One file was not read") if failed == 1 else self.tr("{n} files were not read").format(n=failed)
        )
        self.add_text(
            self.tr("{read} of {total} are in your library.").format(read=outcome.read, total=outcome.total), "muted"
        )
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Files that were not read, and why"))
        self.table.setModel(self._model())
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setCornerButtonEnabled(False)
        self.table.verticalHeader().hide()
        across = self.table.horizontalHeader()
        across.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        across.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.resizeSection(0, SIZE.width() // 3)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.body.addWidget(self.table, 1)
        self._copy = QPushButton(self.tr("C&opy as a table"))
        self._copy.clicked.connect(self._copy_table)
        close = QPushButton(self.tr("&Close"))
        close.clicked.connect(self.accept)
        self.add_buttons(close, left=self._copy)
        self.resize(SIZE)
        self.table.setCurrentIndex(self.table.model().index(0, 0))
        self.table.setFocus()

    def _model(self) -> QStandardItemModel:
        model = QStandardItemModel(0, 2, self)
        model.setHorizontalHeaderLabels([self.tr("File"), self.tr("Why, and what to do")])
        for failure in self._outcome.failures:
            why = f"{failure.message} {failure.hint}".strip()
            row = [QStandardItem(failure.name), QStandardItem(why)]
            row[0].setData(f"{failure.name}. {why}", int(Qt.ItemDataRole.AccessibleTextRole))
            for item in row:
                item.setToolTip(item.text())
            model.appendRow(row)
        return model

    @Slot()
    def _copy_table(self) -> None:
        written = io.StringIO()
        lines = csv.writer(written, dialect="excel-tab", lineterminator="\n")
        lines.writerow([self.tr("File"), self.tr("What happened"), self.tr("What to do")])
        lines.writerows((failure.name, failure.message, failure.hint) for failure in self._outcome.failures)
        QGuiApplication.clipboard().setText(written.getvalue())
        self._copy.setText(self.tr("Copied"))
