"""FieldsDialog: makes, changes and takes away the fields of the user's own. In: the order session; out: its fields."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, QStringListModel, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QListView, QMessageBox, QPushButton, QWidget

from reader.errors import ReaderError
from reader.gui.dialogs.sheet import Sheet
from reader.gui.order_session import OrderSession
from reader.library.order_model import KINDS, FieldKind, OwnField

SIZE = QSize(520, 460)


class FieldsDialog(Sheet):
    """The list of fields over a form for the one that is chosen, or a new one."""

    guide_page = "library"

    def __init__(self, parent: QWidget | None, order: OrderSession) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Own fields"))
        self._order = order
        self._fields: list[OwnField] = []
        self._words: dict[str, str] = {
            "text": self.tr("Text"),
            "number": self.tr("Number"),
            "date": self.tr("Date"),
            "yes/no": self.tr("Yes or no"),
            "choice": self.tr("Choice"),
        }
        self.add_heading(self.tr("Own fields"))
        self.add_text(self.tr("Each is a column of the library, and a word of the search: rating:>3"), "muted")
        self._model = QStringListModel(self)
        self._list = QListView()
        self._list.setObjectName("places")
        self._list.setAccessibleName(self.tr("Own fields"))
        self._list.setModel(self._model)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.selectionModel().currentChanged.connect(self._show_chosen)
        self.body.addWidget(self._list, 1)
        self._name, self._choices, self._kind = QLineEdit(), QLineEdit(), QComboBox()
        for kind in KINDS:
            self._kind.addItem(self._words[kind], kind)
        self._choices.setPlaceholderText(self.tr("With commas between"))
        form = QFormLayout()
        for words, widget in (
            (self.tr("Na&me"), self._name),
            (self.tr("Kin&d"), self._kind),
            (self.tr("C&hoices"), self._choices),
        ):
            widget.setMinimumHeight(30)
            widget.setAccessibleName(words.replace("&", ""))
            form.addRow(words, widget)
        self._kind.view().setAccessibleName(self.tr("Kind"))
        self._kind.currentIndexChanged.connect(self._enable)
        self.body.addLayout(form)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.body.addWidget(self._problem)
        self._remove = QPushButton(self.tr("&Take away …"))
        self._remove.clicked.connect(self._take_away)
        self._change = QPushButton(self.tr("C&hange"))
        self._change.clicked.connect(self._write)
        add = QPushButton(self.tr("&Add as new"))
        add.clicked.connect(self._add)
        close = QPushButton(self.tr("&Close"))
        close.clicked.connect(self.accept)
        self.add_buttons(self._change, add, close, left=self._remove)
        self.resize(SIZE)
        self._refresh()
        self._name.setFocus()

    @Slot()
    def _show_chosen(self) -> None:
        field = self._chosen()
        if field is not None:
            self._name.setText(field.name)
            self._kind.setCurrentIndex(KINDS.index(field.kind))
            self._choices.setText(", ".join(field.choices))
        self._enable()

    @Slot()
    def _enable(self) -> None:
        chosen = self._chosen() is not None
        self._remove.setEnabled(chosen)
        self._change.setEnabled(chosen)
        self._choices.setEnabled(self._kind.currentData() == "choice")

    def _chosen(self) -> OwnField | None:
        row = self._list.currentIndex().row()
        return self._fields[row] if 0 <= row < len(self._fields) else None

    def _listed(self) -> list[str]:
        return [one.strip() for one in self._choices.text().split(",") if one.strip()]

    @Slot()
    def _add(self) -> None:
        kind: FieldKind = self._kind.currentData()
        name, choices = self._name.text(), self._listed()
        self._try(lambda: self._order.ask(lambda library: library.order.add_field(name, kind, choices)))

    @Slot()
    def _write(self) -> None:
        field = self._chosen()
        if field is not None:
            identity, name, choices = field.id, self._name.text(), self._listed()
            self._try(lambda: self._order.ask(lambda library: library.order.change_field(identity, name, choices)))

    @Slot()
    def _take_away(self) -> None:
        field = self._chosen()
        if field is None:
            return
        question = self.tr("Take “{name}” away with all of its values? The library is backed up first.")
        answer = QMessageBox.question(self, self.tr("Own fields"), question.format(name=field.name))
        if answer == QMessageBox.StandardButton.Yes:
            identity = field.id
            self._try(lambda: self._order.ask(lambda library: library.order.delete_field(identity)))

    def _try(self, act: Callable[[], object]) -> None:
        self._problem.hide()
        try:
            act()
        except ReaderError as error:
            self._problem.setText(str(error))
            self._problem.show()
            return
        self._refresh()

    def _refresh(self) -> None:
        self._fields = self._order.fields()
        self._model.setStringList([f"{one.name} · {self._words[one.kind]}" for one in self._fields])
        self._enable()
