"""SameTopicDesk: from policy to policy at the same topic. In: the wish for the next or the one before; out: it opens.

The topic is that of the point in hand; without one, that of the last point before the place where the reader is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.document import Span
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.reading import Reading
from reader.gui.workspace import Workspace


class SameTopicDesk(QObject):
    """Walks through the policies.

    Signals:
        policy_requested(str, int): open a kept policy at a code point.
    """

    policy_requested = Signal(str, int)

    def __init__(
        self,
        panes: Workspace,
        reading: Reading,
        library: LibrarySession,
        messages: Messages,
        order: Callable[[], Sequence[str]],
        parent: QObject,
    ) -> None:
        """Take the parts; `order` tells the ids of the policies in the order in which they are walked through."""
        super().__init__(parent)
        self._panes, self._reading, self._library, self._messages = panes, reading, library, messages
        self._order = order
        self._words = ""  # to be said once the policy is there
        reading.report_shown.connect(self._arrive)

    def step(self, way: int) -> None:
        """Open the next policy (1) that speaks of this topic, or the one before (-1), at its first place."""
        topic = self._topic()
        if not topic:
            self._messages.say(self.tr("Go to a point first: F8 leads to the next."))
            return
        ids = list(self._order())
        here = ids.index(self._library.policy_id) if self._library.policy_id in ids else -1
        for policy_id in (
            [*ids[here + 1 :], *ids[: max(here, 0)]] if way > 0 else [*ids[:here][::-1], *ids[here + 1 :][::-1]]
        ):
            place = self._place(policy_id, topic)
            if place is not None:
                self._words = self.tr("Next policy at the same topic: {topic}").format(topic=topic)
                self._messages.say(self._words)
                self.policy_requested.emit(policy_id, place.start)
                return
        self._messages.say(
            self.tr("No other policy of the library was found to speak of this: {topic}").format(topic=topic)
        )

    @Slot()
    def _arrive(self) -> None:
        """Say it once more, after what is said of every policy that is opened."""
        words, self._words = self._words, ""
        if words:
            QTimer.singleShot(0, self, partial(self._messages.say, words))

    def _topic(self) -> str:
        points = self._reading.points.all
        chosen = self._reading.points.by_id(self._panes.summary.current_point())
        if chosen is None:
            top = self._panes.text.top_position()
            before = [point for point in points if point.spans[0].start <= top]
            chosen = before[-1] if before else points[0] if points else None
        return self._topic_of(chosen.practice) if chosen is not None else ""

    def _place(self, policy_id: str, topic: str) -> Span | None:
        none: list[tuple[str, Span]] = []
        places = self._library.ask(lambda library: library.places(policy_id), none)
        return next((span for practice, span in places if self._topic_of(practice) == topic), None)

    def _topic_of(self, practice: str) -> str:
        from reader.practices import load_taxonomy  # late: the window paints before the rules are loaded

        taxonomy = load_taxonomy()
        return taxonomy[practice].topic if practice in taxonomy else ""
