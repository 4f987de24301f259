"""Sentences find each other in time that grows as the texts do, and cut ones find their parts."""

from __future__ import annotations

import time

from reader.compare.alignment import Alignment, align
from reader.load import load_text
from reader.segment import segment


def aligned(old: str, new: str) -> Alignment:
    return align(segment(load_text(old, "markdown")), segment(load_text(new, "markdown")))


def test_a_sentence_that_is_cut_stands_in_its_parts() -> None:
    whole = "We keep your name for two years, we delete it then, and we tell you."
    for first in ("We keep your name for two years.", "We keep."):
        rest = whole.removeprefix(first.rstrip(".")).lstrip(" ,")
        found = aligned(f"# Keeping\n\n{whole}", f"# Keeping\n\n{first}\n\n{rest}")
        assert found.stands_old == {0}
        assert found.stands_new == {0, 1}
        back = aligned(f"# Keeping\n\n{first}\n\n{rest}", f"# Keeping\n\n{whole}")
        assert (back.stands_old, back.stands_new) == ({0, 1}, {0})


def test_thousands_of_sentences_that_begin_alike_take_seconds() -> None:
    def text(verb: str) -> str:
        return "# Privacy\n\n" + "\n\n".join(f"We {verb} the record {number} of yours." for number in range(4000))

    old, new = segment(load_text(text("keep"), "markdown")), segment(load_text(text("sell"), "markdown"))
    before = time.process_time()
    align(old, new)
    assert time.process_time() - before < 8  # each looked at with each took over a minute
