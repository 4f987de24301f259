"""What a screen reader gets over AT-SPI from the program on a real screen, at the first risk of the sample."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.screen import PYTHON, Screen, missing_for_bus, until

PROGRAM = Path(__file__).parent / "programs" / "accessible_tree.py"
LACKING = missing_for_bus()

pytestmark = [
    pytest.mark.skipif(bool(LACKING), reason=f"not installed: {', '.join(LACKING)}"),
    pytest.mark.timeout(300),
]


class Tree:
    """All that is shown, in the order in which a screen reader walks it."""

    def __init__(self, lines: str) -> None:
        self.nodes = [json.loads(line) for line in lines.splitlines()]

    def names(self, role: str) -> list[str]:
        return [node["name"] for node in self.nodes if node["role"] == role]

    def one(self, role: str, name: str) -> dict[str, object]:
        return next(node for node in self.nodes if node["role"] == role and node["name"].startswith(name))


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tree]:
    sample = Path(__file__).parent.parent.parent / "resources" / "samples" / "hartwell-and-finch.md"
    with Screen(tmp_path_factory.mktemp("home"), "--alone", str(sample), bus=True) as screen:
        until(lambda: screen.window("Hartwell"), "the policy is not shown")
        found: list[Tree] = []

        def read(role: str, holds: str) -> bool:
            done = subprocess.run(
                [PYTHON, str(PROGRAM), "Policy Reader"],
                env=screen.environ,
                capture_output=True,
                text=True,
                check=False,
                timeout=120,
            )
            found.append(Tree(done.stdout))
            return any(holds in name for name in found[-1].names(role))

        # The text is shown before it is analysed: there is no next risk point until the risks are counted.
        until(lambda: read("label", " risks: "), "the policy is not analysed", 120)
        screen.press("F8")
        until(lambda: read("list item", "risk. "), "no point is listed", 120)
        yield found[-1]


def test_the_window_says_which_policy_it_shows(tree: Tree) -> None:
    assert tree.names("frame") == ["Hartwell & Finch Privacy Policy · Policy Reader"]


def test_the_text_is_read_only_text_with_its_caret_in_the_clause(tree: Tree) -> None:
    text = tree.one("text", "Text of the policy")
    assert {"READ_ONLY", "FOCUSABLE", "FOCUSED"} <= set(text["states"])
    assert text["characters"] > 7000
    assert text["caret"] > 100
    assert str(text["text"]).startswith("Hartwell & Finch Privacy Policy")


def test_points_and_plain_sentences_say_what_they_are(tree: Tree) -> None:
    points = tree.names("list item")
    first = next(name for name in points if " 1 of " in name)
    assert re.fullmatch(r"(High|Medium|Low) risk\. .+\. Section \d+ paragraph \d+\. 1 of \d+\.", first), points
    sentence = tree.one("push button", "They collect your name")
    assert sentence["description"] == "Press Enter to go to the clause"


def test_sections_say_their_risks(tree: Tree) -> None:
    assert any(name.startswith("Credit reference agencies. 2 high risks") for name in tree.names("table cell"))


def test_a_tool_says_its_name_once_and_then_its_key(tree: Tree) -> None:
    assert tree.one("push button", "Next risk point")["description"] == "F8"


def test_all_that_takes_the_keyboard_has_a_name(tree: Tree) -> None:
    assert not [node for node in tree.nodes if "FOCUSABLE" in node["states"] and not node["name"]]
