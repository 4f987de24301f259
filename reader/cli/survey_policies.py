"""`policy-reader survey FOLDER -o OUT.csv`: many policies in one table, with progress where somebody looks on."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from reader.cli.terminal import harmless, style_for
from reader.errors import InputError
from reader.survey import SUFFIXES, find_policies, survey, write_survey

CLEAR = "\r\x1b[K"  # back to the start of the line, and all of it gone


def run(arguments: Namespace) -> int:
    """Read the policies, write the table, and tell how many could not be read."""
    out: Path = arguments.output
    if out.suffix.lower() not in SUFFIXES:  # before the work: a wrong name should not cost it
        raise InputError(f"The name “{out.name}” does not tell the format.", f"End it in {' or '.join(SUFFIXES)}.")
    paths = find_policies(arguments.folders)
    if not paths:
        raise InputError("There is no policy in there.", "Name a folder or a ZIP with policies.")
    progress = _progress() if sys.stderr.isatty() else None
    try:
        table = survey(paths, progress, arguments.jobs)
    finally:
        if progress:
            sys.stderr.write(CLEAR)
    write_survey(table, out)
    for failure in table.failures:
        sys.stderr.write(f"not read: {_one_line(f'{failure.path}: {failure.reason}')}\n")
    read = len(table.rows)
    sys.stdout.write(
        f"{read} {'policy' if read == 1 else 'policies'} read, {len(table.failures)} failed: {_one_line(str(out))}\n"
    )
    return 0


def _progress() -> Callable[[int, int, Path], None]:
    width = style_for(sys.stderr).width

    def show(done: int, total: int, path: Path) -> None:
        line = f"{done} of {total}  {_one_line(path.name)}"
        sys.stderr.write(CLEAR + line[: width - 1])
        sys.stderr.flush()

    return show


def _one_line(text: str) -> str:
    return " ".join(harmless(text).split())
