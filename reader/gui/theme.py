"""Theme: the one place for colours and type sizes. In: `theme_table.py`; out: a palette and a style sheet.

Widgets ask `theme()` for a role when they paint, so a switch needs a repaint only. What is asked before the first paint
is asked without Qt's own enumerations: to load those takes a seventh of a start.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QBrush, QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from reader.gui.style_sheet import rules_for, style_sheet
from reader.gui.theme_table import TABLE

THEMES = ("light", "dark", "sepia", "contrast-light", "contrast-dark")
MARKS = ("high", "medium", "low", "protection", "right", "fact", "note", "find", "found")
# Faces made for long reading, best first; the last ones are what bare Linux has.
READING_FONTS = ("Source Serif 4", "Charter", "Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif Condensed")
# The rules that a bar of the window needs, by how they begin: Qt reads a sheet for each part, a millisecond for it all.
_RULES = {"QMenuBar": ("QMenu",), "QToolBar": ("QToolBar", "QToolButton", "QMenu", "QToolTip")}
_MORE = "style_of_its_own"  # a property


class Theme:
    """Colours by role, as "#RRGGBB"; `marks` maps a mark's kind to its tint and its line. Nobody changes one.

    Not a data class: their module and what it needs come after the first paint.
    """

    __slots__ = ("dark", "marks", "name", "surface", "text")

    def __init__(
        self, name: str, dark: bool, surface: dict[str, str], text: dict[str, str], marks: dict[str, tuple[str, str]]
    ) -> None:
        self.name, self.dark, self.surface, self.text, self.marks = name, dark, surface, text, marks

    def tint(self, mark: str) -> QColor:
        """Return the background of a mark."""
        return QColor(self.marks[mark][0])

    def line(self, mark: str) -> QColor:
        """Return the underline, letter and outline colour of a mark."""
        return QColor(self.marks[mark][1])


@cache
def load_theme(name: str) -> Theme:
    """Return a shipped theme by its file's name ("light")."""
    return Theme(*TABLE[name])


class _Current:
    """The theme in use; a holder, so that no module-level name is rebound."""

    theme: Theme | None = None
    sheet: tuple[Theme, str] | None = None  # the last that was written: a window has many parts to dress


def theme() -> Theme:
    """Return the theme in use."""
    return _Current.theme if _Current.theme is not None else load_theme("light")


def system_theme() -> str:
    """Return the theme that the system asks for: dark or light, with high contrast where it asks for that."""
    hints = QGuiApplication.styleHints()
    dark = _system_is_dark()
    if _wants_contrast(hints):
        return "contrast-dark" if dark else "contrast-light"
    return "dark" if dark else "light"


def first_theme(contrast: bool) -> str:
    """Return the theme that the system is taken to ask for before the first paint; `system_theme` knows better, later.

    Args:
        contrast: it asked for high contrast the last time.
    """
    # With Fusion as the style, what Qt paints in is dark where the system's colour scheme is.
    return ("contrast-" if contrast else "") + ("dark" if _is_dark(QPalette()) else "light")


def _wants_contrast(hints: QStyleHints) -> bool:
    from PySide6.QtCore import Qt

    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _system_is_dark() -> bool:
    from PySide6.QtCore import Qt

    scheme = QGuiApplication.styleHints().colorScheme()
    return _is_dark(QPalette()) if scheme == Qt.ColorScheme.Unknown else scheme == Qt.ColorScheme.Dark


def _is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Window).lightness() < palette.color(QPalette.ColorRole.Text).lightness()


def apply_theme(app: QApplication, name: str) -> Theme:
    """Give the program the palette of a theme (one of THEMES, or "system") and return it; `dress` does its windows."""
    chosen = load_theme(name if name in THEMES else system_theme())
    _Current.theme = chosen
    palette = make_palette(chosen)
    app.setPalette(palette)
    QToolTip.setPalette(palette)
    return chosen


def dress(part: QWidget, more: str = "") -> None:
    """Put the theme's style sheet on a part of a window or on a dialog; `more` is what that adds, kept for the next."""
    if more:
        part.setProperty(_MORE, more)
    sheet = _sheet(theme(), part.metaObject().className()) + str(part.property(_MORE) or "")
    if sheet != part.styleSheet():  # Qt would dress it again
        part.setStyleSheet(sheet)


def _sheet(chosen: Theme, kind: str) -> str:
    if _Current.sheet is None or _Current.sheet[0] is not chosen:
        _Current.sheet = (chosen, style_sheet(chosen.surface, chosen.text))
    return rules_for(_Current.sheet[1], _RULES[kind]) if kind in _RULES else _Current.sheet[1]


def make_palette(chosen: Theme) -> QPalette:
    """Return the Qt palette of a theme."""
    surface, text = chosen.surface, chosen.text
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in (
        (role.Window, surface["window"]),
        (role.WindowText, text["main"]),
        (role.Base, surface["page"]),
        (role.AlternateBase, surface["pane"]),
        (role.Text, text["main"]),
        (role.PlaceholderText, text["muted"]),
        (role.Button, surface["raised"]),
        (role.ButtonText, text["main"]),
        (role.BrightText, text["heading"]),
        (role.ToolTipBase, surface["raised"]),
        (role.ToolTipText, text["main"]),
        (role.Highlight, text["selection"]),
        (role.HighlightedText, text["on_selection"]),
        (role.Link, text["link"]),
        (role.LinkVisited, text["link"]),
        (role.Accent, text["accent"]),
        (role.Light, surface["raised"]),
        (role.Midlight, surface["hover"]),
        (role.Mid, surface["border"]),
        (role.Dark, surface["border"]),
        (role.Shadow, surface["border"]),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(text["faint"]))
    return palette


@cache
def reading_family() -> str:
    """Return the first reading face that is installed, else the system's."""
    return next((family for family in READING_FONTS if QFontDatabase.hasFamily(family)), QApplication.font().family())


def brush(colour: QColor) -> QBrush:
    """Return a brush of one colour; to make one in the usual way loads Qt's enumerations."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, colour)
    return palette.brush(QPalette.ColorRole.Window)


def interface_font(scale: float = 1.0, bold: bool = False) -> QFont:
    """Return the interface font at a multiple of its size."""
    font = QFont(QApplication.font())
    font.setPointSizeF(max(6.0, font.pointSizeF() * scale))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two colours, 1 to 21."""
    bright, dim = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())
