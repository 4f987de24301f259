"""`policy-reader export FILE -o OUT`: the annotated summary as a file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from reader.cli.inputs import report_of
from reader.cli.looks import look_of
from reader.cli.pdf import pdf_maker
from reader.cli.show_library import open_library
from reader.document import Note
from reader.errors import InputError
from reader.export import Contents, Extras, Judged, Part, export, format_of
from reader.report import Report, hard_words_of


def run(arguments: Namespace) -> int:
    """Write the export of a policy; nothing is printed when it went well."""
    if arguments.sample and arguments.file and not arguments.out:
        arguments.out, arguments.file = Path(arguments.file), None  # with --sample the one name given is what to write
    target: Path | None = arguments.output or arguments.out
    if target is None:
        raise InputError("No file to write was given.", "Add -o OUT, for example -o summary.html.")
    if arguments.output and arguments.out:
        raise InputError("Two files to write were given.", "Name it once, with -o or without.")
    fmt = arguments.format or format_of(target)  # before the work: a wrong name should not cost it
    names = arguments.contents or ["default"]
    contents = Contents.of(names)
    template, look = look_of(arguments.look, fmt)
    report = report_of(arguments)
    own = arguments.notes or not {"all", Part.NOTES, Part.DISMISSED}.isdisjoint(names)
    notes, verdicts = _kept(report, arguments.library) if own else ([], [])
    extras = Extras(contents, verdicts, hard_words_of(report) if Part.WORDS in contents else (), template, look)
    export(report, notes, target, fmt, arguments.read_on or "", extras, pdf_maker)
    return 0


def _kept(report: Report, folder: Path | None) -> tuple[list[Note], list[Judged]]:
    """Return the notes and verdicts kept on this very text."""
    from hashlib import sha256

    with open_library(folder) as library:
        if library is None:
            return [], []
        wanted = sha256(report.document.text.encode()).hexdigest()
        kept = [record.id for record in library.policies() if record.text_sha256 == wanted]
        notes = [note for policy in kept for note in library.notes(policy)]
        return notes, [verdict for policy in kept for verdict in library.verdicts(policy)]
