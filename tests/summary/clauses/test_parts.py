"""A part of a policy is for some people by its title, its opening or the label of a paragraph: invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Block, BlockKind, Document, Provenance, Source
from reader.practices.finding import Condition, Finding
from reader.segment import segment
from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said

COPY = "You can ask for a copy of your data."
DELETE = "You can have your data deleted."
SHARE = "We share your data with our bakers."
ADS = "We use what you buy to choose the adverts that you see."


def nested(*blocks: tuple[int, str]) -> Document:
    """Return a document of titles, by their levels, and of paragraphs, of level 0."""
    made = [
        Block(BlockKind.HEADING, text, level=level) if level else Block(BlockKind.PARAGRAPH, text)
        for level, text in blocks
    ]
    return segment(Source(tuple(made), Provenance(title="Invented policy")))


def by_rule(found: Finding) -> Finding:
    """Return a finding as the rules of its practice find it."""
    return replace(found, evidence=tuple(replace(one, rule=f"{found.practice}.any") for one in found.evidence))


@pytest.mark.parametrize(
    ("title", "end"),
    [
        ("European Data Protection Specific Information", "if you live in Europe."),
        ("Supplemental Privacy Disclosures for EEA/UK", "if you live in Europe (the EEA) or the UK."),
        ("LEGAL BASIS (EEA, UK, SWITZERLAND)", "if you live in Europe (the EEA), the UK or Switzerland."),
        ("Additional Information for Brazilian Customers", "if you live in Brazil."),
        ("If you live in the European Economic Area", "if you live in Europe (the EEA)."),
        ("If you are in the United Kingdom, find out more", "if you live in the UK."),
        ("Your rights if you live elsewhere", "depending on where you live."),
        ("If you live outside the Listed Lands", "depending on where you live."),
        ("If you live outside the United Kingdom, Switzerland and Sweden", "outside the UK, Switzerland and Sweden."),
        ("NOTICE TO EU, UK, AND SWISS RESIDENTS", "if you live in the EU, the UK or Switzerland."),
        ("For residents of the EEA, the UK and Norway", "if you live in Europe (the EEA), the UK or Norway."),
        ("International transfers from the EEA", "have data about you deleted."),
        ("EU Representative: further information", "have data about you deleted."),
        ("EU-U.S. Data Privacy Framework Disclosure", "have data about you deleted."),
        ("Rights outside the EEA", "have data about you deleted."),
    ],
)
def test_a_title_of_a_notice_to_some_limits_the_rights_under_it(title: str, end: str) -> None:
    document = nested((1, "Acorn policy"), (2, title), (3, "What you can do"), (0, DELETE))
    (right,) = summarise(document, [finding(document, "right-delete", DELETE)]).rights
    assert right.text.endswith(end)


def test_a_section_that_applies_to_the_people_of_a_place_is_for_them() -> None:
    opening = "This section of our notice applies to consumers who reside in some US states."
    document = document_of(("Notice for United States Consumers", [opening, DELETE]))
    (right,) = summarise(document, [finding(document, "right-delete", DELETE)]).rights
    assert right.text.endswith(", if you live in some US states.")
    document = document_of(("Rights", ["This section applies to you.", DELETE]), ("More", [opening]))
    (right,) = summarise(document, [finding(document, "right-delete", DELETE)]).rights
    assert right.text == "You can have data about you deleted."


def test_rights_that_some_states_give_are_not_those_of_the_country() -> None:
    opening = "In some US states, you have additional rights under the law of your state."
    document = nested((2, "Supplemental US Privacy Notice"), (3, "Your rights"), (0, opening), (0, DELETE))
    (right,) = summarise(document, [finding(document, "right-delete", DELETE)]).rights
    assert right.text.endswith(", if you live in some US states.")


def test_a_us_notice_that_some_states_ask_for_is_for_those_states() -> None:
    asked = "Laws in some US states require us to tell you more."
    document = nested((1, "Acorn policy"), (2, "Supplemental US Privacy Notice"), (0, asked), (3, "More"), (0, DELETE))
    (right,) = summarise(document, [finding(document, "right-delete", DELETE)]).rights
    assert right.text.endswith(", if you live in some US states.")


def test_elsewhere_is_outside_the_places_of_the_titles_beside() -> None:
    blocks = [(2, "Your rights if you live in Norway"), (0, COPY), (2, "Your rights if you live in Nevada"), (0, COPY)]
    document = nested((1, "Your rights"), *blocks, (2, "Your rights if you live elsewhere"), (0, DELETE))
    (right,) = summarise(document, [finding(document, "right-delete", DELETE)]).rights
    assert right.text.endswith(", if you live outside Norway and Nevada.")


@pytest.mark.parametrize(
    ("title", "clause", "end"),
    [
        (
            "Notice for California Users",
            "We collect your date of birth and your card number.",
            ", if you live in California.",
        ),
        ("Notice for California Users", "We collect your card number, as described above.", "your card details."),
        ("Legal bases (Norway)", "We collect your card number.", "your card details."),
    ],
)
def test_what_a_notice_of_a_state_lists_as_collected_is_for_its_people(title: str, clause: str, end: str) -> None:
    general = "We collect your card number when you pay."
    document = document_of(("What we collect", [general]), (title, [clause]))
    findings = [finding(document, "collect-financial", general), finding(document, "collect-financial", clause)]
    sections = summarise(document, findings).sections
    assert sections["s2"][0].text.endswith(end)


@pytest.mark.parametrize(
    ("title", "clause", "limited"),
    [
        ("European specific information", "Data is sent to our bakery in Japan.", False),
        ("Supplemental Canadian Privacy Notice", "Data is sent out of Canada to our bakery in Japan.", True),
        ("If you live in Canada", "Data is sent to our bakery in Japan.", True),
    ],
)
def test_data_goes_abroad_from_everywhere(title: str, clause: str, limited: bool) -> None:
    document = nested((1, "Acorn policy"), (2, title), (3, "Transfers"), (0, clause))
    (line,) = summarise(document, [by_rule(finding(document, "transfer-abroad", clause))]).risks
    assert ("if you live" in line.text) is limited


@pytest.mark.parametrize(
    ("label", "end"),
    [
        ("[For European Economic Area (EEA) residents only]", "if you live in Europe (the EEA)."),
        ("If you are in Norway", ", if you live in Norway."),
        ("Elsewhere", "by e-mail."),
        ("If you are in Norway, ask us.", "by e-mail."),
    ],
)
def test_a_paragraph_under_a_label_is_for_its_people(label: str, end: str) -> None:
    contact = "Please contact our Data Protection Officer at dpo@acorn.example with questions about your data."
    document = document_of(("Contact", ["Write to us at the shop.", label, contact]))
    (right,) = summarise(document, [finding(document, "privacy-contact", contact)]).rights
    assert right.text.endswith(end)


def test_what_a_deed_waits_for_in_a_part_for_some_is_for_them_alone() -> None:
    consent = "With your consent, we use what you read to choose the adverts that you see."
    document = document_of(("Adverts", [ADS]), ("Legal bases for individuals in Norway", [consent]))
    findings = [
        finding(document, "targeted-ads", ADS),
        finding(document, "targeted-ads", consent, condition=Condition.CONSENT),
    ]
    sections = summarise(document, findings).sections
    assert [one.text for one in sections["s2"]] == [
        "They use your data to choose which adverts you see, if you live in Norway and agree."
    ]


@pytest.mark.parametrize(
    ("title", "everywhere", "end"),
    [
        ("Supplemental Canadian Privacy Notice", False, ", if you live in Canada."),
        ("Supplemental Canadian Privacy Notice", True, "with other companies."),
        ("Notice for California Users", False, "with other companies."),  # its law has it repeat what is so for all
        ("Legal bases (Norway)", False, "with other companies."),
    ],
)
def test_a_deed_is_limited_by_a_title_where_it_is_said_of_nobody_else(title: str, everywhere: bool, end: str) -> None:
    document = document_of(("Sharing", ["We share your data with other firms."]), (title, [SHARE]))
    findings = [finding(document, "share-third-party", SHARE)]
    if everywhere:
        findings.append(finding(document, "share-third-party", "We share your data with other firms."))
    sections = summarise(document, findings).sections
    assert sections["s2"][0].text.endswith(end) or (not end.startswith(",") and "live in" not in sections["s2"][0].text)


def test_a_repeated_deed_beside_a_right_of_some_states_is_for_all() -> None:
    again = "You can opt out of the sale of data, and we use what you read to choose the adverts that you see."
    document = document_of(("Adverts", [ADS]), ("Certain United States-specific rights", [again]))
    findings = [finding(document, "targeted-ads", ADS), finding(document, "targeted-ads", again)]
    sections = summarise(document, findings).sections
    assert "live in" not in sections["s2"][0].text


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "call-recording",
            "In some countries, we record your calls.",
            "They record your phone calls, depending on where you live.",
        ),
        (
            "targeted-ads",
            "If you are outside the Listed Lands, we use what you buy to choose the adverts that you see.",
            "They may use your data to choose which adverts you see, depending on where you live.",
        ),
        (
            "right-delete",
            "In certain countries, you have the right to have your data deleted.",
            "You may be able to have data about you deleted.",
        ),
        (
            "message-monitoring",
            "If you live in Norway, we scan your messages for abuse.",
            "They may scan your messages, if you live in Norway.",
        ),
    ],
)
def test_a_clause_of_some_places_says_so(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


def test_a_place_beside_another_matter_does_not_limit_it() -> None:
    clause = "We may ask you for your date of birth, and users in Norway must be 16 to use our shop."
    assert not any("Norway" in text for text in said("children-excluded", clause))


def test_safeguards_go_on_from_where_the_data_is_sent() -> None:
    then = "We make sure that it is protected there by standard contractual clauses of the European Commission."

    def of(first: str) -> str:
        document = document_of(("Transfers", [f"{first} {then}"]))
        return summarise(document, [by_rule(finding(document, "transfer-protected", then))]).protections[0].text

    assert of("If you live in Norway, your data may be processed outside of it.").endswith(", if you live in Norway.")
    assert "Norway" not in of("If you live in Norway, write to our agent.")


def test_a_complaint_is_as_open_as_what_depends_on_where_you_live() -> None:
    opening = "Depending on where you live, these rights may not apply to you."
    clause = "You can complain to the data protection authority where you work."
    document = document_of(("Your rights", [opening, clause]))
    found = finding(document, "right-complain", clause)
    assert summarise(document, [found]).rights[0].text == "You can complain to your data protection authority."
    (right,) = summarise(document, [by_rule(found)]).rights
    assert right.text == "You may be able to complain to your data protection authority."


def test_the_authority_of_one_place_is_no_contact_for_all() -> None:
    everybody = "You have the right to complain to a data protection authority."
    there = "You may complain to your local authority or to the Norwegian one: help@authority.example."
    document = document_of(("Complaints", [everybody]), ("For residents of Norway", [there]))
    findings = [finding(document, "right-complain", everybody), finding(document, "right-complain", there)]
    (action,) = summarise(document, findings).actions
    assert (action.text, action.contact.email) == ("Complain to your data protection authority.", "")


def test_rights_of_some_share_two_sentences_where_one_has_no_room_to_say_whose_they_are() -> None:
    clauses = {
        "right-access": "You can ask us for a copy of your data.",
        "right-correct": "You can ask us to correct your data.",
        "right-delete": "You can ask us to delete your data.",
        "right-object": "You can object to the use of your data.",
        "right-complain": "You can complain to your data protection authority.",
    }
    document = document_of(("If you are in the EEA, Switzerland or the UK", [*clauses.values()]))
    findings = [finding(document, practice, clause) for practice, clause in clauses.items()]
    texts = [one.text for one in summarise(document, findings).sections["s1"]]
    assert len(texts) == 2
    assert all(text.endswith("if you live in Europe (the EEA), Switzerland or the UK.") for text in texts)


def test_the_uk_is_one_with_its_points() -> None:
    title = "Additional information for users from the EEA, the U.K. and Switzerland"
    document = document_of((title, [DELETE]))
    (right,) = summarise(document, [finding(document, "right-delete", DELETE)]).rights
    assert right.text.endswith(", if you live in Europe (the EEA), the UK or Switzerland.")
