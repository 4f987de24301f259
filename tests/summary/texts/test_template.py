"""Templates are filled, shortened or refused, never left with a hole."""

from __future__ import annotations

import pytest

from reader.errors import RulebookError
from reader.summary.texts.template import Template


def test_fills_its_slots() -> None:
    assert Template("They {may}collect your {contact}").fill({"may": "may ", "contact": "name"}) == (
        "They may collect your name"
    )


def test_leaves_out_a_part_whose_slot_was_not_found() -> None:
    template = Template("They store cookies[, for example to {use}]")
    assert template.fill({"use": ""}) == "They store cookies"
    assert template.fill({"use": "remember you"}) == "They store cookies, for example to remember you"


def test_says_nothing_without_a_needed_slot() -> None:
    template = Template("They keep it for {period}")
    assert template.needed == {"period"}
    assert template.fill({}) is None


@pytest.mark.parametrize(
    "text", ["They [keep {it}", "They keep] it", "They [keep] it", "They {Keep} it", "They {keep it"]
)
def test_refuses_a_wrong_template(text: str) -> None:
    with pytest.raises(RulebookError):
        Template(text)
