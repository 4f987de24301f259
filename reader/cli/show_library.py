"""`policy-reader library ACTION`: what is kept, as text or as one JSON object. Only `add` makes a library.

In: the arguments. Out: text on standard output. What changes the library is in the modules `library_*` beside this one.
"""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader.cli import (
    library_adding,
    library_backups,
    library_history,
    library_marks,
    library_order,
    library_summaries,
    library_versions,
)
from reader.cli.terminal import Style, counted, harmless, style_for
from reader.document.full_title import full_title, title_beside_site
from reader.errors import InputError
from reader.library import Library
from reader.library.model import LIBRARY_FILE, PolicyRecord
from reader.library.query import by_findings
from reader.paths import library_folder

SCHEMA = "policy-reader/library/1"
EMPTY = (
    "Your library is empty. Policies that you open in the window are kept there; so are those that “library add” reads."
)
Shown = tuple[dict[str, Any], list[str]]


def run(arguments: Namespace) -> int:
    """Carry out an action on the library and print what came of it."""
    shows: dict[str, Callable[[Library | None, Namespace, Style], Shown]] = {
        "add": library_adding.add,
        "list": _policies,
        "search": _search,
        "notes": _notes,
        "index": library_marks.index,
        "tag": library_marks.tag,
        "status": library_marks.status,
        "versions": library_versions.versions,
        "purge": library_backups.purge,
        "export": library_backups.export,
        "carry": library_versions.carry,
        "settle": library_versions.settle,
        "history": library_history.show_history,
        "summaries": library_summaries.summaries,
        **library_order.ACTIONS,
    }
    style = style_for(sys.stdout)
    if arguments.action in library_backups.ACTIONS:
        # They work on a library that cannot be opened, too.
        content, lines = library_backups.ACTIONS[arguments.action](
            arguments.library or library_folder(), arguments, style
        )
    else:
        with open_library(arguments.library, make=arguments.action == "add") as library:
            content, lines = shows[arguments.action](library, arguments, style)
    if arguments.format == "json":
        sys.stdout.write(json.dumps({"schema": SCHEMA} | content, indent=2) + "\n")
    else:
        sys.stdout.write("\n".join(lines) + "\n")
    return InputError.exit_code if content.get("failed") else 0


@contextmanager
def open_library(folder: Path | None, make: bool = False) -> Iterator[Library | None]:
    """Open the library in a folder, the user's own by default; None where the user has none yet, unless to `make` one.

    Raises:
        InputError: if a folder is named that holds no library.
        LibraryError: if it cannot be opened.
    """
    chosen = folder or library_folder()
    if not make and not (chosen / LIBRARY_FILE).is_file():
        if folder is not None:
            raise InputError(f"There is no library in “{folder}”.", f"A library's folder holds {LIBRARY_FILE}.")
        yield None
        return
    with Library.open(chosen) as library:
        yield library


def _policies(library: Library | None, _arguments: Namespace, style: Style) -> Shown:
    records = library.policies() if library else []
    lines = []
    for record in records:
        lines += [style.paint(line, "bold") for line in style.wrap(_title(record))]
        notes = counted(record.note_count, "note") if record.note_count else ""
        words = f"{record.words:,} words"
        facts = (record.site, _as_of(record), words, notes, record.status, f"opened {record.opened[:10]}", record.id)
        lines += style.wrap(" · ".join(fact for fact in facts if fact), "  ")
    return {"policies": [asdict(record) for record in records]}, lines or [EMPTY]


def _title(record: PolicyRecord) -> str:
    return title_beside_site(record.title, record.site, record.file_name)


def _as_of(record: PolicyRecord) -> str:
    """Say of what day a text is, where that is known; versions are told apart by it."""
    if record.archived_on:
        return f"archived on {record.archived_on}"
    return f"as of {record.day}" if record.day else ""


def _search(library: Library | None, arguments: Namespace, style: Style) -> Shown:
    query = " ".join(arguments.query)
    hits = library.search(query, limit=arguments.limit) if library else []
    known = {hit.policy_id: library.get(hit.policy_id) for hit in hits} if library else {}
    lines = []
    for hit in hits:
        where = "your note" if hit.where == "note" else hit.section_title
        lines += [
            style.paint(line, "bold")
            for line in style.wrap(" · ".join(filter(None, (_title(known[hit.policy_id]), where))))
        ]
        lines += style.wrap(hit.snippet, "  ")
        # Half of all policies are called “Privacy Policy”.
        lines += style.wrap(
            " · ".join(filter(None, (known[hit.policy_id].site, _as_of(known[hit.policy_id]), hit.policy_id))), "  "
        )
    lines = lines or [f"Nothing was found for “{harmless(query)}”."]
    if library is not None and by_findings(query):
        lines += _unread(library)
    return {"query": query, "hits": [asdict(hit) for hit in hits]}, lines


def _unread(library: Library) -> list[str]:
    """Say how many policies were not asked: what today's rules find in them is not known."""
    from reader.practices import load_rulebook

    number = len(library.without_findings(load_rulebook().version))
    if not number:
        return []
    were = "1 policy was" if number == 1 else f"{number} policies were"
    return [f"{were} not read with today's rules: “library index” reads them."]


def _notes(library: Library | None, _arguments: Namespace, style: Style) -> Shown:
    pairs = library.all_notes() if library else []
    lines, entries = [], []
    for record, note in pairs:
        entries.append({"policy_id": record.id, "policy_title": record.title} | asdict(note))
        about = note.section_title or ("the whole policy" if note.selector is None else "")
        title = full_title(record.title, record.site, record.file_name)
        head = " · ".join(filter(None, (title, _as_of(record), about, f"noted {note.modified[:10]}")))
        lines += [style.paint(line, "bold") for line in style.wrap(head)]
        if note.selector is not None:
            lines += style.wrap(f"“{note.selector.exact}”", "  ")
        lines += style.wrap(note.body, "  ")
    return {"notes": entries}, lines or ["You have no notes yet."]
