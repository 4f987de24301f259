"""Dates as a reader sees them. In: ISO 8601, as the library and notes keep them; out: in the language shown."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtCore import QDate, QLocale

from reader.gui.language import locale, said


def now() -> str:
    """Return this moment in UTC as the library keeps it, so that the order of texts is the order of time."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def shown_day(iso: str) -> str:
    """Return "5 March 2011" for a day or a moment; what is no date stays as it is."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    form = "d. MMMM yyyy" if locale().language() == QLocale.Language.German else "d MMMM yyyy"
    return locale().toString(QDate(day.year, day.month, day.day), form)


def shown_moment(iso: str, today: datetime | None = None) -> str:
    """Return "12:03" for a moment of today, "yesterday 12:03", else the day; in the time of this computer."""
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    local = (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).astimezone()
    age = ((today or datetime.now(UTC)).astimezone().date() - local.date()).days
    if age == 0:
        return f"{local:%H:%M}"
    return said("yesterday {time}").format(time=f"{local:%H:%M}") if age == 1 else shown_day(local.date().isoformat())
