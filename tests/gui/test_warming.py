"""Warming makes the process ready and leaves no trace."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PROGRAM = """
from reader.gui.warming import warm_up
from reader.practices import load_rulebook
from reader.report import Analyzer
thread = warm_up(Analyzer())
assert thread.daemon
thread.join()
concepts = load_rulebook().vocabulary
parts = [part for name in concepts._concepts for part in concepts.parts(name)]
print(load_rulebook.cache_info().misses, len(parts) > 500 and all(part._pattern is not None for part in parts))
"""


def test_all_patterns_are_compiled_once(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "True"]
    assert done.stderr == ""
