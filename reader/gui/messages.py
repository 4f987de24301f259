"""Messages: the one door to the user for a line that does not stop the work. Out: status bar, announcement."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from reader.gui.views.work_bar import WorkBar

LONG = 12_000  # ms


class Messages:
    """Writes to a window's status bar and tells screen readers, which do not read status bars.

    The bars of work are made by `fill`, after the first paint. `gathering` is that of work that goes on beside the
    opening of a policy; `cancel` is the button of the other.
    """

    gathering: WorkBar
    cancel: QPushButton

    def __init__(self, window: QWidget, bar: QStatusBar) -> None:
        self._window = window
        self._bar = bar
        bar.setSizeGripEnabled(False)
        bar.setAccessibleName(window.tr("Status"))
        self._saved = QLabel()
        self._saved.setAccessibleDescription(window.tr("When notes were saved"))
        self._promise = QLabel(window.tr("Nothing leaves this computer"))
        self._promise.setToolTip(window.tr("This program never opens a network connection."))
        self._work: WorkBar | None = None
        bar.addPermanentWidget(self._saved)
        bar.addPermanentWidget(self._promise)

    def fill(self) -> None:
        """Make what the first paint does without, once."""
        from reader.gui.views.work_bar import WorkBar

        if self._work is None:
            self._work, self.gathering = WorkBar(), WorkBar()
            self.cancel = self._work.cancel
            for place, work in enumerate((self.gathering, self._work)):
                self._bar.insertPermanentWidget(place, work)

    def say(self, text: str, milliseconds: int = LONG) -> None:
        """Show a line, and announce it where our window has the keyboard."""
        self._bar.showMessage(text, milliseconds)
        if text and self._window.isActiveWindow():
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))

    def hint(self, text: str) -> None:
        """Show a line that ends with the pointing that caused it; "" takes it away. Not announced."""
        if text:
            self._bar.showMessage(text)
        else:
            self._bar.clearMessage()

    def clear(self) -> None:
        """Take away what was said, and when work was saved: it was about what is no longer seen."""
        self._bar.clearMessage()
        self._saved.clear()

    def text(self) -> str:
        """Return the line shown."""
        return self._bar.currentMessage()

    def saved(self, text: str) -> None:
        """Show when work was saved."""
        self._saved.setText(text)

    def working(self, stage: str, share: float) -> None:
        """Show how far work has come, 0 to 1, with its Cancel button."""
        if self._work is not None:
            self._work.show_work(stage, share)

    def idle(self) -> None:
        """Take the progress away."""
        if self._work is not None:
            self._work.hide()
