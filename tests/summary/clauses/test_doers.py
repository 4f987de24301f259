"""What another does is not told of the firm: by the subject of the clause, its lead-in or the one before."""

from __future__ import annotations

import time

import pytest

from reader.document import Block, BlockKind, Document, Provenance, Source
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.doers import Doers
from reader.summary.clauses.leads import lead_ins
from tests.summary.builders import document_of, finding, span_of

ABOUT = (
    "This is the privacy policy of Acorn Stores Ltd (“we”, “us”). It is about what we know of gardeners. " + "- " * 80
)
PARTNER = "To run the points scheme, we work with our partner Oakpoint."


def is_anothers(document: Document, clause: str, *, holders: bool = True) -> bool:
    doers = Doers(document, "invented policy", lead_ins(document))
    return doers.is_anothers(span_of(document, clause), holders=holders)


@pytest.mark.parametrize(
    ("named", "clause", "anothers"),
    [
        (PARTNER, "Oakpoint analyses what you buy.", True),
        (PARTNER, "By studying your account, Oakpoint also works out and uses your income.", False),
        (PARTNER, "Through the study of your account, Oakpoint also processes your income.", True),
        (PARTNER, "We and Oakpoint collect what you buy.", False),
        (PARTNER, "On behalf of the shop, Oakpoint collects what you buy.", False),
        (PARTNER, "Oakpoint sends us what you buy.", False),
        (PARTNER, "Oakpoint collects what you buy on our behalf.", False),
        (PARTNER, "Acorn Stores collects what you buy.", False),
        ("We pass it to partners (such as Elmbank, Pinefloor and Oakpoint).", "Elmbank keeps your name.", True),
        ("We pass it to suppliers such as Elmbank.", "Elmbank keeps your name.", False),
        ("Elmbank also acts as an independent data controller for this.", "Elmbank keeps your name.", True),
        ("You can ask the Lender or us for a copy.", "The Lender may block your card.", True),
        ("You can ask us and Users can ask as well.", "Users may block your card.", False),
        ("Acorn Stores and we mean the same.", "Acorn Stores keeps your name.", False),
        ("Nothing is said of others.", "Oakpoint keeps your name.", False),
    ],
)
def test_the_doer_is_the_subject_of_the_clause(named: str, clause: str, anothers: bool) -> None:
    document = document_of(("About", [ABOUT, named]), ("Your data", [clause]))
    assert is_anothers(document, clause) == anothers


def listed(lead: str, item: str, *, before: str = PARTNER) -> Document:
    blocks = (
        Block(BlockKind.HEADING, "About", level=2),
        Block(BlockKind.PARAGRAPH, f"{ABOUT} {before}"),
        Block(BlockKind.HEADING, "Measures", level=2),
        Block(BlockKind.PARAGRAPH, lead),
        Block(BlockKind.LIST_ITEM, item),
        Block(BlockKind.LIST_ITEM, "locked doors"),
    )
    return segment(Source(blocks, Provenance(title="Invented policy")))


@pytest.mark.parametrize(
    ("lead", "item", "anothers"),
    [
        ("Oakpoint uses measures to protect your data, including:", "encryption of data", True),
        ("We use measures to protect your data, including:", "encryption of data", False),
        ("Oakpoint uses measures to protect your data, including:", "encryption of what we send", False),
        ("Account owners may have access to:", "IP addresses of those who joined", True),
        ("We give account owners access to:", "IP addresses of those who joined", False),
    ],
)
def test_the_doer_of_an_item_is_that_of_its_lead_in(lead: str, item: str, anothers: bool) -> None:
    assert is_anothers(listed(lead, item), item) == anothers


def test_what_holders_of_accounts_see_is_shared_all_the_same() -> None:
    document = listed("Account owners may have access to:", "IP addresses of those who joined")
    assert not is_anothers(document, "IP addresses of those who joined", holders=False)


@pytest.mark.parametrize(
    ("before", "clause", "anothers"),
    [
        ("Oakpoint may collect what you look at.", "This data could be combined with data from elsewhere.", True),
        ("Oakpoint may collect what you look at.", "This data is also combined by us.", False),
        ("We may collect what you look at.", "This data could be combined with data from elsewhere.", False),
        ("Oakpoint may collect what you look at.", "Data could be combined with data from elsewhere.", False),
    ],
)
def test_what_goes_on_has_the_doer_of_the_sentence_before(before: str, clause: str, anothers: bool) -> None:
    document = document_of(("About", [ABOUT, PARTNER]), ("Your data", [f"{before} {clause}"]))
    assert is_anothers(document, clause) == anothers


def test_a_partners_deed_is_not_told_of_the_firm() -> None:
    clause = "Oakpoint collects your bank details and your income."
    document = document_of(("About", [ABOUT, PARTNER]), ("Your data", [clause]))
    assert summarise(document, [finding(document, "collect-financial", clause)]).facts == ()


@pytest.mark.parametrize(
    ("clause", "anothers"),
    [
        ("Other companies watch what you search for, to create profiles about you.", True),
        ("Trackers hide nearly everywhere online, and want your location history.", True),
        ("Some platforms (such as the Pear Store) may also collect anonymous statistics.", True),
        ("This could enable a third party to record your IP address.", True),
        ("Most search engines record your IP address, but we do not.", False),
        ("Other companies may collect your IP address for us.", False),
        ("Some services collect your location.", False),
        ("Third parties may help with profiles.", False),
        ("Many companies, and Acorn too, collect your IP address.", False),
    ],
)
def test_what_firms_at_large_do_is_not_the_firms_own_deed(clause: str, *, anothers: bool) -> None:
    document = document_of(("Tracking", [clause]))
    doers = Doers(document, "acorn stores", lead_ins(document))
    assert doers.is_anothers(span_of(document, clause), practice="profiling") is anothers
    assert not doers.is_anothers(span_of(document, clause), practice="share-third-party")


@pytest.mark.parametrize("words", ["the ", "of the ", "other ", "Other other ", "advertising "])
def test_words_again_and_again_take_no_time(words: str) -> None:
    clause = (words * 2000)[:9000].strip()
    document = document_of(("One", [clause]))
    doers = Doers(document, "invented policy", lead_ins(document))
    begun = time.perf_counter()
    assert not doers.is_anothers(document.sentences[-1].span, practice="tracking-analytics")
    assert time.perf_counter() - begun < 0.2  # the square of them took a second, the power of two for ever
