"""OwnPointLine: how grave a point of one's own is, and its name. In: an OwnPoint; out: another, as it is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QWidget

from reader.document import OwnPoint
from reader.gui.language import said
from reader.gui.points import WORDS

SEVERITIES = ("high", "medium", "low")


class OwnPointLine(QWidget):
    """Two fields in a row; the name completes itself from the names of the practices.

    Signals:
        changed(object): the OwnPoint that is chosen now.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Your point"))
        self._point = OwnPoint()
        self._practices: dict[str, str] = {}  # the id of a practice by its title, case put aside
        self._severity = QComboBox()
        self._severity.setAccessibleName(self.tr("How grave"))
        self._severity.view().setAccessibleName(self.tr("How grave"))
        for severity in SEVERITIES:
            self._severity.addItem(said(WORDS[severity]), severity)
        self._severity.activated.connect(self.flush)
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name of your point"))
        self._name.setPlaceholderText(self.tr("What is it? Your words, or a practice"))
        self._titles = QStringListModel(self)
        completer = QCompleter(self._titles, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        offered = completer.popup()
        if offered is not None:
            offered.setAccessibleName(self.tr("Practices"))
        self._name.setCompleter(completer)
        self._name.editingFinished.connect(self.flush)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._severity)
        row.addWidget(self._name, 1)

    def set_practices(self, titles: Mapping[str, str]) -> None:
        """Take the practices to offer, by id."""
        self._practices = {title.casefold(): practice for practice, title in titles.items()}
        self._titles.setStringList(sorted(titles.values(), key=str.casefold))

    def set_point(self, point: OwnPoint) -> None:
        """Show a point; a name that is being typed stays."""
        self._point = point
        with QSignalBlocker(self._severity):
            self._severity.setCurrentIndex(SEVERITIES.index(point.severity))
        if not self._name.hasFocus() and self._name.text().strip() != point.title:
            self._name.setText(point.title)

    def focus_name(self) -> None:
        """Give the keyboard to the name."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    @Slot()
    def flush(self) -> None:
        """Tell at once what was not told yet."""
        title = " ".join(self._name.text().split())
        point = OwnPoint(str(self._severity.currentData()), title, self._practices.get(title.casefold(), ""))
        if point != self._point:
            self._point = point
            self.changed.emit(point)
