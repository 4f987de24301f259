"""`policy-reader library backups|restore|recover|purge|export|import`: copies of the library, and taking them back.

In: the library's folder, which is not opened where a file of it is to be replaced. Out: what to show.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reader.cli.library_marks import there
from reader.cli.terminal import Style, counted
from reader.errors import BrokenLibrary, InputError
from reader.library import Library
from reader.library.model import LIBRARY_FILE
from reader.library.restoring import BackupContents, backup_contents

Shown = tuple[dict[str, Any], list[str]]


def backups(folder: Path, _arguments: Namespace, style: Style) -> Shown:
    """List the backups with what is in each."""
    found = Library.backups(folder)
    lines = [line for one in found for line in _lines(one, style)]
    return {"backups": [_object(one) for one in found]}, lines or [f"There are no backups in {folder}."]


def restore(folder: Path, arguments: Namespace, style: Style) -> Shown:
    """Show what a backup holds beside what is there; put it in place if told to."""
    named = next((one for one in Library.backups(folder) if one.path.name == arguments.backup), None)
    chosen = named or backup_contents(Path(arguments.backup))
    if not chosen.whole:
        raise InputError(f"“{arguments.backup}” is no backup that reads back whole.", "“library backups” lists them.")
    lines = ["In the backup:", *_lines(chosen, style)]
    aside = None
    if arguments.yes:
        aside = Library.restore_backup(folder, chosen.path)
        lines.append("It is in the library's place now." + (f" What was there is kept as {aside}." if aside else ""))
    else:
        lines.append("Nothing was changed. Close the window, then give --yes to put it in the library's place.")
    content = {"backup": _object(chosen), "restored": arguments.yes, "kept": str(aside) if aside else ""}
    return content, lines


def recover(folder: Path, arguments: Namespace, _style: Style) -> Shown:
    """Set a damaged library aside and put the newest good backup in its place; leave one that is sound alone."""
    if (folder / LIBRARY_FILE).is_file():
        try:
            Library.open(folder).close()
        except BrokenLibrary:
            pass
        else:
            raise InputError(f"The library in {folder} is sound.", "To go back to a backup, use “library restore”.")
    good = next((one for one in Library.backups(folder) if one.whole), None)
    if not arguments.yes:
        name = good.path.name if good else "none: the library would begin empty"
        lines = [f"The newest good backup: {name}", "Nothing was changed. Give --yes to put it in place."]
        return {"recovered": False, "backup": str(good.path) if good else ""}, lines
    aside, used = Library.recover(folder)
    lines = [f"The damaged file is kept as {aside}." if aside else "There was no library file."]
    lines.append(f"The library is as in {used}." if used else "There is no good backup; the library begins empty.")
    return {"recovered": True, "backup": str(used or ""), "kept": str(aside or "")}, lines


def export(library: Library | None, arguments: Namespace, _style: Style) -> Shown:
    """Write policies with all that is kept of them to one file."""
    number = there(library).export_bundle(arguments.file, arguments.policies)
    what = "policy is" if number == 1 else "policies are"
    return {"file": str(arguments.file), "policies": number}, [f"{number} {what} in {arguments.file}."]


def take_in(folder: Path, arguments: Namespace, _style: Style) -> Shown:
    """Take in the policies of such a file; a library is begun where there is none."""
    if not arguments.file.is_file():
        raise InputError(f"There is no file “{arguments.file}”.", "“library export” writes one.")
    with Library.open(folder) as library:
        taken = library.import_bundle(arguments.file)
    number, bare = len(taken.policies), taken.without_file
    lines = [f"{number} {'policy was' if number == 1 else 'policies were'} taken in."]
    if bare:
        which = "The file that 1 policy came from is" if bare == 1 else f"The files that {bare} policies came from are"
        lines.append(f"{which} missing or damaged in it; text and notes are whole.")
    lines.append("“library index” reads them, so that practice: and severity: find them.")
    return {"policies": list(taken.policies), "without_file": bare}, lines


def purge(library: Library | None, _arguments: Namespace, _style: Style) -> Shown:
    """Delete for good what has been in the trash for 30 days."""
    number = there(library).purge_expired(datetime.now(UTC).date())
    return {"deleted": number}, [f"{number} {'thing was' if number == 1 else 'things were'} deleted for good."]


def _lines(one: BackupContents, style: Style) -> list[str]:
    lines = [style.paint(line, "bold") for line in style.wrap(one.path.name)]
    if not one.whole:
        return lines + style.wrap("does not read back whole", "  ")
    last = f"last note {one.last_note[:16].replace('T', ' ')} UTC" if one.last_note else ""
    facts = (
        f"{one.policies} {'policy' if one.policies == 1 else 'policies'}",
        counted(one.notes, "note"),
        f"{one.verdicts} {'verdict' if one.verdicts == 1 else 'verdicts'}",
        last,
        f"{one.size / 1e6:.1f} MB",
    )
    return lines + style.wrap(" · ".join(fact for fact in facts if fact), "  ")


def _object(one: BackupContents) -> dict[str, Any]:
    return {
        "path": str(one.path),
        "whole": one.whole,
        "policies": one.policies,
        "notes": one.notes,
        "verdicts": one.verdicts,
        "last_note": one.last_note,
        "size": one.size,
    }


ACTIONS: dict[str, Callable[[Path, Namespace, Style], Shown]] = {
    "backups": backups,
    "restore": restore,
    "recover": recover,
    "import": take_in,
}
