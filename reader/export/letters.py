"""Draft the letters by which a reader can act on a policy: copy, delete, stop marketing, object.

In: a Report and `resources/letters/en.toml`. Out: Letters, filled with what the policy gives alone: its ways to reach
them and its own sentences. All else is left in [brackets] for the writer, and every letter says that it is a draft.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reader.document import Span
from reader.errors import ExportRequestError
from reader.export.citation import citation_line
from reader.export.docx import write_docx
from reader.export.escaping import printable
from reader.export.odt import write_odt
from reader.export.paper import Line, Paper, Piece, Style, text_line
from reader.export.places import joined_places
from reader.export.statements import actions
from reader.export.wording import AID, contact_lines, long_date
from reader.report import EXPLAINED, Report
from reader.resources import resource_toml
from reader.whole_file import write_whole, write_whole_bytes

QUOTES = 2  # of the policy's own sentences in a letter: enough to rest on, short enough to be read
SUFFIXES = (".txt", ".docx", ".odt", ".pdf")
LONGEST = 400  # code points of a sentence that is quoted
_PLACE = re.compile(r"\{(policy|grounds|law)\}")


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft: what it asks for, label and value of each way to send it, its subject and its text.

    `said` tells whether the policy itself offers what is asked for.
    """

    id: str
    title: str
    ways: tuple[tuple[str, str], ...]
    subject: str
    text: str
    said: bool


def letters(report: Report) -> tuple[Letter, ...]:
    """Return a draft of every letter there is; none for a policy in a language that was not read."""
    if report.document.language != EXPLAINED:
        return ()
    return tuple(_letter(entry, report) for entry in _texts()["letter"])


def letters_text(report: Report, wanted: Sequence[Letter] | None = None) -> str:
    """Return what you can do and the letters as plain text."""
    chosen = letters(report) if wanted is None else wanted
    parts = [f"{_head(report)}\n\n{AID}", "WHAT YOU CAN DO", *_doings(report)]
    for letter in chosen:
        rule = "-" * len(letter.title)
        parts.append(f"{letter.title.upper()}\n{rule}\n\n{letter.text}")
    return "\n\n".join(parts) + "\n"


def letters_paper(report: Report, wanted: Sequence[Letter] | None = None) -> Paper:
    """Return what you can do and the letters as pages."""
    chosen = letters(report) if wanted is None else wanted
    lines = [text_line(Style.KIND, "What you can do, and letters to send"), text_line(Style.TITLE, _title(report))]
    lines += [text_line(Style.SOFT, AID), text_line(Style.HEADING, "What you can do", 1)]
    for card, action in enumerate(actions(report), 1):
        places = joined_places(report.document, action.evidence)
        lines.append(Line(Style.ITEM, (Piece(action.text), Piece(f" ({places})", soft=True)), 1, card=card))
        lines += [
            Line(Style.ITEM, (Piece(f"{label}: ", soft=True), Piece(value)), 2, card=card)
            for label, value in action.ways
        ]
    for letter in chosen:
        lines.append(text_line(Style.HEADING, letter.title, 1))
        first, *rest = letter.text.split("\n\n")
        lines.append(text_line(Style.NOTICE, first))
        lines += [text_line(Style.LETTER, paragraph) for paragraph in rest]
    return Paper(_title(report), tuple(lines), footer=f"{_title(report)}: drafts, to be checked before they are sent")


def _letter(entry: dict[str, Any], report: Report) -> Letter:
    texts = _texts()
    ways, spans = _ways(entry["practices"], report), _grounds(entry["practices"][0], report)
    policy = _policy(report)
    quotes = [_quote(span, report) for span in spans]
    grounds = "\n".join([texts["grounds"].replace("{policy}", policy), *quotes]) if quotes else ""
    values = {"policy": policy, "grounds": grounds, "law": entry["law"]}
    # In one pass: a policy's own words may hold what looks like a place to fill in.
    body = _PLACE.sub(lambda match: values[match[1]], entry["body"].strip())
    to = "\n".join([f"To: {report.document.provenance.site or '[name of the company]'}", *(_way(way) for way in ways)])
    parts = [
        texts["draft"],
        "[Your name]\n[Your address]",
        to if ways else f"{to}\n{texts['no_contact_read' if report.document.unread else 'no_contact']}",
        "[Date]",
        f"Subject: {entry['subject']}",
        *(part.strip() for part in body.split("\n\n") if part.strip()),
        "[Your name]",
    ]
    return Letter(entry["id"], entry["title"], ways, entry["subject"], printable("\n\n".join(parts)), bool(quotes))


def _way(way: tuple[str, str]) -> str:
    label, value = way
    return f"{label}: {value}"


def _ways(practices: Sequence[str], report: Report) -> tuple[tuple[str, str], ...]:
    """Return the ways that the policy gives for these practices, the first that has any; else those for anything."""
    everybodys = [
        action
        for action in report.summary.actions
        if not action.evidence or not all(_of_children(span, report) for span in action.evidence)
    ]
    contacts = []
    for practice in practices:
        contacts += [action.contact for action in everybodys if practice in (action.practice, *action.practices)]
    found = [way for contact in contacts for way in _lines(contact)]
    for others in (everybodys, report.summary.actions):
        found = found or [way for action in others for way in _lines(action.contact)]
    return tuple(dict.fromkeys(found))


def _lines(contact: Any) -> tuple[tuple[str, str], ...]:
    return contact_lines(contact.email, contact.phone, contact.address, contact.link)


def _grounds(practice: str, report: Report) -> list[Span]:
    """Return the sentences by which the policy offers what is asked for; not those about children alone."""
    spans = [
        piece.span
        for finding in report.findings
        if finding.practice == practice and finding.sure
        for piece in finding.evidence
        if not _of_children(piece.span, report)
    ]
    return list(dict.fromkeys(spans))[:QUOTES]


def _of_children(span: Span, report: Report) -> bool:
    """Tell whether a sentence is about the data of children alone, by its words or its heading's."""
    document = report.document
    words, title = document.quote(span), document.sections[document.section_index_at(span.start)].title
    about, yours = (re.compile(_texts()["children"][name]) for name in ("about", "yours"))
    if about.search(words):
        return not yours.search(words)
    return bool(about.search(title)) and not re.search(r"\byour?\b", f"{title} {words}", re.IGNORECASE)


def write_letters(
    report: Report, path: Path, ids: Sequence[str] = (), make_pdf: Callable[[Paper], bytes] | None = None
) -> Path:
    """Write what you can do and the letters (all, or those of these ids) to a file in the format of its suffix.

    Raises:
        ExportError: if the suffix is none of SUFFIXES, an id that of no letter, or the file cannot be written.
    """
    chosen = chosen_letters(report, ids)
    return _write(path, letters_text(report, chosen), letters_paper(report, chosen), make_pdf)


def write_text(title: str, text: str, path: Path, make_pdf: Callable[[Paper], bytes] | None = None) -> Path:
    """Write a text that was drafted here and changed by its writer, in the format of the path's suffix.

    Raises:
        ExportError: if the suffix is none of SUFFIXES, or the file cannot be written.
    """
    lines = tuple(text_line(Style.LETTER, paragraph) for paragraph in text.split("\n\n") if paragraph.strip())
    return _write(path, text, Paper(title, lines), make_pdf)


def _write(path: Path, text: str, paper: Paper, make_pdf: Callable[[Paper], bytes] | None) -> Path:
    suffix = path.suffix.lower()
    pages = {".docx": write_docx, ".odt": write_odt, ".pdf": make_pdf}.get(suffix)
    if pages is not None:
        return write_whole_bytes(path, pages(paper))
    if suffix != ".txt":
        raise ExportRequestError(
            f"The name “{path.name}” does not tell the format.", f"End it in one of: {', '.join(SUFFIXES)}."
        )
    return write_whole(path, text)


def chosen_letters(report: Report, ids: Sequence[str]) -> tuple[Letter, ...]:
    """Return the letters of these ids in their order, all where none is named.

    Raises:
        ExportError: if an id is that of no letter.
    """
    found = {letter.id: letter for letter in letters(report)}
    unknown = [name for name in ids if name not in found]
    if unknown:
        raise ExportRequestError(
            f"There is no letter “{unknown[0]}”.", f"Choose of: {', '.join(found) or 'none here'}."
        )
    return tuple(found[name] for name in ids or found)


def _quote(span: Span, report: Report) -> str:
    words = " ".join(report.document.quote(span).split())
    shown = words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
    return f"“{shown}” ({report.document.place(span)})"


def _policy(report: Report) -> str:
    """Return the policy by its title, site and day."""
    origin = report.document.provenance
    day = origin.dated or origin.archived_on
    parts = (_title(report), "" if origin.site in _title(report) else origin.site, long_date(day) if day else "")
    return ", ".join(part for part in parts if part)


def _title(report: Report) -> str:
    origin = report.document.provenance
    return " ".join((origin.title or origin.site or origin.file_name or "Privacy policy").split())


def _head(report: Report) -> str:
    first = citation_line(report.document, "")
    return f"{_title(report)}\n{'=' * len(_title(report))}\n{first}"


def _doings(report: Report) -> Iterator[str]:
    for action in actions(report):
        places = joined_places(report.document, action.evidence)
        yield "\n".join([f"- {action.text} ({places})", *(f"    {label}: {value}" for label, value in action.ways)])


@cache
def _texts() -> dict[str, Any]:
    return resource_toml("letters/en.toml")
