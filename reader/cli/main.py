"""The command line: arguments in, exit code out; the one place where its errors become a line for the user.

Exit codes: 0 done, 1 our fault, 2 bad input or usage, 130 interrupted, 141 the reader of our output went away.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from reader.cli.commands import COMMANDS, meant
from reader.errors import InputError, ReaderError

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:  # a start of the window does without a parser
    from argparse import Namespace

OUR_FAULT, BAD_INPUT, INTERRUPTED, PIPE_CLOSED = 1, 2, 130, 141
DEBUG_VARIABLE = "POLICY_READER_DEBUG"


def main(argv: Sequence[str]) -> int:
    """Run one command and return the exit code."""
    _speak_utf8()
    try:
        _refuse_a_mistyped_command(argv)
        code = _open(argv) if _names_files_alone(argv) else _run(_parsed(argv))
        _tell_of_own_rules()
        sys.stdout.flush()
    except SystemExit as stop:  # argparse ends so after --help and usage errors
        return stop.code if isinstance(stop.code, int) else BAD_INPUT
    except ReaderError as error:
        return _fail(str(error), error.exit_code)
    except BrokenPipeError:
        # Else Python would complain once more when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # The edge: a bug is one line with its name, or all of it when asked for
        if os.environ.get(DEBUG_VARIABLE):
            raise
        return _fail(
            f"Something went wrong inside the program ({type(error).__name__}: {error}). "
            f"Set {DEBUG_VARIABLE}=1 to see where.",
            OUR_FAULT,
        )
    return code


def _refuse_a_mistyped_command(argv: Sequence[str]) -> None:
    """Raise an InputError where the first word is nearly a command and no file: else a window opens on "expotr"."""
    word = argv[0] if argv else ""
    command = "" if word in COMMANDS else meant(word)
    if command:
        raise InputError(f"There is no command “{word}”, and no such file.", f"Did you mean “{command}”?")


def _tell_of_own_rules() -> None:
    """Tell which files of the user's own rules were left out, where rules were used at all."""
    if "reader.practices.rulebook" in sys.modules:
        from reader.practices import load_rulebook

        for problem in load_rulebook().problems:
            sys.stderr.write(f"policy-reader: rules of your own were left out: {problem}\n")


def _names_files_alone(argv: Sequence[str]) -> bool:
    """Tell whether nothing but the window is asked for, as by a double click: that start is to be quick."""
    return not any(text.startswith("-") for text in argv) and not (argv and argv[0] in COMMANDS)


def _open(argv: Sequence[str]) -> int:
    from reader.cli.open_window import open_window

    return open_window(argv)


def _parsed(argv: Sequence[str]) -> Namespace:
    from reader.cli.parser import make_parser

    return make_parser().parse_args(_with_command(argv))


def _run(arguments: Namespace) -> int:
    """Import the module of a command and run it: --help and --version never wait for parsers and rules."""
    if arguments.command == "open":
        from reader.cli.open_window import run
    elif arguments.command == "read":
        from reader.cli.read import run
    elif arguments.command == "analyze":
        from reader.cli.analyze import run
    elif arguments.command == "export":
        from reader.cli.export_file import run
    elif arguments.command == "letters":
        from reader.cli.letters import run
    elif arguments.command == "compare":
        from reader.cli.compare_policies import run
    elif arguments.command == "survey":
        from reader.cli.survey_policies import run
    elif arguments.command == "library":
        from reader.cli.show_library import run
    elif arguments.command == "self-test":
        from reader.cli.self_test import run
    else:
        from reader.cli.shipped import run
    return run(arguments)


def _with_command(argv: Sequence[str]) -> list[str]:
    """Put "open" before arguments that begin with no command, so that `policy-reader FILE` opens it."""
    if argv and (argv[0] in COMMANDS or argv[0] in ("-h", "--help", "--version")):
        return list(argv)
    return ["open", *argv]


def _speak_utf8() -> None:
    """Write UTF-8 and plain line ends whatever the console's code page is: the contract's bytes are fixed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _fail(message: str, code: int) -> int:
    from reader.cli.terminal import harmless

    print(f"policy-reader: {' '.join(harmless(message).split())}", file=sys.stderr)  # noqa: T201
    return code
