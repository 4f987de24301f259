"""The sentences written for the second reader are labelled with practices that there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.practices import load_taxonomy

FOLDER = Path(__file__).parents[2] / "packaging" / "sentences"
MARKS = {"-", "!", "?"}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_each_sentence_has_labels_that_are_practices(path: Path) -> None:
    known = {practice.id for practice in load_taxonomy().practices}
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert len(lines) >= 100
    for line in lines:
        names, bar, text = line.partition(" | ")
        labels = set(names.split())
        assert bar, line
        assert text.strip(), line
        assert labels - MARKS <= known, line
        # "-" stands alone; "!" and "?" speak of one practice.
        assert labels == {"-"} or len(labels - MARKS) >= 1, line
        assert not labels & {"!", "?"} or len(labels) == 2, line
