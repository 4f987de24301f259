"""Own fields: made, renamed, taken away; and what the user writes into one becomes the form in which it is kept.

In: names, kinds and values as a person writes them. Out: OwnFields, and values of one form for each kind: a number as
Python writes it, a date as an ISO day, "yes" or "no", one of the choices.
"""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from reader.errors import LibraryRequestError
from reader.library.database import LibraryFile, Row, first_row, rows
from reader.library.order_model import KINDS, FieldKind, OwnField
from reader.library.query import FILTERS
from reader.library.text import storable

if TYPE_CHECKING:
    from sqlite_utils import Database

LONGEST_NAME = 60  # code points
LONGEST_VALUE = 2000
YES = frozenset({"yes", "y", "true", "1", "on"})
NO = frozenset({"no", "n", "false", "0", "off"})


def list_fields(library: LibraryFile) -> list[OwnField]:
    """Return the fields in the order in which they were made."""
    with library.reading() as database:
        return fields_in(database)


def fields_in(database: Database) -> list[OwnField]:
    """Return the fields, for a caller that has the database."""
    return [_field(row) for row in rows(database, "SELECT * FROM field ORDER BY created, rowid")]


def add_field(library: LibraryFile, name: str, kind: FieldKind, choices: Sequence[str] = ()) -> OwnField:
    """Make a field.

    Raises:
        LibraryError: if the name is empty, taken or a filter of the search; if there is no such kind; if a choice has
            nothing to choose from.
    """
    with library.writing() as database:
        return insert_field(database, name, kind, choices, library.now())


def insert_field(
    database: Database, name: str, kind: FieldKind, choices: Sequence[str], now: str, identity: str = ""
) -> OwnField:
    """Make a field inside a transaction of the caller's."""
    if kind not in KINDS:
        raise LibraryRequestError(f"“{kind}” is no kind of field.", f"Choose one of: {', '.join(KINDS)}.")
    field = OwnField(identity or os.urandom(6).hex(), plain_name(name), kind, _choices(kind, choices))
    _refuse_taken(database, field)
    database.execute(
        "INSERT INTO field (id, name, kind, choices, created) VALUES (?, ?, ?, ?, ?)",
        (field.id, field.name, field.kind, json.dumps(field.choices), now),
    )
    return field


def change_field(library: LibraryFile, field_id: str, name: str, choices: Sequence[str] = ()) -> OwnField:
    """Give a field another name or other choices; its kind and all values stay.

    Raises:
        LibraryError: as for `add_field`; and if a value that is in use is no longer among the choices.
    """
    with library.writing() as database:
        old = field_in(database, field_id)
        field = OwnField(old.id, plain_name(name), old.kind, _choices(old.kind, choices))
        _refuse_taken(database, field)
        used = rows(database, "SELECT DISTINCT value FROM field_value WHERE field = ?", (field_id,))
        lost = [str(row["value"]) for row in used if field.kind == "choice" and row["value"] not in field.choices]
        if lost:
            raise LibraryRequestError(
                f"“{lost[0]}” is in use in “{old.name}”.", "Give those policies another value first."
            )
        database.execute(
            "UPDATE field SET name = ?, choices = ? WHERE id = ?", (field.name, json.dumps(field.choices), field_id)
        )
        return field


def delete_field(library: LibraryFile, field_id: str) -> None:
    """Take a field away with its values; the library is backed up first where there are any."""
    with library.reading() as database:
        used = first_row(database, "SELECT 1 FROM field_value WHERE field = ?", (field_id,)) is not None
    if used:
        library.back_up("before-field")
    with library.writing() as database:
        database.execute("DELETE FROM field WHERE id = ?", (field_id,))


def field_in(database: Database, field_id: str) -> OwnField:
    """Return a field.

    Raises:
        LibraryError: if it is not there.
    """
    row = first_row(database, "SELECT * FROM field WHERE id = ?", (field_id,))
    if row is None:
        raise LibraryRequestError("This field is not in the library, or no longer.", "Look at the list of fields.")
    return _field(row)


def plain_value(field: OwnField, value: str) -> str:
    """Return a value in the form in which it is kept, "" for none.

    Raises:
        LibraryError: if the field cannot hold it.
    """
    text = " ".join(storable(value).split())[:LONGEST_VALUE]
    if not text or field.kind == "text":
        return text
    plain = _PLAIN[field.kind](field, text)
    if plain is None:
        raise LibraryRequestError(f"“{text}” does not fit the field “{field.name}”.", _HINTS[field.kind])
    return plain


def plain_name(name: str) -> str:
    """Return a name as it is kept.

    Raises:
        LibraryError: if nothing of it is left.
    """
    plain = " ".join(storable(name).replace('"', "").split())[:LONGEST_NAME].strip()
    if not plain:
        raise LibraryRequestError("A name is needed.", "Write one.")
    return plain


def field_key(name: str) -> str:
    """Return how a query names a field: "Reviewed by" is `reviewed-by:`."""
    return re.sub(r"[\s:]+", "-", name.casefold())


def _field(row: Row) -> OwnField:
    return OwnField(row["id"], row["name"], row["kind"], tuple(json.loads(row["choices"])))


def _choices(kind: FieldKind, choices: Sequence[str]) -> tuple[str, ...]:
    plain = tuple(dict.fromkeys(" ".join(storable(one).split())[:LONGEST_NAME] for one in choices if one.strip()))
    if kind == "choice" and not plain:
        raise LibraryRequestError("A field to choose from needs choices.", "Write at least one.")
    return plain if kind == "choice" else ()


def _refuse_taken(database: Database, field: OwnField) -> None:
    key = field_key(field.name)
    others = {field_key(one.name) for one in fields_in(database) if one.id != field.id}
    if key in others:
        raise LibraryRequestError(f"There is a field “{field.name}” already.", "Choose another name.")
    if key in FILTERS:
        raise LibraryRequestError(f"“{field.name}” is a word of the search.", "Choose another name for the field.")


def _number(_field: OwnField, text: str) -> str | None:
    try:
        number = float(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text.replace(",", ""))
    except ValueError:
        return None
    return f"{number:.12g}" if math.isfinite(number) else None


def _date(_field: OwnField, text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _yes_no(_field: OwnField, text: str) -> str | None:
    word = text.casefold()
    return "yes" if word in YES else "no" if word in NO else None


def _choice(field: OwnField, text: str) -> str | None:
    return next((one for one in field.choices if one.casefold() == text.casefold()), None)


_PLAIN = {"number": _number, "date": _date, "yes/no": _yes_no, "choice": _choice}
_HINTS = {
    "number": "Write a number, such as 12 or 0.5.",
    "date": "Write it as year-month-day: 2011-11-21.",
    "yes/no": "Write yes or no.",
    "choice": "Choose one of its choices.",
}
