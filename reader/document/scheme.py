"""The scheme of this program's links. Asked at every start, so it stands apart from what reads a link."""

from __future__ import annotations

SCHEME = "policyreader"


def is_link(text: str) -> bool:
    """Tell whether a text is meant as a link of ours, a broken one too."""
    return text[: len(SCHEME) + 1].lower() == f"{SCHEME}:"
