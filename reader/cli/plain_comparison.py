"""Write a Comparison as plain text for a terminal: what changed for the reader first, then what changed in the words.

In: a Comparison and a Style. Out: text that ends in a line break.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.cli.terminal import Style
from reader.compare import (
    Clause,
    Comparison,
    Effect,
    PracticeChange,
    PracticeChangeKind,
    SectionChange,
    SentenceChange,
    TextChangeKind,
)
from reader.document import Provenance
from reader.export.wording import AID, long_date

BULLET, HANGING, DEEPER = "  • ", "    ", "      "
QUOTES = 2  # clauses shown for a practice; the rest is counted
SENTENCES = 4  # shown for a section
LONGEST_QUOTE = 320  # code points; all of a clause is in the JSON
GROUPS = (
    (Effect.WORSE, "Worse for you"),
    (Effect.BETTER, "Better for you"),
    (Effect.NEUTRAL, "Also different"),
)
CONDITIONS = {"none": "with no condition given", "opt-out": "unless you object", "consent": "only if you agree first"}
SAME = "Nothing changed: the two texts are the same, word for word."
SAME_WORDS = "Nothing changed but the layout or numbering: the sentences are the same."
NO_PRACTICE = "No practice was found to be new, gone, or under another condition."


def plain_comparison(comparison: Comparison, style: Style, in_full: bool = False) -> str:
    """Return the comparison; with `in_full`, every changed sentence and all of its words."""
    lines = [*_head(comparison, style)]
    if comparison.nothing_changed:
        lines += ["", *style.wrap(SAME if comparison.identical else SAME_WORDS)]
    else:
        lines += [*_practices(comparison, style, in_full), *_sections(comparison, style, in_full)]
    lines += ["", *(style.paint(line, "dim") for line in style.wrap(AID))]
    return "\n".join(lines) + "\n"


def _head(comparison: Comparison, style: Style) -> Iterator[str]:
    for word, side in (("Old", comparison.old), ("New", comparison.new)):
        for line in style.wrap(f"{word}: {_name(side)}", hanging="     "):
            yield style.paint(line, "bold")


def _name(side: Provenance) -> str:
    archived = f"archived on {long_date(side.archived_on)}" if side.archived_on else ""
    return " · ".join(dict.fromkeys(filter(None, (side.title, side.site, archived, side.file_name))))


def _practices(comparison: Comparison, style: Style, in_full: bool) -> Iterator[str]:
    for effect, title in GROUPS:
        changes = [change for change in comparison.practices if change.effect == effect]
        if changes:
            yield from ("", style.paint(title, "bold"))
        for change in changes:
            yield from _practice(change, style, in_full)
    if not comparison.practices:
        yield from ("", *style.wrap(NO_PRACTICE))


def _practice(change: PracticeChange, style: Style, in_full: bool) -> Iterator[str]:
    title = change.title if change.title[1:2].isupper() else change.title[:1].lower() + change.title[1:]
    if change.change == PracticeChangeKind.NEW:
        hangs = change.kind == "risk" and change.new_condition != "none"
        condition = "" if not hangs else f", {CONDITIONS[change.new_condition]}"
        yield from style.wrap(f"New: {title}{condition}", BULLET, HANGING)
        yield from _quotes("", change.new, style, in_full)
        yield from _quotes("before: ", change.old, style, in_full)
    elif change.change == PracticeChangeKind.GONE:
        yield from style.wrap(f"No longer found: {title}", BULLET, HANGING)
        yield from _quotes("before: ", change.old, style, in_full)
        yield from _quotes("now: ", change.new, style, in_full)
    else:
        was, now = CONDITIONS[change.old_condition], CONDITIONS[change.new_condition]
        yield from style.wrap(f"Changed: {title}: now {now}, before {was}", BULLET, HANGING)
        yield from _quotes("now: ", change.new, style, in_full)
        yield from _quotes("before: ", change.old, style, in_full)


def _quotes(word: str, clauses: Sequence[Clause], style: Style, in_full: bool) -> Iterator[str]:
    shown = clauses if in_full else clauses[:QUOTES]
    for clause in shown:
        yield from style.wrap(f"{word}{_quote(clause, in_full)}", HANGING, DEEPER)
    if len(clauses) > len(shown):
        yield from style.wrap(f"{word}and {len(clauses) - len(shown)} more", HANGING, DEEPER)


def _quote(clause: Clause, in_full: bool) -> str:
    lead_in = f"{_short(clause.lead_in, in_full)} … " if clause.lead_in else ""
    # A no-break space keeps "§4 ¶2" on one line.
    place = clause.place.replace(" ", "\u00a0")
    return f"({place}) “{lead_in}{_short(clause.quote, in_full)}”"


def _short(text: str, in_full: bool) -> str:
    line = " ".join(text.split())
    return line if in_full or len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def _sections(comparison: Comparison, style: Style, in_full: bool) -> Iterator[str]:
    yield from ("", style.paint("The text, section by section", "bold"))
    for section in comparison.changed_sections:
        yield ""
        for line in style.wrap(_section_title(section), "  ", HANGING):
            yield style.paint(line, "bold")
        shown = section.sentences if in_full else section.sentences[:SENTENCES]
        for sentence in shown:
            yield from _sentence(sentence, style, in_full)
        if len(section.sentences) > len(shown):
            more = len(section.sentences) - len(shown)
            yield from style.wrap(f"and {more} more changed {_plural('sentence', more)} (--full shows them)", HANGING)
    same = len(comparison.sections) - len(comparison.changed_sections)
    if not comparison.changed_sections:
        yield from style.wrap("No sentence changed.", HANGING)
    elif same:
        yield ""
        yield from style.wrap(f"{same} {_plural('section', same)} unchanged.", "  ")


def _section_title(section: SectionChange) -> str:
    title = section.new_title or section.old_title
    number = (section.new or section.old).removeprefix("s")
    renamed = f" (before: “{section.old_title}”)" if section.retitled else ""
    words = {TextChangeKind.ADDED: "New section", TextChangeKind.REMOVED: "Section removed"}
    return f"{words.get(section.kind, 'Edited')}: §{number} {title}{renamed}"


def _sentence(sentence: SentenceChange, style: Style, in_full: bool) -> Iterator[str]:
    if sentence.kind == TextChangeKind.EDITED and sentence.old and sentence.new:
        yield from style.wrap(f"now: {_quote(sentence.new, in_full)}", BULLET, DEEPER)
        yield from style.wrap(f"before: {_quote(sentence.old, in_full)}", HANGING, DEEPER)
        return
    one = sentence.new or sentence.old
    if one is not None:
        yield from style.wrap(f"{sentence.kind.value}: {_quote(one, in_full)}", BULLET, DEEPER)


def _plural(word: str, count: int) -> str:
    return word if count == 1 else f"{word}s"
