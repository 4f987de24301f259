"""What holds in some cases alone is told apart from what holds for everybody who reads the policy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Span
from reader.practices.finding import Hit
from reader.summary import summarise
from reader.summary.clauses.scope import is_limited
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    "clause",
    [
        "If you sell through our market, we may check who you are.",
        "In certain instances we may use encryption.",
        "We collect your phone contacts (if enabled).",
        "For customers who rent a boat, we ask for a licence number.",
        "Depending on your jurisdiction, we may share your data with operators.",
        "We use your details for credit checks (commercial customers only).",
        "Should you win a prize, we publish your name.",
    ],
)
def test_a_condition_limits_a_clause(clause: str) -> None:
    assert is_limited(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "When you visit our site, we collect your IP address.",
        "If you contact us, we keep your e-mail address.",
        "We share your data where required by law.",
        "Unless otherwise stated, we share your data with our group.",
        "When we work with suppliers, we share your data with them.",
        "You should know that this site is being monitored.",
        "Depending on your device, we collect its name.",
        "Our shop keeps a record of the country where you live.",
    ],
)
def test_what_everybody_does_limits_nothing(clause: str) -> None:
    assert not is_limited(clause)


def test_in_some_cases_is_said_where_every_clause_is_limited() -> None:
    prize, always = "When you win a prize, we collect your phone number.", "We collect your phone number."
    assert said("collect-contact", prize) == ["They collect your phone number, when you win a prize."]
    assert said("collect-contact", prize, always) == ["They collect your phone number."]


def test_cases_of_three_practices_make_two_sentences() -> None:
    where = "When you win a prize, we derive your location from your IP address."
    adverts = "When you win a prize, partners use your data to show you adverts that fit your interests."
    others = "When you win a prize, advertisers set cookies here."
    document = document_of(("Prizes", [where, adverts, others]))
    found = [
        finding(document, "location-tracking", where),
        finding(document, "targeted-ads", adverts),
        finding(document, "third-party-cookies", others),
    ]
    texts = [sentence.text for sentence in summarise(document, found).sections["s1"]]
    assert len(texts) == 2
    assert all(text.endswith(", when you win a prize.") or " may " in text for text in texts)


@pytest.mark.parametrize(
    ("clauses", "text"),
    [
        (
            ("We collect your name.", "When you win a prize, we collect your address."),
            "They collect your name and, in some cases, your address.",
        ),
        (("We collect your name.", "We may collect your address."), "They may collect your name and address."),
        (
            ("We collect your name and e-mail address.", "We may collect your phone number."),
            "They collect your name and e-mail address.",
        ),
        (("We may collect your name if you win a prize.",), "They may collect your name."),
        (("When you win a prize, we collect your address.",), "They collect your address, when you win a prize."),
        (("We collect your address when your device connects to us.",), "They collect your address."),
    ],
)
def test_what_is_collected_in_some_cases_alone_stands_apart_and_may_is_hedge_enough(
    clauses: tuple[str, ...], text: str
) -> None:
    document = document_of(("Data", list(clauses)))
    (fact,) = summarise(document, [finding(document, "collect-contact", *clauses)]).facts
    assert fact.text == text


@pytest.mark.parametrize(
    ("text", "limited"),
    [
        ("Harbour Saver information, including what you save", True),
        ("Bank account information, including your account number", False),
        ("WHEN DO WE SHARE YOUR DATA?", False),
        ("When your account is closed by a court", True),
        ("When we run prize draws, we collect your name.", True),
        ("We tell you of nuts and, where available, of acorns.", False),
        ("We collect your address when you check out.", False),
        ("We rely on our interests, unless those interests are overridden by your rights.", False),
        ("When we send you letters, we note it.", False),
        ("Depending upon the circumstances, we collect your name.", True),
        ("We collect the addresses of those who may opt to give one.", True),
        ("Some of the content that you put here may be visible to everyone.", True),
        ("We correct it if it is inaccurate.", False),
    ],
)
def test_a_product_by_its_name_limits_and_a_title_that_asks_does_not(text: str, limited: bool) -> None:
    assert is_limited(text) is limited


def test_an_aside_on_another_item_limits_nothing() -> None:
    clause = "We use your data for identity verification, opening accounts and references (business customers only)."
    document = document_of(("Checks", [clause]))
    found = finding(document, "fraud-check", clause)
    start = document.text.index("identity")
    item = replace(found.evidence[0], hits=(Hit("identity", Span(start, start + len("identity verification"))),))
    (risk,) = summarise(document, [replace(found, evidence=(item,))]).risks
    assert risk.text == "They run identity checks on you."


@pytest.mark.timeout(20)
def test_a_row_of_marks_does_not_hang() -> None:
    assert not is_limited("; " * 50_000)


def test_where_a_thing_stands_is_no_case() -> None:
    assert not is_limited("We keep it on our own servers where it can only be read by our clerks.")
    assert is_limited("We keep it in countries where you have agreed to it.")


def test_who_would_rather_not_get_it_is_told_the_way() -> None:
    clause = "If you would rather not receive this news, please send an email to acorns@acorn.example."
    assert said("opt-out-marketing", clause) == ["You can stop some of their messages: e-mail them."]
