"""Entries: from what a user named (files, folders, ZIPs, lists of these, a library) to the policies to read, in order.

A list is a text file with one path a line ("#" begins a remark), or a table (.csv, .tsv) with a column "file" or "path"
whose other columns are fields of the user's own: sector, country. Paths in it are relative to the list.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from reader.document import Source, StatedPractice
from reader.document.full_title import is_anybodys, title_beside_site
from reader.document.named_day import day_in
from reader.errors import InputError, LibraryError, Unreadable
from reader.library import Library
from reader.report import Analyzer, Progress, Report
from reader.report.kept import kept_report
from reader.survey.model import LIBRARY_PLACE, Entry
from reader.survey.table_columns import rulebook_version

TABLE_SUFFIXES = {".csv": ",", ".tsv": "\t"}
PATH_COLUMNS = ("file", "path")
# Names of columns whose values are known by a name of their own in every table.
KNOWN_COLUMNS = ("title", "site", "date", "tags")
_MOST_LINES = 50_000_000  # bytes of a list: ten million paths; more is no list


def find_entries(places: Iterable[Path], progress: Progress | None = None) -> tuple[Entry, ...]:
    """Return the policies at `places`, at any depth of folders and ZIPs, and in lists of these; each once.

    Hidden files and folders are passed over, and links to folders are not followed: they may lead round in a circle.

    Raises:
        InputError: if a place is missing, a folder may not be listed, a ZIP is damaged, or a list names nothing.
        Cancelled: if `progress` raised it.
    """
    analyzer = Analyzer()
    found: dict[str, Entry] = {}
    for place in places:
        listed = read_list(place)
        if listed is not None:
            for entry in listed:
                found.setdefault(entry.file, entry)
            continue
        for path in analyzer.policies_in(place, progress):
            found.setdefault(path.as_posix(), entry_of(path))
    return tuple(found.values())


def is_library(place: Path) -> bool:
    """Tell whether a place is the folder of a library of ours."""
    try:
        return (place / LIBRARY_PLACE.rstrip("/")).is_file()
    except (OSError, ValueError):
        return False  # who may not look into it is told when it is read


def library_entries(
    library: Library, policy_ids: Sequence[str] | None = None, *, quick: bool = False
) -> tuple[Entry, ...]:
    """Return the policies of a library, all by default, those of one site and their versions together.

    The library must stay open while they are read. In a `quick` survey what a full reading found is not taken, so that
    all are read alike, and nothing is kept, so that it never stands in the place of that.
    """
    records = library.policies()
    if policy_ids is not None:
        wanted = set(policy_ids)
        records = [record for record in records if record.id in wanted]
    records.sort(key=lambda record: (record.site, record.title, record.policy, record.version))
    own = _own_order(library, [record.id for record in records])
    fetch = library.source if quick else partial(_fetch, library)
    return tuple(
        Entry(
            file=f"{LIBRARY_PLACE}{record.id}",
            fetch=partial(fetch, record.id),
            title=title_beside_site(record.title, record.site, record.file_name),
            site=record.site,
            date=record.day,
            series=record.policy or record.id,
            tags=library.tags(record.id),
            fields=((("status", record.status),) if record.status else ()) + own.get(record.id, ()),
            dismissed=frozenset(
                (verdict.practice, verdict.rule, verdict.quote)
                for verdict in library.verdicts(record.id)
                if verdict.decision == "dismissed"
            ),
            stamp=record.text_sha256,
            keep=None if quick else partial(_keep, library, record.id),
        )
        for record in records
    )


def _fetch(library: Library, policy_id: str) -> Source | Report:
    """Return a policy's text, or its report where today's rules have read it: that is thirty times as fast."""
    source = library.source(policy_id)
    if not library.is_read_with(policy_id, rulebook_version()):
        return source
    return kept_report(source, library.stated(policy_id), rulebook_version())


def _keep(library: Library, policy_id: str, rulebook: str, stated: tuple[StatedPractice, ...]) -> None:
    """Keep what was found, so that the next survey is quick and the library's searches find it.

    A library that cannot be written, or a policy that was deleted meanwhile, costs the survey nothing.
    """
    with suppress(LibraryError):
        library.keep_findings(policy_id, rulebook, stated)


def _own_order(library: Library, policy_ids: Sequence[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the values of the user's own fields, and the collections, of each policy."""
    if not policy_ids:
        return {}
    fields = {field.id: field.name for field in library.order.fields()}
    names = {one.id: one.name for one in library.order.collections()}
    found = {}
    for state in library.order.states(policy_ids):
        values = [(fields[key], value) for key, value in state.values if key in fields and value]
        if state.collections:
            values.append(("collection", "; ".join(names[key] for key in state.collections if key in names)))
        found[state.policy_id] = tuple(values)
    return found


def entry_of(path: Path, fields: Sequence[tuple[str, str]] = ()) -> Entry:
    """Return the entry of a file: a date in its name is its date, and "netflix/2024-09-01.md" is one of netflix's."""
    named = day_in(path.stem)
    rest = named.rest.strip(" -_.")
    folder = "" if is_anybodys(path.parent.name) else path.parent.name  # "policies" may hold those of many
    given = dict(fields)
    return Entry(
        file=path.as_posix(),
        path=path,
        title=given.get("title", ""),
        site=given.get("site", ""),
        date=given.get("date", "") or named.day,
        series=(rest or folder) if named.day else "",
        tags=tuple(tag.strip() for tag in given.get("tags", "").split(";") if tag.strip()),
        fields=tuple((name, value) for name, value in fields if name not in KNOWN_COLUMNS),
    )


def read_list(place: Path) -> tuple[Entry, ...] | None:
    """Return what a list names, None for what is no list.

    A missing file in a list is an entry all the same, and fails when it is read; a folder or ZIP stands for its files.

    Raises:
        InputError: if a table has no column of paths, or a list names nothing.
    """
    suffix = place.suffix.lower()
    if suffix not in (".txt", ".list", *TABLE_SUFFIXES) or not place.is_file():
        return None
    try:
        if place.stat().st_size > _MOST_LINES:
            return None
        text = place.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        if suffix == ".txt":
            return None  # an ordinary policy, or one that tells itself why it cannot be read
        raise Unreadable(f"The list “{place.name}” could not be read: {error}.", "Save it as UTF-8 text.") from error
    if suffix in TABLE_SUFFIXES:
        rows = _table_rows(place, text, TABLE_SUFFIXES[suffix])
    else:
        lines = [line.strip() for line in text.splitlines()]
        named = [line for line in lines if line and not line.startswith("#")]
        # A policy is a .txt too: a list is known by its first line, which names something that is there.
        if suffix == ".txt" and not (named and _is_there(place.parent / named[0])):
            return None
        rows = [(line, ()) for line in named]
    entries = tuple(_expanded(place.parent, rows))
    if not entries:
        raise InputError(f"The list “{place.name}” names no policy.", "Write one path on each line.")
    return entries


def _table_rows(place: Path, text: str, delimiter: str) -> list[tuple[str, Sequence[tuple[str, str]]]]:
    rows = csv.DictReader(io.StringIO(text), delimiter=delimiter, restkey="", restval="")
    try:
        return _rows_of(place, rows)
    except csv.Error as error:
        raise InputError(
            f"The table “{place.name}” cannot be read: line {rows.line_num}: {error}.",
            "Look there for a quotation mark that nothing closes.",
        ) from error


def _rows_of(place: Path, rows: csv.DictReader[str]) -> list[tuple[str, Sequence[tuple[str, str]]]]:
    names = {(name or "").strip().casefold(): name for name in rows.fieldnames or ()}
    column = next((names[name] for name in PATH_COLUMNS if name in names), None)
    if column is None:
        raise InputError(f"The table “{place.name}” does not say where the policies are.", "Name a column “file”.")
    others = {name: key for name, key in names.items() if key != column and name}
    return [
        (row[column].strip(), tuple((name, (row[key] or "").strip()) for name, key in others.items()))
        for row in rows
        if (row[column] or "").strip()
    ]


def _expanded(folder: Path, rows: Iterable[tuple[str, Sequence[tuple[str, str]]]]) -> Iterator[Entry]:
    analyzer = Analyzer()
    for name, fields in rows:
        path = folder / _own_home(name)
        try:
            inner = analyzer.policies_in(path) if _is_there(path) else (path,)
        except InputError:
            inner = (path,)  # its reading tells why
        for found in inner:
            yield entry_of(found, fields)


def _own_home(name: str) -> Path:
    """Return a path with "~" as the user's home; where that is nobody's, a name begins so ("~$policy.docx")."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
