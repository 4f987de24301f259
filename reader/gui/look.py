"""Look: how the page of a policy is set: face, measure and spacing. Kept in the window's settings."""

from __future__ import annotations

from dataclasses import dataclass

from reader.gui.settings import WindowSettings

COLUMNS = (50, 100)  # characters, at least and at most
SPACINGS = (120, 220)  # per cent of the line


@dataclass(frozen=True, slots=True)
class Look:
    """The reader's choices.

    `family` is a font's name, "" for the best that is installed. `column` is the width of the text in characters: 60 to
    80 is what people read best. `spacing` is the line height in per cent: WCAG 1.4.12 asks that 150 be possible.
    """

    family: str = ""
    column: int = 70
    spacing: int = 150


def load_look(settings: WindowSettings) -> Look:
    """Return the look that was chosen last, each value brought into its bounds."""
    default = Look()
    return Look(
        settings.text("look_family", default.family),
        _within(settings.number("look_column", default.column), COLUMNS),
        _within(settings.number("look_spacing", default.spacing), SPACINGS),
    )


def save_look(settings: WindowSettings, look: Look) -> None:
    """Keep a look."""
    settings.write({"look_family": look.family, "look_column": look.column, "look_spacing": look.spacing})


def _within(value: float, bounds: tuple[int, int]) -> int:
    return min(bounds[1], max(bounds[0], round(value)))
