"""`policy-reader export FILE -o OUT`: the annotated summary as a file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from reader.cli.inputs import report_of, spare
from reader.cli.looks import look_of
from reader.cli.pdf import pdf_maker
from reader.cli.show_library import open_library
from reader.cli.terminal import counted, tell_written
from reader.document import Note
from reader.errors import InputError
from reader.export import Contents, Extras, Judged, Part, export, format_of
from reader.export.points import risk_points
from reader.report import EXPLAINED, Report, hard_words_of


def run(arguments: Namespace) -> int:
    """Write the export of a policy, and say on standard error what was written."""
    if arguments.sample and arguments.file and not arguments.out:
        arguments.out, arguments.file = Path(arguments.file), None  # with --sample the one name given is what to write
    target: Path | None = arguments.output or arguments.out
    if target is None:
        raise InputError("No file to write was given.", "Add -o OUT, for example -o summary.html.")
    if arguments.output and arguments.out:
        raise InputError("Two files to write were given.", "Name it once, with -o or without.")
    spare(target, arguments.file)
    fmt = arguments.format or format_of(target)  # before the work: a wrong name should not cost it
    names = arguments.contents or ["default"]
    contents = Contents.of(names)
    template, look = look_of(arguments.look, fmt)
    report = report_of(arguments)
    own = arguments.notes or not {"all", Part.NOTES, Part.DISMISSED}.isdisjoint(names)
    notes, verdicts = _kept(report, arguments.library) if own else ([], [])
    extras = Extras(contents, verdicts, hard_words_of(report) if Part.WORDS in contents else (), template, look)
    export(report, notes, target, fmt, arguments.read_on or "", extras, pdf_maker)
    tell_written(target, _in_it(report, notes, extras), arguments.quiet)
    return 0


def _in_it(report: Report, notes: list[Note], extras: Extras) -> str:
    """Return what was written in numbers: who expects notes in it sees at once whether they are."""
    if report.document.language != EXPLAINED:
        return " ".join(report.document.notices[:1])  # that this language is not read
    risks = sum(not point.dismissed for point in risk_points(report, extras.verdicts))
    facts = [counted(risks, "risk point")]
    if notes and Part.NOTES in extras.contents:
        facts.append(counted(len(notes), "note"))
    return ", ".join(facts)


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
