"""Whom a promise is to, what is agreed to and how one does it are named as the clause names them: invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.segment import segment
from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


def test_of_a_right_that_all_have_the_words_of_a_place_are_not_said() -> None:
    clauses = ("You can object to our use of your data.", "California residents can opt out of the sale of their data.")
    document = document_of(("Rights", list(clauses)))
    found = finding(document, "right-object", *clauses)
    (right,) = summarise(document, [found]).rights
    assert right.text == "You can object to some uses of your data."


def test_a_lead_in_that_points_back_is_read_with_what_it_points_to() -> None:
    blocks = [
        Block(BlockKind.HEADING, "Profile", level=2),
        Block(BlockKind.PARAGRAPH, "You may choose to give us more details. These include:"),
        Block(BlockKind.LIST_ITEM, "Your location"),
    ]
    document = segment(Source(tuple(blocks), Provenance(title="Invented policy")))
    assert document.sentences[-1].lead_ins
    (line,) = summarise(document, [finding(document, "location-tracking", "Your location")]).risks
    assert line.text == "They collect your location, depending on what you choose."


def test_what_you_change_yourself_has_no_address() -> None:
    edit, ask = (
        "You can update your profile in your account.",
        "Questions on privacy? Contact us at data@acorns.example.",
    )
    document = document_of(("Rights", [edit, ask]))
    actions = summarise(
        document, [finding(document, "right-correct", edit), finding(document, "privacy-contact", ask)]
    ).actions
    assert {action.text: action.contact.email for action in actions}["Change some of your details yourself."] == ""


def test_one_clause_of_a_rule_that_is_often_wrong_is_quoted_and_not_said() -> None:
    clause = "We share your data with insurers in the oak trade."
    document = document_of(("Sharing", [clause]))
    found = finding(document, "share-third-party", clause)
    weak = replace(found, evidence=(replace(found.evidence[0], certainty=0.7),))
    summary = summarise(document, [weak])
    (sentence,) = summary.sections["s1"]
    assert (sentence.text, sentence.practices) == ("They share your data with insurers in the oak trade.", ())
    assert [line.practice for line in summary.risks] == ["share-third-party"]  # a medium risk is said of the policy
    assert not summarise(document, [replace(weak, practice="external-links")]).facts


def test_a_small_part_of_what_is_recorded_does_not_stand_for_all() -> None:
    mail, all_else = "We record whether you open our e-mails.", "We collect information about your use of our pages."
    assert said("tracking-analytics", mail) == ["They record whether you open their e-mails."]
    assert said("tracking-analytics", mail, all_else) == ["They collect data about your use of their site or service."]


def test_what_several_clauses_record_is_said_of_all_where_no_tool_is_named() -> None:
    clauses = ("We record the pages you view.", "We record your search terms.")
    assert said("tracking-analytics", *clauses) == ["They record the pages you view and your searches."]


def test_what_they_surely_collect_is_said_without_what_they_may() -> None:
    sure, perhaps = "We collect your name, address and e-mail address.", "We may collect your phone number."
    assert said("collect-contact", sure, perhaps) == ["They collect your name, address and e-mail address."]


def test_a_cut_quotation_holds_no_denial_that_the_rest_may_take_back() -> None:
    clause = (
        "There is no collection, storage or any other form of use of the personal information of our users "
        "in a different way or for other purposes than those of this policy and of the laws of oaks and acorns."
    )
    document = document_of(("Collection", [clause]))
    assert summarise(document, []).sections["s1"] == ()


def test_what_the_second_reader_alone_found_is_left_a_point_to_look_up() -> None:
    clause = "We look after your data with locks and encryption."
    document = document_of(("Locks", [clause]))
    found = finding(document, "security-measures", clause)
    alone = replace(
        found, evidence=(replace(found.evidence[0], rule="security-measures.second-reader", certainty=0.7),)
    )
    assert summarise(document, [found]).protections
    assert not summarise(document, [alone]).protections


def test_using_the_service_is_agreeing_to_what_the_clause_names() -> None:
    abroad = "By using our services, you agree to your data being transferred to other countries."
    policy = "By using our services, you agree to this privacy policy."
    assert said("consent-by-use", abroad) == ["Using the site or service counts as agreeing to your data going abroad."]
    assert said("consent-by-use", policy) == ["Using the site or service counts as agreeing to the policy."]
    assert said("consent-by-use", abroad, policy) == ["Using the site or service counts as agreeing to the policy."]


def test_a_government_decision_is_no_recipient() -> None:
    clause = "We will share your data where we must, for example by law or a court or government decision."
    assert said("share-authorities", clause) != ["They can give your details to government bodies."]


def test_firms_that_collect_debts_are_named_as_such_in_a_list() -> None:
    document = "We share your data with these firms: billing and collection providers."
    assert said("debt-recovery", document) == ["Firms that collect debts may get details about you."]


@pytest.mark.parametrize(
    "clause",
    [
        "We do not pass these matters to your employer unless you choose to tell them.",
        "We do not transfer your information to these third-party vendors.",
    ],
)
def test_a_promise_about_one_recipient_is_no_promise_about_all(clause: str) -> None:
    document = document_of(("Acorns", [clause]))
    summary = summarise(document, [finding(document, "no-share-promise", clause)])
    assert summary.sections["s1"] == ()
    assert [item.text for item in summary.protections] == ["They promise limits on passing on some of your details."]


def test_a_promise_about_one_kind_of_recipient_is_said_in_its_own_words() -> None:
    clause = "We do not share your data with any API user without your consent."
    assert said("no-share-promise", clause) == [f"They promise: “{clause[:-1]}”."]


def test_a_promise_about_one_service_is_of_some_data() -> None:
    sell = "We do not sell (or share) information that identifies you personally in our acorn program."
    told = (
        "They say that they do not sell (or share) information that identifies you personally in their acorn program."
    )
    assert said("no-share-promise", sell) == said("no-sell-promise", sell) == [told]


def test_a_promise_holds_unless_the_consent_it_names_is_given() -> None:
    clause = "We will only share your data with third parties for marketing if you have given your explicit consent."
    assert said("no-share-promise", clause) == [
        "They promise not to pass your details to others for marketing unless you agree."
    ]


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("retention-open-ended", "We will not delete data that we are required by law to retain."),
        ("retention-open-ended", "We may need to retain data to complete the transaction for which it was collected."),
        ("right-complain", "If your appeal is denied, you may refer the denied appeal to the attorney general."),
        ("tracking-analytics", "We measure the performance and effectiveness of advertising, including clicks."),
        ("breach-notice", "Incident response and breach notification procedures"),
        ("security-measures", "We try to ensure that our services protect information from accidental deletion."),
        ("publish-personal-data", "A public video may still be found in a search engine's cache for a time."),
    ],
)
def test_what_is_only_near_the_practice_is_not_said(practice: str, clause: str) -> None:
    document = document_of(("Part", [clause]))
    sentences = summarise(document, [finding(document, practice, clause)]).sections["s1"]
    assert all(practice not in sentence.practices for sentence in sentences)


def test_the_way_and_the_data_are_those_of_the_clause() -> None:
    assert said("opt-out-cookies", "The cookie banner on your browser will tell you how to refuse cookies.") == [
        "You can refuse or switch off cookies with the cookie settings on the site."
    ]
    assert said("security-measures", "Our employees receive training about the security of your data.") == [
        "They say that they protect data with staff training."
    ]
    assert said("location-tracking", "We collect the country and telephone code where your computer is located.") == [
        "They collect roughly where you are, such as your country."
    ]
    assert said("call-recording", "We collect records of calls and chats with our staff.") == [
        "They keep records of your calls or chats with them."
    ]
    assert said("right-object", "You may opt out of such sharing by writing to us.") == [
        "You can opt out of some sharing of your data."
    ]


def test_a_place_that_opens_a_list_within_one_sentence_holds_for_its_items() -> None:
    clause = "If you are an EU resident, you have rights: access to your data; and the right to lodge a complaint."
    assert said("right-complain", clause, "EU residents can complain to a supervisory authority.") == [
        "You can complain to your data protection authority, if you live in the EU."
    ]


def test_a_way_is_said_once() -> None:
    first, second = "You can unsubscribe.", "Unsubscribe with the link in an e-mail of our newsletter."
    assert said("opt-out-marketing", first, second) == [
        "You can stop some of their messages: click “unsubscribe” in an e-mail."
    ]


def test_unsubscribing_is_by_a_link_in_an_e_mail_only_where_the_clause_says_so() -> None:
    bare = "We ask before sending marketing communications and you can unsubscribe at any time."
    assert said("opt-out-marketing", bare) == ["You can stop marketing: unsubscribe."]


@pytest.mark.parametrize(
    ("practice", "clause", "sentence"),
    [
        (
            "share-third-party",
            "We share your data with insurers and other third parties.",
            "They share details about you with insurers and others.",
        ),
        (
            "share-third-party",
            "We share your data with third parties.",
            "They share your data with third parties.",
        ),
        (
            "share-third-party",
            "We may share your data with your employer.",
            "They may share details about you with your employer.",
        ),
        (
            "data-from-others",
            "Each day we receive your new address from the national address register.",
            "They get data about you from official registers.",
        ),
        (
            "data-from-others",
            "We receive data about you from your employer or school.",
            "They get data about you from your employer or school.",
        ),
        (
            "retention-limited",
            "What you tell us is kept for 1 year after your case is closed.",
            (
                "They set a time limit for keeping some of your data: 1 year, "
                "counted from when your request or case is closed."
            ),
        ),
    ],
)
def test_the_name_in_the_clause_is_said(practice: str, clause: str, sentence: str) -> None:
    assert said(practice, clause) == [sentence]


@pytest.mark.parametrize(
    ("practice", "clause", "sentence"),
    [
        (
            "retention-open-ended",
            "We keep most of your personal data for as long as your account is open.",
            "They keep most of your data as long as your account is open.",
        ),
        (
            "retention-open-ended",
            "For legal reasons we keep archival copies of what was there before you deleted it.",
            "They keep copies of what you deleted.",
        ),
        (
            "profiling",
            "We may combine this log information with other information we collect about you.",
            "They may combine what they collect about you in different ways.",
        ),
        (
            "profiling",
            "We may combine such information with that from our business partners about you.",
            "They may combine what they get about you from others with what they collect.",
        ),
        (
            "share-third-party",
            "When you join a group we share your data with its group owner.",
            "They share details about you with whoever runs the group you join.",
        ),
        (
            "share-group",
            "We share your data with other Acorn Group companies.",
            "They share your details within the Acorn Group.",
        ),
        (
            "share-group",
            "We share your data within the Acorn Family of Companies.",
            "They share your details within the Acorn Family of Companies.",
        ),
    ],
)
def test_how_much_is_kept_and_the_name_of_a_group(practice: str, clause: str, sentence: str) -> None:
    assert said(practice, clause) == [sentence]


def test_a_legal_duty_of_one_clause_is_no_reason_for_what_another_keeps() -> None:
    ever, duty = "Your posts are kept indefinitely.", "We may keep some logs for longer to meet legal obligations."
    assert said("retention-open-ended", ever, duty) == ["They keep some data with no fixed time limit."]
