"""Sharing, publishing and sending abroad, told plainly and with their conditions: invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.practices.finding import Condition, Evidence, Finding, Hit
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.clause import far_parts
from reader.summary.clauses.own_case import own_case
from reader.summary.texts.slots import load_slots
from reader.summary.two_sided import where_once
from tests.summary.builders import document_of, finding, span_of
from tests.summary.test_no_more_than_said import said

DESCRIBED = "We do not share your data except as described in this policy."
SUPPLIERS = "We share your data with firms that print letters on our behalf."
LAW = "We disclose your data where the law requires it."


def test_what_the_policy_says_is_no_but_to_a_promise_to_share_only_so() -> None:
    document = document_of(("Sharing", [DESCRIBED, SUPPLIERS, LAW]))
    found = [
        finding(document, "no-share-promise", DESCRIBED),
        finding(document, "share-service-providers", SUPPLIERS),
        finding(document, "share-authorities", LAW),
    ]
    summary = summarise(document, found)
    told = (
        "They promise to share your details only as the policy says, "
        "for example with firms that work for them and where the law requires it."
    )
    assert [sentence.text for sentence in summary.sections["s1"]] == [told]
    assert [line.text for line in summary.protections] == [told]


def test_a_promise_to_share_only_as_the_policy_says_tells_nothing_alone() -> None:
    assert said("no-share-promise", DESCRIBED) == []


def test_beside_an_exception_a_flat_promise_is_no_promise_of_all() -> None:
    flat, law = "We never share your data with third parties.", "We share your data with third parties for the law."
    document = document_of(("Sharing", [flat, DESCRIBED, law, SUPPLIERS]))
    found = [
        finding(document, "no-share-promise", flat, DESCRIBED),
        finding(document, "share-service-providers", SUPPLIERS),
    ]
    (line,) = summarise(document, found).protections
    assert line.text.startswith("They promise to share your details only as the policy says, for example with ")


def test_a_yes_is_one_of_the_exceptions_that_are_counted() -> None:
    clause = "We never share your data unless: (a) we have your permission; (b) we told you of it; or (c) it is public."
    assert load_slots()["unless-agree"].unless == "more-excepted"
    assert load_slots()["more-excepted"].find(clause) == ("more",)
    assert load_slots()["as-described"].find(clause) == ("as the policy says",)


@pytest.mark.parametrize(
    ("practice", "clause", "sentence"),
    [
        (
            "transfer-abroad",
            "We store your data on servers in the United States.",
            "They send your data to the United States or keep it there.",
        ),
        (
            "transfer-abroad",
            "We process your data both inside and outside of the United States.",
            "They send or keep your data abroad.",
        ),
        (
            "share-aggregate",
            "If you fly kites for a club, we share data with that club once it has been anonymised.",
            "They give others data that they say does not name you, if you fly kites for a club.",
        ),
        (
            "share-aggregate",
            "We may share data with partners once it has been anonymised.",
            "They may give others data that they say does not name you.",
        ),
        (
            "share-authorities",
            "To respond to law enforcement requests and as required by law, we disclose your data.",
            "They can give your details to law enforcement.",
        ),
        (
            "publish-personal-data",
            "If you win a kite race, your name may be shown on the winners’ page.",
            "Other people may see your name, if you win a kite race.",
        ),
        (
            "publish-personal-data",
            "You can share your posts publicly or you can decide to keep them private.",
            "Other people may see your posts.",
        ),
        (
            "publish-personal-data",
            "Anything that you tell us in the public sections of our site can be seen by anyone.",
            "Other people can see what you post in public areas.",
        ),
        (
            "share-third-party",
            "We share data with our social media partners.",
            "They share details about you with social networks.",
        ),
    ],
)
def test_it_is_said_plainly_and_with_its_condition(practice: str, clause: str, sentence: str) -> None:
    document = document_of(("Acorns", [clause]))
    (item,) = finding(document, practice, clause).evidence
    found = Finding(f"{practice}/s1", practice, "s1", Condition.NONE, (replace(item, rule=f"{practice}.by-hand"),))
    assert [told.text for told in summarise(document, [found]).sections["s1"]] == [sentence]


def test_what_is_asked_of_them_is_no_deed_of_theirs() -> None:
    assert said("share-authorities", "Acorn regularly receives requests from courts to disclose user data.") == []


def test_what_you_may_want_is_not_seen() -> None:
    clause = "You may want to share your pictures with friends, or with the public."
    assert said("publish-personal-data", clause) == []


def test_a_permission_that_they_request_is_asked_for() -> None:
    clause = "We may request your permission to share your data for a special aim."
    (told,) = said("share-third-party", clause)
    assert told.endswith(", if you agree.") or "permission" in told


def test_a_consent_beside_what_is_listed_is_that_of_the_rest() -> None:
    clause = "Except as listed below, Acorn will not share data with third parties unless you have consented."
    (told,) = said("share-third-party", clause, condition=Condition.CONSENT)
    assert "but only if you agree" not in told


def test_items_of_a_list_name_who_gets_it() -> None:
    lead, item = "We may share your data:", "With our resellers who sell kites;"
    blocks = (
        Block(BlockKind.HEADING, "Sharing", level=2),
        Block(BlockKind.PARAGRAPH, lead),
        Block(BlockKind.LIST_ITEM, item),
        Block(BlockKind.LIST_ITEM, "With an app developer when you install an app;"),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    hits = (Hit("give", span_of(document, "share")),)
    evidence = (Evidence(span_of(document, item), "share-third-party.partner", hits=hits),)
    found = Finding("share-third-party/s1", "share-third-party", "s1", Condition.NONE, evidence)
    (line,) = summarise(document, [found]).risks
    assert line.text == "They may share details about you with resellers."


def test_no_part_of_an_item_is_far_where_its_deed_stands_in_the_lead_in() -> None:
    text = "With our resellers; and shops."
    assert far_parts(text, [-30, -12]) == ()
    assert far_parts(text, [-30, 0]) == ((20, len(text)),)


def test_a_condition_may_close_a_clause_on_what_they_must_do() -> None:
    told = own_case("We may be required to publish your name in the event you win a race.", [22])
    assert told is not None
    assert told.tail == ", if you win a race"


def test_where_you_live_is_said_once() -> None:
    good = "They promise safeguards for data sent abroad, if you live in the EU."
    risk = "They may send your data to the United States or keep it there, if you live in the EU."
    assert where_once(risk, good) == "Then they promise safeguards for data sent abroad."
    elsewhere = "They may send your data to the United States or keep it there."
    assert where_once(elsewhere, good) == "If you live in the EU, they promise safeguards for data sent abroad."
