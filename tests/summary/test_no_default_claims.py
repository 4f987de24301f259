"""What a template says by default is left out, or said narrower, where no clause says so; of invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Block, BlockKind, Document, Provenance, Source
from reader.practices.finding import Finding
from reader.segment import segment
from reader.summary import Contact, summarise
from tests.summary.builders import document_of, finding, lines, linked
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "transfer-abroad",
            "Some of the information you give us may be transferred outside the European Economic Area for processing.",
            "They may send some data to countries outside Europe (the EEA).",
        ),
        (
            "transfer-abroad",
            "Your information may be transferred outside the European Economic Area and processed there.",
            "They may send your data to countries outside Europe (the EEA) or keep it there.",
        ),
        (
            "transfer-abroad",
            "We and other firms may access and use, from other countries, the information on your seed orders.",
            "They may send your data abroad.",
        ),
        (
            "share-authorities",
            "We may have to share parts of your personal data with the police.",
            "They can give some of your details to the police.",
        ),
        (
            "retention-open-ended",
            "Your data may still be kept after you close your account to comply with our legal obligations.",
            "They may keep data to meet legal duties.",
        ),
        (
            "retention-open-ended",
            "Your data may be kept indefinitely to comply with our legal obligations.",
            "They may keep data to meet legal duties, with no fixed time limit.",
        ),
        (
            "opt-out-cookies",
            "You can choose to refuse some types of cookies.",
            "You can refuse or switch off some cookies.",
        ),
        (
            "withhold-consequence",
            "Our garden planner may no longer function properly if you change your settings.",
            "If you change some settings, what you can use or do may be limited.",
        ),
        (
            "withhold-consequence",
            "If you do not give your consent, you cannot participate in the seed exchange.",
            "If you do not give your consent, you may not get the service.",
        ),
        (
            "withhold-consequence",
            "If you do not give your consent or your details, you cannot participate in the seed exchange.",
            "If you hold back details, you may not get the service.",
        ),
        (
            "ai-training",
            "We also develop and improve the machine learning models that make our garden planner work.",
            "They develop or improve machine-learning models.",
        ),
        (
            "ai-training",
            "We use your information to improve the machine learning models of our garden planner.",
            "They use your data to develop or improve machine-learning models.",
        ),
        (
            "ai-training",
            "We use your information to train the machine learning models of our garden planner.",
            "They use your data to train machine-learning models.",
        ),
        (
            "third-party-cookies",
            "When people visit a website that uses our technology, we and our partners use cookies.",
            "Other companies may set cookies or collect data on sites and apps that use their tools.",
        ),
        (
            "third-party-cookies",
            "We publish ads on third-party sites and let partners collect data from our service by cookies.",
            "Other companies may track you on this site or service.",
        ),
        (
            "privacy-contact",
            "If you have questions about reviewing or changing your account information, e-mail help@acorn.example.",
            "You can ask them by e-mail about seeing or changing your details.",
        ),
    ],
)
def test_it_claims_no_more_by_default_than_its_clause(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


def test_all_or_part_of_it_is_no_part() -> None:
    clause = "We may share all or part of your personal data with the police."
    assert said("share-authorities", clause) == ["They can give your details to the police."]


def test_settings_beside_a_choice_of_some_cookies_make_it_no_choice_of_all() -> None:
    shown = "Click on Cookie Settings to read about the types of cookies on this site and to adjust your choice."
    clauses = (shown, "You can choose to refuse some types of cookies.")
    assert lines("opt-out-cookies", *clauses) == ["You can refuse or switch off some cookies."]


@pytest.mark.parametrize(
    ("target", "link"),
    [
        ("https://acorn.example/privacy/www.acorn.example/opt-out", ""),
        ("https://www.acorn.example/opt-out", "https://www.acorn.example/opt-out"),
        (
            "https://web.archive.org/web/2007/http://www.acorn.example/help",
            "https://web.archive.org/web/2007/http://www.acorn.example/help",
        ),
    ],
)
def test_an_address_that_was_read_as_a_page_of_the_site_is_no_link(target: str, link: str) -> None:
    text = "You can stop our letters on our help page."
    document = segment(Source((linked(text, "help page", target),), Provenance(title="Invented policy")))
    actions = summarise(document, [finding(document, "opt-out-marketing", text)]).actions
    assert next((action.contact for action in actions), Contact()).link == link


def _said_in_section(document: Document, found: Finding) -> list[str]:
    return [one.text for one in summarise(document, [found]).sections[found.section] if one.practices]


def _by_rule(found: Finding) -> Finding:
    items = (replace(item, rule=f"{found.practice}.by-hand") for item in found.evidence)
    return replace(found, evidence=tuple(items))


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (
            "If you are the owner of a nursery listed here, we may contact you by phone or e-mail.",
            "In some cases, they monitor or record your calls and messages with them.",
        ),
        ("You may contact us by phone or e-mail.", "They monitor or record your calls and messages with them."),
    ],
)
def test_calls_with_those_of_one_role_are_not_calls_with_everybody(before: str, text: str) -> None:
    clause = "Our communications with you, by phone or other means, are monitored and recorded for quality."
    document = document_of(("Your data", [f"{before} {clause}"]))
    assert _said_in_section(document, finding(document, "message-monitoring", clause)) == [text]


@pytest.mark.parametrize(
    ("title", "opening"), [("How long we keep your data", "In some cases, they"), ("Your data", "They")]
)
def test_a_row_on_how_long_a_thing_is_kept_is_of_some_occasion(title: str, opening: str) -> None:
    row = "Misuse records | IP addresses of suspected misuse | 7 years"
    rows = (
        Block(BlockKind.HEADING, title, level=2),
        Block(BlockKind.TABLE_ROW, "Category | Example | Retention period", group=1),
        Block(BlockKind.TABLE_ROW, row, group=1),
    )
    document = segment(Source(rows, Provenance(title="Invented policy")))
    (text,) = _said_in_section(document, _by_rule(finding(document, "device-data", row)))
    assert text.startswith(f"{opening} collect ")


@pytest.mark.parametrize(("use", "modal"), [("We may use cookies.", "may "), ("We use cookies.", "")])
def test_what_cookies_are_good_for_makes_no_fact_of_what_may_be(use: str, modal: str) -> None:
    good = "They also help us to count how often our pages are visited."
    document = document_of(("Your data", [f"{use} {good}"]))
    found = _by_rule(finding(document, "cookies-use", use, good))
    (text,) = _said_in_section(document, found)
    assert text.startswith(f"They {modal}store cookies")
