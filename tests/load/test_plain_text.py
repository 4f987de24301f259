"""Plain text: paragraphs, lists, headings by their look, wrapped lines."""

import pytest

from reader.document import Block
from reader.load.plain_text import read_plain_text

WRAPPED = """\
We collect your name, your address and the pages that you look at when you
visit our website, and we keep them for as long as the law asks us to do so
and no longer.

You can write to us at any time to ask for a copy of what we hold about you
or to have it put right.
"""


def kinds(blocks: list[Block]) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in blocks]


def test_wrapped_lines_are_joined() -> None:
    blocks = read_plain_text(WRAPPED)
    assert len(blocks) == 2
    assert "\n" not in blocks[0].text
    assert blocks[0].text.endswith("no longer.")


def test_an_address_keeps_its_lines() -> None:
    assert read_plain_text("Write to:\nThe Manager\nHigh Street\nLeeds")[0].text.count("\n") == 3


def test_headings_by_their_look() -> None:
    text = (
        "PRIVACY POLICY\n\nWe use it.\n\n"
        "Your rights\n-----------\n\nAsk us.\n\n2.1 Cookies\n\nWe set them.\n\nMore\n\nEnd."
    )
    blocks = read_plain_text(text)
    assert [(b.text, b.level) for b in blocks if b.kind.value == "heading"] == [
        ("PRIVACY POLICY", 2),
        ("Your rights", 2),
        ("2.1 Cookies", 3),
        ("More", 3),
    ]


def test_bullets_and_their_depth() -> None:
    blocks = read_plain_text("We share with:\n- couriers\n    - in the UK\n  and abroad\n- banks")
    assert kinds(blocks) == [
        ("paragraph", "We share with:"),
        ("list-item", "couriers"),
        ("list-item", "in the UK\nand abroad"),
        ("list-item", "banks"),
    ]
    assert [b.level for b in blocks] == [0, 1, 2, 1]
    assert {b.group for b in blocks} == {0, 1}


def test_long_lines_are_paragraphs_each() -> None:
    line = "We use your information to " + "serve you and " * 12 + "no more."
    assert len(read_plain_text(f"{line}\n{line}\n{line}")) == 3


def test_a_numbered_title_right_above_its_text_is_a_heading() -> None:
    text = (
        "1. Who we are\nWe are a shop in Wales.\n\n2. What we collect\nWe collect your name and address.\nWe share it."
    )
    blocks = read_plain_text(text)
    assert kinds(blocks) == [
        ("heading", "1. Who we are"),
        ("paragraph", "We are a shop in Wales."),
        ("heading", "2. What we collect"),
        ("paragraph", "We collect your name and address.\nWe share it."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Ask us to stop\n2. Ask us for all that we hold about you\n3. Complain",
        "1. You may ask for a copy of\nYour data at any time of the day.",
        "1. We sell your name.\nWe do not sell your telephone number.",
        "1. Couriers\nand their own suppliers in the country.",
        "10 High Street\nLeeds LS1",
    ],
)
def test_a_numbered_line_that_runs_on_or_is_one_of_a_list_is_no_title(text: str) -> None:
    assert not [block for block in read_plain_text(text) if block.kind.value == "heading"]


def test_thousands_of_underlined_lines_are_titles_and_no_crash() -> None:
    blocks = read_plain_text("Shop\n----\n" * 5000 + "We keep your name.")
    assert len(blocks) == 5001
    assert kinds(blocks[4999:]) == [("heading", "Shop"), ("paragraph", "We keep your name.")]


def test_a_number_is_kept_as_it_is_shown_and_a_sign_becomes_a_bullet() -> None:
    blocks = read_plain_text(
        "We use it to:\n\n- send letters\n- print maps\n\nYou can:\n\n1) ring us\n2) write to us\n"
    )
    assert [block.marker for block in blocks] == ["", "•", "•", "", "1)", "2)"]
