"""Words of the notices: counts in plain English."""

from __future__ import annotations


def counted(number: int, thing: str, things: str = "") -> str:
    """Return "1 image" or "2 images"."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"
