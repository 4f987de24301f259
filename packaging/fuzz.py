"""Open 20,000 broken files, and show that nothing breaks: `python3 packaging/fuzz.py`.

Real files of every format are changed at places drawn from a fixed seed (`mutations.py`) and read to the end, sections
and sentences included, under the memory limit of the program's own reading process. A file must be read or refused with
one of our sentences, within the time limit, and leave no file behind. `--only N` repeats one input and writes it out.
Some files (one in `--whole-every`) also go the whole way through the program's front door, to the report.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from environment import ROOT, run_prepared, say
from mutations import mutate

LIMIT = 20.0  # seconds for one input; a third of what the program allows
Outcome = tuple[str, str]  # "read", "refused", "fault" or "ended", and what about it


@dataclass
class Tally:
    """What happened to the inputs of one format."""

    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)


def main(arguments: list[str]) -> int:
    """Read the inputs and return 0 if nothing broke."""
    parser = argparse.ArgumentParser(prog="python3 packaging/fuzz.py", description=__doc__)
    parser.add_argument("--inputs", type=int, default=20_000, help="how many (default: 20000)")
    parser.add_argument("--seed", type=int, default=7, help="where the changes are drawn from (default: 7)")
    parser.add_argument("--whole-every", type=int, default=400, help="one in so many goes the whole way (default: 400)")
    parser.add_argument("--only", type=int, metavar="N", help="read this input alone, and write it to a file")
    options = parser.parse_args(arguments)
    if (code := run_prepared(Path(__file__), arguments)) is not None:
        return code
    sys.path.insert(0, str(ROOT))
    if options.only is not None:
        return _one(options.seed, options.only)
    with tempfile.TemporaryDirectory(prefix="policy-reader-fuzz-") as folder:
        os.environ["TMPDIR"] = os.environ["TEMP"] = os.environ["TMP"] = tempfile.tempdir = folder
        tallies = _run(options.inputs, options.seed, options.whole_every)
        left = sorted(path.name for path in Path(folder).rglob("*"))
    return _tell(tallies, left)


def make_input(seed: int, number: int) -> tuple[str, bytes]:
    """Return the format's name and the bytes of an input; the same for the same numbers, on any machine."""
    from fuzz_seeds import seeds

    generator = random.Random(f"{seed}/{number}")  # noqa: S311 - drawn to be repeated, not to be secret
    files = seeds()
    names = sorted(files)
    name = names[number % len(names)]
    other = files[generator.choice(names)]
    return name, mutate(generator, generator.choice(files[name]), generator.choice(other))


def _run(inputs: int, seed: int, whole_every: int) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    worker = _Worker()
    began = time.monotonic()
    for number in range(inputs):
        name, data = make_input(seed, number)
        tally = tallies.setdefault(name, Tally())
        started = time.monotonic()
        (kind, detail) = worker.read(data, f".{name}")
        if kind != "fault" and number % whole_every == 0:
            kind, detail = _whole_way(data, name)
        tally.slowest = max(tally.slowest, time.monotonic() - started)
        tally.outcomes[kind] += 1
        if kind in ("fault", "hang"):
            tally.faults.append(f"input {number}: {detail}")
        if number % 500 == 499:
            say(f"{number + 1:,} of {inputs:,} after {time.monotonic() - began:.0f} s")
    worker.close()
    return tallies


class _Worker:
    """A process that reads one input after the other; it is replaced when it ends or hangs."""

    def __init__(self) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._start()

    def _start(self) -> None:
        self._ours, theirs = self._context.Pipe()
        self._process = self._context.Process(target=serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def read(self, data: bytes, suffix: str) -> Outcome:
        """Read an input and return what happened."""
        try:
            self._ours.send((data, suffix))
            if self._ours.poll(LIMIT):
                outcome: Outcome = self._ours.recv()
                return outcome
            outcome = ("hang", f"longer than {LIMIT:.0f} seconds")
        except (EOFError, OSError):
            outcome = ("ended", "the reading process ended")
        self._process.kill()
        self._process.join()
        self._ours.close()
        self._start()
        return outcome

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()


def serve(pipe: Connection) -> None:
    """Read inputs from a pipe, in the worker."""
    sys.path.insert(0, str(ROOT))
    from reader.load.child import limit_process

    limit_process(0)
    while True:
        data, suffix = pipe.recv()
        pipe.send(read(data, suffix))


def read(data: bytes, suffix: str) -> Outcome:
    """Read an input to the end and check what came out.

    A parser of a risky format may raise anything: its process ends, and the user reads one sentence. A parser that runs
    in the program itself may not.
    """
    from reader.document import Provenance
    from reader.errors import InputError
    from reader.load.extract import extract_from_json, extract_to_json
    from reader.load.formats import is_risky, read_bytes
    from reader.load.tidy import make_source
    from reader.segment import segment

    risky = True
    try:
        risky = is_risky(data)
        extract = read_bytes(data, suffix)
        if risky:
            extract = extract_from_json(extract_to_json(extract))
        risky = False
        document = segment(make_source(extract, Provenance(hashlib.sha256(data).hexdigest())))
        wrong = [block for block in document.blocks if block.span.of(document.text) != block.block.text]
        wrong_runs = [run for block in document.blocks for run in block.block.runs if run.span.end > len(block.span)]
        if wrong or wrong_runs or any(span.span.end > len(document.text) for span in document.sentences):
            return "fault", "text and offsets do not agree"
    except InputError as error:
        return "refused", type(error).__name__
    except Exception as error:  # noqa: BLE001 - every exception is an outcome here
        return ("ended" if risky else "fault"), f"{type(error).__name__}: {error}"[:300]
    return "read", ""


def _whole_way(data: bytes, name: str) -> Outcome:
    """Read an input as the program does, from a file, and make its report."""
    from reader.errors import InputError
    from reader.report import Analyzer

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"input.{name}")
        path.write_bytes(data)
        analyzer = Analyzer()
        try:
            analyzer.analyze(analyzer.read(path))
        except InputError as error:
            return "refused", type(error).__name__
        except Exception as error:  # noqa: BLE001 - every exception is a fault here
            return "fault", f"{type(error).__name__}: {error}"[:300]
    return "read", ""


def _one(seed: int, number: int) -> int:
    name, data = make_input(seed, number)
    path = Path(f"fuzz-{number}.{name}")
    path.write_bytes(data)
    print(f"{path}: {len(data):,} bytes, {read(data, path.suffix)}")
    return 0


def _tell(tallies: dict[str, Tally], left: list[str]) -> int:
    print(f"{'format':<10}{'inputs':>8}{'read':>8}{'refused':>9}{'ended':>7}{'faults':>8}{'slowest':>10}")
    for name, tally in sorted(tallies.items()):
        counts = tally.outcomes
        print(
            f"{name:<10}{counts.total():>8,}{counts['read']:>8,}{counts['refused']:>9,}{counts['ended']:>7,}"
            f"{len(tally.faults):>8,}{tally.slowest:>8.2f} s"
        )
    faults = [f"{name} {fault}" for name, tally in sorted(tallies.items()) for fault in tally.faults]
    print(*faults[:40], sep="\n")
    inputs = sum(tally.outcomes.total() for tally in tallies.values())
    print(f"{inputs:,} inputs, {len(faults)} faults, {len(left)} files left")
    return 1 if faults or left else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
