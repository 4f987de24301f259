"""`policy-reader self-test`: does this installation work, all of it, on this machine?

In: nothing; out: a line for each part that was tried, and exit code 1 where one failed. All of it happens in a folder
of its own that is gone afterwards: the user's library and settings are not touched. This is what is run on every
package that is built (packaging/smoke.py), and what to run when a package came from somewhere else.
"""

from __future__ import annotations

import os
import sys
import tempfile
import zipfile
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from reader.cli.inputs import sample_path
from reader.errors import ReaderError
from reader.paths import HOME_VARIABLE

Part = Callable[[Path], str]
SEARCHED = "credit reference"


def run(arguments: Namespace) -> int:
    """Try each part, tell how it went, and return 0 if all work."""
    failed = 0
    # Windows does not delete what is still open somewhere; a folder left in its temporary files is no failure.
    with tempfile.TemporaryDirectory(prefix="policy-reader-", ignore_cleanup_errors=True) as folder:
        os.environ[HOME_VARIABLE] = str(Path(folder, "home"))
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        parts = (*PARTS, *OF_THE_WINDOW) if arguments.window else PARTS
        for name, part in parts:
            try:
                outcome = part(Path(folder))
            except Exception as error:  # noqa: BLE001  what is wrong with an installation can be anything; it is told
                outcome, failed = f"FAILED: {type(error).__name__}: {error}", failed + 1
            sys.stdout.write(f"{name:<18}{outcome}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{failed} of {len(parts)} parts failed\n" if failed else "all parts work\n")
    return 1 if failed else 0


def _read(_folder: Path) -> str:
    from reader.report import Analyzer

    analyzer = Analyzer()
    report = analyzer.analyze(analyzer.read(sample_path()))
    _expect(len(report.findings) > 10, "the sample's risk points are not found")
    return f"{len(report.document.sections)} sections, {len(report.findings)} findings"


def _export(folder: Path) -> str:
    from reader.export import FORMATS, export
    from reader.report import Analyzer

    analyzer = Analyzer()
    report = analyzer.analyze(analyzer.read(sample_path()))
    formats = [fmt for fmt in FORMATS if fmt != "pdf"]  # Qt sets that one: see the parts of the window
    sizes = [export(report, (), folder / f"export-{fmt}", fmt).stat().st_size for fmt in formats]
    _expect(min(sizes) > 1000, "an export is empty")
    return ", ".join(formats)


def _looks(folder: Path) -> str:
    from reader.export import Extras, export, load_template, template_names
    from reader.report import Analyzer

    analyzer = Analyzer()
    report = analyzer.analyze(analyzer.read(sample_path()))
    names = template_names()
    for name in names:
        path = export(report, (), folder / f"{name}.html", extras=Extras(template=load_template(name)))
        _expect(path.stat().st_size > 1000, f"the look {name} is empty")
    _expect(len(names) > 1, "the looks of exported pages are missing")
    return ", ".join(names)


def _library(folder: Path) -> str:
    from reader.library import Library
    from reader.report import Analyzer

    source = Analyzer().read(sample_path())
    with Library.open(folder / "library") as library:
        library.add(source, Analyzer().analyze(source).document)
        hits = library.search(SEARCHED)
    _expect(bool(hits), "what was put into the library is not found in it")
    return f"{len(hits)} found in it"


def _limited_process(folder: Path) -> str:
    """Read a ZIP: it is unpacked by the process with limits, as PDF, Word and e-books are."""
    from reader.report import Analyzer

    packed = folder / "policies.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("policy.md", sample_path().read_bytes())
    source = Analyzer().read(packed)
    return f"{len(source.blocks)} blocks read"


def _survey(folder: Path) -> str:
    from reader.survey import survey, write_survey

    policies = []
    for number in range(2):
        policies.append(folder / f"policy-{number}.md")
        policies[-1].write_bytes(sample_path().read_bytes())
    table = survey(policies, None, 2)
    _expect(len(table.rows) == len(policies), "; ".join(failure.reason for failure in table.failures))
    write_survey(table, folder / "table.csv")
    return f"{len(table.rows)} policies by processes of their own"


def _window(folder: Path) -> str:
    from reader.gui.self_test import open_and_print

    title = open_and_print(sample_path(), folder / "printed.pdf")
    return f"opened, printed and closed: {title}"


def _guide(_folder: Path) -> str:
    from reader.gui.self_test import turn_through_the_guide

    pages, pictures = turn_through_the_guide()
    return f"{pages} pages, {pictures} pictures"


def _languages(_folder: Path) -> str:
    from reader.gui.self_test import speak_every_language

    return ", ".join(speak_every_language())


def _pdf_export(folder: Path) -> str:
    from reader.cli.pdf import pdf_maker
    from reader.export import export
    from reader.report import Analyzer

    analyzer = Analyzer()
    report = analyzer.analyze(analyzer.read(sample_path()))
    path = export(report, (), folder / "export.pdf", make_pdf=pdf_maker)
    _expect(len(analyzer.read(path).blocks) > 20, "the exported PDF cannot be read")
    return f"{path.stat().st_size // 1000} kB, read again"


def _pdf(folder: Path) -> str:
    """Read the PDF that the window wrote."""
    from reader.report import Analyzer

    analyzer = Analyzer()
    report = analyzer.analyze(analyzer.read(folder / "printed.pdf"))
    _expect(len(report.findings) > 10, "the risk points of a PDF are not found")
    return f"{len(report.findings)} findings"


def _expect(condition: bool, otherwise: str) -> None:
    if not condition:
        raise ReaderError(otherwise)


PARTS: tuple[tuple[str, Part], ...] = (
    ("reading", _read),
    ("exports", _export),
    ("looks of pages", _looks),
    ("library", _library),
    ("limited process", _limited_process),
    ("survey", _survey),
)
OF_THE_WINDOW: tuple[tuple[str, Part], ...] = (
    ("window", _window),
    ("languages", _languages),
    ("guide", _guide),
    ("PDF", _pdf),
    ("export to PDF", _pdf_export),
)
