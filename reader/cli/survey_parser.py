"""The arguments of `policy-reader survey`. Imports nothing heavy: --help must be quick."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  it has no public name
Add: TypeAlias = Callable[[Commands, str, str, str], argparse.ArgumentParser]


def add_survey(commands: Commands, add: Add) -> None:
    """Add the command."""
    command = add(
        commands,
        "survey",
        "read many policies into one table: which states which practice, how often, and where first",
        "policy-reader survey policies/ -o table.csv",
    )
    command.add_argument(
        "places",
        nargs="*",
        type=Path,
        metavar="FOLDER",
        help="folders with policies at any depth, ZIPs, files, lists of paths (.txt, or a .csv with a column “file”), "
        "or the folder of a library (default: your library)",
    )
    command.add_argument(
        "-o",
        "--output",
        type=Path,
        action="append",
        required=True,
        metavar="OUT",
        help="what to write: OUT.csv, .json, .db (SQLite), .parquet, or the report .html; may be given several times",
    )
    command.add_argument(
        "--jobs", type=_jobs, default=None, metavar="N", help="read this many at a time (default: the cores there are)"
    )
    command.add_argument(
        "--quick",
        action="store_true",
        help="read by the rules and the words alone, without the neural network: far quicker, less often right",
    )
    start = command.add_mutually_exclusive_group()
    start.add_argument(
        "--resume",
        action="store_true",
        help="go on with a survey that was stopped, which is done anyway without --scheduler; "
        "files that changed are read again",
    )
    start.add_argument(
        "--anew", action="store_true", help="read everything, also what a survey that was stopped has read"
    )
    command.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="read on the workers of this Dask scheduler (docs/survey.md); OUT.parquet",
    )
    command.add_argument(
        "--partition",
        type=_partition,
        default=50,
        metavar="N",
        help="policies that a worker gets at a time (default: 50)",
    )
    command.add_argument("--library", type=Path, metavar="LIBRARY", help="survey the library in this folder as well")


def _partition(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 1 <= int(value[:6]) <= 10_000:
        raise argparse.ArgumentTypeError("give a number from 1 to 10000")
    return int(value)


def _jobs(value: str) -> int:
    # 61 is the most that Windows can wait for.
    if not value.isascii() or not value.isdigit() or not 1 <= int(value[:6]) <= 61:
        raise argparse.ArgumentTypeError("give a number from 1 to 61")
    return int(value)
