"""The way that stands beside what you can do is the one that the policy gives for it: invented clauses."""

from __future__ import annotations

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.segment import segment
from reader.summary import Action, Contact, summarise
from tests.summary.builders import document_of, finding, linked

COPY = "You can ask us for a copy of your data."
ASK = "If you have questions or comments, e-mail hello@acorn.example."
USE = "To exercise any of your rights, please e-mail rights@acorn.example."


def done(*sections: tuple[str, list[str]], **clauses: str) -> list[Action]:
    document = document_of(*sections)
    found = [finding(document, practice.replace("_", "-"), clause) for practice, clause in clauses.items()]
    return list(summarise(document, found).actions)


def test_the_way_to_use_your_rights_goes_before_the_one_for_questions() -> None:
    copy, contact = done(("Rights", [COPY]), ("More", [ASK, USE]), right_access=COPY, privacy_contact=ASK)
    assert (copy.contact.email, contact.contact.email) == ("rights@acorn.example", "hello@acorn.example")


def test_the_address_for_parents_is_not_the_one_for_everybody() -> None:
    parents = "If a parent learns that a child has given us data, the parent should contact us at kids@acorn.example."
    document = document_of(("Children", [parents]), ("Rights", [COPY]), ("More", [ASK]))
    practices = (("privacy-contact", parents), ("right-access", COPY), ("privacy-contact", ASK))
    found = [finding(document, practice, clause) for practice, clause in practices]
    copy, contact = summarise(document, found).actions
    assert (copy.contact.email, contact.contact.email) == ("", "hello@acorn.example")


def test_the_office_for_one_region_is_no_address_for_everybody() -> None:
    write = "To exercise your rights, write to European Data Protection Officer, 5 Mill Lane, Oakham LE15 6AA."
    (copy,) = done(("Rights", [COPY, write]), right_access=COPY)
    assert copy.contact == Contact()


@pytest.mark.parametrize(
    "refused",
    [
        "Note that e-mails to hello@acorn.example should include only questions or comments about our work.",
        "Please do not use hello@acorn.example to make a request under data protection law.",
        "We cannot accept requests about your rights at hello@acorn.example.",
    ],
)
def test_where_no_request_should_go_is_no_way_to_ask(refused: str) -> None:
    document = document_of(("Rights", [COPY]), ("More", [ASK, refused]))
    practices = (("right-access", COPY), ("privacy-contact", ASK))
    copy, contact = summarise(document, [finding(document, *found) for found in practices]).actions
    assert (copy.contact.email, contact.contact.email) == ("", "hello@acorn.example")


@pytest.mark.parametrize(
    "use",
    [
        "If you are a resident of Ohio, you can exercise your rights by e-mailing ohio@acorn.example.",
        "To exercise our legal rights, we pass your data to law@acorn.example.",
        "An agent may exercise your rights on your behalf: e-mail agents@acorn.example.",
        "If we refuse your request, you may appeal your rights request at appeals@acorn.example.",
    ],
)
def test_the_way_of_others_to_use_their_rights_is_not_given(use: str) -> None:
    (copy,) = done(("Rights", [COPY]), ("More", [use]), right_access=COPY)
    assert copy.contact == Contact()


def test_an_address_for_questions_that_follows_is_none_for_requests() -> None:
    post = "Alternatively, you can write with your questions or comments to Acorn, 5 Mill Lane, Oakham LE15 6AA."
    (copy,) = done(("Rights", [COPY, post]), right_access=COPY)
    assert copy.contact == Contact()


def test_what_has_a_way_of_its_own_needs_no_address_for_questions() -> None:
    leave = "You may withdraw your consent by leaving our loyalty scheme."
    first, _ = done(("Rights", [leave, ASK]), right_object=leave, privacy_contact=ASK)
    assert (first.practice, first.contact) == ("right-object", Contact())


def test_a_clause_that_points_to_the_contacts_has_what_stands_there() -> None:
    stop = "You can stop our offers if you contact us as set out below."
    there = ["If you are a resident of Ohio, e-mail ohio@acorn.example.", "E-mail: privacy@acorn.example"]
    (action,) = done(("Offers", [stop]), ("How to contact us", there), opt_out_marketing=stop)
    assert action.contact.email == "privacy@acorn.example"


def test_a_contact_that_was_given_stands_again_in_short() -> None:
    both = "E-mail rights@acorn.example or write to Acorn, 5 Mill Lane, Oakham LE15 6AA to have your data corrected."
    objects = "To object to uses of your data, write to Acorn, 5 Mill Lane, Oakham LE15 6AA or rights@acorn.example."
    first, second = done(("Rights", [both, objects]), right_correct=both, right_object=objects)
    assert first.contact == Contact("rights@acorn.example", "", "Acorn, 5 Mill Lane, Oakham LE15 6AA")
    assert second.contact == Contact("rights@acorn.example")


def test_a_form_of_another_firm_is_the_way_where_the_policy_says_so() -> None:
    use = "To exercise your rights, use our form."
    blocks = (linked(COPY, "copy", "https://x.example/"), linked(use, "our form", "https://forms.keeper.example/acorn"))
    document = segment(Source(blocks, Provenance(title="Acorn")))
    (action,) = summarise(document, [finding(document, "right-access", COPY)]).actions
    assert action.contact == Contact(link="https://forms.keeper.example/acorn")


def test_the_page_on_which_you_opt_out_may_be_another_firms() -> None:
    text = "You can opt out of the sharing of your data at any time here."
    for target, given in (("https://x.example/opt_out", True), ("https://x.example/news", False)):
        document = segment(Source((linked(text, "here", target),), Provenance(title="Acorn")))
        (action,) = summarise(document, [finding(document, "right-object", text)]).actions
        assert action.contact.link == (target if given else "")


def test_lines_below_a_sentence_that_points_to_them_give_the_way() -> None:
    clause = "With any question about this privacy policy you may contact us using the information below."
    lines = ["5 Mill Lane", "Hove, TN 37380", "United States", "ask@acorn.example"]
    (action,) = done(("Contact", [clause, *lines]), privacy_contact=clause)
    assert action.contact == Contact("ask@acorn.example", "", "5 Mill Lane, Hove, TN 37380")


def test_a_word_that_is_stuck_to_an_address_is_none_of_it() -> None:
    clause = "With any question about your data you can e-mail ask@acorn.seor phone us on 01632 960 123."
    (action,) = done(("Contact", [clause]), privacy_contact=clause)
    assert action.contact.email == "ask@acorn.se"


def test_the_way_for_people_of_one_place_is_not_given_to_all() -> None:
    lead = "If you are a resident of Ohio, you have these rights:"
    ohio = "You can ask us for a copy of your data: e-mail ohio@acorn.example."
    document = segment(
        Source(
            (
                Block(BlockKind.PARAGRAPH, COPY),
                Block(BlockKind.PARAGRAPH, lead),
                Block(BlockKind.LIST_ITEM, ohio, marker="•"),
            ),
            Provenance(title="Acorn"),
        )
    )
    (action,) = summarise(document, [finding(document, "right-access", COPY, ohio)]).actions
    assert action.contact == Contact("ohio@acorn.example")
    use = Block(BlockKind.PARAGRAPH, USE)
    document = segment(Source((*(placed.block for placed in document.blocks), use), Provenance(title="Acorn")))
    (action,) = summarise(document, [finding(document, "right-access", COPY, ohio)]).actions
    assert action.contact == Contact("rights@acorn.example")


def test_in_a_section_on_your_rights_a_message_is_for_these() -> None:
    easy = "Just send us a message at help@acorn.example."
    right = "You have the right to get a copy of your data."
    (action,) = done(("Your rights", [easy, right]), right_access=right)
    assert action.contact.email == "help@acorn.example"
    (action,) = done(("About us", [easy, right]), right_access=right)
    assert action.contact.email == ""


def test_a_text_of_another_firm_is_no_page_to_opt_out_on() -> None:
    text = "Our newsletters come from Nutmail, and you can unsubscribe with the link at the bottom of the e-mail."
    block = linked(text, "Nutmail", "https://www.nutmail.example/about/website-privacy-statement/")
    document = segment(Source((block,), Provenance(title="Invented policy")))
    (stop,) = summarise(document, [finding(document, "opt-out-marketing", text)]).actions
    assert stop.contact == Contact()


def test_where_you_use_your_rights_against_others_is_no_way_to_them() -> None:
    text = "You will find a list of our partners that allows you to exercise your rights here."
    blocks = (Block(BlockKind.PARAGRAPH, COPY), linked(text, "here", "https://help.invented.example/partners"))
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    (copy,) = summarise(document, [finding(document, "right-access", COPY)]).actions
    assert copy.contact == Contact()
