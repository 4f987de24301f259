"""`policy-reader library add FILE...`: policies go into the library without the window. The one action that makes one.

In: the open library and the places named. Out: what was kept, what was there already, what could not be read and why.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from reader.cli.library_marks import there
from reader.cli.terminal import Style, harmless
from reader.document.full_title import title_beside_site
from reader.errors import InputError
from reader.library import Library
from reader.library.model import PolicyRecord
from reader.report import Analyzer, stated_practices

CLEAR = "\r\x1b[K"
Shown = tuple[dict[str, Any], list[str]]


def add(library: Library | None, arguments: Namespace, style: Style) -> Shown:
    """Read the policies at the places named; keep, tag and collect each, with its file and what was found in it.

    What cannot be read is told and costs the others nothing.

    Raises:
        InputError: if a place is missing or holds no policy, or two policies would be torn apart; nothing is kept.
    """
    library, analyzer = there(library), Analyzer()
    paths = list(dict.fromkeys(path for place in arguments.files for path in analyzer.policies_in(place)))
    if not paths:
        raise InputError("There is no policy in there.", "Name a file, or a folder or ZIP with policies.")
    lines: list[str] = []
    kept: list[PolicyRecord] = []
    new: list[str] = []
    failed: list[dict[str, str]] = []
    for number, path in enumerate(paths, 1):
        if sys.stderr.isatty():
            sys.stderr.write(f"{CLEAR}{number} of {len(paths)}: {harmless(path.name)[:60]}")
            sys.stderr.flush()
        try:
            record, is_new = _keep(library, analyzer, path)
        except InputError as error:
            failed.append({"file": str(path), "reason": str(error)})
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
    if sys.stderr.isatty():
        sys.stderr.write(CLEAR)
    if arguments.versions and kept:
        _join(library, kept, _policy_of(library, kept, new))
    _order(library, [record.id for record in kept], arguments)
    for one in failed:
        sys.stderr.write(f"not read: {' '.join(harmless(one['reason']).split())}\n")
    told = f"{len(new)} added, {len(kept) - len(new)} known already, {len(failed)} not read"
    content = {"policies": [asdict(library.get(record.id)) for record in kept], "new": new, "failed": failed}
    return content, [*lines, told]


def _known(record: PolicyRecord) -> str:
    return "known already: the same words" if record.day else "known already"


def _keep(library: Library, analyzer: Analyzer, path: Path) -> tuple[PolicyRecord, bool]:
    """Put a policy in the library, and tell whether it is new there."""
    report = analyzer.analyze(analyzer.read(path))
    record = library.add(report.source, report.document, analyzer.original(path))
    if not library.is_read_with(record.id, report.rulebook):
        library.keep_findings(record.id, report.rulebook, stated_practices(report))
    return record, record.added == record.opened


def _policy_of(library: Library, kept: list[PolicyRecord], new: list[str]) -> str:
    """Return the id of the text whose policy all are to be versions of: one that has others already, else the oldest.

    Raises:
        InputError: if two policies would be torn apart; what is new is taken out again.
    """
    ids = {record.id for record in kept}
    others = {
        record.policy: record
        for record in reversed(_by_day(kept))
        if any(version.id not in ids for version in library.versions(record.id))
    }
    if len(others) > 1:
        for one in new:
            library.delete(one)
        named = " and ".join(f"{record.title or record.file_name} ({record.id})" for record in others.values())
        raise InputError(
            f"These are versions of {len(others)} policies that have other versions too: {named}.",
            "Nothing was changed. Name texts of one of them only, or all versions of both.",
        )
    return next(iter(others.values()), _by_day(kept)[0]).id


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
