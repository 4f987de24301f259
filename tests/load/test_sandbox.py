"""A file that hangs, eats memory, says too much or kills its reader costs one sentence, and nothing of ours."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.document import Block, BlockKind, Run, RunKind, Span
from reader.errors import Damaged, EmptyInput, InputError, ReaderError
from reader.load.extract import Extract, extract_from_json, extract_to_json
from reader.load.sandbox import Limits, list_in_child, read_in_child
from tests.load.builders import PROSE, Ink, make_pdf, make_zip

HUNG = "import time; time.sleep(60)"
HUNGRY = (
    "import sys; from reader.load import child; child.limit_process()\n"
    "try:\n    x = bytearray(3 << 30)\nexcept MemoryError: sys.exit(77)"
)
TALKATIVE = "import sys\nwhile True: sys.stdout.write('x' * 65536)"
KILLED = "import os; os.abort()"
LYING = "print('{\"blocks\": 3}')"


def limits(program: str, seconds: float = 20) -> Limits:
    """Return limits under which another program stands where the reading process would."""
    return Limits(seconds, 100_000, (sys.executable, "-c", program))


@pytest.mark.parametrize(
    ("program", "sentence"),
    [
        (HUNG, "takes longer than 1 seconds"),
        (TALKATIVE, "far more than a policy"),
        (KILLED, "damaged, or made to break"),
        (LYING, "damaged, or made to break"),
        ("", "damaged, or made to break"),
    ],
)
def test_every_failure_is_one_sentence(program: str, sentence: str) -> None:
    with pytest.raises(Damaged, match=sentence):
        read_in_child(b"x", "", limits=limits(program, seconds=1 if program == HUNG else 20))


@pytest.mark.parametrize("names", ["{", "{}", "[3]", "['/etc/passwd.txt']", "['a/../../b.md']", "[" * 50_000])
def test_names_that_lead_out_of_the_zip_are_not_believed(names: str) -> None:
    program = f"print({names!r}.replace(chr(39), chr(34)))"
    with pytest.raises(Damaged, match="made to break"):
        list_in_child(b"x", limits=limits(program))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows offers no such limit")
def test_memory_is_limited() -> None:
    with pytest.raises(Damaged, match="too much memory"):
        read_in_child(b"x", "", limits=limits(HUNGRY))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the number is the child's own")
def test_the_memory_of_the_program_is_not_held_against_the_file() -> None:
    # Linux counts into the most that a process had what the one that started it had before: a survey has gigabytes.
    inherited = "resource.getrusage = lambda who: types.SimpleNamespace(ru_maxrss=1 << 40)"
    program = f"import resource, types; {inherited}\nfrom reader.load import child; child.limit_process()\n"
    answer = extract_to_json(Extract("pdf"))
    read = read_in_child(b"x", "", limits=limits(f"{program}import time; time.sleep(0.5); print({answer!r})"))
    assert read == Extract("pdf")


def test_a_missing_library_is_not_blamed_on_the_file() -> None:
    with pytest.raises(ReaderError, match="not installed whole") as caught:
        read_in_child(b"x", "", limits=limits("import sys; sys.exit(79)"))
    assert not isinstance(caught.value, InputError)


def test_the_work_can_be_stopped() -> None:
    class Stopped(Exception):
        pass

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        read_in_child(b"x", "", stop, limits(HUNG))


def test_a_file_is_read_in_the_child() -> None:
    extract = read_in_child(make_pdf([[Ink(60, 700, PROSE)]]), ".pdf")
    assert [block.text for block in extract.blocks] == [PROSE]
    with pytest.raises(EmptyInput, match="The file is a ZIP without a policy"):
        read_in_child(make_zip({"x.png": "x"}), ".zip")


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "open('/tmp/x', 'w')",
        "import os; os.system('true')",
        "import os; os.open('/tmp/x', os.O_CREAT | os.O_WRONLY)",
        "import os; os.remove('/tmp/none')",
    ],
)
def test_the_child_may_not_reach_out(attempt: str) -> None:
    program = f"import sys; from reader.load import child; sys.addaudithook(child._refuse); {attempt}"
    with pytest.raises(InputError):
        read_in_child(b"x", "", limits=limits(program))


def test_what_comes_back_is_checked() -> None:
    block = Block(BlockKind.LIST_ITEM, "We use it", 1, "•", 2, (Run(RunKind.STRONG, Span(0, 2)),), True, 3)
    extract = Extract("pdf", (block,), "t", "s", "a", "2024-01-02", "2024-01-03", ("n",))
    assert extract_from_json(extract_to_json(extract)) == extract
    for broken in ("{}", "[]", "3", extract_to_json(extract).replace('"strong",0,2', '"strong",0,99'), "[" * 100_000):
        with pytest.raises(ValueError, match=r"extract|a run"):
            extract_from_json(broken)


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    read_in_child(make_pdf([[Ink(60, 700, PROSE)]]), ".pdf")
    assert list(tmp_path.iterdir()) == []
