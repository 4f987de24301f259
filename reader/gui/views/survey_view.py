"""SurveyView: the page of a survey: practices down, policies across, and the clause of the cell in hand beneath.

In: a Survey, or how far it is. Out: which place of which policy to open, and wishes. No view of the text is needed to
read a quote: it stands under the table.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.gui.language import counted
from reader.gui.models.survey_model import (
    SurveyFilter,
    SurveyModel,
    answer_words,
    kind_words,
    policy_name,
)
from reader.gui.theme import interface_font
from reader.gui.views.policy_header import PolicyHeader
from reader.gui.views.search_box import SearchBox
from reader.gui.views.survey_cell import SurveyCell
from reader.survey import Survey

WIDEST = 0.45  # of the page, for the names of the practices
PAD = 16  # px round the words of a column


class SurveyView(QWidget):
    """The page.

    Signals:
        place_requested(str, int): open a policy, by the name of its file in the survey, at a code point.
        export_wanted(): write the survey to a file.
        stop_wanted(): stop reading; what is read is shown.
        closed(): back to where the reader was.
    """

    guide_page = "survey"

    place_requested = Signal(str, int)
    export_wanted = Signal()
    stop_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Survey"))
        self.model = SurveyModel(self)
        self._shown = SurveyFilter(self.model, self)
        self.table = self._make_table()
        self._title, self._notice, self._said = QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "heading")
        self._title.setFont(interface_font(1.25, bold=True))
        self._notice.setProperty("role", "muted")
        self._notice.setWordWrap(True)
        self._said.setProperty("role", "muted")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setWordWrap(True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(360)
        self._progress.setAccessibleName(self.tr("Progress"))
        self.search = SearchBox(self.tr("Filter the practices"))
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("Kinds of practices"))
        self.kinds.setMinimumHeight(32)
        for words, kinds in (
            (self.tr("All practices"), ("risk", "protection", "right", "fact")),
            (self.tr("Risks"), ("risk",)),
            (self.tr("Protections"), ("protection",)),
            (self.tr("Rights"), ("right",)),
            (self.tr("Facts"), ("fact",)),
        ):
            self.kinds.addItem(words, kinds)
        self._export = self._button(self.tr("E&xport …"), self.export_wanted.emit)
        self._close = self._button(self.tr("&Close"), self.closed.emit)
        self._stop = self._button(self.tr("&Stop"), self.stop_wanted.emit)
        self._previous = self._button(self.tr("&Previous policy"), lambda: self.step(-1))
        self._next = self._button(self.tr("Nex&t policy"), lambda: self.step(1))
        self._previous.setToolTip("Alt+PgUp")
        self._next.setToolTip("Alt+PgDown")
        self._open = self._button(self.tr("&Open the clause"), self.open_place)
        self._who, self._what, self._quote = QLabel(), QLabel(), QLabel()
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.search.left_downwards.connect(self.table.setFocus)
        self.kinds.currentIndexChanged.connect(self._filter)
        self.table.selectionModel().currentChanged.connect(self._show_cell)
        self.table.doubleClicked.connect(self.open_place)
        self.say("")

    def say(self, words: str, done: int = 0, total: int = 0) -> None:
        """Show a line in place of the table, and how many of `total` policies are read."""
        self._said.setText(words)
        self._said.setAccessibleName(words)
        self._progress.setVisible(total > 0)
        self._stop.setVisible(total > 0)
        self._progress.setMaximum(max(total, 1))
        self._progress.setValue(done)
        self._pages.setCurrentIndex(0)
        if total and not done:
            self._stop.setFocus()
        self._export.setEnabled(False)

    def show_survey(self, survey: Survey) -> None:
        """Show a survey, the practices in the order of the program; a click on a head sorts by it.

        The cell in hand stays, where it is still there.
        """
        before = self._place_in_hand()
        self.model.set_survey(survey)
        self._title.setText(counted(len(self.model.policies), "policy"))
        left = [
            self.tr("{policies} not in English").format(
                policies=counted(sum(not r.read for r in survey.rows), "policy")
            )
            if any(not row.read for row in survey.rows)
            else "",
            self.tr("{policies} could not be read").format(policies=counted(len(survey.failures), "policy"))
            if survey.failures
            else "",
            self.tr("stopped: {policies} not read yet").format(
                policies=counted(survey.asked - len(survey.read), "policy")
            )
            if survey.asked > len(survey.read)
            else "",
        ]
        legend = self.tr("A number counts the sentences that say it; “?” is perhaps, “✕” a promise not to.")
        self._notice.setText(" · ".join(filter(None, (legend, *left))))
        self._export.setEnabled(bool(survey.read))
        if not self.model.policies:
            self.say(self.tr("No policy could be read."))
            return
        self._size_columns()
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._pages.setCurrentIndex(1)
        self.table.setCurrentIndex(self._found(*before))
        self.table.setFocus()

    def _place_in_hand(self) -> tuple[str, str]:
        """Return the practice and the file of the cell in hand, "" without one."""
        index = self._shown.mapToSource(self.table.currentIndex())
        policy = self.model.policy(index.column()) if index.isValid() else None
        return (self.model.practice(index.row()).practice, policy.file) if policy is not None else ("", "")

    def _found(self, practice: str, file: str) -> QModelIndex:
        """Return the cell of a practice and a file, the first cell where there is none."""
        practices = [one.practice for one in self.model.survey.columns]
        files = [policy.file for policy in self.model.policies]
        if practice in practices and file in files:
            index = self._shown.mapFromSource(self.model.index(practices.index(practice), files.index(file) + 1))
            if index.isValid():
                return index
        return self._shown.index(0, 1)

    def step(self, way: int) -> bool:
        """Go to the next policy (1) that speaks of the practice in hand, or the one before (-1), round about."""
        here, across = self.table.currentIndex(), self._shown.columnCount()
        for away in range(1, across):
            column = (here.column() + way * away) % across
            index = self._shown.index(here.row(), column)
            cell = self.model.cell(self._shown.mapToSource(index))
            if cell is not None and cell.quote:
                self.table.setCurrentIndex(index)
                return True
        return False

    @Slot()
    def open_place(self) -> None:
        """Ask for the clause of the cell in hand, or for its policy where nothing was found."""
        index = self._shown.mapToSource(self.table.currentIndex())
        policy, cell = self.model.policy(index.column()), self.model.cell(index)
        if policy is not None and cell is not None:
            self.place_requested.emit(policy.file, cell.start if cell.quote else -1)

    def in_hand(self) -> str:
        """Return the title of the practice in hand, "" without one."""
        index = self._shown.mapToSource(self.table.currentIndex())
        return self.model.practice(index.row()).title if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the clause, Escape leaves the filter, then the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self.open_place()
        elif event.key() == Qt.Key.Key_Escape:
            if self.search.text():
                self.search.clear()
            else:
                self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("Practices by policies"))
        table.setHorizontalHeader(PolicyHeader(table))
        table.setModel(self._shown)
        table.setSortingEnabled(True)
        table.setItemDelegate(SurveyCell(table))
        table.setShowGrid(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.horizontalHeader().setAccessibleName(self.tr("Policies"))
        down = table.verticalHeader()
        down.setAccessibleName(self.tr("Practices"))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(round(QFontMetricsF(interface_font()).height() * 1.7))
        down.setStyleSheet("QHeaderView::section { padding: 0 8px; }")  # else the feet of the letters are cut
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _size_columns(self) -> None:
        metrics = QFontMetricsF(self.table.font())
        counts = str(self.model.index(0, 0).data())
        self.table.setColumnWidth(0, round(metrics.horizontalAdvance(counts)) + PAD)
        for column in range(1, self._shown.columnCount()):
            self.table.setColumnWidth(column, round(metrics.horizontalAdvance("88?")) + PAD)
        bold = QFontMetricsF(interface_font(bold=True))  # the row in hand is
        named = max(bold.horizontalAdvance(practice.title) for practice in self.model.survey.columns)
        self.table.verticalHeader().setFixedWidth(round(min(named + 2 * PAD, self.width() * WIDEST)))

    def _lay_out(self) -> None:
        head, waiting, hand = QHBoxLayout(), QWidget(), QWidget()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.search, 1)
        for part in (self.kinds, self._export, self._close):
            head.addWidget(part)
        waiting.setAccessibleName(self.tr("Survey"))
        centre = QVBoxLayout(waiting)
        centre.addStretch()
        centre.addWidget(self._said)
        for line in (self._progress, self._stop):
            centre.addWidget(line, 0, Qt.AlignmentFlag.AlignHCenter)
        centre.addStretch()
        self._pages = QStackedWidget()
        self._pages.addWidget(waiting)
        self._pages.addWidget(self._table_page(hand))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _table_page(self, hand: QWidget) -> QWidget:
        page = QWidget()
        page.setAccessibleName(self.tr("Survey"))
        hand.setObjectName("pane")
        hand.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        hand.setAccessibleName(self.tr("The cell in hand"))
        inside = QHBoxLayout(hand)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.setSpacing(16)
        self._who.setFont(interface_font(1.0, bold=True))
        self._what.setProperty("role", "muted")
        lines, buttons = QVBoxLayout(), QHBoxLayout()
        for label in (self._who, self._what, self._quote):
            label.setTextFormat(Qt.TextFormat.PlainText)  # a policy's words are never markup
            label.setWordWrap(True)
            lines.addWidget(label)
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._quote.setMinimumHeight(round(QFontMetricsF(interface_font()).lineSpacing() * 2))
        self._quote.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        buttons.setSpacing(8)
        for button in (self._open, self._previous, self._next):
            buttons.addWidget(button)
        lines.setSpacing(4)
        lines.addStretch()
        inside.addLayout(lines, 1)
        inside.addLayout(buttons)
        inside.setAlignment(buttons, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._notice)
        layout.addWidget(self.table, 1)
        layout.addWidget(hand)
        return page

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words.replace("&", "").rstrip(" …"))
        button.setMinimumHeight(32)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    @Slot()
    def _filter(self) -> None:
        kinds: Sequence[str] = self.kinds.currentData() or ()
        self._shown.choose(kinds, self.search.text())

    @Slot(QModelIndex)
    def _show_cell(self, shown: QModelIndex) -> None:
        index = self._shown.mapToSource(shown)
        policy, cell = self.model.policy(index.column()), self.model.cell(index)
        known = policy is not None and cell is not None
        self._open.setEnabled(known)
        if policy is None or cell is None:
            self._who.setText(self.model.practice(index.row()).title if index.isValid() else "")
            self._what.setText("")
            self._quote.setText("")
            return
        practice = self.model.practice(index.row())
        self._who.setText(f"{policy_name(policy)}: {practice.title}")
        self._what.setText(" · ".join(filter(None, (kind_words(practice), answer_words(cell), cell.place))))
        self._quote.setText(f"“{cell.quote}”" if cell.quote else "")
