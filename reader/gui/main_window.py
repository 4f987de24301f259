"""MainWindow: puts the parts together and connects them. Every part does its own work; this knows who hears whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QUndoStack
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from reader.gui.actions import Actions
from reader.gui.dialog_desk import DialogDesk
from reader.gui.gathering_desk import GatheringDesk
from reader.gui.go_to_desk import GoToDesk
from reader.gui.judge_desk import JudgeDesk
from reader.gui.library_desk import LibraryDesk
from reader.gui.library_session import LibrarySession
from reader.gui.look import load_look, save_look
from reader.gui.map_desk import MapDesk
from reader.gui.messages import Messages
from reader.gui.note_desk import NoteDesk
from reader.gui.opening import Opening, Parts, local_paths
from reader.gui.reading import RISKS, Reading
from reader.gui.selection_desk import SelectionDesk
from reader.gui.session import Session
from reader.gui.settings import WindowSettings
from reader.gui.text_desk import TextDesk
from reader.gui.theme import THEMES, apply_theme
from reader.gui.views.start_screen import StartScreen
from reader.gui.workspace import Workspace

if TYPE_CHECKING:
    from reader.gui.dialogs.preferences_dialog import Choices

MARKS = (("show_risks", RISKS), ("show_protections", {"protection", "right"}), ("show_facts", {"fact"}))
MOST_RECENT = 10


class MainWindow(QMainWindow):
    """The program's window: the start screen, or a policy in three panes.

    Signals:
        closed(): it was closed; all is written.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main")
        self.setAccessibleName("Policy Reader")
        self.setAcceptDrops(True)
        self._settings = WindowSettings()
        self._undo = QUndoStack(self)
        self._session = Session(self)
        self._library = LibrarySession(self._undo, self)
        self._start = StartScreen()
        self._panes = Workspace()
        self._pages = QStackedWidget()
        self._pages.setAccessibleName(self.tr("Policy Reader"))
        self._pages.addWidget(self._start)
        self._pages.addWidget(self._panes)
        self.setCentralWidget(self._pages)
        self._messages = Messages(self, self.statusBar())
        self._reading = Reading(self._panes, self._messages, self)
        self._map = MapDesk(self._panes.text, self._panes.map, self)
        self._panes.map.point_chosen.connect(self._reading.go_to_point)
        self._notes = NoteDesk(self._panes, self._reading, self._library, self._undo, self._messages, self)
        self._judge = JudgeDesk(
            self._panes, self._reading, self._library, self._notes, self._undo, self._messages, self
        )
        self._dialogs = DialogDesk(
            self, self._session, self._library, self._reading, self._notes, self._messages, self._settings
        )
        self._shelf = LibraryDesk(self._panes.library, self._start, self._library, self)
        self._opening = Opening(
            Parts(
                self, self._pages, self._start, self._panes, self._session, self._library, self._reading,
                self._notes, self._shelf, self._messages, self._settings,
            )
        )  # fmt: skip
        self._gathering = GatheringDesk(self._opening, self._panes, self._session, self._library, self._messages)
        self._text = TextDesk(self._panes, self._reading, self._messages, self)
        self._selection = SelectionDesk(self._panes.text, self._notes, self._text, self)
        self._actions = Actions(self, self._slots())
        self._text.set_actions(self._actions)
        self._go_to = GoToDesk(self, self._panes, self._reading, self._library, self._actions)
        self._add_undo()
        self._connect()
        self._restore()
        self._set_title("")
        QTimer.singleShot(0, self, self._open_library)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a file; of several, or of a folder's, the first, and read the others into the library."""
        self._opening.open_paths(paths)

    def _slots(self) -> dict[str, Callable[..., object]]:
        opening, reading, panes = self._opening, self._reading, self._panes
        shown = {
            "contents": panes.contents,
            "plain": panes.summary,
            "overview": panes.overview,
            "notes": panes.notes,
            "words": panes.words,
        }
        return {
            "open": opening.choose_file,
            "open_folder": opening.choose_folder,
            "paste": opening.paste,
            "sample": opening.open_sample,
            "start": self._show_start,
            "details": self._dialogs.details,
            "export": self._dialogs.export,
            "quit": self.close,
            "copy": self._text.copy,
            "cite": self._text.copy_citation,
            "select_all": panes.text.selectAll,
            "find": self._text.find,
            "find_next": partial(reading.step, 1),
            "find_previous": partial(reading.step, -1),
            "search": self._search_library,
            "preferences": self._show_preferences,
            "zoom_in": partial(reading.zoom, 1),
            "zoom_out": partial(reading.zoom, -1),
            "zoom_reset": partial(reading.zoom, 0),
            "show_risks": self._set_marks,
            "show_protections": self._set_marks,
            "show_facts": self._set_marks,
            "theme_system": self._choose_theme,
            **{f"theme_{name}": self._choose_theme for name in THEMES},
            "left": panes.left.setVisible,
            "right": panes.right.setVisible,
            "go_to": self._open_go_to,
            "back": partial(reading.travel, -1),
            "forward": partial(reading.travel, 1),
            "next_risk": partial(reading.next_risk, 1),
            "previous_risk": partial(reading.next_risk, -1),
            "jump": reading.jump,
            "next_pane": partial(panes.cycle, 1),
            "previous_pane": partial(panes.cycle, -1),
            **{name: partial(self._show_tab, page) for name, page in shown.items()},
            "note": self._notes.note_here,
            "highlight": self._highlight,
            "note_section": self._notes.note_on_section,
            "note_policy": self._notes.note_on_policy,
            "dismiss": partial(self._judge.judge_current, "dismissed"),
            "agree": partial(self._judge.judge_current, "agreed"),
            "shortcuts": lambda: self._dialogs.shortcuts(self._actions.table()),
            "about": self._dialogs.about,
            "accuracy": self._dialogs.accuracy,
        }

    def _connect(self) -> None:
        self._opening.policy_shown.connect(self._show_policy)
        self._dialogs.policy_named.connect(self._set_title)
        self._library.failed.connect(self._messages.say)
        self._library.policies_changed.connect(self._fill_recent)
        self._reading.history_changed.connect(self._set_history)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._set_theme)
        hints.accessibility().contrastPreferenceChanged.connect(self._set_theme)

    def _add_undo(self) -> None:
        """Put undo and redo of notes first in the Edit menu; Qt greys them out when there is nothing to undo."""
        menu = self._actions.menus["&Edit"]
        first = menu.actions()[0]
        for action, keys in (
            (self._undo.createUndoAction(self, self.tr("&Undo")), QKeySequence("Ctrl+Z")),
            (self._undo.createRedoAction(self, self.tr("&Redo")), QKeySequence("Ctrl+Shift+Z")),
        ):
            action.setShortcut(keys)
            menu.insertAction(first, action)

    @Slot()
    def _set_marks(self) -> None:
        shown: frozenset[str] = frozenset()
        for name, kinds in MARKS:
            if self._actions[name].isChecked():
                shown |= kinds
        self._reading.set_shown(shown)

    @Slot(bool)
    def _choose_theme(self, chosen: bool) -> None:
        if chosen:  # the one that was chosen before tells too
            self._set_theme()

    @Slot()
    def _set_theme(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, self._theme())
            self._actions.refresh_theme()
            self._reading.refresh_theme()

    def _theme(self) -> str:
        return next((name for name in THEMES if self._actions[f"theme_{name}"].isChecked()), "system")

    @Slot()
    def _show_preferences(self) -> None:
        from reader.gui.dialogs.preferences_dialog import Choices

        now = Choices(
            load_look(self._settings),
            round(self._panes.text.zoom() * 100),
            self._theme(),
            self._settings.text("language", "system"),
        )
        self._dialogs.preferences(now, self._take_choices)

    def _take_choices(self, choices: Choices) -> None:
        save_look(self._settings, choices.look)
        self._settings.write({"language": choices.language})
        self._panes.text.set_look(choices.look)
        self._panes.text.set_zoom(choices.zoom / 100)
        self._actions[f"theme_{choices.theme}"].setChecked(True)

    @Slot(str)
    def _set_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} · Policy Reader" if title else "Policy Reader")

    @Slot()
    def _open_go_to(self) -> None:
        self._go_to.open()

    @Slot()
    def _highlight(self) -> None:
        self._notes.highlight()

    def _show_tab(self, page: QWidget) -> None:
        self._panes.show_tab(page)
        self._panes.focus_page(page)

    @Slot()
    def _show_start(self) -> None:
        self._opening.keep_place()
        self._shelf.refresh()
        self._pages.setCurrentWidget(self._start)
        self._start.focus_first()

    @Slot(str)
    def _show_policy(self, title: str) -> None:
        self._actions.enable("policy", True)
        self._panes.show_sides(True, self._actions["left"].isChecked(), self._actions["right"].isChecked())
        self._set_title(title)

    @Slot(bool, bool)
    def _set_history(self, back: bool, forward: bool) -> None:
        self._actions["back"].setEnabled(back)
        self._actions["forward"].setEnabled(forward)

    @Slot()
    def _open_library(self) -> None:
        if self._library.open_library():
            self._shelf.refresh()
            self._fill_recent()

    @Slot()
    def _fill_recent(self) -> None:
        menu = self._actions.recent
        menu.clear()
        records = sorted(self._library.policies(), key=lambda r: r.opened or r.added, reverse=True)[:MOST_RECENT]
        for record in records:
            name = (record.title or record.file_name).replace("&", "&&")
            menu.addAction(name, partial(self._opening.open_kept, record.id))
        menu.setEnabled(bool(records))

    @Slot()
    def _search_library(self) -> None:
        if self._reading.report is None:
            self._panes.card.show_message(
                self.tr("No policy is open"), self.tr("Choose one from the library, or open a file."), "", "", ""
            )
            self._panes.show_card()
        self._pages.setCurrentWidget(self._panes)
        self._panes.show_tab(self._panes.library)
        self._panes.library.focus_search()

    # The window itself

    def _restore(self) -> None:
        self._panes.text.set_look(load_look(self._settings))
        self._panes.text.set_zoom(self._settings.number("zoom", 1.0))
        for name, _ in MARKS:
            self._actions[name].setChecked(self._settings.flag(name, name != "show_facts"))
        theme = self._settings.text("theme", "system")
        self._actions[f"theme_{theme if theme in THEMES else 'system'}"].setChecked(True)
        if not self.restoreGeometry(self._settings.state("geometry")):
            room = self.screen().availableGeometry()
            self.resize(min(1360, room.width()), min(860, room.height()))
        self._panes.restoreState(self._settings.state("panes"))
        self._panes.setHandleWidth(1)

    def save_work(self) -> None:
        """Write what is typed and where the reader is."""
        self._opening.keep_place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is typed, where the reader is and how the window stands; then end the work."""
        self._opening.keep_place()
        self._settings.write(
            {
                "geometry": self.saveGeometry(),
                "panes": self._panes.saveState(),
                "zoom": self._panes.text.zoom(),
                "theme": self._theme(),
                **{name: self._actions[name].isChecked() for name, _ in MARKS},
            }
        )
        self._session.close()
        self._gathering.close()
        self._library.close()
        super().closeEvent(event)
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the files dropped."""
        event.acceptProposedAction()
        self.open_paths(local_paths(event.mimeData()))
