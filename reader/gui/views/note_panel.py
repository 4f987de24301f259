"""NotePanel: the notes of the open policy, as a list with the chosen one open under it. In: Notes; out: wishes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from reader.document import Document, Note, Span, find_selector
from reader.gui.language import counted
from reader.gui.models.note_model import NoteModel, policy_note, section_note
from reader.gui.models.record_model import Role
from reader.gui.theme import interface_font
from reader.gui.views.note_editor import NoteEditor
from reader.gui.views.row_list import RowList
from reader.gui.views.rows import RowShape
from reader.gui.views.tag_filter import TagFilter
from reader.gui.views.toast import Toast

BODY_LINES = 2


class NotePanel(QWidget):
    """Notes are made, written, coloured and deleted here; what is kept comes back through `set_notes`.

    Signals:
        note_added(Note): keep a new note; it is open for writing already.
        note_changed(Note): keep a note's new words or colour.
        note_removed(str): put a note in the trash, by its id.
        passage_requested(Span): go to the passage of a note.
        undo_requested(): take the last change back.
    """

    note_added = Signal(object)
    note_changed = Signal(object)
    note_removed = Signal(str)
    passage_requested = Signal(object)
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Notes"))
        self._document: Document | None = None
        self._section = 0
        self._notes: tuple[Note, ...] = ()
        self._filter = TagFilter()
        self._model = NoteModel(self)
        self._list = RowList(self._model, RowShape(detail=False, snippet_lines=BODY_LINES, bar=True))
        self._list.setAccessibleName(self.tr("Notes on this policy"))
        self._editor = NoteEditor()
        self._toast = Toast()
        self._count = QLabel()
        self._count.setProperty("role", "heading")
        self._count.setFont(interface_font(bold=True))
        self._empty = QLabel(
            self.tr(
                "No notes yet.\nSelect words in the text to write about them, or begin with one of the buttons above."
            )
        )
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(16, 32, 16, 0)
        self._on_policy = self._button(self.tr("Note on &policy"), self._add_to_policy)
        self._on_section = self._button(self.tr("Note on &section"), self._add_to_section)
        self._lay_out()
        self._connect()
        self.set_section(0)
        self._show_state()

    def set_document(self, document: Document | None) -> None:
        """Take the text that the notes are about; notes of another text are saved and taken away."""
        self.flush()
        self._document = document
        self._section = 0
        self.set_notes(())
        self._on_policy.setEnabled(document is not None)
        self.set_section(0)
        self._show_state()

    def set_section(self, index: int) -> None:
        """Take the section in view, by its index: the one that "this section" means."""
        self._section = index
        sections = self._document.sections if self._document is not None else ()
        known = 0 <= index < len(sections)
        self._on_section.setVisible(known)
        name = self.tr("Note on section {title}").format(title=sections[index].title) if known else ""
        self._on_section.setAccessibleName(name or self.tr("Note on section"))
        self._on_section.setToolTip(name)

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Show what the library has; the note being written keeps focus, caret and words not saved yet."""
        self._notes = tuple(notes)
        self._filter.set_tags(sorted({tag for note in notes for tag in note.tags}, key=str.casefold))
        # A note whose tag was just taken away stays as long as it is open.
        self._show_filtered(self._list.current_id())

    def set_known_tags(self, tags: Sequence[str]) -> None:
        """Take the tags to offer while one is typed."""
        self._editor.set_known_tags(tags)

    def edit_note(self, note_id: str) -> None:
        """Open a note for writing; an unknown id does nothing."""
        if self._model.row_of(note_id) < 0:
            self._filter.clear_choice()
        if self._list.select_id(note_id):
            self._show_state()
            self._editor.focus_words()

    def edit_point(self, note_id: str) -> None:
        """Open a note that is a point, its name first."""
        self.edit_note(note_id)
        if self._list.current_id() == note_id:
            self._editor.focus_point()

    def set_practices(self, titles: Mapping[str, str]) -> None:
        """Take the practices whose names a point may have, by id."""
        self._editor.set_practices(titles)

    def focus_list(self) -> None:
        """Give the keyboard to the notes, or to the first button where there are none."""
        target = self._list if self._model.rowCount() else self._on_policy
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def flush(self) -> None:
        """Tell at once of all that was typed; call it before undo, before another policy and before the end."""
        self._editor.flush()

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words.replace("&", ""))
        button.setMinimumHeight(30)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._on_section)
        buttons.addWidget(self._on_policy)
        buttons.addStretch()
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(8)
        self._split.setStyleSheet("QSplitter::handle { background: transparent; }")  # the card has an edge of its own
        self._split.addWidget(self._list)
        self._split.addWidget(self._editor)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(10)
        layout.addLayout(buttons)
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(self._filter)
        layout.addLayout(head)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._split, 1)
        layout.addWidget(self._toast)

    def _connect(self) -> None:
        self._filter.tag_chosen.connect(self._show_filtered)
        self._list.row_changed.connect(self._show_state)
        self._list.opened.connect(self._write)
        self._list.removal_requested.connect(self._remove_row)
        self._editor.changed.connect(self.note_changed)
        self._editor.removal_requested.connect(self._remove)
        self._editor.passage_requested.connect(self._go)
        self._editor.left.connect(self.focus_list)
        self._toast.undo_requested.connect(self.undo_requested)

    @Slot()
    def _show_filtered(self, keep: str = "") -> None:
        tag = self._filter.tag()
        self._model.set_notes([note for note in self._notes if not tag or tag in note.tags or note.id == keep])
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        rows = self._model.rowCount()
        self._count.setText(counted(rows, "note"))
        self._count.setVisible(rows > 0)
        self._empty.setVisible(rows == 0)
        self._split.setVisible(rows > 0)
        note = self._model.note(self._list.current_id())
        self._editor.set_note(note, note is None or self._passage(note) is not None or note.selector is None)
        self._editor.setVisible(note is not None)

    def _passage(self, note: Note) -> Span | None:
        """Return where the passage of a note stands in the open text, None where it does not."""
        if note.selector is None:
            return None
        return find_selector(self._document.text, note.selector) if self._document is not None else note.selector.span

    def _add(self, note: Note) -> None:
        self.flush()
        self._toast.hide()
        self.note_added.emit(note)
        self.edit_note(note.id)

    @Slot()
    def _add_to_policy(self) -> None:
        self._add(policy_note())

    @Slot()
    def _add_to_section(self) -> None:
        if self._document is not None:
            self._add(section_note(self._document, self._section))

    @Slot(QModelIndex)
    def _write(self, index: QModelIndex) -> None:
        self.edit_note(str(index.data(Role.ID)))

    @Slot(QModelIndex)
    def _remove_row(self, index: QModelIndex) -> None:
        self._remove(str(index.data(Role.ID)))

    @Slot(str)
    def _remove(self, note_id: str) -> None:
        # What was typed is kept with the note: undo brings back the last word too.
        self.flush()
        self.note_removed.emit(note_id)
        self._toast.say(self.tr("Note deleted"))
        self.focus_list()

    @Slot(str)
    def _go(self, note_id: str) -> None:
        note = self._model.note(note_id)
        passage = self._passage(note) if note is not None else None
        if passage is not None:
            self.passage_requested.emit(passage)
