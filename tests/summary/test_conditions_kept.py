"""Conditions and exceptions that the clause has are kept: invented clauses of invented companies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.practices.finding import Condition, Evidence, Finding, Hit
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.apart import concedes_a_sale, writes_with_a_yes
from reader.summary.clauses.grounding import ground_of
from reader.summary.clauses.own_case import own_case
from reader.summary.quoting.shorten import shorten
from reader.summary.texts.slots import load_slots
from tests.summary.builders import document_of, finding, span_of
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("after", "text"),
    [
        (
            "However, our partners may use tags on this site that “sell” data as state law defines it.",
            "They promise not to sell your data, with exceptions.",
        ),
        (
            "We do work with partners. Letting them read our tags may be considered a “sale” in some states.",
            "They promise not to sell your data, with exceptions.",
        ),
        ("We may ask you about our summer sale.", "They promise not to sell your data."),
        ("Nothing that we do may be seen as selling it.", "They promise not to sell your data."),
    ],
)
def test_a_promise_not_to_sell_that_allows_what_may_count_as_a_sale_has_exceptions(after: str, text: str) -> None:
    clause = "We do not sell your personal data."
    paragraph = Block(BlockKind.PARAGRAPH, f"{clause} {after}")
    heading = Block(BlockKind.HEADING, "Selling", level=2)
    document = segment(Source((heading, paragraph), Provenance(title="Acorn Post")))
    found = finding(document, "no-sell-promise", clause)
    evidence = tuple(replace(item, rule="no-sell-promise.denial") for item in found.evidence)
    summary = summarise(document, [replace(found, evidence=evidence)])
    assert [one.text for one in summary.protections] == [text]
    assert concedes_a_sale(document, evidence[0]) == text.endswith("exceptions.")


def test_a_promise_in_the_usual_sense_needs_no_exception_besides() -> None:
    clause = "We do not sell your data in the conventional sense, though some of it goes out under licence."
    assert said("no-sell-promise", clause) == ["They say that they do not sell your data in the usual sense."]


def test_what_a_row_of_names_ends_with_holds_for_all_of_them() -> None:
    row = "credit agencies, courts, and regulators, in the event you fail to pay for our boats"
    told = own_case(row, item=True)
    assert told is not None
    assert told.tail == ", if you fail to pay for their boats"
    assert own_case(row) is None


@pytest.mark.parametrize(
    "item",
    [
        "our suppliers, who send you letters, if you fail to pay for our boats",
        "we tell the courts, and the bank, if you fail to pay for our boats",
        "the bank and the courts if you fail to pay for our boats",
    ],
)
def test_what_only_the_last_of_several_may_have_is_lent_to_none(item: str) -> None:
    assert own_case(item, item=True) is None


def test_a_condition_among_the_words_of_the_practice_is_told() -> None:
    clause = "We may have to publish your name if you are selected as the winner in a boat race."
    document = document_of(("Races", [clause]))
    span = span_of(document, clause)
    hit = Hit("publish-personal-data", span_of(document, "publish your name if you are selected as the winner"))
    item = Evidence(span, "publish-personal-data.named", Condition.NONE, certainty=1.0, hits=(hit,))
    found = Finding("p/s1", "publish-personal-data", "s1", Condition.NONE, (item,))
    texts = [one.text for one in summarise(document, [found]).sections["s1"]]
    assert texts == ["Other people may see your name, if you are selected as the winner in a boat race."]


def test_what_friends_alone_see_is_said_of_friends() -> None:
    clause = "Boat friends can see your first name."
    assert said("publish-personal-data", clause) == ["Your friends may see your name."]
    others = "Other members and your friends can see your first name."
    assert said("publish-personal-data", others) == ["Other people may see your name."]


def test_what_a_tool_lets_you_share_is_no_post() -> None:
    posted = load_slots()["posted"]
    assert posted.find("The buttons let you share a trip with your crew.", ()) == ("what you share",)
    assert posted.find("Everything that you share on the wall is seen by the crew.", ()) == ("your posts",)


def test_a_newsletter_that_is_sent_out_is_not_said_to_be_sent_to_you() -> None:
    clause = "The newsletter is sent by a firm in Ruritania."
    assert said("marketing-contact", clause) == ["They send out a newsletter."]
    assert "newsletter" not in said("marketing-contact", "We send you our newsletter by e-mail.")[0]


def test_where_an_account_must_be_closed_to_stop_messages_it_is_said() -> None:
    clause = "To stop getting e-mails from Acorn Post, you should cancel your Acorn account."
    assert said("opt-out-marketing", clause) == ["You can stop some of their e-mails: close your account."]


def test_what_is_made_available_to_you_or_moved_for_you_is_not_shared_with_others() -> None:
    ground = ground_of("share-third-party")
    assert not ground.bears("We use your data so that partners can make our boats available to you.")
    assert not ground.bears("Your data may be shared with third parties when you exercise your right to portability.")
    assert ground.bears("We share your data with partners so that their boats are available to you.")


def test_a_quotation_is_not_cut_before_a_case() -> None:
    clause = (
        "In accordance with and as far as the law in force allows, your data may also be shared by third parties "
        "(that is, another firm) upon using any of the rights that this notice lists in its last part."
    )
    assert shorten(clause) == ""


def test_a_yes_in_brackets_after_the_ways_is_asked_for() -> None:
    clause = "To bring you offers through our site, and via email or text message (with your consent);"
    assert writes_with_a_yes(clause, "marketing-contact.told")
    assert not writes_with_a_yes(clause, "share-third-party.partner")
    assert not writes_with_a_yes("To send you offers by e-mail (with our own news).", "marketing-contact.told")


def test_what_is_done_unasked_with_some_peoples_data_is_not_done_so_with_everybodys() -> None:
    asked = (
        "We do not share your personal data with unaffiliated third parties for their marketing without your consent."
    )
    of_some = "For California residents: We may share your personal data with other companies for their own marketing."
    document = document_of(("How we share", [asked]), ("California", [of_some]))
    practice = "share-third-party-marketing"
    found = [finding(document, practice, asked, condition=Condition.CONSENT), finding(document, practice, of_some)]
    [told] = [item.text for item in summarise(document, found).risks]
    assert told.startswith("Only if you agree, they may pass your details to other companies for marketing")
