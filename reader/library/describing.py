"""What the user knows better of a policy than its file: title, site, address and date, put right.

In: a policy and the new values. Out: its record. The text, its notes and the fingerprint of the file stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from reader.errors import LibraryRequestError
from reader.library.database import LibraryFile
from reader.library.model import PolicyRecord
from reader.library.policies import policy_source, record
from reader.library.source_json import source_to_json
from reader.library.text import storable

LONGEST = 500  # code points of a value


@dataclass(frozen=True, slots=True)
class Description:
    """What can be put right; `archived_on` is an ISO day, "" where it is not known."""

    title: str
    site: str = ""
    address: str = ""
    archived_on: str = ""


def describe(library: LibraryFile, policy_id: str, description: Description) -> PolicyRecord:
    """Keep a description and return the policy's record.

    Raises:
        LibraryError: if the policy is not there, the title is empty, a value is too long, or the date is none.
    """
    values = {name: " ".join(storable(getattr(description, name)).split()) for name in Description.__slots__}
    if not values["title"]:
        raise LibraryRequestError("A policy needs a title.", "Write what it is called.")
    if any(len(value) > LONGEST for value in values.values()):
        raise LibraryRequestError(f"A title, site or address may have {LONGEST} letters.", "Write it shorter.")
    if values["archived_on"]:
        try:
            values["archived_on"] = date.fromisoformat(values["archived_on"]).isoformat()
        except ValueError:
            raise LibraryRequestError(
                f"“{values['archived_on']}” is no date.", "Write it as year-month-day: 2011-11-21."
            ) from None
    title, site, address, archived_on = (values[name] for name in ("title", "site", "address", "archived_on"))
    with library.writing() as database:
        source = policy_source(library, policy_id)  # here: another process may write into it too
        came_from = replace(source.provenance, title=title, site=site, address=address, archived_on=archived_on)
        kept = replace(source, provenance=came_from)
        database.execute(
            "UPDATE version SET title = ?, site = ?, address = ?, archived_on = ?, source = ? WHERE id = ?",
            (title, site, address, archived_on, source_to_json(kept), policy_id),
        )
        return record(database, policy_id)
