"""Text that SQLite can hold.

In: any str. Out: one of the same length that encodes as UTF-8.
"""

from __future__ import annotations


def storable(text: str) -> str:
    """Return the text with lone surrogates replaced by "?", one for one, so that offsets stay right.

    A damaged paste can hold half of a pair; SQLite refuses it, and a note must never be refused.
    """
    return text.encode("utf-8", "replace").decode("utf-8")
