"""On what occasion a practice happens is said where all its clauses open with the same one: invented clauses."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("When you sign up, we collect your name.", "They collect your name, if you sign up."),
        (
            "For example, when you contact our customer team, we collect your name.",
            "They collect your name, if you contact them.",
        ),
        (
            "When you register with your Facebook login, we collect your name.",
            "They collect your name, if you sign in with a social network.",
        ),
        (
            "When you use our app on a phone or use our mobile app, we collect your name.",
            "They collect your name, if you use a phone or tablet.",
        ),
        # one of several occasions would say too little, a part of a service too much
        ("When you sign up or buy nuts, we collect your name.", "They collect your name."),
        (
            "When you sign up to the Acorn Club, we collect your name.",
            "They collect your name, when you sign up to the Acorn Club.",
        ),
        # another's occasion, or none at all
        ("We collect your name when your squirrel signs up.", "In some cases, they collect your name."),
        ("When you visit our site, we collect your name.", "They collect your name."),
    ],
)
def test_the_occasion_of_an_opening_is_said(clause: str, text: str) -> None:
    assert said("collect-contact", clause) == [text]


def test_clauses_on_different_occasions_share_none() -> None:
    clauses = ("When you sign up, we collect your name.", "When you buy nuts, we collect your name.")
    assert said("collect-contact", *clauses) == ["They collect your name."]
    assert said("collect-contact", clauses[0], "When you register, we collect your address.") == [
        "They collect your name and address, if you sign up."
    ]


def test_the_title_or_the_lead_tells_the_occasion_too() -> None:
    assert said("collect-contact", "We collect your name.", title="When you contact us") == [
        "They collect your name, if you contact them."
    ]


def test_of_rights_only_an_account_is_an_occasion() -> None:
    logged, asked = "If you have a username, you can log in and see your data.", "If you contact us, you can see it."
    assert said("right-access", logged)[0].endswith(", if you have an account.")
    document = document_of(("Rights", [asked]))
    (right,) = summarise(document, [finding(document, "right-access", asked)]).rights
    assert not right.text.endswith("if you contact them.")
