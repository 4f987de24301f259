"""A risk that cannot be said in words of our own is quoted, and a quotation keeps its denial."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Block, BlockKind, Document, Provenance, Source
from reader.practices.finding import Finding
from reader.segment import segment
from reader.summary import summarise
from reader.summary.perhaps import perhaps
from reader.summary.quoting.quotation import quotation
from tests.summary.builders import document_of, finding

CLAUSE = "Our friends learn what you bought."
LONG = (
    "At the end of each day " + "and of each week " * 6 + "our friends learn what you bought from us in all our shops."
)


def _found(certainty: float, practice: str = "share-third-party") -> tuple[str, ...]:
    document = document_of(("Friends", [CLAUSE]))
    one = finding(document, practice, CLAUSE)
    likely: Finding = replace(one, evidence=(replace(one.evidence[0], certainty=certainty),))
    return tuple(item.text for item in summarise(document, [likely]).risks)


def test_a_likely_risk_that_is_not_said_is_quoted() -> None:
    assert _found(0.5) == ("Perhaps a risk: “Our friends learn what you bought”.",)
    assert _found(0.37) == ()
    assert _found(0.5, "security-disclaimer") == ()  # a low risk


def test_what_is_said_is_not_quoted_too() -> None:
    clause = "We share your data with other companies."
    document = document_of(("Friends", [clause]))
    texts = [item.text for item in summarise(document, [finding(document, "share-third-party", clause)]).risks]
    assert len(texts) == 1
    assert "Perhaps" not in texts[0]


def test_what_you_can_stop_is_no_risk() -> None:
    for clause, risks in (
        ("You can also stop the tracking of your location on your phone.", 0),
        ("We track your location on your phone.", 1),
    ):
        document = document_of(("Phones", [clause]))
        one = finding(document, "location-tracking", clause)
        likely = replace(one, evidence=(replace(one.evidence[0], certainty=0.5),))
        assert len(summarise(document, [likely]).risks) == risks


def quoted(clause: str, words: str = "", leads: tuple[str, ...] = (), most: int = 27) -> str:
    start = clause.index(words)
    return quotation(clause, leads, (start, start + len(words)), most)


MANY = "each of our shops, the mill, the barn, the old inn, the new inn, the bakery, the brewery and the forge"


def test_a_long_clause_is_cut_after_its_words_at_a_joint() -> None:
    clause = f"Our friends learn what you bought from us, as well as what you asked for and when you came to {MANY}."
    assert quoted(clause, "learn") == "“Our friends learn what you bought from us …”"
    assert quoted(clause, "the forge") == ""  # what makes it a risk would be cut away


def test_a_list_is_quoted_with_the_item_that_counts() -> None:
    clause = f"We work with many others in the trade (including, for example, {MANY}, credit agencies)."
    text = "“We work with many others in the trade (including, for example, … credit agencies)”"
    assert quoted(clause, "others") == "“We work with many others in the trade …”"
    assert quoted(clause, clause[3:-2]) == text


@pytest.mark.parametrize(
    "clause",
    [
        f"If the law asks for it, we tell you of the change in {MANY}, otherwise it holds at once.",
        f"Our friends learn what you bought in {MANY}, but not what you paid.",
        f"You agree that our use of your name by means of {MANY} is fair.",
    ],
)
def test_nothing_is_cut_away_that_turns_it(clause: str) -> None:
    assert quoted(clause) == ""


@pytest.mark.parametrize(
    "clause",
    [
        "This advertising is shown to our friends.",
        "We also collect this data from the forge.",
        "For example, such friends may learn what you bought.",
        "The friends that we share your data with.",
        "They may learn what you bought.",
    ],
)
def test_what_hangs_in_the_air_is_not_quoted(clause: str) -> None:
    assert quoted(clause) == ""


def test_of_a_row_the_sentence_of_the_cell_is_quoted() -> None:
    row = "Friends | We have many. * They are told what you bought in the shop. We like them. | Never"
    assert quoted(row, "told") == ""  # "they" are nobody who is named there
    assert quoted(row.replace("They", "Our friends"), "told") == "“Our friends are told what you bought in the shop”"


def test_nothing_is_quoted_without_its_denial() -> None:
    assert quoted("We do not sell your data.") == "“We do not sell your data”"


@pytest.mark.parametrize(
    ("lead", "item"),
    [
        ("In all such cases, the transfer will be:", "with your consent;"),
        ("We share your data:", "with your consent, or"),
        ("We never share your data unless:", "you agree;"),
        ("Typically, this will happen when you:", "post a picture in public"),
    ],
)
def test_one_of_several_ways_is_not_quoted_as_if_it_were_all(lead: str, item: str) -> None:
    assert quoted(item, "", (lead,)) == ""
    assert quoted(item, "", ("Our friends learn of your orders:",)) != "" or item.endswith("or")


def test_a_thing_without_a_verb_is_not_quoted_alone() -> None:
    lead = f"WE TAKE DOWN, WHEN YOU COME TO {MANY.upper()}, SUCH AS:"
    item = "recordings of your voice that we make in the check of who you are"
    assert quoted(item, "check", (lead,)) == ""


def test_an_item_of_a_list_is_quoted_with_its_lead_in() -> None:
    blocks = (
        Block(BlockKind.HEADING, "Friends", level=2),
        Block(BlockKind.PARAGRAPH, "Our friends learn:"),
        Block(BlockKind.LIST_ITEM, "What you bought from us today", level=1),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    one = finding(document, "share-third-party", "What you bought from us today")
    (item,) = summarise(document, [one]).risks
    assert item.text == "Perhaps a risk: “Our friends learn: What you bought from us today”."


def test_what_opens_a_list_is_not_quoted_without_it() -> None:
    for end, quoted_too in ((".", 1), (":", 0)):
        clause = f"Our friends learn what you bought in some cases{end}"
        document = document_of(("Friends", [clause, "where the law asks for it.", "where you ask for it."]))
        assert len(summarise(document, [finding(document, "share-third-party", clause)]).risks) == quoted_too


def test_one_of_several_items_is_not_quoted_as_the_only_one() -> None:
    lead, item = "We use your data only for the following purposes:", "to show you adverts that fit your interests;"
    blocks = (
        Block(BlockKind.HEADING, "Uses", level=2),
        Block(BlockKind.PARAGRAPH, lead),
        Block(BlockKind.LIST_ITEM, item),
        Block(BlockKind.LIST_ITEM, "to send you what you ordered."),
    )
    source = Source(blocks, Provenance(title="Invented policy"))
    document = segment(source)
    found = finding(document, "targeted-ads", item)
    assert _risks(document, found) == []


def _risks(document: Document, *found: Finding, said: dict[str, list[Finding]] | None = None) -> list[str]:
    return [line.text for line in perhaps(document, found, said or {}, lambda evidence: "")]


def test_a_promise_is_not_quoted_as_a_risk() -> None:
    clause = "We tell you of the day on which our friends change what we know."
    document = document_of(("Friends", [clause]))
    risk = finding(document, "share-third-party", clause)
    promise = finding(document, "change-with-notice", clause)
    assert _risks(document, risk, promise)
    assert _risks(document, risk, promise, said={promise.practice: [promise]}) == []


def test_a_lead_in_is_quoted_with_its_only_item() -> None:
    blocks = (
        Block(BlockKind.HEADING, "Friends", level=2),
        Block(BlockKind.PARAGRAPH, "Our friends learn:"),
        Block(BlockKind.LIST_ITEM, "What you bought from us today", level=1),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    found = finding(document, "share-third-party", "Our friends learn:")
    assert _risks(document, found) == ["Perhaps a risk: “Our friends learn: What you bought from us today”."]


def test_a_quotation_says_where_it_holds() -> None:
    document = document_of(("If you live in Japan", [CLAUSE]))
    (item,) = summarise(document, [_weak(finding(document, "share-third-party", CLAUSE))]).risks
    assert item.text == "Perhaps a risk, if you live in Japan: “Our friends learn what you bought”."


def test_what_is_as_plain_as_our_own_words_is_said_in_them() -> None:
    for clause, said in (
        ("We may update this privacy notice from time to time.", "They can change the policy."),
        ("We learn, so we may need to change this privacy policy from time to time.", "They can change the policy."),
        ("This policy will change over time.", "They can change the policy."),
        ("We may change this policy with notice of two weeks.", "Perhaps a risk: “We may change"),
    ):
        document = document_of(("Changes", [clause]))
        (item,) = summarise(document, [_weak(finding(document, "change-without-notice", clause))]).risks
        assert item.text.startswith(said)


def _weak(found: Finding) -> Finding:
    return replace(found, evidence=(replace(found.evidence[0], certainty=0.5),))


@pytest.mark.parametrize(
    "item",
    [
        "to third parties when we have the leave of your father, your mother or the aunt who has you in her care",
        "Weights of sacks, including those of rye, barley and oats, sack marks and names of carts that we have",
    ],
)
def test_an_item_that_is_no_sentence_is_not_quoted_without_its_lead_in(item: str) -> None:
    lead = "We may share what we have learnt of you and of your cousins and of those who live in your house as follows:"
    blocks = (
        Block(BlockKind.HEADING, "Uses", level=2),
        Block(BlockKind.PARAGRAPH, lead),
        Block(BlockKind.LIST_ITEM, item),
        Block(BlockKind.LIST_ITEM, "with the miller."),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    assert _risks(document, finding(document, "share-third-party", item)) == []
