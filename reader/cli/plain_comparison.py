"""Write a Comparison as plain text for a terminal: what changed for the reader first, then what changed in the words.

In: a Comparison and a Style. Out: text that ends in a line break.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.cli.terminal import Style
from reader.compare import (
    Clause,
    Comparison,
    PracticeChange,
    PracticeChangeKind,
    SentenceChange,
    TextChangeKind,
)
from reader.export.comparison_words import (
    NO_PRACTICE,
    NO_SENTENCE,
    REWORDED,
    SAME,
    SAME_WORDS,
    STANDING,
    change_line,
    changes_by_effect,
    section_line,
    sentence_case,
    side_name,
    unchanged_line,
)
from reader.export.wording import AID

BULLET, HANGING, DEEPER = "  • ", "    ", "      "
QUOTES = 2  # clauses shown for a practice; the rest is counted
SENTENCES = 4  # shown for a section
LONGEST_QUOTE = 320  # code points; all of a clause is in the JSON


def plain_comparison(comparison: Comparison, style: Style, in_full: bool = False) -> str:
    """Return the comparison; with `in_full`, every changed sentence and all of its words."""
    lines = [*_head(comparison, style)]
    if comparison.nothing_changed:
        lines += ["", *style.wrap(SAME if comparison.identical else SAME_WORDS)]
    else:
        lines += [*_practices(comparison, style, in_full), *_kept(comparison, style, in_full)]
        lines += _sections(comparison, style, in_full)
    lines += ["", *(style.paint(line, "dim") for line in style.wrap(AID))]
    return "\n".join(lines) + "\n"


def _head(comparison: Comparison, style: Style) -> Iterator[str]:
    for word, side in (("Old", comparison.old), ("New", comparison.new)):
        for line in style.wrap(f"{word}: {side_name(side)}", hanging="     "):
            yield style.paint(line, "bold")
    for notice in comparison.notices:
        yield from style.wrap(f"Note: {notice}")


def _practices(comparison: Comparison, style: Style, in_full: bool) -> Iterator[str]:
    for title, changes in changes_by_effect(comparison):
        yield from ("", style.paint(title, "bold"))
        for change in changes:
            yield from _practice(change, style, in_full)
    if not comparison.practices:
        yield from ("", *style.wrap(NO_PRACTICE))


def _kept(comparison: Comparison, style: Style, in_full: bool) -> Iterator[str]:
    """What stands, and what says the same in other words."""
    if comparison.standing:
        yield from ("", style.paint(STANDING, "bold"))
    for change in comparison.standing:
        where = "" if in_full else _short_places(change.new)  # what is as before is told in a line
        yield from style.wrap(f"{sentence_case(change.title)}{where}", BULLET, HANGING)
        if in_full:
            yield from _quotes("", change.new, style, in_full)
    if comparison.reworded:
        yield from ("", style.paint(REWORDED, "bold"))
    shown = comparison.reworded if in_full else comparison.reworded[:SENTENCES]
    for sentence in shown:
        yield from _sentence(sentence, style, in_full)
    if len(comparison.reworded) > len(shown):
        more = len(comparison.reworded) - len(shown)
        yield from style.wrap(f"and {more} more reworded {_plural('sentence', more)} (--full shows them)", HANGING)


def _short_places(clauses: Sequence[Clause]) -> str:
    places = list(dict.fromkeys(clause.place.replace(" ", "\u00a0") for clause in clauses))
    more = f" and {len(places) - QUOTES} more" if len(places) > QUOTES else ""
    return f" ({', '.join(places[:QUOTES])}{more})"


def _practice(change: PracticeChange, style: Style, in_full: bool) -> Iterator[str]:
    yield from style.wrap(change_line(change), BULLET, HANGING)
    if change.change in (PracticeChangeKind.NEW, PracticeChangeKind.MORE):
        sides = (("", change.new), ("before: ", change.old))
    elif change.change in (PracticeChangeKind.GONE, PracticeChangeKind.LESS):
        sides = (("before: ", change.old), ("now: ", change.new))
    else:
        sides = (("now: ", change.new), ("before: ", change.old))
    for word, clauses in sides:
        yield from _quotes(word, clauses, style, in_full)


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
        for line in style.wrap(section_line(section), "  ", HANGING):
            yield style.paint(line, "bold")
        shown = section.sentences if in_full else section.sentences[:SENTENCES]
        for sentence in shown:
            yield from _sentence(sentence, style, in_full)
        if len(section.sentences) > len(shown):
            more = len(section.sentences) - len(shown)
            yield from style.wrap(f"and {more} more changed {_plural('sentence', more)} (--full shows them)", HANGING)
    if not comparison.changed_sections:
        yield from style.wrap(NO_SENTENCE, HANGING)
    elif unchanged_line(comparison):
        yield ""
        yield from style.wrap(unchanged_line(comparison), "  ")


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
