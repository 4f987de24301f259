"""Commands: which part of the window does what an action asks for. In: the parts; out: the slot of each action.

An action is named in `actions`; whoever adds one adds its line here, or in `MainWindow` where the window itself does
it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from reader.gui.dialog_desk import DialogDesk
from reader.gui.find_desk import FindDesk
from reader.gui.judge_desk import JudgeDesk
from reader.gui.look_desk import LookDesk
from reader.gui.note_desk import NoteDesk
from reader.gui.opening import Opening
from reader.gui.reading import Reading
from reader.gui.text_desk import TextDesk
from reader.gui.theme import THEMES
from reader.gui.workspace import Workspace

Slots = dict[str, Callable[..., object]]


@dataclass(frozen=True, slots=True)
class Desks:
    """The parts of a window that carry out commands."""

    panes: Workspace
    reading: Reading
    opening: Opening
    find: FindDesk
    text: TextDesk
    notes: NoteDesk
    judge: JudgeDesk
    dialogs: DialogDesk
    look: LookDesk


def slots_of(desks: Desks) -> Slots:
    """Return what each action does, by its name; those of the window itself are its own."""
    in_text = {**_find(desks), **_go(desks), **_notes(desks)}
    return {
        **_file(desks),
        **_view(desks),
        **{name: partial(_in_the_text, desks.opening, slot) for name, slot in in_text.items()},
    }


def _in_the_text(opening: Opening, slot: Callable[..., object]) -> None:
    """Do what is done in the text where it can be seen: the keys are the same on the pages of the library."""
    opening.turn_to_text()
    slot()


def _find(desks: Desks) -> Slots:
    return {
        "find": desks.text.find,
        "find_next": partial(desks.find.step, 1),
        "find_previous": partial(desks.find.step, -1),
    }


def _file(desks: Desks) -> Slots:
    opening, dialogs, text = desks.opening, desks.dialogs, desks.text
    return {
        "open": opening.choose_file,
        "open_folder": opening.choose_folder,
        "paste": opening.paste,
        "sample": opening.open_sample,
        "details": dialogs.details,
        "export": dialogs.exports.export,
        "print": dialogs.exports.print,
        "letters": dialogs.exports.letters,
        "copy": text.copy,
        "cite": text.copy_citation,
        "select_all": desks.panes.text.selectAll,
        "about": dialogs.about,
        "accuracy": dialogs.accuracy,
    }


def _view(desks: Desks) -> Slots:
    look = desks.look
    return {
        "preferences": look.show_preferences,
        "zoom_in": partial(look.zoom, 1),
        "zoom_out": partial(look.zoom, -1),
        "zoom_reset": partial(look.zoom, 0),
        "show_risks": look.set_marks,
        "show_protections": look.set_marks,
        "show_facts": look.set_marks,
        "theme_system": look.choose_theme,
        **{f"theme_{name}": look.choose_theme for name in THEMES},
        "left": desks.panes.left.setVisible,
        "right": desks.panes.right.setVisible,
    }


def _go(desks: Desks) -> Slots:
    reading, panes = desks.reading, desks.panes
    pages: dict[str, QWidget] = {
        "contents": panes.contents,
        "plain": panes.summary,
        "overview": panes.overview,
        "notes": panes.notes,
        "words": panes.words,
    }
    return {
        "back": partial(reading.travel, -1),
        "forward": partial(reading.travel, 1),
        "next_risk": partial(reading.next_risk, 1),
        "previous_risk": partial(reading.next_risk, -1),
        "jump": reading.jump,
        "next_pane": partial(panes.cycle, 1),
        "previous_pane": partial(panes.cycle, -1),
        **{name: partial(panes.turn_to, page) for name, page in pages.items()},
    }


def _notes(desks: Desks) -> Slots:
    notes, judge = desks.notes, desks.judge
    return {
        "note": notes.note_here,
        "highlight": partial(notes.highlight, ""),
        "own_point": notes.point_here,
        "note_section": notes.note_on_section,
        "note_policy": notes.note_on_policy,
        "dismiss": partial(judge.judge_current, "dismissed"),
        "agree": partial(judge.judge_current, "agreed"),
    }
