"""TagLine: the tags of a note as a line of words with commas between. In: tags; out: other tags, once typing pauses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from reader.gui.models.note_model import tags_of

PAUSE = 1_000  # ms after the last key


class TagCompleter(QCompleter):
    """Completes the last tag of the line and leaves those before it."""

    def splitPath(self, path: str) -> list[str]:
        """Return what is to be completed: the words after the last comma."""
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: object) -> str:
        """Return the whole line with the last tag completed."""
        line = self.widget()
        before = line.text().rpartition(",")[0] if isinstance(line, QLineEdit) else ""
        tag = super().pathFromIndex(index)  # type: ignore[arg-type]
        return f"{before}, {tag}" if before else tag


class TagLine(QLineEdit):
    """One line; Enter, leaving it or a pause tells.

    Signals:
        changed(object): the tags are others, as a tuple.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tags, with commas between"))
        self.setPlaceholderText(self.tr("Tags, with commas between"))
        self._told: tuple[str, ...] = ()
        self._known = QStringListModel(self)
        completer = TagCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offered = completer.popup()
        if offered is not None:
            offered.setAccessibleName(self.tr("Tags used before"))
        self.setCompleter(completer)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.flush)
        self.textEdited.connect(self._pause.start)
        self.editingFinished.connect(self.flush)

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show tags; a line that means the same stays as it was typed."""
        self._told = tuple(tags)
        if not self._pause.isActive() and tags_of(self.text()) != self._told:
            self.setText(", ".join(tags))

    def set_known(self, tags: Sequence[str]) -> None:
        """Take the tags to offer."""
        self._known.setStringList(sorted(tags, key=str.casefold))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up what was typed since, then is for the card."""
        if event.key() == Qt.Key.Key_Escape and self._pause.isActive():
            self._pause.stop()
            self.setText(", ".join(self._told))
            return
        super().keyPressEvent(event)

    @Slot()
    def flush(self) -> None:
        """Tell at once what was not told yet."""
        self._pause.stop()
        tags = tags_of(self.text())
        if tags != self._told:
            self._told = tags
            self.changed.emit(tags)
