"""The sentences of a comparison, the same in every output. In: a Comparison; out: titles and lines of plain text.

Exports are English, as the policies are. The window gives `say`, which tells each text in the language of its reader;
`TEXTS` are all that it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.compare import Comparison, Effect, PracticeChange, PracticeChangeKind, SectionChange, TextChangeKind
from reader.document import Provenance
from reader.export.wording import long_date

GROUPS = (
    (Effect.WORSE, "Worse for you"),
    (Effect.BETTER, "Better for you"),
    (Effect.NEUTRAL, "Also different"),
)
CONDITIONS = {"none": "with no condition given", "opt-out": "unless you object", "consent": "only if you agree first"}
LINES = {
    PracticeChangeKind.NEW: "New: {title}",
    PracticeChangeKind.GONE: "No longer found: {title}",
    PracticeChangeKind.TERMS: "Other numbers or terms: {title}",
    PracticeChangeKind.MORE: "More is said than before: {title}",
    PracticeChangeKind.LESS: "Less is said than before: {title}",
    PracticeChangeKind.STANDS: "Still there: {title}",
}
CONDITION_LINE = "Changed: {title}: now {now}, before {before}"
STANDING = "Still there: promises and rights"
REWORDED = "Reworded, the same meaning as far as it is read"
SAME = "Nothing changed: the two texts are the same, word for word."
SAME_WORDS = "Nothing changed but the layout or numbering: the sentences are the same."
NO_PRACTICE = "No practice was found to be new, gone, or under another condition."
NO_SENTENCE = "No sentence changed."
TEXTS = (
    *(title for _, title in GROUPS),
    *CONDITIONS.values(),
    *LINES.values(),
    *(CONDITION_LINE, STANDING, REWORDED, SAME, SAME_WORDS, NO_PRACTICE),
)

Say = Callable[[str], str]


def side_name(side: Provenance) -> str:
    """Return title, site, date and file of one side, each once."""
    archived = f"archived on {long_date(side.archived_on)}" if side.archived_on else ""
    return " · ".join(dict.fromkeys(filter(None, (side.title, side.site, archived, side.file_name))))


def changes_by_effect(comparison: Comparison, say: Say = str) -> Iterator[tuple[str, list[PracticeChange]]]:
    """Yield the title and the changes of each group that has any."""
    for effect, title in GROUPS:
        changes = [change for change in comparison.practices if change.effect == effect]
        if changes:
            yield say(title), changes


def change_line(change: PracticeChange, say: Say = str) -> str:
    """Return what changed as one line: "New: your calls may be recorded"."""
    title = change.title if change.title[1:2].isupper() else change.title[:1].lower() + change.title[1:]
    if change.change not in LINES:
        now, before = say(CONDITIONS[change.new_condition]), say(CONDITIONS[change.old_condition])
        return say(CONDITION_LINE).format(title=title, now=now, before=before)
    hangs = change.change == PracticeChangeKind.NEW and change.kind == "risk" and change.new_condition != "none"
    return say(LINES[change.change]).format(title=title) + (
        f", {say(CONDITIONS[change.new_condition])}" if hangs else ""
    )


def sentence_case(title: str) -> str:
    """Return a title with a capital at its beginning."""
    return title[:1].upper() + title[1:]


def section_line(section: SectionChange) -> str:
    """Return what happened to a section as one line."""
    number = (section.new or section.old).removeprefix("s")
    renamed = f" (before: “{section.old_title}”)" if section.retitled else ""
    words = {TextChangeKind.ADDED: "New section", TextChangeKind.REMOVED: "Section removed"}
    return f"{words.get(section.kind, 'Edited')}: §{number} {section.new_title or section.old_title}{renamed}"


def unchanged_line(comparison: Comparison) -> str:
    """Return how many sections are as before, "" where none is."""
    same = len(comparison.sections) - len(comparison.changed_sections)
    return f"{same} {'section' if same == 1 else 'sections'} unchanged." if same else ""
