"""ShortcutModel: the keys of the program as a tree of groups and actions. In: rows of three texts; out: two columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel


class ShortcutModel(QStandardItemModel):
    """Groups on the first level, their actions and keys under them, in the order given."""

    def __init__(self, rows: Sequence[tuple[str, str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Keys")])
        groups: dict[str, QStandardItem] = {}
        for group, action, keys in rows:
            if group not in groups:
                groups[group] = _item(group)
                self.appendRow([groups[group], _item("")])
            name, pressed = _item(action), _item(keys)
            name.setData(f"{action}: {keys}", int(Qt.ItemDataRole.AccessibleTextRole))
            groups[group].appendRow([name, pressed])


def _item(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    return item
