"""Write a Paper as PDF. In: a Paper; out: the bytes of a file with page numbers, bookmarks and links.

It lies in `gui/` because Qt does; the command line imports it when a PDF is asked for. Without a window Qt still needs
an application, which `pdf_bytes` makes, on no screen where there is none.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QPdfWriter

from reader import __version__
from reader.errors import ExportError
from reader.export import Paper
from reader.export.pdf_outline import add_outline
from reader.gui.paper.pages import a4, paint

DOTS = 600  # per inch: fine enough that no letter is moved by rounding


def pdf_bytes(paper: Paper) -> bytes:
    """Return a paper as a PDF.

    Raises:
        ExportError: if Qt can write none here.
    """
    own = _application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setPageLayout(a4())
    writer.setTitle(paper.title)
    writer.setCreator(f"Policy Reader {__version__}")
    try:
        painted = paint(paper, writer)
    except OSError as error:
        raise ExportError("The PDF could not be made.", "Export a web page and print that.") from error
    buffer.close()
    del own
    return add_outline(bytes(buffer.data().data()), painted.bookmarks, painted.links, paper.language)


def _application() -> QGuiApplication | None:
    """Return an application where there is none yet; its holder keeps it alive for as long as it is used."""
    if QGuiApplication.instance() is not None:
        return None
    if sys.platform not in ("win32", "darwin") and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["policy-reader"])
