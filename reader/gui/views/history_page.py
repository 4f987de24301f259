"""HistoryPage: the versions of a policy: a picture of its risks over time, and the same as a table.

In: a History, names of versions. Out: wishes to open one, to compare one with the version before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.compare import History, Track
from reader.gui.dates import shown_day
from reader.gui.points import LETTERS
from reader.gui.theme import interface_font
from reader.gui.views.timeline import Timeline

MOST_DAYS = 3  # that are told one by one


class HistoryPage(QWidget):
    """Picture over table.

    Signals:
        open_requested(int): open the version at this place.
        compare_requested(int): compare the version at this place with the one before.
        clause_requested(int, str): open a version at the clause of a practice.
        closed(): back to where the reader was.
    """

    guide_page = "versions.md#history"

    open_requested = Signal(int)
    compare_requested = Signal(int)
    clause_requested = Signal(int, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("History of the policy"))
        self._title, self._words = QLabel(), QLabel()
        self._title.setProperty("role", "heading")
        self._title.setFont(interface_font(1.25, bold=True))
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        self.timeline = Timeline()
        self.timeline.setObjectName("page")
        self.timeline.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.timeline.clause_requested.connect(self.clause_requested)
        self.table = self._made_table()
        self._open = self._button(self.tr("&Open"), self._ask_open)
        self._compare = self._button(self.tr("Compare with the version &before"), self._ask_compare)
        close = self._button(self.tr("&Close"), self.closed.emit)
        area = QScrollArea()
        area.setWidget(self.timeline)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("Risks over the versions"))
        panes = QSplitter(Qt.Orientation.Vertical)
        panes.setAccessibleName(self.tr("History of the policy"))
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        self._panes = panes
        panes.addWidget(area)
        panes.addWidget(self.table)
        panes.setSizes([620, 380])  # shares of the room: the picture comes first
        area.setMinimumHeight(160)
        self.table.setMinimumHeight(120)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close)
        for button in (self._open, self._compare):
            foot.addWidget(button)
        foot.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._words)
        layout.addWidget(panes, 1)
        layout.addLayout(foot)
        layout.addStretch()

    def say(self, title: str, words: str) -> None:
        """Show a line in place of a history."""
        self._title.setText(title)
        self._words.setText(words)
        self.timeline.set_history(History((), (), ()), ())
        self._model.setRowCount(0)
        self._show_parts(shown=False)
        self._enable()

    def show_history(self, title: str, past: History, names: Sequence[str]) -> None:
        """Show a history; `names` are those of its versions."""
        self._title.setText(title)
        came = sum(len(past.brought(place)) for place in range(len(names)))
        went = sum(len(past.dropped(place)) for place in range(len(names)))
        words = self.tr("{n} versions. Risks that came: {came}. Risks that went: {went}.")
        told = [words.format(n=len(names), came=came, went=went)]
        told += [f"{name}: {notice}" for name, notice in zip(names, past.notices, strict=True) if notice]
        self._words.setText("\n".join(told))
        self._show_parts(shown=True)
        self.timeline.set_history(past, names)
        self._model.setRowCount(0)
        for place, name in enumerate(names):
            counts = past.counts(place)
            risks = " ".join(f"{LETTERS[mark]}{counts[mark]}" for mark in counts if counts[mark])
            cells = (
                self._with_days(name, past.versions[place].seen),
                risks,
                self._told(past.brought(place)),
                self._told(past.dropped(place)),
            )
            items = [QStandardItem(cell) for cell in cells]
            for item in items:
                item.setEditable(False)
                item.setToolTip(item.text())
            self._model.appendRow(items)
        lines = [line for row in range(len(names)) for line in self._model.index(row, 0).data().splitlines()]
        widest = max((QFontMetricsF(interface_font()).horizontalAdvance(line) for line in lines), default=0.0)
        self.table.setColumnWidth(0, round(widest) + 28)
        self.table.setCurrentIndex(self._model.index(len(names) - 1, 0))
        self._enable()
        if self.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self, *, shown: bool) -> None:
        """Show picture, table and what to do with a version, or, where there is no history, none of them."""
        for part in (self._panes, self._open, self._compare):
            part.setVisible(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _with_days(self, name: str, days: Sequence[str]) -> str:
        """Return the name of a version, with the other days on which its words were the same."""
        if len(days) > MOST_DAYS:
            words = self.tr("the same words on {n} other days, the last {day}")
            return f"{name}\n{words.format(n=len(days), day=shown_day(days[-1]))}"
        same = self.tr("the same words on {day}")
        return "\n".join((name, *(same.format(day=shown_day(day)) for day in days)))

    def _told(self, tracks: Sequence[Track]) -> str:
        return "; ".join(f"{LETTERS[track.severity]} {track.title}" for track in tracks)

    def _made_table(self) -> QTableView:
        table = QTableView()
        self._model = QStandardItemModel(0, 4, self)
        self._model.setHorizontalHeaderLabels(
            [self.tr("Version"), self.tr("Risk points"), self.tr("New"), self.tr("No longer")]
        )
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Versions, and what each brought"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        across = table.horizontalHeader()
        across.setAccessibleName(self.tr("Columns"))
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, mode in enumerate(("Interactive", "ResizeToContents", "Stretch", "Stretch")):
            across.setSectionResizeMode(column, QHeaderView.ResizeMode[mode])
        table.activated.connect(self._ask_open)
        table.selectionModel().currentChanged.connect(self._enable)
        return table

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words.replace("&", ""))
        button.setMinimumHeight(30)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    @Slot()
    def _enable(self) -> None:
        row = self.table.currentIndex().row()
        self._open.setEnabled(row >= 0)
        self._compare.setEnabled(row > 0)

    @Slot()
    def _ask_open(self) -> None:
        self.open_requested.emit(self.table.currentIndex().row())

    @Slot()
    def _ask_compare(self) -> None:
        self.compare_requested.emit(self.table.currentIndex().row())
