"""Verdicts: what the user thinks of a finding, kept with its quote so that it can be placed again in a later version.

In: a Verdict. Out: Verdicts in reading order. One verdict is kept for each practice, rule and place; a second one
replaces the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.database import LibraryFile, rows
from reader.library.model import Verdict
from reader.library.policies import require_policy
from reader.library.text import storable

if TYPE_CHECKING:
    from sqlite_utils import Database

_INSERT = """INSERT INTO verdict (version, practice, rule, quote, start_offset, end_offset, decision, reason, rulebook,
        created)
    VALUES (:version, :practice, :rule, :quote, :start, :end, :decision, :reason, :rulebook, :created)
    """
_REPLACE = """ON CONFLICT (version, practice, rule, start_offset, end_offset) DO UPDATE SET quote = :quote,
        decision = :decision, reason = :reason, rulebook = :rulebook, created = :created"""


def save_verdict(library: LibraryFile, policy_id: str, verdict: Verdict) -> None:
    """Write a verdict, in place of an earlier one on the same finding.

    Raises:
        LibraryError: if the policy is not there.
    """
    with library.writing() as database:
        require_policy(database, policy_id)
        write_verdict(database, policy_id, verdict, library.now())


def write_verdict(database: Database, policy_id: str, verdict: Verdict, now: str, keep: bool = False) -> None:
    """Write a verdict inside a transaction of the caller's; with `keep`, an earlier one on the same finding stays."""
    database.execute(
        _INSERT + ("ON CONFLICT DO NOTHING" if keep else _REPLACE),
        {
            "version": policy_id,
            "practice": verdict.practice,
            "rule": verdict.rule,
            "quote": storable(verdict.quote),
            "start": verdict.start,
            "end": verdict.end,
            "decision": verdict.decision,
            "reason": storable(verdict.reason),
            "rulebook": verdict.rulebook,
            "created": verdict.created or now,
        },
    )


def remove_verdict(library: LibraryFile, policy_id: str, verdict: Verdict) -> None:
    """Take back a verdict; nothing happens where there is none."""
    with library.writing() as database:
        database.execute(
            """DELETE FROM verdict WHERE version = ? AND practice = ? AND rule = ?
            AND start_offset = ? AND end_offset = ?""",
            (policy_id, verdict.practice, verdict.rule, verdict.start, verdict.end),
        )


def list_verdicts(library: LibraryFile, policy_id: str) -> list[Verdict]:
    """Return the verdicts on a policy in reading order."""
    with library.reading() as database:
        found = rows(
            database,
            """SELECT practice, rule, quote, start_offset AS start, end_offset AS "end", decision, reason, rulebook,
                created FROM verdict WHERE version = ? ORDER BY start_offset, practice, rule""",
            (policy_id,),
        )
        return [Verdict(**row) for row in found]
