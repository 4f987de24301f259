"""A heading in the run of the text states nothing; a list's item, an address and a sentence do."""

from __future__ import annotations

import pytest

from reader.document import Document
from reader.load import load_text
from reader.practices import detect
from reader.practices.labels import labels_of
from reader.segment import segment


def document(text: str) -> Document:
    return segment(load_text(f"# Acorn Ferries: privacy\n\n{text}\n", "markdown"))


def labels(text: str) -> list[str]:
    read = document(text)
    starts = labels_of(read)
    return [read.quote(sentence.span) for sentence in read.sentences if sentence.span.start in starts]


def evidence(text: str, practice: str, *, rules_alone: bool = False) -> list[str]:
    read = document(text)
    found = detect(read, rules_alone=rules_alone)
    return [read.quote(item.span) for finding in found if finding.practice == practice for item in finding.evidence]


@pytest.mark.parametrize(
    "text",
    [
        "International Transfers. We may send your data abroad.",
        "Targeted adverts. Some of what you see depends on your trips.",
        "Third Parties. Our harbours may have notices of their own.",
        "- Site statistics. We count how often each page is read.",
        "CREDIT CHECKS. See the notice for account holders.",
        "How We Share Your Data. This part is for passengers.",
    ],
)
def test_a_short_phrase_at_the_head_of_a_paragraph_is_a_label(text: str) -> None:
    assert len(labels(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "We sell data. Ask us how.",
        "Ferries record calls. Ask us why.",
        "No sharing. Ask us why.",
        "Your calls are recorded. Ask us why.",
        "We collect:\n\n- Location data. From your phone.\n- Names.",
        "Location data is taken from your telephone when you board the ferry. We keep it.",
        "| Kind | Use |\n| --- | --- |\n| Location Data | Maps |",
        "Data Officer, Pier 9. Ring the bell.",
        "- Postal Address\n- Name",
    ],
)
def test_a_sentence_an_item_and_a_row_are_none(text: str) -> None:
    assert labels(text) == []


def test_lines_of_the_contents_are_labels() -> None:
    text = "1. [INTERNATIONAL TRANSFERS](#abroad)\n2. [What we do with cookies](#cookies)\n3. [Our map](https://map.example)\n"
    assert labels(text) == ["INTERNATIONAL TRANSFERS", "What we do with cookies"]
    assert labels("INTERNATIONAL TRANSFERS\n\nRECORDED CALLS\n\nWe sail daily.") == [
        "INTERNATIONAL TRANSFERS",
        "RECORDED CALLS",
    ]


def test_what_a_label_names_is_not_stated_by_it() -> None:
    assert evidence("International Transfers. Read our other notice for these.", "transfer-abroad") == []
    assert evidence("International Transfers. We may send your data abroad.", "transfer-abroad") == [
        "We may send your data abroad."
    ]


def test_under_a_heading_that_says_what_is_done_a_label_counts_where_nothing_else_does() -> None:
    text = "## What we collect\n\n- Location data. It makes the map work."
    assert evidence(text, "location-tracking", rules_alone=True) == ["Location data."]
    text = "## What we collect\n\n- Location data. We collect the GPS position of your phone."
    assert evidence(text, "location-tracking") == ["We collect the GPS position of your phone."]


def test_an_address_names_a_contact() -> None:
    text = "## Contact\n\nData Protection Officer. Pier Nine, Oakhaven."
    assert evidence(text, "privacy-contact")


@pytest.mark.timeout(20)
def test_a_paragraph_of_thousands_of_sentences_does_not_hang() -> None:
    assert not labels_of(document("We keep it. " * 20_000))
