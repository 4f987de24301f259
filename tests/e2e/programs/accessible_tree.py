"""Write what a screen reader gets of the program, over AT-SPI, as JSON lines: role, name, description, states, text.

Run by a Python that has the bindings (Debian's, python3-gi with gir1.2-atspi-2.0), on the bus of the program.
"""

from __future__ import annotations

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

MOST = 4000  # nodes
STATES = ("FOCUSABLE", "FOCUSED", "READ_ONLY", "EDITABLE", "CHECKED", "SELECTED", "SHOWING")


def find(name: str, seconds: float) -> object:
    """Return the application of a name once it is on the bus."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and name in (child.get_name() or ""):
                return child
        time.sleep(0.3)
    sys.exit(f"{name} is not on the bus")


def main() -> None:
    """Walk the tree, what is shown of it."""
    waiting = [(find(sys.argv[1], 60), 0)]
    seen = 0
    while waiting and seen < MOST:
        node, depth = waiting.pop()
        states = node.get_state_set()
        if depth > 1 and not states.contains(Atspi.StateType.SHOWING):
            continue
        seen += 1
        held = node.get_text_iface()
        count = Atspi.Text.get_character_count(held) if held is not None else 0
        line = {
            "depth": depth,
            "role": node.get_role_name(),
            "name": node.get_name(),
            "description": node.get_description(),
            "states": [name for name in STATES if states.contains(getattr(Atspi.StateType, name))],
            "text": Atspi.Text.get_text(held, 0, min(count, 400)) if count else "",
            "characters": count,
            "caret": Atspi.Text.get_caret_offset(held) if held is not None else -1,
        }
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        children = [node.get_child_at_index(index) for index in range(min(node.get_child_count(), 300))]
        waiting.extend((child, depth + 1) for child in reversed(children) if child is not None)


main()
