"""The user's own order in a bundle: collections, own fields with their values, saved searches; out and in again.

In: an open database and ids of texts, or what a bundle says. Out: one JSON object, or rows. What is here already stays:
collections and searches meet by name, fields by name and kind.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reader.errors import LibraryError
from reader.library.database import Row, first_row, rows
from reader.library.order_model import OwnField
from reader.library.organising import collection_named
from reader.library.own_fields import LONGEST_NAME, field_key, fields_in, insert_field, plain_name, plain_value

if TYPE_CHECKING:
    from sqlite_utils import Database


def kept_order(database: Database, policy_ids: Sequence[str], whole: bool) -> dict[str, Any]:
    """Return the order of some policies, with all that is empty too where they are the `whole` library."""
    chosen = set(policy_ids)

    def of_chosen(table: str) -> list[Row]:
        found = rows(database, f"SELECT * FROM {table} ORDER BY 1, 2")  # noqa: S608 - our own names
        return [row for row in found if row["version"] in chosen]

    collected, values = of_chosen("collected"), of_chosen("field_value")
    collections = rows(database, "SELECT * FROM collection ORDER BY created, id")
    fields = rows(database, "SELECT * FROM field ORDER BY created, rowid")
    searches = rows(database, "SELECT name, query, created FROM saved_search ORDER BY name") if whole else []
    for field in fields:
        field["choices"] = json.loads(field["choices"])
    if not whole:
        collections = [one for one in collections if one["id"] in {row["collection"] for row in collected}]
        fields = [one for one in fields if one["id"] in {row["field"] for row in values}]
    return {
        "collections": collections,
        "collected": collected,
        "fields": fields,
        "values": values,
        "searches": searches,
    }


def take_order(database: Database, order: dict[str, Any], places: Mapping[str, str], now: str) -> None:
    """Take in an order inside a transaction of the caller's; `places` are the ids here of the texts of the bundle.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: if it is none of ours.
    """
    try:
        collections = {one["id"]: _collection(database, one) for one in order["collections"]}
        fields = {one["id"]: _field(database, one, now) for one in order["fields"]}
        for row in order["collected"]:
            database.execute(
                "INSERT OR IGNORE INTO collected (collection, version) VALUES (?, ?)",
                (collections[row["collection"]], places[row["version"]]),
            )
        for row in order["values"]:
            field = fields[row["field"]]
            value = plain_value(field, row["value"])
            if value:
                database.execute(
                    "INSERT OR IGNORE INTO field_value (field, version, value) VALUES (?, ?, ?)",
                    (field.id, places[row["version"]], value),
                )
        for one in order["searches"]:
            _search(database, one)
    except LibraryError as error:
        raise ValueError(error.message) from error


def _collection(database: Database, one: dict[str, Any]) -> str:
    name = plain_name(one["name"])
    taken = first_row(database, "SELECT 1 FROM collection WHERE id = ? OR name = ?", (one["id"], name))
    if taken is not None:
        return collection_named(database, name, str(one["created"]))
    database.execute(
        "INSERT INTO collection (id, name, created) VALUES (?, ?, ?)", (str(one["id"]), name, str(one["created"]))
    )
    return str(one["id"])


def _field(database: Database, one: dict[str, Any], now: str) -> OwnField:
    """Return the field here that takes the values; of two kinds under one name the second gets a number."""
    here = fields_in(database)
    name, number = plain_name(one["name"]), 1
    choices = tuple(str(choice) for choice in one["choices"])
    while True:
        known = next((field for field in here if field_key(field.name) == field_key(name)), None)
        if known is None:
            identity = "" if any(field.id == one["id"] for field in here) else str(one["id"])
            return insert_field(database, name, one["kind"], choices, str(one["created"] or now), identity)
        if known.kind == one["kind"]:
            merged = tuple(dict.fromkeys((*known.choices, *choices)))
            database.execute("UPDATE field SET choices = ? WHERE id = ?", (json.dumps(merged), known.id))
            return OwnField(known.id, known.name, known.kind, merged)
        number += 1
        name = f"{plain_name(one['name'])[: LONGEST_NAME - 4]} {number}"


def _search(database: Database, one: dict[str, Any]) -> None:
    """Keep a saved search under its name, or with a number where another query has that name."""
    name, number = plain_name(one["name"]), 1
    while True:
        known = first_row(database, "SELECT query FROM saved_search WHERE name = ?", (name,))
        if known is None:
            database.execute(
                "INSERT INTO saved_search (id, name, query, created) VALUES (lower(hex(randomblob(6))), ?, ?, ?)",
                (name, str(one["query"]), str(one["created"])),
            )
            return
        if known["query"] == one["query"]:
            return
        number += 1
        name = f"{plain_name(one['name'])[: LONGEST_NAME - 4]} {number}"
