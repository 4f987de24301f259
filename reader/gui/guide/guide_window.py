"""GuideWindow: the guide in a window of its own beside the program's: contents, page, back and forward, find, size.

In: the name of a page ("library", "reading.md#marks"). Nothing outside the guide can be reached from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QToolBar, QVBoxLayout, QWidget

from reader.gui.finding_words import find_words
from reader.gui.guide.guide_contents import GuideContents
from reader.gui.guide.guide_text import GuideText
from reader.gui.guide.page_setter import set_page
from reader.gui.guide.pages import HOME, guide_pages, page_named
from reader.gui.icons import themed_icon
from reader.gui.language import ENGLISH, shown_language
from reader.gui.look import load_look
from reader.gui.offsets import units_before
from reader.gui.settings import WindowSettings
from reader.gui.theme import dress, theme
from reader.gui.views.page_view import BASE_SIZE, ZOOMS

SIZE = (1040, 760)  # px
LEFT = 290
LONGEST = 100  # places to go back to
GEOMETRY, ZOOM = "guide_geometry", "guide_zoom"


@dataclass(frozen=True, slots=True)
class _Hit:
    """Where looked-for words stand: the page and the Qt positions on it."""

    page: str
    start: int
    end: int


class GuideWindow(QMainWindow):
    """Shows the guide.

    Signals:
        closed(): it was closed.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guide")
        self.setWindowTitle(self.tr("Guide to Policy Reader"))
        self.setAccessibleName(self.tr("Guide to Policy Reader"))
        self._settings = WindowSettings()
        self._contents, self._text = GuideContents(guide_pages()), GuideText()
        self._page = ""
        self._places: list[tuple[str, int]] = []  # those that were left, the newest last
        self._ahead: list[tuple[str, int]] = []
        self._hits: list[_Hit] = []
        self._hit = -1
        self._words_of: dict[str, str] = {}
        self._lay_out()
        self._contents.chosen.connect(self._choose)
        self._contents.words_changed.connect(self._find)
        self._contents.step_requested.connect(self._step)
        self._text.followed.connect(self.follow)
        self._dress()
        if not self.restoreGeometry(self._settings.state(GEOMETRY)):
            room = self.screen().availableGeometry()
            self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height()))

    def show_page(self, name: str, slug: str = "") -> None:
        """Show a page, at a heading of it where one is named."""
        self._leave()
        self._turn_to(name)
        if slug:
            self._text.go_to_heading(slug)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def page(self) -> str:
        """Return the name of the page that is shown."""
        return self._page

    @Slot(str)
    def follow(self, target: str) -> None:
        """Follow a link of a page: "reading.md#marks", "#marks"; what leads out of the guide leads nowhere."""
        name, _, slug = target.partition("#")
        wanted = name.removesuffix(".md") or self._page
        if page_named(wanted).name == wanted:
            self.show_page(wanted, slug)

    # Pages

    def _turn_to(self, name: str) -> None:
        page = page_named(name)
        if page.name != self._page:
            self._page = page.name
            self._text.show_page(page.text)
            self._text.setAccessibleDescription(page.title)
            self._show_hits()
        else:
            self._text.go_to(0)
        self._contents.show_place(page.name)

    def _leave(self) -> None:
        """Remember the place that is left; what lay ahead is forgotten."""
        if self._page:
            self._places = [*self._places, (self._page, self._text.place())][-LONGEST:]
            self._ahead = []
            self._set_travel()

    @Slot(str, str)
    def _choose(self, name: str, slug: str) -> None:
        """Turn to what is chosen in the contents; the keyboard stays there."""
        if name != self._page:
            self._leave()
            self._turn_to(name)
        self._text.go_to_heading(slug)

    def _travel(self, step: int) -> None:
        left, entered = (self._places, self._ahead) if step < 0 else (self._ahead, self._places)
        if left:
            name, place = left.pop()
            entered.append((self._page, self._text.place()))
            self._turn_to(name)
            self._text.go_to(place)
            self._set_travel()

    def _set_travel(self) -> None:
        self._back.setEnabled(bool(self._places))
        self._forward.setEnabled(bool(self._ahead))

    # Find

    @Slot(str)
    def _find(self, words: str) -> None:
        self._hits, self._hit = [], -1
        if words.strip():
            self._hits = [hit for page in guide_pages() for hit in self._hits_on(page.name, words)]
        counts: dict[str, int] = {}
        for hit in self._hits:
            counts[hit.page] = counts.get(hit.page, 0) + 1
        told = ""
        if words.strip():
            found = self.tr("{places} on {pages} pages").format(places=len(self._hits), pages=len(counts))
            told = found if self._hits else self.tr("Not found")
        self._contents.set_counts(counts, told)
        self._show_hits()

    def _hits_on(self, name: str, words: str) -> list[_Hit]:
        text = self._plain(name)
        return [
            _Hit(name, units_before(text, span.start), units_before(text, span.end)) for span in find_words(text, words)
        ]

    def _plain(self, name: str) -> str:
        """Return a page's words as they are set, one for one; in which colours and size makes no difference to them."""
        if name not in self._words_of:
            sheet = set_page(page_named(name).text, theme(), BASE_SIZE, load_look(self._settings))
            self._words_of[name] = sheet.document.toPlainText()
        return self._words_of[name]

    @Slot(int)
    def _step(self, by: int) -> None:
        """Go to the next hit, on this page or another; the first one is that of this page, if there is one."""
        if not self._hits:
            return
        if self._hit < 0:
            here = next((index for index, hit in enumerate(self._hits) if hit.page == self._page), 0)
            self._hit = here
        else:
            self._hit = (self._hit + by) % len(self._hits)
        hit = self._hits[self._hit]
        if hit.page != self._page:
            self._leave()
            self._turn_to(hit.page)
        self._show_hits()
        self._contents.tell(self.tr("{current} of {total}").format(current=self._hit + 1, total=len(self._hits)))

    def _show_hits(self) -> None:
        here = [hit for hit in self._hits if hit.page == self._page]
        current = self._hits[self._hit] if self._hit >= 0 else None
        self._text.set_hits([(hit.start, hit.end) for hit in here], here.index(current) if current in here else -1)

    # The window itself

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setObjectName("page")
        middle.setAccessibleName(self.tr("Page of the guide"))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if shown_language() != ENGLISH:
            note = QLabel(self.tr("This guide is in English."))
            note.setProperty("role", "muted")
            note.setMargin(8)
            column.addWidget(note)
        column.addWidget(self._text, 1)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setAccessibleName(self.tr("Guide to Policy Reader"))
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self._contents)
        panes.addWidget(middle)
        panes.setStretchFactor(1, 1)
        panes.setSizes([LEFT, SIZE[0] - LEFT])
        self.setCentralWidget(panes)
        bar = self._bar = QToolBar(self.tr("Tools"))
        bar.setObjectName("tools")
        bar.setAccessibleName(self.tr("Tools"))
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        bar.toggleViewAction().setEnabled(False)
        self._icons: dict[str, QAction] = {}
        self._act("home", self.tr("First page"), ("Alt+Home",), partial(self.show_page, HOME), "home")
        self._back = self._act("back", self.tr("Back"), ("Alt+Left",), partial(self._travel, -1), "back")
        self._forward = self._act("forward", self.tr("Forward"), ("Alt+Right",), partial(self._travel, 1), "forward")
        self._act("zoom_out", self.tr("Smaller text"), ("Ctrl+-",), partial(self._zoom, -1), "zoom-out")
        self._act("zoom_in", self.tr("Larger text"), ("Ctrl+=", "Ctrl++"), partial(self._zoom, 1), "zoom-in")
        self._act("find", self.tr("Find in the guide"), ("Ctrl+F",), self._contents.focus_words, "find")
        self._act("zoom_reset", self.tr("Normal size"), ("Ctrl+0",), partial(self._zoom, 0))
        self._act("find_next", self.tr("Find next"), ("F3", "Ctrl+G"), partial(self._step, 1))
        self._act("find_previous", self.tr("Find previous"), ("Shift+F3", "Ctrl+Shift+G"), partial(self._step, -1))
        self._act("pane", self.tr("Next pane"), ("F6", "Shift+F6"), self._next_pane)
        self._act("close", self.tr("Close"), ("Esc", "Ctrl+W"), self.close)
        self.addToolBar(bar)
        for action in bar.actions():
            button = bar.widgetForAction(action)
            if button is not None:
                button.setAccessibleName(action.toolTip())
        self._set_travel()

    def _act(self, name: str, text: str, keys: tuple[str, ...], slot: Callable[..., object], icon: str = "") -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setToolTip(f"{text} ({keys[0]})")
        action.triggered.connect(slot)
        self.addAction(action)
        if icon:
            self._icons[icon] = action
            self._bar.addAction(action)
        return action

    @Slot()
    def _next_pane(self) -> None:
        if self._contents.has_keyboard():
            self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._contents.focus_tree()

    def _zoom(self, step: int) -> None:
        now = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - self._text.zoom()))
        zoom = ZOOMS[min(len(ZOOMS) - 1, max(0, now + step))] if step else 1.0
        self._text.dress(zoom, load_look(self._settings))

    @Slot()
    def _dress(self) -> None:
        """Look as the program does: the theme's colours, the look of the page."""
        self._dressed = theme()
        dress(self)
        for icon, action in self._icons.items():
            action.setIcon(themed_icon(icon))
        first = self._settings.number(ZOOM, self._settings.number("zoom", 1.0))  # as large as policies are read
        self._text.dress(self._text.zoom() if self._page else first, load_look(self._settings))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme when it changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._page and self._dressed is not theme():
            QTimer.singleShot(0, self, self._dress)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the window stood and how large its text was."""
        self._settings.write({GEOMETRY: self.saveGeometry(), ZOOM: self._text.zoom()})
        super().closeEvent(event)
        self.closed.emit()
