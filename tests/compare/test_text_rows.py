"""The two texts beside each other: every sentence once, moved ones known, layout kept apart."""

from __future__ import annotations

from collections import Counter

from reader.compare import RowKind, SectionRows, align, count_rows, text_rows
from reader.load import load_text
from reader.segment import segment

OLD = """# Privacy

## Calls

We record calls. We keep them for a year; we then delete them. Our staff listen.

## Plants

We water our plants on Mondays. We like trees.
"""
NEW = """# Privacy

## News

All of this is newer.

## Calls

Our staff listen. We record   “calls”. We keep them for a year.

We then delete them. We keep calls for two years at most.
"""


def rows_of(old: str, new: str) -> tuple[SectionRows, ...]:
    documents = [segment(load_text(text, "markdown", "policy.md")) for text in (old, new)]
    return text_rows(align(*documents))


def test_every_sentence_stands_once() -> None:
    old, new = [segment(load_text(text, "markdown", "policy.md")) for text in (OLD, NEW)]
    rows = [row for section in text_rows(align(old, new)) for row in section.rows]
    new_side = Counter(row.new.quote for row in rows if row.new is not None)
    assert new_side == Counter(new.quote(one.span) for one in new.sentences if not one.is_heading)
    old_side = {row.old.quote for row in rows if row.old is not None}
    assert {"We water our plants on Mondays.", "We like trees.", "Our staff listen."} <= old_side


def test_kinds_are_told_apart() -> None:
    sections = rows_of(OLD, NEW)
    kinds = {row.new.quote: row.kind for section in sections for row in section.rows if row.new is not None}
    assert kinds["All of this is newer."] is RowKind.ADDED
    assert kinds["We keep them for a year."] is RowKind.LAYOUT
    assert [kinds["Our staff listen."], kinds["We record “calls”."]].count(RowKind.MOVED) == 1
    removed = [section for section in sections if section.new_title == ""]
    assert [section.old_title for section in removed] == ["Plants"]
    assert count_rows(sections)[RowKind.REMOVED] == 2


def test_what_followed_a_sentence_stands_after_it() -> None:
    (section,) = rows_of(
        "# P\n\n## Calls\n\nWe record calls. We sing. Our staff listen.\n",
        "# P\n\n## Calls\n\nWe record calls. Our staff listen.\n",
    )[-1:]
    assert [row.kind for row in section.rows] == [RowKind.SAME, RowKind.REMOVED, RowKind.SAME]


def test_two_equal_texts_are_all_the_same() -> None:
    assert set(count_rows(rows_of(OLD, OLD))) == {RowKind.SAME}


def test_a_sentence_that_stands_several_times_has_not_moved() -> None:
    old = "# P\n\n" + "\n\n".join(f"We do thing {n}. Back to top." for n in ("one", "two", "three"))
    new = "# P\n\n" + "\n\n".join(f"We do thing {n}. Back to top." for n in ("one", "three"))
    assert RowKind.MOVED not in count_rows(rows_of(old, new))
