"""`policy-reader survey PLACES -o OUT.csv`: many policies in one table, with progress where somebody looks on.

Ctrl+C writes the tables with what was read so far and keeps the journal beside the first: the next survey to the same
table goes on there, so that nobody loses hours of work by leaving out an option; `--anew` reads all again.
The tables are written also where policies could not be read; the exit code tells a script that there were some.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from reader.cli.inputs import spare
from reader.cli.terminal import harmless, style_for
from reader.errors import InputError
from reader.library import Library
from reader.paths import library_folder
from reader.survey import (
    Entry,
    Failure,
    Journal,
    check_output,
    columns,
    field_names,
    find_entries,
    is_library,
    journal_path,
    library_entries,
    read_all,
    rulebook_version,
    write_survey,
)

CLEAR = "\r\x1b[K"  # back to the start of the line, and all of it gone
STOPPED = 130
_MOST_TOLD = 20  # failures on the terminal; all of them are in the table


def run(arguments: Namespace) -> int:
    """Read the policies, write the tables, and tell how many could not be read."""
    outputs: list[Path] = arguments.output
    for out in outputs:
        check_output(out)
        spare(out, *arguments.places)
    with ExitStack() as libraries:
        entries = _entries(arguments, libraries)
        if not entries:
            raise InputError("There is no policy in there.", "Name a folder, a ZIP or a list with policies.")
        if arguments.scheduler:
            return _run_on_cluster(arguments, entries)
        place = journal_path(outputs[0])
        with Journal(
            place,
            entries,
            columns(),
            field_names(entries),
            rulebook_version(quick=arguments.quick),
            resume=not arguments.anew,
        ) as journal:
            _tell_begun(journal, arguments.resume)
            stopped = not _read(journal, arguments.jobs, arguments.quick)
            for out in outputs:
                write_survey(journal, out)
            _tell(journal, outputs, stopped)
            if not stopped:
                journal.finish()
            failed = journal.failures > 0
    return STOPPED if stopped else InputError.exit_code if failed else 0


def _run_on_cluster(arguments: Namespace, entries: tuple[Entry, ...]) -> int:
    """Read the policies on a cluster; the table is a folder of parts, which are kept where it is stopped."""
    from reader.survey.cluster import survey_on_cluster

    if len(arguments.output) != 1 or arguments.output[0].suffix.lower() != ".parquet":
        raise InputError("A cluster writes one folder of Parquet files.", "Name one: -o OUT.parquet")
    folder: Path = arguments.output[0]
    show = _progress("parts") if sys.stderr.isatty() else None
    try:
        done = survey_on_cluster(
            entries,
            arguments.scheduler,
            folder,
            show,
            partition=arguments.partition,
            resume=arguments.resume,
            quick=arguments.quick,
        )
    except KeyboardInterrupt:
        sys.stderr.write(f"{CLEAR if show else ''}Stopped. What was read is kept; --resume reads the rest.\n")
        return STOPPED
    kept = f", {done.kept} parts kept" if done.kept else ""
    read = "policy" if done.rows == 1 else "policies"
    sys.stdout.write(
        f"{CLEAR if show else ''}{done.rows} {read} read, {done.failures} failed{kept}: {_one_line(str(folder))}\n"
    )
    return InputError.exit_code if done.failures else 0


def _entries(arguments: Namespace, libraries: ExitStack) -> tuple[Entry, ...]:
    places: list[Path] = arguments.places
    shelves = [place for place in places if is_library(place)]
    folders = [place for place in places if place not in shelves]
    if arguments.library is not None:
        if not is_library(arguments.library):
            raise InputError(f"There is no library in “{arguments.library}”.", "A library's folder holds library.db.")
        shelves.append(arguments.library)
    if not places and not shelves:
        if not is_library(library_folder()):
            raise InputError("No policies were named, and you have no library yet.", "Name a folder with policies.")
        shelves.append(library_folder())
    entries: list[Entry] = []
    for shelf in shelves:
        entries += library_entries(libraries.enter_context(Library.open(shelf)), quick=arguments.quick)
    entries += find_entries(folders)
    return tuple({entry.file: entry for entry in entries}.values())


def _read(journal: Journal, jobs: int | None, quick: bool) -> bool:
    """Read what is still to be read into the journal; return False where the user stopped it."""
    show = _progress() if sys.stderr.isatty() else None
    try:
        for entry, outcome in read_all(journal.waiting(), jobs, quick=quick):
            journal.add(entry, outcome)
            if show is not None:
                show(journal.done, journal.asked, entry.file)
    except KeyboardInterrupt:
        return False
    finally:
        if show is not None:
            sys.stderr.write(CLEAR)
    return True


def _tell_begun(journal: Journal, asked: bool) -> None:
    """Say where a survey that was stopped is gone on with, and where it is not though that was asked for."""
    if journal.done:
        sys.stderr.write(
            f"Going on with the survey that was stopped: {journal.done} of {journal.asked} are read; "
            "--anew reads all again.\n"
        )
    elif journal.outdated:
        sys.stderr.write(
            "The survey that was stopped was read by other rules, or one of the two is --quick; it begins anew.\n"
        )
    elif asked:
        sys.stderr.write("Nothing to go on with was found; the survey begins anew.\n")


def _tell(journal: Journal, outputs: list[Path], stopped: bool) -> None:
    for number, failure in enumerate(outcome for outcome in journal.outcomes() if isinstance(outcome, Failure)):
        if number == _MOST_TOLD:
            sys.stderr.write(f"not read: {journal.failures - number} more; the table names them.\n")
            break
        sys.stderr.write(f"not read: {_one_line(f'{failure.file}: {failure.reason}')}\n")
    if stopped:
        sys.stderr.write(
            f"Stopped after {journal.done} of {journal.asked}. The table holds these; the same command goes on.\n"
        )
    written = ", ".join(_one_line(str(out)) for out in outputs)
    read = "policy" if journal.rows == 1 else "policies"
    sys.stdout.write(f"{journal.rows} {read} read, {journal.failures} failed: {written}\n")


def _progress(what: str = "") -> Callable[[int, int, str], None]:
    width = style_for(sys.stderr).width

    def show(done: int, total: int, file: str) -> None:
        line = f"{done} of {total} {what} {_one_line(Path(file).name)}"
        sys.stderr.write(CLEAR + line[: width - 1])
        sys.stderr.flush()

    return show


def _one_line(text: str) -> str:
    return " ".join(harmless(text).split())
