"""Template: a sentence with slots and parts that may be left out. Text in, a filled sentence (or nothing) out.

`{slot}` is filled from the policy's text; `[ ... ]` is left out as a whole where one of its slots was not found. A slot
outside brackets is needed: without it the template gives None and the next is tried. `{may}` and `{can}` always are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.errors import RulebookError

_PART = re.compile(r"\[([^\[\]]*)\]|([^\[\]]+)")
_SLOT = re.compile(r"\{([a-z-]+)\}")
MAY = "may"
CAN = "can"
_ALWAYS = frozenset({MAY, CAN})


@dataclass(frozen=True)
class Template:
    """One way to say a practice, without its full stop.

    Raises:
        RulebookError: if brackets do not pair up or an optional part has no slot.
    """

    text: str

    def __post_init__(self) -> None:
        if "".join(match.group(0) for match in _PART.finditer(self.text)) != self.text:
            raise RulebookError(f"Brackets do not pair up in the wording “{self.text}”.")
        for part, optional in self._parts:
            if optional and not _SLOT.search(part):
                raise RulebookError(f"A part that may be left out has no slot in the wording “{self.text}”.")
            if set("{}") & set(_SLOT.sub("", part)):
                raise RulebookError(f"A slot is misspelt in the wording “{self.text}”.")

    @cached_property
    def _parts(self) -> tuple[tuple[str, bool], ...]:
        """The stretches of text in order, each with whether it may be left out."""
        return tuple(
            (match.group(1), True) if match.group(1) is not None else (match.group(2), False)
            for match in _PART.finditer(self.text)
        )

    @cached_property
    def needed(self) -> frozenset[str]:
        """The slots without which the template says nothing."""
        return (
            frozenset(slot for part, optional in self._parts if not optional for slot in _SLOT.findall(part)) - _ALWAYS
        )

    @cached_property
    def slots(self) -> tuple[str, ...]:
        """All slots but those that are always there, in order."""
        return tuple(slot for part, _ in self._parts for slot in _SLOT.findall(part) if slot not in _ALWAYS)

    def fill(self, values: Mapping[str, str]) -> str | None:
        """Return the text with its slots filled, or None where a needed one has no value."""
        out = []
        for part, optional in self._parts:
            if all(values.get(slot) or slot in _ALWAYS for slot in _SLOT.findall(part)):
                out.append(_SLOT.sub(lambda match: values.get(match.group(1), ""), part))
            elif not optional:
                return None
        return "".join(out)
