"""`policy-reader compare OLD NEW`: what changed between two policies, as text or as one JSON object."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from reader.cli.plain_comparison import plain_comparison
from reader.cli.terminal import style_for
from reader.compare import compare, comparison_json
from reader.report import Analyzer


def run(arguments: Namespace) -> int:
    """Print what changed from the old policy to the new one."""
    analyzer = Analyzer()
    # Both are read before either is analyzed: a wrong name should not cost the time.
    old, new = [analyzer.read(Path(path)) for path in (arguments.old, arguments.new)]
    comparison = compare(analyzer.analyze(old), analyzer.analyze(new))
    if arguments.format == "json":
        sys.stdout.write(comparison_json(comparison))
    else:
        sys.stdout.write(plain_comparison(comparison, style_for(sys.stdout, arguments.width), arguments.full))
    return 0
