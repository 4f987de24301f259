"""`policy-reader library summaries FOLDER`: the annotated summary of every policy kept, or some, one file each."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from reader.cli.looks import look_of
from reader.cli.pdf import pdf_maker
from reader.cli.terminal import Style
from reader.errors import InputError
from reader.export import Contents, Extras, Part, SummaryFolder
from reader.library import Library
from reader.report import Analyzer, hard_words_of


def summaries(library: Library | None, arguments: Namespace, style: Style) -> tuple[dict[str, Any], list[str]]:
    """Write the summaries with the notes and without the points that were dismissed, and tell what was written."""
    wanted = list(arguments.policies) or ([record.id for record in library.policies()] if library else [])
    if library is None or not wanted:
        raise InputError("Your library is empty.", "“library add” keeps policies; so does the window that opens them.")
    for policy in wanted:
        library.get(policy)  # before the work: a wrong id should not cost it
    contents = Contents.of(arguments.contents or ["default"])
    template, look = look_of(arguments.look, arguments.kind)
    target = SummaryFolder(arguments.folder, arguments.kind, "", pdf_maker)
    analyzer = Analyzer()
    paths = []
    for policy in wanted:
        report = analyzer.analyze(library.source(policy))
        words = hard_words_of(report) if Part.WORDS in contents else ()
        extras = Extras(contents, library.verdicts(policy), words, template, look)
        paths.append(target.add(report, library.notes(policy), extras))
    index = target.close()
    count = f"{len(paths)} {'summary' if len(paths) == 1 else 'summaries'}"
    return {"files": [str(path) for path in paths], "index": str(index)}, style.wrap(f"{count} written: {index}")
