"""`policy-reader letters FILE`: what you can do, and letters to send, as drafts."""

from __future__ import annotations

import sys
from argparse import Namespace

from reader.cli.inputs import report_of, spare
from reader.cli.pdf import pdf_maker
from reader.cli.terminal import harmless, tell_written
from reader.errors import InputError
from reader.export import chosen_letters, letters_text, write_letters
from reader.report import EXPLAINED


def run(arguments: Namespace) -> int:
    """Print the drafts, or write them to a file.

    Raises:
        InputError: if the policy is in a language that is not explained: what they give is not known then.
    """
    spare(arguments.output, arguments.file)
    report = report_of(arguments)
    if report.document.language != EXPLAINED:
        raise InputError("No letter is drafted from this policy.", " ".join(report.document.notices))
    wanted = arguments.letter or ()
    if arguments.output is not None:
        write_letters(report, arguments.output, wanted, pdf_maker)
        tell_written(arguments.output, quiet=arguments.quiet)
    elif len(wanted) == 1:  # one letter alone can be piped on
        sys.stdout.write(harmless(chosen_letters(report, wanted)[0].text) + "\n")
    else:
        sys.stdout.write(harmless(letters_text(report, chosen_letters(report, wanted))))
    return 0
