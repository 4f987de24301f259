"""RefusalDesk: a key that is pressed for what cannot be done now says why; Qt drops the key of a disabled action.

In: the actions. Out: a line in the status bar, announced, for each key of a disabled action that needs a policy, or
what is found in it. What the system itself is silent about stays so: copying nothing, going back from nowhere.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from reader.gui.actions import WISHES, Actions
from reader.gui.messages import Messages

_NEEDS = ("policy", "report")
_SILENT = frozenset({"copy", "select_all"})


class RefusalDesk(QObject):
    """Answers the keys of a window's disabled actions."""

    def __init__(self, window: QWidget, actions: Actions, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._actions, self._messages = window, actions, messages
        for wish in WISHES:
            if wish.needs in _NEEDS and wish.name not in _SILENT:
                for keys in wish.keys:
                    self._answer(actions[wish.name], keys, wish.needs)

    def _answer(self, action: QAction, keys: str, need: str) -> None:
        # On at the very times at which the action is off: two owners of a key at once, and Qt would ask neither.
        shortcut = QShortcut(QKeySequence(keys), self._window)
        shortcut.setEnabled(not action.isEnabled())
        action.enabledChanged.connect(lambda enabled: shortcut.setEnabled(not enabled))
        shortcut.activated.connect(partial(self._say_why, need))

    def _say_why(self, need: str) -> None:
        self._messages.say(self._actions.why(need) or self.tr("Open a policy first."))
