"""The dialogs of the window: what they hand back is kept and shown."""

from __future__ import annotations

from reader.gui.main_window import MainWindow
from reader.library import Description


def test_details_put_right_are_kept_and_shown(opened: MainWindow) -> None:
    told: list[str] = []
    policy_id = opened._library.policy_id
    opened._dialogs._describe(
        told.append, policy_id, Description("Mossgate, 2011", "mossgate.example", "", "2011-11-21")
    )
    assert told == []
    assert opened.windowTitle().startswith("Mossgate, 2011")
    document = opened._reading.document
    assert document is not None
    assert document.provenance.archived_on == "2011-11-21"
    record = opened._library.record(policy_id)
    assert record is not None
    assert record.site == "mossgate.example"


def test_details_that_cannot_be_kept_are_told_and_nothing_changes(opened: MainWindow) -> None:
    told: list[str] = []
    before = opened.windowTitle()
    opened._dialogs._describe(told.append, opened._library.policy_id, Description("", archived_on="x"))
    assert told == ["A policy needs a title. Write what it is called."]
    assert opened.windowTitle() == before
