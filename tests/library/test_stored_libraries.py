"""Libraries stored at each schema since 004 open with all that was in them (written by packaging/kept_library.py)."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader.document import OwnPoint
from reader.library import Library
from reader.library.schema import NAMES

LIBRARIES = Path(__file__).parent.parent / "data" / "libraries"
STORED = sorted(LIBRARIES.glob("*.sql"))


def test_newest_schema_has_its_stored_library() -> None:
    assert NAMES[-1] in {path.stem for path in STORED}, "run packaging/kept_library.py and commit what it writes"


@pytest.mark.parametrize("stored", STORED, ids=lambda path: path.stem)
def test_stored_library_opens_whole(folder: Path, stored: Path) -> None:
    folder.mkdir()
    connection = sqlite3.connect(folder / "library.db")
    connection.executescript(stored.read_text(encoding="utf-8"))
    connection.close()
    with Library.open(folder) as library:
        new, old = sorted(library.policies(), key=lambda record: -record.version)
        assert (new.policy, new.version, old.status, old.position) == (old.policy, 2, "done", 12)
        assert [record.title for record in library.policies(trashed=True)] == ["Other"]
        assert {note.id: note.body for note in library.notes(old.id)} == {"n1": "Which?", "n2": "Ask them about this."}
        assert [note.id for _, note in library.all_notes(trashed=True)] == ["n3"]
        (tagged,) = [note for note in library.notes(old.id) if note.tags]
        assert tagged.tags == ("later", "ask")
        assert tagged.selector is not None
        assert tagged.point == (OwnPoint("high", "They look you up", "credit-search") if stored.stem > "006" else None)
        assert library.text(old.id)[tagged.selector.start : tagged.selector.end] == tagged.selector.exact
        assert [verdict.reason for verdict in library.verdicts(old.id)] == ["known"]
        assert library.tags(old.id) == ("bank",)
        assert [one.note.id for one in library.carried_notes(new.id) if one.waits] == ["n1"]
        assert library.source(old.id).blocks[0].text == "What we collect"
        assert [hit.section_title for hit in library.search("practice:credit-search in:text")] == ["Credit checks"]
        assert {hit.note_id for hit in library.search("which in:notes")} == {"n1"}
        if stored.stem < "005":
            assert library.order.collections() == []
            return
        assert [(one.name, one.size) for one in library.order.collections()] == [("Banks", 1)]
        assert {field.name: field.choices for field in library.order.fields()} == {
            "Rating": (),
            "Reviewed by": ("Ann", "Ben"),
        }
        assert [one.query for one in library.order.searches()] == ["practice:credit-* collection:banks"]
        assert {hit.policy_id for hit in library.search("rating:>4 reviewed-by:ben")} == {old.id}
