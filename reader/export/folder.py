"""Export many policies into a folder: one file each, and a page that lists them.

In: an empty folder and, one after the other, Reports with their notes. Out: the files and `index.html`. Nothing that
lies in the folder already is ever written over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from reader.document import Note
from reader.document.full_title import title_beside_site
from reader.errors import ExportError
from reader.export.contents import PLAIN, Extras
from reader.export.escaping import escape_html as esc
from reader.export.exporter import FORMATS, export
from reader.export.file_name import suggested_name
from reader.export.paper import Paper
from reader.export.points import SEVERITIES, SEVERITY_WORDS, risk_points
from reader.export.wording import AID, long_date
from reader.report import Report
from reader.resources import resource_text
from reader.web_page import END, page_head
from reader.whole_file import write_whole

INDEX = "index.html"
TITLE = "Annotated summaries of privacy policies"
BODY = """<header><h1>{title}</h1>
<p class="aid">{aid}</p></header>
<main>
<table><thead><tr>{heads}</tr></thead>
<tbody>
{rows}
</tbody></table>
</main>
"""
HEADS = ("Policy", "Site", "Date", *(f"{word}s" for word in SEVERITY_WORDS.values()), "Notes")


@dataclass(frozen=True, slots=True)
class _Entry:
    file: str
    title: str
    site: str
    day: str
    risks: tuple[int, ...]
    notes: int


class SummaryFolder:
    """Writes summaries into a folder.

    Args:
        folder: made if it is not there; it must be empty.
        fmt: a key of FORMATS.
        read_on: the ISO day of reading, or "".
        make_pdf: what sets pages as PDF, for that format.

    Raises:
        ExportError: if the folder holds anything or cannot be made.
    """

    def __init__(
        self, folder: Path, fmt: str, read_on: str = "", make_pdf: Callable[[Paper], bytes] | None = None
    ) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            full = any(folder.iterdir())
        except OSError as error:
            raise ExportError(f"“{folder}” cannot be used: {error.strerror}.", "Choose another folder.") from error
        if full:
            raise ExportError(f"The folder “{folder}” is not empty.", "Name a new one: nothing is written over.")
        self._folder, self._fmt, self._read_on, self._make_pdf = folder, fmt, read_on, make_pdf
        self._entries: list[_Entry] = []
        self._names = {INDEX}

    def add(self, report: Report, notes: Sequence[Note] = (), extras: Extras = PLAIN) -> Path:
        """Write the summary of one more policy and return its path.

        Raises:
            ExportError: if it cannot be written.
        """
        path = self._folder / self._name(report)
        export(report, notes, path, self._fmt, self._read_on, extras, self._make_pdf)
        origin = report.document.provenance
        risks = [point.severity for point in risk_points(report, extras.verdicts) if not point.dismissed]
        self._entries.append(
            _Entry(
                path.name,
                title_beside_site(origin.title or origin.site, origin.site, origin.file_name),
                origin.site,
                origin.dated or origin.archived_on,
                tuple(risks.count(severity) for severity in SEVERITIES),
                len(notes),
            )
        )
        return path

    def close(self) -> Path:
        """Write the list of what was added and return its path.

        Raises:
            ExportError: if it cannot be written.
        """
        body = BODY.format(
            title=TITLE,
            aid=esc(AID),
            heads="".join(f'<th scope="col">{head}</th>' for head in HEADS),
            rows="\n".join(self._rows()),
        )
        return write_whole(self._folder / INDEX, page_head(TITLE, resource_text("export/report.css")) + body + END)

    def _name(self, report: Report) -> str:
        """Return a name that is not taken, also where large and small letters are the same."""
        suffix = FORMATS[self._fmt]
        name, number = suggested_name(report, suffix), 1
        while name.casefold() in self._names:
            number += 1
            name = suggested_name(report, suffix, f"summary {number}")
        self._names.add(name.casefold())
        return name

    def _rows(self) -> Iterator[str]:
        for entry in sorted(self._entries, key=lambda entry: (entry.title.casefold(), entry.day, entry.file)):
            cells = (esc(entry.site), esc(long_date(entry.day)), *map(str, entry.risks), str(entry.notes or ""))
            link = f'<a href="{esc(quote(entry.file))}">{esc(entry.title)}</a>'
            yield f"<tr><td>{link}</td>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
