"""A stock sentence has several objects and consequences: the words of the clause choose among them."""

from __future__ import annotations

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.segment import segment
from reader.summary import summarise
from tests.summary.builders import document_of, finding, linked


def said(practice: str, *clauses: str) -> list[str]:
    document = document_of(("Your data", list(clauses)))
    found = finding(document, practice, *clauses)
    return [sentence.text for sentence in summarise(document, [found]).sections["s1"]]


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("If you decline, some features will not work.", "parts of the site or service may not work"),
        ("Without it we cannot provide the shop to you.", "you may not get the service"),
        (
            "If you do not provide it, we may be unable to provide what you requested.",
            "you may not get what you ask for",
        ),
        ("If you do not provide it, we may be unable to offer some services.", "you may not get some services"),
        ("If you keep it, it may limit your ability to grow your club.", "what you can use or do may be limited"),
    ],
)
def test_what_is_lost_by_holding_back_is_what_the_clause_says(clause: str, text: str) -> None:
    assert said("withhold-consequence", clause) == [f"If you hold back details, {text}."]


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("If you do not provide it, we cannot provide what you requested.", "you cannot get what you ask for"),
        (
            "We will be unable to provide you with paid services without this information.",
            "you cannot get paid services",
        ),
        ("Without your name we will not be able to open an account for you.", "you cannot have an account"),
        ("We cannot provide you with our services unless we have these details.", "you cannot get the service"),
    ],
)
def test_what_is_barred_is_told_as_firmly_as_the_clause_does(clause: str, text: str) -> None:
    assert said("withhold-consequence", clause) == [f"If you hold back details that they need, {text}."]


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("Your browser must accept cookies before you can place an order.", "you cannot order"),
        ("If you block cookies, you may not be able to place an order.", "you may not be able to order"),
        ("If you reject cookies you will be unable to log into your account.", "you cannot log in"),
    ],
)
def test_without_cookies_there_is_as_little_as_the_clause_says(clause: str, text: str) -> None:
    assert said("withhold-consequence", clause) == [f"If you refuse cookies, {text}."]


def test_the_loss_and_what_is_refused_stand_in_one_clause() -> None:
    cookies = "You must have cookies enabled if you wish to shop online."
    details = "If you do not give your name, some features are not available to you."
    text = ["If you refuse cookies, you cannot order."]
    assert said("withhold-consequence", details, cookies) == text


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("We are not responsible for the policies of linked sites.", "the privacy rules of "),
        ("We are not responsible for the practices of linked websites.", "the privacy practices of "),
        (
            "We are not responsible for the content or the privacy practices of linked websites.",
            "the privacy practices or content of ",
        ),
        ("We are not responsible for the content of linked sites.", "the content of "),
        ("We are not responsible for those sites.", ""),
    ],
)
def test_they_do_not_answer_for_what_the_clause_names(clause: str, text: str) -> None:
    assert said("external-links", clause) == [f"They are not responsible for {text}other companies’ sites or services."]


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "consent-by-use",
            "By using the shop you understand this may occur and consent thereto.",
            "Using the site or service counts as agreeing to some uses of your data.",
        ),
        (
            "consent-by-use",
            "Your continued use of the shop after a change means that you accept it.",
            "Using the service after a change counts as agreeing to it.",
        ),
        (
            "consent-by-use",
            "By giving us details you agree that they may be transferred to and stored in other countries.",
            "Giving them your details counts as agreeing to your data going abroad.",
        ),
        (
            "service-restriction",
            "We close accounts that violate these rules.",
            "They can close or block your account if you break the rules.",
        ),
        (
            "rights-waiver",
            "You agree that we will not be liable if a message is intercepted, to the fullest extent permitted by law.",
            "You agree that they are not liable if others get at your data, as far as the law allows.",
        ),
        (
            "rights-waiver",
            "You acknowledge that you do not have an expectation of privacy in posts and consent to such monitoring.",
            "You agree that they may monitor the messages you send through the service.",
        ),
        (
            "profiling",
            "We use your purchases to send you personalised offers.",
            "They use data about you to tailor offers to you.",
        ),
        (
            "profiling",
            "We use your profile for personalised communications and to infer your tastes.",
            "They use data about you to make their messages fit you or to guess more about you.",
        ),
        (
            "profiling",
            "We use your data to personalise the relationship.",
            "They use data about you to tailor what you see or get.",
        ),
        (
            "profiling",
            "We use your data to tailor the site to you.",
            "They use data about you to tailor the site or service to you.",
        ),
    ],
)
def test_the_object_is_the_clause_s(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


def test_a_passing_on_by_which_others_tailor_is_no_use_of_theirs() -> None:
    assert said("profiling", "We disclose your data to merchants to personalise their content.") != [
        "They use data about you to tailor the site or service to you."
    ]


def test_preferences_that_can_be_set_stop_nothing() -> None:
    assert said("opt-out-marketing", "You may change your communication preferences at any time.") == [
        "You can choose which messages you get: change your preferences."
    ]
    assert said("opt-out-marketing", "To stop our newsletter, change your communication preferences.") == [
        "You can stop newsletters: change your preferences."
    ]


def test_a_settings_page_is_no_way_to_ask_them() -> None:
    clauses = [
        "You have the right to correct your details on this page.",
        "You have the right to have your data deleted on this page.",
    ]
    for page, text in (
        ("https://acorn.example/settings/general", "Have wrong details about you put right."),
        ("https://acorn.example/requests", "Ask them to put wrong details right or delete data about you."),
    ):
        blocks = (
            Block(BlockKind.HEADING, "Your rights", level=2),
            *(linked(clause, "this page", page) for clause in clauses),
        )
        document = segment(Source(blocks, Provenance(title="Acorn policy", address="https://acorn.example")))
        found = [finding(document, *pair) for pair in zip(("right-correct", "right-delete"), clauses, strict=True)]
        assert summarise(document, found).actions[0].text == text


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "To request access, correction or deletion of data, e-mail us.",
            "by e-mail to see, correct or delete your data",
        ),
        ("If your child has sent us data, please e-mail us at ask@acorn.example.", "by e-mail about a child’s data"),
        ("Contact us to request that your data be deleted.", "to have data deleted"),
        (
            "E-mail us your request on the data that we disclosed for direct marketing.",
            "by e-mail to ask what they passed on for marketing",
        ),
    ],
)
def test_a_contact_says_what_it_is_for(clause: str, text: str) -> None:
    assert said("privacy-contact", clause) == [f"You can contact them {text}."]


def test_the_purpose_of_keeping_a_recording_is_not_that_of_recording() -> None:
    kept = "Recordings of voice calls may be kept for six years to resolve complaints."
    recorded = "We record phone calls to resolve complaints."
    assert said("call-recording", kept) == ["They may record some of your phone calls with them."]
    assert said("call-recording", recorded) == ["They record your phone calls, to look into complaints."]


def test_data_that_moves_within_a_group_need_not_go_abroad() -> None:
    clause = "Transfers within the Acorn group are subject to contracts that give adequate protection to your data."
    assert said("transfer-protected", clause) == ["They promise safeguards for data moved within their group."]


def test_a_limit_in_the_clause_leaves_open_the_rest_alone() -> None:
    clause = "Chats are stored for 6 months but other details are kept for longer."
    assert said("retention-open-ended", clause) == ["They keep some data with no fixed time limit."]


def test_where_a_period_counts_from_is_said_where_every_period_does() -> None:
    closed = "Your profile is deleted 30 days after you close your account."
    flat = "Order records are kept for 6 months."
    months = "Basket records are kept for six months."
    limit = "They set time limits for keeping some of your data, such as 30 days"
    counted, both = f"{limit}, counted from the closing of your account.", f"{limit} and six months."
    unnamed = "We keep your records only until you leave."
    assert said("retention-limited", closed, unnamed) == [counted]
    assert said("retention-limited", closed, flat, months) == [both]


def test_a_promise_for_the_people_of_one_place_is_not_set_against_the_sharing() -> None:
    promise = "We do not share data with third parties for marketing."
    other = "We do not disclose data except as described in this policy."
    given = "We share your details with our sister companies."
    only = "They promise to share your details only as the policy says"
    texts = {
        (promise,): "They promise not to pass your details to others for marketing, if you live in California.",
        (other, promise): f"{only}, for example within their group.",
    }
    for promised, text in texts.items():
        document = document_of(("Sharing", [other, given]), ("California residents", [promise]))
        found = [finding(document, "no-share-promise", one) for one in promised]
        items = summarise(document, [*found, finding(document, "share-group", given)]).protections
        assert [item.text for item in items] == [text]


def test_a_promise_that_leaves_room_for_the_service_says_so() -> None:
    clause = "We do not share your details with anyone except to provide you with services or to comply with the law."
    assert said("no-share-promise", clause) == ["They promise to pass your details on only for some purposes."]


def test_some_cookies_and_cookies_are_cookies() -> None:
    assert said("opt-out-cookies", "You can refuse third-party cookies or block all cookies.") == [
        "You can refuse or switch off cookies."
    ]


@pytest.mark.parametrize(
    ("practice", "clause", "not_said"),
    [
        ("sell-data", "We sell your personal data, including job applications, to data brokers.", "apply for a job"),
        ("collect-contact", "We keep your e-mail address for marketing and recruitment purposes.", "apply for a job"),
        ("credit-search", "We make a search of all applicants for credit.", "apply for a job"),
        (
            "no-share-promise",
            "We do not share your personal data with advertisers or any other third parties.",
            "advertisers",
        ),
        (
            "no-share-promise",
            "We never share your data with foreign governments or with anyone else.",
            "pass your details",
        ),
        ("rights-waiver", "You have no expectation of privacy in your account and waive any claim.", "messages"),
        (
            "share-third-party",
            "We share your data with our benefits administrators and plan administrators.",
            "network",
        ),
        (
            "transfer-protected",
            "We use standard clauses to send data of users in the EU and of everyone else to other countries.",
            "Europe",
        ),
        (
            "publish-personal-data",
            "Nothing you upload is ever shown to other members.",
            "Other people can see your posts",
        ),
    ],
)
def test_one_thing_of_several_does_not_narrow_the_whole(practice: str, clause: str, not_said: str) -> None:
    assert not_said not in " ".join(said(practice, clause))


def test_whom_applicants_for_a_job_are_is_said() -> None:
    clause = "When you apply for a job, we collect your name."
    assert said("collect-contact", clause) == ["They collect your name, if you apply for a job."]
