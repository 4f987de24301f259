"""What was found in a policy, kept to search by, and the tags of a policy.

In: StatedPractices with the version of the rulebook that found them. They can always be made again from the policy, so
keeping them replaces those that were there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.document import Span, StatedPractice
from reader.library.database import LibraryFile, first_row, rows
from reader.library.policies import require_policy
from reader.library.text import storable

LONGEST_TAG = 100  # code points


def keep_findings(library: LibraryFile, policy_id: str, rulebook: str, stated: Sequence[StatedPractice]) -> None:
    """Keep what a rulebook found in a policy, in place of what was found before.

    Raises:
        LibraryError: if the policy is not there.
    """
    with library.writing() as database:
        require_policy(database, policy_id)
        sections = rows(
            database, "SELECT id, start_offset FROM section WHERE version = ? ORDER BY start_offset", (policy_id,)
        )
        database.execute("DELETE FROM finding WHERE version = ?", (policy_id,))
        database.execute("INSERT OR REPLACE INTO analysis (version, rulebook) VALUES (?, ?)", (policy_id, rulebook))
        if not sections:
            return
        database.conn.executemany(
            """INSERT OR IGNORE INTO finding
                (version, section, practice, kind, severity, rule, start_offset, end_offset, certainty)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            [
                (
                    policy_id,
                    sections[max(0, bisect_right(sections, one.span.start, key=_start) - 1)]["id"],
                    storable(one.practice),
                    one.kind,
                    one.severity,
                    storable(one.rule),
                    one.span.start,
                    one.span.end,
                    one.certainty,
                )
                for one in stated
            ],
        )


def _start(section: dict[str, int]) -> int:
    return section["start_offset"]


def without_findings(library: LibraryFile, rulebook: str) -> list[str]:
    """Return the ids of the policies that were not read with this rulebook, trash left out."""
    with library.reading() as database:
        found = rows(
            database,
            """SELECT id FROM version WHERE trashed = '' AND id NOT IN (
                SELECT version FROM analysis WHERE rulebook = ?) ORDER BY opened DESC, id""",
            (rulebook,),
        )
        return [str(row["id"]) for row in found]


def set_tags(library: LibraryFile, policy_id: str, tags: Sequence[str]) -> tuple[str, ...]:
    """Give a policy these tags and no others; return them as they are kept, in order, blank and double ones left out.

    Raises:
        LibraryError: if the policy is not there.
    """
    plain = sorted({" ".join(storable(tag).split())[:LONGEST_TAG] for tag in tags} - {""})
    with library.writing() as database:
        require_policy(database, policy_id)
        database.execute("DELETE FROM tag WHERE version = ?", (policy_id,))
        database.conn.executemany("INSERT INTO tag (version, tag) VALUES (?, ?)", [(policy_id, tag) for tag in plain])
    return tuple(plain)


def policy_tags(library: LibraryFile, policy_id: str) -> tuple[str, ...]:
    """Return the tags of a policy in order."""
    with library.reading() as database:
        require_policy(database, policy_id)
        found = rows(database, "SELECT tag FROM tag WHERE version = ? ORDER BY tag", (policy_id,))
        return tuple(str(row["tag"]) for row in found)


def all_tags(library: LibraryFile) -> dict[str, int]:
    """Return every tag of a policy that is not in the trash, and how many policies have it."""
    with library.reading() as database:
        found = rows(
            database,
            """SELECT tag, count(*) AS number FROM tag JOIN version ON version.id = tag.version
            WHERE version.trashed = '' GROUP BY tag ORDER BY tag COLLATE NOCASE, tag""",
        )
        return {str(row["tag"]): int(row["number"]) for row in found}


def is_read_with(library: LibraryFile, policy_id: str, rulebook: str) -> bool:
    """Tell whether what this rulebook finds in a policy is kept."""
    with library.reading() as database:
        row = first_row(database, "SELECT rulebook FROM analysis WHERE version = ?", (policy_id,))
        return row is not None and row["rulebook"] == rulebook


def kept_places(library: LibraryFile, policy_id: str) -> list[tuple[str, Span]]:
    """Return the practices that are kept of a policy with where they are stated, in reading order."""
    with library.reading() as database:
        found = rows(
            database,
            """SELECT practice, start_offset, end_offset FROM finding WHERE version = ?
            ORDER BY start_offset, practice""",
            (policy_id,),
        )
        return [(str(row["practice"]), Span(row["start_offset"], row["end_offset"])) for row in found]


def kept_stated(library: LibraryFile, policy_id: str) -> tuple[StatedPractice, ...]:
    """Return what is kept of a policy, with the rules that found it, in reading order."""
    with library.reading() as database:
        found = rows(
            database,
            """SELECT practice, kind, severity, start_offset, end_offset, rule, certainty FROM finding WHERE version = ?
            ORDER BY start_offset, practice""",
            (policy_id,),
        )
        return tuple(
            StatedPractice(
                str(row["practice"]),
                str(row["kind"]),
                str(row["severity"]),
                Span(row["start_offset"], row["end_offset"]),
                str(row["rule"]),
                float(row["certainty"]),
            )
            for row in found
        )
