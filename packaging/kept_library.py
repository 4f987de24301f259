"""Write the library that later migrations are tested from: `python3 packaging/kept_library.py`, once for each schema.

It writes tests/data/libraries/NAME.sql, NAME being that of the newest migration, as the SQL of a small invented library
with every kind of row in it, so that a difference can be read. One that exists is never written again.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from reader.document import OwnPoint, Placement, PlacementState, StatedPractice  # noqa: E402  the checkout's own
from reader.library import Library, Verdict  # noqa: E402
from reader.library.schema import NAMES  # noqa: E402
from tests.library.builders import SECTIONS, SetClock, make_document, make_note, make_source, select  # noqa: E402

LIBRARIES = ROOT / "tests" / "data" / "libraries"
POINT = OwnPoint("high", "They look you up", "credit-search")
QUOTE = "We search credit reference agencies."


def main() -> int:
    """Write the library of the newest schema, if it is not there."""
    target = LIBRARIES / f"{NAMES[-1]}.sql"
    if target.exists():
        print(f"{target} is there already; a stored library is never written again.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder))
        connection = sqlite3.connect(Path(folder) / "library.db")
        LIBRARIES.mkdir(parents=True, exist_ok=True)
        target.write_text(stored_sql(connection), encoding="utf-8")
        connection.close()
    print(target)
    return 0


def fill(folder: Path) -> None:
    """Put two versions of a policy in a library, with notes, verdicts, tags, findings, and one more in the trash."""
    with Library.open(folder, clock=SetClock()) as library:
        source = make_source()
        document = make_document(source)
        old = library.add(source, document, b"# the file as it was")
        selector = select(document, QUOTE)
        library.save_note(old.id, replace(make_note("n1", "Which?", selector), tags=("later", "ask"), point=POINT))
        library.save_note(old.id, make_note("n2"))
        library.save_note(old.id, make_note("n3", "thrown away"))
        library.remove_note("n3")
        library.save_verdict(
            old.id, Verdict("credit-search", "r1", QUOTE, selector.start, selector.end, "dismissed", "known", "7")
        )
        library.keep_findings(old.id, "7", [StatedPractice("credit-search", "risk", "high", selector.span, "r1")])
        library.set_tags(old.id, ["bank"])
        library.set_status(old.id, "done")
        library.remember_position(old.id, 12)
        newer = make_source((("News", "All of this is newer."), *SECTIONS))
        new = library.add(newer, make_document(newer))
        review = Placement(PlacementState.REVIEW, select(make_document(newer), QUOTE), 0.7)
        library.carry_notes(old.id, new.id, lambda _: review)
        other = make_source((("Calls", "We keep calls."),), title="Other", site="other.example")
        library.trash(library.add(other, make_document(other)).id)
        banks = library.order.add_collection("Banks")
        rating = library.order.add_field("Rating", "number")
        reviewed = library.order.add_field("Reviewed by", "choice", ["Ann", "Ben"])
        library.order.save_search("Credit", "practice:credit-* collection:banks")
        (state,) = library.order.states([old.id])
        values = ((rating.id, "4.5"), (reviewed.id, "Ben"))
        library.order.write([replace(state, collections=(banks.id,), values=values)])


def stored_sql(connection: sqlite3.Connection) -> str:
    """Return the SQL that makes the tables and their rows; the search indexes are named, and filled from the tables."""
    tables = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    shadows = tuple(f"{name}_" for _, name, sql in tables if "USING fts5" in sql)
    lines = []
    for kind, name, sql in sorted(tables, key=lambda row: ("table", "index", "trigger").index(row[0])):
        if name.startswith(shadows) or name.startswith("sqlite_"):
            continue
        lines.append(f"{sql};")
        if kind == "table" and "USING fts5" not in sql:
            for row in connection.execute(f"SELECT * FROM {name} ORDER BY rowid"):  # noqa: S608 - our own names
                values = ", ".join(connection.execute("SELECT quote(?)", (value,)).fetchone()[0] for value in row)
                lines.append(f"INSERT INTO {name} VALUES ({values});")  # noqa: S608
        elif kind == "table":
            lines.append(f"INSERT INTO {name} ({name}) VALUES ('rebuild');")  # noqa: S608
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
