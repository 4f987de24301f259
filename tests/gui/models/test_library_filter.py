"""Which policies a filter leaves, and the digest that it looks at."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.gui.digests import FILE, Digest, Digests, digest_of
from reader.gui.models.library_filter import DONE, LibraryFilter, filtered
from reader.library import PolicyRecord
from reader.report import Report

ONE = PolicyRecord("1", "One", "a.example", "", "", "", "", "", "t1", 10, status=DONE)
TWO = PolicyRecord("2", "Two", "b.example", "", "", "", "", "", "t2", 10)
UNREAD = PolicyRecord("3", "Three", "", "", "", "", "", "", "t3", 10)
DIGESTS = {
    "t1": Digest({"high": 2, "low": 1}, {"Sharing": "high", "Cookies": "low"}),
    "t2": Digest({"medium": 1}, {"Sharing": "medium"}),
}


@pytest.mark.parametrize(
    ("wish", "left"),
    [
        (LibraryFilter(), "123"),
        (LibraryFilter(site="a.example"), "1"),
        (LibraryFilter(status=""), "23"),
        (LibraryFilter(topic="Sharing"), "12"),
        (LibraryFilter(topic="Sharing", severity="high"), "1"),
        (LibraryFilter(topic="Cookies", severity="medium"), ""),
        (LibraryFilter(severity="medium"), "12"),
    ],
)
def test_what_fits_is_left(wish: LibraryFilter, left: str) -> None:
    assert "".join(record.id for record in filtered([ONE, TWO, UNREAD], DIGESTS, wish)) == left
    assert wish.is_on is (wish != LibraryFilter())


def test_a_digest_counts_risks_and_keeps_the_worst_of_a_topic(report: Report) -> None:
    digest = digest_of(report)
    assert sum(digest.counts.values()) == 2
    assert digest.short()
    assert digest.spoken().startswith("1 ")
    assert set(digest.topics.values()) <= {"high", "medium", "low"}


def test_digests_are_there_again(tmp_path: Path) -> None:
    Digests(tmp_path).put("t1", DIGESTS["t1"])
    assert dict(Digests(tmp_path)) == {"t1": DIGESTS["t1"]}


@pytest.mark.parametrize("words", ["", "[]", '{"t1": 3}', "\x00"])
def test_a_file_that_is_not_ours_is_no_digest(tmp_path: Path, words: str) -> None:
    (tmp_path / FILE).write_text(words, encoding="utf-8")
    assert not Digests(tmp_path)
