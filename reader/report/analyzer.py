"""Analyzer: the one place that runs the stages, from a file to its Report.

In: a path or a text, and a Source. Out: the Source, and the Report made from it. Progress goes to a callback.
The stages are imported when they are first needed, so that a window can paint before parsers and rules are loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.document import Document, Source
    from reader.practices import Finding, Rulebook
    from reader.report.model import Report
    from reader.summary.model import Summary

Progress = Callable[[str, float], None]

# Where each stage begins on the scale from 0 to 1: looking for practices takes by far the most time.
SECTIONS, PRACTICES, SUMMARY, DONE = 0.0, 0.15, 0.85, 1.0
READING = "Reading the file"
EXPLAINED = "en"  # the language that the rules are written for


class Cancelled(Exception):
    """Raise this from a progress callback to stop the work; `analyze` lets it pass."""


class Analyzer:
    """Reads files and makes reports. Holds a rulebook and no other state: one serves any number of policies.

    Args:
        rulebook: the rules; those that ship if None.
        quick: whether policies are read without the network, several times as fast and less often right; the version
            of the rulebook that their reports name says so.
    """

    def __init__(self, rulebook: Rulebook | None = None, *, quick: bool = False) -> None:
        self._rulebook, self._quick = rulebook, quick

    def read(self, path: Path, progress: Progress | None = None) -> Source:
        """Read a file of any known format, one in a ZIP ("policies.zip/shop.html"), or a folder as one policy.

        `progress` is called some times a second while a process of its own reads a risky format.

        Raises:
            InputError: if it is missing, empty, too large, damaged or no known format.
            Cancelled: if `progress` raised it.
        """
        from reader.load import load

        return load(path, _alive(progress))

    def original(self, path: Path) -> bytes | None:
        """Return the bytes of a policy as they are now, None for a folder.

        Raises:
            InputError: if it cannot be read.
        """
        from reader.load import read_file

        return None if path.is_dir() else read_file(path)

    def policies_in(self, place: Path, progress: Progress | None = None) -> tuple[Path, ...]:
        """Return the policies of a folder, at any depth, or of a ZIP; `read` takes each of them.

        Raises:
            InputError: if the place is missing, may not be listed, or is damaged.
            Cancelled: if `progress` raised it.
        """
        from reader.load import policies_in

        return policies_in(place, _alive(progress))

    def read_text(self, text: str, fmt: str | None = None, name: str = "") -> Source:
        """Read a text that is no file; `fmt` is "markdown", "text", "html" or None to find out.

        Raises:
            InputError: if there is nothing in it to read.
        """
        from reader.load import load_text

        return load_text(text, fmt, name)

    def divide(self, source: Source) -> Document:
        """Find the sections of a policy: all that a window needs to show its text. It takes milliseconds."""
        from reader.segment import segment

        return segment(source)

    def analyze(self, source: Source, progress: Progress | None = None, document: Document | None = None) -> Report:
        """Make the report of a policy; `document` is what `divide` made of it, where that is done.

        A policy in another language than English is divided into its sections and not explained: rules for English
        would find next to nothing, and "it does not say" would be untrue, as it might be of one that is partly English.
        `progress` is called with the plain name of the stage and the share done, 0 to 1, never falling.

        Raises:
            Cancelled: if `progress` raised it.
            RulebookError: if a rule file is wrong.
        """
        from reader.summary import summarise

        tell = progress or _silent
        report = self.find(source, tell, document)
        if report.document.language == EXPLAINED:
            tell("Writing the summary", SUMMARY)
            summary = summarise(report.document, report.findings)
            report = replace(report, summary=_of_what_was_read(report.document, summary))
        tell("Done", DONE)
        return report

    def find(self, source: Source, progress: Progress | None = None, document: Document | None = None) -> Report:
        """Make the report of a policy without its plain English: its summary tells the length alone.

        For tables over many policies, which need the findings and nothing else: it saves a quarter of the time.

        Raises:
            Cancelled: if `progress` raised it.
            RulebookError: if a rule file is wrong.
        """
        return self._find([source], [document], progress or _silent)[0]

    def find_all(self, sources: Sequence[Source], progress: Progress | None = None) -> list[Report]:
        """Make what `find` does of each of some policies, together: that takes three quarters of the time.

        Raises:
            Cancelled: if `progress` raised it.
            RulebookError: if a rule file is wrong.
        """
        return self._find(sources, [None] * len(sources), progress or _silent)

    def _find(self, sources: Sequence[Source], divided: Sequence[Document | None], tell: Progress) -> list[Report]:
        from reader.practices import detect_all, load_rulebook
        from reader.report.model import Report

        tell("Finding the sections", SECTIONS)
        rulebook = self._rulebook or load_rulebook()
        documents = [document or self.divide(source) for source, document in zip(sources, divided, strict=True)]
        explained = [document for document in documents if document.language == EXPLAINED]
        found: Iterator[tuple[Finding, ...]] = iter(())
        if explained:
            tell("Looking for data practices", PRACTICES)
            found = iter(
                detect_all(
                    explained,
                    rulebook,
                    lambda share: tell(
                        "Looking for data practices", PRACTICES + (SUMMARY - PRACTICES) * min(max(share, 0.0), 1.0)
                    ),
                    quick=self._quick,
                )
            )
        return [
            Report(
                source,
                document,
                next(found) if document.language == EXPLAINED else (),
                _counted(document),
                rulebook.quick_version if self._quick else rulebook.version,
            )
            for source, document in zip(sources, documents, strict=True)
        ]


def _of_what_was_read(document: Document, summary: Summary) -> Summary:
    """Leave out what a summary says of the parts in another language, and what the policy "does not say": they may."""
    if not document.unread:
        return summary
    unread = {section.id for section in document.sections if document.is_unread(section.span)}
    said = {key: sentences for key, sentences in summary.sections.items() if key not in unread}
    return replace(summary, sections=said, not_stated=())


def _alive(progress: Progress | None) -> Callable[[], None] | None:
    return None if progress is None else lambda: progress(READING, SECTIONS)


def _counted(document: Document) -> Summary:
    """Return the summary of a policy that is not explained (yet): how long it is."""
    from reader.document.word_count import count_words
    from reader.summary.model import Summary
    from reader.summary.readability import reading_minutes

    words = count_words(document.text)
    return Summary(words=words, reading_minutes=reading_minutes(words))


def _silent(_stage: str, _share: float) -> None:
    """Take no notice."""
