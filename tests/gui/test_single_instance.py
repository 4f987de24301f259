"""One instance: the second start hands over, a hung or ended first one costs nothing, strange messages are dropped."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.single_instance import SingleInstance
from reader.gui.wish import Wish, wish_of

ROOT = Path(__file__).parent.parent.parent
SECOND = """
import sys
from pathlib import Path
from reader.gui.single_instance import SingleInstance
from reader.gui.wish import Wish
instance = SingleInstance(Path(sys.argv[1]))
print("first" if instance.claim() else "handed" if instance.hand_over(Wish(tuple(sys.argv[2:])), 20) else "alone")
"""


@pytest.fixture
def first(tmp_path: Path, qapp: QApplication) -> SingleInstance:
    instance = SingleInstance(tmp_path / "instance")
    assert instance.claim()
    instance.listen()
    return instance


def start(folder: Path, *targets: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, str(folder), *targets], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def test_another_process_hands_over_what_it_was_asked_for(first: SingleInstance, tmp_path: Path, qtbot: QtBot) -> None:
    second = start(tmp_path / "instance", "/a/b c.md")
    with qtbot.waitSignal(first.asked, timeout=20_000) as told:
        pass
    assert told.args == [Wish(("/a/b c.md",))]
    assert second.communicate(timeout=30)[0].strip() == "handed"


def test_after_the_first_has_ended_the_next_is_the_first(tmp_path: Path) -> None:
    for _ in range(2):  # the second finds the lock of a process that is gone
        with start(tmp_path / "instance") as one:
            assert one.communicate(timeout=30)[0].strip() == "first"


def test_one_that_does_not_answer_is_not_waited_for(first: SingleInstance, tmp_path: Path) -> None:
    second = SingleInstance(tmp_path / "instance")
    assert not second.claim()
    assert not second.hand_over(Wish(("/a.md",)), patience=0.1)  # no event loop runs here: the first is hung
    assert list((tmp_path / "instance" / "inbox").iterdir()) == []  # taken back


def test_released_it_can_be_claimed_again(first: SingleInstance, tmp_path: Path) -> None:
    first.release()
    assert SingleInstance(tmp_path / "instance").claim()


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_the_inbox_is_the_users_own(first: SingleInstance, tmp_path: Path) -> None:
    assert (tmp_path / "instance" / "inbox").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("said", ["", "[]", '{"targets": 5}', '{"targets": [1]}', "[" * 5000, "x" * 1_000_001])
def test_a_message_that_is_not_ours_is_dropped(said: str, first: SingleInstance, tmp_path: Path, qtbot: QtBot) -> None:
    inbox = tmp_path / "instance" / "inbox"
    (inbox / "0.json").write_text(said, encoding="utf-8")
    (inbox / "1.json").write_text(json.dumps({"targets": ["/good.md"], "token": 7}), encoding="utf-8")
    os.utime(inbox / "0.json", (1, 1))
    with qtbot.waitSignal(first.asked, timeout=20_000) as told:
        pass
    assert told.args == [Wish(("/good.md",))]
    assert list(inbox.iterdir()) == []


def test_what_was_left_by_another_day_is_not_opened(tmp_path: Path, qtbot: QtBot) -> None:
    inbox = tmp_path / "instance" / "inbox"
    inbox.mkdir(parents=True)
    (inbox / "0.json").write_text(json.dumps({"targets": ["/old.md"]}), encoding="utf-8")
    instance = SingleInstance(tmp_path / "instance")
    assert instance.claim()
    with qtbot.assertNotEmitted(instance.asked, wait=100):
        instance.listen()
    assert list(inbox.iterdir()) == []


def test_what_is_handed_over_while_the_first_begins_is_taken(tmp_path: Path, qtbot: QtBot) -> None:
    instance = SingleInstance(tmp_path / "instance")
    assert instance.claim()
    (tmp_path / "instance" / "inbox" / "0.json").write_text(json.dumps({"targets": ["/now.md"]}), encoding="utf-8")
    with qtbot.waitSignal(instance.asked, timeout=1000) as told:
        instance.listen()
    assert told.args == [Wish(("/now.md",))]


def test_without_a_folder_to_write_to_every_start_is_the_first(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert SingleInstance(tmp_path / "file").claim()


def test_the_desktops_leave_to_show_goes_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "leave-7")
    assert wish_of(["/a.md"]) == Wish(("/a.md",), "leave-7")
