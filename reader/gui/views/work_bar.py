"""WorkBar: work under way, in the status bar: what is done, how far, and a button to stop it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from reader.gui.language import said


class WorkBar(QWidget):
    """One piece of work; hidden while there is none. Its `cancel` button is for the owner to connect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Work under way"))
        self._stage = QLabel()
        self._stage.setAccessibleDescription(self.tr("What is being done"))
        self._progress = QProgressBar(textVisible=False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setFixedWidth(140)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("small")
        self.cancel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        for widget in (self._stage, self._progress, self.cancel):
            row.addWidget(widget)
        self.hide()

    def show_work(self, stage: str, share: float) -> None:
        """Show how far work has come, 0 to 1; 0 is "not known"."""
        self._stage.setText(said(stage))
        self.cancel.setAccessibleDescription(stage)
        self._progress.setRange(0, 1000 if share > 0 else 0)
        self._progress.setValue(round(share * 1000))
        self.show()

    def text(self) -> str:
        """Return what is being done."""
        return self._stage.text()
