"""The three panes side by side: contents, text, side pane. Layout alone; `reading` keeps them together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6 import QtCore
from PySide6.QtGui import QFontMetricsF, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from reader.gui.theme import interface_font
from reader.gui.views.policy_view import PolicyView

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:  # the text is painted before what stands round it is made
    from reader.gui.views.find_bar import FindBar
    from reader.gui.views.library_view import LibraryView
    from reader.gui.views.message_card import MessageCard
    from reader.gui.views.mini_map import MiniMap
    from reader.gui.views.note_panel import NotePanel
    from reader.gui.views.notice_bar import NoticeBar
    from reader.gui.views.overview_panel import OverviewPanel
    from reader.gui.views.section_tree import SectionTree
    from reader.gui.views.summary_panel import SummaryPanel
    from reader.gui.views.tour_card import TourCard
    from reader.gui.views.words_panel import WordsPanel

LEAST_TEXT = 400  # px: the least width of the text, where the interface's own letters are not large
GOOD_TEXT = 78  # widths of a letter: what the text needs for lines of forty characters of its own, larger ones
GOOD_SIDE = 54  # the same: the side pane gives way to the text down to this
TAB_SIDES = 18  # px beside the words of a tab, as the style sheet has it
MAP = 18  # px: the width of the small map of the policy


class Workspace(QSplitter):
    """Contents and Library at the left, the text in the middle, what is said of it at the right.

    Made bare, it has the text and the frame of all the rest, so that a policy can be painted where it will stay; `fill`
    makes the rest, once.
    """

    contents: SectionTree
    library: LibraryView
    card: MessageCard
    find_bar: FindBar
    tour: TourCard
    map: MiniMap
    summary: SummaryPanel
    overview: OverviewPanel
    notes: NotePanel
    words: WordsPanel

    def __init__(self, bare: bool = False) -> None:
        super().__init__()  # a parent or a direction named here would load Qt's enumerations
        self.setAccessibleName(self.tr("Reading"))
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)  # that of the panes, which `fill` has them paint
        self.setAutoFillBackground(True)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.text = PolicyView()
        self.left = self._tabs(self.tr("Contents and library"), (self.tr("Contents"), self.tr("Library")))
        self.right = self._tabs(
            self.tr("Plain English and notes"),
            (self.tr("In plain English"), self.tr("Whole policy"), self.tr("Notes"), self.tr("Hard words")),
        )
        self.right.setCurrentIndex(1)  # as `turn_to_overview` has it, from the first paint on
        self.centre = self._middle()
        em = QFontMetricsF(interface_font()).averageCharWidth()
        for widget, least in ((self.left, 24), (self.centre, 40), (self.right, 34)):
            widget.setMinimumWidth(round(em * least))
            self.addWidget(widget)
        # In a narrow window the sides give way before the text does: a line of it needs some forty characters.
        self.centre.setMinimumWidth(max(self.centre.minimumWidth(), min(round(em * 62), LEAST_TEXT)))
        for index, stretch in enumerate((0, 1, 0)):
            self.setStretchFactor(index, stretch)
        tabs = self.right.tabBar().sizeHint().width() + round(em * 8)  # room for "Notes (12)"
        self.setSizes([round(em * 42), round(em * 110), max(round(em * 62), tabs)])
        self.splitterMoved.connect(self._fit_tabs)
        self._filled = False
        self._notices: NoticeBar | None = None
        if not bare:
            self.fill()

    def fill(self) -> None:
        """Make what stands round the text, once."""
        if self._filled:
            return
        self._filled = True
        from reader.gui.views.find_bar import FindBar
        from reader.gui.views.library_view import LibraryView
        from reader.gui.views.message_card import MessageCard
        from reader.gui.views.mini_map import MiniMap
        from reader.gui.views.note_panel import NotePanel
        from reader.gui.views.overview_panel import OverviewPanel
        from reader.gui.views.section_tree import SectionTree
        from reader.gui.views.summary_panel import SummaryPanel
        from reader.gui.views.tour_card import TourCard
        from reader.gui.views.words_panel import WordsPanel

        self.contents, self.library = SectionTree(), LibraryView()
        self.summary, self.overview = SummaryPanel(), OverviewPanel()
        self.notes, self.words = NotePanel(), WordsPanel()
        self.card, self.find_bar = MessageCard(), FindBar()
        self.tour, self.map = TourCard(), MiniMap()
        for pane in (self.left, self.right):
            pane.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
        _fill(self.left, (self.contents, self.library))
        _fill(self.right, (self.summary, self.overview, self.notes, self.words))
        self._pages.addWidget(self.card)
        self._row.replaceWidget(self._gap, self.map)
        self._gap.deleteLater()
        self._column.insertWidget(0, self.find_bar)
        self._column.insertWidget(1, self.notices)
        self._column.addWidget(self.tour)
        self._order_tabs()
        self._fit_tabs()

    def _order_tabs(self) -> None:
        """Have Tab go as one reads, from the left to the right, and not in the order in which the parts are made."""
        before, text, after = self.left.tabBar(), self.text, self.right.tabBar()
        panes = (before, self.contents, self.library, self.find_bar, self.notices, text, self.tour, after)
        parts: tuple[QWidget, ...] = (*panes, self.summary, self.overview, self.notes, self.words)
        line = [
            widget
            for part in parts
            for widget in (part, *part.findChildren(QWidget))
            if widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus and widget.window() is self.window()
        ]
        for first, second in pairwise(line):
            QWidget.setTabOrder(first, second)

    @property
    def notices(self) -> NoticeBar:
        """The line above the text about how its file was read; it stands there from the first paint on."""
        if self._notices is None:
            from reader.gui.views.notice_bar import NoticeBar

            self._notices = NoticeBar()
            self._column.insertWidget(0, self._notices)
        return self._notices

    def _tabs(self, name: str, titles: Sequence[str]) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setObjectName("pane")
        tabs.setAccessibleName(name)
        tabs.tabBar().setAccessibleName(name)
        tabs.setDocumentMode(True)
        tabs.tabBar().setExpanding(False)
        # ElideRight, whose name would load all of Qt's enumerations: in a narrow pane all tabs are there, shortened.
        # Scrolled, the first or the last would be cut, with nothing to say so.
        tabs.tabBar().setProperty("elideMode", 1)
        tabs.setUsesScrollButtons(False)
        for title in titles:
            tabs.setTabToolTip(tabs.addTab(QWidget(), title), title)
        return tabs

    def _middle(self) -> QWidget:
        middle = QWidget()
        middle.setObjectName("page")
        middle.setAccessibleName(self.tr("Text"))
        self._pages = QStackedWidget()
        self._pages.setAccessibleName(self.tr("Text"))
        paper = QWidget()
        paper.setObjectName("page")
        paper.setAccessibleName(self.tr("Text"))
        self._row = QHBoxLayout(paper)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.text, 1)
        self._gap = QWidget()  # where the map will be
        self._gap.setFixedWidth(MAP)
        self._row.addWidget(self._gap)
        self._paper = paper
        self._pages.addWidget(paper)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)
        return middle

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the side pane give way before the text does, where a window became narrow."""
        super().resizeEvent(event)
        em = QFontMetricsF(interface_font()).averageCharWidth()
        left, text, right = self.sizes()
        spared = min(round(em * GOOD_TEXT) - text, right - round(em * GOOD_SIDE))
        if spared > 0 and text > 0:
            self.setSizes([left, text + spared, right - spared])
        self._fit_tabs()

    def _fit_tabs(self) -> None:
        """Set the tabs of a narrow pane closer; one that is shortened is not bold, for which Qt leaves no room."""
        if not self._filled:
            return  # a bold font loads Qt's enumerations, and the first paint does without them
        bold = QFontMetricsF(interface_font(bold=True))
        for pane in (self.left, self.right):
            bar = pane.tabBar()
            wide = sum(bold.horizontalAdvance(bar.tabText(at)) + TAB_SIDES for at in range(bar.count()))
            narrow = wide > pane.width()
            if bool(bar.property("narrow")) != narrow:
                bar.setProperty("narrow", narrow)
                bar.style().unpolish(bar)
                bar.style().polish(bar)

    def show_text(self) -> None:
        """Show the text in the middle."""
        self._pages.setCurrentWidget(self._paper)

    def show_card(self) -> None:
        """Show the card in the middle."""
        self._pages.setCurrentWidget(self.card)

    def show_sides(self, shown: bool, left: bool = True, right: bool = True) -> None:
        """Show the panes beside the text, or the middle alone; `left` and `right` are what the user wants to see."""
        self.left.setVisible(shown and left)
        self.right.setVisible(shown and right)

    def show_tab(self, page: QWidget) -> None:
        """Bring a page of the left or the right pane to the front."""
        for tabs in (self.left, self.right):
            if tabs.indexOf(page) >= 0:
                tabs.show()
                tabs.setCurrentWidget(page)

    def turn_from_overview(self) -> None:
        """Show what is said of the section in hand, unless the reader is on the page about the whole policy."""
        focused = QApplication.focusWidget()
        if self.right.currentWidget() is self.overview and not (focused and self.right.isAncestorOf(focused)):
            self.right.setCurrentWidget(self.summary)

    def turn_to_overview(self) -> None:
        """Show what is said of the whole policy: one begins with that, unless the reader chose notes or words."""
        if self.right.currentWidget() is self.summary:
            self.right.setCurrentWidget(self.overview)

    def turn_to(self, page: QWidget) -> None:
        """Bring a page of the left or the right pane to the front, with the keyboard in it."""
        self.show_tab(page)
        self.focus_page(page)

    def set_note_count(self, number: int) -> None:
        """Show the number of notes on the tab."""
        title = self.tr("Notes") + (f" ({number})" if number else "")
        self.right.setTabText(self.right.indexOf(self.notes), title)
        self.right.setTabToolTip(self.right.indexOf(self.notes), title)
        self._fit_tabs()

    def cycle(self, step: int) -> None:
        """Give the keyboard to the next pane (1) or the one before (-1)."""
        panes = [pane for pane in (self.left, self.centre, self.right) if pane.isVisible()]
        focused = self.window().focusWidget()
        here = next((i for i, pane in enumerate(panes) if focused is not None and pane.isAncestorOf(focused)), 0)
        self._focus(panes[(here + step) % len(panes)])

    def _focus(self, pane: QWidget) -> None:
        if isinstance(pane, QTabWidget):
            self.focus_page(pane.currentWidget())
        else:
            (self.text if self._pages.currentWidget() is self._paper else self.card).setFocus(
                QtCore.Qt.FocusReason.ShortcutFocusReason
            )

    def focus_page(self, page: QWidget | None) -> None:
        """Give the keyboard to what one would use first on a page of the left or the right pane, else to its tab."""
        done = False
        if page is self.contents:
            self.contents.focus_list()
            done = True
        elif page is self.summary:
            done = self.summary.focus_points()
        elif page is self.overview:
            done = self.overview.focus_first()
        elif page is self.words:
            done = self.words.focus_first()
        elif page is not None:
            inside = (w for w in page.findChildren(QWidget) if w.isVisible() and w.isEnabled())
            first = next((w for w in inside if w.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus), None)
            if first is not None:
                first.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
                done = True
        if not done:
            pane = self.left if page is not None and self.left.indexOf(page) >= 0 else self.right
            pane.tabBar().setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)

    def refresh_theme(self) -> None:
        """Paint everything in the colours in use."""
        self.text.refresh_theme()
        self.find_bar.refresh_theme()
        for child in self.findChildren(QWidget):
            child.update()


def _fill(tabs: QTabWidget, pages: Sequence[QWidget]) -> None:
    """Put pages in the place of the empty ones; the one in front stays in front."""
    front = tabs.currentIndex()
    tabs.setUpdatesEnabled(False)
    for index, page in enumerate(pages):
        empty, title = tabs.widget(index), tabs.tabText(index)
        tabs.setTabToolTip(tabs.insertTab(index, page, title), title)
        tabs.removeTab(index + 1)
        if empty is not None:
            empty.deleteLater()
    tabs.setCurrentIndex(front)
    tabs.setUpdatesEnabled(True)
