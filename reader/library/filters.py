"""The filters of a query become conditions in SQL.

In: Filters. Out: Conditions whose values are bound, never written into the statement: what is written there are our own
names (hence "noqa: S608"). `version`, `section`, `note` and `finding` are the tables of the statements that take them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reader.errors import LibraryError
from reader.library.order_model import OwnField
from reader.library.own_fields import plain_value
from reader.library.query import Filter
from reader.library.text import storable

OF_FINDING = ("practice", "severity")


@dataclass(frozen=True, slots=True)
class Conditions:
    """Conditions on policies, notes and findings, "1" where there is none, and the values that they name.

    `of_policy` tells whether anything is asked of the policy, `of_finding` of a practice found.
    """

    version: str
    note: str
    section: str
    finding: str
    values: dict[str, object]
    of_policy: bool
    of_finding: bool
    texts: bool
    notes: bool


def conditions(filters: Sequence[Filter], own: Mapping[str, OwnField] | None = None) -> Conditions:
    """Return the conditions of all filters together; `own` are the own fields by the keys that a query names."""
    values: dict[str, object] = {}
    version, note, section, finding = ["version.trashed = ''"], ["note.trashed = ''"], [], []
    places = {"text", "notes"}
    for number, one in enumerate(filters):
        names = [f"f{number}_{index}" for index in range(len(one.patterns))]
        if one.key == "in":
            places &= _places(one)
            continue
        if own and one.key in own:
            version.append(_own_field(one, own[one.key], names, values))
            continue
        values |= {name: _like(one, pattern) for name, pattern in zip(names, one.patterns, strict=True)}

        def any_of(column: str, names: Sequence[str] = names) -> str:
            return "(" + " OR ".join(f"{column} LIKE :{name} ESCAPE '\\'" for name in names) + ")"

        turn = "NOT " if one.excluded else ""
        if one.key in OF_FINDING:
            found = any_of(f"finding.{one.key}")
            section.append(f"section.id {turn}IN (SELECT section FROM finding WHERE {found})")  # noqa: S608
            note.append(f"{turn}EXISTS ({_OVERLAP} AND {found})")
            finding.append(f"{turn}{found}")
        elif one.key == "tag":
            version_tag = f"version.id IN (SELECT version FROM tag WHERE {any_of('tag.tag')})"  # noqa: S608
            note_tag = f"EXISTS (SELECT 1 FROM json_each(note.tags) AS one WHERE {any_of('one.value')})"  # noqa: S608
            section.append(f"{turn}{version_tag}")
            note.append(f"{turn}({version_tag} OR {note_tag})")
            finding.append(f"{turn}{version_tag}")
        elif one.key == "collection":
            held = f"{_COLLECTED} WHERE {any_of('collection.name')}"
            version.append(f"version.id {turn}IN ({held})")
        else:
            version.append(f"{turn}{any_of('version.' + one.key)}")
    return Conditions(
        version=" AND ".join(version),
        note=" AND ".join([*note, *version]),
        section=" AND ".join(section) or "1",
        finding=" AND ".join([*finding, *version]),
        values=values,
        of_policy=len(version) > 1,
        of_finding=any(one.key in OF_FINDING and not one.excluded for one in filters),
        texts="text" in places,
        notes="notes" in places,
    )


_COLLECTED = "SELECT collected.version FROM collected JOIN collection ON collection.id = collected.collection"
_OVERLAP = """SELECT 1 FROM finding WHERE finding.version = note.version
    AND finding.start_offset < note.end_offset AND finding.end_offset > note.start_offset"""

# A site is named with or without "www.", a title by any part of it; all else is named whole.
_SHAPES: dict[str, Callable[[str], str]] = {"title": lambda pattern: f"%{pattern}%"}


# What a number or a day can be asked for, besides itself.
_COMPARED = re.compile(r"(?P<sign><=|>=|<|>)(?P<one>.+)|(?P<low>.*[^.])\.\.(?P<high>[^.].*)")


def _own_field(one: Filter, field: OwnField, names: Sequence[str], values: dict[str, object]) -> str:
    """Return the condition of a filter on an own field and note the values that it names."""
    values[f"{names[0]}_field"] = field.id
    column = "CAST(value AS REAL)" if field.kind == "number" else "value"
    asked = []
    for name, pattern in zip(names, one.patterns, strict=True):
        compared = _COMPARED.fullmatch(pattern) if field.kind in ("number", "date") else None
        if compared is None:
            values[name] = _like(one, _kept(field, pattern))
            asked.append(f"value LIKE :{name} ESCAPE '\\'")
        elif compared["sign"]:
            values[name] = _comparable(field, compared["one"])
            asked.append(f"{column} {compared['sign']} :{name}")
        else:
            values |= {f"{name}_low": _comparable(field, compared["low"])}
            values[f"{name}_high"] = _comparable(field, compared["high"])
            asked.append(f"{column} BETWEEN :{name}_low AND :{name}_high")
    held = f"SELECT version FROM field_value WHERE field = :{names[0]}_field AND ({' OR '.join(asked)})"  # noqa: S608
    return f"version.id {'NOT ' if one.excluded else ''}IN ({held})"


def _comparable(field: OwnField, value: str) -> object:
    """Return a bound as it compares with the values; None, which no value compares with, where it is no number."""
    plain = _kept(field, value)
    if field.kind == "date":
        return plain
    try:
        return float(plain)
    except ValueError:
        return None


def _kept(field: OwnField, pattern: str) -> str:
    """Return a pattern in the form in which values are kept, where it is one whole value."""
    try:
        return plain_value(field, pattern)
    except LibraryError:
        return pattern


def _like(one: Filter, pattern: str) -> str:
    escaped = storable(pattern)
    for character in "\\%_":
        escaped = escaped.replace(character, f"\\{character}")
    return _SHAPES.get(one.key, str)(escaped.replace("*", "%"))


def _places(one: Filter) -> set[str]:
    named = {place for pattern in one.patterns for place in _PLACES.get(pattern.casefold(), ())}
    return {"text", "notes"} - named if one.excluded else named


_PLACES = {"text": ("text",), "texts": ("text",), "policies": ("text",), "note": ("notes",), "notes": ("notes",)}
