"""CellEditor: how the cell of an own field is written in: a list for yes/no and choices, a line for the rest."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.models.policy_table import FIELD

_AnyIndex = QModelIndex | QPersistentModelIndex


class CellEditor(QStyledItemDelegate):
    """Makes the editor of a cell; what it holds is checked when it is kept."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _AnyIndex) -> QWidget:  # noqa: ARG002
        """Return an editor for the field of a cell."""
        field = index.data(FIELD)
        if field is not None and field.kind in ("yes/no", "choice"):
            box = QComboBox(parent)
            box.addItem("", "")
            choices = ("yes", "no") if field.kind == "yes/no" else field.choices
            for choice in choices:
                box.addItem(self.tr(choice.capitalize()) if field.kind == "yes/no" else choice, choice)
            box.setAccessibleName(field.name)
            box.view().setAccessibleName(field.name)
            return box
        line = QLineEdit(parent)
        line.setAccessibleName(field.name if field is not None else "")
        if field is not None and field.kind == "date":
            line.setPlaceholderText(self.tr("year-month-day"))
        return line

    def setEditorData(self, editor: QWidget, index: _AnyIndex) -> None:
        """Show what the cell holds."""
        value = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QLineEdit):
            editor.setText(value)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _AnyIndex) -> None:
        """Hand over what was written."""
        value = editor.currentData() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, QLineEdit):
            value = editor.text()
        model.setData(index, value, Qt.ItemDataRole.EditRole)
