"""Warming: make ready, in a thread of its own while nothing else is done, what the first policy would wait for.

The rules and the templates are read and their patterns compiled on first use, which takes a second; whoever starts the
program and looks for a file does not have to wait for it then. In: an analyzer. Out: nothing but a warm process.
"""

from __future__ import annotations

from threading import Thread

from reader.errors import ReaderError
from reader.gui.opening import SAMPLE
from reader.report import Analyzer
from reader.resources import resources_folder


def warm_up(analyzer: Analyzer) -> Thread:
    """Begin, and return the thread. It ends with the program, wherever it is: it writes nothing."""
    thread = Thread(target=_work, args=(analyzer,), name="warm-up", daemon=True)
    thread.start()
    return thread


def _work(analyzer: Analyzer) -> None:
    from reader.practices import load_rulebook
    from reader.summary import hard_words

    try:
        report = analyzer.analyze(analyzer.read(resources_folder() / SAMPLE))
        hard_words(report.document)
        load_rulebook().vocabulary.check()
    except ReaderError:
        return  # whatever is wrong is told when a policy is opened
