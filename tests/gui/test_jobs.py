"""Jobs: results, errors, stale results, cancelling, and no thread left behind."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from reader.errors import EmptyInput
from reader.gui.jobs import Jobs, Step


def test_a_result_comes_with_its_progress(qtbot: QtBot) -> None:
    jobs, seen = Jobs(), []
    jobs.progressed.connect(lambda stage, share: seen.append((stage, share)))

    def work(step: Step) -> str:
        step("Reading", 0.5)
        return threading.current_thread().name

    with qtbot.waitSignal(jobs.finished) as done:
        jobs.start(work)
    assert done.args[0] != threading.main_thread().name
    assert seen == [("Reading", 0.5)]
    assert not jobs.running()


def test_an_error_is_carried_over(qtbot: QtBot) -> None:
    jobs = Jobs()

    def work(_step: Step) -> None:
        raise EmptyInput("Nothing in it.")

    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.start(work)
    assert isinstance(failed.args[0], EmptyInput)


def test_only_the_last_job_is_heard(qtbot: QtBot) -> None:
    jobs, results, gate = Jobs(), [], threading.Event()
    jobs.finished.connect(results.append)

    def slow(_step: Step) -> str:
        gate.wait(5)
        return "old"

    jobs.start(slow)
    with qtbot.waitSignal(jobs.finished):
        jobs.start(lambda _step: "new")
    gate.set()
    assert jobs.close()
    qtbot.wait(20)
    assert results == ["new"]


def test_cancelling_ends_the_work_at_its_next_report(qtbot: QtBot) -> None:
    jobs, gate, went_on = Jobs(), threading.Event(), []

    def work(step: Step) -> None:
        gate.wait(5)
        step("Reading", 0.5)
        went_on.append(True)

    jobs.start(work)
    with qtbot.waitSignal(jobs.cancelled):
        jobs.cancel()
    gate.set()
    assert jobs.close()
    assert went_on == []
    assert not jobs.running()


def test_nothing_begins_once_closed(qtbot: QtBot) -> None:
    begun: list[str] = []
    jobs = Jobs()
    assert jobs.close()
    jobs.start(lambda _step: begun.append("late"))
    qtbot.wait(30)
    assert not begun
    assert not jobs.running()
