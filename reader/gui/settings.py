"""Window state between two starts: size, panes, theme, zoom, marks. One .ini file, not worth a backup."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings

from reader.paths import config_folder

VERSION = 1  # of the layout; a state of another version is not restored


class WindowSettings:
    """Reads and writes `window.ini` in the settings folder."""

    def __init__(self) -> None:
        self._file = QSettings(str(config_folder() / "window.ini"), QSettings.Format.IniFormat)

    def text(self, key: str, default: str) -> str:
        """Return a text."""
        return str(self._file.value(key, default, type=str))

    def number(self, key: str, default: float) -> float:
        """Return a number."""
        value = self._file.value(key, default, type=float)
        return float(value) if isinstance(value, (int, float)) else default

    def flag(self, key: str, default: bool) -> bool:
        """Return yes or no."""
        return bool(self._file.value(key, default, type=bool))

    def state(self, key: str) -> QByteArray:
        """Return a state that Qt wrote, empty where there is none of this version."""
        if self.text("version", "") != str(VERSION):
            return QByteArray()
        value = self._file.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def write(self, values: dict[str, object]) -> None:
        """Keep values."""
        self._file.setValue("version", str(VERSION))
        for key, value in values.items():
            self._file.setValue(key, value)
        self._file.sync()
