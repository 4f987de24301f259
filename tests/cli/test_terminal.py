"""What reaches a terminal is harmless, wrapped, and coloured only where asked for."""

from __future__ import annotations

import io

import pytest

from reader.cli.terminal import Style, harmless, style_for


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("control", ["\x1b[31m", "\x1b]0;title\x07", "\x9b2J", "\r", "\b", "\u202e", "\u2028", "\x00"])
def test_controls_never_reach_the_terminal(control: str) -> None:
    shown = harmless(f"a{control}b\nc")
    assert control[0] not in shown
    assert shown.endswith("b\nc")


def test_words_of_any_language_stay() -> None:
    text = "Ünïcode, “quotes”, 日本語, \U0001f600, עברית"
    assert harmless(text) == text


def test_wrap_keeps_to_the_width_and_hangs() -> None:
    assert Style(width=20).wrap("one two three four five six", "  • ", "    ") == [
        "  • one two three",
        "    four five six",
    ]


@pytest.mark.parametrize(
    ("stream", "environ", "colour"),
    [
        (_Terminal(), {}, True),
        (_Terminal(), {"NO_COLOR": "1"}, False),
        (_Terminal(), {"NO_COLOR": ""}, True),
        (_Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
    ],
)
def test_colour_only_for_a_terminal_that_wants_it(stream: io.StringIO, environ: dict[str, str], colour: bool) -> None:
    assert style_for(stream, 40, environ) == Style(40, colour)
