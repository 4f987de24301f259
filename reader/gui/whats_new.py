"""What is new: told once, after the program was upgraded, from the change log that comes with it.

In: the change log, and the version that was used last (kept with the window's settings). Out: a dialog, or nothing: the
first start of all tells nothing, nor does one of the same version. Nothing is asked of a network.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from reader import __version__
from reader.gui.dialogs.sheet import Sheet
from reader.gui.settings import WindowSettings
from reader.resources import resources_folder

KEY = "last_version"
SIZE = (600, 480)  # px
_HEADING = re.compile(r"^## (\d+(?:\.\d+)*)\b.*$", re.MULTILINE)


def tell_what_is_new(parent: QWidget) -> None:
    """Show what is new since the version used last, if there is anything, and remember this one."""
    settings = WindowSettings()
    before = settings.text(KEY, "")
    if before == __version__:
        return
    settings.write({KEY: __version__})
    news = news_since(change_log(), before) if before else ""
    if news:
        WhatsNewDialog(parent, news).open()


def change_log() -> str:
    """Return the change log; "" where it was left out of a package."""
    folder = resources_folder()
    for path in (folder / "CHANGELOG.md", folder.parent / "CHANGELOG.md"):
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""


def news_since(log: str, before: str) -> str:
    """Return the entries of a change log that are newer than a version, newest first, as text."""
    headings = list(_HEADING.finditer(log))
    ends = [heading.start() for heading in headings[1:]] + [len(log)]
    entries = [
        log[heading.start() : end].strip()
        for heading, end in zip(headings, ends, strict=True)
        if _number(heading[1]) > _number(before)
    ]
    return _plain("\n\n".join(entries))


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])


def _plain(markdown: str) -> str:
    """Return Markdown as text: whole paragraphs and points, so that they wrap at the window's width."""
    joined = re.sub(r"(?<=\S)\n {1,3}(?=\S)", " ", markdown)
    return re.sub(r"^## ", "", re.sub(r"[`*]", "", joined), flags=re.MULTILINE).replace("\n- ", "\n• ")


class WhatsNewDialog(Sheet):
    """The news, to read and close."""

    guide_page = "welcome"

    def __init__(self, parent: QWidget | None, news: str) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("What’s new"))
        self.resize(*SIZE)
        self.add_heading(self.tr("What’s new in Policy Reader"))
        text = QPlainTextEdit(news)
        text.setReadOnly(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setAccessibleName(self.tr("What’s new"))
        self.body.addWidget(text, 1)
        close = QPushButton(self.tr("C&lose"))
        close.clicked.connect(self.accept)
        self.add_buttons(close)
        close.setFocus()
