"""What one clause says of some is not said of all, and a right is as sure as its clause: invented clauses."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clauses", "text"),
    [
        (
            "data-about-others",
            ("If you choose to link your address book, we collect the numbers in it.",),
            "They get data about your contacts, if you share them.",
        ),
        (  # decisions for others are not data about them
            "data-about-others",
            ("We use these records to make decisions about loans for you and members of your household.",),
            "They make decisions about people in your household.",
        ),
        (
            "data-from-others",
            ("If you apply through another site, we receive your details from third parties.",),
            "They get data about you from third parties, if you apply through another site.",
        ),
        (
            "collect-contact",
            ("When you apply for a position with us, we collect your name.",),
            "They collect your name, if you apply for a job.",
        ),
        (
            "data-from-others",
            ("We receive data from our partners and affiliates.",),
            "They get data about you from partners and firms of their own group.",
        ),
        (  # the place is not the thing, and a term that is defined is not what it means
            "publish-personal-data",
            ("Posts that you like are always visible from a page in your profile.",),
            "Other people can see posts that you like or save.",
        ),
        (
            "publish-personal-data",
            ("Whatever you write on your profile is visible to everyone.",),
            "Other people can see your profile.",
        ),
        (
            "marketing-contact",
            ("We send e-mails containing advertising information (“newsletters”).",),
            "They send you marketing by e-mail.",
        ),
        (
            "share-service-providers",
            ("We share your details with age verification providers who work for us.",),
            "They let outside firms handle your details for them, such as age-check firms.",
        ),
        (
            "privacy-contact",
            ("To make this request, e-mail acorn@example.org with the subject line “Do Not Sell Request”.",),
            "You can contact them by e-mail to stop the sale of your data.",
        ),
        (
            "right-object",
            ("Where legitimate interest is the basis, you have the right to object at any time.",),
            "Where legitimate interest is the basis, you have the right to object at any time.",
        ),
        (
            "ai-training",
            ("We use your data for developing and improving new features, including through machine learning.",),
            "They use your data to develop or improve what they offer, also with machine learning.",
        ),
        (
            "ai-training",
            ("We use your data to train machine-learning models.",),
            "They use your data to train machine-learning models.",
        ),
        (
            "privacy-contact",
            ("For questions about privacy, call us on 0161 496 0000 or visit our customer web portal.",),
            "You can ask them about your data or privacy by phone or online.",
        ),
    ],
)
def test_each_clause_gives_its_own_part(practice: str, clauses: tuple[str, ...], text: str) -> None:
    assert said(practice, *clauses) == [text]


def test_that_you_may_log_in_is_leave_where_the_account_is_named() -> None:
    clause = "If you have a username, you may log in and access your data."
    assert said("right-access", clause) == ["You can see your data, if you have an account."]
    open_one = "If you have an account, you may log in and, depending on your country, see your data."
    assert said("right-access", open_one)[0].startswith("You may be able to ")


def test_a_title_is_as_open_as_the_sentence_under_it() -> None:
    title = "Your right to object to our own interests."
    opened = "Where applicable by law, if you want to object to this, write to us."
    sure = "You can withdraw your consent at any time."
    document = document_of(("Rights", [f"{title} {opened}", sure]))
    found = finding(document, "right-object", sure, title, opened)
    (right,) = summarise(document, [found]).rights
    assert right.text.startswith("You can withdraw your consent, and may be able to object")
