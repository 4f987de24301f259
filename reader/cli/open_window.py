"""`policy-reader open [FILE...]`: the window where there is a screen, else the report in the terminal."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.document.scheme import is_link
from reader.errors import InputError, ReaderError

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from argparse import Namespace

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(arguments: Namespace) -> int:
    """Open the files in the window, or print their reports."""
    return open_window(arguments.files, sample=arguments.sample, alone=arguments.alone)


def open_window(files: Sequence[str], *, sample: bool = False, alone: bool = False) -> int:
    """Open files and links, and the sample where it is asked for, in the window, or print their reports."""
    targets = [target_of(text) for text in files]
    if sample:
        from reader.cli.inputs import sample_path

        targets.append(str(sample_path()))
    if not has_screen():
        return _read_in_terminal(targets)
    # What is imported stays: to look through it for rubbish again and again is a fifteenth of a start. The window has
    # rubbish looked for again once it is painted and furnished (reader/gui/app.py).
    gc.disable()
    try:
        from reader.gui.binding import load_binding
        from reader.gui.early import early
        from reader.gui.postponed import postpone

        postpone("inspect")
        begun = early(targets)  # before Qt is loaded: the file is read while it is
        load_binding()
        from reader.gui.app import run as run_window
    except ImportError as error:
        raise ReaderError(
            f"The window cannot be opened: {error}.",
            "A library that Qt needs may be missing; `policy-reader read FILE` works without.",
        ) from error
    else:
        return run_window(targets, alone=alone, begun=begun)
    finally:
        gc.enable()


def target_of(text: str, platform: str = sys.platform) -> str:
    """Return a file's absolute path, or a link of ours as it is. Desktops name files by `file:` addresses too.

    Raises:
        InputError: if it is meant as an address and cannot be one.
    """
    if is_link(text):
        return text
    if text[:5].lower() == "file:":
        from urllib.parse import unquote, urlsplit

        try:
            address = urlsplit(text)
        except ValueError:  # of an address, its machine alone is looked at: "file://["
            raise _no_address(text, f"“{text[7:].partition('/')[0]}” is no name of a computer") from None
        if address.netloc in ("", "localhost"):
            path = unquote(address.path)
            if not path:
                raise _no_address(text, "it names none")
            # "file:///C:/a" has the path "/C:/a". `urllib.request` knows this too, and brings all of HTTP with it.
            return path.lstrip("/") if platform == "win32" else path
    return str(Path.cwd() / text)


def _no_address(text: str, reason: str) -> InputError:
    return InputError(
        f"“{text}” is no address of a file: {reason}.", "Write file:///folder/policy.html, or the path of the file."
    )


def has_screen(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a window can be shown: always on Windows and macOS, elsewhere if a display server is named."""
    return platform in ("win32", "darwin") or any(environ.get(name) for name in SCREENS)


def _read_in_terminal(targets: list[str]) -> int:
    what = "the report in the terminal" if targets else "how to use it without a window"
    print(f"policy-reader: there is no screen here, so this is {what}.", file=sys.stderr)  # noqa: T201
    if any(is_link(target) for target in targets):
        raise InputError("A link opens in the window, and there is no screen here.")
    if not targets:
        from reader.cli.parser import make_parser

        make_parser().print_help()
        return 0
    from reader.cli.plain_report import plain_report
    from reader.cli.terminal import harmless, style_for
    from reader.report import Analyzer

    analyzer, between, code = Analyzer(), "", 0
    for path in targets:
        try:
            report = analyzer.analyze(analyzer.read(Path(path)))
        except InputError as error:
            if len(targets) == 1:
                raise
            sys.stderr.write(f"not read: {' '.join(harmless(str(error)).split())}\n")
            code = error.exit_code
            continue
        sys.stdout.write(between + plain_report(report, style_for(sys.stdout)))
        between = "\n"
    return code
