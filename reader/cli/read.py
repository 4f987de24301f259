"""`policy-reader read FILE`: the plain-English report in the terminal."""

from __future__ import annotations

import sys
from argparse import Namespace

from reader.cli.inputs import report_of
from reader.cli.plain_report import plain_report
from reader.cli.terminal import style_for


def run(arguments: Namespace) -> int:
    """Print the plain-English report of a policy."""
    report = report_of(arguments)
    sys.stdout.write(plain_report(report, style_for(sys.stdout, arguments.width), points=arguments.points))
    return 0
