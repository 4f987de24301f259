"""A sentence names the thing, the firm and the purpose of its clause, and not the like of them."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.clauses.whose import of_others
from tests.summary.builders import FILLER, document_of, finding, lines

REQUEST = (
    "If you send us a request (an e-mail, or a note typed in the form of our shop), we may publish it in order to "
    "answer you or to help those who ask the same."
)


@pytest.mark.parametrize(
    ("practice", "clause", "line"),
    [
        (
            "device-data",
            "We automatically receive information about your device using browser- or device-based tools.",
            "They collect details about your device.",
        ),
        (
            "device-data",
            "We collect information from an Acorn garden device.",
            "They collect details from an Acorn garden device.",
        ),
        (
            "device-data",
            "We collect technical information from your device.",
            "They collect details from your device.",
        ),
        (
            "collect-contact",
            "We collect your name, e-mail address and your pet’s information (breed, date of birth).",
            "They collect your name and e-mail address.",
        ),
        (
            "collect-financial",
            "We collect your choice of payout method, whether PayPal, a credit card or a bank account.",
            "They collect your payment method.",
        ),
        (
            "collect-financial",
            "When you call, we might ask you to confirm details of your payment habits.",
            "They may ask you to confirm payment or money details about you, when you call.",
        ),
        (
            "share-third-party",
            "We share your address with third party developers so that they can deliver the final version of a game.",
            "They share some details about you with game developers.",
        ),
        (
            "share-third-party",
            "We share your data with developers of apps that you install.",
            "They share details about you with app developers.",
        ),
        (
            "share-authorities",
            "We disclose your data to any person who may apply to a court for its disclosure by law.",
            "They can disclose your details for legal reasons.",
        ),
        (
            "share-service-providers",
            "We pass your data on to the shipping service provider of our newsletter, Leaf Mail, on our behalf.",
            "They let outside firms handle your details for them, such as mailing firms.",
        ),
        (
            "tracking-analytics",
            "We measure e-mails opened and the duration between being sent and opened.",
            "They record whether you open their e-mails.",
        ),
        (
            "tracking-analytics",
            "We record the duration of your visits to our site.",
            "They record how long your visits last.",
        ),
        (
            "tracking-analytics",
            "We collect information associated with our service via cookies, tags and logs.",
            "They use cookies or like tools to collect data.",
        ),
        (
            "profiling",
            "We use what we know to suggest addresses based on the people you write to.",
            "They use data about you to make suggestions to you.",
        ),
        (
            "marketing-contact",
            "We use your data for product improvement, market research, and to send you our offers.",
            "They contact you about offers.",
        ),
        (
            "publish-personal-data",
            REQUEST,
            "Other people may see some of what you send in.",
        ),
        (
            "publish-personal-data",
            "Your real name or your “screen name” will be publicly displayed through the service.",
            "Other people can see your name and your username.",
        ),
        (
            "no-share-promise",
            "We do not sell, trade or rent your details to third parties, unless you have granted us permission.",
            "They promise not to trade or rent out your details unless you agree.",
        ),
        (
            "right-object",
            "Our financial incentive program needs your opt-in consent, which you may revoke at any time.",
            "You can withdraw consent to a rewards scheme.",
        ),
        (
            "opt-out-cookies",
            "We get cookie data, and you can control how we use this data to personalize posts and ads.",
            "You have a choice about content and adverts fitted to you.",
        ),
    ],
)
def test_it_names_what_the_clause_does(practice: str, clause: str, line: str) -> None:
    assert lines(practice, clause) == [line]


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        (
            "publish-personal-data",
            "We will post if this information will be shared with anyone else, such as a sponsor.",
        ),
        (
            "tracking-analytics",
            "These entities may use cookies to collect data on your use of our site, such as clicks.",
        ),
        (
            "profiling",
            "Our family of companies may use the information to personalize your experience of their products.",
        ),
        (
            "share-authorities",
            "We share details with a supplier that has the tax authority’s permission to process them.",
        ),
        ("data-about-others", "We collect any information from a relative who helps you with your account."),
    ],
)
def test_what_it_does_not_speak_of_is_not_said(practice: str, clause: str) -> None:
    assert lines(practice, clause) == []


def test_cookies_and_what_comes_by_them_are_one_sentence() -> None:
    clause = "We collect information associated with our service via cookies, tags and logs."
    document = document_of(("About", [FILLER]), ("Cookies", [clause]))
    found = [finding(document, practice, clause) for practice in ("cookies-use", "tracking-analytics")]
    said = [one.text for texts in summarise(document, found).sections.values() for one in texts]
    assert "They store cookies on your device and use these or like tools to collect data." in said


def test_only_what_stands_in_the_brackets_is_anothers() -> None:
    text = "your name, your pet's information (name, breed), your age"
    assert [text[start:end] for start, end in of_others(text)] == ["name, breed"]
    assert of_others("your contact information (name, e-mail address)") == ()


def test_what_all_can_see_is_named_where_it_is_looked_at() -> None:
    clause = "We analyse publicly available posts to see what people say of nuts and monitor trends."
    assert lines("message-monitoring", clause) == ["They look at what people post in public."]
    assert lines("message-monitoring", "We review your messages.") == ["They look at your messages."]


@pytest.mark.parametrize(
    ("practice", "clause", "line"),
    [
        (
            "transfer-abroad",
            "We may transfer your personal data to Norway.",
            "They may send your data to Norway.",
        ),
        (
            "transfer-abroad",
            "We may transfer your personal data to Norway and store it there.",
            "They may send your data to Norway or keep it there.",
        ),
        (
            "targeted-ads",
            "Your phone number can be used to make the adverts that you see more relevant to you.",
            "They may use your phone number to choose which adverts you see.",
        ),
        (
            "retention-open-ended",
            "We keep your data as long as necessary, as certain laws require us to keep records for a certain period.",
            "They keep data as long as they need it, with no fixed time limit.",
        ),
        (
            "device-data",
            "We collect your IP address, and data by cookies and browser web storage.",
            "They collect technical details, such as your IP address.",
        ),
        (
            "privacy-contact",
            "If you are the parent of a child under 13 who is a member, contact us to have the child’s data deleted.",
            "You can contact them to have the data of a child of yours under 13 deleted.",
        ),
        (
            "right-delete",
            "You can also erase your profile data yourself at any time.",
            "You can delete some of your data yourself.",
        ),
        (
            "location-tracking",
            "We collect things that you give us explicit permission to see, like your photos and geolocation.",
            "They collect your location, if you agree.",
        ),
        (
            "children-excluded",
            "You confirm that you are at least 18, or, if you are under 18, that you have the consent of a parent.",
            "The site or service is not meant for anyone under 18, unless a parent agrees.",
        ),
    ],
)
def test_it_claims_no_more_than_the_clause_names(practice: str, clause: str, line: str) -> None:
    assert line in lines(practice, clause)
