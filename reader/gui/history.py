"""History: the places that jumps led from and to, as code points."""

from __future__ import annotations

LONGEST = 200


class History:
    """Goes back and forward like a browser; a new jump forgets what lay ahead."""

    def __init__(self) -> None:
        self._places: list[int] = []
        self._at = 0  # index of the place the reader is at; len(places) - 1 after a jump

    def leave(self, here: int, there: int) -> None:
        """Remember a jump from one place to another."""
        kept = self._places[: self._at]
        if not kept or kept[-1] != here:
            kept.append(here)
        self._places = [*kept, there][-LONGEST:]
        self._at = len(self._places) - 1

    def can(self, step: int) -> bool:
        """Tell whether there is a place back (-1) or forward (1)."""
        return bool(self._places) and 0 <= self._at + step < len(self._places)

    def travel(self, step: int, here: int) -> int | None:
        """Go back or forward and return the place, None where there is none; `here` replaces the place left."""
        if not self.can(step):
            return None
        self._places[self._at] = here
        self._at += step
        return self._places[self._at]
