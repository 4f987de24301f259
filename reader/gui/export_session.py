"""ExportSession: one policy as the window exports it. In: its report, notes and verdicts; out: texts and files.

Like `session` and `library_session` it calls the package below; it knows no widget.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reader.document import Note
from reader.errors import ExportError
from reader.export import (
    CHOOSABLE,
    FORMATS,
    PAPER_LOOKS,
    REPORT,
    USUAL,
    Contents,
    Extras,
    Judged,
    Letter,
    Paper,
    Part,
    SummaryFolder,
    export,
    letters,
    letters_text,
    load_template,
    paper_of,
    render,
    suggested_name,
    template_names,
    write_text,
)
from reader.paths import config_folder
from reader.report import Report, hard_words_of

if TYPE_CHECKING:
    from reader.export import Word

PREVIEW_LINES = 400  # of the pages, and
HTML_LENGTH = 150_000  # code points of a web page, and
PREVIEW_LENGTH = 20_000  # code points of a text: what a reader may scroll through, and cheap to lay out


@dataclass(frozen=True, slots=True)
class ExportSession:
    """What there is to export."""

    report: Report
    notes: Sequence[Note] = ()
    verdicts: Sequence[Judged] = ()

    def empty(self) -> frozenset[Part]:
        """Return the parts that have nothing to show here."""
        missing = {
            Part.NOTES: not self.notes,
            Part.DISMISSED: not any(verdict.decision == "dismissed" for verdict in self.verdicts),
            Part.WORDS: not self._words(),
        }
        return frozenset(part for part, nothing in missing.items() if nothing)

    def paged(self, fmt: str) -> bool:
        """Tell whether a format is for readers, so that its preview is a page."""
        return fmt in CHOOSABLE and fmt != "markdown"

    def paper(self, contents: Contents, look: str = REPORT) -> Paper:
        """Return the pages; a look that only web pages have is the report."""
        extras = replace(self._extras(contents), look=look if look in PAPER_LOOKS else REPORT)
        return paper_of(self.report, self.notes, _today(), extras)

    def shown_paper(self, contents: Contents, look: str = REPORT) -> tuple[Paper, bool]:
        """Return how the pages begin, and whether that is all of them."""
        paper = self.paper(contents, look)
        whole = len(paper.elements) <= PREVIEW_LINES
        return (paper if whole else replace(paper, elements=paper.elements[:PREVIEW_LINES])), whole

    def shown_text(self, fmt: str, contents: Contents) -> tuple[str, bool]:
        """Return how the file begins, and whether that is all of it."""
        text = render(self.report, self.notes, fmt, _today(), self._extras(contents))
        return text[:PREVIEW_LENGTH], len(text) <= PREVIEW_LENGTH

    def shown_html(self, contents: Contents, look: str) -> tuple[str, bool]:
        """Return how the web page begins in a look, and whether that is all of it.

        Raises:
            ExportError: if the look is broken; the message names file and line.
        """
        text = render(self.report, self.notes, "html", _today(), self._extras(contents, look))
        return text[:HTML_LENGTH], len(text) <= HTML_LENGTH

    def file_name(self, fmt: str) -> str:
        """Return a name for the file."""
        return suggested_name(self.report, FORMATS[fmt])

    def write(self, path: Path, fmt: str, contents: Contents, look: str = REPORT) -> Path:
        """Write the file and return its path.

        Raises:
            ExportError: if it cannot be written; what stood there before is untouched.
        """
        from reader.gui.paper.pdf import pdf_bytes

        extras = self._extras(contents, look if fmt == "html" else REPORT)
        extras = replace(extras, look=look if look in PAPER_LOOKS else REPORT)
        return export(self.report, self.notes, path, fmt, _today(), extras, pdf_bytes)

    def drafts(self) -> tuple[Letter, ...]:
        """Return the letters that can be sent on this policy."""
        return letters(self.report)

    def doings(self) -> str:
        """Return what you can do, as text, without the letters."""
        return letters_text(self.report, ())

    def write_draft(self, path: Path, title: str, text: str) -> Path:
        """Write a letter as its writer left it.

        Raises:
            ExportError: if it cannot be written; what stood there before is untouched.
        """
        from reader.gui.paper.pdf import pdf_bytes

        return write_text(title, text, path, pdf_bytes)

    def _words(self) -> tuple[Word, ...]:
        return hard_words_of(self.report)

    def _extras(self, contents: Contents, look: str = REPORT) -> Extras:
        template = load_template(look, own_looks()) if look != REPORT else None
        return Extras(contents, self.verdicts, self._words() if Part.WORDS in contents else (), template)


class ManySummaries:
    """The summaries of many policies, written into one new folder as they come.

    Raises:
        ExportError: if the folder holds anything, or the look is broken.
    """

    def __init__(self, folder: Path, fmt: str, contents: Contents, look: str = REPORT) -> None:
        from reader.gui.paper.pdf import pdf_bytes

        self._contents = contents
        self._look = look if look in PAPER_LOOKS else REPORT
        self._template = load_template(look, own_looks()) if fmt == "html" and look != REPORT else None
        self._folder = SummaryFolder(folder, fmt, _today(), pdf_bytes)
        self.count = 0

    def add(self, report: Report, notes: Sequence[Note], verdicts: Sequence[Judged]) -> None:
        """Write one more.

        Raises:
            ExportError: if it cannot be written.
        """
        words = hard_words_of(report) if Part.WORDS in self._contents else ()
        self._folder.add(report, notes, Extras(self._contents, verdicts, words, self._template, self._look))
        self.count += 1

    def close(self) -> Path:
        """Write the list of them and return its path.

        Raises:
            ExportError: if it cannot be written.
        """
        return self._folder.close()


def looks() -> tuple[str, ...]:
    """Return the looks that a web page can have, the user's own last."""
    return template_names(own_looks())


def chosen_contents(text: Callable[[str, str], str]) -> Contents:
    """Return the parts that were chosen last, by the settings' reader."""
    try:
        return Contents.of(text("export_contents", "default").split(","))
    except ExportError:  # a setting of another version
        return USUAL


def new_folder_name() -> str:
    """Return a name for a folder of summaries that tells the day."""
    return f"Policy summaries {_today()}"


def own_looks() -> Path:
    """Return the folder of the user's own looks."""
    return config_folder() / "templates"


def _today() -> str:
    """Return the day on which the policy is read: it stands in the provenance of what is exported."""
    return date.today().isoformat()  # noqa: DTZ011  the reader's own day is meant
