"""MainWindow: puts the parts together and connects them. Every part does its own work; this knows who hears whom."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QStackedWidget

from reader.gui.first_page import first_text, first_title, start_screen
from reader.gui.frame import Frame, PaintedWindow
from reader.gui.messages import Messages
from reader.gui.settings import WindowSettings
from reader.gui.theme import dress

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from reader.gui.actions import Actions
    from reader.gui.commands import Slots
    from reader.gui.early import Early
    from reader.gui.opened import Opened


class MainWindow(PaintedWindow):
    """The program's window: the start screen, or a policy in three panes.

    Args:
        bare: make no more than the start screen, to paint it; `furnish` makes the rest, and so does opening a policy.
        first: a policy to be painted in the place of the start screen, with nothing round it before `furnish`.

    Signals:
        closed(): it was closed; all is written.
        window_wanted(): another window is wished for.
        quit_wanted(): the program is to end.
        library_changed(): the list of policies is another.
        policy_changed(str): notes or verdicts of a policy are others, by its id.
        theme_chosen(str): the user chose other colours.
    """

    closed = Signal()
    window_wanted = Signal()
    quit_wanted = Signal()
    library_changed = Signal()
    policy_changed = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, bare: bool = False, first: Opened | None = None) -> None:
        super().__init__()
        self.setObjectName("main")
        self.setAccessibleName("Policy Reader")
        self.setAcceptDrops(True)
        self._settings = WindowSettings()
        self._undo = QUndoStack(self)
        self._pages = QStackedWidget()
        self._pages.setAccessibleName(self.tr("Policy Reader"))
        self.setCentralWidget(self._pages)
        self._messages = Messages(self, self.statusBar())
        self._actions: Actions
        self._frame = Frame(self)
        self._furnished = False
        self._first = first
        if first is None:
            self._start = start_screen(self._pages)
        else:
            self._panes, self._first = first_text(self._pages, self._settings, first)
        for part in (self.menuBar(), self.statusBar(), self._frame.bar):
            dress(part)
        self._set_title(first_title(first) if first is not None else "")
        if not self.restoreGeometry(self._settings.state("geometry")):
            room = self.screen().availableGeometry()
            self.resize(min(1360, room.width()), min(860, room.height()))
        if not bare:
            self.furnish()

    def furnish(self) -> None:
        """Make all that the start screen does without, once. Its modules take most of the time of a start."""
        if self._furnished:
            return
        self._furnished = True
        self._fill()
        first, self._first = self._first, None
        if first is not None:
            self._opening.show_opened(first)

    def _fill(self) -> None:
        from reader.gui.actions import Actions
        from reader.gui.analysis_desk import AnalysisDesk
        from reader.gui.analysis_session import AnalysisSession
        from reader.gui.commands import Desks, slots_of
        from reader.gui.dialog_desk import DialogDesk
        from reader.gui.find_desk import FindDesk
        from reader.gui.gathering_desk import GatheringDesk
        from reader.gui.go_to_desk import GoToDesk
        from reader.gui.guide.guide_desk import GuideDesk
        from reader.gui.judge_desk import JudgeDesk
        from reader.gui.library_desk import LibraryDesk
        from reader.gui.library_desks import LibraryDesks
        from reader.gui.library_session import LibrarySession
        from reader.gui.link_desk import LinkDesk
        from reader.gui.look_desk import LookDesk
        from reader.gui.map_desk import MapDesk
        from reader.gui.note_desk import NoteDesk
        from reader.gui.opening import Opening, Parts
        from reader.gui.reading import Reading
        from reader.gui.refusal_desk import RefusalDesk
        from reader.gui.selection_desk import SelectionDesk
        from reader.gui.session import Session
        from reader.gui.start_desk import StartDesk
        from reader.gui.text_desk import TextDesk
        from reader.gui.tour_desk import TourDesk
        from reader.gui.workspace import Workspace

        self._actions = Actions(self, self._frame)
        self._messages.fill()
        self._session = Session(self)
        self._library = LibrarySession(self._undo, self)
        if self._first is None:
            self._panes = Workspace()
            self._pages.addWidget(self._panes)
        else:
            self._panes.fill()
            self._start = start_screen(self._pages)
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
        parts = Parts(
            self, self._pages, self._start, self._panes, self._session, self._library, self._reading,
            self._notes, self._shelf, self._messages, self._settings,
        )  # fmt: skip
        self._opening = Opening(parts)
        self._start_desk = StartDesk(parts, self._opening, self._actions)
        self._analysis = AnalysisDesk(
            AnalysisSession(self._session, self), self._panes, self._reading, self._library, self._actions,
            self._messages, self,
        )  # fmt: skip
        self._shelves = LibraryDesks(parts, self._opening, self._undo)
        self._gathering = GatheringDesk(
            self._opening, self._panes, self._session, self._library, self._shelves, self._messages
        )
        self._analysis.ended.connect(self._gathering.go_on)
        self._links = LinkDesk(self._opening, self._library, self._reading, self._messages, self)
        self._tour = TourDesk(self._panes, self._reading, self._opening, self._messages, self._settings, self)
        self._text = TextDesk(self._panes, self._reading, self._messages, self)
        self._find = FindDesk(self._panes, self._reading, self)
        self._look = LookDesk(self, self._panes, self._reading, self._dialogs, self._messages, self._settings)
        self._selection = SelectionDesk(self._panes.text, self._notes, self._text, self)
        desks = Desks(
            self._panes, self._reading, self._opening, self._find, self._text, self._notes, self._judge,
            self._dialogs, self._look,
        )  # fmt: skip
        self._guide = GuideDesk(self, self._panes, self._start)
        self._actions.connect_slots({**slots_of(desks), **self._shelves.slots(), **self._slots()})
        self._refusals = RefusalDesk(self, self._actions, self._messages)
        self._text.set_actions(self._actions)
        self._look.set_actions(self._actions)
        self._go_to = GoToDesk(self, self._panes, self._reading, self._library, self._actions)
        undo = self._shelves.undo
        self._actions.add_undo(
            undo.createUndoAction(self, self.tr("&Undo")), undo.createRedoAction(self, self.tr("&Redo"))
        )
        self._connect()
        self._restore()
        QTimer.singleShot(0, self._start_desk, self._start_desk.open_library)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a file; of several, or of a folder's, the first, and read the others into the library."""
        self.furnish()
        self._opening.open_paths(paths)

    def open_begun(self, begun: Early) -> None:
        """Open a file that is being read already."""
        self.furnish()
        self._session.open_path(begun.path, begun)

    def open_link(self, link: str) -> None:
        """Open a `policyreader:` link."""
        self.furnish()
        self._links.open_link(link)

    def _slots(self) -> Slots:
        return {
            "first_look": self._tour.start,
            "start": self._start_desk.show,
            "new_window": self.window_wanted.emit,
            "close": self.close,
            "quit": self.quit_wanted.emit,
            "search": self._start_desk.search_library,
            "go_to": self._open_go_to,
            "guide": self._guide.open_here,
            "shortcuts": lambda: self._dialogs.shortcuts(self._actions.table()),
        }

    def _connect(self) -> None:
        # The sides stand before the text is laid out, or it would be laid out twice.
        self._opening.policy_coming.connect(self._show_sides)
        self._pages.currentChanged.connect(self._offer_sides)
        self._opening.policy_shown.connect(self._show_policy)
        self._opening.text_shown.connect(self._analysis.take)
        self._dialogs.policy_named.connect(self._set_title)
        self._library.failed.connect(self._messages.say)
        self._reading.history_changed.connect(self._set_history)
        self._library.policies_changed.connect(self.library_changed)
        self._library.saved.connect(self._tell_policy)
        self._judge.judged.connect(self._tell_policy)
        self._look.theme_chosen.connect(self.theme_chosen)

    @Slot(str)
    def _set_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} · Policy Reader" if title else "Policy Reader")
        self.setAccessibleName(self.windowTitle())

    @Slot()
    def _open_go_to(self) -> None:
        self._go_to.open()

    @Slot()
    def _show_sides(self) -> None:
        self._panes.show_sides(True, self._actions["left"].isChecked(), self._actions["right"].isChecked())

    @Slot()
    def _offer_sides(self) -> None:
        """Offer to show and to hide the panes where they are, and not on a page that has none."""
        beside = self._pages.currentWidget() is self._panes and self._reading.document is not None
        for name in ("left", "right"):
            self._actions[name].setEnabled(beside)

    @Slot(str)
    def _show_policy(self, title: str) -> None:
        self._actions.enable("policy", True)
        self._offer_sides()
        self._set_title(title)

    @Slot(bool, bool)
    def _set_history(self, back: bool, forward: bool) -> None:
        self._actions["back"].setEnabled(back)
        self._actions["forward"].setEnabled(forward)

    # Beside other windows

    @Slot()
    def _tell_policy(self) -> None:
        self.policy_changed.emit(self._library.policy_id)

    def library_folder(self) -> Path:
        """Return the folder of the library in use."""
        return self._library.folder

    def use_library(self, folder: Path) -> None:
        """Use the library of another window; before it is opened."""
        self._library.folder = folder

    def show_library_again(self) -> None:
        """Show the list of policies as another window left it."""
        self._start_desk.refresh()

    def show_policy_again(self, policy_id: str) -> None:
        """Show the notes and verdicts of a policy as another window left them, if it is the one that is open."""
        if policy_id and policy_id == self._library.policy_id:
            self._notes.flush()
            self._library.read_again()
            self._judge.show_verdicts()

    def show_theme(self, theme: str) -> None:
        """Take the colours that were chosen in another window."""
        self._look.show_theme(theme)

    # The window itself

    def _restore(self) -> None:
        self._look.restore()
        self._panes.restoreState(self._settings.state("panes"))
        self._panes.setHandleWidth(1)

    def save_work(self) -> None:
        """Write what is typed and where the reader is."""
        if self._furnished:
            self._opening.keep_place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is typed, where the reader is and how the window stands; then end the work."""
        if not self._furnished:
            super().closeEvent(event)
            self.closed.emit()
            return
        self._opening.keep_place()
        self._look.keep()
        self._settings.write({"geometry": self.saveGeometry(), "panes": self._panes.saveState()})
        self._analysis.close()
        self._session.close()
        self._gathering.close()
        self._shelves.close()
        self._library.close()
        self._guide.close()
        super().closeEvent(event)
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        from reader.gui.opening import local_paths

        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the files dropped."""
        from reader.gui.opening import local_paths

        event.acceptProposedAction()
        self.open_paths(local_paths(event.mimeData()))
