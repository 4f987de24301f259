"""A way is given for what its clause gives it for, and a right is told of those and of what its clause grants."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.rights import leaves_open
from reader.summary.model import Action, Contact
from tests.summary.builders import FILLER, document_of, finding, lines, linked


def done(practice: str, *clauses: str, beside: tuple[str, ...] = ()) -> list[Action]:
    """Return what can be done, by clauses of a section that holds others beside them."""
    document = document_of(("About", [FILLER]), ("What you can do", [*clauses, *beside]))
    return list(summarise(document, [finding(document, practice, *clauses)]).actions)


def test_where_requests_go_is_no_way_to_ask_where_another_is_given() -> None:
    asked = "If you have any questions about this privacy policy, please e-mail privacy@acorn.example."
    removed = "If you wish to have your personal information removed, please contact the helpline."
    blocks = (
        Block(BlockKind.PARAGRAPH, asked),
        linked(removed, "the helpline", "https://www.acorn.example/helpline/"),
    )
    document = segment(Source(blocks, Provenance(title="Acorn", site="acorn.example")))
    (action,) = summarise(document, [finding(document, "privacy-contact", asked, removed)]).actions
    assert action.contact == Contact(email="privacy@acorn.example")


def test_an_address_is_no_question() -> None:
    (action,) = done(
        "privacy-contact", "You may ask us to remove your personal information: e-mail enquiries@acorn.example."
    )
    assert action.text == "Contact them to have data deleted."


def test_a_word_that_is_stuck_to_an_address_is_no_part_of_it() -> None:
    (action,) = done(
        "privacy-contact",
        "If you have any questions about our privacy policy, e-mail us atprivacy@acorn.example.",
        beside=("You can change your details by writing to privacy@acorn.example.",),
    )
    assert action.contact.email == "privacy@acorn.example"


def test_questions_on_one_thing_for_children_are_none_on_privacy() -> None:
    assert not lines("privacy-contact", "For any questions about children's toys, please e-mail toys@acorn.example.")


@pytest.mark.parametrize(
    ("target", "links"),
    [
        ("https://acorn.example/login/password?challenge=12ab", []),
        ("https://web.archive.org/web/help/index.htm", []),
        ("https://acorn.example/form", ["https://acorn.example/form"]),
    ],
)
def test_a_page_that_leads_nowhere_is_no_way(target: str, links: list[str]) -> None:
    text = "If you have any questions about this policy, use our form."
    document = segment(
        Source((linked(text, "our form", target),), Provenance(title="Acorn", site="web.archive.org, acorn.example"))
    )
    actions = summarise(document, [finding(document, "privacy-contact", text)]).actions
    assert [action.contact.link for action in actions] == links


def test_a_label_stands_over_the_lines_below_it() -> None:
    lines_ = [
        "If you have questions about this policy, you can contact us at:",
        "Acorn Stores, the controller of your data",
        "[For European Economic Area (EEA) Residents Only]",
        "The easiest way to ask about your data is to e-mail eu@acorn.example.",
    ]
    clause = "You can ask us at any time to delete your personal information."
    document = document_of(("Your rights", [clause]), ("Contact us", lines_))
    found = [
        finding(document, "right-delete", clause),
        finding(document, "privacy-contact", lines_[0]),
    ]
    assert all("eu@" not in action.contact.email for action in summarise(document, found).actions)


def test_these_rights_are_those_that_the_section_has_named() -> None:
    deletion = "You can ask the helpline to delete your personal details."
    document = document_of(
        ("Helpline", [deletion]),
        (
            "Right of access",
            ["You have the right to ask for a copy of your data.", "To use these rights, e-mail copies@acorn.example."],
        ),
    )
    (action,) = summarise(document, [finding(document, "right-delete", deletion)]).actions
    assert action.contact.email == ""


def test_a_form_for_access_requests_is_no_way_to_have_data_deleted() -> None:
    deletion = "You can ask us to delete your personal details."
    document = document_of(
        ("Your data", [deletion]), ("Requests", ["Send your subject access requests to access@acorn.example."])
    )
    (action,) = summarise(document, [finding(document, "right-delete", deletion)]).actions
    assert action.contact.email == ""


def test_what_is_said_to_be_done_by_a_form_is_not_done_by_another_way() -> None:
    document = document_of(
        (
            "Your rights",
            [
                "You can ask for a copy of your data. You can do this by filling in the form and posting it.",
                "If our records are wrong, contact us at records@acorn.example.",
            ],
        )
    )
    (action,) = summarise(document, [finding(document, "right-access", "You can ask for a copy of your data.")]).actions
    assert action.contact == Contact()


def test_such_a_request_is_none_of_several_rights() -> None:
    rights = ["You have the right to object to our use of your data.", "You have the right to withdraw your consent."]
    such = "To make such a request, write to Requests, 1 Oak Road, London N1 9AA."
    document = document_of(("Yours", [rights[0]]), ("Others", [rights[1], "Some firms get it.", such]))
    (action,) = summarise(document, [finding(document, "right-object", *rights)]).actions
    assert action.contact == Contact()


def test_the_same_words_under_two_lead_ins_are_for_the_people_of_each() -> None:
    item = "The right to access the personal information we hold;"
    blocks: list[Block] = []
    for title, lead in (("States", "Residents of some US states have rights:"), ("West", "California residents may:")):
        blocks += [Block(BlockKind.HEADING, title, level=2), Block(BlockKind.PARAGRAPH, lead)]
        blocks += [Block(BlockKind.LIST_ITEM, item)]
    document = segment(Source(tuple(blocks), Provenance(title="Invented policy")))
    first, second = (at for at, one in enumerate(document.sentences) if document.quote(one.span) == item)
    one = finding(document, "right-access", item)
    span = document.sentences[second].span
    section = document.sections[document.sentences[second].section].id
    other = replace(one, id=f"right-access/{section}", section=section, evidence=(replace(one.evidence[0], span=span),))
    assert first < second
    summary = summarise(document, [one, other])
    assert summary.sections[section][0].text.endswith("if you live in California.")


def test_who_goes_on_from_two_places_is_of_both() -> None:
    clause = "You also have the right to object to the use of your data."
    document = document_of(
        (
            "Law",
            [f"If European Union (EU) or United Kingdom (UK) data protection law applies, we give you tools. {clause}"],
        )
    )
    summary = summarise(document, [finding(document, "right-object", clause)])
    assert "the UK" in summary.sections["s1"][0].text


def test_what_some_have_besides_limits_nobody_else() -> None:
    clause = (
        "You have the right to access the information we hold about you, "
        "and in some states you also have the right to a list of our partners."
    )
    assert not any("states" in line for line in lines("right-access", clause))


def test_rights_that_are_not_given_everywhere_are_left_open() -> None:
    assert leaves_open("These rights are not available in all countries.")
    assert leaves_open("We give these rights to all, except where a right is not recognised by your law:")
    assert not leaves_open("These rights are available to all.")


@pytest.mark.parametrize(
    ("practice", "clause", "said"),
    [
        ("right-delete", "You may ask us to correct or remove any data that you think is inaccurate.", "wrong data"),
        (
            "right-access",
            "You can ask us what information we hold about you, and processing the information costs £5.",
            "they know",
        ),
        ("right-access", "You can obtain information about the data we have stored about you.", "find out what they"),
    ],
)
def test_a_right_is_told_as_far_as_it_goes(practice: str, clause: str, said: str) -> None:
    (line,) = lines(practice, clause)
    assert said in line
    assert "what they do with it" not in line
    assert "copy" not in line


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("right-access", "We are working on ways to make it easier for you to review your information."),
        ("right-delete", "Your friend may contact us to request that we remove this information from our records."),
        ("right-object", "if we move or transfer your personal information to another organisation; and"),
        ("opt-out-marketing", "To manage your marketing preferences."),
    ],
)
def test_what_grants_nothing_is_not_told_as_a_right(practice: str, clause: str) -> None:
    assert lines(practice, clause) == []


def test_how_messages_come_is_not_how_they_are_stopped() -> None:
    clause = "You may choose not to receive such messages by e-mail, by mail, or by telephone."
    assert not any("phone them" in line for line in lines("opt-out-marketing", clause))


def test_details_are_taken_off_what_the_clause_names() -> None:
    clause = "To request removal of your personal information from our blog, contact us at privacy@acorn.example."
    (line,) = lines("privacy-contact", clause)
    assert "forum" not in line
