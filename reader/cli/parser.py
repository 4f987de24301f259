"""The arguments of `policy-reader`: every command, its options, its help with an example. Imports nothing heavy.

In: nothing. Out: an ArgumentParser whose result names the command in `command`.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeAlias

from reader import __version__
from reader.cli.export_parser import EXPORT_FORMATS, EXPORT_PARTS, LETTERS, part_names
from reader.cli.library_parser import add_library
from reader.cli.survey_parser import add_survey

DESCRIPTION = (
    "Reads a privacy policy with you: plain-English summaries and risk points, each resting on a clause. Offline."
)
ABOUT_FILE = "a policy: PDF, Word, web page, Markdown, text and more (see the README), or a ZIP or folder of these"
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  it has no public name


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="policy-reader",
        description=DESCRIPTION,
        epilog="example: policy-reader read policy.html\n\nWithout a command the files are opened in the window.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"policy-reader {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_open(commands)
    _add_read(commands)
    _add_analyze(commands)
    _add_export(commands)
    _add_letters(commands)
    _add_compare(commands)
    add_survey(commands, _add)
    add_library(commands, _add)
    sample = _add(
        commands, "sample", "print the path of the policy that ships with the program", "policy-reader sample"
    )
    sample.add_argument("--all", action="store_true", help="print the paths of all samples")
    rules = _add(commands, "rules", "list the data practices that are looked for", "policy-reader rules")
    _add_format(rules)
    actions = rules.add_subparsers(dest="action", metavar="ACTION")
    check = _add(
        actions, "check", "check files of your own rules by their own cases", "policy-reader rules check my-rules.toml"
    )
    check.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a file of rules (TOML)")
    test = _add(commands, "self-test", "try whether this installation works, all of it", "policy-reader self-test")
    test.add_argument("--no-window", dest="window", action="store_false", help="leave out the window (and Qt)")
    return parser


def _add(commands: Commands, name: str, what: str, example: str) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=what,
        description=what[0].upper() + what[1:] + ".",
        epilog=f"example: {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _add_open(commands: Commands) -> None:
    command = _add(
        commands,
        "open",
        "open policies in the window; without a screen, print the plain-English report",
        "policy-reader open policy.html",
    )
    command.add_argument(
        "files", nargs="*", metavar="FILE", help=f"{ABOUT_FILE}; or a policyreader: link to a passage of the library"
    )
    command.add_argument("--sample", action="store_true", help="open the policy that ships with the program")
    command.add_argument(
        "--alone", action="store_true", help="start a program of its own instead of asking the one that runs"
    )


def _add_read(commands: Commands) -> None:
    command = _add(commands, "read", "print a policy's plain-English report", "policy-reader read policy.html --points")
    _add_file(command)
    command.add_argument("--points", action="store_true", help="also list every risk point with its quotes and places")
    command.add_argument("--width", type=_width, metavar="COLUMNS", help="wrap at this width (default: the terminal's)")


def _add_analyze(commands: Commands) -> None:
    command = _add(
        commands,
        "analyze",
        "print all that was found as one JSON object, for other programs",
        "policy-reader analyze policy.md --format json > policy.json",
    )
    _add_file(command)
    command.add_argument("--format", choices=("json",), default="json", help="the format (default: json)")


def _add_export(commands: Commands) -> None:
    command = _add(
        commands,
        "export",
        "write the annotated summary to a file",
        "policy-reader export policy.md -o summary.html",
    )
    command.add_argument("file", nargs="?", metavar="FILE", help=ABOUT_FILE + "; “-” reads standard input")
    command.add_argument("out", nargs="?", type=Path, metavar="OUT", help="the file to write, as with -o")
    command.add_argument("--sample", action="store_true", help="use the policy that ships with the program")
    command.add_argument("-o", "--output", type=Path, metavar="OUT", help="the file to write")
    command.add_argument("--format", choices=EXPORT_FORMATS, help="the format (default: by the name of OUT)")
    command.add_argument(
        "--contents",
        type=part_names,
        metavar="PARTS",
        help=f"what is in it, with commas: {', '.join(EXPORT_PARTS)}; all; default: all but dismissed and words",
    )
    command.add_argument(
        "--look",
        metavar="NAME",
        help="report, evidence, side-by-side; for a web page also one-page, one of your own, or a template's file",
    )
    command.add_argument(
        "--notes", action="store_true", help="with your notes from the library, and without the points you dismissed"
    )
    command.add_argument("--read-on", default=None, type=_day, metavar="DATE", help="the date read to show, YYYY-MM-DD")
    _add_quiet(command)
    _add_library_folder(command)


def _add_letters(commands: Commands) -> None:
    command = _add(
        commands,
        "letters",
        "draft letters to them: a copy of your data, delete it, stop the marketing, object",
        "policy-reader letters policy.md --letter copy -o letter.docx",
    )
    _add_file(command)
    command.add_argument(
        "--letter",
        action="append",
        choices=LETTERS,
        help="only this letter; may be given several times (default: all, with what you can do)",
    )
    command.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="the file to write: .txt, .docx, .odt or .pdf"
    )
    _add_quiet(command)


def _add_compare(commands: Commands) -> None:
    command = _add(
        commands,
        "compare",
        "tell what changed between two versions of a policy, or between two policies",
        "policy-reader compare policy-2024.md policy-2026.md",
    )
    command.add_argument("old", type=Path, metavar="OLD", help="the older one: " + ABOUT_FILE)
    command.add_argument("new", type=Path, metavar="NEW", help="the newer one")
    command.add_argument("--full", action="store_true", help="as text: every changed sentence, with all of its words")
    command.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="the file: .html, .docx, .odt, .pdf, .md, .json or .txt"
    )
    command.add_argument("--width", type=_width, metavar="COLUMNS", help="wrap at this width (default: the terminal's)")
    command.add_argument(
        "--format", choices=("text", "markdown", "html", "json"), help="the format (default: by OUT, else text)"
    )
    _add_quiet(command)


def _add_file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", nargs="?", metavar="FILE", help=ABOUT_FILE + "; “-” reads standard input")
    command.add_argument("--sample", action="store_true", help="use the policy that ships with the program")


def _add_format(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=("text", "json"), default="text", help="the format (default: text)")


def _add_quiet(command: argparse.ArgumentParser) -> None:
    command.add_argument("-q", "--quiet", action="store_true", help="do not say which file was written")


def _add_library_folder(command: argparse.ArgumentParser) -> None:
    command.add_argument("--library", type=Path, metavar="FOLDER", help="the library's folder (default: yours)")


def _width(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 20 <= int(value[:6]) <= 1000:
        raise argparse.ArgumentTypeError("give a number of columns from 20 to 1000")
    return int(value)


def _day(value: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError("give a date as YYYY-MM-DD") from None
