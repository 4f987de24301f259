"""GuideContents: the pages as a tree, and a line to find words in all of them. It wishes for a page or for a hit.

In: the pages; out: signals. What is found is counted per page, so that a reader sees where to look.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QLabel, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from reader.gui.guide.pages import GuidePage
from reader.gui.theme import interface_font, theme
from reader.gui.views.search_box import SearchBox
from reader.gui.views.section_tree import SectionDelegate

PAGE, SLUG = Qt.ItemDataRole.UserRole + 20, Qt.ItemDataRole.UserRole + 21
PAUSE = 150  # ms after the last letter typed
_AnyIndex = QModelIndex | QPersistentModelIndex


class ContentsDelegate(SectionDelegate):
    """Paints the parts as small headings over their pages."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Paint one row."""
        if index.parent().isValid():
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setFont(interface_font(0.92, bold=True))
        painter.setPen(QColor(theme().text["muted"]))
        place = QRectF(option.rect).adjusted(6, 6, -6, -2)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(index.data()))
        painter.restore()


class GuideContents(QWidget):
    """Parts, pages and headings; above them the search.

    Signals:
        chosen(str, str): a page, by name, and a heading of it, "" for its top.
        words_changed(str): other words are looked for; "" for none.
        step_requested(int): 1 for the next hit, -1 for the one before.
    """

    chosen = Signal(str, str)
    words_changed = Signal(str)
    step_requested = Signal(int)

    def __init__(self, pages: Sequence[GuidePage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Contents of the guide"))
        self._pages = {page.name: page for page in pages}
        self._parts: dict[str, QTreeWidgetItem] = {}
        self._items: dict[str, QTreeWidgetItem] = {}
        self._words = _FindLine(self.tr("Find in the guide"))
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._tell_words)
        self._words.textChanged.connect(self._timer.start)
        self._words.stepped.connect(self._step)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._count.setAccessibleDescription(self.tr("Number of hits"))
        self._count.setWordWrap(True)
        self._count.hide()
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(self.tr("Contents of the guide"))
        self._tree.setHeaderHidden(True)
        self._tree.setItemDelegate(ContentsDelegate(self._tree))
        self._tree.setRootIsDecorated(False)
        self._tree.setIndentation(14)
        self._tree.setMouseTracking(True)
        self._tree.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self._words.left_downwards.connect(self._tree.setFocus)
        self._fill(pages)
        self._tree.currentItemChanged.connect(self._choose)
        self._tree.itemClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 12, 6, 6)
        layout.setSpacing(8)
        for widget in (self._words, self._count, self._tree):
            layout.addWidget(widget)

    def _fill(self, pages: Sequence[GuidePage]) -> None:
        for page in pages:
            part = self._parts.get(page.part)
            if part is None:
                part = self._parts[page.part] = QTreeWidgetItem(self._tree, [page.part])
                part.setFlags(Qt.ItemFlag.ItemIsEnabled)
                part.setExpanded(True)
            item = self._items[page.name] = QTreeWidgetItem(part, [page.title])
            item.setData(0, PAGE, page.name)
            for heading in page.headings:
                below = QTreeWidgetItem(item, [heading.title])
                below.setData(0, PAGE, page.name)
                below.setData(0, SLUG, heading.slug)

    def show_place(self, name: str) -> None:
        """Show which page is open, without wishing for it."""
        item = self._items.get(name)
        current = self._tree.currentItem()
        if item is None or (current is not None and current.data(0, PAGE) == name):
            return
        self._tree.blockSignals(True)
        self._tree.setCurrentItem(item)
        self._tree.blockSignals(False)

    def set_counts(self, counts: Mapping[str, int], told: str) -> None:
        """Show how often the words stand on each page, and a sentence about all; pages without them are hidden."""
        for name, item in self._items.items():
            count = counts.get(name, 0)
            item.setText(0, f"{self._pages[name].title} ({count})" if count else self._pages[name].title)
            item.setHidden(bool(told) and not count)
        for part in self._parts.values():
            part.setHidden(all(item.isHidden() for item in self._items.values() if item.parent() is part))
        self.tell(told)

    def tell(self, told: str) -> None:
        """Say which hit is shown, or what is found; "" says nothing."""
        self._count.setText(told)
        self._count.setVisible(bool(told))

    def words(self) -> str:
        """Return what is looked for."""
        return self._words.text()

    @Slot()
    def focus_words(self) -> None:
        """Give the keyboard to the search."""
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()

    @Slot()
    def focus_tree(self) -> None:
        """Give the keyboard to the contents."""
        self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is in here."""
        return self._tree.hasFocus() or self._words.hasFocus()

    def _step_now(self) -> bool:
        """Tell the words that wait to be told; return whether there were any."""
        waited = self._timer.isActive()
        if waited:
            self._timer.stop()
            self._tell_words()
        return waited

    @Slot(int)
    def _step(self, by: int) -> None:
        if not self._step_now():
            self.step_requested.emit(by)

    @Slot()
    def _tell_words(self) -> None:
        self.words_changed.emit(self._words.text())

    @Slot(QTreeWidgetItem)
    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, PAGE):
            self.chosen.emit(item.data(0, PAGE), item.data(0, SLUG) or "")


class _FindLine(SearchBox):
    """The search: Enter goes to the next hit, Shift+Enter to the one before.

    Signals:
        stepped(int): 1 or -1.
    """

    stepped = Signal(int)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window, which it would close, while there are words to take away."""
        is_esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_esc and event.type() == QEvent.Type.ShortcutOverride and self.text():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter steps; Esc empties a line that holds words."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
