"""`policy-reader library collections|fields|searches|set|duplicates|join|part`: the user's own order.

In: the open library and the arguments. Out: what to show, as one JSON object and as lines.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from typing import Any

from reader.cli.library_marks import there
from reader.cli.terminal import Style
from reader.document.full_title import full_title, title_beside_site
from reader.errors import InputError
from reader.library import Library
from reader.library.model import PolicyRecord
from reader.library.order_model import PolicyState
from reader.library.own_fields import field_key

Shown = tuple[dict[str, Any], list[str]]


def collections(library: Library | None, arguments: Namespace, _style: Style) -> Shown:
    """Show the collections, after making or taking away one."""
    order = there(library).order
    if arguments.add:
        order.add_collection(arguments.add)
    if arguments.delete:
        order.delete_collection(_named(order.collections(), arguments.delete, "collection"))
    found = order.collections()
    lines = [f"{one.name} · {one.size} {'policy' if one.size == 1 else 'policies'}" for one in found]
    return {"collections": [asdict(one) for one in found]}, lines or ["You have no collections."]


def fields(library: Library | None, arguments: Namespace, _style: Style) -> Shown:
    """Show the own fields, after making or taking away one."""
    order = there(library).order
    if arguments.add:
        order.add_field(arguments.add, arguments.kind, arguments.choices.split(","))
    if arguments.delete:
        order.delete_field(_named(order.fields(), arguments.delete, "field"))
    found = order.fields()
    lines = [
        " · ".join(filter(None, (one.name, one.kind, ", ".join(one.choices), f"search: {field_key(one.name)}:VALUE")))
        for one in found
    ]
    return {"fields": [asdict(one) for one in found]}, lines or ["You have no fields of your own."]


def searches(library: Library | None, arguments: Namespace, _style: Style) -> Shown:
    """Show the saved searches, after keeping or forgetting one."""
    order = there(library).order
    if arguments.save:
        order.save_search(*arguments.save)
    if arguments.delete:
        order.delete_search(_named(order.searches(), arguments.delete, "search"))
    found = order.searches()
    return {"searches": [asdict(one) for one in found]}, [f"{one.name}: {one.query}" for one in found] or [
        "You have no saved searches."
    ]


def change(library: Library | None, arguments: Namespace, _style: Style) -> Shown:
    """Change many policies at once, all or none of them."""
    library = there(library)
    before = library.order.states(arguments.policies)
    if len(before) < len(set(arguments.policies)):
        raise InputError("One of these policies is not in the library.", "“library list” shows the ids.")
    collected = [library.order.add_collection(name).id for name in arguments.collect]
    left = [_named(library.order.collections(), name, "collection") for name in arguments.uncollect]
    values = dict(_value(library, text) for text in arguments.field)
    now = library.now() if arguments.trash else ""
    after = []
    for state in before:
        changed = replace(
            state,
            tags=tuple(sorted({*state.tags, *arguments.tag} - set(arguments.untag))),
            collections=tuple(sorted({*state.collections, *collected} - set(left))),
            values=tuple((dict(state.values) | values).items()),
        )
        if arguments.status is not None:
            changed = replace(changed, status=arguments.status)
        if arguments.trash or arguments.untrash:
            changed = replace(changed, trashed=(state.trashed or now) if arguments.trash else "")
        after.append(changed)
    library.order.write(after)
    content = {"before": [_object(state) for state in before], "after": [_object(state) for state in after]}
    return content, [f"{len(after)} {'policy was' if len(after) == 1 else 'policies were'} changed."]


def duplicates(library: Library | None, _arguments: Namespace, style: Style) -> Shown:
    """Show the pairs of policies that say nearly the same."""
    library = there(library)
    pairs = library.order.duplicates()
    lines = []
    for pair in pairs:
        lines += [
            style.paint(line, "bold") for line in style.wrap(f"{_percent(pair.share)} of their words are the same")
        ]
        for policy_id in (pair.first, pair.second):
            lines += style.wrap(_line(library.get(policy_id)), "  ")
    return {"duplicates": [asdict(pair) for pair in pairs]}, lines or ["No two policies say nearly the same."]


def trash(library: Library | None, arguments: Namespace, style: Style) -> Shown:
    """Show what is in the trash, after taking out a policy or a note."""
    library = there(library)
    thrown = {record.id for record in library.policies(trashed=True)}
    notes = {note.id for _, note in library.all_notes(trashed=True)}
    if arguments.restore in thrown:
        library.restore(arguments.restore)
    elif arguments.restore in notes:
        library.restore_note(arguments.restore)
    elif arguments.restore:
        raise InputError(f"“{arguments.restore}” is not in the trash.", "“library trash” lists what is.")
    records, pairs = library.policies(trashed=True), library.all_notes(trashed=True)
    lines = []
    for record in records:
        lines += style.wrap(f"policy · {_line(record)} · since {record.trashed[:10]}")
    for record, note in pairs:
        words = " ".join(note.body.split()) or (note.selector.exact if note.selector else "")
        lines += style.wrap(f"note · {words} · {full_title(record.title, record.site, record.file_name)} · {note.id}")
    content = {
        "policies": [asdict(record) for record in records],
        "notes": [{"policy_id": record.id} | asdict(note) for record, note in pairs],
    }
    return content, lines or ["The trash is empty."]


def join(library: Library | None, arguments: Namespace, _style: Style) -> Shown:
    """Make a text a version of the policy of another."""
    record = there(library).order.join(arguments.policy, arguments.other)
    return {"policy": asdict(record)}, [f"It is version {record.version} of that policy."]


def part(library: Library | None, arguments: Namespace, _style: Style) -> Shown:
    """Make a text a policy of its own."""
    record = there(library).order.part(arguments.policy)
    return {"policy": asdict(record)}, ["It is a policy of its own."]


def _named(found: Iterable[Any], name: str, what: str) -> str:
    identity = next((str(one.id) for one in found if one.name.casefold() == name.casefold()), None)
    if identity is None:
        raise InputError(f"There is no {what} “{name}”.", "The same command without an option lists them.")
    return identity


def _value(library: Library, text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise InputError(f"“{text}” gives no value.", "Write NAME=VALUE; NAME= takes a value away.")
    return _named(library.order.fields(), name.strip(), "field"), value


def _object(state: PolicyState) -> dict[str, Any]:
    return asdict(state) | {"values": dict(state.values)}


def _line(record: PolicyRecord) -> str:
    return " · ".join(
        filter(
            None,
            (
                title_beside_site(record.title, record.site, record.file_name),
                record.site,
                record.day,
                record.id,
            ),
        )
    )


def _percent(share: float) -> str:
    # 99.6 % is not "all".
    return "All" if share >= 1 else f"{min(99, round(100 * share))} %"


ACTIONS: dict[str, Callable[[Library | None, Namespace, Style], Shown]] = {
    "collections": collections,
    "fields": fields,
    "searches": searches,
    "set": change,
    "duplicates": duplicates,
    "trash": trash,
    "join": join,
    "part": part,
}
