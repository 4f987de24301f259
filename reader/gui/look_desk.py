"""LookDesk: how the window looks: colours, marks, size and setting of the text; chosen in menus or preferences."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from reader.gui.actions import Actions
from reader.gui.dialog_desk import DialogDesk
from reader.gui.dressing import Dressing
from reader.gui.look import load_look, save_look
from reader.gui.messages import Messages
from reader.gui.reading import RISKS, Reading
from reader.gui.settings import WindowSettings
from reader.gui.theme import THEMES, apply_theme, dress
from reader.gui.views.page_view import ZOOMS
from reader.gui.workspace import Workspace

if TYPE_CHECKING:
    from reader.gui.dialogs.preferences_dialog import Choices

MARKS = (("show_risks", RISKS), ("show_protections", {"protection", "right"}), ("show_facts", {"fact"}))


class LookDesk(QObject):
    """Between the choices, the panes and the settings.

    Signals:
        theme_chosen(str): the user chose another theme.
    """

    theme_chosen = Signal(str)

    def __init__(
        self, window: QWidget, panes: Workspace, reading: Reading, dialogs: DialogDesk,
        messages: Messages, settings: WindowSettings,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._panes, self._reading = window, panes, reading
        self._dialogs, self._messages, self._settings = dialogs, messages, settings
        self._actions: Actions | None = None
        self._restoring = False
        self._dressing = Dressing(window, self._parts)

    def _parts(self) -> Iterator[QWidget]:
        """Return the bars, boxes and dialogs of the window, and the screens and panes in its middle."""
        middle = self._panes.parentWidget()
        for child in self._window.children():
            if isinstance(child, QWidget) and child is not middle:
                yield child
        for screen in middle.children() if middle is not None else ():
            if isinstance(screen, QWidget) and screen is not self._panes:
                yield screen
        yield from (child for child in self._panes.children() if isinstance(child, QWidget))

    def set_actions(self, actions: Actions) -> None:
        """Take the actions that hold the choices, and follow the system's."""
        self._actions = actions
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._set_theme)
        hints.accessibility().contrastPreferenceChanged.connect(self._set_theme)

    def zoom(self, step: int) -> None:
        """Make the text larger (1) or smaller (-1) by a step, or its own size (0)."""
        now = self._panes.text.zoom()
        sizes = [size for size in ZOOMS if (size > now if step > 0 else size < now)]
        size = 1.0 if not step else (sizes[0 if step > 0 else -1] if sizes else now)
        self._panes.text.set_zoom(size)
        self._messages.say(self.tr("Text size {percent} %").format(percent=round(size * 100)), 3000)

    @Slot()
    def set_marks(self) -> None:
        """Mark the kinds of point that are chosen."""
        shown: frozenset[str] = frozenset()
        for name, kinds in MARKS:
            if self._is_on(name):
                shown |= kinds
        self._reading.set_shown(shown)

    @Slot(bool)
    def choose_theme(self, chosen: bool) -> None:
        """Show the theme that was chosen."""
        if chosen and not self._restoring:  # the one that was chosen before tells too
            self._set_theme()
            self.theme_chosen.emit(self.theme())

    @Slot()
    def _set_theme(self) -> None:
        app = QApplication.instance()
        if self._actions is not None and isinstance(app, QApplication):
            apply_theme(app, self.theme())
            self._dressing.dress_anew()
            # The rest each in an event of its own, so that nothing holds the window up.
            QTimer.singleShot(0, self, self._panes.refresh_theme)
            QTimer.singleShot(0, self, self._actions.refresh_theme)

    def theme(self) -> str:
        """Return the name of the theme that is chosen, "system" where it follows the system's."""
        return next((name for name in THEMES if self._is_on(f"theme_{name}")), "system")

    def show_theme(self, theme: str) -> None:
        """Show a theme that was chosen in another window, or "system" once more: the system's is another."""
        if self._actions is not None and self._actions[f"theme_{theme}"].isChecked():
            self._set_theme()
        elif self._actions is not None:
            self._actions[f"theme_{theme}"].setChecked(True)

    def _is_on(self, name: str) -> bool:
        return self._actions is not None and self._actions[name].isChecked()

    @Slot()
    def show_preferences(self) -> None:
        """Offer every choice."""
        from reader.gui.dialogs.preferences_dialog import Choices

        now = Choices(
            load_look(self._settings),
            round(self._panes.text.zoom() * 100),
            self.theme(),
            self._settings.text("language", "system"),
        )
        self._dialogs.preferences(now, self.take_choices)

    def take_choices(self, choices: Choices) -> None:
        """Show and keep choices."""
        save_look(self._settings, choices.look)
        self._settings.write({"language": choices.language})
        self._panes.text.set_look(choices.look)
        self._panes.text.set_zoom(choices.zoom / 100)
        if self._actions is not None:
            self._actions[f"theme_{choices.theme}"].setChecked(True)

    def restore(self) -> None:
        """Look as the last time."""
        self._panes.text.set_look(load_look(self._settings))
        self._panes.text.set_zoom(self._settings.number("zoom", 1.0))
        if self._actions is None:
            return
        for name, _ in MARKS:
            self._actions[name].setChecked(self._settings.flag(name, name != "show_facts"))
        self._dressing.dress_now()
        middle = self._panes.parentWidget()
        if isinstance(middle, QStackedWidget):  # pages of the library and the survey are made when they are wished for
            middle.widgetAdded.connect(partial(_dress_page, middle))
        theme = self._settings.text("theme", "system")
        self._restoring = True  # the program has these colours since its start
        self._actions[f"theme_{theme if theme in THEMES else 'system'}"].setChecked(True)
        self._restoring = False

    def keep(self) -> None:
        """Keep how it looks for the next start."""
        self._settings.write(
            {
                "zoom": self._panes.text.zoom(),
                "theme": self.theme(),
                **{name: self._is_on(name) for name, _ in MARKS},
            }
        )


def _dress_page(pages: QStackedWidget, index: int) -> None:
    page = pages.widget(index)
    if page is not None:
        dress(page)
