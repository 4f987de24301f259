"""The style sheet of the program, from a theme's roles. No colour is written here."""

from __future__ import annotations

from reader.resources import resource_path

MIDDLE = 128  # of the red of a colour

_SHEET = """
QDialog { background: %(window)s; }
QMenuBar { background: %(window)s; color: %(main)s; padding: 2px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: %(hover)s; }
QMenu { background: %(raised)s; color: %(main)s; border: 1px solid %(border)s; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 24px; border-radius: 5px; }
QMenu::item:selected { background: %(selected)s; }
QMenu::item:disabled { color: %(faint)s; }
QMenu::separator { height: 1px; background: %(border)s; margin: 5px 8px; }
QToolBar { background: %(window)s; border: 0; border-bottom: 1px solid %(border)s; padding: 3px 8px; spacing: 2px; }
QToolBar::separator { background: %(border)s; width: 1px; margin: 6px 6px; }
QToolButton { background: transparent; color: %(main)s;
  border: 1px solid transparent; border-radius: 6px; padding: 5px 9px; outline: 0; }
QToolButton:hover { background: %(hover)s; }
QToolButton:pressed, QToolButton:checked { background: %(selected)s; }
QToolButton:focus { border: 2px solid %(accent)s; padding: 4px 8px; }
QToolButton:disabled { color: %(faint)s; background: transparent; }
QPushButton { background: %(raised)s; color: %(main)s;
  border: 1px solid %(control_border)s; border-radius: 6px; padding: 6px 14px; outline: 0; }
QPushButton#small { padding: 2px 10px; }
QPushButton#small:focus { border: 2px solid %(accent)s; padding: 1px 9px; }
QPushButton:hover { background: %(hover)s; }
QPushButton:checked { background: %(selected)s; }
QPushButton:focus { border: 2px solid %(accent)s; padding: 5px 13px; }
QPushButton:default { background: %(accent)s; color: %(on_accent)s; border-color: %(accent)s; }
QPushButton:default:focus { border: 2px solid %(heading)s; }
QPushButton:disabled, QPushButton:default:disabled {
  background: %(raised)s; color: %(faint)s; border-color: %(border)s; }
QLineEdit { background: %(raised)s; color: %(main)s; border: 1px solid %(control_border)s; border-radius: 6px;
  padding: 5px 8px;
  selection-background-color: %(selection)s; selection-color: %(on_selection)s; }
QLineEdit:focus { border: 2px solid %(accent)s; padding: 4px 7px; }
QComboBox { background: %(raised)s; color: %(main)s; border: 1px solid %(control_border)s; border-radius: 6px;
  padding: 4px 8px; min-height: 18px; }
QComboBox:focus, QComboBox:on { border: 2px solid %(accent)s; padding: 3px 7px; }
QComboBox:disabled { color: %(faint)s; border-color: %(border)s; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url("%(arrow)s"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: %(raised)s; color: %(main)s; border: 1px solid %(border)s; padding: 4px;
  selection-background-color: %(selected)s; selection-color: %(heading)s; outline: 0; }
QSpinBox { background: %(raised)s; color: %(main)s; border: 1px solid %(control_border)s; border-radius: 6px;
  padding: 4px 8px; min-height: 18px; selection-background-color: %(selection)s; selection-color: %(on_selection)s; }
QSpinBox:focus { border: 2px solid %(accent)s; padding: 3px 7px; }
QSpinBox::up-button, QSpinBox::down-button { border: 0; width: 22px; background: transparent; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: %(hover)s; }
QSpinBox::up-arrow { image: url("%(arrow_up)s"); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url("%(arrow)s"); width: 10px; height: 10px; }
QRadioButton, QCheckBox { border: 2px solid transparent; border-radius: 6px; padding: 0 6px; spacing: 8px; }
QRadioButton:focus, QCheckBox:focus { border-color: %(accent)s; }
QRadioButton::indicator { width: 12px; height: 12px; border: 2px solid %(control_border)s; border-radius: 8px; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid %(accent)s; }
QCheckBox::indicator { width: 12px; height: 12px; border: 2px solid %(control_border)s; border-radius: 3px; }
QCheckBox::indicator:checked { border-color: %(accent)s; background: %(accent)s; image: url("%(tick)s"); }
QCheckBox::indicator:disabled { border-color: %(border)s; background: transparent; }
QStatusBar { background: %(window)s; color: %(muted)s; border-top: 1px solid %(border)s; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: %(muted)s; padding: 3px 8px; }
QProgressBar { background: %(hover)s; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: %(accent)s; border-radius: 3px; }
QSplitter::handle { background: %(border)s; }
QSplitter::handle:hover, QSplitter::handle:focus { background: %(accent)s; }
QTabWidget::pane { border: 0; }
QTabBar { background: transparent; qproperty-drawBase: 0; outline: 0; }
QTabBar::tab { background: transparent; color: %(muted)s;
  border: 0; border-bottom: 2px solid transparent; padding: 9px 9px; }
QTabBar::tab:hover { color: %(main)s; }
QTabBar::tab:selected { color: %(heading)s; border-bottom: 2px solid %(accent)s; font-weight: 600; }
QTabBar[narrow="true"]::tab { padding: 9px 5px; }
QTabBar[narrow="true"]::tab:selected { font-weight: 400; }
QTabBar::tab:focus { color: %(accent)s; background: %(hover)s; }
QTreeView { selection-background-color: transparent; show-decoration-selected: 0; }
QTreeView, QListView, QTableView { background: transparent; color: %(main)s; border: 0; outline: 0; }
QTableView::item { padding: 6px 8px; }
QTableView::item:selected { background: %(selected)s; color: %(heading)s; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section { background: transparent; color: %(muted)s;
  border: 0; border-bottom: 1px solid %(border)s; padding: 5px 8px; }
QTableView QTableCornerButton::section { background: transparent; border: 0; border-bottom: 1px solid %(border)s; }
QListView#places::item { padding: 6px 8px; border-radius: 5px; }
QListView#places::item:selected { background: %(selected)s; color: %(heading)s; }
QTextEdit#policy { background: %(page)s; color: %(main)s;
  border: 0; selection-background-color: %(selection)s; selection-color: %(on_selection)s; }
QWidget#pane, QScrollArea#pane, QWidget#pane_body { background: %(pane)s; }
QWidget#bar { background: %(pane)s; border-bottom: 1px solid %(border)s; }
QWidget#page { background: %(page)s; }
QScrollArea { border: 0; background: transparent; }
QAbstractScrollArea::corner { border: 0; background: transparent; }
QFrame#card { background: %(raised)s; border: 1px solid %(border)s; border-radius: 10px; }
QLabel[role="muted"] { color: %(muted)s; }
QLabel[role="faint"] { color: %(faint)s; }
QLabel[role="heading"] { color: %(heading)s; }
QLabel[role="kicker"] { color: %(muted)s; }
QToolTip { background: %(raised)s; color: %(main)s; border: 1px solid %(border)s; padding: 4px 6px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: %(scroll)s; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: %(control_border)s; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: %(scroll)s; border-radius: 4px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def style_sheet(surface: dict[str, str], text: dict[str, str]) -> str:
    """Return the style sheet for a theme's surface and text roles."""
    arrow = resource_path("icons/choice.svg").as_posix()  # a grey that is seen on every theme
    # The accent is light in a dark window, and the tick on it dark.
    on = "light" if int(text["on_accent"][1:3], 16) < MIDDLE else "dark"
    tick = resource_path(f"icons/check-on-{on}.svg").as_posix()
    images = {"arrow": arrow, "arrow_up": resource_path("icons/choice-up.svg").as_posix(), "tick": tick}
    return _SHEET % {**surface, **text, "scroll": surface["border"], **images}


def rules_for(sheet: str, kinds: tuple[str, ...]) -> str:
    """Return the rules of a style sheet that begin with one of these kinds of widget."""
    rules = sheet.replace("\n  ", " ").split("\n")  # a rule's further lines are indented
    return "\n".join(rule for rule in rules if rule.startswith(kinds))
