"""NameDialog: asks for one line: a name, tags, a value. In: a question and what stands there; out: what was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from reader.errors import ReaderError
from reader.gui.dialogs.sheet import Sheet


class NameDialog(Sheet):
    """A heading, a line (or a list of choices) and two buttons; an answer that cannot be taken stays to be mended.

    Args:
        take: what is done with the answer; a ReaderError that it raises is shown, and the dialog stays.
    """

    guide_page = "library"

    def __init__(
        self,
        parent: QWidget | None,
        question: str,
        value: str,
        take: Callable[[str], object],
        hint: str = "",
        choices: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(parent, question)
        self._take = take
        self.add_heading(question)
        if hint:
            self.add_text(hint, "muted")
        self._line, self._box = QLineEdit(value), QComboBox()
        self._line.setAccessibleName(question)
        self._line.setMinimumHeight(32)
        self._box.setAccessibleName(question)
        self._box.view().setAccessibleName(question)
        for words, one in choices:
            self._box.addItem(words, one)
        self._box.setCurrentIndex(max(0, self._box.findData(value)))
        self._has_choices = bool(choices)
        self.body.addWidget(self._box if choices else self._line)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.body.addWidget(self._problem)
        cancel, done = QPushButton(self.tr("&Cancel")), QPushButton(self.tr("&OK"))
        cancel.clicked.connect(self.reject)
        done.clicked.connect(self._answer)
        self.add_buttons(cancel, done)
        self.setMinimumWidth(420)
        self._line.selectAll()
        (self._box if choices else self._line).setFocus()

    @Slot()
    def _answer(self) -> None:
        try:
            self._take(str(self._box.currentData()) if self._has_choices else self._line.text())
        except ReaderError as error:
            self._problem.setText(str(error))
            self._problem.show()
            return
        self.accept()
