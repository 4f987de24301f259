"""`policy-reader analyze FILE --format json`: the contract's object on standard output, and nothing else there."""

from __future__ import annotations

import sys
from argparse import Namespace

from reader.cli.inputs import report_of
from reader.report import report_json


def run(arguments: Namespace) -> int:
    """Print the JSON of a policy's report."""
    sys.stdout.write(report_json(report_of(arguments)))
    return 0
