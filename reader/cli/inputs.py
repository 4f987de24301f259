"""From what a command was given (a file, "-", the sample) to a Source and a Report."""

from __future__ import annotations

import sys
import tempfile
from argparse import Namespace
from pathlib import Path

from reader.document import Source
from reader.errors import InputError
from reader.report import Analyzer, Report
from reader.resources import resource_path

STDIN_NAME = "standard input"


def report_of(arguments: Namespace) -> Report:
    """Read and analyze the policy that a command was given.

    Raises:
        InputError: if none was given or it cannot be read.
    """
    analyzer = Analyzer()
    return analyzer.analyze(source_of(arguments, analyzer))


def source_of(arguments: Namespace, analyzer: Analyzer) -> Source:
    """Read the policy that a command was given, without analysing it."""
    if arguments.sample:
        if arguments.file:
            raise InputError("Both a file and --sample were given.", "Name one of them.")
        return analyzer.read(sample_path())
    if not arguments.file:
        raise InputError("No policy was given.", "Name a file, or use --sample.")
    if arguments.file == "-":
        return _read_stdin(analyzer)
    return analyzer.read(Path(arguments.file))


def spare(output: Path | None, *inputs: str | Path | None) -> None:
    """Raise if a file to write is one of those to read: a policy must not be lost under what is written about it.

    Args:
        output: None where nothing is written to a file.
        inputs: as a command was given them; None and "-" are none.

    Raises:
        InputError: if so.
    """
    if output is None:
        return
    for given in inputs:
        if given and str(given) != "-" and _is_same(output, Path(given)):
            raise InputError(
                f"“{output.name}” is read by this command, and would be lost if it were written over.",
                "Name another file to write.",
            )


def _is_same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file, by whatever links and letters."""
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return one.resolve() == other.resolve()


def sample_paths() -> list[Path]:
    """Return the policies that ship with the program, by name.

    Raises:
        InputError: if there is none: the installation is not whole.
    """
    folder = resource_path("samples")
    paths = sorted(path for path in folder.glob("*") if path.suffix in (".md", ".txt", ".html"))
    paths = [path for path in paths if path.name != "README.md"]
    if not paths:
        raise InputError(f"There is no sample policy in {folder}.", "Install the program again.")
    return paths


def sample_path() -> Path:
    """Return the first sample."""
    return sample_paths()[0]


def _read_stdin(analyzer: Analyzer) -> Source:
    """Read standard input through the same door as a file, so that encoding, bounds and errors are the same."""
    from reader.load import PACKED_BYTES

    data = sys.stdin.buffer.read(PACKED_BYTES + 1)
    with tempfile.TemporaryDirectory(prefix="policy-reader-") as folder:
        path = Path(folder, STDIN_NAME)
        path.write_bytes(data)
        return analyzer.read(path)
