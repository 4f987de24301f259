"""LibrariesDialog: the libraries that were opened, to switch between. In: their folders; out: which one to open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QListView, QPushButton, QWidget

from reader.gui.dialogs.sheet import Sheet

SIZE = QSize(560, 380)


class LibrariesDialog(Sheet):
    """A list of folders.

    Signals:
        folder_chosen(object): open the library in this folder, or begin one there.
    """

    guide_page = "library.md#several-libraries"

    folder_chosen = Signal(object)

    def __init__(self, parent: QWidget | None, folders: Sequence[Path], here: Path) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Libraries"))
        self._folders = list(folders)
        self.add_heading(self.tr("Libraries"))
        self.add_text(self.tr("Each library is a folder of its own, with its policies, notes and backups."), "muted")
        mark = self.tr("{folder} (open)")
        self._list = QListView()
        self._list.setObjectName("places")
        self._list.setAccessibleName(self.tr("Libraries"))
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        names = [mark.format(folder=one) if one == here else str(one) for one in folders]
        self._list.setModel(QStringListModel(names, self))
        self._list.activated.connect(self._open)
        self.body.addWidget(self._list, 1)
        another = QPushButton(self.tr("Another &folder …"))
        another.clicked.connect(self._choose)
        cancel, done = QPushButton(self.tr("&Cancel")), QPushButton(self.tr("&Open"))
        cancel.clicked.connect(self.reject)
        done.clicked.connect(self._open)
        self.add_buttons(cancel, done, left=another)
        self.resize(SIZE)
        if folders:
            self._list.setCurrentIndex(self._list.model().index(max(0, self._place(here)), 0))
        self._list.setFocus()

    def _place(self, folder: Path) -> int:
        return self._folders.index(folder) if folder in self._folders else -1

    @Slot()
    def _open(self) -> None:
        row = self._list.currentIndex().row()
        if 0 <= row < len(self._folders):
            self.accept()
            self.folder_chosen.emit(self._folders[row])

    @Slot()
    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder of the library"), str(Path.home()))
        if name:
            self.accept()
            self.folder_chosen.emit(Path(name))
