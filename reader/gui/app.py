"""Start the window, or have the one that runs open it. In: files and links; out: the exit code.

Errors that nobody foresaw end in one dialog, work saved.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from reader import __version__
from reader.gui.early import PATIENCE, Early, early
from reader.gui.first_page import get_ready
from reader.gui.frame import PaintedWindow
from reader.gui.language import use_language
from reader.gui.main_window import MainWindow
from reader.gui.postponed import settle
from reader.gui.settings import WindowSettings
from reader.gui.single_instance import SingleInstance
from reader.gui.theme import THEMES, apply_theme, first_theme, load_theme, system_theme, theme
from reader.gui.windows import Windows
from reader.paths import data_folder

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.gui.wish import Wish

CONTRAST = "system_contrast"  # the setting: the system asked for high contrast the last time
IDLE = 400  # ms after the start before rules are made ready: the window answers first


def make_app() -> QApplication:
    """Return the application, dressed in the theme that was chosen last."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # One style on every system: windows11 and others ignore parts of a palette. To set it by name has the binding
        # load all that it knows of styles.
        app = QApplication([*sys.argv[:1], "-style", "fusion"])
    else:
        app.setStyle("Fusion")
    app.setApplicationName("Policy Reader")
    app.setApplicationVersion(__version__)
    use_language(WindowSettings().text("language", "system"))
    app.setDesktopFileName("io.github.policyreader.PolicyReader")
    settings = WindowSettings()
    chosen = settings.text("theme", "system")
    apply_theme(app, chosen if chosen in THEMES else first_theme(settings.flag(CONTRAST, False)))
    return app


def run(targets: Sequence[str], alone: bool = False, begun: Early | None = None) -> int:
    """Show the window, open what is asked for, and return the exit code once it is closed.

    Args:
        targets: files by absolute path, and `policyreader:` links.
        alone: do not look for a program that runs, and do not let another start speak to this one.
        begun: what is asked for is one file, and is being read already.
    """
    instance = SingleInstance(data_folder() / "instance")
    if not alone and not instance.claim():
        from reader.gui.wish import wish_of

        if instance.hand_over(wish_of(targets)):
            if begun is not None:
                begun.stop()
            return 0
        print("policy-reader: the program that runs does not answer; this is a second one.", file=sys.stderr)  # noqa: T201
    begun = begun or early(targets)
    app = make_app()
    windows = Windows()
    if begun is not None and begun.running():
        get_ready()
    first = begun.result(PATIENCE) if begun is not None else None
    window = windows.take(MainWindow(bare=True, first=first))
    sys.excepthook = ErrorHook(windows.current, windows.save_work)
    paint = FirstPaint(window)
    paint.seen.connect(lambda: _begin(window, () if first is not None else targets, begun))
    window.show()
    instance.asked.connect(lambda wish: _serve(windows.current(), wish))
    paint.seen.connect(instance.listen)
    if sys.platform == "darwin":  # every event of the program goes through it, Python's pace and all
        app.installEventFilter(FileOpenFilter(windows.current, windows))
    # The windows say when the last is closed and all is written; Qt's own guess at it is a posted event that a loop
    # begun meanwhile (a dialog's) would take for its own end.
    app.setQuitOnLastWindowClosed(False)
    windows.all_closed.connect(app.quit)
    code = app.exec()
    instance.release()
    sys.excepthook = sys.__excepthook__
    return code


def _begin(window: MainWindow, targets: Sequence[str], begun: Early | None) -> None:
    """Make the rest of the window, and then do what the start was asked for and is not done."""
    from reader.gui.icons import application_icon
    from reader.gui.whats_new import tell_what_is_new

    QApplication.setWindowIcon(application_icon())
    try:
        window.furnish()
    finally:
        gc.enable()  # off since the start (reader/cli/open_window.py), as this was postponed there
        settle("inspect")
    settle_theme(window)
    QTimer.singleShot(0, window, lambda: tell_what_is_new(window))
    if targets and begun is not None:
        window.open_begun(begun)
    elif targets:
        open_targets(window, targets)
    elif begun is None:
        QTimer.singleShot(IDLE, window, _warm_up)


def settle_theme(window: MainWindow) -> None:
    """Show the theme that the system asks for, where that is not the one that the first paint took it to be."""
    settings = WindowSettings()
    if settings.text("theme", "system") in THEMES:
        return
    asked = system_theme()
    contrast = asked.startswith("contrast")
    if contrast != settings.flag(CONTRAST, False):
        settings.write({CONTRAST: contrast})
    if load_theme(asked) is not theme():
        window.show_theme("system")


def _warm_up() -> None:
    from reader.gui.warming import warm_up
    from reader.report import Analyzer

    warm_up(Analyzer())


def open_targets(window: MainWindow, targets: Sequence[str]) -> None:
    """Open the files among the targets together, and then the last link, if any."""
    from reader.document import is_link

    paths = [Path(target) for target in targets if not is_link(target)]
    links = [target for target in targets if is_link(target)]
    if paths:
        window.open_paths(paths)
    if links:
        window.open_link(links[-1])


def _serve(window: MainWindow, wish: Wish) -> None:
    """Come to the front and open what another start was asked for."""
    from reader.gui.wish import ACTIVATION

    if wish.token:  # Qt takes it from here when the window asks to be active (Wayland)
        os.environ[ACTIVATION] = wish.token
    window.setWindowState(window.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    open_targets(window, wish.targets)


class FirstPaint(QObject):
    """Tells once that something is on the screen.

    Signals:
        seen(): the first paint is done, or was not asked for in `LONGEST` milliseconds (a window that begins hidden).
    """

    seen = Signal()
    LONGEST = 1000

    def __init__(self, window: PaintedWindow) -> None:
        super().__init__(window)
        self._told = False
        window.painted.connect(self._tell)
        QTimer.singleShot(self.LONGEST, self, self._tell)

    @Slot()
    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.seen.emit()


class FileOpenFilter(QObject):
    """Opens what macOS asks a running program to open: it sends events, not arguments."""

    def __init__(self, window: Callable[[], MainWindow], parent: QObject) -> None:
        super().__init__(parent)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the events of files and links."""
        if event.type() == QEvent.Type.FileOpen:
            from PySide6.QtCore import QUrl
            from PySide6.QtGui import QFileOpenEvent

            if isinstance(event, QFileOpenEvent):
                encoded = QUrl.ComponentFormattingOption.FullyEncoded
                open_targets(self._window(), [event.file() or event.url().toString(encoded)])
                return True
        return super().eventFilter(watched, event)


class ErrorHook:
    """Shows an unexpected error, and writes it to standard error; a second one meanwhile is only written."""

    def __init__(self, window: Callable[[], QWidget], save: Callable[[], object]) -> None:
        self._window, self._save = window, save
        self._shown = False

    def _keep(self) -> None:
        """Write what is typed first; that this can fail too must not hide the first error."""
        try:
            self._save()
        except Exception as error:  # noqa: BLE001  # whatever is broken, the dialog still tells of the first error
            sys.__excepthook__(type(error), error, error.__traceback__)

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an error from Python."""
        sys.__excepthook__(kind, error, trace)
        if self._shown or issubclass(kind, KeyboardInterrupt):
            return
        from reader.gui.dialogs.error_dialog import ErrorDialog

        self._shown = True
        self._keep()
        try:
            dialog = ErrorDialog(self._window(), error)
            dialog.exec()
            dialog.deleteLater()
        finally:
            self._shown = False
