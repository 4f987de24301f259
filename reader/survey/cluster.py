"""Read policies on a Dask cluster: partitions go to its workers and come back as Parquet, one file each.

In: entries and the address of a scheduler. Out: a folder of `part-00000.parquet`, each written whole, so that what is
there after a loss is right, and `resume` reads only the rest. A worker that is lost costs nothing but time: Dask gives
its partition to another. A policy that kills every worker it meets is found by reading its partition one by one.

This is the only place where the program speaks to other machines, and only to the scheduler that the user names.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

from reader.document import Source
from reader.errors import ExportError, InputError, MissingExtra, ReaderError
from reader.survey.answers import answers_of
from reader.survey.journal import stamp_of
from reader.survey.model import Entry, Failure, Outcome, Row
from reader.survey.parquet_table import write_answers
from reader.survey.reading import read_policies, read_policy, source_of
from reader.survey.surveyor import CRASHED
from reader.survey.table_columns import columns, rulebook_version
from reader.whole_file import write_whole_bytes

PARTITION = 50  # policies: about 10 s of work, so that a lost worker costs little and the scheduler is not busy
SCHEMA = "policy-reader/survey-part/1"
_AHEAD = 3  # partitions on their way for each thread of a worker
_WAIT_SECONDS = 20  # for the scheduler to answer, and for a first worker

Told = Callable[[int, int, str], None]  # how many partitions are done, how many there are, which was the last


@dataclass(frozen=True, slots=True)
class Part:
    """Some policies that are read together; `key` changes when one of them, their order or the rules do.

    `quick` leaves the network out (see `reader.report.Analyzer`).
    """

    number: int
    entries: tuple[Entry, ...]
    key: str
    quick: bool = False

    @property
    def name(self) -> str:
        """Return the name of its file."""
        return f"part-{self.number:05}.parquet"


@dataclass(frozen=True, slots=True)
class Done:
    """How many policies were read on the cluster, how many failed, and how many parts were there already."""

    rows: int
    failures: int
    kept: int


def survey_on_cluster(
    entries: Sequence[Entry],
    scheduler: str,
    folder: Path,
    progress: Told | None = None,
    *,
    partition: int = PARTITION,
    resume: bool = False,
    quick: bool = False,
) -> Done:
    """Read policies on the workers of a scheduler and write the parts into a folder.

    The workers must see the files under the same paths; policies of a library are sent. What stands in the folder is
    kept with `resume` where it still holds.

    Raises:
        MissingExtra: if distributed or pyarrow is not installed.
        InputError: if no scheduler or worker answers, or a worker has other rules; or if the folder holds a survey and
            `resume` is not asked for.
        ExportError: if a part cannot be written.
    """
    distributed = _distributed()
    parts = parts_of(entries, partition, quick=quick)
    _prepare(folder, resume)
    kept = {part.number: about for part in parts if (about := _about(folder / part.name)).get("key") == part.key}
    rows, failures = (sum(int(about[name]) for about in kept.values()) for name in ("rows", "failures"))
    for path in folder.glob("part-*.parquet"):
        if path.name not in {part.name for part in parts if part.number in kept}:
            path.unlink()
    left = [part for part in parts if part.number not in kept]
    done = len(kept)
    with _client(distributed, scheduler) as client:
        _check_rules(client, quick)
        for part, data in _read(distributed, client, left):
            write_whole_bytes(folder / part.name, data)
            about = _about(folder / part.name)
            rows, failures, done = rows + int(about["rows"]), failures + int(about["failures"]), done + 1
            if progress is not None:
                progress(done, len(parts), part.name)
    return Done(rows, failures, len(kept))


def parts_of(entries: Sequence[Entry], size: int, *, quick: bool = False) -> tuple[Part, ...]:
    """Return the entries in parts of a size, in their order."""
    cut = [tuple(entries[start : start + size]) for start in range(0, len(entries), size)]
    return tuple(Part(number, those, _key(those, quick), quick) for number, those in enumerate(cut))


def read_part(part: Part, sources: Sequence[Source | Outcome | None]) -> bytes:
    """Read a part on a worker and return it as Parquet; every policy that fails is a row."""
    return part_bytes(part, list(read_policies(zip(part.entries, sources, strict=True), quick=part.quick)))


def part_bytes(part: Part, outcomes: Sequence[Outcome]) -> bytes:
    """Return the outcomes of a part as a Parquet file."""
    failures = sum(isinstance(outcome, Failure) for outcome in outcomes)
    about = {"schema": SCHEMA, "key": part.key, "rulebook": rulebook_version(quick=part.quick)}
    about |= {"rows": str(len(outcomes) - failures), "failures": str(failures)}
    asked = columns()
    data = BytesIO()
    write_answers((row for outcome in outcomes for row in answers_of(outcome, asked)), data, about)
    return data.getvalue()


def _key(entries: Sequence[Entry], quick: bool) -> str:
    words = json.dumps([rulebook_version(quick=quick), *((entry.file, stamp_of(entry)) for entry in entries)])
    return hashlib.sha256(words.encode("ascii")).hexdigest()


def _read(distributed: Any, client: Any, parts: Sequence[Part]) -> Iterator[tuple[Part, bytes]]:
    """Yield each part as it is ready; only a few for each worker are on their way."""
    coming = iter(parts)
    submit = partial(_submit, client)
    under_way = {submit(part): part for part in islice(coming, _AHEAD * _threads(client))}
    ready = distributed.as_completed(list(under_way), loop=client.loop)
    for future in ready:
        part = under_way.pop(future)
        yield part, _result(distributed, client, part, future)
        future.release()
        following = next(coming, None)
        if following is not None:
            submitted = submit(following)
            under_way[submitted] = following
            ready.add(submitted)


def _submit(client: Any, part: Part) -> Any:
    sources = [source_of(entry) for entry in part.entries]
    # Not pure, or a second survey of a scheduler that runs on would be given the first one's answer.
    return client.submit(read_part, _bare(part), sources, pure=False)


def _bare(part: Part) -> Part:
    """Return a part whose entries can be sent: what fetches a text stays here."""
    return replace(part, entries=tuple(_sent(entry) for entry in part.entries))


def _sent(entry: Entry) -> Entry:
    # A worker has a folder of its own to start from.
    return replace(entry, fetch=None, keep=None, path=entry.path.absolute() if entry.path else None)


def _result(distributed: Any, client: Any, part: Part, future: Any) -> bytes:
    try:
        data = future.result()
    except distributed.KilledWorker:
        data = part_bytes(part, [_alone(distributed, client, entry, part.quick) for entry in part.entries])
    except (OSError, TimeoutError, distributed.CancelledError) as error:
        raise _lost(error) from error
    if not isinstance(data, bytes):
        raise ReaderError("A worker answered something that is no part of a survey.", "Start the workers again.")
    return data


def _alone(distributed: Any, client: Any, entry: Entry, quick: bool) -> Outcome:
    """Read one policy of a part that killed its workers."""
    source = source_of(entry)
    if isinstance(source, Row | Failure):
        return source
    try:
        outcome: Outcome = client.submit(read_policy, _sent(entry), source, quick=quick, pure=False).result()
    except distributed.KilledWorker:
        return Failure(entry.file, CRASHED, entry.fields)
    except (OSError, TimeoutError, distributed.CancelledError) as error:
        raise _lost(error) from error
    return outcome


def _distributed() -> Any:
    try:
        import distributed
        import pyarrow as pa  # noqa: F401  the workers need it too; here it reads what is there
    except ImportError:
        raise MissingExtra(
            "A survey on a cluster needs the libraries distributed and pyarrow, which are not installed.",
            "Install them with “pip install distributed pyarrow”, here and where the workers run.",
        ) from None
    return distributed


def _client(distributed: Any, scheduler: str) -> Any:
    try:
        client = distributed.Client(scheduler, timeout=_WAIT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise InputError(f"No scheduler answers at {scheduler}.", "Start one with “dask scheduler”.") from error
    try:
        client.wait_for_workers(1, timeout=_WAIT_SECONDS)
    except TimeoutError:
        client.close()
        raise InputError(
            f"The scheduler at {scheduler} has no workers.", f"Start some with “dask worker {scheduler}”."
        ) from None
    return client


def _check_rules(client: Any, quick: bool) -> None:
    """Find out whether all workers read by the same rules: a table of two rulebooks would compare nothing."""
    try:
        versions = client.run(rulebook_version, quick=quick)
    except ImportError as error:
        raise InputError(f"A worker lacks a part of this program ({error}).", "Install it where they run.") from error
    except TypeError as error:  # an older version, which knows no quick reading
        raise InputError(
            "A worker runs an older version of this program.", "Install the same version of Policy Reader everywhere."
        ) from error
    own = rulebook_version(quick=quick)
    for worker, version in versions.items():
        if version != own:
            raise InputError(
                f"The worker at {worker} reads by other rules ({version}) than this program ({own}).",
                "Install the same version of Policy Reader everywhere, with the same rules of your own.",
            )


def _threads(client: Any) -> int:
    return sum(client.nthreads().values()) or 1


def _prepare(folder: Path, resume: bool) -> None:
    try:
        folder.mkdir(exist_ok=True)
        if not resume and any(folder.iterdir()):
            raise InputError(f"“{folder}” is not empty.", "Go on with what is in it by --resume, or name another.")
    except OSError as error:
        raise ExportError(f"“{folder}” cannot be written: {error.strerror or error}.", "Name another.") from error


def _about(path: Path) -> dict[str, str]:
    """Return what a part says of itself; nothing where it is missing or broken."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        found = pq.read_schema(path).metadata or {}
    except (OSError, pa.ArrowInvalid):
        return {}
    return {key.decode("utf-8", "replace"): value.decode("utf-8", "replace") for key, value in found.items()}


def _lost(error: BaseException) -> ReaderError:
    return ReaderError(
        f"The connection to the scheduler was lost ({type(error).__name__}).",
        "What was read is kept: start the scheduler again, then the survey with --resume.",
    )
