"""What a clause says of one kind of thing is not told of all of them: invented clauses."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.clauses.test_apart import said_of
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "withhold-consequence",
            "If you disable Flash cookies, you may not have access to certain features.",
            "If you refuse some cookies, parts of the site or service may not work.",
        ),
        (
            "withhold-consequence",
            "If you disable cookies, you may not have access to certain features.",
            "If you refuse cookies, parts of the site or service may not work.",
        ),
        (
            "withhold-consequence",
            "If you elect not to use our Wifi, you may be unable to take advantage of mobile coupons.",
            "If you say no to some things, what you can use or do may be limited.",
        ),
        (
            "withhold-consequence",
            "We cannot provide you with the services without retaining it.",
            "If you say no to some things, what you can use or do may be limited.",
        ),
        (
            "tracking-analytics",
            "We use pixels within our emails to monitor delivery to customers.",
            "They record whether their e-mails arrive.",
        ),
        (
            "tracking-analytics",
            "We use data to understand how our advertising technology performs.",
            "They measure how well adverts work.",
        ),
        (
            "tracking-analytics",
            "We count it to understand how you interact with adverts.",
            "They measure how you react to adverts.",
        ),
        (
            "tracking-analytics",
            "It serves business analytics and statistical purposes.",
            "They use data for statistics or analysis.",
        ),
        (
            "opt-out-marketing",
            "If you do not wish to be contacted by any of our partners, write to us.",
            "You can stop marketing from other companies: write to them.",
        ),
        (
            "opt-out-marketing",
            "If you do not wish us to share your details with other companies for marketing, send us an e-mail.",
            "You can stop the sharing of your details for marketing: e-mail them.",
        ),
        (
            "opt-out-cookies",
            "You can opt out of email cookies by a link.",
            "You can refuse or switch off some cookies.",
        ),
        (
            "right-object",
            "Your consent can be withdrawn by switching off location services.",
            "You can withdraw consent to some uses of your data.",
        ),
        (
            "right-object",
            "For certain Information you may withdraw your agreement to its processing.",
            "You can withdraw consent to some uses of your data.",
        ),
        (
            "right-delete",
            "If parents believe that we hold their child’s details, they may ask us to delete them.",
            "Parents can ask for their child’s data to be deleted.",
        ),
        (
            "change-without-notice",
            "We may update this Cookie Policy from time to time.",
            "They can change their cookie policy from time to time.",
        ),
        (
            "no-sell-promise",
            "We do not sell data (as the law defines it) belonging to minors.",
            "They promise not to sell the data of children.",
        ),
        (
            "no-sell-promise",
            "Under state privacy laws this may be a “sale”, but we do not “sell” data in the traditional sense.",
            "They say that they do not sell your data in the usual sense.",
        ),
        (
            "no-share-promise",
            "We do not sell or rent your data to third parties for their marketing purposes.",
            "They promise not to rent out your details for marketing.",
        ),
        (
            "no-share-promise",
            "Your details will not be shared with any of our international affiliates.",
            "They promise not to pass your details to their companies abroad.",
        ),
        (
            "share-authorities",
            "If requested as part of a legal proceeding, we will disclose your details on receipt of the documents.",
            "They may disclose your details in legal proceedings.",
        ),
        (
            "security-measures",
            "Our security team audits our systems to protect your data.",
            "They say that they protect data with audits.",
        ),
    ],
)
def test_it_is_told_of_its_kind_alone(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


def test_a_promise_not_to_sell_otherwise_than_told_has_exceptions() -> None:
    clause = "We will not sell your data in any ways different from those disclosed in this statement."
    document = document_of(("Sales", [clause]))
    found = finding(document, "no-sell-promise", clause, exception=True)
    (line,) = summarise(document, [found]).sections["s1"]
    assert line.text == "They promise not to sell your data, with exceptions."


def test_the_yes_of_one_alternative_is_not_that_of_another() -> None:
    clause = (
        "We will only share your data where a) we have your express permission to do so; or b) it is in connection "
        "with a transfer of our assets by way of merger; or c) the law obliges us."
    )
    (line,) = said_of("share-business-transfer", clause, "transfer of our assets", Condition.CONSENT)
    assert "if you agree" not in line
    (line,) = said_of("share-third-party", clause, "permission", Condition.CONSENT)
    assert "agree" in line


def test_a_text_without_letters_has_no_alternatives() -> None:
    (line,) = said_of("share-third-party", "If you agree, we give data to others.", "give data", Condition.CONSENT)
    assert "agree" in line


def test_advertising_cookies_beside_it_make_no_promise_of_marketing() -> None:
    clause = "We do not share your data with outsiders, and there are no advertising cookies in our app."
    assert not any("for marketing" in line for line in said("no-share-promise", clause))


def test_what_one_of_two_clauses_holds_back_is_said() -> None:
    clauses = (
        "You need not answer all, but if you leave out what is marked we cannot consider your application.",
        "You will still be able to look around, but you will not be able to check out.",
    )
    told = said("withhold-consequence", *clauses)
    assert told == ["If you hold back details, what you can use or do may be limited."]
