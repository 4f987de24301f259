"""The arguments of `policy-reader library`: its actions, their options, their help. Imports nothing heavy.

In: the parser's commands and the way in which it adds one. Out: the action's name in `action`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.cli.export_parser import EXPORT_FORMATS, part_names
from reader.cli.library_order_parser import Add, Commands, add_order


def add_library(commands: Commands, add: Add) -> None:
    """Add the command and all of its actions."""
    library = add(commands, "library", "show and keep your library", 'policy-reader library search "call recording"')
    actions = library.add_subparsers(dest="action", metavar="ACTION", required=True)
    added = [
        *_add_shows(actions, add),
        *_add_versions(actions, add),
        *_add_backups(actions, add),
        *_add_written(actions, add),
        *add_order(actions, add),
    ]
    for action in added:
        action.add_argument("--format", choices=("text", "json"), default="text", help="the format (default: text)")
        action.add_argument("--library", type=Path, metavar="FOLDER", help="the library's folder (default: yours)")


def _add_shows(actions: Commands, add: Add) -> list[argparse.ArgumentParser]:
    adding = add(
        actions,
        "add",
        "read policies and keep them, without the window; a folder or ZIP gives each policy in it",
        "policy-reader library add policies/ --collect Banks",
    )
    adding.add_argument("files", nargs="+", type=Path, metavar="FILE", help="files, folders and ZIPs of policies")
    adding.add_argument("--tag", action="append", default=[], metavar="TAG", help="tag them; may be given again")
    adding.add_argument(
        "--collect", action="append", default=[], metavar="NAME", help="put them in a collection, made if need be"
    )
    adding.add_argument(
        "--versions",
        action="store_true",
        help="they are versions of one policy, in the order of the days of their archive or in their names",
    )
    listing = add(actions, "list", "list the policies of your library", "policy-reader library list")
    search = add(actions, "search", "search all policies and notes", 'policy-reader library search "credit reference"')
    search.add_argument("query", nargs="+", metavar="WORDS", help="words, “phrases” and filters: practice:credit-*")
    search.add_argument("--limit", type=_count, default=50, metavar="N", help="at most this many hits (default: 50)")
    notes = add(actions, "notes", "list your notes", "policy-reader library notes --format json")
    index = add(
        actions,
        "index",
        "read the policies that today's rules have not read yet, so that practice: and severity: find them",
        "policy-reader library index",
    )
    tag = add(actions, "tag", "give a policy tags, in place of those it has", "policy-reader library tag ID reviewed")
    tag.add_argument("policy", metavar="ID", help="the id of the policy, as “list” shows it")
    tag.add_argument("tags", nargs="*", metavar="TAG", help="the tags; none takes all away")
    status = add(actions, "status", "mark a policy with a word", 'policy-reader library status ID "in review"')
    status.add_argument("policy", metavar="ID", help="the id of the policy, as “list” shows it")
    status.add_argument("status", metavar="WORD", help="in the window: “in review” or “done”; “” for none")
    return [adding, listing, search, notes, index, tag, status]


def _add_versions(actions: Commands, add: Add) -> list[argparse.ArgumentParser]:
    versions = add(
        actions, "versions", "list the policies that you have several versions of", "policy-reader library versions"
    )
    versions.add_argument("policy", nargs="?", metavar="ID", help="only the versions of this policy")
    carry = add(
        actions,
        "carry",
        "carry your notes and verdicts from one version to another, and tell what became of each",
        "policy-reader library carry 0a1b2c3d4e5f 5f4e3d2c1b0a",
    )
    carry.add_argument("old", metavar="OLD", help="the id of the version that has the notes (see “versions”)")
    carry.add_argument("new", metavar="NEW", help="the id of the version that they go to")
    settle = add(
        actions,
        "settle",
        "decide on a note that “carry” asks you to look at",
        "policy-reader library settle NOTE VERSION --accept",
    )
    settle.add_argument("note", metavar="NOTE", help="the id of the note, as “carry” shows it")
    settle.add_argument("version", metavar="VERSION", help="the id of the version that it was carried to")
    choice = settle.add_mutually_exclusive_group(required=True)
    choice.add_argument("--accept", action="store_true", help="put it at the passage that is proposed")
    choice.add_argument("--at", metavar="QUOTE", help="put it at this passage, which stands there once")
    choice.add_argument("--leave", action="store_true", help="leave it with the version that it is from")
    return [versions, carry, settle]


def _add_backups(actions: Commands, add: Add) -> list[argparse.ArgumentParser]:
    backups = add(actions, "backups", "list the backups, and what is in each", "policy-reader library backups")
    restore = add(
        actions,
        "restore",
        "show what a backup holds, and with --yes put it in the library's place",
        "policy-reader library restore library-20260302T120000Z.db --yes",
    )
    restore.add_argument("backup", metavar="BACKUP", help="its name, as “backups” shows it, or a path")
    recover = add(
        actions,
        "recover",
        "set a damaged library aside and put the newest good backup in its place",
        "policy-reader library recover --yes",
    )
    for action in (restore, recover):
        action.add_argument("--yes", action="store_true", help="do it; the library that was there is kept beside it")
    purge = add(
        actions,
        "purge",
        "delete for good what has been in the trash for 30 days; a backup is written first",
        "policy-reader library purge",
    )
    return [backups, restore, recover, purge]


def _add_written(actions: Commands, add: Add) -> list[argparse.ArgumentParser]:
    export = add(
        actions,
        "export",
        "write the library, or some policies of it, with all your notes to one file",
        "policy-reader library export my-library.policybundle",
    )
    export.add_argument("file", type=Path, metavar="FILE", help="the file to write; one that is there is replaced")
    export.add_argument("policies", nargs="*", metavar="ID", help="only these policies, as “list” shows their ids")
    summaries = add(
        actions,
        "summaries",
        "write the annotated summary of every policy, or of some, into a new folder, with a page that lists them",
        "policy-reader library summaries for-the-desk/ --as docx",
    )
    summaries.add_argument("folder", type=Path, metavar="FOLDER", help="a folder that is new or empty")
    summaries.add_argument("policies", nargs="*", metavar="ID", help="only these policies, as “list” shows their ids")
    summaries.add_argument(
        "--as", dest="kind", choices=EXPORT_FORMATS, default="html", help="the format of each (default: html)"
    )
    summaries.add_argument("--look", metavar="NAME", help="the look of each, as for “export”")
    summaries.add_argument(
        "--contents", type=part_names, metavar="PARTS", help="what is in each, as for “export” (default: default)"
    )
    take_in = add(
        actions,
        "import",
        "take in the policies and notes of such a file",
        "policy-reader library import my-library.policybundle",
    )
    take_in.add_argument("file", type=Path, metavar="FILE", help="a file that “library export” wrote")
    return [export, summaries, take_in]


def _count(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 1 <= int(value[:6]) <= 10_000:
        raise argparse.ArgumentTypeError("give a number from 1 to 10000")
    return int(value)
