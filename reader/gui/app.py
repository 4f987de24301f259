"""Start the window. In: paths to open; out: the exit code. Errors that nobody foresaw end in one dialog, work saved."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from reader import __version__
from reader.gui.icons import application_icon
from reader.gui.language import use_language
from reader.gui.main_window import MainWindow
from reader.gui.settings import WindowSettings
from reader.gui.theme import apply_theme
from reader.gui.whats_new import tell_what_is_new


def make_app() -> QApplication:
    """Return the application, dressed in the theme that was chosen last."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Policy Reader")
    app.setApplicationVersion(__version__)
    use_language(WindowSettings().text("language", "system"))
    app.setDesktopFileName("io.github.policyreader.PolicyReader")
    # One style on every system: windows11 and others ignore parts of a palette.
    app.setStyle("Fusion")
    app.setWindowIcon(application_icon())
    apply_theme(app, WindowSettings().text("theme", "system"))
    return app


def run(paths: list[Path]) -> int:
    """Show the window, open the first of `paths` if any, and return the exit code once it is closed."""
    app = make_app()
    window = MainWindow()
    sys.excepthook = ErrorHook(window, window.save_work)
    window.show()
    QTimer.singleShot(0, window, lambda: tell_what_is_new(window))
    if paths:
        QTimer.singleShot(0, window, lambda: window.open_paths(paths))
    # The window says when it is closed and all is written; Qt's own guess at the last window is a posted event that a
    # loop begun meanwhile (a dialog's) would take for its own end.
    app.setQuitOnLastWindowClosed(False)
    window.closed.connect(app.quit)
    code = app.exec()
    sys.excepthook = sys.__excepthook__
    return code


class ErrorHook:
    """Shows an unexpected error, and writes it to standard error; a second one meanwhile is only written."""

    def __init__(self, window: QWidget, save: Callable[[], object]) -> None:
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
            dialog = ErrorDialog(self._window, error)
            dialog.exec()
            dialog.deleteLater()
        finally:
            self._shown = False
