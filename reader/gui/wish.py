"""Wish: what a start of the program was asked for, as it tells another. In: targets, or a message; out: a Wish."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LARGEST = 1_000_000  # bytes of a message that is read
ACTIVATION = "XDG_ACTIVATION_TOKEN"  # by which a Wayland desktop lets a window come to the front


@dataclass(frozen=True, slots=True)
class Wish:
    """What a start of the program was asked for: files and links, absolute; `token` is the desktop's leave to show."""

    targets: tuple[str, ...] = ()
    token: str = ""


def wish_of(targets: Sequence[str]) -> Wish:
    """Return the wish to open these, with the leave to come to the front that the desktop gave this start."""
    return Wish(tuple(targets), os.environ.get(ACTIVATION, ""))


def read_wish(message: Path) -> Wish | None:
    """Return a message's wish, or None for one that is not ours: it is dropped."""
    import json

    try:
        if message.stat().st_size > LARGEST:
            return None
        said = json.loads(message.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    targets = said.get("targets") if isinstance(said, dict) else None
    if not isinstance(targets, list) or not all(isinstance(target, str) for target in targets):
        return None
    token = said.get("token")
    return Wish(tuple(targets), token if isinstance(token, str) else "")
