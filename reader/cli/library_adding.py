"""`policy-reader library add FILE...`: policies go into the library without the window. The one action that makes one.

In: the open library and the places named. Out: what was kept, what was there already, what could not be read and why.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from reader.cli.library_marks import there
from reader.cli.terminal import Style, harmless
from reader.document import Document
from reader.document.full_title import title_beside_site
from reader.errors import InputError
from reader.library import Library
from reader.library.model import PolicyRecord
from reader.library.own_fields import plain_name
from reader.report import Analyzer, Report, stated_practices

CLEAR = "\r\x1b[K"
Shown = tuple[dict[str, Any], list[str]]


def add(library: Library | None, arguments: Namespace, style: Style) -> Shown:
    """Read the policies at the places named; keep, tag and collect each, with its file and what was found in it.

    What cannot be read is told and costs the others nothing.

    Raises:
        InputError: if a place is missing or holds no policy, or two policies would be torn apart; nothing is kept.
    """
    library, analyzer = there(library), Analyzer()
    for name in arguments.collect:
        plain_name(name)
    paths = list(dict.fromkeys(path for place in arguments.files for path in analyzer.policies_in(place)))
    if not paths:
        raise InputError("There is no policy in there.", "Name a file, or a folder or ZIP with policies.")
    lines: list[str] = []
    kept: list[PolicyRecord] = []
    new: list[str] = []
    failed: list[dict[str, str]] = []
    reports: Iterable[tuple[Path, Report]] = _reports(analyzer, paths, failed)
    if arguments.versions:
        reports = list(reports)
        _refuse_to_tear(library, [report.document for _, report in reports])
    for path, report in reports:
        try:
            record, is_new = _keep(library, report, analyzer.original(path))
        except InputError as error:
            failed.append(_failure(path, error))
            continue
        kept.append(record)
        if is_new:
            new.append(record.id)
        facts = (
            title_beside_site(record.title, record.site, record.file_name),
            record.site,
            record.day,
            "" if is_new else _known(record),
            record.id,
        )
        lines += style.wrap(" · ".join(fact for fact in facts if fact))
    if arguments.versions and kept:
        _join(library, kept, _policy_of(library, kept))
    _order(library, [record.id for record in kept], arguments)
    for one in failed:
        sys.stderr.write(f"not read: {' '.join(harmless(one['reason']).split())}\n")
    told = f"{len(new)} added, {len(kept) - len(new)} known already, {len(failed)} not read"
    content = {"policies": [asdict(library.get(record.id)) for record in kept], "new": new, "failed": failed}
    return content, [*lines, told]


def _known(record: PolicyRecord) -> str:
    return "known already: the same words" if record.day else "known already"


def _reports(analyzer: Analyzer, paths: list[Path], failed: list[dict[str, str]]) -> Iterator[tuple[Path, Report]]:
    """Yield what is read, and tell how far it is; what cannot be read is added to `failed`."""
    for number, path in enumerate(paths, 1):
        if sys.stderr.isatty():
            sys.stderr.write(f"{CLEAR}{number} of {len(paths)}: {harmless(path.name)[:60]}")
            sys.stderr.flush()
        try:
            report = analyzer.analyze(analyzer.read(path))
        except InputError as error:
            failed.append(_failure(path, error))
            continue
        yield path, report
    if sys.stderr.isatty():
        sys.stderr.write(CLEAR)


def _failure(path: Path, error: InputError) -> dict[str, str]:
    return {"file": str(path), "reason": str(error)}


def _keep(library: Library, report: Report, original: bytes | None) -> tuple[PolicyRecord, bool]:
    """Put a policy in the library, and tell whether it is new there."""
    record = library.add(report.source, report.document, original)
    if not library.is_read_with(record.id, report.rulebook):
        library.keep_findings(record.id, report.rulebook, stated_practices(report))
    return record, record.added == record.opened


def _refuse_to_tear(library: Library, documents: list[Document]) -> None:
    """Make sure that texts are of one policy at most that has others too, before any of them is kept.

    Raises:
        InputError: if two policies would be torn apart.
    """
    foreseen = [library.foresee(document) for document in documents]
    ids = {policy_id for policy_id, _ in foreseen}
    others: dict[str, PolicyRecord] = {}
    for policy_id, versions in foreseen:
        if any(version.id not in ids for version in versions):
            own = next((version for version in versions if version.id == policy_id), versions[0])
            others.setdefault(own.policy, own)
    if len(others) > 1:
        named = " and ".join(f"{record.title or record.file_name} ({record.id})" for record in others.values())
        raise InputError(
            f"These are versions of {len(others)} policies that have other versions too: {named}.",
            "Nothing was changed. Name texts of one of them only, or all versions of both.",
        )


def _policy_of(library: Library, kept: list[PolicyRecord]) -> str:
    """Return the id of the text whose policy all go to: the oldest of one that has others already, else of all."""
    ids = {record.id for record in kept}
    by_day = _by_day(kept)
    has_others = (one for one in by_day if any(version.id not in ids for version in library.versions(one.id)))
    return next(has_others, by_day[0]).id


def _join(library: Library, kept: list[PolicyRecord], policy_id: str) -> None:
    """Make texts versions of the policy of one of them, the oldest first."""
    for one in dict.fromkeys(record.id for record in _by_day(kept)):
        if one != policy_id:
            library.order.join(one, policy_id)


def _by_day(kept: list[PolicyRecord]) -> list[PolicyRecord]:
    """Return texts the oldest first, one of which no day is known by the day it was added; of one day, as named."""
    return sorted(kept, key=lambda one: one.day or one.added[:10])


def _order(library: Library, policy_ids: list[str], arguments: Namespace) -> None:
    """Give the policies the tags, and put them in the collections, that were named."""
    if not policy_ids or not (arguments.tag or arguments.collect):
        return
    collected = [library.order.add_collection(name).id for name in arguments.collect]
    library.order.write(
        [
            replace(
                state,
                tags=tuple(sorted({*state.tags, *arguments.tag})),
                collections=tuple(sorted({*state.collections, *collected})),
            )
            for state in library.order.states(list(dict.fromkeys(policy_ids)))
        ]
    )
