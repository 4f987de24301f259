"""The style sheet of the program, from a theme's roles. No colour is written here."""

from __future__ import annotations

from string import Template

from reader.resources import resource_path

_SHEET = Template("""
QDialog { background: $window; }
QMenuBar { background: $window; color: $main; padding: 2px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; color: $main; border: 1px solid $border; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 24px; border-radius: 5px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }
QToolBar { background: $window; border: 0; border-bottom: 1px solid $border; padding: 3px 8px; spacing: 2px; }
QToolBar::separator { background: $border; width: 1px; margin: 6px 6px; }
QToolButton { background: transparent; color: $main;
  border: 1px solid transparent; border-radius: 6px; padding: 5px 9px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selected; }
QToolButton:focus { border: 2px solid $accent; padding: 4px 8px; }
QToolButton:disabled { color: $faint; background: transparent; }
QPushButton { background: $raised; color: $main;
  border: 1px solid $control_border; border-radius: 6px; padding: 6px 14px; }
QPushButton#small { padding: 2px 10px; }
QPushButton#small:focus { border: 2px solid $accent; padding: 1px 9px; }
QPushButton:hover { background: $hover; }
QPushButton:checked { background: $selected; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:default:focus { border: 2px solid $heading; }
QPushButton:disabled, QPushButton:default:disabled { background: $raised; color: $faint; border-color: $border; }
QLineEdit { background: $raised; color: $main; border: 1px solid $control_border; border-radius: 6px;
  padding: 5px 8px;
  selection-background-color: $selection; selection-color: $on_selection; }
QLineEdit:focus { border: 2px solid $accent; padding: 4px 7px; }
QComboBox { background: $raised; color: $main; border: 1px solid $control_border; border-radius: 6px;
  padding: 4px 8px; min-height: 18px; }
QComboBox:focus, QComboBox:on { border: 2px solid $accent; padding: 3px 7px; }
QComboBox:disabled { color: $faint; border-color: $border; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $raised; color: $main; border: 1px solid $border; padding: 4px;
  selection-background-color: $selected; selection-color: $heading; outline: 0; }
QStatusBar { background: $window; color: $muted; border-top: 1px solid $border; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $muted; padding: 3px 8px; }
QProgressBar { background: $hover; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $border; }
QSplitter::handle:hover, QSplitter::handle:focus { background: $accent; }
QTabWidget::pane { border: 0; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted;
  border: 0; border-bottom: 2px solid transparent; padding: 9px 9px; }
QTabBar::tab:hover { color: $main; }
QTabBar::tab:selected { color: $heading; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { color: $accent; }
QTreeView { selection-background-color: transparent; show-decoration-selected: 0; }
QTreeView, QListView, QTableView { background: transparent; color: $main; border: 0; outline: 0; }
QTableView::item { padding: 6px 8px; }
QTableView::item:selected { background: $selected; color: $heading; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section { background: transparent; color: $muted;
  border: 0; border-bottom: 1px solid $border; padding: 5px 8px; }
QTableView QTableCornerButton::section { background: transparent; border: 0; border-bottom: 1px solid $border; }
QListView#places::item { padding: 6px 8px; border-radius: 5px; }
QListView#places::item:selected { background: $selected; color: $heading; }
QTextEdit#policy { background: $page; color: $main;
  border: 0; selection-background-color: $selection; selection-color: $on_selection; }
QWidget#pane, QScrollArea#pane, QWidget#pane_body { background: $pane; }
QWidget#bar { background: $pane; border-bottom: 1px solid $border; }
QWidget#page { background: $page; }
QScrollArea { border: 0; background: transparent; }
QFrame#card { background: $raised; border: 1px solid $border; border-radius: 10px; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="faint"] { color: $faint; }
QLabel[role="heading"] { color: $heading; }
QLabel[role="kicker"] { color: $muted; }
QToolTip { background: $raised; color: $main; border: 1px solid $border; padding: 4px 6px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $scroll; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: $control_border; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $scroll; border-radius: 4px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(surface: dict[str, str], text: dict[str, str]) -> str:
    """Return the style sheet for a theme's surface and text roles."""
    arrow = resource_path("icons/choice.svg").as_posix()  # a grey that is seen on every theme
    return _SHEET.substitute({**surface, **text, "scroll": surface["border"], "arrow": arrow})
