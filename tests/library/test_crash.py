"""A process killed while it writes notes has lost none that it was told is saved.

The gate kills a few times; `POLICY_READER_KILLS=300 python3 packaging/run.py test tests/library/test_crash.py -s` as
often as it says, and prints how many notes were written.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.library import Library
from tests.library.test_database import filled

ROUNDS = int(os.environ.get("POLICY_READER_KILLS", "5"))

# It saves notes as fast as it can and says the id of each only after save_note has returned.
WRITER = """
import sys
from pathlib import Path
from reader.library import Library
from tests.library.builders import make_note
library = Library.open(Path(sys.argv[1]))
number = 0
while True:
    identity = f"{sys.argv[3]}-{number}"
    library.save_note(sys.argv[2], make_note(identity, body=f"note {identity} " * 20))
    sys.stdout.write(identity + "\\n")
    sys.stdout.flush()
    number += 1
"""


@pytest.mark.timeout(120 + 10 * ROUNDS)
@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_killed_writer_has_lost_no_note_that_was_saved(folder: Path) -> None:
    policy_id = filled(folder)
    saved = {"n0"}
    moments = random.Random(20260302)  # noqa: S311 - moments to kill at, the same in every run
    for round_number in range(ROUNDS):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(folder), policy_id, f"r{round_number}"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(moments.uniform(0, 0.08))
        writer.kill()
        said, _ = writer.communicate(timeout=30)
        lines = [first, *said.splitlines(keepends=True)]
        # A line cut in the middle was not read by anybody.
        saved |= {line.strip() for line in lines if line.endswith("\n")}
        with Library.open(folder) as library:
            notes = {note.id: note for note in library.notes(policy_id)}
            assert saved <= set(notes)
            assert all(note.body.startswith(f"note {note.id} ") for note in notes.values() if note.id != "n0")
            assert {hit.where for hit in library.search("note")} == {"note"}
    assert len(saved) > ROUNDS * 2
    print(f"killed {ROUNDS} times, {len(saved)} notes saved, none lost")  # noqa: T201 - the figure that is asked for
