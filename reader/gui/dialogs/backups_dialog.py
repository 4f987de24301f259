"""BackupsDialog: the backups of the library with what is in each, and the wish to restore one. In: BackupContents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QTableView, QWidget

from reader.gui.dates import shown_day, shown_moment
from reader.gui.dialogs.sheet import Sheet
from reader.gui.language import counted, locale

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.restoring import BackupContents

SIZE = QSize(800, 460)
STAMP = "%Y%m%dT%H%M%SZ"


class BackupsDialog(Sheet):
    """A table; nothing is replaced here.

    Signals:
        backup_wanted(): write a backup now.
        restore_requested(object): put the backup at this path in the library's place; the user has seen what it holds.
    """

    guide_page = "library.md#backups"

    backup_wanted = Signal()
    restore_requested = Signal(object)

    def __init__(self, parent: QWidget | None, here: BackupContents, backups: Sequence[BackupContents]) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Backups"))
        self._backups: tuple[BackupContents, ...] = ()
        self.add_heading(self.tr("Backups"))
        self._words = self.add_text("", "muted")
        self._model = QStandardItemModel(0, 6, self)
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Backups, and what each holds"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setCornerButtonEnabled(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.selectionModel().currentChanged.connect(self._enable)
        self.body.addWidget(self.table, 1)
        self._restore = QPushButton(self.tr("&Restore this backup …"))
        self._restore.clicked.connect(self._ask)
        now = QPushButton(self.tr("&Back up now"))
        now.clicked.connect(self.backup_wanted)
        close = QPushButton(self.tr("&Close"))
        close.clicked.connect(self.accept)
        self.add_buttons(now, close, left=self._restore)
        self.resize(SIZE)
        self.set_backups(here, backups)

    def set_backups(self, here: BackupContents, backups: Sequence[BackupContents]) -> None:
        """Show the library as it is and its backups, the newest first."""
        self._backups = tuple(backups)
        holds = self.tr("The library now holds {policies} and {notes}; judgements: {verdicts}.")
        self._words.setText(
            holds.format(
                policies=counted(here.policies, "policy"), notes=counted(here.notes, "note"), verdicts=here.verdicts
            )
            if here.whole
            else self.tr("The library now does not read back whole.")
        )
        self._model.clear()
        names = ("Written", "Policies", "Notes", "Judgements", "Last note", "Size")
        words = {
            "Written": self.tr("Written"),
            "Policies": self.tr("Policies"),
            "Notes": self.tr("Notes"),
            "Judgements": self.tr("Judgements"),
            "Last note": self.tr("Last note"),
            "Size": self.tr("Size"),
        }
        self._model.setHorizontalHeaderLabels([words[name] for name in names])
        for one in backups:
            cells = [written(one.path), self.tr("does not read back whole")]
            if one.whole:
                last = shown_moment(one.last_note) if one.last_note else ""
                size = locale().formattedDataSize(one.size)
                cells = [cells[0], str(one.policies), str(one.notes), str(one.verdicts), last, size]
            items = [QStandardItem(cell) for cell in cells]
            for item in items:
                item.setToolTip(str(one.path))
            self._model.appendRow(items)
        if backups:
            self.table.setCurrentIndex(self._model.index(0, 0))
        self._enable()

    @Slot()
    def _enable(self) -> None:
        row = self.table.currentIndex().row()
        self._restore.setEnabled(0 <= row < len(self._backups) and self._backups[row].whole)

    @Slot()
    def _ask(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._backups):
            self.restore_requested.emit(self._backups[row])


def written(path: Path) -> str:
    """Return when a backup was written, from its name, and before what."""
    stamp, _, reason = path.stem.removeprefix("library-").partition("-")
    try:
        moment = datetime.strptime(stamp, STAMP).replace(tzinfo=UTC)
    except ValueError:
        return path.name
    local = moment.astimezone()
    shown = f"{shown_day(local.date().isoformat())} {local:%H:%M}"
    return f"{shown} · {reason}" if reason else shown
