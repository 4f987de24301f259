"""What is kept, kept safe, sent abroad or seen is told no further than its clauses go, on invented clauses."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition, Evidence, Finding
from reader.summary import summarise
from tests.summary.builders import document_of, finding, span_of


def said(practice: str, *clauses: str, rule: str = "by-hand", condition: Condition = Condition.NONE) -> list[str]:
    """Return what a section says of clauses that are all evidence of one practice, by one rule."""
    document = document_of(("Acorns", list(clauses)))
    evidence = tuple(Evidence(span_of(document, clause), rule, condition, certainty=1.0) for clause in clauses)
    found = Finding(f"{practice}/s1", practice, "s1", condition, evidence)
    return [sentence.text for sentence in summarise(document, [found]).sections["s1"] if sentence.practices]


@pytest.mark.parametrize(
    ("practice", "clauses", "text"),
    [
        # a measure for payments is none for all data, told beside one that is
        (
            "security-measures",
            ("We store your data on secure servers.", "All payment transactions are encrypted with TLS."),
            "They say that they protect data with secure servers.",
        ),
        (
            "security-measures",
            ("We take steps to protect your data.", "All payment transactions are encrypted with TLS."),
            "They say that they protect some data with encryption.",
        ),
        (
            "security-measures",
            ("Data at rest and in transit are encrypted.", "We have outside audits of how we keep your data secure."),
            "They say that they protect data with encryption and independent checks.",
        ),
        # a case of the sentence before, or as far as it goes
        (
            "security-measures",
            (
                "To the extent that we hold health data, we use appropriate security measures.",
                "We will use appropriate security measures to protect your data where that is the case.",
            ),
            "They say that they take steps to protect some data.",
        ),
        # wherever it is, is no case
        (
            "security-measures",
            ("We have appropriate security measures to protect your data regardless of where it is held.",),
            "They say that they take steps to protect your data.",
        ),
        # e-mail alone is unsafe
        (
            "security-disclaimer",
            ("If you use plain e-mail to write to us, we cannot guarantee that what you write is secure.",),
            "They do not promise that e-mails are fully secure.",
        ),
        # for what they do not answer, and nothing on how safe it is
        (
            "security-disclaimer",
            ("We cannot accept responsibility for unauthorised access to, or loss of, data beyond our control.",),
            "They do not accept responsibility for some leaks or losses of data.",
        ),
        (
            "security-disclaimer",
            ("We cannot guarantee security and are not liable for unauthorised access.",),
            "They do not promise that your data is fully secure.",
        ),
        # a need of the law is none of theirs
        (
            "retention-open-ended",
            ("We review your data to make sure that we do not keep it for longer than is permitted by law.",),
            "They keep data no longer than the law allows, with no fixed time limit.",
        ),
        (
            "retention-open-ended",
            ("We retain your data for as long as is required by law.",),
            "They keep data as long as the law requires, with no fixed time limit.",
        ),
        (
            "retention-open-ended",
            ("We retain your data for as long as is required for our work.",),
            "They keep data as long as they need it, with no fixed time limit.",
        ),
        # safeguards that hang on what they see fit
        (
            "transfer-protected",
            ("If we send data abroad we will, if appropriate, put controls in place to protect it.",),
            "They promise safeguards for data sent abroad where they think them fit.",
        ),
        (
            "transfer-protected",
            ("If, as may be necessary, we send data abroad we will put safeguards in place to protect it.",),
            "They promise safeguards for data sent abroad.",
        ),
        # who is told of it abroad keeps nothing there
        (
            "transfer-abroad",
            ("We may share data with authorities outside the UK if a payment is processed by a bank.",),
            "They may send your data to countries outside the UK.",
        ),
        (
            "transfer-abroad",
            ("Your data may be sent to firms that help us use our services and are based outside the UK.",),
            "They may send your data to countries outside the UK.",
        ),
        (
            "transfer-abroad",
            ("Your data may be sent to and processed in countries outside the UK.",),
            "They may send your data to countries outside the UK or keep it there.",
        ),
        (
            "transfer-abroad",
            ("We may access and use from other countries the information that agencies record.",),
            "They may use some data in other countries.",
        ),
        # a picture that you put up, and those who come for you
        (
            "publish-personal-data",
            ("You may upload a photo, which may be viewable by the drivers who are picking you up.",),
            "Some drivers may see pictures that you upload.",
        ),
        (
            "children-data",
            ("We do not knowingly collect any data from children under 13 without parental consent.",),
            "They may collect data from children under 13 if a parent agrees.",
        ),
    ],
)
def test_no_further_than_the_clauses(practice: str, clauses: tuple[str, ...], text: str) -> None:
    assert said(practice, *clauses) == [text]


def test_a_limit_that_gives_way_has_exceptions() -> None:
    rule = "retention-limited.period"
    clause = "We may hold your call records for 12 months (or longer if there is a dispute)."
    assert said("retention-limited", clause, rule=rule) == [
        "They set a time limit for keeping some of your data: 12 months, with exceptions."
    ]
    clause = "We hold your call records for 12 months and no longer."
    assert said("retention-limited", clause, rule=rule) == [
        "They set a time limit for keeping some of your data: 12 months."
    ]


def test_what_they_let_you_show_to_others_is_not_collected() -> None:
    shown = "We enable you to share your precise location from your device when you send it to your contacts."
    assert said("location-tracking", shown) == []
    taken = "We enable you to share your location with friends, and we collect it for that."
    assert said("location-tracking", taken) != []


def test_a_rough_place_does_not_wait_for_the_yes_to_an_exact_one() -> None:
    rough = "Your IP address, to give us your rough location."
    exact = "We use your GPS location if you give us your consent to do so."
    document = document_of(("By address", [rough]), ("By satellite", [exact]))
    found = [
        finding(document, "location-tracking", rough),
        finding(document, "location-tracking", exact, condition=Condition.CONSENT),
    ]
    risks = [item.text for item in summarise(document, found).risks]
    assert risks
    assert not any("roughly" in text and "agree" in text for text in risks)


def test_a_safeguard_is_no_perhaps_and_what_points_back_is_not_quoted() -> None:
    for clause in (
        "Data that goes abroad will be treated to the same standards as here.",
        "If we do this, your data may go to other countries.",
    ):
        document = document_of(("Acorns", [clause]))
        found = finding(document, "transfer-abroad", clause, certainty=0.5)
        assert summarise(document, [found]).risks == ()


def test_a_promise_of_some_features_does_not_contradict_what_others_take() -> None:
    taken = "We collect your child's name in our club."
    for promise, count in (
        ("We do not knowingly collect data from children in those features.", 0),
        ("We do not knowingly collect data from children.", 1),
    ):
        document = document_of(("Acorns", [promise, taken]))
        found = [finding(document, "children-excluded", promise), finding(document, "children-data", taken)]
        assert len(summarise(document, found).contradictions) == count
