"""Word changes: what differs inside a sentence that was edited. In: its old and new words; out: pieces in order."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from enum import StrEnum

_TOKEN = re.compile(r"\s+|\w+(?:['’]\w+)*|[^\w\s]")
# Two sentences with less than this in common are set apart whole: word by word they would be unreadable.
_ALIKE = 0.35


class WordChange(StrEnum):
    """What happened to some words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class WordPiece:
    """Some words as they stand in the old or the new sentence, blanks with them."""

    change: WordChange
    text: str


def word_changes(old: str, new: str) -> tuple[WordPiece, ...]:
    """Return the pieces of an edited sentence: those not added make up the old one, those not removed the new one."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    # Blanks are no words: without this a sentence is aligned by them.
    matcher = difflib.SequenceMatcher(str.isspace, before, after, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return tuple(
            _piece(change, [text]) for change, text in ((WordChange.REMOVED, old), (WordChange.ADDED, new)) if text
        )
    pieces: list[WordPiece] = []
    for _, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        was, now = before[old_from:old_to], after[new_from:new_to]
        if was == now:
            pieces.append(_piece(WordChange.SAME, now))
        else:
            pieces += [
                _piece(change, words) for change, words in ((WordChange.REMOVED, was), (WordChange.ADDED, now)) if words
            ]
    return tuple(pieces)


def _piece(change: WordChange, words: list[str]) -> WordPiece:
    return WordPiece(change, "".join(words))
