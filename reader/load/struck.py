"""Struck text: what a page or a text shows as crossed out is not said any more, so it is left out and told of once.

It cannot be kept to be shown: whatever stands in a Document is read as what the policy says.
"""

from __future__ import annotations

import re

from reader.load.wording import counted

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

STRUCK = frozenset(("del", "s", "strike"))
_LINE_THROUGH = re.compile(r"text-decoration(?:-line)?\s*:[^;:]*\bline-through\b", re.IGNORECASE)


def is_struck(node: LexborNode) -> bool:
    """Tell whether an element of a page is crossed out, by its tag or its own style."""
    return node.tag in STRUCK or _LINE_THROUGH.search(node.attributes.get("style") or "") is not None


def told_of_struck(passages: int) -> tuple[str, ...]:
    """Return the notice of so many passages that were left out, none where there were none."""
    return (f"Left out what is struck through ({counted(passages, 'passage')}).",) if passages else ()
