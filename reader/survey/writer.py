"""Write a survey in the format that a name asks for: a table (.csv, .json, .db, .parquet) or the report (.html).

In: a Table and a path. Out: the file, put in place whole. The same table gives the same content: no clock is read.
"""

from __future__ import annotations

import importlib
from pathlib import Path

from reader.errors import ExportError, InputError, MissingExtra
from reader.survey.model import Table
from reader.whole_file import fill_whole

# Each format has a module with `write(table, path)`, imported when it is asked for: two of them want a library.
_MODULES = {
    ".csv": "csv_table",
    ".json": "json_table",
    ".db": "sqlite_table",
    ".sqlite": "sqlite_table",
    ".parquet": "parquet_table",
    ".html": "page",
}
SUFFIXES = tuple(_MODULES)


def check_output(path: Path) -> None:
    """Find out before the work whether a table can be written: a wrong name should not cost it.

    Raises:
        InputError: if the suffix is no format's, or the folder is not there.
        MissingExtra: if the format needs a library that is not installed.
    """
    suffix = path.suffix.lower()
    if suffix not in _MODULES:
        raise InputError(
            f"The name “{path.name}” does not tell the format.",
            f"End it in {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}.",
        )
    if not path.parent.is_dir():
        raise InputError(f"There is no folder “{path.parent}” to write “{path.name}” to.", "Make it first.")
    if suffix == ".parquet":
        try:
            importlib.import_module("pyarrow")
        except ImportError:
            raise MissingExtra(
                "Parquet needs the library pyarrow, which is not installed.",
                "Install it with “pip install pyarrow” where Python runs this program, or write .csv or .db.",
            ) from None


def write_survey(table: Table, path: Path) -> Path:
    """Write a survey by the suffix of `path`, and return the path.

    Raises:
        ExportError: if the suffix is none of SUFFIXES or the file cannot be written; what stood there is untouched.
        MissingExtra: if the format needs a library that is not installed.
    """
    try:
        check_output(path)
    except InputError as error:
        raise ExportError(error.message, error.hint) from None
    write = importlib.import_module(f"reader.survey.{_MODULES[path.suffix.lower()]}").write
    return fill_whole(path, lambda temporary: write(table, temporary))
