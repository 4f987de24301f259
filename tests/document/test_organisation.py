"""Whose policy it is is told where the text says it plainly, and not where it does not."""

from __future__ import annotations

import time

import pytest

from reader.document import Block, BlockKind, Run, RunKind, Span
from reader.document.organisation import organisation_of

LONG = "We keep your details for a year. We share them with nobody. " * 60

OWNER = "Grey Heron Ltd, the owner of this Website. Grey Heron is committed to your privacy."


def name_in(*paragraphs: str) -> str:
    return organisation_of([Block(BlockKind.PARAGRAPH, text) for text in paragraphs])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Heron Bank Ltd (“Heron”, “we”, “us”) runs this site. Heron keeps what you tell Heron.", "Heron"),
        ("It explains how Heron, Inc. and its affiliates (“we” or “us”) collect your data. Heron cares.", "Heron"),
        ("The terms “Heron,” “we,” and “us” include Heron LLC and our affiliates. Heron asks.", "Heron"),
        ("Welcome to Otter. This policy explains how Otter uses your data. Otter is free.", "Otter"),
        ("At The Otter Group, we care. The Otter Group is committed to your privacy.", "The Otter Group"),
        ("The controller of your data is Otter AB. Otter AB is committed to your privacy.", "Otter"),
        (f"This Policy is between you, the User of this Website and {OWNER}", "Grey Heron"),
        (
            "At heron.example, accessible from https://heron.example, one of our main priorities is this.",
            "heron.example",
        ),
    ],
)
def test_a_name_that_is_said_plainly_is_told(text: str, name: str) -> None:
    assert name_in("Privacy Policy", text, LONG) == name


@pytest.mark.parametrize(
    "text",
    [
        "We collect your data. You can ask for a copy.",
        "We use Otter Analytics. This is how Otter uses your data. See the Otter Privacy Policy.",  # another's
        "This Survey Privacy Notice is about a survey. We ask in each survey. How Survey uses data: by survey.",
        "This policy is of Heron Ltd (“Heron”, “we”) and of Otter Ltd (“Otter”, “we”). Heron asks. Otter asks.",
        "The Company (“we”, “us”) collects your data. Our Website (“us”) does, too.",
        "Inc. (“we”) is committed to privacy. The controller is Inc.",
    ],
)
def test_a_name_that_is_not_plain_is_not_told(text: str) -> None:
    assert name_in("Privacy Policy", LONG, text, LONG) == ""


def test_the_processor_of_a_service_is_not_whose_policy_it_is() -> None:
    others = "Your address is processed by Mailheron. Write to privacy@mailheron.example. Mailheron keeps it. " * 2
    assert name_in("Privacy Policy", LONG, others, LONG) == ""


def test_the_firm_whose_addresses_are_given_is_told_where_it_is_named_all_over() -> None:
    text = "The Heron service is ours. Heron keeps it. " * 6 + "Write to privacy@heron.example."
    assert name_in("Privacy Statement", text) == "Heron"
    assert name_in("Privacy Statement", "Heron keeps it. Write to privacy@heron.example.") == ""


def test_addresses_and_links_speak_for_a_name() -> None:
    text = "How Heron uses your data. Heron is here. Heron has it."
    assert name_in(text) == ""
    link = Block(BlockKind.PARAGRAPH, "Help", runs=(Run(RunKind.LINK, Span(0, 4), "https://help.heron.co.uk/x"),))
    assert organisation_of([Block(BlockKind.PARAGRAPH, text * 4), link]) == "Heron"


def test_of_several_forms_the_one_that_the_text_uses_is_told() -> None:
    text = "Heron Media LLC (“we”) is a firm. Heron is committed to your privacy. Heron asks. Heron.org is old."
    assert name_in(text) == "Heron"


@pytest.mark.parametrize(
    "text", ["A" * 90_000, "A " * 45_000, "A.A" * 30_000, "(we, " * 20_000, '"we" ' * 20_000, "A, the " * 15_000]
)
def test_no_text_makes_it_slow(text: str) -> None:
    began = time.process_time()
    name_in(text)
    assert time.process_time() - began < 3
