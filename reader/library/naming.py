"""Texts that an earlier program kept as “Privacy Policy” get the name of whose they are, where they say so plainly.

In: a policy that is read again with newer rules. Out: its title, changed once. What the user called it stays.
"""

from __future__ import annotations

from dataclasses import replace

from reader.document.full_title import is_anybodys, title_with_name
from reader.document.organisation import organisation_of
from reader.library.database import LibraryFile, first_row
from reader.library.policies import name_key, policy_source
from reader.library.source_json import source_to_json
from reader.library.text import storable


def name_by_text(library: LibraryFile, policy_id: str) -> None:
    """Put the name in the title of a policy of no known site whose title could be any policy's.

    A title that is not the one that its text came with was written by the user, and stays.

    Raises:
        LibraryError: if the policy is not there, or what is kept of it cannot be read.
    """
    with library.reading() as database:
        row = first_row(
            database,
            """SELECT version.title, version.site, policy.title AS first FROM version
            JOIN policy ON policy.id = version.policy WHERE version.id = ?""",
            (policy_id,),
        )
    if row is None or row["site"] or not is_anybodys(row["title"]) or name_key(row["title"]) != row["first"]:
        return
    source = policy_source(library, policy_id)
    name = organisation_of(source.blocks)
    if not name:
        return
    title = storable(title_with_name(name, row["title"]))
    kept = source_to_json(replace(source, provenance=replace(source.provenance, title=title)))
    with library.writing() as database:
        # Unless the user named it while the text was looked through.
        database.execute(
            "UPDATE version SET title = ?, source = ? WHERE id = ? AND title = ? AND site = ''",
            (title, kept, policy_id, row["title"]),
        )
