"""Actions: one table of all that can be asked for, with menu, keys and icon. Out: QActions, made once.

Ctrl+Alt is not used: it is AltGr on Windows. StandardKey.Quit is empty on bare Linux, so keys are named.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QWidget

from reader.gui.frame import TOOL_SIZE, Frame
from reader.gui.language import said


@dataclass(frozen=True, slots=True)
class Wish:
    """One action: `name` is how the program calls it; `group` makes it one of several that exclude one another.

    `needs` is "policy" where a policy must be open, "report" where it must be read through too. A `menu` of "" is in
    no menu, only a key.
    """

    name: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: str = ""
    checkable: bool = False
    checked: bool = False
    group: str = ""
    before: bool = False  # a separator stands before it


WISHES = (
    Wish("new_window", "New &window", "&File", ("Ctrl+N",)),
    Wish("open", "&Open policies …", "&File", ("Ctrl+O",), "open"),
    Wish("open_folder", "Read a &folder …", "&File", ("Ctrl+Shift+O",)),
    Wish("paste", "&Paste text as a policy", "&File", ("Ctrl+Shift+V",)),
    Wish("sample", "Open the &sample policy", "&File"),
    Wish("recent", "Open &recent", "&File"),
    Wish("start", "S&tart screen", "&File", ("Ctrl+Shift+Home",), "home"),
    Wish("details", "&Details of the policy …", "&File", (), "", "policy", before=True),
    Wish("export", "&Export summary and notes …", "&File", ("Ctrl+E",), "export", "report"),
    Wish("print", "Pr&int …", "&File", ("Ctrl+P",), "", "report"),
    Wish("letters", "W&hat you can do: letters …", "&File", ("Ctrl+Shift+A",), "", "report"),
    Wish("close", "&Close window", "&File", ("Ctrl+W",), before=True),
    Wish("quit", "&Quit", "&File", ("Ctrl+Q",)),
    Wish("copy", "&Copy", "&Edit", ("Ctrl+C", "Ctrl+Ins"), "", "policy", before=True),
    Wish("cite", "Copy with c&itation", "&Edit", ("Ctrl+Shift+C",), "", "policy"),
    Wish("select_all", "Select &all", "&Edit", ("Ctrl+A",), "", "policy"),
    Wish("find", "&Find in the policy", "&Edit", ("Ctrl+F",), "find", "policy", before=True),
    Wish("find_next", "Find &next", "&Edit", ("F3", "Ctrl+G"), "", "policy"),
    Wish("find_previous", "Find &previous", "&Edit", ("Shift+F3", "Ctrl+Shift+G"), "", "policy"),
    Wish("search", "Search the &library", "&Edit", ("Ctrl+Shift+F",)),
    Wish("preferences", "Pr&eferences …", "&Edit", ("Ctrl+,",), before=True),
    Wish("zoom_in", "&Larger text", "&View", ("Ctrl+=", "Ctrl++"), "zoom-in", "policy"),
    Wish("zoom_out", "S&maller text", "&View", ("Ctrl+-",), "zoom-out", "policy"),
    Wish("zoom_reset", "&Normal size", "&View", ("Ctrl+0",), "", "policy"),
    Wish("show_risks", "Mark &risks", "&View", ("Ctrl+Shift+U",), "", "", True, True, before=True),
    Wish("show_protections", "Mark &protections and rights", "&View", (), "", "", True, True),
    Wish("show_facts", "Mark &facts", "&View", (), "", "", True),
    Wish("theme_system", "Colours of the s&ystem", "&View", (), "", "", True, True, "theme", True),
    Wish("theme_light", "L&ight", "&View", (), "", "", True, False, "theme"),
    Wish("theme_dark", "&Dark", "&View", (), "", "", True, False, "theme"),
    Wish("theme_sepia", "&Sepia", "&View", (), "", "", True, False, "theme"),
    Wish("theme_contrast-light", "&High contrast, light", "&View", (), "", "", True, False, "theme"),
    Wish("theme_contrast-dark", "High contrast, dar&k", "&View", (), "", "", True, False, "theme"),
    Wish("left", "&Contents and library", "&View", ("F9",), "contents", "policy", True, True, before=True),
    Wish("right", "Plain &English and notes", "&View", ("Shift+F9",), "side", "policy", True, True),
    Wish("go_to", "&Go to …", "&Go", ("Ctrl+K",)),
    Wish("back", "&Back", "&Go", ("Alt+Left",), "back", "history"),
    Wish("forward", "&Forward", "&Go", ("Alt+Right",), "forward", "history"),
    Wish("next_risk", "&Next risk point", "&Go", ("F8",), "next-risk", "report", before=True),
    Wish("previous_risk", "&Previous risk point", "&Go", ("Shift+F8",), "previous-risk", "report"),
    Wish("jump", "From the text to its point, and &back", "&Go", ("Ctrl+J",), "", "policy"),
    Wish("next_pane", "Next p&ane", "&Go", ("F6",), "", "policy", before=True),
    Wish("previous_pane", "Previous pan&e", "&Go", ("Shift+F6",), "", "policy"),
    Wish("contents", "&Contents", "&Go", ("Alt+1",), "", "policy", before=True),
    Wish("plain", "In plain En&glish", "&Go", ("Alt+2",), "", "policy"),
    Wish("overview", "&Whole policy", "&Go", ("Alt+3",), "", "policy"),
    Wish("notes", "N&otes", "&Go", ("Alt+4",), "", "policy"),
    Wish("words", "&Hard words", "&Go", ("Alt+5",), "", "policy"),
    Wish("note", "&New note", "&Notes", ("Ctrl+Shift+M",), "note", "policy"),
    Wish("highlight", "&Highlight", "&Notes", ("Ctrl+Shift+H",), "", "policy"),
    Wish("own_point", "&Mark as a point of my own", "&Notes", ("Ctrl+Shift+P",), "", "policy"),
    Wish("note_section", "Note on this &section", "&Notes", (), "", "policy"),
    Wish("note_policy", "Note on the &whole policy", "&Notes", (), "", "policy"),
    Wish("dismiss", "Not a &risk", "&Notes", ("Ctrl+Shift+X",), "", "report", before=True),
    Wish("agree", "&Agree with the point", "&Notes", ("Ctrl+Shift+K",), "", "report"),
    Wish("library", "&Whole library", "&Library", ("Ctrl+L",), "library"),
    Wish("compare", "&Compare two texts …", "&Library", ("Ctrl+D",), before=True),
    Wish("history", "Histor&y of the policy", "&Library", ("Ctrl+H",), "", "policy"),
    Wish("next_change", "Next c&hange", "&Library", ("F7",)),
    Wish("previous_change", "Previous chan&ge", "&Library", ("Shift+F7",)),
    Wish("survey", "S&urvey of the policies", "&Library", ("Ctrl+Shift+L",)),
    Wish("survey_next", "Next policy at the same p&ractice", "&Library", ("Alt+PgDown",)),
    Wish("survey_previous", "Previous policy at the same prac&tice", "&Library", ("Alt+PgUp",)),
    Wish("next_policy", "&Next policy at the same topic", "&Library", ("Ctrl+PgDown",), "", "report", before=True),
    Wish("previous_policy", "&Previous policy at the same topic", "&Library", ("Ctrl+PgUp",), "", "report"),
    Wish("carried", "Notes of an &earlier version …", "&Library", (), "", "policy"),
    Wish("fields", "Own &fields …", "&Library", before=True),
    Wish("summaries", "Export &summaries …", "&Library", before=True),
    Wish("index", "&Read all with today's rules", "&Library"),
    Wish("export_library", "E&xport the library …", "&Library"),
    Wish("import_library", "&Import a library file …", "&Library"),
    Wish("backups", "&Backups …", "&Library"),
    Wish("libraries", "&Other libraries …", "&Library"),
    Wish("guide", "&Guide", "&Help", ("F1",)),
    Wish("shortcuts", "&Keyboard shortcuts", "&Help", ("Ctrl+/",)),
    Wish("first_look", "A &first look", "&Help"),
    Wish("accuracy", "&How accurate is it?", "&Help"),
    Wish("about", "&About Policy Reader", "&Help", before=True),
)
TOOLS = (
    "start", "open", "library", "", "back", "forward", "", "previous_risk", "next_risk", "", "zoom_out", "zoom_in", "",
    "find", "note", "export",
)  # fmt: skip
TOOLS_RIGHT = ("left", "right")


class Actions:
    """The window's actions by name, in its menus and its tool bar.

    Args:
        window: what the actions belong to.
        frame: its bars, with nothing in them yet.
    """

    def __init__(self, window: QMainWindow, frame: Frame) -> None:
        self._by_name: dict[str, QAction] = {}
        self._icons: dict[str, str] = {}
        self._blank = _blank_icon()
        self._needs: dict[str, list[QAction]] = {}
        self._why: dict[str, str] = {}
        self.menus = frame.menus
        self.recent = QMenu(window.tr("Open recent"), window)
        groups: dict[str, QActionGroup] = {}
        for wish in WISHES:
            menu = self.menus[wish.menu]
            if wish.before:
                menu.addSeparator()
            if wish.name == "recent":
                self.recent.setTitle(said(wish.text))
                menu.addMenu(self.recent)
                continue
            action = self._make(window, wish)
            menu.addAction(action)
            window.addAction(action)
            if wish.group:
                groups.setdefault(wish.group, QActionGroup(window)).addAction(action)
        self.bar = frame.bar
        self._fill_bar()

    def connect_slots(self, slots: Mapping[str, Callable[..., object]]) -> None:
        """Say what each action does, by name; a checkable one is called with its state.

        Then the tools get their icons and names: to ask for their buttons loads much of Qt's binding.
        """
        for name, action in self._by_name.items():
            (action.toggled if action.isCheckable() else action.triggered).connect(slots[name])
        self.refresh_theme()
        self._name_tools()

    def add_undo(self, undo: QAction, redo: QAction) -> None:
        """Put undo and redo first in the Edit menu; Qt greys them out when there is nothing to undo."""
        menu = self.menus["&Edit"]
        first = menu.actions()[0]
        for action, keys in ((undo, "Ctrl+Z"), (redo, "Ctrl+Shift+Z")):
            action.setShortcut(QKeySequence(keys))
            menu.insertAction(first, action)

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def all(self) -> list[QAction]:
        """Return every action in the order of the menus."""
        return list(self._by_name.values())

    def enable(self, need: str, enabled: bool, why: str = "") -> None:
        """Switch all actions that need "policy" (or "report", "history") on or off; `why` is told by their tips."""
        self._why[need] = why
        for action in self._needs.get(need, []):
            action.setEnabled(enabled)
            action.setToolTip(_tip(action) + (f"\n{why}" if why else ""))
        if why or need == "report":
            for menu in self.menus.values():
                menu.setToolTipsVisible(bool(why))

    def why(self, need: str) -> str:
        """Return why the actions with this need are off, where it was told."""
        return self._why.get(need, "")

    def table(self) -> list[tuple[str, str, str]]:
        """Return menu, text and keys of every action that has keys, for the sheet of shortcuts."""
        return [
            (_plain(said(wish.menu)), _plain(said(wish.text)), ", ".join(wish.keys)) for wish in WISHES if wish.keys
        ]

    def refresh_theme(self) -> None:
        """Draw the icons in the theme's colour."""
        from reader.gui.icons import themed_icon  # late, with Qt's SVG: a start paints the bar without its icons first

        for name, icon in self._icons.items():
            self._by_name[name].setIcon(themed_icon(icon))

    def _make(self, window: QMainWindow, wish: Wish) -> QAction:
        action = QAction(said(wish.text), window)
        action.setObjectName(wish.name)
        action.setShortcuts([QKeySequence(keys) for keys in wish.keys])
        action.setCheckable(wish.checkable)
        action.setChecked(wish.checked)
        action.setToolTip(_tip(action))
        action.setIconVisibleInMenu(False)
        if wish.icon:
            self._icons[wish.name] = wish.icon
            action.setIcon(self._blank)  # a tool without one would show its words for a moment, and be higher
        if wish.needs:
            self._needs.setdefault(wish.needs, []).append(action)
            action.setEnabled(False)
        self._by_name[wish.name] = action
        return action

    def _fill_bar(self) -> None:
        bar = self.bar
        bar.clear()
        for name in TOOLS:
            if name:
                bar.addAction(self._by_name[name])
            else:
                bar.addSeparator()
        gap = QWidget()
        gap.setAccessibleName(said("Space"))
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(gap)
        for name in TOOLS_RIGHT:
            bar.addAction(self._by_name[name])

    def _name_tools(self) -> None:
        for action in self.bar.actions():
            button = self.bar.widgetForAction(action)
            if button is not None and not button.accessibleName():
                button.setAccessibleName(_plain(action.text()) or self.bar.tr("Separator"))
                button.setAccessibleDescription(action.shortcut().toString())  # not the tip: it begins with the name


def _blank_icon() -> QIcon:
    """Return an icon of the size of the tools', with nothing in it."""
    pixmap = QPixmap(TOOL_SIZE, TOOL_SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    return QIcon(pixmap)


def _tip(action: QAction) -> str:
    keys = action.shortcut().toString()
    return f"{_plain(action.text())} ({keys})" if keys else _plain(action.text())


def _plain(text: str) -> str:
    """Return a menu's text without its mnemonic and dots."""
    return text.replace("&", "").rstrip(" …")
