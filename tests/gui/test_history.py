"""History: back and forward through jumps."""

from __future__ import annotations

from reader.gui.history import History


def test_back_and_forward() -> None:
    history = History()
    assert not history.can(-1)
    history.leave(0, 100)
    history.leave(120, 300)
    assert history.travel(-1, 310) == 120
    assert history.travel(-1, 120) == 0
    assert history.travel(-1, 0) is None
    assert history.travel(1, 0) == 120
    assert history.travel(1, 120) == 310


def test_a_jump_forgets_what_lay_ahead() -> None:
    history = History()
    history.leave(0, 100)
    history.travel(-1, 100)
    history.leave(0, 50)
    assert not history.can(1)
    assert history.travel(-1, 50) == 0
