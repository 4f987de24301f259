"""The rights that a sentence opens for the people of a place are theirs: invented clauses."""

from __future__ import annotations

import time

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.segment import segment
from reader.summary import summarise
from tests.summary.builders import document_of, finding

COPY = "You are entitled to a copy of the personal data that we hold about you."
HERE = ", if you live in Europe (the EEA)."


def rights(*paragraphs: str, title: str = "Your rights") -> str:
    document = document_of((title, [*paragraphs, COPY]))
    (right,) = summarise(document, [finding(document, "right-access", COPY)]).rights
    return right.text


@pytest.mark.parametrize(
    "opener",
    [
        "A number of the rights that you have, as applicable in the European Economic Area, are explained below:",
        "If you live in the EEA, you have the following rights:",
        "If you are a resident of the European Union (EU) and European Economic Area (EEA), you have certain rights.",
    ],
)
def test_rights_that_are_opened_for_a_place_are_of_that_place(opener: str) -> None:
    we_balance = "We have to balance them against the rights of others."
    assert rights("Nuts are dear to us.", "So is your data.", opener, we_balance).endswith(HERE)


@pytest.mark.parametrize(
    "between",
    [
        "If you live in the EEA, you have further rights, which are described in the section on Europe.",
        "If you live in the EEA, we send you a paper copy of this policy.",
        "For example, if you live in the EEA, you have the following rights: see our help.",
    ],
)
def test_a_place_that_opens_no_rights_here_limits_none(between: str) -> None:
    assert HERE not in rights("Nuts are dear to us.", "So is your data.", between, "We keep it well.")


def test_what_everybody_has_is_not_that_of_a_place() -> None:
    opener = "If you live in the EEA, you have the following rights:"
    assert HERE not in rights("Nuts.", "Data.", opener, "We give the same rights to all users, wherever they live.")


def test_the_sections_below_are_opened_too() -> None:
    opener = "The rights that you have, as applicable in the European Economic Area, are explained below:"
    blocks = (
        Block(BlockKind.HEADING, "Your rights", level=2),
        Block(BlockKind.PARAGRAPH, "You have rights."),
        Block(BlockKind.PARAGRAPH, opener),
        Block(BlockKind.HEADING, "Access", level=3),
        Block(BlockKind.PARAGRAPH, COPY),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    (right,) = summarise(document, [finding(document, "right-access", COPY)]).rights
    assert right.text.endswith(HERE)


def test_marks_again_and_again_take_no_time() -> None:
    start = time.perf_counter()
    assert not rights("( " * 1500 + ".").endswith(HERE)
    assert time.perf_counter() - start < 2  # the square of them took over five seconds
