"""WaitBlock: what stands in a tab of the side pane until the policy is analysed: how far it is, or why it ended.

In: progress, or a reason. Out: wishes to stop, to try again, to see the error. Whoever waits a moment only sees nothing
of it: the block stays empty until it is told to say something.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.gui.theme import interface_font

BAR = 160  # px


class WaitBlock(QWidget):
    """One line, and under it a bar with a button, or buttons alone.

    Signals:
        cancelled(): stop the analysis.
        wanted_again(): begin it anew.
        details_wanted(): show the error.
    """

    cancelled = Signal()
    wanted_again = Signal()
    details_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Reading the policy"))
        self._words, self._hint = self._label(1.06, "muted"), self._label(0.95, "muted")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setFixedWidth(BAR)
        self._bar.setRange(0, 1000)
        self._cancel = self._button(self.tr("Cancel"))
        self._cancel.setAccessibleDescription(self.tr("Stop reading the policy; the text stays"))
        self._again = self._button(self.tr("Try again"))
        self._details = self._button(self.tr("What happened …"))
        self._cancel.clicked.connect(self.cancelled)
        self._again.clicked.connect(self.wanted_again)
        self._details.clicked.connect(self.details_wanted)
        row = QHBoxLayout()
        row.setSpacing(10)
        for widget in (self._bar, self._cancel, self._again, self._details):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(11, 4, 8, 6)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        layout.addWidget(self._hint)
        layout.addLayout(row)
        self.say_nothing()

    @Slot()
    def say_nothing(self) -> None:
        """Be empty: nothing is under way, or has been for a moment only."""
        self._fill("", "")

    @Slot(float)
    def show_work(self, share: float) -> None:
        """Say that the policy is being read, and how far it is, 0 to 1."""
        if self._bar.isHidden():
            self._fill(self.tr("Reading the policy …"), self.tr("You can read, search and make notes meanwhile."))
            self._bar.show()
            self._cancel.show()
        self._bar.setValue(max(round(share * 1000), 15))  # the bar begins to be seen

    def show_end(self, words: str, hint: str, details: bool) -> None:
        """Say why there is nothing; `details` offers to show the error."""
        self._fill(words, hint)
        self._again.show()
        self._details.setVisible(details)

    def take_focus(self) -> None:
        """Give the keyboard to the button that is there."""
        button = self._cancel if self._again.isHidden() else self._again
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """Return what it says."""
        return "\n".join(label.text() for label in (self._words, self._hint) if label.text())

    def share(self) -> float:
        """Return how far the bar is, 0 to 1; 0 where there is none."""
        return 0.0 if self._bar.isHidden() else self._bar.value() / 1000

    def _fill(self, words: str, hint: str) -> None:
        for label, said in ((self._words, words), (self._hint, hint)):
            label.setText(said)
            label.setVisible(bool(said))
        for widget in (self._bar, self._cancel, self._again, self._details):
            widget.hide()
        self._bar.setValue(0)

    def _label(self, scale: float, role: str) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(interface_font(scale))
        label.setProperty("role", role)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName("small")
        button.setAutoDefault(False)
        button.setMinimumHeight(28)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button
