"""Who is "they" in a policy, what a line of contents states, and what "by doing this" is not."""

from __future__ import annotations

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.resources import resource_toml
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.grounding import grounded
from tests.summary.builders import document_of, finding

PARTNERS = "We share your name with Finch Insurance and Heron Travel."


def told(practice: str, *texts: str, clause: int = -1, certainty: float = 0.95) -> list[str]:
    document = document_of(("One", list(texts)))
    made = summarise(document, [finding(document, practice, texts[clause], certainty=certainty)])
    said = [one for sentences in made.sections.values() for one in sentences if practice in one.practices]
    return [one.text for one in said]


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("marketing-contact", "They may contact you by post or telephone about offers that may interest you."),
        ("fraud-check", "They will also check your identity with fraud prevention agencies."),
    ],
)
def test_they_in_a_policy_are_others(practice: str, clause: str) -> None:
    assert told(practice, PARTNERS, clause) == []
    assert told(practice, PARTNERS, clause.replace("They", "We", 1)) != []


def test_what_they_give_us_or_do_for_us_is_the_deed_of_the_firm() -> None:
    given = "They may send us your bank account number."
    assert told("collect-financial", PARTNERS, given) == ["They may collect your bank details."]
    assert told("collect-financial", PARTNERS, "They may collect your bank account number.") == []


def test_cookies_may_be_they() -> None:
    they = resource_toml("wording/en/grounds.toml")["others"]["they"]
    assert not {"cookies-use", "tracking-analytics", "third-party-cookies", "device-data"} & set(they)


def test_what_some_of_the_third_parties_do_is_theirs() -> None:
    others = "Some of these third parties use their own cookies to track how you use our site and other sites."
    assert told("tracking-analytics", others) == []
    assert told("tracking-analytics", "We use cookies to track how you use our site.") != []


@pytest.mark.parametrize(
    ("lead", "right"),
    [("This policy will let you know:", False), ("You can ask us for these, and we will tell you:", True)],
)
def test_a_line_of_contents_gives_no_right(lead: str, right: bool) -> None:
    item = "How you can have your information deleted, and when you have that right"
    blocks = (
        Block(BlockKind.HEADING, "Policy", level=2),
        Block(BlockKind.PARAGRAPH, lead),
        Block(BlockKind.LIST_ITEM, item),
        Block(BlockKind.LIST_ITEM, "Who we are"),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    assert bool(grounded(document, [finding(document, "right-delete", item)])) is right


def test_full_use_lost_is_not_the_service_lost() -> None:
    clause = "If you disable cookies, you will not be able to make full use of our banking service."
    assert "get the service" not in "".join(told("withhold-consequence", clause))


def test_by_doing_this_holds_no_details_back() -> None:
    before = "You can block all cookies in your browser."
    assert told("withhold-consequence", before, "By doing this parts of the site may not work for you.") == []
