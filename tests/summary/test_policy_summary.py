"""The whole policy: merged, ordered, with what you can do and what is not said."""

from __future__ import annotations

import pytest

from reader.document import Provenance, Source
from reader.load import load_text
from reader.practices.finding import Condition
from reader.segment import segment
from reader.summary import Contact, summarise
from tests.summary.builders import document_of, finding, linked, span_of

CALLS = "Calls may be recorded."
SEARCH = "We search your file at credit reference agencies."
MAIL_ONE = "We send you offers by e-mail unless you tell us not to."
MAIL_TWO = "We phone you with offers only if you have agreed to it."
NEVER = "We will not pass your details to anybody for marketing."
PARTNERS = "We share your details with our partners."
STOP = "To stop our letters, you can write to:"


def test_one_line_for_each_practice_with_all_its_places() -> None:
    document = document_of(("One", [CALLS, MAIL_ONE]), ("Two", [SEARCH, MAIL_TWO]))
    summary = summarise(
        document,
        [
            finding(document, "call-recording", CALLS),
            finding(document, "marketing-contact", MAIL_ONE, condition=Condition.OPT_OUT),
            finding(document, "credit-search", SEARCH),
            finding(document, "marketing-contact", MAIL_TWO, condition=Condition.CONSENT),
        ],
    )
    assert [item.practice for item in summary.risks] == ["credit-search", "call-recording", "marketing-contact"]
    assert [item.severity for item in summary.risks] == ["high", "medium", "low"]
    mail = summary.risks[-1]
    assert mail.evidence == (span_of(document, MAIL_ONE), span_of(document, MAIL_TWO))
    assert mail.text.endswith("in some cases only if you agree, in others unless you object.")


def test_a_promise_is_two_sided_across_sections() -> None:
    document = document_of(("One", [NEVER]), ("Two", [PARTNERS]))
    summary = summarise(
        document, [finding(document, "no-share-promise", NEVER), finding(document, "share-third-party", PARTNERS)]
    )
    (promise,) = summary.protections
    assert promise.text == (
        "They promise not to pass your details to others for marketing, but share them with business partners."
    )
    assert promise.evidence == (span_of(document, NEVER), span_of(document, PARTNERS))


def test_what_a_promise_excepts_stands_after_its_but() -> None:
    promise = "We never pass your details to anybody else, except to suppliers who work for us."
    document = document_of(("One", [promise]))
    found = [
        finding(document, "no-share-promise", promise, exception=True),
        finding(document, "share-service-providers", promise, exception=True),
    ]
    (line,) = summarise(document, found).protections
    assert line.text == (
        "They promise not to pass your details to outsiders, but share them with firms that work for them."
    )


def test_nobody_is_asked_for_what_you_can_look_up() -> None:
    see, fix = "You can review your data in your profile.", "You can ask us to put wrong details right."
    mend = "You can ask us to delete your data."
    document = document_of(("Rights", [see, fix, mend]))
    found = [
        finding(document, "right-access", see),
        finding(document, "right-correct", fix),
        finding(document, "right-delete", mend),
    ]
    assert [action.text for action in summarise(document, found).actions] == [
        "See your data.",
        "Ask them to put wrong details right or delete data about you.",
    ]


def test_sharing_with_your_consent_is_no_but() -> None:
    asking = "With your consent we share your details with our partners."
    document = document_of(("One", [NEVER]), ("Two", [asking]))
    asked = finding(document, "share-third-party", asking, condition=Condition.CONSENT)
    (promise,) = summarise(document, [finding(document, "no-share-promise", NEVER), asked]).protections
    assert promise.text == "They promise not to pass your details to others for marketing."


def test_an_address_for_another_end_is_not_taken() -> None:
    tick = "If you do not want our news, tick the box."
    other = "If you have lost a parcel, write to Acorn Lost Parcels, 7 Mill Lane, Oakham LE15 6AA."
    document = document_of(("Marketing", [tick, other]))
    (action,) = summarise(document, [finding(document, "opt-out-marketing", tick)]).actions
    assert (action.text, action.contact) == ("Stop some of their messages: use the tick box.", Contact())


def test_what_you_can_do_names_the_address_after_the_clause() -> None:
    lines = "Acorn Stores Data Team,\n5 Mill Lane,\nOakham,\nLE15 6AA."
    document = document_of(("Marketing", [STOP, lines, "We will act within a week."]))
    (action,) = summarise(document, [finding(document, "opt-out-marketing", STOP)]).actions
    assert action.text == "Stop some of their messages: write to them."
    assert action.contact == Contact(address="Acorn Stores Data Team, 5 Mill Lane, Oakham, LE15 6AA")
    assert action.evidence[0] == span_of(document, STOP)
    assert len(action.evidence) > 1


def test_what_you_can_do_names_mail_phone_and_link() -> None:
    text = "Please e-mail privacy@acorn.example or call us on 01632 960 123, or use our form."
    block = linked(text, "our form", "https://acorn.example/form")
    document = segment(Source((block,), Provenance(title="Invented")))
    (action,) = summarise(document, [finding(document, "privacy-contact", text)]).actions
    assert action.contact == Contact("privacy@acorn.example", "01632 960 123", "", "https://acorn.example/form")


def test_a_handle_of_a_social_network_is_no_mail_address() -> None:
    text = "Please contact us at @acorn@social.example / ask@acorn.example about your data."
    document = document_of(("Contact", [text]))
    (action,) = summarise(document, [finding(document, "privacy-contact", text)]).actions
    assert action.contact.email == "ask@acorn.example"


def test_numbers_that_are_no_phone_numbers() -> None:
    text = "You can call us with questions about your data, order 12 34, on any of 365 days."
    document = document_of(("Contact", [text]))
    (action,) = summarise(document, [finding(document, "privacy-contact", text)]).actions
    assert action.contact.phone == ""


@pytest.mark.parametrize(
    ("practice", "title", "clause", "contact"),
    [
        ("privacy-contact", "Contact", "Phone us on +46 8 411 81 50 about your data.", Contact("", "+46 8 411 81 50")),
        ("privacy-contact", "If you are in Peru", "For questions about your data mail acorn@peru.example.", Contact()),
        ("privacy-contact", "Contact", "Japan | Acorn Japan: e-mail ask@japan.example about your data", Contact()),
        ("privacy-contact", "Contact", "The Attorney General may contact us at law@acorn.example.", Contact()),
        ("opt-out-marketing", "Marketing", "You can opt out of offers: e-mail stop@trade.gov.", Contact()),
        (
            "right-complain",
            "Complaints",
            "You can complain to the regulator: e-mail help@trade.gov.",
            Contact("help@trade.gov"),
        ),
    ],
)
def test_a_way_that_is_for_others_is_not_given(practice: str, title: str, clause: str, contact: Contact) -> None:
    document = document_of((title, [clause]))
    actions = summarise(document, [finding(document, practice, clause)]).actions
    assert [action.contact for action in actions] in ([contact], [])


def test_a_way_for_others_further_on_is_not_given() -> None:
    asked = "Ask us for a copy of your data."
    row = "Japan | Acorn Japan: e-mail ask@japan.example about your data"
    for following, email in ((row, ""), ("E-mail ask@acorn.example about your data.", "ask@acorn.example")):
        document = document_of(("Contact", [asked, following]))
        (action,) = summarise(document, [finding(document, "right-access", asked)]).actions
        assert action.contact.email == email


def test_the_address_of_another_firm_is_not_theirs() -> None:
    clause = "To ask about your data, you can write to Salesforce Privacy, 5 Mill Lane, Oakham LE15 6AA."
    document = document_of(("Contact", ["This is Acorn Stores. " * 12, clause]))
    assert not summarise(document, [finding(document, "privacy-contact", clause)]).actions


def test_a_way_for_everybody_goes_before_one_for_some() -> None:
    some = "If you are a resident of Utah, e-mail utah@acorn.example about your data."
    everybody = "E-mail ask@acorn.example with questions about your data."
    document = document_of(("Contact", [some, everybody]))
    (action,) = summarise(document, [finding(document, "privacy-contact", some, everybody)]).actions
    assert action.contact.email == "ask@acorn.example"


def test_what_only_parents_can_ask_for_is_no_request_of_yours() -> None:
    copy, child = "You can ask for a copy of your data.", "Parents can have their child’s data deleted."
    document = document_of(("Rights", [copy, child]))
    findings = [finding(document, "right-access", copy), finding(document, "right-delete", child)]
    assert [action.text for action in summarise(document, findings).actions] == [
        "Ask to see your data or for a copy of it.",
        "Parents can ask for their child’s data to be deleted.",
    ]


def text_asked(text: str) -> set[str]:
    return {gap.practice for gap in summarise(segment(load_text(text, "text")), []).not_stated}


def test_what_the_policy_does_not_say() -> None:
    document = document_of(("One", [SEARCH]))
    questions = {gap.practice for gap in summarise(document, []).not_stated}
    assert {"retention-limited", "right-complain", "transfer-abroad", "no-sell-promise"} <= questions
    kept = summarise(document, [finding(document, "retention-open-ended", SEARCH)]).not_stated
    assert "retention-limited" not in {gap.practice for gap in kept}


def test_what_the_text_speaks_of_is_not_said_to_be_missing() -> None:
    merger = "In a merger your details go with the shop."
    asked = {gap.practice for gap in summarise(document_of(("One", [SEARCH, merger])), []).not_stated}
    assert "share-business-transfer" not in asked
    assert "share-business-transfer" in {
        gap.practice for gap in summarise(document_of(("One", [SEARCH])), []).not_stated
    }


def test_a_part_that_only_its_heading_is_left_of_is_not_held_against_the_policy() -> None:
    contents = text_asked(
        "Contents\n\n1. Who we are\n\n2. Data security\n\n3. Changes to this page\n\n4. Contact\n\n" + SEARCH
    )
    assert not {"security-measures", "change-with-notice"} & contents
    assert "security-measures" in text_asked("Security\n\n" + SEARCH)


def test_a_promise_not_to_share_leaves_nothing_unsaid_of_selling() -> None:
    assert "no-sell-promise" not in text_asked("Your details are never disclosed to any third parties.")
    assert "share-business-transfer" not in text_asked("On a change (or planned change) in the ownership of Acorn.")


def test_a_way_to_stop_marketing_is_missed_only_where_there_is_marketing() -> None:
    offers = "We will send you offers by e-mail."
    document = document_of(("One", [offers]))
    assert "opt-out-marketing" not in {gap.practice for gap in summarise(document, []).not_stated}
    marketing = summarise(document, [finding(document, "marketing-contact", offers)])
    assert "opt-out-marketing" in {gap.practice for gap in marketing.not_stated}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("piece", ["a.", "We may not, ", "write to us at ", "12 34 ", "Acorn Group of ", "e-mail("])
def test_a_hostile_sentence_does_not_hang(piece: str) -> None:
    text = f"You can {piece * 8_000}z"
    document = document_of(("One", [text]))
    spans = [sentence.span for sentence in document.sentences if not sentence.is_heading]
    for practice in (
        "privacy-contact",
        "opt-out-marketing",
        "no-share-promise",
        "collect-contact",
        "share-authorities",
    ):
        found = finding(document, practice, document.quote(spans[0]))
        assert "s1" in summarise(document, [found]).sections


def test_two_runs_say_the_same() -> None:
    document = document_of(("One", [CALLS, SEARCH, NEVER, PARTNERS]))
    findings = [finding(document, "call-recording", CALLS), finding(document, "no-share-promise", NEVER)]
    assert summarise(document, findings) == summarise(document, findings)


def test_a_word_of_selling_in_quotation_marks_is_the_laws() -> None:
    quoted = "Each kind of personal information is “shared” with or “sold” to the companies that place adverts for us."
    plain = "We sell your personal information to the companies that place adverts for us."
    for words, said in (
        (quoted, "Some of the data they pass on may count as sold in law."),
        (quoted.replace("“sold”", '"sold"'), "Some of the data they pass on may count as sold in law."),
        (plain, "They sell your data."),
    ):
        document = document_of(("Adverts", [words]))
        [risk] = summarise(document, [finding(document, "sell-data", words)]).risks
        assert risk.text == said


@pytest.mark.parametrize(
    ("target", "given"), [("https://ico.org.uk/complaints", True), ("https://x.example/law", False)]
)
def test_the_way_to_a_regulator_is_a_regulator_s(target: str, given: bool) -> None:
    text = "You can complain to your supervisory authority."
    source = Source((linked(text, "supervisory authority", target),), Provenance(title="Invented policy"))
    document = segment(source)
    (action,) = summarise(document, [finding(document, "right-complain", text)]).actions
    assert action.contact.link == (target if given else "")


CONTACT = "# Elm privacy\n\n## Inquiries\n\nIf you have a question about this privacy policy, please contact:\n\n"


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        ("## Elm Payments Limited\n\nPrivacy Officer  \n12 Elm Lane  \nHove, BN3 1AA\n", "12 Elm Lane, Hove, BN3 1AA"),
        ("## Elm Payments\n\nSuite 15196  \n12 Elm Lane  \nHove, Texas 75254\n", "12 Elm Lane, Hove, Texas 75254"),
        ("## Cookies\n\nWe use cookies to remember you.\n", ""),
        ("If you do not live in Europe:  \nElm Payments  \n12 Elm Lane  \nHove, Texas 75254\n", ""),
    ],
)
def test_an_address_may_stand_under_the_firms_name_as_a_title(lines: str, address: str) -> None:
    document = segment(load_text(CONTACT + lines, "markdown"))
    clause = "If you have a question about this privacy policy, please contact:"
    actions = summarise(document, [finding(document, "privacy-contact", clause)]).actions
    assert bool(actions) == bool(address)  # "Ask about your data" with no way to do it says nothing
    assert all(action.contact.address.endswith(address) for action in actions)
