"""`policy-reader open [FILE...]`: the window where there is a screen, else the report in the terminal."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from reader.errors import ReaderError

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(arguments: Namespace) -> int:
    """Open the files in the window, or print their reports."""
    paths: list[Path] = [path if path.is_absolute() else Path.cwd() / path for path in arguments.files]
    if arguments.sample:
        from reader.cli.inputs import sample_path

        paths.append(sample_path())
    if not has_screen():
        return _read_in_terminal(paths)
    try:
        from reader.gui.app import run as run_window
    except ImportError as error:
        raise ReaderError(
            f"The window cannot be opened: {error}.",
            "A library that Qt needs may be missing; `policy-reader read FILE` works without.",
        ) from error
    return run_window(paths)


def has_screen(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a window can be shown: always on Windows and macOS, elsewhere if a display server is named."""
    return platform in ("win32", "darwin") or any(environ.get(name) for name in SCREENS)


def _read_in_terminal(paths: list[Path]) -> int:
    print("policy-reader: there is no screen here, so this is the report in the terminal.", file=sys.stderr)  # noqa: T201
    if not paths:
        from reader.cli.parser import make_parser

        make_parser().print_help()
        return 0
    from reader.cli.plain_report import plain_report
    from reader.cli.terminal import style_for
    from reader.report import Analyzer

    analyzer = Analyzer()
    for number, path in enumerate(paths):
        report = analyzer.analyze(analyzer.read(path))
        sys.stdout.write(("\n" if number else "") + plain_report(report, style_for(sys.stdout)))
    return 0
