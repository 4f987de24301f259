"""The arguments of the actions of `policy-reader library` on the user's own order. Imports nothing heavy.

In: the library's actions and the way in which one is added. Out: the parsers made.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  it has no public name
Add: TypeAlias = Callable[[Commands, str, str, str], argparse.ArgumentParser]

KINDS = ("text", "number", "date", "yes/no", "choice")  # as in reader.library.order_model, which a test holds


def add_order(actions: Commands, add: Add) -> list[argparse.ArgumentParser]:
    """Add the actions on collections, own fields, saved searches, many policies, duplicates and versions."""
    return [
        _add_collections(actions, add),
        _add_fields(actions, add),
        _add_searches(actions, add),
        _add_set(actions, add),
        add(actions, "duplicates", "list policies that say nearly the same", "policy-reader library duplicates"),
        _add_trash(actions, add),
        *_add_versions(actions, add),
    ]


def _add_collections(actions: Commands, add: Add) -> argparse.ArgumentParser:
    parser = add(
        actions,
        "collections",
        "list your collections, make one, take one away",
        "policy-reader library collections --add Banks",
    )
    parser.add_argument("--add", metavar="NAME", help="make a collection")
    parser.add_argument("--delete", metavar="NAME", help="take a collection away; its policies stay")
    return parser


def _add_fields(actions: Commands, add: Add) -> argparse.ArgumentParser:
    parser = add(
        actions,
        "fields",
        "list your own fields, make one, take one away",
        "policy-reader library fields --add Rating --kind number",
    )
    parser.add_argument("--add", metavar="NAME", help="make a field; a search names it NAME:VALUE")
    parser.add_argument("--kind", choices=KINDS, default="text", help="what it holds (default: text)")
    parser.add_argument("--choices", default="", metavar="A,B", help="what a field of the kind “choice” may hold")
    parser.add_argument("--delete", metavar="NAME", help="take a field away with its values, after a backup")
    return parser


def _add_searches(actions: Commands, add: Add) -> argparse.ArgumentParser:
    parser = add(
        actions,
        "searches",
        "list your saved searches, keep one, forget one",
        "policy-reader library searches --save Credit practice:credit-*",
    )
    parser.add_argument("--save", nargs=2, metavar=("NAME", "QUERY"), help="keep a query under a name")
    parser.add_argument("--delete", metavar="NAME", help="forget a saved search")
    return parser


def _add_set(actions: Commands, add: Add) -> argparse.ArgumentParser:
    parser = add(
        actions,
        "set",
        "change many policies at once, all or none of them",
        "policy-reader library set 0a1b2c3d4e5f --collect Banks --field Rating=4",
    )
    parser.add_argument("policies", nargs="+", metavar="ID", help="the ids of the policies, as “list” shows them")
    parser.add_argument("--status", metavar="WORD", help="mark them: “in review”, “done”, “” for none")
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="add a tag; may be given again")
    parser.add_argument("--untag", action="append", default=[], metavar="TAG", help="take a tag away")
    parser.add_argument(
        "--collect", action="append", default=[], metavar="NAME", help="put them in a collection, made if need be"
    )
    parser.add_argument(
        "--uncollect", action="append", default=[], metavar="NAME", help="take them out of a collection"
    )
    parser.add_argument(
        "--field", action="append", default=[], metavar="NAME=VALUE", help="give a field a value; NAME= takes it away"
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--trash", action="store_true", help="put them in the trash")
    where.add_argument("--untrash", action="store_true", help="take them out of the trash")
    return parser


def _add_trash(actions: Commands, add: Add) -> argparse.ArgumentParser:
    parser = add(actions, "trash", "list what is in the trash, take something out", "policy-reader library trash")
    parser.add_argument("--restore", default="", metavar="ID", help="take this policy or note out of the trash")
    return parser


def _add_versions(actions: Commands, add: Add) -> list[argparse.ArgumentParser]:
    join = add(
        actions,
        "join",
        "make a text a version of the policy of another",
        "policy-reader library join 5f4e3d2c1b0a 0a1b2c3d4e5f",
    )
    join.add_argument("policy", metavar="ID", help="the text that becomes the newest version")
    join.add_argument("other", metavar="OTHER", help="any text of the policy that it belongs to")
    part = add(actions, "part", "make a text a policy of its own", "policy-reader library part 5f4e3d2c1b0a")
    part.add_argument("policy", metavar="ID", help="the text that is no version of the others")
    past = add(
        actions,
        "history",
        "show which version of a policy brought which risks, and which dropped them",
        "policy-reader library history 0a1b2c3d4e5f",
    )
    past.add_argument("policy", metavar="ID", help="any version of the policy")
    return [join, part, past]
