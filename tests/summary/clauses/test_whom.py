"""What holds for the people of one place, or where one thing is sent from, says so: invented clauses."""

from __future__ import annotations

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.practices.finding import Condition
from reader.segment import segment
from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("title", "practice", "clause", "text"),
    [
        (
            "Privacy Notice for Canadian Users",
            "no-share-promise",
            "We do not share your personal data with third parties.",
            "They promise not to pass your details to outsiders, if you live in Canada.",
        ),
        (
            "Notice to California residents",
            "no-sell-promise",
            "We do not sell your personal data.",
            "They promise not to sell your data, if you live in California.",
        ),
        (
            "Notice to California residents",
            "no-sell-promise",
            "We do not sell your personal data as the CCPA defines a sale.",
            "They say that they do not sell your data, as California law defines a sale.",
        ),
        (
            "Sending data abroad",
            "transfer-protected",
            "When we transfer data of users in the EEA or the UK abroad, we use standard contractual clauses.",
            "They promise safeguards for data sent out of Europe, such as standard contract terms.",
        ),
        (
            "Sending data abroad",
            "transfer-protected",
            "When we transfer your data outside of the EEA, we use standard contractual clauses.",
            "They promise safeguards for data sent out of Europe, such as standard contract terms.",
        ),
    ],
)
def test_a_title_and_a_place_that_data_leaves_limit_a_promise(
    title: str, practice: str, clause: str, text: str
) -> None:
    document = document_of((title, [clause]))
    (item,) = summarise(document, [finding(document, practice, clause)]).protections
    assert item.text == text


def test_a_sentence_that_adds_to_another_is_for_the_same_people() -> None:
    first = "If you live in the EU, you can ask us for a copy of your data."
    then = "You also have the right to have your data deleted."
    document = document_of(("Rights", [f"{first} {then}"]))
    (right,) = summarise(document, [finding(document, "right-delete", then)]).rights
    assert right.text == "You can have data about you deleted, if you live in the EU."
    document = document_of(("Rights", [f"{first} You can ask for this by post. {then}"]))
    (right,) = summarise(document, [finding(document, "right-delete", then)]).rights
    assert right.text == "You can have data about you deleted."


def test_where_a_firm_is_based_is_no_limit() -> None:
    clause = "Acorn is based in the United States and stores your data on servers located in the United States."
    assert said("transfer-abroad", clause) == ["They send your data to the United States or keep it there."]


def test_what_leads_to_cases_alone_holds_in_some_cases() -> None:
    lead = "We disclose your personal data to third parties:"
    items = ["if the law asks us to;", "in the event that we sell the shop;", "where a court orders it."]
    blocks = (
        Block(BlockKind.HEADING, "Sharing", level=2),
        Block(BlockKind.PARAGRAPH, lead),
        *(Block(BlockKind.LIST_ITEM, item) for item in items),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    found = finding(document, "share-third-party", lead)
    texts = [item.text for item in summarise(document, [found]).risks]
    assert texts == ["In some cases, they share details about you with third parties."]


def test_a_promise_for_the_people_of_a_place_keeps_its_exception() -> None:
    clause = "We do not share your personal data with third parties except as the law requires."
    document = document_of(("Notice to California residents", [clause]))
    found = finding(document, "no-share-promise", clause, exception=True)
    (item,) = summarise(document, [found]).protections
    assert ", if you live in California" in item.text


def test_a_law_of_a_place_that_applies_is_a_limit() -> None:
    clause = (
        "If European Union (EU) or United Kingdom (UK) data protection law applies, you can have your data deleted."
    )
    assert said("right-delete", clause) == [
        "You can have data about you deleted, if you live in Europe (the EEA) or the UK."
    ]


@pytest.mark.parametrize(
    ("title", "clause", "text"),
    [
        ("If you are in Norway...", "You can have your data deleted.", "if you live in Norway."),
        ("Residents of the Philippines", "You can have your data deleted.", "if you live in the Philippines."),
        ("Visitors in Ohio", "You can have your data deleted.", "if you live in Ohio."),
        ("Rights", "If you are located in Kenya, you can have your data deleted.", "if you live in Kenya."),
        ("Rights", "If you live in Chile. You can have your data deleted.", "if you live in Chile."),
        ("Rights", "Ohio residents: you can have your data deleted.", "if you live in Ohio."),
        ("Rights", "If you are in doubt, you can have your data deleted.", "have data about you deleted."),
        ("Our office in Norway", "You can have your data deleted.", "have data about you deleted."),
    ],
)
def test_any_country_or_state_limits_a_right(title: str, clause: str, text: str) -> None:
    document = document_of((title, [clause]))
    (right,) = summarise(document, [finding(document, "right-delete", clause.rsplit(". ", maxsplit=1)[-1])]).rights
    assert right.text.endswith(text)


def test_a_row_of_a_place_is_for_its_people() -> None:
    row = "UK | Acorn Ltd, 5 Mill Lane, Oakham LE15 6AA, for questions about your data"
    document = document_of(("Where to write", [row]))
    (right,) = summarise(document, [finding(document, "privacy-contact", row)]).rights
    assert right.text == "You can ask them about your data or privacy by post, if you live in the UK."


def test_a_regulator_of_one_country_is_not_told_to_all() -> None:
    clause = "You can complain to your supervisory authority. In the UK this is the Information Commissioner (ICO)."
    assert said("right-complain", clause) == [
        "You can complain to your data protection authority (in the UK, the Information Commissioner)."
    ]


def test_a_section_that_lists_more_places_than_its_title_is_for_them_all() -> None:
    opening = "If you live in the European Union, the United Kingdom or Norway, you have further rights."
    right = "You can have your data deleted."
    document = document_of(("Rights of EU residents", [opening, right]))
    (item,) = summarise(document, [finding(document, "right-delete", right)]).rights
    assert item.text == "You can have data about you deleted, if you live in the EU, the UK or Norway."


def test_one_of_several_places_is_not_told_as_the_place() -> None:
    clause = "We store your data in the United States and elsewhere."
    assert said("transfer-abroad", clause) == [
        "They send your data to the United States and elsewhere or keep it there."
    ]
    clause = "We send your data outside the EEA, also to the United States or other countries."
    assert said("transfer-abroad", clause) == [
        "They send your data to the United States and other countries outside Europe (the EEA)."
    ]


def test_the_first_title_of_several_beside_each_other_is_the_head_of_all_where_it_is_a_notice_to_some() -> None:
    clause = "We give others statistics about our users."
    blocks = [
        Block(BlockKind.HEADING, "Acorn policy", level=1),
        Block(BlockKind.PARAGRAPH, "We run a shop."),
        Block(BlockKind.HEADING, "Acorn policy", level=1),
        Block(BlockKind.HEADING, "Disclosures for Individuals in Norway", level=2),
        Block(BlockKind.PARAGRAPH, "This part adds to our policy."),
        Block(BlockKind.HEADING, "Statistics", level=2),
        Block(BlockKind.PARAGRAPH, clause),
    ]
    document = segment(Source(tuple(blocks), Provenance(title="Invented policy")))
    (item,) = summarise(document, [finding(document, "share-aggregate", clause)]).facts
    assert item.text == "They give others statistics about their users, if you live in Norway."


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        ("Norwegian law applies.", "You can ask to see your data or for a copy."),
        (
            "Residents of Norway have certain rights, including those set out below.",
            "You can ask to see your data or for a copy, if you live in Norway.",
        ),
        (
            "You, as a resident of Norway, have the right to be told what we do.",
            "You can ask to see your data or for a copy, if you live in Norway.",
        ),
    ],
)
def test_a_section_that_opens_with_the_rights_of_some_people_is_for_them(opening: str, text: str) -> None:
    clause = "Access: You can request a copy of the data that we hold."
    document = document_of(("Your rights", [opening, "Please write to us.", clause]))
    (item,) = summarise(document, [finding(document, "right-access", clause)]).rights
    assert item.text == text


def test_what_all_users_can_do_is_not_for_the_people_of_the_opening() -> None:
    clause = "Access: All users can request a copy of the data that we hold."
    opening = "Residents of Norway have certain rights, including those set out below."
    document = document_of(("Your rights", [opening, clause]))
    (item,) = summarise(document, [finding(document, "right-access", clause)]).rights
    assert item.text == "You can ask to see your data or for a copy."


def test_a_sentence_of_a_part_for_some_people_says_so() -> None:
    blocks = [
        Block(BlockKind.HEADING, "Notice for residents of Norway", level=2),
        Block(BlockKind.HEADING, "How long we keep it", level=3),
        Block(BlockKind.PARAGRAPH, "We treat your personal data on fishing with special care."),
    ]
    document = segment(Source(tuple(blocks), Provenance(title="Invented policy")))
    (text,) = (sentence.text for told in summarise(document, []).sections.values() for sentence in told)
    assert text == "They treat your personal data on fishing with special care, if you live in Norway."


def test_a_sentence_that_follows_one_for_the_people_of_a_place_is_not_told_without_it() -> None:
    then = "We will answer your personal data inquiry within 30 days of its receipt."
    first = "Residents of Norway should first contact us at the shop with inquiries on the data that we hold."
    document = document_of(("Inquiries", [f"{first} {then}"]))
    told = [sentence.text for sentences in summarise(document, []).sections.values() for sentence in sentences]
    assert not any("30 days" in text for text in told)


def test_where_you_live_is_said_beside_what_you_agree_to() -> None:
    clause = "If you agree, we use what you buy to choose the adverts that you see."
    document = document_of(("If you live in Norway", [clause]))
    found = finding(document, "targeted-ads", clause, condition=Condition.CONSENT)
    (item,) = summarise(document, [found]).risks
    assert item.text.endswith("if you live in Norway and agree.")


def test_what_is_for_all_users_is_not_limited_by_how_they_do_it() -> None:
    clause = "For all users, if you log in to your account you can see your data there."
    document = document_of(("Your rights", [clause]))
    (item,) = summarise(document, [finding(document, "right-access", clause)]).rights
    assert item.text == "You can see your data."


def test_a_law_that_may_give_a_right_leaves_it_open() -> None:
    clause = "If you live in Norway, the law may provide you the right to have your data deleted."
    document = document_of(("Your rights", [clause]))
    (item,) = summarise(document, [finding(document, "right-delete", clause)]).rights
    assert item.text == "You may be able to have data about you deleted, if you live in Norway."


def test_a_notice_to_the_people_of_two_places_is_for_both() -> None:
    clause = "We give others statistics about our users."
    document = document_of(("Disclosures for individuals in the United Kingdom (“UK”) and the EEA", [clause]))
    (item,) = summarise(document, [finding(document, "share-aggregate", clause)]).facts
    assert item.text == "They give others statistics about their users, if you live in the UK or Europe (the EEA)."
