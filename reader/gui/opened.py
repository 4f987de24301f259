"""Opened: a policy made ready to be shown, and the analysis that follows it. Plain functions, for any thread; no Qt.

In: a path or a source. Out: an Opened, then an Analysis. The text can be read once the first is there.
"""

from __future__ import annotations

from dataclasses import dataclass

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:  # this is imported before the first paint
    from pathlib import Path

    from reader.document import Document, Source
    from reader.gui.jobs import Step
    from reader.gui.report_memory import ReportMemory
    from reader.gui.views.page_builder import Page
    from reader.report import Analyzer, Report
    from reader.summary import HardWord


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that the program has to say of a policy: its report, and the words of it that need explaining."""

    report: Report
    words: tuple[HardWord, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """What a job brings back: a policy, ready to be shown.

    `original` is the file's bytes, None for what came from the library; `policy_id` and `position` (a code point) are
    known for that alone. `page` is the text set for reading, where it was set off the window's thread. `analysis` is
    there where the policy is one of the last few and was analysed before.
    """

    source: Source
    document: Document
    original: bytes | None = None
    policy_id: str = ""
    position: int = 0
    page: Page | None = None
    analysis: Analysis | None = None


def shown_title(document: Document) -> str:
    """Return how a policy is called in a window's title."""
    origin = document.provenance
    title = origin.title or origin.file_name
    if not origin.site:
        from reader.document.full_title import full_title  # late, as all that a first paint may do without

        return full_title(title, "", origin.file_name)
    return title if origin.site in title else f"{title}, {origin.site}"


def read_policy(analyzer: Analyzer, path: Path, step: Step, memory: ReportMemory | None = None) -> Opened:
    """Read a file and find its sections.

    Raises:
        InputError: if it cannot be read.
        Cancelled: if `step` raised it.
    """
    import hashlib

    source = analyzer.read(path, step)
    # The library keeps the file as it was when it was read; what changed in between is not that file.
    original = analyzer.original(path)
    same = original is not None and hashlib.sha256(original).hexdigest() == source.provenance.sha256
    return ready(analyzer, source, original if same else None, memory=memory)


def ready(
    analyzer: Analyzer,
    source: Source,
    original: bytes | None,
    policy_id: str = "",
    position: int = 0,
    memory: ReportMemory | None = None,
) -> Opened:
    """Make a source ready to be shown, with its analysis if memory has it."""
    known = memory.find(source) if memory is not None else None
    if known is not None:
        report, words = known
        analysis = Analysis(report, words)
        return Opened(source, report.document, original, policy_id, position, analysis=analysis)
    return Opened(source, analyzer.divide(source), original, policy_id, position)


def analyse(
    analyzer: Analyzer, source: Source, document: Document, step: Step, memory: ReportMemory | None = None
) -> Analysis:
    """Make the report of a policy that is ready, with its hard words.

    Raises:
        Cancelled: if `step` raised it.
        RulebookError: if a rule file is wrong.
    """
    report = analyzer.analyze(source, step, document)
    from reader.summary import hard_words  # late, as the analyzer's own: parsers and rules follow the first paint

    words = tuple(hard_words(report.document))
    if memory is not None:
        memory.put(report, words)
    return Analysis(report, words)
