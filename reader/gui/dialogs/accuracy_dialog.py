"""AccuracyDialog: how well the rules read, as measured. In: the figures that ship; out: nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QPushButton, QTableWidget, QTableWidgetItem, QWidget

from reader.gui.dialogs.sheet import Sheet
from reader.gui.language import number
from reader.practices import load_accuracy, load_rulebook, load_taxonomy

WIDTH, HEIGHT = 760, 620


class AccuracyDialog(Sheet):
    """The figures in two sentences, then a row for each practice."""

    guide_page = "accuracy"

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("How accurate is it?"))
        self.resize(WIDTH, HEIGHT)
        accuracy = load_accuracy()
        self.add_heading(self.tr("How accurate is it?"))
        self.add_text(
            self.tr(
                "Measured on {policies} policies of invented companies, hard on purpose, {labels} sentences marked "
                "by hand. On the {blind} of them that nobody had read who wrote the rules, {right} of the sentences "
                "that this program marks are marked rightly, and it finds {found} of those that should be marked. By "
                "policy, {policy_right} of the practices reported are there, and {policy_found} of those there are "
                "reported. So: what it says is mostly right, and it misses things. Where it is silent, the policy "
                "may still speak. The table counts all policies."
            ).format(
                policies=accuracy.policies,
                labels=number(accuracy.labels),
                blind=accuracy.blind_policies,
                right=_percent(accuracy.blind_sentence_precision),
                found=_percent(accuracy.blind_sentence_recall),
                policy_right=_percent(accuracy.blind_policy_precision),
                policy_found=_percent(accuracy.blind_policy_recall),
            )
        )
        self.body.addWidget(self._table(), 1)
        close = QPushButton(self.tr("C&lose"))
        close.clicked.connect(self.accept)
        self.add_buttons(close)

    def _table(self) -> QTableWidget:
        accuracy, practices = load_accuracy(), load_taxonomy().practices
        rules = [rule.practice for rule in load_rulebook().rules]
        heads = (self.tr("Practice"), self.tr("Rules"), self.tr("Right"), self.tr("Found"), self.tr("Sentences"))
        table = QTableWidget(len(practices), len(heads))
        table.setAccessibleName(self.tr("Accuracy by practice"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, head in enumerate(map(QTableWidgetItem, heads)):  # over what stands below
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            head.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            table.setHorizontalHeaderItem(column, head)
        for row, practice in enumerate(practices):
            measured = accuracy.practices.get(practice.id)
            figures = (
                (_percent(measured.precision), _percent(measured.recall), str(measured.labels))
                if measured
                else ("–", "–", "–")
            )
            for column, text in enumerate((practice.title, str(rules.count(practice.id)), *figures)):
                item = QTableWidgetItem(text)
                item.setToolTip(practice.title)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
        return table


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", "\u00a0%")
