"""DetailsDialog: where a policy comes from, and room to put it right. In: a PolicyRecord; out: a Description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPushButton, QWidget

from reader.gui.dialogs.sheet import Sheet
from reader.gui.language import number

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library import PolicyRecord

WIDTH = 560  # px, at least


class DetailsDialog(Sheet):
    """Title, site, address and date can be changed; what the program knows for certain is shown.

    Signals:
        description_given(Description): keep these values. A receiver that cannot calls `show_problem`.
    """

    guide_page = "library.md#details-of-a-policy"

    description_given = Signal(object)

    def __init__(self, parent: QWidget | None, policy: PolicyRecord) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Details of the policy"))
        self.setMinimumWidth(WIDTH)
        self._failed = False
        self.add_heading(self.tr("Where it comes from"))
        self._title = QLineEdit(policy.title)
        self._site = QLineEdit(policy.site)
        self._address = QLineEdit(policy.address)
        self._date = QLineEdit(policy.archived_on)
        by_file = self.tr("{day}, by the name of the file").format(day=policy.day)
        self._date.setPlaceholderText(by_file if policy.day else self.tr("year-month-day, as 2011-11-21"))
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for words, field in (
            (self.tr("&Title"), self._title),
            (self.tr("&Site"), self._site),
            (self.tr("&Address"), self._address),
            (self.tr("&Date of the text"), self._date),
        ):
            field.setMinimumHeight(30)
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(words, field)
        for words, value in (
            (self.tr("File"), policy.file_name),
            (self.tr("Words"), number(policy.words)),
            (self.tr("SHA-256 of the file"), policy.sha256),
        ):
            if value:
                form.addRow(words, self._known(words, value))
        self.body.addLayout(form)
        self._problem = self.add_text("", "muted")
        self._problem.hide()
        cancel, save = QPushButton(self.tr("C&ancel")), QPushButton(self.tr("&Save"))
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self._save)
        self.add_buttons(cancel, save)

    def show_problem(self, words: str) -> None:
        """Say why the values could not be kept, and stay open."""
        self._failed = True
        self._problem.setText(words)
        self._problem.show()

    def _known(self, name: str, value: str) -> QLabel:
        label = QLabel(value)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAccessibleName(f"{name}: {value}")
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label

    @Slot()
    def _save(self) -> None:
        from reader.library import Description

        self._failed = False
        self.description_given.emit(
            Description(self._title.text(), self._site.text(), self._address.text(), self._date.text().strip())
        )
        if not self._failed:
            self.accept()
