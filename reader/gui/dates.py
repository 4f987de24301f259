"""Dates as a reader sees them. In: ISO 8601, as the library and the notes keep them; out: British English."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtCore import QDate, QLocale

_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def now() -> str:
    """Return this moment in UTC as the library keeps it, so that the order of texts is the order of time."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def shown_day(iso: str) -> str:
    """Return "5 March 2011" for a day or a moment; what is no date stays as it is."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return _ENGLISH.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


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
    return f"yesterday {local:%H:%M}" if age == 1 else shown_day(local.date().isoformat())


def counted(count: int, word: str) -> str:
    """Return "1 note", "3 notes"."""
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
